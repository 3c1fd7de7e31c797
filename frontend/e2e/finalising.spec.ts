import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { List, PlanQuarter, PublicationSummary } from '../src/api/types';
import { answer } from './api';
import { violationsOn } from './axe';
import { PLAN, SET_UP } from './people';
import { expect, test } from './test';

const SUMMARY = `${PLAN}/summary?quarter=2024-25-Q2`;
const QUARTER = `${PLAN}/quarters/2024-25-Q2`;
const ASKED = 'The board is asked to write to the hospital trust about its records system.';
const REASON = 'The police corrected what they ask of the board.';

test('the deadline is changed, and taken back to the usual day', async ({ as }) => {
  const page = await as('manager');
  await page.goto(SUMMARY);
  await page.getByRole('button', { name: 'Change the deadline' }).click();
  const day = page.getByRole('group', { name: 'New deadline' });
  await day.getByLabel('Day').fill('40');
  await page.getByRole('button', { name: 'Set the deadline' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the day by which updates are due');
  await day.getByLabel('Day').fill('25');
  await page.getByRole('button', { name: 'Set the deadline' }).click();
  await expect(page.getByRole('status').filter({ hasText: '25 October 2024' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What is left to do' })).toContainText(
    'due by 25 October 2024',
  );
  await page.getByRole('button', { name: 'Go back to the usual day' }).click();
  await expect(page.getByRole('region', { name: 'Deadline' })).toContainText(
    '21 October 2024, the plan’s usual day',
  );
});

test('words are saved as they are typed; who is second sees both, and loses nothing', async ({ as }) => {
  const first = await as('manager');
  const second = await as('manager');
  await first.goto(SUMMARY);
  await second.goto(SUMMARY);
  const asked = (page: Page) => page.getByLabel('What the board is asked');
  await expect(asked(second)).toHaveValue(/^3\.4 Mental health/);

  await asked(first).fill('First words.');
  await expect(first.getByText(/^Saved \d/)).toBeVisible();
  await asked(second).fill(ASKED);
  const both = second.getByRole('region', { name: 'Two versions' });
  await expect(both).toContainText('First words.');
  await expect(both).toContainText(ASKED);
  expect(await violationsOn(second)).toEqual([]);

  // Not decided yet, and not lost.
  await second.reload();
  await expect(both).toContainText(ASKED);
  await both.getByRole('button', { name: 'Keep mine' }).click();
  await expect(second.getByText(/^Saved \d/)).toBeVisible();
  await first.reload();
  await expect(asked(first)).toHaveValue(ASKED);

  // What she leaves alone goes on being drafted, and her own can be drafted again.
  await expect(first.getByText('Drafted from the quarter.')).toHaveCount(2);
  await first.getByLabel('Achievements').fill('Nothing to tell.');
  await expect(first.getByText('Drafted from the quarter.')).toHaveCount(1);
  await first.getByRole('button', { name: /^Draft it from the quarter again.*Achievements/ }).click();
  await expect(first.getByLabel('Achievements')).toHaveValue(/^1\.20 /);
});

test('words that may identify somebody are not saved before somebody has looked at them', async ({ as }) => {
  const page = await as('manager');
  await page.goto(SUMMARY);
  const asked = page.getByLabel('What the board is asked');
  await asked.fill('Call 020 7946 0958 before the meeting.');
  await expect(
    page.getByText('“020 7946 0958” in “What the board is asked” looks like a phone number'),
  ).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel('It identifies nobody: send it as it is').click();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await page.reload();
  await expect(asked).toHaveValue('Call 020 7946 0958 before the meeting.');
  await asked.fill(ASKED);
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
});

test('words typed without a connection are kept, and saved when it is back', async ({ as }) => {
  const page = await as('manager');
  await page.goto(SUMMARY);
  const next = page.getByLabel('What comes next');
  await expect(next).toHaveValue(/3\.4 Mental health/);
  await page.context().setOffline(true);
  await next.fill('The group meets in November.');
  await expect(page.getByRole('status').filter({ hasText: 'no connection' })).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await page.reload();
  await expect(next).toHaveValue('The group meets in November.');
});

test('a quarter is finalised, read by the board, reopened, revised and released', async ({ as, request }) => {
  test.setTimeout(150_000);
  const page = await as('manager');

  await test.step('what stands in the way is named, and each leads to its place', async () => {
    const { inTheWay } = await answer<PlanQuarter>(page, QUARTER);
    const waiting = inTheWay!.awaitingAcceptance;
    expect(waiting.length).toBeGreaterThan(1);
    await page.goto(SUMMARY);
    await expect(page.getByRole('main')).toContainText(
      `${waiting.length} things stand in the way of finalising it.`,
    );
    await expect(page.getByRole('button', { name: /finalise/i })).toHaveCount(0);
    await page
      .getByRole('region', { name: 'What is left to do' })
      .getByRole('link', { name: `${waiting[0]} ` })
      .click();
    await expect(page).toHaveURL(`${PLAN}/inbox/${waiting[0]}/2024-25-Q2`);
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(`${waiting[0]}: Accepted.`);
    const accepted = await request.post(`/api/v1${PLAN}/acceptances`, {
      headers: SET_UP,
      data: { quarter: '2024-25-Q2', actions: waiting.slice(1) },
    });
    expect(accepted.ok()).toBe(true);
  });

  await test.step('a draft for the board comes as a Word file and as a PDF, under its name', async () => {
    await page.goto(SUMMARY);
    for (const [format, ending, begins] of [
      ['Word', 'docx', 'PK'],
      ['PDF', 'pdf', '%PDF'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: new RegExp(`^${format}.*draft of Q2 2024-25 for the board`) }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`example-borough-2024-25-Q2-board-draft.${ending}`);
      const file = await readFile(await download.path());
      expect(file.subarray(0, begins.length).toString()).toBe(begins);
    }
  });

  await test.step('it is checked once more and finalised', async () => {
    await expect(page.getByRole('main')).toContainText('Nothing stands in the way of finalising Q2 2024-25.');
    await page.getByRole('button', { name: 'Check and finalise' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Check before you finalise Q2 2024-25' }),
    ).toBeFocused();
    await expect(page.getByRole('main')).toContainText(ASKED);
    await expect(page.getByRole('main')).toContainText('cannot change after this');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Finalise Q2 2024-25' }).click();
    await expect(page.getByRole('alert')).toContainText('Q2 2024-25 is finalised: revision 1.');
    await expect(page.getByRole('main')).toContainText('The board can read it; the public cannot yet.');
    const record = page.getByRole('region', { name: 'About this record' });
    await record.getByText('Fingerprint, and how to check it').click();
    await expect(record).toContainText((await latest(page)).digest);
    await expect(page.getByRole('textbox')).toHaveCount(0);
  });

  const board = await as('board');
  await test.step('a board member lands on it, and on nothing that is not hers', async () => {
    await board.goto('/');
    await expect(
      board.getByRole('heading', { level: 1, name: 'Q2 2024-25 (July to September 2024)' }),
    ).toBeVisible();
    await expect(board.getByRole('main')).toContainText(ASKED);
    await expect(board.getByRole('navigation', { name: 'Plan' }).getByRole('link')).toHaveText([
      'Finalised quarters',
      'Measures',
    ]);
    await board.getByRole('link', { name: /^\d+ red$/ }).click();
    await expect(board.getByRole('heading', { level: 1, name: 'Actions as finalised' })).toBeFocused();
    await expect(board.getByRole('list', { name: 'Filters in use' })).toContainText('Red');
    await board.goto(SUMMARY);
    await expect(board.getByRole('heading', { level: 1, name: 'You cannot see this page' })).toBeVisible();
  });

  await test.step('it is reopened with a reason', async () => {
    await page.getByRole('link', { name: 'Reopen Q2 2024-25' }).click();
    await page.getByRole('button', { name: 'Reopen Q2 2024-25' }).click();
    await expect(page.getByRole('alert')).toContainText('Say why it is reopened');
    await page.getByLabel('Why is it reopened?').fill(REASON);
    await page.getByRole('button', { name: 'Reopen Q2 2024-25' }).click();
    await expect(page.getByRole('alert')).toContainText('Q2 2024-25 is open again.');
    await board.goto(`${PLAN}/finalised-quarters/2024-25-Q2`);
    await expect(board.getByRole('main')).toContainText(`Q2 2024-25 has been reopened: “${REASON}”`);
    await expect(board.getByRole('main')).toContainText(ASKED);
  });

  await test.step('it is revised, and says what differs', async () => {
    await page.getByLabel('What the board is asked').fill('Nothing this time.');
    await page.getByRole('button', { name: 'Check and finalise' }).click();
    await expect(page.getByRole('main')).toContainText('It becomes revision 2, “revised figures”');
    await page.getByRole('button', { name: 'Finalise Q2 2024-25' }).click();
    await expect(page.getByRole('alert')).toContainText('Q2 2024-25 is finalised: revision 2.');
    await page
      .getByRole('navigation', { name: 'Plan' })
      .getByRole('link', { name: 'Finalised quarters' })
      .click();
    const quarter = page.getByRole('region', { name: /^Q2 2024-25/ });
    await expect(quarter).toContainText('Revision 2: revised figures');
    await expect(quarter).toContainText('Revision 1 (no longer current)');
    await quarter.getByText('What revision 2 changed').click();
    await expect(quarter.getByRole('table')).toContainText('Nothing this time.');
    await quarter.getByText('Fingerprint, and how to check it').first().click();
    await expect(quarter).toContainText((await latest(page)).digest);
    expect(await violationsOn(page)).toEqual([]);

    await board.reload();
    await expect(board.getByRole('region', { name: 'Revised figures' })).toContainText(REASON);
    expect(await violationsOn(board)).toEqual([]);
    // What was taken back is read inside the partnership alone.
    await expect(board.getByRole('region', { name: 'Revised figures' })).toContainText('Said otherwise');
    await expect(board.getByRole('main')).not.toContainText(ASKED);
    await expect(board.getByRole('link', { name: 'revision 1', exact: true })).toHaveCount(0);
    await quarter.getByRole('link', { name: /^Read it.*revision 1$/ }).click();
    await expect(page.getByRole('main')).toContainText('Revision 2 has taken its place.');
    await expect(page.getByRole('main')).toContainText(ASKED);
  });

  await test.step('it is released to the public, in a step of its own', async () => {
    await page.goto(SUMMARY);
    await page.getByRole('link', { name: 'Release to the public' }).click();
    await page.getByRole('button', { name: 'Release to the public' }).click();
    await expect(page.getByRole('alert')).toContainText('Q2 2024-25, revision 2, is released to the public.');
    await expect(page.getByRole('main')).toContainText('is open to the public');
    await expect(page.getByRole('link', { name: 'Release to the public' })).toHaveCount(0);
  });
});

const latest = async (page: Page) =>
  (await answer<List<PublicationSummary>>(page, `${PLAN}/publications?limit=500`)).items.at(-1)!;
