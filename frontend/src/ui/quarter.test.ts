import { describe, expect, it } from 'vitest';
import {
  isQuarter,
  nextQuarter,
  previousQuarter,
  quarterMonths,
  quarterName,
  quarterOn,
  quartersBetween,
  quarterTitle,
} from './quarter';

describe('a quarter', () => {
  it('is named with its financial year', () => {
    expect(quarterName('2024-25-Q2')).toBe('Q2 2024-25');
  });

  it.each([
    ['2024-25-Q1', 'April to June 2024'],
    ['2024-25-Q2', 'July to September 2024'],
    ['2024-25-Q3', 'October to December 2024'],
    ['2024-25-Q4', 'January to March 2025'],
  ])('%s has its months and their calendar year', (quarter, months) => {
    expect(quarterMonths(quarter)).toBe(months);
  });

  it('is that of a day', () => {
    const days = ['2024-04-01', '2024-09-30', '2024-12-31', '2025-01-01', '2025-03-31'];
    expect(days.map(quarterOn)).toEqual([
      '2024-25-Q1',
      '2024-25-Q2',
      '2024-25-Q3',
      '2024-25-Q4',
      '2024-25-Q4',
    ]);
  });

  it('has a title with both', () => {
    expect(quarterTitle('2024-25-Q2')).toBe('Q2 2024-25 (July to September 2024)');
  });

  it('is followed by the first of the next year after the fourth, and back', () => {
    expect(nextQuarter('2024-25-Q4')).toBe('2025-26-Q1');
    expect(previousQuarter('2024-25-Q1')).toBe('2023-24-Q4');
    expect(nextQuarter('2099-00-Q4')).toBe('2100-01-Q1');
  });

  it('is listed from the first to the last', () => {
    expect(quartersBetween('2022-23-Q3', '2023-24-Q2')).toEqual([
      '2022-23-Q3',
      '2022-23-Q4',
      '2023-24-Q1',
      '2023-24-Q2',
    ]);
    expect(quartersBetween('2023-24-Q1', '2022-23-Q4')).toEqual([]);
  });

  it.each(['2024-25-Q2', '2099-00-Q1'])('%s is one', (text) => {
    expect(isQuarter(text)).toBe(true);
  });

  it.each(['2024-25-Q5', '2024-26-Q1', '2024-Q1', 'Q2 2024-25', '', null, undefined])(
    '%s is none',
    (text) => {
      expect(isQuarter(text)).toBe(false);
    },
  );
});
