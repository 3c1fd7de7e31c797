import type { APIRequestContext } from '@playwright/test';
import type { Quarter } from '../src/api/types';
import { PASSWORD, SET_UP, type Somebody } from './people';

/** A plan of its own, so that a quarter can be played to its end without touching what every other test reads. */
export const ONE_QUARTER = '/plans/one-quarter';
/** The same a quarter earlier, of which nothing was finalised when the next had ended. */
export const BEHIND = '/plans/one-behind';

const action = (position: number, focus: string) => ({
  ref: `1.${position}`,
  focus,
  action: `${focus}: train those who work there.`,
  outcome: 'More people are heard.',
  leads: ['north-trust', 'south-charity'],
  accountable: 'north-trust',
  timescale: 'Quarterly report',
  frequency: 'QUARTERLY',
  measures: [
    { key: 'people', statement: 'People referred', kind: 'COUNT', direction: 'INCREASE', countsPeople: true },
  ],
});

const document = (key: string, title: string, firstQuarter: Quarter, indicators: object[] = []) => ({
  plan: { key, title, shortTitle: title, firstQuarter, lastQuarter: '2024-25-Q4' },
  partners: [
    { key: 'north-trust', name: 'North Trust', kind: 'ORGANISATION' },
    { key: 'south-charity', name: 'South Charity', kind: 'ORGANISATION' },
    { key: 'delivery-group', name: 'Delivery Group', kind: 'MEETING' },
  ],
  objectives: [
    {
      number: 1,
      title: 'Come forward',
      indicators,
      actions: ['Surgeries', 'Schools', 'Courts', 'Housing'].map((focus, index) => action(index + 1, focus)),
    },
  ],
});

const INDICATOR = {
  key: 'i1',
  statement: 'Calls for help',
  kind: 'COUNT',
  direction: 'NONE',
  collectedBy: 'north-trust',
};

/** Who leads, who contributes, who manages, who sits in the delivery group and who on the board. */
const FIVE = {
  'quarter-lead': { role: 'LEAD', partners: ['north-trust'] },
  'quarter-contributor': { role: 'LEAD', partners: ['south-charity'] },
  'quarter-manager': { role: 'MANAGER' },
  'quarter-group': { role: 'VIEWER' },
  'quarter-board': { role: 'VIEWER', audience: 'BOARD' },
} as const satisfies Partial<Record<Somebody, object>>;

/** Those of them that the plan a quarter behind has too. */
const BEHIND_TOO: string[] = ['quarter-lead', 'quarter-contributor', 'quarter-manager'];

/** The plans, and their people with their passwords. */
export async function setUpOneQuarter(request: APIRequestContext) {
  const one = keyOf(ONE_QUARTER);
  const behind = keyOf(BEHIND);
  await put(request, ONE_QUARTER, document(one, 'Plan of one quarter', '2024-25-Q2'));
  await put(request, BEHIND, document(behind, 'Plan a quarter behind', '2024-25-Q1', [INDICATOR]));
  for (const [who, membership] of Object.entries(FIVE)) {
    const plans = BEHIND_TOO.includes(who) ? [one, behind] : [one];
    const memberships = plans.map((plan) => ({ plan, ...membership }));
    await put(request, `/people/${who}@example.org`, { name: nameOf(who), password: PASSWORD, memberships });
  }
}

const keyOf = (plan: string) => plan.slice('/plans/'.length);

/** "Quarter lead". */
const nameOf = (who: string) => who[0]!.toUpperCase() + who.slice(1).replace('-', ' ');

async function put(request: APIRequestContext, path: string, data: object) {
  const made = await request.put(`/api/v1${path}`, { headers: SET_UP, data });
  if (!made.ok()) throw new Error(`${made.status()} from PUT ${path}: ${await made.text()}`);
}
