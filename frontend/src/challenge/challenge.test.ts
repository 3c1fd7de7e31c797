import { expect, it } from 'vitest';
import { ApiError } from '../api/client';
import type { Contribution, InboxItem, Update } from '../api/types';
import { PLAIN_LABELS } from '../ui/labels';
import { updateWith } from '../update/testing';
import { errorsOf } from './AcceptSeveral';
import { contestedBy } from './contested';
import { after } from './useDecision';
import { wordDiff } from './wordDiff';

const marks = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, words }) => ({ SAME: words, REMOVED: `[-${words}-]`, ADDED: `{+${words}+}` })[kind])
    .join('');

it.each([
  [
    'Two of three practices signed.',
    'Three of three practices signed.',
    '[-Two -]{+Three +}of three practices signed.',
  ],
  ['The worker began.', 'The worker began. She sits in.', 'The worker began. {+She sits in.+}'],
  ['All in hand', 'All in hand', 'All in hand'],
  [
    'Two sessions held',
    'Funding agreed by the board',
    '[-Two sessions held-]{+Funding agreed by the board+}',
  ],
  ['', 'New', '{+New+}'],
  ['Gone', '', '[-Gone-]'],
  ['', '', ''],
])('marks what became of %j as it turns into %j', (before, now, marked) => {
  expect(marks(before, now)).toBe(marked);
});

it('gives back both texts whole', () => {
  const [before, now] = ['a  b c\nd e f', 'a b x d e g h'];
  const of = (kind: string) =>
    wordDiff(before, now)
      .filter((each) => each.kind === 'SAME' || each.kind === kind)
      .map(({ words }) => words)
      .join('')
      .split(/\s+/);
  expect(of('REMOVED')).toEqual(before.split(/\s+/));
  expect(of('ADDED')).toEqual(now.split(/\s+/));
});

const waiting = (ref: string, update: Partial<Update> = {}, parts: Partial<InboxItem> = {}): InboxItem => ({
  action: ref,
  focus: 'Focus',
  objective: 1,
  quarter: '2024-25-Q2',
  update: updateWith({ rating: 'GREEN', state: 'SUBMITTED', ...update }),
  previous: updateWith({ rating: 'GREEN', state: 'ACCEPTED', quarter: '2024-25-Q1' }),
  differences: [],
  readings: [],
  contributions: [],
  warnings: [],
  ...parts,
});
const contests = (item: InboxItem) => contestedBy(item, PLAIN_LABELS);

it('finds nothing to contest where an update says what it said before', () => {
  expect(contests(waiting('1.1'))).toEqual([]);
});

it.each<[string, InboxItem]>([
  ['1 warning', waiting('1.1', {}, { warnings: [{ ref: '1.1', rule: 'STUCK', sentence: 'Stuck' }] })],
  ['first update', waiting('1.1', {}, { previous: undefined })],
  ['was green', waiting('1.1', { rating: 'AMBER' })],
  ['support or decision needed', waiting('1.1', { ask: { need: 'Funds' } })],
  ['completion date moves', waiting('1.1', { completionDate: { to: '2025-03-31', reason: 'Late' } })],
  [
    'a part is still being written',
    waiting('1.1', {}, { contributions: [{ state: 'DRAFT' } as Contribution] }),
  ],
])('contests it for: %s', (reason, item) => {
  expect(contests(item)).toEqual([reason]);
});

it('moves on to the next of the quarter, then to those passed over, then to none', () => {
  const [a, b, c] = [waiting('1.1'), waiting('1.2'), waiting('2.1')];
  const elsewhere = waiting('1.1', {}, { quarter: '2024-25-Q1' });
  const all = [elsewhere, a, b, c];
  expect(after(a, all)).toBe(b);
  expect(after(c, all)).toBe(a);
  expect(after(elsewhere, all)).toBeUndefined();
});

it('leads from what keeps several from being accepted to the box of each', () => {
  const refusal = new ApiError({
    type: 'urn:x',
    title: 'No',
    status: 409,
    detail: 'Leave it out.',
    errors: [{ pointer: '/actions/1', detail: 'It was sent anew' }],
  });
  expect(errorsOf(refusal, ['1.1', '1.2'])).toEqual([
    { field: 'accept-1.2', message: '1.2: It was sent anew' },
  ]);
});
