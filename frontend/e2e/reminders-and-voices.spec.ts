import { violationsOn } from './axe';
import { PLAN } from './people';
import { expect, test } from './test';

test('the manager reads what would go out, sends it to one and then to all, and finds it in the log', async ({
  as,
}) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/responses?quarter=2024-25-Q2`);
  await page.getByRole('link', { name: 'Remind Example Borough Police' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reminders');
  const mails = page.getByRole('region', { name: 'To send today' });
  await expect(mails).toContainText('police@example.org');
  await expect(mails).not.toContainText('probation@example.org');
  await mails.getByText('Read it').first().click();
  await expect(mails).toContainText('Dear Example Borough Police,');
  await expect(mails).toContainText('It goes to the delivery group on 6 November 2024.');
  expect(await violationsOn(page)).toEqual([]);
  await mails.getByRole('button', { name: /^Send (it|all \d+) now$/ }).click();
  await expect(mails.getByRole('status')).toContainText('on the way.');
  await expect(mails).toContainText('Nothing is due today.');
  const log = page.getByRole('table', { name: 'Reminders, the latest first' });
  await expect(log.getByRole('row').filter({ hasText: 'police@example.org' }).first()).toContainText(
    'On its way',
  );

  await page.getByRole('link', { name: 'All reminders' }).click();
  await expect(mails).not.toContainText('police@example.org');
  await mails.getByRole('button', { name: /^Send all \d+ now$/ }).click();
  await expect(mails).toContainText('Nothing is due today.');

  await page.getByRole('button', { name: 'Have them go out by themselves' }).click();
  await expect(page.getByText('Reminders go out by themselves every morning.')).toBeVisible();
  await page.getByRole('button', { name: 'Switch that off' }).click();
  await expect(page.getByText('Reminders go out only when you send them.')).toBeVisible();
  await page.getByRole('link', { name: 'Who is written to for each partner' }).click();
  await expect(page.getByRole('table', { name: 'Contacts of each partner' })).toContainText(
    'police@example.org',
  );
});

test('the survivor forum’s view is entered, stands on Progress, and is taken back', async ({ as }) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/voices?quarter=2024-25-Q2`);
  const fourth = page.getByRole('region', { name: /^Objective 4/ });
  await fourth.getByRole('button', { name: /^Save/ }).click();
  await expect(fourth.getByRole('alert')).toContainText('Say whether survivors recognise this progress');
  await fourth.getByLabel('In part').check();
  await fourth.getByLabel('In their words').fill('Write to us at forum@example.org.');
  await fourth.getByRole('button', { name: /^Save/ }).click();
  await expect(fourth).toContainText('looks like an e-mail address');
  expect(await violationsOn(page)).toEqual([]);
  await fourth.getByLabel('In their words').fill('We see the posters.');
  await fourth.getByRole('button', { name: /^Save/ }).click();
  await expect(fourth.getByRole('status')).toHaveText('Saved.');

  // Somebody else changes it under her: she reads theirs before hers is stored.
  const elsewhere = await as('manager');
  await elsewhere.goto(`${PLAN}/voices?quarter=2024-25-Q2`);
  const theirs = elsewhere.getByRole('region', { name: /^Objective 4/ });
  await theirs.getByLabel('In their words').fill('We see the posters, and nobody asks.');
  await theirs.getByRole('button', { name: /^Save/ }).click();
  await expect(theirs.getByRole('status')).toHaveText('Saved.');
  await fourth.getByLabel('In their words').fill('We see the posters. They help.');
  await fourth.getByRole('button', { name: /^Save/ }).click();
  await expect(fourth.getByRole('alert')).toContainText('Somebody else has changed this meanwhile');
  await expect(page).toHaveTitle(/^Error: Voices/);
  const versions = fourth.getByRole('region', { name: 'Two versions' });
  await expect(versions).toContainText('Stored now We see the posters, and nobody asks.');
  await expect(versions).not.toContainText('In part');
  expect(await violationsOn(page)).toEqual([]);
  await fourth.getByRole('button', { name: /^Save/ }).click();
  await expect(fourth.getByRole('status')).toHaveText('Saved.');
  await expect(versions).toHaveCount(0);
  await expect(page).toHaveTitle(/^Voices/);

  const viewer = await as('viewer');
  await viewer.goto(`${PLAN}/progress`);
  await expect(viewer.getByRole('main')).toContainText('We see the posters. They help.');
  await fourth.getByRole('button', { name: /^Delete this answer/ }).click();
  await expect(fourth.getByRole('status')).toHaveText('Deleted.');
  await expect(fourth.getByRole('heading')).toBeFocused();
  await page.goto(`${PLAN}/voices?quarter=2024-25-Q1`);
  await expect(page.getByRole('main')).toContainText('is finalised: what was said of it stands.');
  await expect(page.getByRole('main')).toContainText('Surgeries ask now.');
});
