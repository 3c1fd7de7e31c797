import { expect, it } from 'vitest';
import { PLAIN_LABELS } from '../ui/labels';
import { subjectText, whatChanged } from './historyText';

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
  expect(whatChanged({ before, after }, PLAIN_LABELS)).toEqual([
    'Rating: green became red',
    'Completed on: 1 October 2024',
    'Needed by: 14 November 2024 became 30 November 2024',
    'Support or decision needed: “A post”',
    'Figures were changed',
  ]);
});

it('has nothing to say of a step without contents, or with contents that are not for the caller', () => {
  expect(whatChanged({}, PLAIN_LABELS)).toEqual([]);
});
