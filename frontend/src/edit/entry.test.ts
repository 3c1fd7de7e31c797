import { expect, test } from 'vitest';
import type { ActionEntry } from '../api/types';
import { draftOf, entryOf, newMeasure } from './entry';

const ENTRY: ActionEntry = {
  ref: '1.10',
  focus: 'Training',
  action: 'Train two practices',
  leads: ['police', 'health'],
  accountable: 'police',
  measures: [
    {
      key: 'm1',
      statement: 'Practices trained',
      kind: 'COUNT',
      direction: 'INCREASE',
      target: { value: 0, words: 'None left' },
      baseline: { value: 4.5, asAt: '2024-03-31' },
      countsPeople: false,
    },
  ],
  timescale: 'Annual report',
  frequency: 'ANNUAL',
  askedIn: [2],
  due: '2025-03-31',
  links: [{ title: 'Strategy' }],
};

test('what nobody touched is sent as it came', () => {
  expect(entryOf(draftOf(ENTRY))).toEqual(ENTRY);
});

test('what is emptied is left out, and a figure that is none is sent for the server to point at', () => {
  const draft = draftOf(ENTRY);
  draft.timescale = '';
  draft.askedIn = [];
  draft.measures[0]!.target = { value: 'forty', by: '', words: '' };
  draft.measures[0]!.baseline = { value: '', asAt: '', period: '' };
  const sent = entryOf(draft);
  expect(sent).not.toHaveProperty('timescale');
  expect(sent).not.toHaveProperty('askedIn');
  expect(sent.measures![0]).toMatchObject({ target: { value: 'forty' } });
  expect(sent.measures![0]).not.toHaveProperty('baseline');
});

test('figures are taken as people type them', () => {
  const draft = draftOf(ENTRY);
  draft.measures[0]!.target.value = '1,204';
  draft.measures[0]!.baseline.value = '74%';
  expect(entryOf(draft).measures![0]).toMatchObject({ target: { value: 1204 }, baseline: { value: 74 } });
});

test('the period of a baseline goes with its figure and its date', () => {
  const draft = draftOf(ENTRY);
  draft.measures[0]!.baseline = { value: '', asAt: '', period: '2023-24' };
  expect(entryOf(draft).measures![0]).not.toHaveProperty('baseline');
});

test('a new measure has a key of its own', () => {
  const draft = draftOf(ENTRY);
  expect(newMeasure(draft.measures).key).toBe('m2');
  expect(newMeasure([{ ...draft.measures[0]!, key: 'm2' }]).key).toBe('m3');
});
