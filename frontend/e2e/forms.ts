import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** A day in its three fields. @param date as one would type it: "9 10 2024", "31 jan 2025" */
export async function fillDay(form: Page | Locator, question: string, date: string) {
  const [day, month, year] = date.split(' ');
  const group = form.getByRole('group', { name: question });
  await group.getByLabel('Day', { exact: true }).fill(day!);
  await group.getByLabel('Month').fill(month!);
  await group.getByLabel('Year').fill(year!);
}

/** On the page of what was asked: the group's answer, of 9 October 2024. */
export async function recordAnswer(page: Page, answer: 'Agreed' | 'Deferred', words: string) {
  await page.getByRole('radio', { name: answer }).check();
  await page.getByLabel('In their words').fill(words);
  await fillDay(page, 'On which day?', '9 10 2024');
  await page.getByRole('button', { name: 'Record the answer' }).click();
  await expect(page.getByRole('alert')).toContainText('The answer is recorded.');
}
