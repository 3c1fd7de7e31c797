import { expect, it } from 'vitest';
import { subjectText, whatChanged } from './historyText';

it('names what was changed', () => {
  expect(subjectText('actions/1.10/updates/2022-23-Q3')).toBe('1.10, Q3 2022-23');
});

it('says before and after of what is different, and no more', () => {
  expect(
    whatChanged({
      before: { rating: 'GREEN', done: 'Much', next: 'More' },
      after: { rating: 'RED', done: 'Much', completedOn: '2024-10-01', readings: [] },
    }),
  ).toEqual(['Rating: “GREEN” became “RED”', 'Completed on: “2024-10-01”']);
});

it('has nothing to say of a step without contents', () => {
  expect(whatChanged({})).toEqual([]);
});
