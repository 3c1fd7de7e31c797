import { expect, it } from 'vitest';
import { PLAIN_LABELS } from '../ui/labels';
import { subjectText, whatChanged, type HistoryWords } from './historyText';

const WORDS: HistoryWords = {
  ratings: PLAIN_LABELS.ratings,
  partner: (key) => ({ police: 'The police', health: 'Public Health' })[key] ?? key,
  lineage: ({ ref, plan }) => (plan === 'next' ? `${ref} of The next plan` : ref),
};

it('names what was changed', () => {
  expect(subjectText('actions/1.10/updates/2022-23-Q3')).toBe('1.10, Q3 2022-23');
});

it('says before and after of what is different, in people’s words, and no more', () => {
  const before = {
    state: 'DRAFT',
    rating: 'GREEN',
    done: 'Much',
    ask: { by: '2024-11-14' },
    readings: [{ value: 1 }],
  };
  const after = {
    state: 'SUBMITTED',
    rating: 'RED',
    done: 'Much',
    completedOn: '2024-10-01',
    ask: { by: '2024-11-30', need: 'A post' },
    readings: [{ value: 2 }],
  };
  expect(whatChanged({ before, after }, WORDS)).toEqual([
    'Rating: green became red',
    'Completed on: 1 October 2024',
    'Needed by: 14 November 2024 became 30 November 2024',
    'Support or decision needed: “A post”',
    'Figures were changed',
  ]);
});

it('says codes and keys of the plan by their names', () => {
  const before = { action: { leads: ['police'], accountable: 'police', frequency: 'SIX_MONTHLY' } };
  const after = {
    action: {
      leads: ['police', 'health'],
      accountable: 'health',
      frequency: 'QUARTERLY',
      restricted: true,
      follows: [{ ref: '1.2', how: 'SPLIT' }],
      takenOverBy: { plan: 'next', ref: '1.1', how: 'SUCCESSION' },
    },
  };
  expect(whatChanged({ before, after }, WORDS)).toEqual([
    'Leads: “The police” became “The police, Public Health”',
    'Accountable: “The police” became “Public Health”',
    'Asked for: “Every six months, in Q2 and Q4” became “Every quarter”',
    'Restricted: yes',
    'Comes from: “1.2”',
    'Goes on as: 1.1 of The next plan',
  ]);
});

it('has nothing to say of a step without contents, or with contents that are not for the caller', () => {
  expect(whatChanged({}, WORDS)).toEqual([]);
});
