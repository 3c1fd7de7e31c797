import type { Page } from '@playwright/test';
import type { Progress, Quarter } from '../src/api/types';
import { PLAN } from './people';

/** What the API says to the person of this window, to compare the page with. */
export async function answer<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(`/api/v1${path}`);
  if (!response.ok()) throw new Error(`${response.status()} from ${path}`);
  return (await response.json()) as T;
}

/** The quarter that the demonstration's leads report on; the API by itself would answer for the latest finalised one. */
const REPORTED: Quarter = '2024-25-Q2';

export const progressOf = (page: Page, quarter: Quarter = REPORTED) =>
  answer<Progress>(page, `${PLAN}/progress?quarter=${quarter}`);
