import { expect, it } from 'vitest';
import type { Meeting } from '../api/types';
import { answeringBody, nextDays, whyText } from './days';

const meeting = (number: number, parts: Partial<Meeting>): Meeting => ({
  number,
  body: 'Delivery Group',
  kind: 'DELIVERY_GROUP',
  on: '2024-11-06',
  quarter: '2024-25-Q2',
  deadline: '2024-10-21',
  days: [
    { step: 'UPDATES', on: '2024-10-18', byHand: false, because: 'planned' },
    { step: 'DRAFT', on: '2024-10-29', byHand: false, because: 'five clear working days' },
  ],
  ...parts,
});
const board = meeting(2, {
  body: 'Board',
  kind: 'BOARD',
  on: '2024-11-28',
  days: [
    { step: 'DRAFT', on: '2024-10-29', byHand: false, because: 'five clear working days' },
    { step: 'PAPER', on: '2024-11-20', byHand: true, because: 'set by hand' },
  ],
});

it('says what comes next, once, with the deadline as it is', () => {
  expect(nextDays([board, meeting(1, {})], '2024-10-10')).toEqual([
    { on: '2024-10-21', words: 'updates are due' },
    { on: '2024-10-29', words: 'the draft goes out (five clear working days)' },
    { on: '2024-11-06', words: 'Delivery Group meets' },
    { on: '2024-11-20', words: 'the paper goes out (set by hand)' },
    { on: '2024-11-28', words: 'Board meets' },
  ]);
  expect(nextDays([board], '2024-11-28')).toEqual([{ on: '2024-11-28', words: 'Board meets' }]);
});

it('waits for no updates of a finalised quarter', () => {
  expect(nextDays([meeting(1, {})], '2024-10-10', '2024-25-Q2')[0]?.words).toMatch(/^the draft/);
  expect(nextDays([meeting(1, {})], '2024-10-10', '2024-25-Q1')[0]?.words).toBe('updates are due');
});

it('takes an answer for the delivery group’s that met last, or else meets next', () => {
  const old = meeting(3, { body: 'Old Group', on: '2024-08-01' });
  expect(answeringBody([old, meeting(1, {}), board], '2024-10-10')).toBe('Old Group');
  expect(answeringBody([meeting(1, {}), board], '2024-10-10')).toBe('Delivery Group');
  expect(answeringBody([board], '2024-10-10')).toBe('');
});

it('says why a day is planned, and what is wrong with it', () => {
  const day = { step: 'PAPER', on: '2024-11-22', byHand: true, because: 'set by hand' } as const;
  expect(whyText(day)).toBe('set by hand');
  expect(whyText({ ...day, warning: 'That leaves fewer.' })).toBe('set by hand. That leaves fewer.');
});
