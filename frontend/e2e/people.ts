import { fileURLToPath } from 'node:url';
import { type Page, expect } from '@playwright/test';

export const PASSWORD = 'waymark-demonstration';
export const PLAN = '/plans/example-borough';
/** The plan that is real, and has no updates. */
export const REAL_PLAN = '/plans/barnet-davawg';

/** Those of the demonstration's people who sign in once for all tests: a name is an address before its `@`. */
export const PEOPLE = [
  ...(['manager', 'police', 'public-health', 'probation', 'viewer', 'board'] as const),
  // Those of a plan of their own.
  ...(['quarter-lead', 'quarter-contributor', 'quarter-manager', 'quarter-group', 'quarter-board'] as const),
] as const;
export type Somebody = (typeof PEOPLE)[number];

/** What the set-up program may do: what the demonstration leaves to an administrator. */
export const SET_UP = { Authorization: 'Bearer bootstrap-for-browser-tests-0123456789' };

/** The demonstration has nobody who sees finalised quarters alone. */
export const BOARD_MEMBER = {
  name: 'Board member',
  password: PASSWORD,
  memberships: [{ role: 'VIEWER', plan: 'example-borough', audience: 'BOARD' }],
};

/** Where somebody's session is kept from the first test of a run to the last. */
export const sessionOf = (who: Somebody) =>
  fileURLToPath(new URL(`../test-results/sessions/${who}.json`, import.meta.url));

/** Signs in as one of the demonstration's people, from the page that asks for it. */
export async function signIn(page: Page, who: string) {
  await page.getByLabel('E-mail address').fill(`${who}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}
