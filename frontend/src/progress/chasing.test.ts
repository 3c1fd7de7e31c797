import { expect, it } from 'vitest';
import type { PartnerResponse } from '../api/types';
import { stateWords } from '../ui/StateTag';
import { askedOf, chasingText, partnersOf } from './chasing';

const outstanding = (ref: string, state: 'TO_DO' | 'DRAFT' | 'RETURNED', overdue = false) => ({
  ref,
  focus: `Focus of ${ref}`,
  state,
  overdue,
});

const responses: PartnerResponse[] = [
  { partner: { key: 'done', name: 'Done' }, due: ['1.1'], received: ['1.1'], outstanding: [] },
  {
    partner: { key: 'two', name: 'Two' },
    due: ['1.2', '1.10'],
    received: [],
    outstanding: [outstanding('1.10', 'DRAFT'), outstanding('1.2', 'DRAFT')],
  },
  {
    partner: { key: 'back', name: 'Sent back' },
    due: ['2.1'],
    received: [],
    outstanding: [outstanding('2.1', 'RETURNED')],
  },
  { due: ['3.1'], received: [], outstanding: [outstanding('3.1', 'TO_DO', true)] },
];
const asked = askedOf(responses, [
  { ref: '1.1', focus: 'GP surgeries', update: { quarter: '2024-25-Q2', state: 'ACCEPTED', hidden: false } },
]);

it('has the ones to chase first: overdue, sent back, not begun, drafts, and then what has come', () => {
  expect(asked.map(({ ref }) => ref)).toEqual(['3.1', '2.1', '1.2', '1.10', '1.1']);
  expect(asked.at(-1)).toMatchObject({ focus: 'GP surgeries', state: 'ACCEPTED' });
});

it('has the partners in the same order, and those who owe nothing last', () => {
  expect(partnersOf(asked).map(({ partner }) => partner?.name)).toEqual([
    undefined,
    'Sent back',
    'Two',
    'Done',
  ]);
});

it('writes the list for a message, without those who have answered', () => {
  expect(chasingText(partnersOf(asked), stateWords)).toBe(
    [
      'Actions without a lead\n  3.1 Focus of 3.1 (to do, overdue)',
      'Sent back\n  2.1 Focus of 2.1 (sent back)',
      'Two\n  1.2 Focus of 1.2 (draft)\n  1.10 Focus of 1.10 (draft)',
    ].join('\n\n'),
  );
});
