import { progressOf } from './api';
import { fillDay } from './forms';
import { PLAN } from './people';
import { expect, test } from './test';

test('a lead fills in, is told what is missing, mends it and sends, and the response rate rises', async ({
  as,
}) => {
  const manager = await as('manager');
  const before = (await progressOf(manager)).updates.responseRate;

  const page = await as('police');
  await page.goto(`${PLAN}/my-updates`);
  await expect(page.getByRole('main')).toContainText('4 of 7 sent');
  const row = page.getByRole('region', { name: '3.13 Online offending' });
  const figure = row.getByLabel('Online stalking and harassment incidents reported to police');

  // Saved as she types, and there when she comes back.
  await row.getByRole('radio', { name: 'Amber' }).check();
  await row.getByLabel('What was done').fill('Reporting route agreed with the three platforms.');
  await figure.fill('41');
  await expect(row.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  await expect(row.getByRole('radio', { name: 'Amber' })).toBeChecked();
  await expect(row.getByLabel('What was done')).toHaveValue(
    'Reporting route agreed with the three platforms.',
  );
  await expect(figure).toHaveValue('41');

  // A draft counts for nothing.
  expect((await progressOf(manager)).updates.responseRate).toEqual(before);

  // What amber asks for is missing.
  const send = page.getByRole('button', { name: 'Send 1 update' });
  await page.getByRole('button', { name: 'Check and send 2' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check before you send' })).toBeVisible();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('Before you can send 3.13');
  await expect(summary.getByRole('link')).toHaveCount(3);
  await expect(page.locator(':focus')).toContainText('Before you can send 3.13');
  await expect(page).toHaveTitle(/^Error: Check before you send/);
  // The other one could go as it is.
  await expect(send).toBeVisible();
  await expect(page.getByLabel('Send 3.13 now')).toHaveCount(0);
  await summary.getByRole('link', { name: '3.13: Amber: say what is at risk' }).click();
  await expect(row.getByLabel('What is at risk?')).toBeFocused();
  await page.keyboard.type('One platform has not named a contact.');

  await row
    .getByLabel('What are you doing about it?')
    .fill('The deputy commissioner writes to its public policy team.');
  await fillDay(row, 'Back on track by', '29 11 2024');
  await page.getByRole('button', { name: 'Check and send 2' }).click();
  await expect(page.getByText('29 November 2024')).toBeVisible();
  await page.getByLabel('Send 3.5 now').uncheck();
  await send.click();

  await expect(page.getByRole('alert')).toContainText('3.13 is with the manager now. 5 of 7 sent.');
  await expect(page.getByRole('main')).toContainText('5 of 7 sent. Fill in what you can');

  await manager.goto(`${PLAN}/progress`);
  await expect(manager.getByRole('main')).toContainText(
    `Updates received: ${before.count + 1} of the ${before.total} due`,
  );
});

test('“no change” is one press, and what is sent can be taken back', async ({ as }) => {
  const page = await as('police');
  await page.goto(`${PLAN}/my-updates`);
  const tally = page.getByRole('main').getByText(/^\d of 7 sent$/);
  const sent = parseInt((await tally.textContent())!, 10);

  await page.getByRole('button', { name: 'No change: confirm green for 5.2' }).click();
  await expect(page.getByRole('alert')).toContainText(`5.2 is with the manager now. ${sent + 1} of 7 sent.`);
  await page.getByRole('button', { name: 'Take back 5.2 to change it' }).click();
  await expect(page.getByRole('alert')).toContainText('5.2 can be changed again.');
  await expect(tally).toHaveText(`${sent} of 7 sent`);
  await expect(page.getByRole('group', { name: 'Rating of 5.2 StreetSafe pilot' })).toBeVisible();
});

test('what looks as if it could identify somebody is not sent before somebody has looked at it', async ({
  as,
}) => {
  const page = await as('police');
  await page.goto(`${PLAN}/actions/3.5/updates/2024-25-Q2`);
  await page.getByLabel('What comes next?').fill('Call the duty desk on 020 7946 0958 for the court list.');
  await page.getByRole('button', { name: 'Check and send' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check before you send' })).toBeFocused();
  await expect(page.getByText('Could this identify somebody?')).toBeVisible();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.locator(':focus')).toContainText('Not sent yet');
  await expect(
    page.getByText('“020 7946 0958” in “What comes next” looks like a phone number'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Go back and change' }).click();
  await page.getByLabel('What comes next?').fill('Court figures in November.');
  await page.getByRole('button', { name: 'Check and send' }).click();
  await expect(page.getByText('Court figures in November.')).toBeVisible();
  await expect(page.getByText('Could this identify somebody?')).toHaveCount(0);
});
