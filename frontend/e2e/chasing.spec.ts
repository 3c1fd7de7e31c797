import type { List, PartnerResponse, Warning } from '../src/api/types';
import { answer, progressOf } from './api';
import { violationsOn } from './axe';
import { PLAN } from './people';
import { expect, test } from './test';

const Q2 = 'quarter=2024-25-Q2';

test('who has yet to answer is listed by partner and by action, those to chase first', async ({ as }) => {
  const page = await as('manager');
  await page.goto(PLAN);
  await page.getByRole('navigation', { name: 'Plan' }).getByRole('link', { name: 'Responses' }).click();
  const { responseRate } = (await progressOf(page)).updates;
  await expect(page.getByRole('main')).toContainText(
    `${responseRate.count} of ${responseRate.total} updates received (${responseRate.label}).`,
  );

  const { items } = await answer<List<PartnerResponse>>(page, `${PLAN}/responses?${Q2}&limit=500`);
  const partners = page.getByRole('table', { name: 'Partners, those to chase first' }).getByRole('rowheader');
  await expect(partners).toHaveCount(items.length);
  // What was sent back comes before what nobody has begun.
  const sentBack = items.filter(({ outstanding }) => outstanding.some(({ state }) => state === 'RETURNED'));
  const first = (await partners.allTextContents()).slice(0, sentBack.length).sort();
  expect(first).toEqual(sentBack.map(({ partner }) => partner?.name ?? 'Actions without a lead').sort());

  await page.getByRole('link', { name: 'By action' }).click();
  await expect(page).toHaveURL(/by=action/);
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(responseRate.total + 1);
  await expect(rows.nth(1)).toContainText('Sent back');
  await page.getByRole('button', { name: 'Action' }).click();
  await expect(page.getByRole('rowheader').first()).toContainText('1.1 ');
});

test('the list of whom to chase is copied, or shown to be copied', async ({ as }) => {
  const page = await as('manager');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${PLAN}/responses?${Q2}`);
  await page.getByRole('button', { name: 'Copy the list of whom to chase' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Example Borough Probation Service\n  3.3 Rehabilitation (to do)');
});

test('every warning of the quarter is a sentence, narrowed by what it is and by objective', async ({
  as,
}) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/needs-attention?${Q2}`);
  const { items } = await answer<List<Warning>>(page, `${PLAN}/warnings?${Q2}&limit=500`);
  const main = page.getByRole('main');
  await expect(page.getByRole('status').filter({ hasText: `${items.length} warnings about` })).toBeVisible();
  for (const { sentence } of items) await expect(main).toContainText(sentence);
  for (const { rule } of items) await expect(main).not.toContainText(rule);

  const worse = items.filter(({ rule }) => rule === 'SLIPPED');
  await page.getByRole('link', { name: `Worse than last quarter (${worse.length})` }).click();
  await expect(main.getByRole('article')).toHaveCount(worse.length);
  const third = worse.filter(({ ref }) => ref.startsWith('3.'));
  await page.getByRole('link', { name: `Objective 3 (${third.length})` }).click();
  await expect(page).toHaveURL(/rule=SLIPPED&objective=3/);
  await expect(main.getByRole('article')).toHaveCount(third.length);
  await main.getByRole('article').first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(third[0]!.ref);
});

test('the manager sets a warning aside with a reason, and puts it back', async ({ as }) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/needs-attention?${Q2}`);
  const article = page.getByRole('article').filter({ hasText: '1.13 Harmful practices' });
  await article.getByText('Set aside for Q2 2024-25').click();
  await article.getByRole('button', { name: 'Set it aside' }).click();
  await expect(article.getByRole('alert')).toContainText('There is a problem');
  expect(await violationsOn(page)).toEqual([]);

  await article.getByLabel('Why can it be left out?').fill('The clinic was closed for building work.');
  await article.getByRole('button', { name: 'Set it aside' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Set aside for Q2 2024-25, 1.13' })).toBeFocused();
  await expect(article).toHaveCount(0);
  const aside = page.getByRole('region', { name: 'Set aside for Q2 2024-25' });
  await expect(aside).toContainText('VAWG Strategy Manager: The clinic was closed for building work.');
  expect(await violationsOn(page)).toEqual([]);

  const viewer = await as('viewer');
  await viewer.goto(`${PLAN}/needs-attention?${Q2}`);
  await expect(viewer.getByRole('heading', { level: 1 })).toHaveText('Needs attention');
  await expect(viewer.getByRole('main')).not.toContainText('building work');
  await expect(viewer.getByText('Set aside for')).toHaveCount(0);

  await aside.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Put back, 1.13' })).toBeFocused();
  await expect(article).toHaveCount(1);
});

test('a lead has none of the manager’s pages in her way', async ({ as }) => {
  const page = await as('police');
  await page.goto(`${PLAN}/progress`);
  await expect(page.getByRole('navigation', { name: 'Plan' }).getByRole('link')).toHaveText([
    'My updates',
    'Progress',
    'Actions',
    'Measures',
    'Support and decisions',
  ]);
});

test('the manager clears a public line and keeps words to the partners', async ({ as }) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/actions/3.2/updates/2024-25-Q2`);
  const line = page.getByLabel('Public line');
  await line.fill('Call 020 7946 0958 for the programme.');
  await page.getByRole('button', { name: 'Save the public line' }).click();
  await expect(page.getByText('“020 7946 0958” looks like a phone number')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await line.fill('Fewer people come back to the police.');
  await page.getByRole('button', { name: 'Save the public line' }).click();
  await expect(page.getByRole('alert')).toContainText('The public line is set.');

  await page.getByRole('button', { name: 'Restrict the words' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'The words are for the action’s partners and the manager alone.',
  );
  await expect(line).toHaveCount(0);
  const viewer = await as('viewer');
  await viewer.goto(`${PLAN}/actions/3.2/updates/2024-25-Q2`);
  await expect(viewer.getByRole('main')).toContainText('Restricted: the words are for');
  await page.getByRole('button', { name: 'Lift the restriction' }).click();
  await expect(page.getByRole('alert')).toContainText('open to the plan’s readers again');
  // Taken away with the restriction, and not back by itself.
  await expect(line).toHaveValue('');
});
