import type { Measure, Reading, ReadingRequest } from '../api/types';
import { formatDate } from '../ui/dates';

/** A figure as people type it ("1,204", "74%", "6.5"), or undefined when it is none. */
export function numberOf(text: string | undefined): number | undefined {
  const plain = text?.replace(/[\s,]/g, '').replace(/%$/, '') ?? '';
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

const WRITTEN = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
export const written = (number: number) => WRITTEN.format(number);

/** "37", "71% (49 of 69)", "not yet, expected on 13 December 2024". */
export function readingText(reading: Omit<ReadingRequest, 'measure'>, kind: Measure['kind']): string {
  const { value, numerator, denominator, status, expectedOn } = reading;
  if (status === 'NOT_YET') return expectedOn ? `not yet, expected on ${formatDate(expectedOn)}` : 'not yet';
  const shown = value === undefined ? '' : written(value) + (kind === 'PERCENT' ? '%' : '');
  const parts =
    numerator === undefined || denominator === undefined
      ? ''
      : `${written(numerator)} of ${written(denominator)}`;
  const figure = shown && parts ? `${shown} (${parts})` : shown || parts;
  return figure && status === 'PROVISIONAL' ? `${figure}, provisional` : figure;
}

/** The latest reading before a quarter: to compare with, never to fill in from. */
export const lastReading = (measure: Measure, quarter: string): Reading | undefined =>
  measure.readings
    .filter((reading) => reading.quarter < quarter)
    .reduce<Reading | undefined>(
      (last, each) => (last && last.quarter > each.quarter ? last : each),
      undefined,
    );

export const isFigure = ({ kind }: Measure) => kind === 'COUNT' || kind === 'PERCENT' || kind === 'RATE';
export const isCollected = ({ status }: Measure) => status !== 'NOT_COLLECTED';
