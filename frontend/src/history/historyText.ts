import type { HistoryEntry, Lineage } from '../api/types';
import { FREQUENCIES } from '../plan/frequencies';
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

/** What codes and keys are called. */
export interface HistoryWords extends Pick<Labels, 'ratings'> {
  partner: (key: string) => string;
  lineage: (other: Lineage) => string;
}

/** What is different after a change, a line for each thing. */
export function whatChanged(entry: Pick<HistoryEntry, 'before' | 'after'>, words: HistoryWords): string[] {
  const before = said(entry.before, words);
  return (
    Object.entries(said(entry.after, words))
      // The operation itself says what became of the update.
      .filter(([name, value]) => name !== 'state' && value !== before[name])
      .map(([name, value]) => {
        const old = before[name];
        const called = NAMES[name] ?? spaced(name);
        if (name === FIGURES || LISTS.has(name)) return called;
        return old === undefined ? `${called}: ${value}` : `${called}: ${old} became ${value}`;
      })
  );
}

const FIGURES = 'readings';
/** Lists of the plan's, which would fill the page. */
const LISTS = new Set(['action.measures', 'action.links', 'action.ledBefore']);
const PARTNERS = new Set(['action.leads', 'action.accountable']);
const FREQUENCY = 'action.frequency';

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
  [FREQUENCY]: 'Asked for',
  'action.askedIn': 'Asked in quarters',
  'action.added': 'Counts from',
  'action.withdrawn': 'Withdrawn from',
  'action.start': 'Planned start',
  'action.due': 'Completion date',
  'action.ref': 'Reference',
  'action.measures': 'Measures were changed',
  'action.links': 'Links were changed',
  'action.ledBefore': 'Who led it earlier was changed',
  'action.follows': 'Comes from',
  'action.takenOverBy': 'Goes on as',
  'action.restricted': 'Restricted',
  'action.publishedRef': 'Published as',
  into: 'In its place',
  [FIGURES]: 'Figures were changed',
};

/** One level, with every value as it is said: `{ask: {by: …}}` as `{'ask.by': …}`. */
function said(contents: unknown, words: HistoryWords, prefix = ''): Record<string, string> {
  if (typeof contents !== 'object' || contents === null) return {};
  const entries = Object.entries(contents).flatMap(([part, value]): [string, string][] => {
    const name = prefix + part;
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return [[name, quoted(listText(value, name, words))]];
    if (isLineage(value)) return [[name, words.lineage(value)]];
    if (typeof value === 'object') return Object.entries(said(value, words, `${name}.`));
    return [[name, valueText(value, name, words)]];
  });
  return Object.fromEntries(entries);
}

/** Actions by their references, partners by their names, and words by themselves. */
function listText(items: unknown[], name: string, words: HistoryWords): string {
  const texts = items.map((item) => {
    if (isLineage(item)) return words.lineage(item);
    if (typeof item === 'object') return (item as { ref?: string }).ref;
    return PARTNERS.has(name) ? words.partner(String(item)) : String(item);
  });
  return texts.every((text) => text !== undefined) ? texts.join(', ') : JSON.stringify(items);
}

function valueText(value: unknown, name: string, { ratings, partner }: HistoryWords): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  if (PARTNERS.has(name)) return quoted(partner(text));
  if (name === FREQUENCY) return quoted(frequencyText(text));
  if (Object.hasOwn(ratings, text)) return ratings[text as keyof Labels['ratings']].toLowerCase();
  if (isQuarter(text)) return quarterName(text);
  return isDate(text) ? formatDate(text) : quoted(text);
}

const quoted = (text: string) => `“${text}”`;

const frequencyText = (code: string) => FREQUENCIES.find(({ value }) => value === code)?.label ?? code;

const isLineage = (value: unknown): value is Lineage =>
  typeof value === 'object' && value !== null && 'ref' in value && 'how' in value;

/** `completedOn` as "Completed on". */
const spaced = (name: string) =>
  name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z.]/g, (letter) => ` ${letter.toLowerCase()}`);
