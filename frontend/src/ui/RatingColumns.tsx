import { scaleBand, scaleLinear } from 'd3-scale';
import type { Quarter, Rating, TrendPoint } from '../api/types';
import { RATINGS, useLabels } from './labels';
import { financialYear, quarterName, shortQuarter } from './quarter';
import { useWidth } from './useWidth';

const HEIGHT = 290;
const BOTTOM = 42;

/** A column a quarter, of the actions in each rating, what needs attention on top; its table stands beside it. */
export function RatingColumns({ points }: { points: TrendPoint[] }) {
  const { ratings } = useLabels();
  const [box, width] = useWidth<HTMLDivElement>();
  const x = scaleBand(
    points.map((point) => point.quarter),
    [0, width],
  ).padding(0.18);
  const y = scaleLinear([0, Math.max(1, ...points.map((point) => point.total))], [0, HEIGHT - BOTTOM]);
  const label = `Actions in each rating, ${span(points)}. The table has the figures.`;

  return (
    <figure className="wm-chart-figure">
      <div ref={box}>
        <svg className="wm-chart" width={width} height={HEIGHT} role="img" aria-label={label}>
          {points.map((point) => (
            <g key={point.quarter} transform={`translate(${x(point.quarter)} 0)`}>
              <Column point={point} width={x.bandwidth()} height={y} />
              <QuarterLabel quarter={point.quarter} middle={x.bandwidth() / 2} first={point === points[0]} />
            </g>
          ))}
        </svg>
      </div>
      <figcaption className="wm-legend">
        {RATINGS.map((rating) => (
          <span className="wm-legend__item" key={rating}>
            <svg className="wm-legend__swatch" aria-hidden="true">
              <rect className={`wm-fill wm-fill--${rating.toLowerCase()}`} width="100%" height="100%" />
            </svg>
            {ratings[rating]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

interface ColumnProps {
  point: TrendPoint;
  width: number;
  height: (count: number) => number;
}

function Column({ point, width, height }: ColumnProps) {
  return segmentsOf(point).map(({ rating, count, above }) => {
    const top = HEIGHT - BOTTOM - height(point.total) + height(above);
    const tall = height(count);
    const code = rating.toLowerCase();
    return (
      <g key={rating}>
        <rect className={`wm-fill wm-fill--${code}`} y={top} width={width} height={tall} />
        {tall > 16 && (
          <text className={`wm-fill__text wm-fill__text--${code}`} x={width / 2} y={top + tall / 2}>
            {count}
          </text>
        )}
      </g>
    );
  });
}

function segmentsOf({ ratings }: TrendPoint): { rating: Rating; count: number; above: number }[] {
  let above = 0;
  return RATINGS.map((rating) => {
    const segment = { rating, count: ratings[rating].count, above };
    above += segment.count;
    return segment;
  }).filter(({ count }) => count > 0);
}

function QuarterLabel({ quarter, middle, first }: { quarter: Quarter; middle: number; first: boolean }) {
  return (
    <>
      <text className="wm-chart__label" x={middle} y={HEIGHT - BOTTOM + 17} textAnchor="middle">
        {shortQuarter(quarter)}
      </text>
      {(first || shortQuarter(quarter) === 'Q1') && (
        <text className="wm-chart__label" x={0} y={HEIGHT - BOTTOM + 35}>
          {financialYear(quarter).slice(2)}
        </text>
      )}
    </>
  );
}

/** The same figures to read, copy and hear. */
export function RatingTable({ points, caption }: { points: TrendPoint[]; caption: string }) {
  const { ratings } = useLabels();
  return (
    <div className="wm-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="govuk-table wm-small-table">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            {RATINGS.map((rating) => (
              <th scope="col" className="wm-num" key={rating}>
                {ratings[rating]}
              </th>
            ))}
            <th scope="col" className="wm-num">
              Actions
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.quarter}>
              <th scope="row">{quarterName(point.quarter)}</th>
              {RATINGS.map((rating) => (
                <td className="wm-num" key={rating}>
                  {point.ratings[rating].count}
                </td>
              ))}
              <td className="wm-num">{point.total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function span(points: TrendPoint[]): string {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? `${quarterName(first.quarter)} to ${quarterName(last.quarter)}` : 'no quarters';
}
