import { expect, it } from 'vitest';
import { daysBetween, formatDate, formatDay, formatInstant } from './dates';

it('writes a date out', () => {
  expect(formatDate('2024-10-21')).toBe('21 October 2024');
  expect(formatDate('2025-01-05')).toBe('5 January 2025');
});

it('leaves the year out where it is plain', () => {
  expect(formatDay('2024-10-21')).toBe('21 October');
});

it('tells an instant as clocks in London showed it, summer and winter', () => {
  expect(formatInstant('2024-07-08T08:12:00Z')).toBe('8 July 2024 at 9:12am');
  expect(formatInstant('2024-12-08T15:05:00Z')).toBe('8 December 2024 at 3:05pm');
  expect(formatInstant('2024-07-08T23:30:00Z')).toBe('9 July 2024 at 12:30am');
});

it('counts days over a change of the clocks', () => {
  expect(daysBetween('2024-10-10', '2024-10-21')).toBe(11);
  expect(daysBetween('2024-10-26', '2024-10-28')).toBe(2);
  expect(daysBetween('2024-10-21', '2024-10-10')).toBe(-11);
});
