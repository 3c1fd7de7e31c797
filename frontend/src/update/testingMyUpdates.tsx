import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { makeQueryClient } from '../api/queries';
import type { Action, Contribution, Fault, Me, MyUpdate, Update } from '../api/types';
import { routes } from '../routes';
import { PLAIN_LABELS } from '../ui/labels';
import { json, problem, updateWith } from './testing';

const QUARTER = '2024-25-Q2';
let person = 0;

interface Server {
  /** What it has, by action. */
  stored: Record<string, Update>;
  parts: Record<string, Contribution>;
  rows: MyUpdate[];
  /** What one does in the plan. */
  roles: Me['plans'][number]['roles'];
  /** Quarters that are open beside the one being reported. */
  beside: string[];
  /** What it says is missing, or looks like personal data, of one that is not sent yet; without an answer where there is none. */
  checks: Record<string, { missing: Fault[]; personalData: Fault[] } | undefined>;
  /** What it says of one that is sent. */
  refusals: Record<string, Response>;
  /** Which steps it was asked for, and with what. */
  sent: string[];
  bodies: unknown[];
}

const fresh = (): Server => ({
  stored: {},
  parts: {},
  rows: [
    rowOf('1.1'),
    rowOf('1.4', { noChange: { offered: true, rating: 'GREEN' } }),
    rowOf('4.3', { noChange: { offered: true, rating: 'AMBER' } }),
  ],
  roles: ['LEAD'],
  beside: ['2024-25-Q3'],
  checks: {},
  refusals: {},
  sent: [],
  bodies: [],
});

const server = fresh();

/** A server with three updates to give, another person's in each test: for the tests of the page of one's own updates. */
export function myUpdates(): Server {
  // A whole page, and a busy machine.
  vi.setConfig({ testTimeout: 30_000 });
  // Otherwise the first test waits for it.
  beforeAll(() => import('./MyUpdatesPage'), 60_000);
  beforeEach(() => {
    person += 1;
    Object.assign(server, fresh());
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => Promise.resolve(answer(path.slice(7), init)));
    vi.stubGlobal('scrollTo', () => {});
  });
  afterEach(() => vi.unstubAllGlobals());
  return server;
}

function answer(path: string, { method, body }: RequestInit): Response {
  const { stored, rows, sent, bodies, refusals } = server;
  if (path === '/me') return json(me());
  if (path.startsWith('/me/updates')) {
    return json({ items: rows.map((row) => ({ ...row, update: stored[row.action.ref] })), next: null });
  }
  if (path.includes('/indicators')) return json({ quarters: [], objectives: [], notDelivered: [] });
  if (path.includes('/partners')) return json({ items: [], next: null });
  const [, ref = '', part = '', step] =
    /actions\/([\d.]+)\/updates\/[^/]+(\/contributions\/[\w-]+)?\/?(\w*)$/.exec(path) ?? [];
  if (part) return answerPart(`${ref}${part}`, step!, method!, body as string);
  if (step === 'check') return checked(ref);
  const known = stored[ref];
  const tag = `${ref}-${Number(known?.tag.split('-')[1] ?? 0) + 1}`;
  if (method === 'PUT')
    stored[ref] = updateWith({ action: ref, ...(JSON.parse(body as string) as object), tag });
  if (method === 'POST') {
    sent.push(`${step} ${ref}`);
    bodies.push(JSON.parse(body as string));
    if (refusals[ref] && !(body as string).includes('confirmedWords')) return refusals[ref].clone();
    const state = step === 'recall' ? 'DRAFT' : 'SUBMITTED';
    stored[ref] = updateWith({
      rating: 'GREEN',
      ...known,
      action: ref,
      state,
      steps: state === 'SUBMITTED' ? ['RECALL'] : [],
      tag,
    });
  }
  return json(stored[ref]);
}

/** What is missing of it, or as if there was no connection. */
function checked(ref: string): Response {
  const { checks } = server;
  const check = ref in checks ? checks[ref] : { missing: [], personalData: [] };
  return check ? json(check) : problem(503);
}

/** A part has its own place and its own life. */
function answerPart(place: string, step: string, method: string, body: string): Response {
  const { parts, sent } = server;
  if (method === 'POST') sent.push(`${step} ${place}`);
  parts[place] = {
    ...parts[place],
    ...(method === 'PUT' ? (JSON.parse(body) as Contribution) : {}),
    state: method === 'POST' ? 'SUBMITTED' : 'DRAFT',
    steps: method === 'POST' ? ['RECALL'] : ['SUBMISSION'],
    readings: [],
    evidence: [],
    tag: `${place} ${method}`,
  } as unknown as Contribution;
  return json(parts[place]);
}

export async function open(address = '/plans/example/my-updates') {
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 1, name: 'My updates' }, { timeout: 4_000 });
  return { router, user: userEvent.setup({ delay: null }) };
}

export const row = (ref: string) =>
  screen.getByRole('region', { name: new RegExp(`^${ref.replace('.', '\\.')} `) });

const me = (): Me => ({
  name: 'Alex Reed',
  // Another person in each test: what one typed is not another's.
  email: `alex${person}@example.org`,
  program: false,
  admin: false,
  today: '2024-10-10',
  plans: [
    {
      key: 'example',
      title: 'Example plan',
      shortTitle: 'Example',
      demonstration: true,
      roles: server.roles,
      finalOnly: false,
      partners: [{ key: 'public-health', name: 'Public Health' }],
      firstQuarter: '2022-23-Q1',
      lastQuarter: '2024-25-Q4',
      latestQuarter: '2024-25-Q2',
      openBeside: server.beside,
      reportingQuarter: QUARTER,
      deadline: '2024-10-21',
      ratingLabels: PLAIN_LABELS.ratings,
      bandLabels: PLAIN_LABELS.bands,
    },
  ],
});

export function rowOf(ref: string, parts: Partial<MyUpdate> = {}): MyUpdate {
  const previous = updateWith({
    action: ref,
    quarter: '2024-25-Q1',
    state: 'ACCEPTED',
    rating: 'GREEN',
    tag: `${ref}-q1`,
  });
  const action = {
    ref,
    objective: 1,
    focus: 'Focus',
    action: 'Do it',
    leads: [],
    links: [],
    strip: [],
    warnings: [],
    moved: 0,
    quarter: QUARTER,
    mayUpdate: true,
    mayRate: true,
    mayContribute: true,
    measures: [
      {
        key: 'm1',
        statement: 'Referrals',
        kind: 'COUNT',
        status: 'AGREED',
        readings: [{ quarter: '2024-25-Q1', value: 37, status: 'ACTUAL', late: false, revised: false }],
      },
    ],
  } as unknown as Action;
  return {
    plan: 'example',
    action,
    quarter: QUARTER,
    deadline: '2024-10-21',
    overdue: false,
    part: 'ACCOUNTABLE',
    previous,
    contributes: [],
    contributions: [],
    noChange: { offered: false },
    ...parts,
  };
}
