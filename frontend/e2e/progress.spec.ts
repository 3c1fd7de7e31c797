import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Action, Progress } from '../src/api/types';
import { answer, progressOf } from './api';
import { violationsOn } from './axe';
import { PLAN } from './people';
import { expect, test } from './test';

test('the manager reads how the plan stands, in the figures that the API has', async ({ as }) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/progress`);
  await readsAs(page, await progressOf(page));
});

test('an earlier quarter is in the address and reads otherwise, and Back leads to the one before', async ({
  as,
}) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/progress?quarter=2024-25-Q2`);
  await page
    .getByRole('navigation', { name: 'Quarter' })
    .getByRole('link', { name: 'Q1', exact: true })
    .click();
  await expect(page).toHaveURL(`${PLAN}/progress?quarter=2024-25-Q1`);
  await expect(page).toHaveTitle(/^Progress, Q1 2024-25 - /);
  const before = await progressOf(page, '2024-25-Q1');
  await readsAs(page, before);

  await page.goBack();
  await expect(page).toHaveURL(`${PLAN}/progress?quarter=2024-25-Q2`);
  const now = await progressOf(page, '2024-25-Q2');
  await readsAs(page, now);
  expect(now.sentences).not.toEqual(before.sentences);
});

test('a number opens into its actions, an objective into its own, and an action into its story', async ({
  as,
}) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/progress?quarter=2024-25-Q1`);
  const { overall } = await progressOf(page, '2024-25-Q1');
  const { count, title } = overall.bands.ATTENTION;

  await page.getByRole('link', { name: `${count} actions: ${title}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeFocused();
  await expect(page).toHaveURL(`${PLAN}/actions?quarter=2024-25-Q1&band=ATTENTION`);
  await expect(page.getByRole('status').filter({ hasText: `${count} actions` })).toBeVisible();
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(count);

  await page.goBack();
  await page
    .getByRole('table', { name: 'Progress by objective' })
    .getByRole('link', { name: /^2\. / })
    .click();
  await expect(page).toHaveURL(`${PLAN}/objectives/2?quarter=2024-25-Q1`);
  await expect(page).toHaveTitle(/^Objective 2, Q1 2024-25 - /);
  const actions = page.getByRole('table', { name: 'Actions of this objective' });
  await expect(actions.getByRole('rowheader')).toHaveCount(5);

  await actions.getByRole('link', { name: /^2\.4 / }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^2\.4 / })).toBeFocused();
  await expect(page).toHaveURL(`${PLAN}/actions/2.4?quarter=2024-25-Q1`);
  const story = page.getByRole('region', { name: 'Quarter by quarter' });
  await expect(story.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(story.getByRole('heading', { name: 'Q2 2024-25' })).toHaveCount(0);
});

test('actions are searched, narrowed and sorted in an address that can be mailed', async ({ as }) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/actions?quarter=2024-25-Q2`);
  const rows = page.getByRole('table').getByRole('rowheader');
  await expect(rows).toHaveCount(51);
  await expect(rows.nth(8)).toContainText('1.9 ');
  await expect(rows.nth(9)).toContainText('1.10 ');

  await page.getByLabel('Objective').selectOption('5');
  await page.getByLabel('Rating', { exact: true }).selectOption('Green');
  await page.getByRole('button', { name: 'Show actions' }).click();
  await expect(page.getByRole('list', { name: 'Filters in use' }).getByRole('listitem')).toHaveCount(2);
  const narrowed = page.url();
  const count = await rows.count();
  expect(count).toBeLessThan(7);
  await page.getByRole('button', { name: 'Ref' }).click();
  await page.getByRole('button', { name: 'Ref' }).click();
  await expect(page.getByRole('columnheader', { name: 'Ref' })).toHaveAttribute('aria-sort', 'descending');

  await page.getByRole('link', { name: 'Remove filter: Green' }).click();
  await expect(rows).toHaveCount(6);
  await expect(rows.first()).toContainText('5.6 ');
  await page.goto(narrowed);
  await expect(rows).toHaveCount(count);
});

test('a phone shows of each action how it stands, and the rest of the plan when asked or searched', async ({
  as,
}) => {
  const page = await as('manager');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${PLAN}/actions?objective=5`);
  const { action, outcome } = (await answer<{ items: Action[] }>(page, `${PLAN}/actions?objective=5`))
    .items[0]!;
  const outcomes = page.getByRole('cell', { name: outcome! });
  await expect(page.getByText(action, { exact: true })).toBeVisible();
  await expect(outcomes).toHaveCount(0);

  await page.getByRole('button', { name: 'Show outcomes, measures, time scales and links' }).click();
  await expect(outcomes).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Hide outcomes, measures, time scales and links' }).click();
  await expect(outcomes).toHaveCount(0);

  await page.goto(`${PLAN}/actions?q=${encodeURIComponent(outcome!)}`);
  await expect(outcomes).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(page.getByRole('button', { name: /outcomes, measures/ })).toHaveCount(0);
});

test('the summary of a quarter comes as a Word file, and its figures as CSV', async ({ as }) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/progress?quarter=2024-25-Q1`);

  const word = await bytesBehind(page, 'Summary of Q1 2024-25 (Word)', /\.docx$/);
  expect(word.subarray(0, 2).toString()).toBe('PK');
  expect(word.includes('word/document.xml')).toBe(true);

  const csv = (await bytesBehind(page, 'Figures of Q1 2024-25 (CSV)', /\.csv$/)).toString('utf8');
  const { overall } = await progressOf(page, '2024-25-Q1');
  expect(csv).toContain('"plan","quarter","basis",');
  const { title, count, total, percent, label } = overall.bands.ATTENTION;
  expect(csv).toContain(`"ATTENTION","${title}",${count},${total},${percent},"${label}"`);
});

test('the plan comes in every format, and can be opened', async ({ as }) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/actions?quarter=2024-25-Q1`);
  await page.getByText('Download the plan').click();
  expect(await violationsOn(page)).toEqual([]);

  const word = await bytesBehind(page, 'Plan, Q1 2024-25 (Word)', /^example-borough-2024-25-Q1-plan\.docx$/);
  expect(word.includes('word/document.xml')).toBe(true);
  const excel = await bytesBehind(page, 'Plan, Q1 2024-25 (Excel)', /-plan\.xlsx$/);
  expect(excel.includes('xl/worksheets/sheet3.xml')).toBe(true);
  const pdf = await bytesBehind(page, 'Plan, Q1 2024-25 (PDF)', /-plan\.pdf$/);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const csv = await bytesBehind(page, 'Plan, Q1 2024-25 (CSV)', /-plan\.csv$/);
  expect(csv.toString('utf8')).toContain('"5.6",');
  const yaml = await bytesBehind(page, 'Plan document (YAML)', /^example-borough-plan\.yaml$/);
  expect(yaml.toString('utf8')).toContain('key: "example-borough"');

  await page.goto(`${PLAN}/progress?quarter=2024-25-Q1`);
  const figures = await bytesBehind(
    page,
    'Figures and lists of Q1 2024-25 (Excel)',
    /-delivery-group\.xlsx$/,
  );
  expect(figures.includes('xl/charts/chart1.xml')).toBe(true);
});

/** Sentence, bands and response rate, to the letter. */
async function readsAs(page: Page, progress: Progress) {
  const main = page.getByRole('main');
  for (const sentence of progress.sentences) await expect(main).toContainText(sentence);
  for (const { title, count, total, label } of Object.values(progress.overall.bands)) {
    const band = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 2, name: title }) });
    await expect(band).toContainText(`${count} actions: ${title} of ${total} (${label})`);
  }
  const { count, total, label } = progress.updates.responseRate;
  await expect(main).toContainText(`Updates received: ${count} of the ${total} due (${label})`);
}

async function bytesBehind(page: Page, link: string, name: RegExp) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(name);
  return readFile(await download.path());
}
