import { type Page, expect } from '@playwright/test';

export const PASSWORD = 'waymark-demonstration';
export const PLAN = '/plans/example-borough';

/** Signs in as one of the demonstration's people, through the page. */
export async function signIn(page: Page, who: string) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(`${who}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Sign out' }).or(page.getByRole('button', { name: 'Sign out' }))).toBeVisible();
}
