import type { ActionEntry, Frequency, MeasureEntry, Quarter } from '../api/types';
import { numberOf } from '../update/numbers';

/** A measure as it is being typed: what is a number or a date is text until it is sent. */
export interface MeasureDraft {
  key: string;
  statement: string;
  kind: MeasureEntry['kind'] | '';
  direction: MeasureEntry['direction'] | '';
  period: NonNullable<MeasureEntry['period']> | '';
  status: NonNullable<MeasureEntry['status']> | '';
  statusReason: string;
  target: { value: string; by: string; words: string };
  baseline: { value: string; asAt: string; period: string };
  source: string;
  collectedBy: string;
  collected: string;
  countsPeople?: boolean;
  sensitive?: boolean;
  collectedBefore?: MeasureEntry['collectedBefore'];
}

/** An action as it is being typed. */
export interface EntryDraft {
  ref: string;
  publishedRef: string;
  focus: string;
  action: string;
  outcome: string;
  leads: string[];
  accountable: string;
  measures: MeasureDraft[];
  timescale: string;
  frequency: Frequency | '';
  askedIn: number[];
  added: Quarter | '';
  start: Quarter | '';
  due: string;
  restricted?: boolean;
  links: { title: string; url: string }[];
}

export function draftOf(entry: Partial<ActionEntry>): EntryDraft {
  return {
    ref: entry.ref ?? '',
    publishedRef: entry.publishedRef ?? '',
    focus: entry.focus ?? '',
    action: entry.action ?? '',
    outcome: entry.outcome ?? '',
    leads: entry.leads ?? [],
    accountable: entry.accountable ?? '',
    measures: (entry.measures ?? []).map(measureDraft),
    timescale: entry.timescale ?? '',
    frequency: entry.frequency ?? '',
    askedIn: entry.askedIn ?? [],
    added: entry.added ?? '',
    start: entry.start ?? '',
    due: entry.due ?? '',
    restricted: entry.restricted,
    links: (entry.links ?? []).map(({ title, url }) => ({ title, url: url ?? '' })),
  };
}

function measureDraft(measure: MeasureEntry): MeasureDraft {
  const { target, baseline } = measure;
  return {
    key: measure.key,
    statement: measure.statement,
    kind: measure.kind,
    direction: measure.direction,
    period: measure.period ?? '',
    status: measure.status ?? '',
    statusReason: measure.statusReason ?? '',
    target: { value: textOf(target?.value), by: target?.by ?? '', words: target?.words ?? '' },
    baseline: { value: textOf(baseline?.value), asAt: baseline?.asAt ?? '', period: baseline?.period ?? '' },
    source: measure.source ?? '',
    collectedBy: measure.collectedBy ?? '',
    collected: measure.collected ?? '',
    countsPeople: measure.countsPeople,
    sensitive: measure.sensitive,
    collectedBefore: measure.collectedBefore,
  };
}

/** With a key that no other measure of the action has. */
export function newMeasure(others: MeasureDraft[]): MeasureDraft {
  const used = new Set(others.map(({ key }) => key));
  let number = others.length + 1;
  while (used.has(`m${number}`)) number++;
  return {
    key: `m${number}`,
    statement: '',
    kind: '',
    direction: '',
    period: '',
    status: '',
    statusReason: '',
    target: { value: '', by: '', words: '' },
    baseline: { value: '', asAt: '', period: '' },
    source: '',
    collectedBy: '',
    collected: '',
  };
}

/** As it is sent: what is empty is left out, so that what nobody touched goes back as it came. */
export function entryOf(draft: EntryDraft): ActionEntry {
  return withoutEmpty({
    ...draft,
    askedIn: draft.askedIn.length > 0 ? draft.askedIn : undefined,
    measures: draft.measures.map((measure) => ({
      ...measure,
      target: group({ ...measure.target, value: figureOf(measure.target.value) }),
      baseline: baselineOf(measure.baseline),
    })),
    links: draft.links.filter(({ title, url }) => title || url),
  }) as unknown as ActionEntry;
}

/** Text that is no number is sent as it is: the server says at which field. */
const figureOf = (text: string): number | string | undefined => numberOf(text) ?? (text.trim() || undefined);

/** Its period has no field of its own here: it goes with the figure and the date. */
const baselineOf = ({ value, asAt, period }: MeasureDraft['baseline']) =>
  group({ value: figureOf(value), asAt, period: value.trim() || asAt ? period : '' });

const textOf = (number?: number) => (number === undefined ? '' : String(number));

function group<T extends object>(members: T): Partial<T> | undefined {
  const given = withoutEmpty(members) as Partial<T>;
  return Object.keys(given).length > 0 ? given : undefined;
}

/** Without the members that are empty, at every depth; lists stay. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== '' && member !== undefined && member !== null)
      .map(([name, member]) => [name, withoutEmpty(member)]),
  );
}
