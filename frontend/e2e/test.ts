import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { sessionOf, type Somebody } from './people';

export { expect };

interface Fixtures {
  /** A window of somebody's own, already signed in; two people are two browsers. */
  as: (who: Somebody) => Promise<Page>;
  /** What went wrong in any window, whatever the test is about. */
  complaints: string[];
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ baseURL }, use) => {
      void baseURL;
      const complaints: string[] = [];
      await use(complaints);
      expect(complaints, 'errors in the console, broken answers, and requests to other origins').toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, complaints, baseURL }, use) => {
    watch(context, baseURL!, complaints);
    await use(context);
  },

  as: async ({ browser, contextOptions, complaints, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (who) => {
      const context = await browser.newContext({ ...contextOptions, storageState: sessionOf(who) });
      opened.push(context);
      watch(context, baseURL!, complaints);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** Nothing may come from elsewhere, break, or be refused by the content security policy, which the console tells. */
function watch(context: BrowserContext, own: string, complaints: string[]) {
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== own) complaints.push(`asked ${request.url()}`);
  });
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // The API refuses by answering; the page says so, and the test of that page reads it.
    const mayRefuse = pathname.startsWith('/api/') ? 500 : 400;
    if (response.status() >= mayRefuse) complaints.push(`${response.status()} from ${response.url()}`);
  });
  context.on('console', (message) => {
    // The browser's own remark on every refusal and lost connection; the answers themselves are looked at above.
    const isRemark = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRemark) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
}
