import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Measure, Reading } from '../api/types';
import { quarterName, quartersBetween, shortQuarter, financialYear } from '../ui/quarter';
import { useWidth } from '../ui/useWidth';
import { storyText, valueText } from './measureText';

const HEIGHT = 170;
const MARGIN = { top: 22, right: 58, bottom: 40, left: 8 };

type Known = Reading & { value: number };

/** A measure over the quarters, with its target and its baseline; what is provisional is hollow. */
export function LineChart({ measure }: { measure: Measure }) {
  const [box, width] = useWidth<HTMLDivElement>(420);
  const readings = measure.readings.filter((reading): reading is Known => reading.value != null);
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return null;

  const quarters = quartersBetween(first.quarter, last.quarter);
  const x = scalePoint(quarters, [MARGIN.left + 6, width - MARGIN.right]);
  const baseline = likeBaseline(measure);
  const target = measure.target?.value;
  const shown = [...readings.map((reading) => reading.value), target ?? 0, baseline ?? 0];
  const y = scaleLinear(extent(measure.kind, shown), [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const path = line<Known>(
    (reading) => x(reading.quarter)!,
    (reading) => y(reading.value),
  );

  return (
    <div ref={box} className="wm-line-chart">
      <svg className="wm-chart" width={width} height={HEIGHT} role="img" aria-label={storyText(measure)}>
        <Level at={y(0)} width={width} kind="axis" />
        {baseline != null && (
          <Level
            at={y(baseline)}
            width={width}
            kind="baseline"
            label={`Baseline ${valueText(measure.kind, baseline)}`}
          />
        )}
        {target != null && (
          <Level
            at={y(target)}
            width={width}
            kind="target"
            label={`Target ${valueText(measure.kind, target)}`}
          />
        )}
        <path className="wm-line-chart__line" d={path(readings) ?? undefined} />
        {readings.map((reading) => (
          <circle
            key={reading.quarter}
            className={`wm-line-chart__point wm-line-chart__point--${reading.status.toLowerCase()}`}
            cx={x(reading.quarter)}
            cy={y(reading.value)}
            r={reading === last ? 5 : 3.5}
          >
            <title>{`${quarterName(reading.quarter)}: ${valueText(measure.kind, reading.value)}`}</title>
          </circle>
        ))}
        <text className="wm-line-chart__value" x={x(last.quarter)! + 10} y={y(last.value) + 5}>
          {valueText(measure.kind, last.value)}
        </text>
        <QuarterLabels quarters={quarters} x={(quarter) => x(quarter)!} />
      </svg>
    </div>
  );
}

interface LevelProps {
  at: number;
  width: number;
  kind: 'axis' | 'baseline' | 'target';
  label?: string;
}

function Level({ at, width, kind, label }: LevelProps) {
  return (
    <>
      <line className={`wm-line-chart__${kind}`} x1={0} x2={width - MARGIN.right + 6} y1={at} y2={at} />
      {label && (
        <text className="wm-chart__label" x={0} y={at - 6}>
          {label}
        </text>
      )}
    </>
  );
}

/** As many as there is room for: every quarter, or the first one of each year. */
function QuarterLabels({ quarters, x }: { quarters: string[]; x: (quarter: string) => number }) {
  const step = quarters.length > 1 ? x(quarters[1]!) - x(quarters[0]!) : Infinity;
  return quarters.map((quarter, index) => {
    const starts = index === 0 || shortQuarter(quarter) === 'Q1';
    return (
      <g key={quarter}>
        {(starts || step > 26) && (
          <text
            className="wm-chart__label"
            x={x(quarter)}
            y={HEIGHT - MARGIN.bottom + 17}
            textAnchor="middle"
          >
            {shortQuarter(quarter)}
          </text>
        )}
        {starts && (
          <text className="wm-chart__label" x={x(quarter) - 9} y={HEIGHT - MARGIN.bottom + 34}>
            {financialYear(quarter).slice(2)}
          </text>
        )}
      </g>
    );
  });
}

/** Only like is compared with like: a year's count is no line to hold a quarter's against. */
export function likeBaseline({ baseline, period }: Pick<Measure, 'baseline' | 'period'>): number | undefined {
  return (baseline?.period ?? period) === period ? baseline?.value : undefined;
}

/** From nothing, so that a small change does not look like a great one; a percentage to a hundred. */
function extent(kind: Measure['kind'], values: number[]): [number, number] {
  const greatest = Math.max(...values, Number.MIN_VALUE);
  return [Math.min(0, ...values), kind === 'PERCENT' ? Math.max(100, greatest) : greatest * 1.08];
}
