import type { Rating as RatingCode } from '../api/types';
import { useLabels } from './labels';

/** What stands inside the shape; with the shape and the word it makes a rating readable without its colour. */
export const RATING_LETTER: Record<RatingCode, string> = {
  RED: 'R',
  AMBER: 'A',
  GREEN: 'G',
  BLUE: '✓',
  GREY: '–',
};

/** The shape alone, for places where the word stands beside it or in a text alternative. */
export function RatingMark({ rating, faint = false }: { rating: RatingCode; faint?: boolean }) {
  return (
    <span
      className={`wm-mark wm-mark--${rating.toLowerCase()}${faint ? ' wm-mark--faint' : ''}`}
      aria-hidden="true"
    >
      <span className="wm-mark__letter">{RATING_LETTER[rating]}</span>
    </span>
  );
}

/** A rating as people see it: shape, letter, word and colour. */
export function Rating({ rating }: { rating: RatingCode }) {
  const { ratings } = useLabels();
  return (
    <span className="wm-rating">
      <RatingMark rating={rating} />
      {ratings[rating]}
    </span>
  );
}
