import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** A real Chromium of the system's: Playwright's own download is not needed. */
const chromium = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path));

const port = Number(process.env.WAYMARK_E2E_PORT ?? 8081);
/** Every run begins with the demonstration as it was; the workers are told the same folder. */
const data = (process.env.WAYMARK_E2E_DATA ??= mkdtempSync(join(tmpdir(), 'waymark-e2e-')));

export default defineConfig({
  testDir: '.',
  // One server, one story: the tests share its database.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  outputDir: '../test-results/traces',
  reporter: [['list'], ['junit', { outputFile: '../test-results/browser/junit.xml' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // What never comes is told at once, rather than when the whole test has run out of time.
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    // A trace of every step costs a third of the time: WAYMARK_TRACE=1 keeps one of what fails.
    trace: process.env.WAYMARK_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'people', testMatch: '*.setup.ts' },
    {
      name: 'browser',
      testMatch: '*.spec.ts',
      testIgnore: 'finalising.spec.ts',
      dependencies: ['people'],
    },
    // Listed last, and so run last: nothing can be written any more to the quarter that all the others write to.
    { name: 'finalising', testMatch: 'finalising.spec.ts', dependencies: ['people'] },
  ],
  webServer: {
    command:
      'java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar ../../backend/target/quarkus-app/quarkus-run.jar',
    url: `http://localhost:${port}/q/health/ready`,
    timeout: 180_000,
    stdout: 'ignore',
    env: {
      WAYMARK_PORT: String(port),
      WAYMARK_DATA: data,
      WAYMARK_DEMO: 'true',
      WAYMARK_TODAY: '2024-10-10',
      // One that does not answer: what is sent stays in the outbox.
      WAYMARK_MAIL_HOST: '127.0.0.1',
      WAYMARK_MAIL_PORT: '9',
      WAYMARK_MAIL_TLS: 'none',
      WAYMARK_MAIL_FROM: 'waymark@example.org',
      WAYMARK_URL: `http://localhost:${port}`,
      WAYMARK_BOOTSTRAP_TOKEN: 'bootstrap-for-browser-tests-0123456789',
    },
  },
});
