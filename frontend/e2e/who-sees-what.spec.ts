import type { Page } from '@playwright/test';
import type { Update } from '../src/api/types';
import { answer } from './api';
import { PLAN, type Somebody } from './people';
import { expect, test } from './test';

const ACTION = `${PLAN}/actions/3.5`;
const UPDATE = `${ACTION}/updates/2024-25-Q2`;

for (const [who, whom] of [
  ['viewer', 'a viewer'],
  ['probation', 'a lead of another partner'],
] satisfies [Somebody, string][]) {
  test(`${whom} sees no form and no word of a draft`, async ({ as }) => {
    const writer = await as('police');
    const { done } = await answer<Update>(writer, UPDATE);
    expect(done).toBeTruthy();

    const page = await as(who);
    await page.goto(UPDATE);
    await expect(page.getByRole('heading', { level: 1, name: 'How this action stands' })).toBeVisible();
    await expect(page.getByText('No update has been given for this quarter yet.')).toBeVisible();
    await seesNoForm(page, done!);

    await page.goto(`${ACTION}?quarter=2024-25-Q2`);
    await expect(page.getByRole('heading', { level: 1, name: /^3\.5 / })).toBeVisible();
    await expect(page.getByRole('link', { name: /update for Q2/ })).toHaveCount(0);
    await seesNoForm(page, done!);
  });
}

test('a viewer has no updates of his own to give, and no decision to make', async ({ as }) => {
  const page = await as('viewer');
  await page.goto(`${PLAN}/actions/3.2/updates/2024-25-Q2`);
  await expect(page.getByRole('heading', { level: 1, name: 'How this action stands' })).toBeVisible();
  await expect(page.getByRole('button', { name: /accept|send|take/i })).toHaveCount(0);
  await expect(
    page.getByRole('navigation', { name: 'Plan' }).getByRole('link', { name: 'My updates' }),
  ).toHaveCount(0);
});

test('the manager sees that a draft is being written, and not its words', async ({ as }) => {
  const writer = await as('police');
  const { done } = await answer<Update>(writer, UPDATE);
  const page = await as('manager');
  await page.goto(UPDATE);
  await expect(page.getByText('The words are not open to you yet.')).toBeVisible();
  await seesNoForm(page, done!);
});

async function seesNoForm(page: Page, draft: string) {
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0);
  await expect(page.getByText(draft)).toHaveCount(0);
}
