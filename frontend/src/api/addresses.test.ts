import { expect, it } from 'vitest';
import { actions, action, history, me, myUpdates, query, step, trend } from './addresses';

it('are the contract’s paths with their names filled in', () => {
  expect(me).toBe('/me');
  expect(action('example', '1.10', '2024-25-Q2')).toBe('/plans/example/actions/1.10?quarter=2024-25-Q2');
  expect(step('example', '1.10', '2024-25-Q2', 'submission')).toBe(
    '/plans/example/actions/1.10/updates/2024-25-Q2/submission',
  );
  expect(trend('example', '2024-25-Q2')).toBe('/plans/example/trend?to=2024-25-Q2');
  expect(history('example', '1.10')).toBe('/plans/example/history?action=1.10');
});

it('do not let a name climb out of its place', () => {
  expect(action('../me', '1/2')).toBe('/plans/..%2Fme/actions/1%2F2');
});

it('leave out what is not asked, so that the same question has one address', () => {
  expect(myUpdates('example')).toBe(myUpdates('example', undefined));
  expect(actions('example', { rating: undefined, q: '' })).toBe(actions('example'));
  expect(query({})).toBe('');
});

it('carry any words', () => {
  expect(query({ q: 'women & girls + 50%' })).toBe('?q=women+%26+girls+%2B+50%25');
});
