import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { me, update as updateAt } from '../api/addresses';
import type { Quarter } from '../api/types';
import { saveEverything } from '../people/kept';
import { json, network, updateWith } from './testing';
import { useDrafts, useSnapshot } from './useDraft';

let server: ReturnType<typeof network>;
let quarter: Quarter;
let tests = 0;

beforeEach(() => {
  server = network();
  // Each test types elsewhere, as what is typed at one address outlives its page.
  tests += 1;
  quarter = `2024-25-Q${tests}`;
});
afterEach(() => vi.unstubAllGlobals());

function Typing() {
  const [draft] = useDrafts([{ address: updateAt('example', '1.4', quarter) }]);
  const { draft: typed } = useSnapshot(draft!);
  return (
    <input
      aria-label="Done"
      value={typed['/done'] ?? ''}
      onChange={(event) => draft!.edit({ '/done': event.target.value })}
    />
  );
}

function open() {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData([me], { body: { name: 'Alex', email: 'alex@example.org', plans: [] } });
  return render(
    <QueryClientProvider client={client}>
      <Typing />
    </QueryClientProvider>,
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('Done');
const type = (words: string) => fireEvent.change(field(), { target: { value: words } });
const putBodies = () => server.asked.map(({ body }) => body);

it('saves what is typed at once when its page is left, and has it on the next page', async () => {
  server.answers(json(updateWith({ done: 'Left' }), 201));
  const page = open();
  type('Left');
  page.unmount();
  open();
  expect(field().value).toBe('Left');
  await vi.waitFor(() => expect(putBodies()).toEqual([{ done: 'Left', readings: [] }]));
});

it('saves when the tab goes out of sight, as it may never come back', async () => {
  server.answers(json(updateWith(), 201));
  open();
  type('Out of sight');
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  fireEvent(document, new Event('visibilitychange'));
  await vi.waitFor(() => expect(server.asked).toHaveLength(1));
});

it('saves before somebody signs out', async () => {
  server.answers(json(updateWith(), 201));
  open();
  type('Last words');
  await saveEverything();
  expect(putBodies()).toEqual([{ done: 'Last words', readings: [] }]);
});
