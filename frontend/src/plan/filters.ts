import type { Objective, Partner, Standing } from '../api/types';
import type { ActionsSearch } from '../routes';
import { BANDS, RATINGS, type Labels } from '../ui/labels';
import { isQuarter } from '../ui/quarter';

/** The names that the address of the Actions page may hold. */
const NAMES = [
  'quarter',
  'objective',
  'partner',
  'rating',
  'band',
  'standing',
  'due',
  'overdue',
  'q',
  'sort',
] as const satisfies (keyof ActionsSearch)[];

/** Those that narrow the list; the quarter and the order do not. */
export type FilterName = Exclude<(typeof NAMES)[number], 'quarter' | 'sort'>;

export const STANDINGS: Record<Standing, string> = {
  REPORTED: 'Answered this quarter',
  NOT_DUE: 'Not asked since it answered',
  NO_ANSWER: 'Asked, update outstanding',
  NEVER_REPORTED: 'Never reported',
};

/** What an address says. What it says wrongly is left out, as an old link should still show something. */
export function readSearch(address: URLSearchParams): ActionsSearch {
  const said = NAMES.map((name) => [name, address.get(name)?.trim() ?? ''] as const);
  return Object.fromEntries(said.filter(([name, value]) => value !== '' && isKnown(name, value)));
}

function isKnown(name: (typeof NAMES)[number], value: string): boolean {
  switch (name) {
    case 'quarter':
      return isQuarter(value);
    case 'objective':
      return /^\d+$/.test(value);
    case 'rating':
      return RATINGS.some((rating) => rating === value);
    case 'band':
      return BANDS.some((band) => band === value);
    case 'standing':
      return Object.hasOwn(STANDINGS, value);
    case 'due':
    case 'overdue':
      return value === 'true';
    default:
      return true;
  }
}

/** A filter that is on, in words, with the search that would be left without it. */
export interface ActiveFilter {
  name: FilterName;
  words: string;
  without: ActionsSearch;
}

interface Names {
  labels: Labels;
  objectives: Pick<Objective, 'number' | 'title'>[];
  partners: Pick<Partner, 'key' | 'name'>[];
}

export function activeFilters(search: ActionsSearch, names: Names): ActiveFilter[] {
  return NAMES.filter((name): name is FilterName => name !== 'quarter' && name !== 'sort')
    .filter((name) => search[name])
    .map((name) => ({
      name,
      words: wordsFor(name, search[name]!, names),
      without: { ...search, [name]: undefined },
    }));
}

function wordsFor(name: FilterName, value: string, { labels, objectives, partners }: Names): string {
  switch (name) {
    case 'objective':
      return `Objective ${value}${suffix(objectives.find((each) => String(each.number) === value)?.title)}`;
    case 'partner':
      return partners.find((each) => each.key === value)?.name ?? value;
    case 'rating':
      return labels.ratings[value as keyof Labels['ratings']];
    case 'band':
      return labels.bands[value as keyof Labels['bands']];
    case 'standing':
      return STANDINGS[value as Standing];
    case 'due':
      return 'An update is due';
    case 'overdue':
      return 'The update is overdue';
    case 'q':
      return `“${value}”`;
  }
}

const suffix = (words?: string) => (words ? `: ${words}` : '');
