import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeQueryClient } from '../api/queries';
import type { Action, Me } from '../api/types';
import { PLAIN_LABELS } from '../ui/labels';
import ActionsPage from './ActionsPage';

/** What the server says; everything on this side of it is the real thing. */
const asked: string[] = [];

const plan: Me['plans'][number] = {
  key: 'p',
  title: 'Plan',
  shortTitle: 'Plan',
  demonstration: false,
  roles: ['MANAGER'],
  finalOnly: false,
  partners: [],
  firstQuarter: '2022-23-Q1',
  lastQuarter: '2024-25-Q4',
  latestQuarter: '2024-25-Q2',
  openBeside: [],
  reportingQuarter: '2024-25-Q2',
  deadline: '2024-10-21',
  ratingLabels: PLAIN_LABELS.ratings,
  bandLabels: PLAIN_LABELS.bands,
};

const action = (ref: string, focus: string, rating: Action['position']['rating']): Action => ({
  ref,
  objective: 1,
  focus,
  action: 'Do it',
  leads: [{ key: 'police', name: 'Police', accountable: true, assumed: false }],
  timescale: 'Ongoing / Yearly review',
  frequency: 'ONGOING',
  moved: 0,
  restricted: false,
  links: [],
  measures: [],
  quarter: '2024-25-Q2',
  position: { ref, focus, objective: 1, rating, band: 'ATTENTION', standing: 'REPORTED' },
  asked: true,
  overdue: false,
  strip: [],
  warnings: [],
  mayUpdate: false,
  mayRate: false,
  mayContribute: false,
  sentBack: false,
});
const actions = [action('1.2', 'GP surgeries', 'GREEN'), action('1.10', 'Housing', 'RED')];

const answers: [RegExp, unknown][] = [
  [/\/me$/, { name: 'Sam', program: false, admin: false, today: '2024-10-10', plans: [plan] } satisfies Me],
  [/rating=BLUE/, { items: [] }],
  [/\/actions/, { items: actions }],
  [/\/objectives/, { items: [{ number: 1, title: 'Prevent', actions: [], indicators: [] }] }],
  [
    /\/partners/,
    { items: [{ key: 'police', name: 'Police', kind: 'TEAM', accountableFor: ['1.2'], contributesTo: [] }] },
  ],
];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const [, body] = answers.find(([pattern]) => pattern.test(address))!;
    return Promise.resolve(new Response(JSON.stringify(body)));
  });
});
afterEach(() => vi.unstubAllGlobals());

async function open(search = '') {
  const router = createMemoryRouter([{ path: '/plans/:plan/actions', element: <ActionsPage /> }], {
    initialEntries: [`/plans/p/actions${search}`],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <Suspense>
        <RouterProvider router={router} />
      </Suspense>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: 'Actions' });
  return router;
}

const refs = () => screen.getAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent);

it('asks the server for what its address says, for the quarter being reported', async () => {
  await open('?band=ATTENTION&objective=1');
  const address = asked.find((each) => each.includes('/plans/p/actions'))!;
  expect(Object.fromEntries(new URL(address, 'http://x').searchParams)).toEqual({
    band: 'ATTENTION',
    objective: '1',
    quarter: '2024-25-Q2',
    limit: '500',
  });
  expect((screen.getByLabelText('Objective') as HTMLSelectElement).value).toBe('1');
});

it('puts what is chosen into the address, and only when asked to', async () => {
  const router = await open();
  await userEvent.type(screen.getByLabelText('Search for words or a reference'), 'housing');
  await userEvent.selectOptions(screen.getByLabelText('Rating'), 'Red');
  expect(router.state.location.search).toBe('');

  await userEvent.click(screen.getByRole('button', { name: 'Show actions' }));
  const said = new URLSearchParams(router.state.location.search);
  expect(Object.fromEntries(said)).toEqual({ quarter: '2024-25-Q2', rating: 'RED', q: 'housing' });
});

it('says how many there are, and that there are none', async () => {
  await open();
  expect(screen.getByRole('status').textContent).toBe('2 actions');
  await userEvent.selectOptions(screen.getByLabelText('Rating'), 'Completed');
  await userEvent.click(screen.getByRole('button', { name: 'Show actions' }));
  expect(await screen.findByText(/No actions match/)).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

it('keeps the order in the address too', async () => {
  const router = await open();
  expect(refs()).toEqual(['1.2 GP surgeries', '1.10 Housing']);
  await userEvent.click(screen.getByRole('button', { name: /Quarterly update/ }));
  expect(refs()).toEqual(['1.10 Housing', '1.2 GP surgeries']);
  expect(new URLSearchParams(router.state.location.search).get('sort')).toBe('rating');
});

it('says why words are not shown: sent and not accepted yet, or restricted', async () => {
  const hidden = (state: 'SUBMITTED' | 'ACCEPTED') =>
    ({ quarter: '2024-25-Q2', state, hidden: true }) as const;
  const [surgeries, housing] = actions as [Action, Action];
  answers.unshift([
    /\/actions/,
    {
      items: [
        { ...surgeries, update: hidden('SUBMITTED') },
        { ...housing, update: hidden('ACCEPTED') },
        { ...housing, ref: '1.11', restricted: true, update: hidden('SUBMITTED') },
      ] satisfies Action[],
    },
  ]);
  await open();
  answers.shift();
  const said = screen.getAllByText(/the words are/).map((line) => line.textContent);
  const restricted = 'Restricted: the words are for the action’s partners and the manager alone.';
  expect(said).toEqual([
    'Sent, and not accepted by the manager yet: the words are not open to you.',
    restricted,
    restricted,
  ]);
});
