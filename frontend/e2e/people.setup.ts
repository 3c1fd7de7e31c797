import { test as setup } from '@playwright/test';
import { PEOPLE, sessionOf, signIn } from './people';

// A password is slow to check, on purpose: everybody signs in once, and every test goes on from there.
for (const who of PEOPLE) {
  setup(`${who} signs in`, async ({ page }) => {
    await page.goto('/sign-in');
    await signIn(page, who);
    await page.context().storageState({ path: sessionOf(who) });
  });
}
