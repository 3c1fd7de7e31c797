import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { me } from '../api/addresses';
import { ApiError } from '../api/client';
import { differences, useHeld } from './useHeld';

interface Read {
  words?: string;
  tag?: string;
}
const typedOf = ({ words = '' }: Read) => ({ words });
const refusal = (status: number) =>
  new ApiError({ type: 'about:blank', title: 'Refused', detail: '', status, instance: '/' });

afterEach(() => localStorage.clear());

function open(now: Read, present: Read = {}) {
  const again = () => Promise.resolve(present);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData([me], { body: { name: 'Alex', email: 'alex@example.org', plans: [] } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook((props: { now: Read }) => useHeld({ address: '/form', now: props.now, typedOf, again }), {
    initialProps: { now },
    wrapper,
  });
}

it('has words and tag again after a reload, until they are written', async () => {
  const first = open({ words: 'One', tag: '1' });
  act(() => first.result.current.edit({ words: 'Mine' }));
  first.unmount();
  const { result, unmount } = open({ words: 'Two', tag: '2' });
  expect(result.current.isFromBefore).toBe(true);
  expect(result.current.typed.words).toBe('Mine');
  expect(result.current.read.tag).toBe('1');
  await act(() => result.current.write(() => Promise.resolve('done')));
  unmount();
  expect(open({ words: 'Three' }).result.current.typed.words).toBe('Three');
});

it('follows what is there until something is typed, and then keeps words and tag together', () => {
  const { result, rerender } = open({ words: 'One', tag: '1' });
  rerender({ now: { words: 'Two', tag: '2' } });
  expect(result.current.typed.words).toBe('Two');
  act(() => result.current.edit({ words: 'Two and mine' }));
  rerender({ now: { words: 'Three', tag: '3' } });
  expect(result.current.typed.words).toBe('Two and mine');
  expect(result.current.read.tag).toBe('2');
});

it('shows what somebody else wrote before it is written over', async () => {
  const { result } = open({ words: 'One', tag: '1' }, { words: 'Theirs', tag: '2' });
  act(() => result.current.edit({ words: 'Mine' }));
  const tags: (string | undefined)[] = [];
  const write = () =>
    result.current.write(({ tag }) => {
      tags.push(tag);
      return tag === '1' ? Promise.reject(refusal(412)) : Promise.resolve(tag);
    });
  await act(() => expect(write()).rejects.toThrow('Refused'));
  expect(result.current.typed.words).toBe('Mine');
  expect(result.current.theirs).toEqual({ words: 'Theirs' });
  await act(write);
  expect(tags).toEqual(['1', '2']);

  act(() => result.current.takeTheirs());
  expect(result.current.typed.words).toBe('Theirs');
  expect(result.current.theirs).toBeUndefined();
});

it('leaves every other refusal as it is', async () => {
  const { result } = open({ words: 'One', tag: '1' });
  await act(() =>
    expect(result.current.write(() => Promise.reject(refusal(422)))).rejects.toMatchObject({ status: 422 }),
  );
  expect(result.current.theirs).toBeUndefined();
});

it('says in which parts two versions differ, as people read them', () => {
  const parts = [
    { part: 'kind' as const, name: 'Kind', text: (kind: string) => kind.toLowerCase() },
    { part: 'words' as const, name: 'Words' },
  ];
  expect(differences({ kind: 'A', words: 'x' }, { kind: 'B', words: 'x' }, parts)).toEqual([
    { name: 'Kind', mine: 'a', theirs: 'b' },
  ]);
});
