import type { Page } from '@playwright/test';
import type { List } from '../src/api/types';
import { answer } from './api';
import { fillDay, recordAnswer } from './forms';
import { ONE_QUARTER as PLAN } from './one-quarter';
import { expect, test } from './test';

const Q = '2024-25-Q2';
const SUMMARY = `${PLAN}/summary?quarter=${Q}`;
const WORDS = 'Three practices in the north were trained.';
const PART = 'We trained their receptionists.';
const COMMENT = 'Which practices?';
const OTHERWISE = 'Half of them have no date yet.';
const TO_BOARD = 'The board is asked for a room for the group.';
const REOPENED = 'The courts had stopped in August.';

test('a quarter is played by five people, from its opening to its release', async ({ as }) => {
  test.setTimeout(240_000);
  const lead = await as('quarter-lead');
  const contributor = await as('quarter-contributor');
  const manager = await as('quarter-manager');
  const group = await as('quarter-group');
  const board = await as('quarter-board');

  await test.step('it has opened, and everybody is reminded', async () => {
    await figures(manager, { attention: '0 of 4 (0%)', onTrack: '0 of 4 (0%)', notStarted: '4 of 4 (100%)' });
    await manager.goto(`${PLAN}/reminders`);
    const mails = manager.getByRole('region', { name: 'To send today' });
    await expect(mails).toContainText('quarter-lead@example.org');
    await mails.getByRole('button', { name: /^Send (it|all \d+) now$/ }).click();
    await expect(mails).toContainText('Nothing is due today.');
    await board.goto('/');
    await expect(board.getByRole('main')).toContainText('No quarter has been finalised yet');
  });

  await test.step('a draft and a part change no figure, and are their partners’ to read', async () => {
    await lead.goto(`${PLAN}/my-updates`);
    await rate(lead, '1.1 Surgeries', 'Green', 'Some practices were trained.');
    await row(lead, '1.1 Surgeries').getByLabel('People referred').fill('3');
    await expect(row(lead, '1.1 Surgeries').getByText(/^Saved/)).toBeVisible();
    await figures(manager, { attention: '0 of 4 (0%)', onTrack: '0 of 4 (0%)', notStarted: '4 of 4 (100%)' });
    await group.goto(`${PLAN}/actions/1.1/updates/${Q}`);
    await expect(group.getByText('No update has been given for this quarter yet.')).toBeVisible();

    await contributor.goto(`${PLAN}/my-updates`);
    await contributor
      .getByRole('region', { name: '1.1 Surgeries' })
      .getByLabel('What was the part of South Charity?')
      .fill(PART);
    await contributor.getByRole('button', { name: 'Check and send 1' }).click();
    await contributor.getByRole('button', { name: /^Send/ }).click();
    await expect(contributor.getByRole('alert')).toContainText('1.1 (part of South Charity)');
  });

  await test.step('sent it counts, sent back it does not, and sent again it does', async () => {
    await lead.reload();
    await send(lead, 1);
    const sent = { attention: '0 of 4 (0%)', onTrack: '1 of 4 (25%)', notStarted: '3 of 4 (75%)' };
    await figures(manager, sent);
    await manager.goto(`${PLAN}/inbox/1.1/${Q}`);
    await expect(manager.getByRole('article', { name: 'Part of South Charity' })).toContainText(PART);
    await manager.getByText('Send it back with a comment').click();
    await manager.getByLabel('What should be changed?').fill(COMMENT);
    await manager.getByRole('button', { name: 'Send back' }).click();
    await expect(manager.getByRole('alert')).toContainText('1.1: Sent back.');
    await figures(manager, { attention: '0 of 4 (0%)', onTrack: '0 of 4 (0%)', notStarted: '4 of 4 (100%)' });

    await lead.goto(`${PLAN}/my-updates`);
    await expect(row(lead, '1.1 Surgeries')).toContainText(`Sent back: ${COMMENT}`);
    await rate(lead, '1.1 Surgeries', 'Green', WORDS);
    await send(lead, 1);
    await figures(manager, sent);
  });

  await test.step('another rating is confirmed, and the lead replies', async () => {
    await manager.goto(`${PLAN}/inbox/1.1/${Q}`);
    await manager.getByText('Accept it with another rating').click();
    await manager.getByRole('radio', { name: 'Amber' }).check();
    await manager.getByLabel('Why another rating?').fill(OTHERWISE);
    await manager.getByRole('button', { name: 'Accept with this rating' }).click();
    await expect(manager.getByRole('alert')).toContainText('1.1: Accepted as amber.');
    await figures(manager, { attention: '1 of 4 (25%)', onTrack: '0 of 4 (0%)', notStarted: '3 of 4 (75%)' });
    await lead.goto(`${PLAN}/my-updates`);
    await expect(lead.getByRole('main')).toContainText(`Accepted as amber: ${OTHERWISE}`);
    await lead.getByRole('link', { name: 'Reply to the manager about 1.1' }).click();
    await lead.getByLabel('What do you say to it?').fill('They have one now.');
    await lead.getByRole('button', { name: 'Send the reply' }).click();
    await expect(lead.getByRole('alert')).toContainText('Your reply is on record.');
    await group.goto(`${PLAN}/actions/1.1/updates/${Q}`);
    for (const words of [WORDS, PART, 'They have one now.']) {
      await expect(group.getByRole('main')).toContainText(words);
    }
  });

  await test.step('what is asked goes to the board and is answered', async () => {
    await lead.goto(`${PLAN}/my-updates`);
    await rate(lead, '1.2 Schools', 'Red', 'Nothing could be done.');
    const schools = row(lead, '1.2 Schools');
    await schools.getByRole('radio', { name: 'Yes', exact: true }).check();
    await schools.getByLabel('What stands in the way?').fill('There is no room.');
    await schools.getByLabel('Who is asked?').fill('Delivery Group');
    await schools.getByLabel('What are they asked for?').fill('A room for six sessions');
    await fillDay(schools, 'By when?', '31 1 2025');
    await rate(lead, '1.3 Courts', 'Green', 'The courts were trained.');
    await send(lead, 2);
    await accept(manager, '1.2');
    await accept(manager, '1.3');
    await figures(manager, {
      attention: '2 of 4 (50%)',
      onTrack: '1 of 4 (25%)',
      notStarted: '1 of 4 (25%)',
    });

    await manager.goto(`${PLAN}/support-and-decisions?quarter=${Q}&state=OPEN`);
    await manager.getByRole('link', { name: /^Record the answer.*1\.2, Q2/ }).click();
    await manager.getByLabel('What is the board asked, in your words?').fill(TO_BOARD);
    await manager.getByRole('button', { name: 'Take it to the board' }).click();
    await expect(manager.getByRole('alert')).toContainText('It goes to the board in your words.');
    await recordAnswer(manager, 'Agreed', 'A room until March.');
    await lead.goto(`${PLAN}/actions/1.2/updates/${Q}`);
    await expect(lead.getByRole('main')).toContainText('A room until March.');
  });

  await test.step('it is finalised for the board, and changed no more', async () => {
    await finalise(manager, 1);
    await board.goto('/');
    const paper = board.getByRole('main');
    await expect(paper).toContainText(TO_BOARD);
    await expectCards(board, {
      attention: '2 of 4 (50%)',
      onTrack: '1 of 4 (25%)',
      notStarted: '1 of 4 (25%)',
    });
    await lead.goto(`${PLAN}/actions/1.4/updates/${Q}`);
    await expect(lead.getByRole('radio')).toHaveCount(0);
    await expect(lead.getByRole('main')).toContainText(
      'The quarter is finalised: what was said of it stands.',
    );
    await lead.goto(`${PLAN}/my-updates`);
    await expect(lead.getByRole('main')).toContainText('3 of 4 sent. The quarter is finalised');
    await expect(lead.getByRole('textbox')).toHaveCount(0);
  });

  await test.step('it is reopened, revised and released', async () => {
    await manager.goto(SUMMARY);
    await manager.getByRole('link', { name: 'Reopen Q2 2024-25' }).click();
    await manager.getByLabel('Why is it reopened?').fill(REOPENED);
    await manager.getByRole('button', { name: 'Reopen Q2 2024-25' }).click();
    await expect(manager.getByRole('alert')).toContainText('Q2 2024-25 is open again.');
    await manager.goto(`${PLAN}/actions/1.3/updates/${Q}`);
    await manager.getByText('Send it back with a comment').click();
    await manager.getByLabel('What should be changed?').fill('They had stopped.');
    await manager.getByRole('button', { name: 'Send back' }).click();
    await lead.goto(`${PLAN}/my-updates`);
    await rate(lead, '1.3 Courts', 'Not started', 'They begin anew in January.');
    await send(lead, 1);
    await accept(manager, '1.3');
    await finalise(manager, 2);
    await board.goto('/');
    await expect(board.getByRole('region', { name: 'Revised figures' })).toContainText(REOPENED);
    await expectCards(board, {
      attention: '2 of 4 (50%)',
      onTrack: '0 of 4 (0%)',
      notStarted: '2 of 4 (50%)',
    });
    await manager.goto(SUMMARY);
    await manager.getByRole('link', { name: 'Release to the public' }).click();
    await manager.getByRole('button', { name: 'Release to the public' }).click();
    await expect(manager.getByRole('alert')).toContainText('revision 2, is released to the public.');
  });

  await test.step('the history tells the story', async () => {
    const { items } = await answer<List<{ operation: string; by: string }>>(
      manager,
      `${PLAN}/history?action=1.1&limit=500`,
    );
    expect(items.map(({ operation, by }) => `${operation} by ${by}`).reverse()).toEqual([
      'update saved by Quarter lead',
      'contribution saved by Quarter contributor',
      'contribution sent by Quarter contributor',
      'update sent by Quarter lead',
      'update sent back by Quarter manager',
      'update saved by Quarter lead',
      'update sent by Quarter lead',
      'update accepted with another rating by Quarter manager',
      'reply given by Quarter lead',
    ]);
  });
});

const row = (page: Page, name: string) => page.getByRole('region', { name });

async function rate(page: Page, name: string, rating: string, done: string) {
  await row(page, name).getByRole('radio', { name: rating }).check();
  await row(page, name).getByLabel('What was done').fill(done);
}

async function send(page: Page, count: number) {
  await page.getByRole('button', { name: `Check and send ${count}` }).click();
  // Of one it says no number.
  await page.getByRole('button', { name: /^Send( \d updates)?$/ }).click();
  await expect(page.getByRole('alert')).toContainText('with the manager now');
}

async function accept(page: Page, ref: string) {
  await page.goto(`${PLAN}/inbox/${ref}/${Q}`);
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(`${ref}: Accepted.`);
}

async function finalise(page: Page, revision: number) {
  await page.goto(SUMMARY);
  await page.getByRole('button', { name: 'Check and finalise' }).click();
  await page.getByRole('button', { name: 'Finalise Q2 2024-25' }).click();
  await expect(page.getByRole('alert')).toContainText(`Q2 2024-25 is finalised: revision ${revision}.`);
}

interface Cards {
  attention: string;
  onTrack: string;
  notStarted: string;
}

async function figures(page: Page, cards: Cards) {
  await page.goto(`${PLAN}/progress?quarter=${Q}`);
  await expectCards(page, cards);
}

/** As they are printed. */
async function expectCards(page: Page, { attention, onTrack, notStarted }: Cards) {
  const cards = page.locator('.wm-band__figure');
  await expect(cards).toHaveText(
    [attention, onTrack, notStarted].map((printed) => new RegExp(asShown(printed))),
  );
}

/** What is read out between the count and its total is not looked at. */
const asShown = (printed: string) => `^${printed.replace(/ of /, '.* of ').replace(/[()%]/g, '\\$&')}$`;
