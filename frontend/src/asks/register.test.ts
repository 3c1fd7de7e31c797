import { expect, it } from 'vitest';
import type { AskEntry } from '../api/types';
import { isFilter, within, type AskFilter } from './register';

const entry = (action: string, parts: Partial<AskEntry>): AskEntry => ({
  action,
  focus: 'Focus',
  objective: 1,
  quarter: '2024-25-Q2',
  since: '2024-25-Q2',
  rating: 'RED',
  updateState: 'SUBMITTED',
  ask: { need: 'Funds' },
  state: 'OPEN',
  overdue: false,
  ...parts,
});

const register = [
  entry('1.1', {}),
  entry('1.2', { overdue: true }),
  entry('1.3', { state: 'ANSWERED', quarter: '2024-25-Q1' }),
  entry('1.4', { ask: { escalation: { words: 'Fund it', by: 'M', at: '2024-10-01T09:00:00Z' } } }),
  entry('1.5', { state: 'CLOSED' }),
];
const found = (state?: AskFilter, asked?: string) =>
  within(register, state, asked).map(({ action }) => action);

it.each<[AskFilter | undefined, string[]]>([
  [undefined, ['1.1', '1.2', '1.3', '1.4', '1.5']],
  ['OPEN', ['1.1', '1.2', '1.4']],
  ['OVERDUE', ['1.2']],
  ['ANSWERED', ['1.3']],
  ['ESCALATED', ['1.4']],
  ['CLOSED', ['1.5']],
])('shows of %s', (state, refs) => {
  expect(found(state)).toEqual(refs);
});

it('shows one quarter’s alone', () => {
  expect(found(undefined, '2024-25-Q1')).toEqual(['1.3']);
});

it('knows its own filters from other words of an address', () => {
  expect(isFilter('OVERDUE')).toBe(true);
  expect(isFilter('toString')).toBe(false);
  expect(isFilter(null)).toBe(false);
});
