import type { MeasureOf } from '../api/addresses';
import type { IndicatorCell, IndicatorRow, Measure, MyPlan, Quarter, Reading } from '../api/types';
import { has } from '../people/me';
import { readingText } from '../plan/measureText';
import { quarterName } from '../ui/quarter';

/** The row as a measure, for what draws and describes measures. */
export const measureOf = (row: IndicatorRow): Measure => ({
  ...row,
  readings: row.cells.flatMap(({ reading }) => (reading ? [reading] : [])),
});

export const cellOf = (row: IndicatorRow, quarter: Quarter): IndicatorCell | undefined =>
  row.cells.find((cell) => cell.quarter === quarter);

export const indicatorOf = ({ objective, key }: IndicatorRow): MeasureOf => ({ objective, key });

/** Whether I send its readings: a collector's go to the manager first, her own do not. */
export const collects = (plan: MyPlan, { collectedBy }: Pick<Measure, 'collectedBy'>) =>
  has(plan, 'LEAD') && !!collectedBy && plan.partners.some(({ key }) => key === collectedBy.key);

const WORDS: Partial<Record<IndicatorCell['delivery'], string>> = {
  NOT_DELIVERED: 'Not delivered',
  AWAITED: 'To come',
  NOT_ASKED: '–',
};

export const cellText = (kind: Measure['kind'], { delivery, reading }: IndicatorCell) =>
  reading ? readingText(kind, reading) : (WORDS[delivery] ?? '');

/** What a reader must know of a figure before using it: "Provisional", "Came late, entered Q3 2024-25", "Revised, was 729". */
export function marks(kind: Measure['kind'], reading: Reading, was?: Reading): string[] {
  const entered = reading.entersIn ? `, entered ${quarterName(reading.entersIn)}` : '';
  return [
    reading.status === 'PROVISIONAL' ? 'Provisional' : '',
    reading.revised ? `Revised${was ? `, was ${readingText(kind, was)}` : ''}${entered}` : '',
    reading.late && !reading.revised ? `Came late${entered}` : '',
  ].filter(Boolean);
}

/**
 * What waits for the manager in a quarter, and what waits since earlier ones were finalised without it.
 *
 * @param finalised the latest quarter that is
 */
export const waiting = (rows: IndicatorRow[], quarter: Quarter, finalised?: Quarter) =>
  rows.flatMap((row) =>
    row.cells
      .filter(({ state }) => state === 'SUBMITTED')
      .map((cell) => ({ row, quarter: cell.quarter }))
      .filter(({ quarter: of }) => of === quarter || (of < quarter && finalised && of <= finalised)),
  );
