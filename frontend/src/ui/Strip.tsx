import type { StripCell } from '../api/types';
import { useLabels, type Labels } from './labels';
import { quarterName, shortQuarter, financialYear } from './quarter';
import { RatingMark } from './Rating';

/** How to read a strip, for the head of a list of them. */
export const STRIP_KEY =
  'Each mark is a quarter, the latest last. A dotted outline: the rating is carried on, nothing was reported.';

/** An action's story: one mark a quarter; a mark in outline was carried on without an answer in that quarter. */
export function Strip({ cells }: { cells: StripCell[] }) {
  const labels = useLabels();
  if (cells.length === 0) return null;
  return (
    <span className="wm-strip" role="img" aria-label={stripText(cells, labels)}>
      {cells.map(({ quarter, rating, standing }) => (
        <RatingMark key={quarter} rating={rating} faint={standing !== 'REPORTED'} />
      ))}
    </span>
  );
}

/**
 * The strip in words, a clause for each run of like quarters: "Not started Q1 to Q2 2022-23, never reported; amber
 * Q3 2022-23; red Q4 2022-23 to Q2 2024-25".
 */
export function stripText(cells: StripCell[], { ratings }: Pick<Labels, 'ratings'>): string {
  const clauses = runs(cells).map((run) => {
    const first = run[0]!;
    const said = STANDING[first.standing];
    return `${ratings[first.rating]} ${span(first.quarter, run.at(-1)!.quarter)}${said && `, ${said}`}`;
  });
  return clauses.map((clause, index) => (index === 0 ? clause : uncapitalised(clause))).join('; ');
}

const STANDING: Record<StripCell['standing'], string> = {
  REPORTED: '',
  NOT_DUE: 'carried on, no update asked for',
  NO_ANSWER: 'carried on, update outstanding',
  NEVER_REPORTED: 'never reported',
};

function runs(cells: StripCell[]): StripCell[][] {
  return cells.reduce<StripCell[][]>((all, cell) => {
    const run = all.at(-1);
    if (run && run[0]!.rating === cell.rating && run[0]!.standing === cell.standing) run.push(cell);
    else all.push([cell]);
    return all;
  }, []);
}

function span(first: string, last: string): string {
  if (first === last) return quarterName(first);
  return financialYear(first) === financialYear(last)
    ? `${shortQuarter(first)} to ${quarterName(last)}`
    : `${quarterName(first)} to ${quarterName(last)}`;
}

const uncapitalised = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
