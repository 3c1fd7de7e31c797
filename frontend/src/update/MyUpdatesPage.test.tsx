import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { makeQueryClient } from '../api/queries';
import type { Action, Contribution, Me, MyUpdate, Update } from '../api/types';
import { routes } from '../routes';
import { PLAIN_LABELS } from '../ui/labels';
import { json, problem, updateWith } from './testing';

const QUARTER = '2024-25-Q2';
let person = 0;
/** What the server has, by action. */
let stored: Record<string, Update>;
let rows: MyUpdate[];
let sent: string[];
let bodies: unknown[];
let parts: Record<string, Contribution>;
/** What it says of one that is sent. */
let refusals: Record<string, Response>;

// A whole page, and a busy machine.
vi.setConfig({ testTimeout: 30_000 });
// Otherwise the first test waits for it.
beforeAll(() => import('./MyUpdatesPage'), 60_000);

/** Quarters that are open beside the one being reported. */
let beside: string[];

beforeEach(() => {
  beside = ['2024-25-Q3'];
  person += 1;
  stored = {};
  sent = [];
  bodies = [];
  parts = {};
  refusals = {};
  rows = [
    rowOf('1.1'),
    rowOf('1.4', { noChange: { offered: true, rating: 'GREEN' } }),
    rowOf('4.3', { noChange: { offered: true, rating: 'AMBER' } }),
  ];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => Promise.resolve(answer(path.slice(7), init)));
  vi.stubGlobal('scrollTo', () => {});
});
afterEach(() => vi.unstubAllGlobals());

function answer(path: string, { method, body }: RequestInit): Response {
  if (path === '/me') return json(me());
  if (path.startsWith('/me/updates')) {
    return json({ items: rows.map((row) => ({ ...row, update: stored[row.action.ref] })), next: null });
  }
  if (path.includes('/indicators')) return json({ quarters: [], objectives: [], notDelivered: [] });
  if (path.includes('/partners')) return json({ items: [], next: null });
  const [, ref = '', part = '', step] =
    /actions\/([\d.]+)\/updates\/[^/]+(\/contributions\/[\w-]+)?\/?(\w*)$/.exec(path) ?? [];
  if (part) return answerPart(`${ref}${part}`, step!, method!, body as string);
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

/** A part has its own place and its own life. */
function answerPart(place: string, step: string, method: string, body: string): Response {
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

async function open(address = '/plans/example/my-updates') {
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 1, name: 'My updates' }, { timeout: 4_000 });
  return { router, user: userEvent.setup({ delay: null }) };
}

const row = (ref: string) => screen.getByRole('region', { name: new RegExp(`^${ref.replace('.', '\\.')} `) });

it('says whose, which quarter, by when, and how far one is', async () => {
  stored['1.1'] = updateWith({ action: '1.1', state: 'ACCEPTED', rating: 'GREEN' });
  await open();
  expect(screen.getByText('Public Health · Q2 2024-25 · due 21 October 2024, in 11 days')).toBeTruthy();
  expect(screen.getByText('1 of 3 sent')).toBeTruthy();
  expect(within(row('1.4')).getByText('last: 37')).toBeTruthy();
  expect(within(row('1.4')).getByLabelText<HTMLInputElement>('Referrals').value).toBe('');
});

it('leads to what was sent back in a quarter that is open again, and folds the others away', async () => {
  beside = ['2024-25-Q1', '2024-25-Q3'];
  stored['1.1'] = updateWith({ action: '1.1', state: 'RETURNED', rating: 'GREEN' });
  await open();
  const again = await screen.findByText(/is open again, and an update of yours was sent back/);
  expect(within(again).getByRole('link').getAttribute('href')).toContain('/2024-25-Q1');
  expect(screen.getByText(/^The current quarter, Q3 2024-25/)).toBeTruthy();
  expect(screen.getByText(/^Open again, Q1 2024-25/)).toBeTruthy();
});

it('confirms in one press what has not changed', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Nothing changed in 1.4 and 4.3: confirm both' }));
  expect(await screen.findByText('1.4 and 4.3 are with the manager now. 2 of 3 sent.')).toBeTruthy();
  expect(sent).toEqual(['confirmation 1.4', 'confirmation 4.3']);
});

it('leaves out of it what somebody wants to say more of', async () => {
  const { user } = await open();
  await user.click(screen.getByText('Leave some out'));
  await user.click(screen.getByRole('checkbox', { name: /^1\.4 / }));
  await user.click(screen.getByRole('button', { name: 'Nothing changed in 4.3: confirm it' }));
  expect(await screen.findByText('4.3 is with the manager now. 1 of 3 sent.')).toBeTruthy();
  expect(sent).toEqual(['confirmation 4.3']);
});

it('does not offer it once something is typed', async () => {
  const { user } = await open();
  await user.type(within(row('4.3')).getByLabelText('What was done'), 'Much');
  expect(within(row('4.3')).queryByRole('button', { name: /No change/ })).toBeNull();
});

it('asks for what a rating needs, and only then', async () => {
  const { user } = await open();
  expect(within(row('1.4')).queryByLabelText('What is at risk?')).toBeNull();
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Amber' }));
  within(row('1.4')).getByLabelText('What is at risk?');
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Red' }));
  expect(within(row('1.4')).queryByLabelText('What is at risk?')).toBeNull();
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Yes' }));
  within(row('1.4')).getByLabelText('Who is asked?');
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Completed' }));
  expect(within(row('1.4')).queryByLabelText('Who is asked?')).toBeNull();
  within(row('1.4')).getByRole('group', { name: 'Completed on' });
  // Better than last time, which was green.
  within(row('1.4')).getByLabelText('What changed for people?');
});

it('checks once and sends all; what is refused stays with its faults, and the rest go', async () => {
  refusals['1.4'] = problem(422, {
    errors: [{ pointer: '/done', detail: 'Say what was done this quarter' }],
  });
  const { user } = await open();
  await user.click(within(row('1.1')).getByRole('radio', { name: 'Green' }));
  await user.type(within(row('1.1')).getByLabelText('What was done'), 'Two practices signed');
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Green' }));
  await user.click(screen.getByRole('button', { name: 'Check and send 2' }));

  const heading = await screen.findByRole('heading', { level: 1, name: 'Check before you send' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(stored['1.1']).toMatchObject({ rating: 'GREEN', done: 'Two practices signed' });
  await user.click(screen.getByRole('button', { name: 'Send 2 updates' }));

  expect(await screen.findByText('1.1 is with the manager now. 1 of 3 sent.')).toBeTruthy();
  expect(sent).toEqual(['submission 1.1', 'submission 1.4']);
  const fault = screen.getByRole('link', { name: '1.4: Say what was done this quarter' });
  await waitFor(() => expect(document.activeElement).toBe(fault.closest('.govuk-error-summary')));
  expect(document.title).toMatch(/^Error: /);
  await user.click(fault);
  expect(document.activeElement).toBe(within(row('1.4')).getByLabelText('What was done'));
});

it('does not go on to the check with half a date', async () => {
  const { user } = await open();
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Completed' }));
  await user.type(within(row('1.4')).getByLabelText('Day'), '3');
  await user.click(screen.getByRole('button', { name: 'Check and send 1' }));
  const fault = await screen.findByRole('link', { name: /^1.4: Enter a day/ });
  await user.click(fault);
  expect(document.activeElement).toBe(within(row('1.4')).getByLabelText('Day'));
});

it('gives back what was sent and not decided', async () => {
  stored['1.1'] = updateWith({ action: '1.1', state: 'SUBMITTED', rating: 'GREEN', steps: ['RECALL'] });
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: /^Take back/ }));
  await waitFor(() => row('1.1'));
  expect(sent).toEqual(['recall 1.1']);
});

it('holds back what looks like personal data until somebody has said that it identifies nobody', async () => {
  refusals['1.1'] = problem(422, {
    type: 'urn:waymark:problem:personal-data',
    errors: [{ pointer: '/done', detail: '"07700 900123" looks like a phone number', words: '07700 900123' }],
  });
  const { user } = await open();
  await user.click(within(row('1.1')).getByRole('radio', { name: 'Green' }));
  await user.type(within(row('1.1')).getByLabelText('What was done'), 'Ring 07700 900123');
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Green' }));
  await user.click(screen.getByRole('button', { name: 'Check and send 2' }));
  await user.click(await screen.findByRole('button', { name: 'Send 2 updates' }));

  // The other one has gone; this one waits, with the words in their field.
  expect(await screen.findByText('“07700 900123” in “What was done” looks like a phone number')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: /^1\.4/ })).toBeNull();
  expect(document.title).toMatch(/^Error: Check before you send/);

  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent).toEqual(['submission 1.1', 'submission 1.4']);
  await user.click(screen.getByRole('link', { name: /^1.1: take out/ }));
  expect(document.activeElement).toBe(screen.getByLabelText(/It identifies nobody/));
  await user.click(screen.getByLabelText(/It identifies nobody/));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('1.4 and 1.1 are with the manager now. 2 of 3 sent.')).toBeTruthy();
  expect(bodies.at(-1)).toEqual({ confirmedWords: ['07700 900123'] });
});

it('lets a contributor write and send its own part, and neither rate nor touch the update', async () => {
  rows = [
    rowOf('1.7', {
      part: 'CONTRIBUTING',
      accountable: { key: 'x', name: 'Learning Partners' },
      contributes: [{ key: 'public-health', name: 'Public Health' }],
    }),
  ];
  rows[0]!.action.mayRate = false;
  const { user } = await open();
  expect(within(row('1.7')).queryByRole('radio')).toBeNull();
  expect(within(row('1.7')).getByText(/Learning Partners rates this action/)).toBeTruthy();
  within(row('1.7')).getByLabelText('Referrals');
  expect(screen.queryByRole('button', { name: /send/i })).toBeNull();

  await user.type(within(row('1.7')).getByLabelText(/part of Public Health/), 'Two sessions');
  await user.click(screen.getByRole('button', { name: 'Check and send 1' }));
  await user.click(await screen.findByRole('button', { name: 'Send' }));
  expect(await screen.findByRole('button', { name: /^Take back/ })).toBeTruthy();
  expect(sent).toEqual(['submission 1.7/contributions/public-health']);
  expect(parts['1.7/contributions/public-health']).toMatchObject({ words: 'Two sessions' });
  expect(stored['1.7']).toBeUndefined();
});

it('offers no part of an action that is settled without it', async () => {
  rows = [
    rowOf('1.7', { part: 'CONTRIBUTING', contributes: [{ key: 'public-health', name: 'Public Health' }] }),
  ];
  stored['1.7'] = updateWith({ action: '1.7', state: 'ACCEPTED', rating: 'GREEN' });
  await open();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByText('The update was accepted without it')).toBeTruthy();
});

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
      roles: ['LEAD'],
      finalOnly: false,
      partners: [{ key: 'public-health', name: 'Public Health' }],
      firstQuarter: '2022-23-Q1',
      lastQuarter: '2024-25-Q4',
      latestQuarter: '2024-25-Q2',
      openBeside: beside,
      reportingQuarter: QUARTER,
      deadline: '2024-10-21',
      ratingLabels: PLAIN_LABELS.ratings,
      bandLabels: PLAIN_LABELS.bands,
    },
  ],
});

function rowOf(ref: string, parts: Partial<MyUpdate> = {}): MyUpdate {
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
