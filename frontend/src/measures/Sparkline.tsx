import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { IndicatorRow } from '../api/types';

const WIDTH = 80;
const HEIGHT = 32;
const EDGE = 4;

/** How the figures moved, beside the table that says them; nobody hears it read out. */
export function Sparkline({ row }: { row: IndicatorRow }) {
  const known = row.cells.flatMap(({ quarter, reading }) =>
    reading?.value == null ? [] : [{ quarter, value: reading.value }],
  );
  if (known.length < 2) return null;
  const values = known.map(({ value }) => value);
  const x = scalePoint(
    row.cells.map(({ quarter }) => quarter),
    [EDGE, WIDTH - EDGE],
  );
  const y = scaleLinear(
    [Math.min(0, ...values), Math.max(...values, Number.MIN_VALUE)],
    [HEIGHT - EDGE, EDGE],
  );
  const path = line<(typeof known)[number]>(
    ({ quarter }) => x(quarter)!,
    ({ value }) => y(value),
  );
  const last = known.at(-1)!;
  return (
    <svg className="wm-sparkline" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path className="wm-line-chart__line" d={path(known) ?? undefined} />
      <circle className="wm-line-chart__point" cx={x(last.quarter)} cy={y(last.value)} r={3} />
    </svg>
  );
}
