import { test as setup } from '@playwright/test';
import { setUpOneQuarter } from './one-quarter';
import { BOARD_MEMBER, PASSWORD, PEOPLE, SET_UP, sessionOf } from './people';

setup.beforeAll(async ({ request }) => {
  const made = await request.put('/api/v1/people/board@example.org', { headers: SET_UP, data: BOARD_MEMBER });
  setup.expect(made.ok()).toBe(true);
  await setUpOneQuarter(request);
});

// A password is slow to check, on purpose: everybody signs in once, and every test goes on from there.
setup('everybody signs in', async ({ playwright, baseURL }) => {
  await Promise.all(
    PEOPLE.map(async (who) => {
      const browser = await playwright.request.newContext({ baseURL });
      const answer = await browser.post('/api/v1/session', {
        data: { email: `${who}@example.org`, password: PASSWORD },
      });
      setup.expect(answer.status(), who).toBe(200);
      await browser.storageState({ path: sessionOf(who) });
      await browser.dispose();
    }),
  );
});
