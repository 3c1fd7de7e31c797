import { violationsOn } from './axe';
import { fillDay } from './forms';
import { PLAN } from './people';
import { expect, test } from './test';

test('a meeting is added, its days are planned back from it, and the manager adopts the updates’ day', async ({
  as,
}) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/meetings`);
  const coming = page.getByRole('table', { name: 'Meetings to come, the next first' });
  const board = coming
    .getByRole('row')
    .filter({ hasText: 'Safer Communities Partnership Board28 November 2024' });
  await expect(board).toContainText(
    '20 November 2024five clear working days before the board on 28 November',
  );

  await page.getByRole('link', { name: 'Add a meeting' }).click();
  await page.getByRole('button', { name: 'Add the meeting' }).click();
  await expect(page.getByRole('alert')).toContainText('Say who meets');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel('Who meets?').fill('VAWG Forum, 020 7946 0958');
  await page.getByLabel('Another body: it has the paper').check();
  await fillDay(page, 'On which day?', '5 11 2024');
  await page.getByRole('button', { name: 'Add the meeting' }).click();
  await expect(page.getByText('“020 7946 0958” looks like a phone number')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel('Who meets?').fill('VAWG Forum');
  await fillDay(page, 'On which day?', '31 11 2024');
  await page.getByRole('button', { name: 'Add the meeting' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter a real date');
  await expect(page.getByLabel('Who meets?')).toHaveValue('VAWG Forum');
  const day = page.getByRole('group', { name: 'On which day?' }).getByLabel('Day', { exact: true });
  await day.fill('');
  await day.pressSequentially('05');
  await expect(day).toBeFocused();
  // The second press is the first: they would meet on that day already.
  await page.getByRole('button', { name: 'Add the meeting' }).dblclick();
  await expect(page.getByRole('status').filter({ hasText: 'VAWG Forum: added.' })).toBeVisible();
  // 5 November: the paper on 28 October, the updates on 18 October, before they are due.
  const forum = coming.getByRole('row').filter({ hasText: 'VAWG Forum' });
  await expect(forum).toContainText(
    '18 October 2024five clear working days before the paper goes out on 28 October',
  );
  await page.getByRole('button', { name: 'Make 18 October 2024 the deadline' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Updates of Q2 2024-25 are due by 18 October 2024 now.' }),
  ).toBeVisible();

  const lead = await as('police');
  await lead.goto(`${PLAN}/progress`);
  await expect(lead.getByText('Next:').locator('..')).toContainText('18 October 2024, updates are due');

  await forum.getByRole('link', { name: 'VAWG Forum' }).click();
  await page.getByText('Set the days before it by hand').click();
  await fillDay(page, 'Paper goes out on', '1 nov 2024');
  await page.getByRole('button', { name: 'Save the meeting' }).click();
  await expect(forum).toContainText('set by hand. That leaves fewer than five clear working days.');
  await forum.getByRole('link', { name: 'VAWG Forum' }).click();
  await page.getByText('Remove this meeting').click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'removed.' })).toBeVisible();
  await expect(forum).toHaveCount(0);
  await page.getByRole('button', { name: 'Make 21 October 2024 the deadline' }).click();
  await expect(page.getByRole('status').filter({ hasText: '21 October 2024 now' })).toBeVisible();
});

test('an answer begins with the delivery group that the plan’s meetings name', async ({ as }) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/support-and-decisions/5.4/2024-25-Q2`);
  await expect(page.getByLabel('Which meeting?')).toHaveValue(/VAWG Delivery Group/);
});
