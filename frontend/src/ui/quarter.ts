import type { IsoDate, Quarter } from '../api/types';

const MONTHS = [
  ['April', 'June'],
  ['July', 'September'],
  ['October', 'December'],
  ['January', 'March'],
] as const;

interface Parts {
  /** The calendar year in which the financial year begins. */
  year: number;
  /** 1 to 4; the first is April to June. */
  number: number;
}

export function isQuarter(text: string | null | undefined): text is Quarter {
  const match = /^(\d{4})-(\d{2})-Q[1-4]$/.exec(text ?? '');
  return !!match && (Number(match[1]) + 1) % 100 === Number(match[2]);
}

function partsOf(quarter: Quarter): Parts {
  return { year: Number(quarter.slice(0, 4)), number: Number(quarter.slice(-1)) };
}

function quarterOf({ year, number }: Parts): Quarter {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}-Q${number}`;
}

/** `2024-25-Q2` as "Q2 2024-25". */
export function quarterName(quarter: Quarter): string {
  return `${shortQuarter(quarter)} ${financialYear(quarter)}`;
}

/** `2024-25-Q2` as "Q2", where the year is said nearby. */
export const shortQuarter = (quarter: Quarter) => quarter.slice(-2);

/** `2024-25-Q2` as "2024-25". */
export const financialYear = (quarter: Quarter) => quarter.slice(0, 7);

/** `2024-25-Q4` as "January to March 2025". */
export function quarterMonths(quarter: Quarter): string {
  const { year, number } = partsOf(quarter);
  const [first, last] = MONTHS[number - 1]!;
  return `${first} to ${last} ${number === 4 ? year + 1 : year}`;
}

/** `2024-25-Q2` as "Q2 2024-25 (July to September 2024)". */
export const quarterTitle = (quarter: Quarter) => `${quarterName(quarter)} (${quarterMonths(quarter)})`;

export const nextQuarter = (quarter: Quarter) => quarterAfter(quarter, 1);
export const previousQuarter = (quarter: Quarter) => quarterAfter(quarter, -1);

/** The quarter of a day. */
export function quarterOn(day: IsoDate): Quarter {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return month > 3
    ? quarterOf({ year, number: Math.ceil(month / 3) - 1 })
    : quarterOf({ year: year - 1, number: 4 });
}

function quarterAfter(quarter: Quarter, steps: number): Quarter {
  const { year, number } = partsOf(quarter);
  const index = year * 4 + (number - 1) + steps;
  return quarterOf({ year: Math.floor(index / 4), number: (((index % 4) + 4) % 4) + 1 });
}

/** Every quarter from the first to the last, both included. */
export function quartersBetween(first: Quarter, last: Quarter): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = first; quarter <= last; quarter = nextQuarter(quarter)) quarters.push(quarter);
  return quarters;
}
