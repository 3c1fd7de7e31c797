import { fileURLToPath } from 'node:url';
import type { Definition, List, PlanDocument, Update } from '../src/api/types';
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
  // What is said to be unsure is what is listed so: partners are looked through apart.
  const [, told] = / (\d+) things? (?:is|are) unsure/.exec(await main.innerText()) ?? [];
  const listed = await page
    .getByRole('region', { name: 'What is unsure' })
    .locator('summary')
    .allInnerTexts();
  const each = listed.map((summary) => Number(/: (\d+) thing/.exec(summary)?.[1]));
  expect(each.reduce((sum, count) => sum + count, 0)).toBe(Number(told));
  await page.getByText(/^4\.7 Night buses: /).click();
  await expect(main).toContainText('may also be said of every two years');
  await page.getByLabel('Direction of “Number of drivers trained”').selectOption('INCREASE');
  await page.getByText(/^50 actions not in the file/).click();
  await page.getByLabel('1.1 GP surgeries').selectOption('2024-25-Q4');
  await page.getByLabel('Store 1 draft, entered on behalf of the leads').check();
  await page.getByLabel('Why?').fill('The delivery group agreed it.');
  expect(await violationsOn(page)).toEqual([]);

  // What was decided is kept on the device; the plan that was read is not.
  await page.reload();
  await expect(page.getByText('What you typed here before')).toBeVisible();
  await expect(main).toContainText('Choose action-plan.docx again to go on');
  const kept = await page.evaluate(
    () => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }),
  );
  expect(kept).toContain('The delivery group agreed it.');
  expect(kept).not.toContain('Night buses');
  await page.getByLabel('The plan’s file').setInputFiles(FILE);
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByText('(1 so far)').click();
  await expect(page.getByLabel('1.1 GP surgeries')).toHaveValue('2024-25-Q4');

  // Somebody writes meanwhile what the file says too: then nothing of it is stored, and the page says what to do.
  const other = { rating: 'RED', done: 'Another source.', source: 'telephone' };
  const written = await page.request.put(`/api/v1${REAL_PLAN}/actions/4.6/updates/2024-25-Q2`, {
    data: other,
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  });
  expect(written.status()).toBe(201);
  await page.getByRole('button', { name: 'Store what was read' }).click();
  await expect(page.getByRole('alert')).toContainText(
    '4.6 has an update for Q2 2024-25 already: leave it out',
  );
  const missing = await page.request.get(`/api/v1${REAL_PLAN}/actions/4.7/definition`);
  expect(missing.status()).toBe(404);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Leave out the 1 update that cannot come in' }).click();
  await expect(page.getByLabel(/^4\.6 /)).not.toBeChecked();
  await page.getByRole('button', { name: 'Store what was read' }).click();
  await expect(page.getByRole('alert')).toContainText('What you took from action-plan.docx is in the plan.');
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
  expect(items).toMatchObject([{ rating: 'RED' }]);
});

const NEW_PLAN = [
  'Example Harbour Domestic Abuse Delivery Plan 2024-27;;;;;;',
  'Ref;Action;Lead;Performance measure;Time scale;RAG;Progress Q2 2024-25',
  '1.1;Train staff of the harbour.;Harbour Office / Police;Number of staff trained (target: 40);6 monthly report;Green;Twelve were trained.',
  '1.2;Put up posters.;Port Office;Posters in each ferry;As and when;Amber;Half are up.',
  '2.1;See the appendix.;;;;Green;As said there.',
].join('\n');

test('a plan that is new comes in from a file: looked through, mended, stored in one go and managed', async ({
  as,
}) => {
  const page = await as('manager');
  await page.goto('/?choose=plan');
  await page.getByRole('link', { name: 'Make a new plan from a file' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Make a new plan from a file' })).toBeFocused();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel('The plan’s file').setInputFiles({
    name: 'harbour.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(NEW_PLAN),
  });
  await page.getByLabel('Which quarter is its last column about?').selectOption('2024-25-Q2');
  await page.getByRole('button', { name: 'Read the file' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('3 actions in 2 objectives to take');
  await expect(page.getByLabel('First quarter')).toHaveValue('2024-25-Q1');
  await page.getByLabel('Title', { exact: true }).fill('Example Harbour plan');
  await expect(page.getByLabel('Short name for web addresses')).toHaveValue('example-harbour-plan');
  await page.getByLabel('Short name for web addresses').fill('barnet-davawg');
  await page.getByLabel('Title of objective 1').fill('Safer ferries');
  const posters = page.getByRole('listitem').filter({ has: page.getByLabel(/^Take 1\.2/) });
  await posters.getByLabel('An update is asked for').selectOption('SIX_MONTHLY');
  await posters.getByLabel('Q1').check();
  await expect(page.getByLabel('Store 3 drafts, entered on behalf of the leads')).toBeVisible();
  await page.getByLabel(/^Take 2\.1/).uncheck();
  await expect(main).toContainText('2 actions in 1 objective to take');
  await page.getByText('3 new partners to look through').click();
  await expect(page.getByLabel('Name of Police')).toHaveAccessibleDescription(
    /“Police” is new to the plan and was taken as an organisation/,
  );
  await page.getByLabel('Name of Police').fill('Example Harbour Police');
  await page.getByLabel('The same as Port Office').selectOption('Harbour Office');
  await posters.getByText('Change who leads').click();
  await posters.getByLabel('Add a lead').selectOption('Police');
  await posters.getByRole('button', { name: 'Add the lead' }).click();
  await expect(posters.getByRole('definition').filter({ hasText: 'Harbour Office' })).toContainText(
    'Example Harbour Police',
  );
  await page.getByText('2 measures to look through').click();
  await page.getByLabel('Direction of “Number of staff trained”').selectOption('INCREASE');
  await page.getByLabel('Kind of “Posters in each ferry”').selectOption('DOCUMENT');
  await expect(page.getByLabel('Direction of “Posters in each ferry”')).toBeHidden();
  await page.getByLabel('Store 2 drafts, entered on behalf of the leads').check();
  await page.getByLabel(/^1\.2 Amber/).uncheck();
  await page.getByLabel('Why?').fill('It begins this year.');
  expect(await violationsOn(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(page.getByRole('alert')).toContainText('There is a plan with this short name already');
  await page.getByLabel('Short name for web addresses').fill('Example Harbour');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(page.getByRole('alert')).toContainText('Give a short name of lower-case letters');
  await page.getByLabel('Short name for web addresses').fill('example-harbour');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Edit plan' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(
    'The plan is made, with 2 actions, and you manage it. 1 draft',
  );
  const made = await answer<PlanDocument>(page, '/plans/example-harbour');
  expect(made.plan).toMatchObject({ title: 'Example Harbour plan', firstQuarter: '2024-25-Q1' });
  expect(made.objectives).toMatchObject([
    {
      title: 'Safer ferries',
      actions: [
        {
          ref: '1.1',
          leads: ['harbour-office', 'police'],
          frequency: 'SIX_MONTHLY',
          measures: [{ kind: 'COUNT', direction: 'INCREASE' }],
        },
        {
          ref: '1.2',
          leads: ['harbour-office', 'police'],
          frequency: 'SIX_MONTHLY',
          askedIn: [1],
          measures: [{ kind: 'DOCUMENT', direction: 'NONE' }],
        },
      ],
    },
  ]);
  expect(made.partners).toMatchObject([{ name: 'Harbour Office' }, { name: 'Example Harbour Police' }]);
  const { items } = await answer<List<Update>>(page, '/plans/example-harbour/actions/1.1/updates');
  expect(items).toMatchObject([{ rating: 'GREEN', onBehalf: true, source: 'harbour.csv' }]);
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
  await page.goto('/new-plan');
  await expect(page.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
});
