// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { anythingKept, anythingKeptFor, forget, shelfOf } from './kept';
import { pathWithin } from './pathWithin';

afterEach(() => localStorage.clear());

it.each([
  ['/plans/example/my-updates?quarter=2024-25-Q2', '/plans/example/my-updates?quarter=2024-25-Q2'],
  ['//elsewhere.example/plans', undefined],
  ['/\\elsewhere.example', undefined],
  ['https://elsewhere.example', undefined],
  ['javascript:alert(1)', undefined],
  ['/sign-in?to=/', undefined],
  ['', undefined],
  [null, undefined],
])('leads after signing in from %j to %j', (wanted, path) => {
  expect(pathWithin(wanted)).toBe(path);
});

it('keeps what each person typed apart, and forgets one without the other', () => {
  shelfOf('a@example.org', '/x').write('mine');
  shelfOf('b@example.org', '/x').write('hers');
  expect(shelfOf('a@example.org', '/x').read()).toBe('mine');
  forget('a@example.org');
  expect(anythingKeptFor('a@example.org')).toBe(false);
  expect(shelfOf('b@example.org', '/x').read()).toBe('hers');
  expect(anythingKept()).toBe(true);
});
