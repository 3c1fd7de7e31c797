import type { Dashboard } from '../src/api/types';
import { answer } from './api';
import { violationsOn } from './axe';
import { PLAN } from './people';
import { expect, test } from './test';

const Q2 = 'quarter=2024-25-Q2';
const dashboardOf = (page: Parameters<typeof answer>[0]) =>
  answer<Dashboard>(page, `${PLAN}/indicators?${Q2}&basis=live`);

test('a collector sends a figure, the manager sends it back, and accepts it when it is mended', async ({
  as,
}) => {
  const police = await as('police');
  await police.goto(`${PLAN}/my-updates`);
  const collected = police.getByRole('region', { name: 'Figures that you collect for the partnership' });
  const figure = 'Domestic abuse incidents reported to police';
  await expect(collected.getByRole('listitem').filter({ hasText: figure })).toContainText('Draft');
  await expect(collected.getByRole('listitem').filter({ hasText: 'offences recorded' })).toContainText(
    'It is half of last time.',
  );
  await collected.getByRole('link', { name: figure }).click();
  await expect(police.getByRole('heading', { level: 1 })).toContainText(figure);
  const rate = police.getByRole('textbox', { name: 'Rate' });
  await expect(rate).toHaveValue('8.2');
  await rate.fill('eight');
  await police.getByRole('button', { name: 'Send to the manager' }).click();
  await expect(police.getByRole('alert')).toContainText('Enter a number');
  await expect(rate).toHaveValue('eight');
  expect(await violationsOn(police)).toEqual([]);
  await rate.fill('');
  await rate.pressSequentially('8.4');
  await expect(rate).toBeFocused();
  await police.getByLabel('Note').fill('Ring 020 7946 0958.');
  await police.getByRole('button', { name: 'Send to the manager' }).click();
  await expect(police.getByText('“020 7946 0958” looks like a phone number')).toBeVisible();
  await police.getByLabel('Note').fill('To the end of September.');
  await police.getByRole('button', { name: 'Save for later' }).click();
  await expect(police.getByRole('status').filter({ hasText: 'saved, and not sent' })).toBeVisible();

  const manager = await as('manager');
  await manager.goto(`${PLAN}/inbox?${Q2}`);
  const waiting = manager.getByRole('region', { name: /to accept/ });
  await expect(waiting).toContainText('from MARAC Coordinator');
  await expect(waiting).not.toContainText(figure);

  await police.getByRole('link', { name: /^Open ?: Domestic abuse incidents/ }).click();
  await expect(rate).toHaveValue('8.4');
  await police.getByRole('button', { name: 'Send to the manager' }).click();
  await expect(police.getByRole('status').filter({ hasText: 'sent to the manager' })).toBeVisible();

  await manager.reload();
  await waiting.getByRole('link', { name: figure }).click();
  await manager.getByText('Send it back with a comment').click();
  await manager.getByRole('button', { name: 'Send back' }).click();
  await expect(manager.getByRole('alert')).toContainText('There is a problem');
  await manager.getByLabel('What should be changed?').fill('Which months?');
  expect(await violationsOn(manager)).toEqual([]);
  await manager.getByRole('button', { name: 'Send back' }).click();
  await expect(manager.getByRole('status').filter({ hasText: 'sent back.' })).toBeVisible();

  await police.goto(`${PLAN}/measures/objectives/1/i1/2024-25-Q2`);
  await expect(police.getByRole('main')).toContainText('Sent back: Which months?');
  await police.getByRole('button', { name: 'Send to the manager' }).click();
  await expect(police.getByRole('status').filter({ hasText: 'sent to the manager' })).toBeVisible();
  await manager.goto(`${PLAN}/measures/objectives/1/i1/2024-25-Q2`);
  const decision = manager.getByRole('region', { name: 'Accept it, or send it back' });
  await expect(decision).toContainText('Sent: 8.4');

  // It is revised under her: she accepts what she has read, not what has come meanwhile.
  await police.goto(`${PLAN}/measures/objectives/1/i1/2024-25-Q2`);
  await rate.fill('8.6');
  await police.getByRole('button', { name: 'Send the revised figure' }).click();
  await expect(police.getByRole('status').filter({ hasText: 'revised.' })).toBeVisible();
  await manager.getByRole('button', { name: 'Accept' }).click();
  await expect(manager.getByRole('alert')).toContainText('it is “8.6” now. Nothing is decided yet.');
  await expect(decision).toContainText('Sent: 8.6');
  await manager.getByRole('button', { name: 'Accept' }).click();
  await expect(manager.getByRole('status').filter({ hasText: 'accepted.' })).toBeVisible();
  const { objectives } = await dashboardOf(manager);
  expect(objectives[0]!.indicators[0]!.cells.at(-1)!.reading!.value).toBe(8.6);
});

test('the dashboard says what was revised and what is to come, and narrows the measures below', async ({
  as,
}) => {
  const page = await as('viewer');
  await page.goto(PLAN);
  await page.getByRole('navigation', { name: 'Plan' }).getByRole('link', { name: 'Measures' }).click();
  const offences = page
    .getByRole('table', { name: 'Indicators of objective 3, quarter by quarter' })
    .getByRole('row')
    .filter({ hasText: 'violence with injury offences recorded' });
  await expect(offences).toContainText('Revised, was 729, entered Q1 2024-25');
  await expect(offences).toContainText('To come');
  await expect(page.getByText('Sent back')).toHaveCount(0);

  const found = page.getByRole('status').filter({ hasText: /measures$/ });
  // Another test may have added one to the 82 of the plan.
  await expect(found).toHaveText(/^8[23] measures$/);
  const ofActions = page.getByRole('table', { name: /^Measures of .*actions/ });
  await expect(ofActions).toHaveCount(0);
  await page.getByText(/^Objective 3: .+ measures\)$/).click();
  await expect(ofActions).toHaveAccessibleName('Measures of objective 3’s actions, Q2 2024-25');
  await page.getByLabel('Objective', { exact: true }).selectOption({ index: 3 });
  await expect(page).toHaveURL(/objective=3/);
  await page.getByLabel('In Q2 2024-25').selectOption({ label: 'With a figure' });
  await expect(found).not.toHaveText(/^8[23] measures$/);
  await expect(ofActions).toHaveAccessibleName('Measures of actions, Q2 2024-25');
  await page.getByText('Charts, and every quarter').first().click();
  expect(await violationsOn(page)).toEqual([]);

  // A phone's cards leave out the quarters of which no figure is collected.
  const notCollected = page.getByRole('cell', { name: 'not collected' });
  expect(await notCollected.count()).toBeGreaterThan(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(notCollected).toHaveCount(0);
  await expect(offences).toContainText('To come');
});

test('a board member has the indicators of finalised quarters, and no way to change them', async ({ as }) => {
  const page = await as('board');
  await page.goto(`${PLAN}/measures`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Measures and indicators');
  await expect(page).toHaveTitle(/Q1 2024-25/);
  await expect(page.getByRole('heading', { name: 'Measures of actions' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /Give the figure|^Open/ })).toHaveCount(0);
  expect(await violationsOn(page)).toEqual([]);
});
