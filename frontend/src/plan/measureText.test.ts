import { describe, expect, it } from 'vitest';
import type { Measure, Reading } from '../api/types';
import { likeBaseline } from './LineChart';
import { baselineText, figureText, readingText, storyText, targetText, valueText } from './measureText';
import { remarks } from './MeasureView';

const reading = (more: Partial<Reading>): Reading => ({
  quarter: '2024-25-Q2',
  status: 'ACTUAL',
  late: false,
  revised: false,
  ...more,
});
const measure: Measure = {
  key: 'm1',
  statement: 'Surgeries trained',
  kind: 'PERCENT',
  direction: 'INCREASE',
  period: 'QUARTER',
  status: 'AGREED',
  countsPeople: false,
  sensitive: false,
  readings: [],
};

describe('a figure', () => {
  it('has its unit and its thousands', () => {
    expect(valueText('PERCENT', 74)).toBe('74%');
    expect(valueText('COUNT', 1204)).toBe('1,204');
    expect(valueText('RATE', 7.6)).toBe('7.6');
  });

  it('says what it was made from', () => {
    expect(readingText('PERCENT', reading({ value: 74, numerator: 37, denominator: 50 }))).toBe(
      '74% (37 of 50)',
    );
    expect(readingText('PERCENT', reading({ numerator: 37, denominator: 50 }))).toBe('37 of 50');
  });

  it('is a figure when it is nought', () => {
    expect(readingText('COUNT', reading({ value: 0 }))).toBe('0');
  });

  it('may be still to come', () => {
    expect(readingText('COUNT', reading({ status: 'NOT_YET', expectedOn: '2024-12-03' }))).toBe(
      'Not yet, expected on 3 December 2024',
    );
  });

  it('comes with what one must know of it', () => {
    expect(
      remarks(reading({ status: 'PROVISIONAL', late: true, revised: true, note: 'Half the wards' })),
    ).toBe('Provisional. Came late. Revised. Half the wards');
    expect(remarks(reading({}))).toBe('');
  });
});

describe('a target', () => {
  it('has its own words, and the value and date beside them', () => {
    const target = { value: 100, by: '2024-03-31', words: 'All GP surgeries by 2024' };
    expect(targetText({ kind: 'PERCENT', target })).toBe('All GP surgeries by 2024 (100% by 31 March 2024)');
    expect(targetText({ kind: 'COUNT', target: { words: 'Significant increase' } })).toBe(
      'Significant increase',
    );
    expect(targetText({ kind: 'COUNT', target: { value: 0 } })).toBe('0');
    expect(targetText({ kind: 'COUNT' })).toBe('');
  });
});

describe('a baseline', () => {
  const baseline = { value: 133, asAt: '2021-12-31', period: 'LAST_12_MONTHS' } as const;

  it('says what it covers', () => {
    expect(baselineText({ kind: 'COUNT', baseline, period: 'QUARTER' })).toBe(
      '133, 12 months, to 31 December 2021',
    );
  });

  it('is drawn only beside readings of like period', () => {
    expect(likeBaseline({ baseline, period: 'QUARTER' })).toBeUndefined();
    expect(likeBaseline({ baseline, period: 'LAST_12_MONTHS' })).toBe(133);
    expect(likeBaseline({ baseline: { value: 4 }, period: 'QUARTER' })).toBe(4);
  });
});

describe('a chart', () => {
  it('says its story', () => {
    const readings = [reading({ quarter: '2023-24-Q1', value: 40 }), reading({ value: 74 })];
    expect(storyText({ ...measure, readings, target: { value: 100 } })).toBe(
      'Surgeries trained: from 40% in Q1 2023-24 to 74% in Q2 2024-25; the target is 100%',
    );
    expect(storyText({ ...measure, readings: [reading({ value: 74 })] })).toBe(
      'Surgeries trained: 74% in Q2 2024-25',
    );
    expect(storyText(measure)).toBe('Surgeries trained: no figures yet');
  });
});

it('gives the note of what is reported in words, and figures as they are', () => {
  expect(figureText('NARRATIVE', reading({ note: 'Two reports' }))).toBe('Two reports');
  expect(figureText('COUNT', reading({ value: 37, note: 'Late' }))).toBe('37');
  expect(figureText('DOCUMENT', reading({ status: 'NOT_YET', note: 'Soon' }))).toBe('Not yet');
});
