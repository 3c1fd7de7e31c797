import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { me } from '../api/addresses';
import { anythingKeptFor } from './kept';
import { useKept } from './useKept';

const ALEX = 'alex@example.org';

afterEach(() => localStorage.clear());

function open(initial = { words: '', reason: '' }, email = ALEX) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData([me], { body: { name: 'Alex', email, plans: [] } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(() => useKept('/form', () => initial), { wrapper });
}

it('keeps nothing of a form that was only looked at', () => {
  const { result } = open();
  expect(result.current.isFromBefore).toBe(false);
  expect(anythingKeptFor(ALEX)).toBe(false);
});

it('has what was typed when the form is opened again, and for nobody else', () => {
  const first = open();
  act(() => {
    first.result.current.edit({ words: 'Mine' });
    first.result.current.edit(({ words }) => ({ reason: `Because of ${words}` }));
  });
  first.unmount();
  const { typed, isFromBefore } = open().result.current;
  expect(typed).toEqual({ words: 'Mine', reason: 'Because of Mine' });
  expect(isFromBefore).toBe(true);
  expect(open(undefined, 'sam@example.org').result.current.typed.words).toBe('');
});

it('begins afresh once it has been saved', () => {
  const { result } = open();
  act(() => result.current.edit({ words: 'Saved' }));
  act(() => result.current.clear());
  expect(anythingKeptFor(ALEX)).toBe(false);
  expect(open({ words: 'As the server has it', reason: '' }).result.current.typed.words).toBe(
    'As the server has it',
  );
});

it('goes back to how the form begins when somebody starts again', () => {
  const first = open();
  act(() => first.result.current.edit({ words: 'Old' }));
  const { result } = open({ words: 'Present', reason: '' });
  act(() => result.current.startAgain());
  expect(result.current.typed.words).toBe('Present');
  expect(result.current.isFromBefore).toBe(false);
  expect(anythingKeptFor(ALEX)).toBe(false);
});
