// Writes ../.github/progress.png, the picture in the README, from a demonstration that is running:
//   make run, and then, in frontend/:  node e2e/screenshots.mjs [address]
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const address = process.argv[2] ?? 'http://localhost:8080';
const picture = fileURLToPath(new URL('../../.github/progress.png', import.meta.url));

const browser = await chromium.launch({
  executablePath: [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  ),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
await page.goto(`${address}/sign-in?to=/plans/example-borough/progress`);
await page.getByLabel('E-mail address').fill('manager@example.org');
await page.getByLabel('Password', { exact: true }).fill('waymark-demonstration');
await page.getByRole('button', { name: 'Sign in' }).click();
await page.getByRole('heading', { level: 1, name: 'Progress' }).waitFor();
// Without the ring around the heading, which has the focus as one has come from another page.
await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
await page.screenshot({ path: picture });
await browser.close();
console.log(picture);
