import { fileURLToPath } from 'node:url';
import type { Definition, List, Update } from '../src/api/types';
import { answer } from './api';
import { violationsOn } from './axe';
import { PLAN, REAL_PLAN } from './people';
import { expect, test } from './test';

const IMPORT = `${REAL_PLAN}/edit/import`;
/** As a word processor saved it: a changed action, a new one that runs on over a page, and a last column. */
const FILE = fileURLToPath(new URL('action-plan.docx', import.meta.url));

test('a plan comes in from Word: what was read and what is unsure first, then all of it at once', async ({
  as,
}) => {
  const page = await as('manager');
  await page.goto(`${REAL_PLAN}/edit`);
  await page.getByRole('link', { name: 'Import the plan from Word or Excel' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Import the plan' })).toBeFocused();
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose the file that holds the plan');
  await page.getByLabel('The plan’s file').setInputFiles({
    name: 'letter.docx',
    mimeType: 'text/plain',
    buffer: Buffer.from('Dear colleague'),
  });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(page.getByRole('alert')).toContainText('No table of actions was found in it');
  expect(await violationsOn(page)).toEqual([]);

  await page.getByLabel('The plan’s file').setInputFiles(FILE);
  await page.getByLabel('Which quarter is its last column about?').selectOption('2024-25-Q2');
  await page.getByRole('button', { name: 'Read the file' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('1 action would be added and 1 action changed; 50 actions of the plan');
  const changed = page.getByRole('listitem').filter({ hasText: '4.6 Women affected' });
  await expect(changed.getByRole('insertion')).toContainText('housing,');
  await page.getByText(/^4\.7 Night buses: /).click();
  await expect(main).toContainText('may also be said of every two years');
  await page.getByLabel('Direction of “Number of drivers trained”').selectOption('INCREASE');
  await page.getByText(/^50 actions not in the file/).click();
  await page.getByLabel('1.1 GP surgeries').selectOption('2024-25-Q4');
  await page.getByLabel('Store 1 draft, entered on behalf of the leads').check();
  await page.getByLabel('Why?').fill('The delivery group agreed it.');
  expect(await violationsOn(page)).toEqual([]);

  await page.reload();
  await expect(page.getByText('What you typed here before')).toBeVisible();
  await page.getByText('(1 so far)').click();
  await expect(page.getByLabel('1.1 GP surgeries')).toHaveValue('2024-25-Q4');
  await page.getByRole('button', { name: 'Store what was read' }).click();
  await expect(page.getByRole('alert')).toContainText('What you took from action-plan.docx is in the plan.');
  await expect(page.getByRole('alert')).toContainText('1 draft came in.');
  const added = await answer<Definition>(page, `${REAL_PLAN}/actions/4.7/definition`);
  expect(added.action).toMatchObject({
    focus: 'Night buses',
    action: 'Train drivers of night buses to recognise harassment and to report it.',
    outcome: 'Women feel safer on the way home.',
    leads: ['night-transport-alliance'],
    measures: [{ kind: 'COUNT', direction: 'INCREASE', target: { value: 120, by: '2025-03-31' } }],
  });
  const withdrawn = await answer<Definition>(page, `${REAL_PLAN}/actions/1.1/definition`);
  expect(withdrawn.action.withdrawn).toBe('2024-25-Q4');
  const { items } = await answer<List<Update>>(page, `${REAL_PLAN}/actions/4.6/updates`);
  expect(items).toHaveLength(1);
});

test('a plan that changed meanwhile is not overwritten, and what was decided stays', async ({ as }) => {
  const page = await as('manager');
  await page.goto(IMPORT);
  await page.getByLabel('The plan’s file').setInputFiles({
    name: 'plan.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Ref;Action;Lead;When\n4.5;Something else.;;Monthly\n'),
  });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(page.getByLabel('Take the changes of 4.5')).toBeChecked();
  const frequencies = { frequency: 'QUARTERLY', reason: 'All alike.' };
  const done = await page.request.post(`/api/v1${REAL_PLAN}/frequencies`, {
    data: frequencies,
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  });
  expect(done.status()).toBe(200);
  await page.getByLabel('Why?').fill('It was agreed.');
  await page.getByRole('button', { name: 'Store what was read' }).click();
  await expect(page.getByRole('alert')).toContainText('The plan has changed since the file was read');
  await expect(page.getByLabel('Why?')).toHaveValue('It was agreed.');
});

test('nobody but the manager imports a plan', async ({ as }) => {
  const page = await as('viewer');
  await page.goto(`${PLAN}/edit/import`);
  await expect(page.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
});
