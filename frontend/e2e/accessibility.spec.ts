import type { Locator, Page } from '@playwright/test';
import { violationsOn } from './axe';
import { PAGES, type Shown } from './pages';
import { PLAN, REAL_PLAN } from './people';
import { expect, test } from './test';

// One window for all of somebody's pages: to open a new one takes longer than to look at a page.
for (const whose of new Set(PAGES.map(({ who }) => who))) {
  test(`pages of ${whose ?? 'nobody'}: nothing for axe to complain of, a title, and room on every screen`, async ({
    as,
    page: signedOut,
  }) => {
    test.slow();
    const page = whose ? await as(whose) : signedOut;
    for (const shown of PAGES.filter(({ who }) => who === whose)) {
      await test.step(shown.name, () => looksRight(page, shown));
    }
  });
}

async function looksRight(page: Page, { name, path, title }: Shown) {
  await page.goto(path);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Demonstration data: not real performance', { exact: true })).toHaveCount(
      path.startsWith(PLAN) ? 1 : name === 'Choose a plan' ? 1 : 0,
    );
    expect.soft(await violationsOn(page), `${name} at ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.scrollingElement!.scrollWidth);
  expect.soft(width, `${name}: room on the smallest screen`).toBeLessThanOrEqual(320);
}

test('what is opened on a page is as accessible as what stands there at first', async ({ as }) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/actions/1.4`);
  await page.getByText('Who changed what, and when').click();
  await expect(page.getByRole('table', { name: 'Changes, latest first' })).toBeVisible();
  await page.getByText(/earlier quarters?$/).click();
  await page.getByText('Choose a quarter').click();
  expect(await violationsOn(page)).toEqual([]);
});

test('a plan of real bodies is not called a demonstration', async ({ as }) => {
  const page = await as('manager');
  for (const rest of ['progress', 'objectives/1', 'actions', 'actions/1.10']) {
    await page.goto(`${REAL_PLAN}/${rest}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Demonstration data')).toHaveCount(0);
  }
});

test('on coming to a page its heading takes the focus', async ({ as }) => {
  const page = await as('public-health');
  await page.goto(`${PLAN}/progress`);
  for (const name of ['Actions', 'My updates', 'Progress']) {
    await page.getByRole('navigation', { name: 'Plan' }).getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  }
});

test('by keyboard alone one skips to the content and opens an action from a table', async ({ as }) => {
  const page = await as('manager');
  await page.goto(`${PLAN}/objectives/5`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(page.getByRole('table').getByRole('link', { name: /^5\.2 / }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^5\.2 / })).toBeFocused();
});

test('by keyboard alone one chooses a rating with the arrows', async ({ as }) => {
  const page = await as('public-health');
  await page.goto(`${PLAN}/my-updates`);
  const ratings = page.getByRole('group', { name: 'Rating of 4.3 Multiple disadvantage' });
  await tabTo(ratings.getByRole('radio', { name: 'Red' }));
  await page.keyboard.press('ArrowRight');
  await expect(ratings.getByRole('radio', { name: 'Amber' })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(ratings.getByRole('radio', { name: 'Green' })).toBeChecked();
  await expect(ratings.getByRole('radio', { name: 'Green' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(1);
});

async function tabTo(target: Locator) {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 80 && !(await isThere()); presses++) {
    await target.page().keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
