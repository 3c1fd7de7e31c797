import { expect, it } from 'vitest';
import { numberOf, readingText } from './numbers';

it.each([
  ['37', 37],
  [' 1,204 ', 1204],
  ['74%', 74],
  ['6.5', 6.5],
  ['0', 0],
  ['-3', -3],
  ['', undefined],
  ['about 40', undefined],
  ['1.2.3', undefined],
  ['4 to 5', undefined],
])('takes %j for %j', (text, number) => {
  expect(numberOf(text)).toBe(number);
});

it('says a reading in words', () => {
  expect(readingText({ value: 71, numerator: 49, denominator: 69 }, 'PERCENT')).toBe('71% (49 of 69)');
  expect(readingText({ value: 1204, status: 'PROVISIONAL' }, 'COUNT')).toBe('1,204, provisional');
  expect(readingText({ status: 'NOT_YET', expectedOn: '2024-12-13' }, 'COUNT')).toBe(
    'not yet, expected on 13 December 2024',
  );
});
