import { test as setup } from '@playwright/test';
import { BOARD_MEMBER, PEOPLE, SET_UP, sessionOf, signIn } from './people';

setup.beforeAll(async ({ request }) => {
  const made = await request.put('/api/v1/people/board@example.org', { headers: SET_UP, data: BOARD_MEMBER });
  setup.expect(made.ok()).toBe(true);
});

// A password is slow to check, on purpose: everybody signs in once, and every test goes on from there.
for (const who of PEOPLE) {
  setup(`${who} signs in`, async ({ page }) => {
    await page.goto('/sign-in');
    await signIn(page, who);
    await page.context().storageState({ path: sessionOf(who) });
  });
}
