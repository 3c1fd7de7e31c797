import type { Measure, Reading } from '../api/types';
import { formatDate } from '../ui/dates';
import { quarterName } from '../ui/quarter';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A value with its unit: "1,204", "74%", "7.6". */
export const valueText = (kind: Measure['kind'], value: number) =>
  kind === 'PERCENT' ? `${NUMBER.format(value)}%` : NUMBER.format(value);

/** A reading in words: "74% (37 of 50)", "Not yet, expected on 3 December 2024". */
export function readingText(kind: Measure['kind'], reading: Reading): string {
  if (reading.status === 'NOT_YET') {
    return `Not yet${reading.expectedOn ? `, expected on ${formatDate(reading.expectedOn)}` : ''}`;
  }
  // [c] where a figure may not leave the partnership.
  const value = reading.value == null ? (reading.withheld ?? '') : valueText(kind, reading.value);
  const parts =
    reading.numerator == null || reading.denominator == null
      ? ''
      : `${NUMBER.format(reading.numerator)} of ${NUMBER.format(reading.denominator)}`;
  return value && parts ? `${value} (${parts})` : value || parts || 'In words';
}

/** A reading for somebody who compares: the note itself, of what is reported in words. */
export function figureText(kind: Measure['kind'], reading: Reading): string {
  const isInWords = reading.status !== 'NOT_YET' && (kind === 'NARRATIVE' || kind === 'DOCUMENT');
  return (isInWords && reading.note) || readingText(kind, reading);
}

/** The target as published, with its value and date where they are not in its words. */
export function targetText({ kind, target }: Pick<Measure, 'kind' | 'target'>): string {
  if (!target) return '';
  const value = target.value == null ? '' : valueText(kind, target.value);
  const by = target.by ? `by ${formatDate(target.by)}` : '';
  const exact = [value, by].filter(Boolean).join(' ');
  if (!target.words) return exact;
  return exact && !target.words.includes(exact) ? `${target.words} (${exact})` : target.words;
}

export function baselineText({
  kind,
  baseline,
  period,
}: Pick<Measure, 'kind' | 'baseline' | 'period'>): string {
  if (!baseline) return '';
  const over = PERIODS[(baseline.period as Measure['period'] | undefined) ?? period];
  return [valueText(kind, baseline.value), over, baseline.asAt && `to ${formatDate(baseline.asAt)}`]
    .filter(Boolean)
    .join(', ');
}

/** What a reading covers; a quarter goes without saying. */
export const PERIODS: Record<Measure['period'], string> = {
  QUARTER: '',
  YEAR_TO_DATE: 'year to date',
  LAST_12_MONTHS: '12 months',
  ACADEMIC_YEAR: 'academic year',
  POINT_IN_TIME: 'on the day',
};

export const DIRECTIONS: Record<Measure['direction'], string> = {
  INCREASE: 'Should rise',
  DECREASE: 'Should fall',
  MAINTAIN: 'Should hold',
  NONE: 'A rise is neither good nor bad',
};

export const isNumeric = ({ kind }: Pick<Measure, 'kind'>) =>
  kind === 'COUNT' || kind === 'PERCENT' || kind === 'RATE';

/** A measure's readings in a sentence, as the text alternative of its chart. */
export function storyText({ kind, readings, target, statement }: Measure): string {
  const known = readings.filter((reading) => reading.value != null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${statement}: no figures yet`;
  const from = `${valueText(kind, first.value!)} in ${quarterName(first.quarter)}`;
  const goal = target?.value == null ? '' : `; the target is ${valueText(kind, target.value)}`;
  return first === last
    ? `${statement}: ${from}${goal}`
    : `${statement}: from ${from} to ${valueText(kind, last.value!)} in ${quarterName(last.quarter)}${goal}`;
}
