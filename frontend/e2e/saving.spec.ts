import { PLAN } from './people';
import { expect, test } from './test';

const WORDS = 'What was done this quarter?';

test('one update saved in two places: the second is told, sees both texts, and loses nothing', async ({
  as,
}) => {
  const path = `${PLAN}/actions/3.11/updates/2024-25-Q2`;
  const first = await as('public-health');
  // A colleague at the same partner: who only contributes has a part of her own.
  const second = await as('public-health');
  await first.goto(path);
  await second.goto(path);
  await expect(second.getByLabel(WORDS)).toBeVisible();

  await first.getByLabel(WORDS).fill('The last four interviews are done.');
  await expect(first.getByText(/^Saved a moment ago/)).toBeVisible();
  await second.getByLabel(WORDS).fill('Two officers sat in on the interviews.');

  const both = second.getByRole('region', { name: 'Two versions' });
  await expect(both).toContainText('Public Health saved this update');
  await expect(both).toContainText('The last four interviews are done.');
  await expect(both).toContainText('Two officers sat in on the interviews.');
  await expect(second.getByRole('status')).toContainText('Not saved: somebody else has saved this update');

  // Not yet decided, and not lost: neither what she typed nor what is stored.
  await second.reload();
  await expect(both).toContainText('Two officers sat in on the interviews.');
  await expect(both).toContainText('The last four interviews are done.');
  await first.reload();
  await expect(first.getByLabel(WORDS)).toHaveValue('The last four interviews are done.');

  await second
    .getByLabel(WORDS)
    .fill('The last four interviews are done. Two officers sat in on the interviews.');
  await both.getByRole('button', { name: 'Keep mine' }).click();
  await expect(second.getByText(/^Saved a moment ago/)).toBeVisible();
  await first.reload();
  await expect(first.getByLabel(WORDS)).toHaveValue(
    'The last four interviews are done. Two officers sat in on the interviews.',
  );
  // The rating and the request beside, which she did not touch, are as they were.
  await expect(first.getByRole('radio', { name: 'Red' })).toBeChecked();
  await expect(first.getByLabel('What are they asked for?')).toHaveValue('Name an analyst for six weeks');
});

test('words typed without a connection are kept, and saved when it is back', async ({ as }) => {
  const path = `${PLAN}/actions/4.3/updates/2024-25-Q2`;
  const page = await as('public-health');
  await page.goto(path);
  await expect(page.getByLabel(WORDS)).toBeVisible();

  await page.context().setOffline(true);
  await page.getByLabel(WORDS).fill('The protocol went round on the train.');
  await expect(page.getByRole('status')).toContainText(
    'Not saved: no connection. What you typed is kept on this device; trying again.',
  );
  await expect(page.getByLabel(WORDS)).toHaveValue('The protocol went round on the train.');

  await page.context().setOffline(false);
  await expect(page.getByText(/^Saved a moment ago/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(WORDS)).toHaveValue('The protocol went round on the train.');
});

test('words typed without a connection outlive their window', async ({ as }) => {
  const path = `${PLAN}/actions/4.3/updates/2024-25-Q2`;
  const page = await as('public-health');
  await page.goto(path);
  const words = 'The lid was closed before this was saved.';
  await expect(page.getByLabel('What comes next?')).toBeVisible();
  await page.context().setOffline(true);
  await page.getByLabel('What comes next?').fill(words);
  await expect(page.getByRole('status')).toContainText('kept on this device');
  const another = await page.context().newPage();
  // Gone without a word: a window that is closed still sends what it has, and may reach the service with it.
  await page.goto('chrome://crash').catch(() => undefined);
  await page.close();

  await another.context().setOffline(false);
  await another.goto(path);
  await expect(another.getByText(/had not reached the service/)).toBeVisible();
  await expect(another.getByLabel('What comes next?')).toHaveValue(words);
  await expect(another.getByText(/^Saved a moment ago/)).toBeVisible();
});

test('what cannot be sent for want of a connection is said to be not sent, and goes when it is back', async ({
  as,
}) => {
  const page = await as('public-health');
  await page.goto(`${PLAN}/actions/4.3/updates/2024-25-Q2`);
  await page.getByRole('radio', { name: 'Green' }).check();
  await page.getByLabel(WORDS).fill('The protocol is agreed by all five services.');
  await expect(page.getByText(/^Saved a moment ago/)).toBeVisible();

  await page.context().setOffline(true);
  const send = page.getByRole('button', { name: 'Send', exact: true });
  await page.getByRole('button', { name: 'Check and send' }).click();
  await send.click();
  await expect(page.getByRole('alert')).toContainText(
    '4.3: Check your connection and try again. What you typed is still here.',
  );
  await expect(page.getByLabel(WORDS)).toHaveValue('The protocol is agreed by all five services.');

  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Check and send' }).click();
  await send.click();
  await expect(page.getByRole('alert')).toContainText('4.3 is with the manager now.');
});
