import type { Rating, Tally } from '../api/types';
import { RATINGS, useLabels, type Labels } from './labels';
import { RATING_LETTER } from './Rating';
import { sentenceCase } from './words';

type Counts = Pick<Tally, 'total' | 'ratings'>;

/** How the actions of a tally share out over the ratings; the figures stand beside it. */
export function StackedBar({ tally }: { tally: Counts }) {
  const labels = useLabels();
  const segments = segmentsOf(tally);
  return (
    <svg className="wm-bar" role="img" aria-label={barText(tally, labels)}>
      {segments.map(({ rating, start, share }) => (
        <svg key={rating} x={percent(start)} width={percent(share)} height="100%">
          <rect className={`wm-fill wm-fill--${rating.toLowerCase()}`} width="100%" height="100%" />
          {share > 0.07 && (
            <text className={`wm-fill__text wm-fill__text--${rating.toLowerCase()}`} x="50%" y="50%">
              {RATING_LETTER[rating]}
            </text>
          )}
        </svg>
      ))}
    </svg>
  );
}

/** The bar in words: "2 red, 1 amber and 5 green"; ratings that nothing has are left out. */
export function barText({ ratings }: Counts, labels: Pick<Labels, 'ratings'>): string {
  const said = RATINGS.filter((rating) => ratings[rating].count > 0).map(
    (rating) => `${ratings[rating].count} ${labels.ratings[rating].toLowerCase()}`,
  );
  return said.length === 0 ? 'No actions' : sentenceCase(said.join(', '));
}

function segmentsOf({ total, ratings }: Counts): { rating: Rating; start: number; share: number }[] {
  let start = 0;
  return RATINGS.filter((rating) => ratings[rating].count > 0).map((rating) => {
    // A length on the screen, not a figure: the percentages that people read come from the server.
    const segment = { rating, start, share: ratings[rating].count / total };
    start += segment.share;
    return segment;
  });
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;
