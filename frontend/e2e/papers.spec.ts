import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { PlanDocument } from '../src/api/types';
import { answer } from './api';
import { violationsOn } from './axe';
import { PLAN, REAL_PLAN } from './people';
import { expect, test } from './test';

const WORD = fileURLToPath(new URL('action-plan.docx', import.meta.url));

test('the council’s template is put, downloaded, replaced and taken away; what cannot be one is refused in words', async ({
  as,
}) => {
  const page = await as('manager');
  await page.goto(`${REAL_PLAN}/edit`);
  await page.getByRole('link', { name: 'Set the template of the papers' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Template of the papers' })).toBeFocused();
  const main = page.getByRole('main');
  await expect(main).toContainText('None is set');
  await page.getByRole('button', { name: 'Upload the template' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose the Word file');
  const letter = { name: 'letter.docx', mimeType: 'text/plain', buffer: Buffer.from('Dear colleague') };
  await page.getByLabel('Upload a template').setInputFiles(letter);
  await page.getByRole('button', { name: 'Upload the template' }).click();
  await expect(page.getByRole('alert')).toContainText('Word');
  expect(await violationsOn(page)).toEqual([]);

  await page.getByLabel('Upload a template').setInputFiles(WORD);
  await page.getByRole('button', { name: 'Upload the template' }).click();
  await expect(page.getByText('action-plan.docx is the template now')).toBeVisible();
  await expect(main).toContainText(/action-plan\.docx, \d+ kB, uploaded by VAWG Strategy Manager on /);
  expect(await violationsOn(page)).toEqual([]);
  const file = await fileOf(
    page,
    /^Download the template \(Word, \d+ kB\)$/,
    /^barnet-davawg-template\.docx$/,
  );
  expect(file.equals(await readFile(WORD))).toBe(true);
  await page.getByRole('button', { name: 'Take the template away' }).click();
  await expect(page.getByRole('heading', { name: 'The template now' })).toBeFocused();
  await expect(main).toContainText('None is set');
});

test('papers carry the protective marking, on every page and in their names', async ({ as }) => {
  const page = await as('manager');
  await page.goto(`${REAL_PLAN}/edit`);
  await page.getByRole('link', { name: 'Set the protective marking' }).click();
  await page.getByLabel('OFFICIAL-SENSITIVE').check();
  await page.getByLabel('Why?').fill('Call 07700 900123 about it.');
  await page.getByRole('button', { name: 'Set the marking' }).click();
  await expect(page.getByRole('alert')).toContainText('Take out what could identify somebody');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel('Why?').fill('The council asks for it.');
  await page.getByRole('button', { name: 'Set the marking' }).click();
  await expect(page.getByRole('alert')).toContainText('Papers are marked OFFICIAL-SENSITIVE now.');
  expect((await answer<PlanDocument>(page, REAL_PLAN)).plan.marking).toBe('OFFICIAL_SENSITIVE');
  await page.goto(`${REAL_PLAN}/summary?quarter=2024-25-Q2`);
  await fileOf(
    page,
    /^CSV.*, plan of Q2 2024-25 for the board$/,
    /-plan-board-draft-OFFICIAL-SENSITIVE\.csv$/,
  );
  await page.goto(`${REAL_PLAN}/edit/marking`);
  await page.getByLabel('None', { exact: true }).check();
  await page.getByLabel('Why?').fill('It was a mistake.');
  await page.getByRole('button', { name: 'Set the marking' }).click();
  await expect(page.getByRole('alert')).toContainText('Papers carry no protective marking.');
});

test('the paragraph to paste stands on the Summary page, and is copied and said to be; every format is a press away', async ({
  as,
}) => {
  const page = await as('manager');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${PLAN}/summary?quarter=2024-25-Q1`);
  const { paragraph } = await answer<{ paragraph: string }>(
    page,
    `${PLAN}/summaries/2024-25-Q1.json?for=board`,
  );
  await expect(page.getByText(paragraph)).toBeVisible();
  await page.getByRole('button', { name: 'Copy the paragraph' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(paragraph);

  for (const whom of ['the board', 'the delivery group']) {
    const links = page.getByRole('link', { name: new RegExp(`, summary of Q1 2024-25 for ${whom}$`) });
    await expect(links).toHaveText([/^Word/, /^PDF/, /^Excel/, /^CSV/, /^Data/]);
    const plan = page.getByRole('link', { name: new RegExp(`, plan of Q1 2024-25 for ${whom}$`) });
    await expect(plan).toHaveText([/^Word/, /^PDF/, /^Excel/, /^CSV/]);
  }
  const data = await fileOf(page, /^Data.*for the board$/, /^example-borough-2024-25-Q1-board\.json$/);
  expect((JSON.parse(data.toString('utf8')) as { paragraph: string }).paragraph).toBe(paragraph);

  // A browser that does not let a page copy: the text is there to be copied by hand, and that is said.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('Not allowed'));
  });
  await page.getByRole('button', { name: 'Copy the paragraph' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'does not copy by itself' })).toBeVisible();
  await expect(page.getByLabel('Select it all and copy it')).toHaveValue(paragraph);
  expect(await violationsOn(page)).toEqual([]);
});

async function fileOf(page: Page, link: RegExp, name: RegExp) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(name);
  return readFile(await download.path());
}
