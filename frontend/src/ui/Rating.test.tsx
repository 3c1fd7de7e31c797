import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Tally } from '../api/types';
import { PLAIN_LABELS, RATINGS } from './labels';
import { Rating } from './Rating';
import { barText, StackedBar } from './StackedBar';

it.each([
  ['RED', 'RRed'],
  ['AMBER', 'AAmber'],
  ['GREEN', 'GGreen'],
  ['BLUE', '✓Completed'],
  ['GREY', '–Not started'],
] as const)('%s has a letter, a word and a shape of its own', (rating, words) => {
  const { container } = render(<Rating rating={rating} />);
  expect(container.textContent).toBe(words);
  expect(container.querySelector(`.wm-mark--${rating.toLowerCase()}[aria-hidden]`)).toBeTruthy();
});

const tally = (...counts: number[]): Pick<Tally, 'total' | 'ratings'> => ({
  total: counts.reduce((sum, count) => sum + count, 0),
  ratings: Object.fromEntries(
    RATINGS.map((rating, index) => [
      rating,
      { count: counts[index]!, total: 0, percent: null, label: '', title: '' },
    ]),
  ) as Tally['ratings'],
});

it('says a bar in words, without the ratings that nothing has', () => {
  expect(barText(tally(2, 0, 5, 1, 0), PLAIN_LABELS)).toBe('2 red, 5 green, 1 completed');
  expect(barText(tally(0, 0, 0, 0, 0), PLAIN_LABELS)).toBe('No actions');
});

it('draws a bar whose parts fill it', () => {
  const { container } = render(<StackedBar tally={tally(1, 1, 1, 0, 0)} />);
  const widths = [...container.querySelectorAll('svg > svg')].map((part) =>
    parseFloat(part.getAttribute('width')!),
  );
  expect(widths).toHaveLength(3);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 1);
});
