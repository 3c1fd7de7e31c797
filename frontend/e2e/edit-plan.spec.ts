import type { Page } from '@playwright/test';
import type { Action, List, Partner } from '../src/api/types';
import { answer } from './api';
import { violationsOn } from './axe';
import { PLAN } from './people';
import { expect, test } from './test';

const EDIT = `${PLAN}/edit`;
const LAST = '2024-25-Q4';

/** What is changed here counts from the plan's last quarter on, which no other test looks at. */
const inLast = (page: Page, ref: string) => answer<Action>(page, `${PLAN}/actions/${ref}?quarter=${LAST}`);

test('the manager adds an action, with its time scale read from the plan’s own words', async ({ as }) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/progress`);
  await page.getByRole('navigation', { name: 'Plan' }).getByRole('link', { name: 'Edit plan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Edit plan' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('Something is still missing from');
  await expect(
    page.getByRole('region', { name: /^1 / }).getByText('It has no time scale').first(),
  ).toBeVisible();
  const assumed = page.getByText(/^Nobody has confirmed who is accountable for \d+ actions$/);
  await assumed.click();
  await expect(
    page.getByRole('listitem').filter({ hasText: '1.1 GP surgeries: Public Health' }),
  ).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('link', { name: 'Add an action to objective 4' }).click();
  await page.getByRole('button', { name: 'Add the action' }).click();
  await expect(page.getByRole('alert')).toContainText('Give its short name');
  await expect(page.getByRole('alert')).toContainText('Say why');
  await page.getByLabel('Short name').fill('Dental practices');
  await page.getByLabel('Action', { exact: true }).fill('Train dental practices to ask and to refer.');
  await page.getByLabel('Add a lead').selectOption({ label: 'Public Health' });
  await expect(page.getByLabel('Accountable')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add the lead' }).click();
  await page.getByLabel('Accountable').selectOption({ label: 'Public Health' });
  await page.getByLabel('In the plan’s own words').fill('Bi-annually');
  await page.getByLabel('In the plan’s own words').blur();
  await expect(page.getByText('Unsure:')).toBeVisible();
  await page.getByRole('button', { name: 'Take it as read' }).click();
  await expect(page.getByLabel('An update is asked for')).toHaveValue('SIX_MONTHLY');
  await page.getByRole('button', { name: 'Add a measure' }).click();
  await page.getByLabel('What is measured (measure 1)').fill('Practices trained');
  await page.getByLabel('Kind').selectOption('COUNT');
  await page.getByLabel('Direction').selectOption('INCREASE');
  await page.getByLabel('Target', { exact: true }).fill('12');
  await page.getByLabel('Counts from').selectOption(LAST);
  await page.reload();
  await expect(page.getByText('What you typed here before')).toBeVisible();
  await expect(page.getByLabel('Target', { exact: true })).toHaveValue('12');
  await page.getByLabel('Why?').fill('The group asked for it; ring 020 7946 0958.');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add the action' }).click();
  await expect(page.getByText('“020 7946 0958” looks like a phone number')).toBeVisible();
  await expect(page.getByLabel('Short name')).toHaveValue('Dental practices');
  await page.getByLabel('Why?').fill('The group asked for it.');
  await page.getByRole('button', { name: 'Add the action' }).click();
  await expect(page.getByRole('alert')).toContainText('Dental practices is in the plan.');
  const { items } = await answer<List<Action>>(page, `${PLAN}/actions?objective=4&quarter=${LAST}`);
  expect(items.at(-1)).toMatchObject({
    focus: 'Dental practices',
    added: LAST,
    measures: [{ target: { value: 12 } }],
  });
});

test('an action is changed without a connection at first, withdrawn, and taken back', async ({ as }) => {
  const page = await as('manager');
  await page.goto(EDIT);
  await page.getByRole('link', { name: /^1\.13 / }).click();
  const outcome = page.getByRole('textbox', { name: 'Outcome' });
  const before = await outcome.inputValue();
  await outcome.fill('Everybody knows whom to ask.');
  await page.getByLabel('Why?').fill('Plainer words.');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(page.getByRole('alert')).toContainText('Check your connection');
  await page.context().setOffline(false);
  await expect(outcome).toHaveValue('Everybody knows whom to ask.');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(page.getByRole('alert')).toContainText('is changed.');
  await page.getByRole('link', { name: /^1\.13 / }).click();
  await expect(outcome).toHaveValue('Everybody knows whom to ask.');
  await expect(page.getByText('What you typed here before')).toHaveCount(0);
  await page.goto(`${PLAN}/actions/1.13`);
  await page.getByText('Who changed what, and when').click();
  await expect(page.getByRole('table', { name: /Changes/ })).toContainText('Because: Plainer words.');
  await expect(page.getByRole('table', { name: /Changes/ })).toContainText(`Outcome: “${before}” became`);

  await page.goto(`${EDIT}/actions/1.13`);
  await page.getByRole('link', { name: 'Withdraw it' }).click();
  await page.getByLabel('The first quarter in which it no longer counts').selectOption(LAST);
  await page.getByLabel('Why?').fill('The duty has passed on.');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Withdraw the action' }).click();
  await expect(page.getByRole('alert')).toContainText('is withdrawn from Q4 2024-25 on.');
  await expect(page.getByText('Withdrawn from Q4 2024-25', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: /^1\.13 / }).click();
  await page.getByRole('link', { name: 'Take the withdrawal back' }).click();
  await page.getByLabel('Why?').fill('It has come back.');
  await page.getByRole('button', { name: 'Take it back into the plan' }).click();
  await expect(page.getByRole('alert')).toContainText('counts again.');
  expect((await inLast(page, '1.13')).withdrawn).toBeUndefined();
});

test('an action is split, and another gives way', async ({ as }) => {
  const page = await as('manager');
  await page.goto(`${EDIT}/actions/1.14/split`);
  await page.getByLabel('The first quarter in which it no longer counts').selectOption(LAST);
  const names = page.getByLabel('Short name');
  await names.nth(0).fill('Young people');
  await names.nth(1).fill('Older people');
  await page.getByLabel('Action', { exact: true }).nth(0).fill('Reach young people.');
  await page.getByLabel('Why?').fill('Two teams do it.');
  await page.getByRole('button', { name: 'Split the action' }).click();
  await expect(page.getByRole('alert')).toContainText('Say what is to be done');
  await page.getByRole('alert').getByRole('link', { name: 'Say what is to be done' }).click();
  await expect(page.getByLabel('Action', { exact: true }).nth(1)).toBeFocused();
  await page.getByLabel('Action', { exact: true }).nth(1).fill('Reach older people.');
  await page.getByRole('button', { name: 'Split the action' }).click();
  await expect(page.getByRole('alert')).toContainText('is split from Q4 2024-25 on.');
  expect((await inLast(page, '1.14')).followedBy).toHaveLength(2);

  await page.goto(`${EDIT}/actions/1.15/supersession`);
  await page.getByLabel('The first quarter in which it no longer counts').selectOption(LAST);
  await page.getByLabel(/^1\.16 /).check();
  await page.getByLabel('Why?').fill('It is one piece of work.');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Let them take its place' }).click();
  await expect(page.getByRole('alert')).toContainText('Others take the place of 1.15');
  await page.goto(`${PLAN}/actions/1.16`);
  await expect(page.getByRole('main')).toContainText('Comes from');
});

test('a body takes another’s place, all are asked for alike, and a plan goes on with this one', async ({
  as,
}) => {
  test.setTimeout(90_000);
  const page = await as('manager');
  await page.goto(`${EDIT}/succession`);
  await page.getByRole('button', { name: 'Let it take the other’s place' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose the body that ends');
  await page.getByLabel('The body that ends').selectOption('higher-education');
  await page.getByLabel('The body that takes its place').selectOption('new body');
  await page.getByLabel('Its name').fill('Learning Alliance');
  await expect(page.getByLabel('Its short name for web addresses')).toHaveValue('learning-alliance');
  await page.getByLabel('The first quarter that is its own').selectOption(LAST);
  await page.getByLabel('Why?').fill('They have merged.');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Let it take the other’s place' }).click();
  await expect(page.getByRole('alert')).toContainText('Learning Alliance takes the place of');
  const { items } = await answer<List<Partner>>(page, `${PLAN}/partners?limit=500`);
  expect(items.find(({ key }) => key === 'higher-education')?.succeededBy).toEqual({
    partner: 'learning-alliance',
    from: LAST,
  });

  await page.goto(`${EDIT}/successor`);
  await page.getByLabel('Title').fill('Plan 2025 to 2028');
  // Everybody else goes on having one plan, which other tests count on.
  await page.getByLabel('Give everybody the part in it').uncheck();
  await page.getByLabel('Why?').fill('The strategy was renewed.');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await expect(page.getByRole('alert')).toContainText('Plan 2025 to 2028 is made');
  await page.goto('/plans/plan-2025-to-2028/actions');
  await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeVisible();

  // In the new plan, for every other test counts on how often the old one asks.
  await page.goto('/plans/plan-2025-to-2028/edit/frequencies');
  await page.getByLabel('Every quarter', { exact: true }).check();
  await page.getByLabel('Why?').fill('The board asks for it.');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Set it for all actions' }).click();
  await expect(page.getByRole('alert')).toContainText('asked for alike');
});

test('nobody but the manager edits the plan', async ({ as }) => {
  const page = await as('viewer');
  await page.goto(EDIT);
  await expect(page.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit plan' })).toHaveCount(0);
});
