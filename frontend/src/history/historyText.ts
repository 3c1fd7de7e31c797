import type { HistoryEntry } from '../api/types';
import { formatDate, isDate } from '../ui/dates';
import type { Labels } from '../ui/labels';
import { isQuarter, quarterName } from '../ui/quarter';

/** `actions/1.10/updates/2022-23-Q3` as "1.10, Q3 2022-23": only the parts that name something. */
export function subjectText(subject: string): string {
  return subject
    .split('/')
    .filter((_, index) => index % 2 === 1)
    .map((part) => (isQuarter(part) ? quarterName(part) : part))
    .join(', ');
}

/** What is different after a change, a line for each thing. */
export function whatChanged(
  entry: Pick<HistoryEntry, 'before' | 'after'>,
  labels: Pick<Labels, 'ratings'>,
): string[] {
  const before = flattened(entry.before);
  const say = (value: string) => valueText(value, labels);
  return (
    Object.entries(flattened(entry.after))
      // The operation itself says what became of the update.
      .filter(([name, value]) => name !== 'state' && value !== before[name])
      .map(([name, value]) => {
        const old = before[name];
        const said = NAMES[name] ?? spaced(name);
        if (name === FIGURES || LISTS.has(name)) return said;
        return old === undefined ? `${said}: ${say(value)}` : `${said}: ${say(old)} became ${say(value)}`;
      })
  );
}

const FIGURES = 'readings';
/** Lists of the plan's, which would fill the page. */
const LISTS = new Set(['action.measures', 'action.links']);

/** The names of things, as the forms call them. */
const NAMES: Record<string, string> = {
  done: 'What was done',
  changed: 'What changed for people',
  next: 'What comes next',
  atRisk: 'What is at risk',
  noHelpBecause: 'No support or decision needed, because',
  'recovery.what': 'What brings it back on track',
  'recovery.by': 'Back on track by',
  'ask.barrier': 'What stands in the way',
  'ask.to': 'Support or decision needed from',
  'ask.need': 'Support or decision needed',
  'ask.by': 'Needed by',
  'completionDate.to': 'New completion date',
  'completionDate.reason': 'Reason for the new date',
  givenRating: 'Rating that the lead gave',
  'action.focus': 'Short name',
  'action.action': 'Action',
  'action.outcome': 'Outcome',
  'action.leads': 'Leads',
  'action.accountable': 'Accountable',
  'action.timescale': 'Time scale',
  'action.frequency': 'Asked for',
  'action.askedIn': 'Asked in quarters',
  'action.added': 'Counts from',
  'action.withdrawn': 'Withdrawn from',
  'action.start': 'Planned start',
  'action.due': 'Completion date',
  'action.ref': 'Reference',
  'action.measures': 'Measures were changed',
  'action.links': 'Links were changed',
  into: 'In its place',
  [FIGURES]: 'Figures were changed',
};

/** One level, with every value as text: `{ask: {by: …}}` as `{'ask.by': …}`. */
function flattened(contents: unknown, prefix = ''): Record<string, string> {
  if (typeof contents !== 'object' || contents === null) return {};
  const entries = Object.entries(contents).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return [[prefix + name, listText(value)]];
    if (typeof value === 'object') return Object.entries(flattened(value, `${prefix}${name}.`));
    return [[prefix + name, String(value)]];
  });
  return Object.fromEntries(entries);
}

/** Actions by their references, and words by themselves. */
function listText(items: unknown[]): string {
  const words = items.map((item) =>
    typeof item === 'object' ? (item as { ref?: string }).ref : String(item),
  );
  return words.every((word) => word !== undefined) ? words.join(', ') : JSON.stringify(items);
}

function valueText(value: string, { ratings }: Pick<Labels, 'ratings'>): string {
  if (Object.hasOwn(ratings, value)) return ratings[value as keyof Labels['ratings']].toLowerCase();
  if (isQuarter(value)) return quarterName(value);
  return isDate(value) ? formatDate(value) : `“${value}”`;
}

/** `completedOn` as "Completed on". */
const spaced = (name: string) =>
  name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z.]/g, (letter) => ` ${letter.toLowerCase()}`);
