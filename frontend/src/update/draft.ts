import type { Contribution, Rating, ReadingRequest, Update, UpdateRequest } from '../api/types';
import { isDate } from '../ui/dates';
import { evidenceEntries, linkFaults, linksOf, type EvidenceField } from './evidence';
import { numberOf } from './numbers';

export type ReadingPart = 'value' | 'numerator' | 'denominator' | 'status' | 'expectedOn' | 'note';
export type ReadingField = `/readings/${string}/${ReadingPart}`;

/** A field of an update: the API's own pointer to it, with a measure's key where the API has a position. */
export type Field =
  | '/rating'
  | '/completedOn'
  | '/done'
  | '/changed'
  | '/next'
  | '/noHelpBecause'
  | '/atRisk'
  | '/recovery/what'
  | '/recovery/by'
  | '/ask/barrier'
  | '/ask/to'
  | '/ask/need'
  | '/ask/by'
  | '/completionDate/to'
  | '/completionDate/reason'
  | '/source'
  // Of a contributing partner's part.
  | '/words'
  // YES or NO to "do you need support or a decision?"; the API reads it from what is filled in.
  | '/help'
  // Of the manager's decision.
  | '/reason'
  | '/comment'
  | ReadingField
  | EvidenceField;

/** An update as it is typed: text in every field, so that what is no date or number yet is not lost. */
export type Draft = { readonly [F in Field]?: string };
/** What is typed and saved so: an update, or a contributing partner's part beside it. */
export type Stored = Update | Contribution;
export type Faults = { readonly [F in Field]?: string };

export const readingField = (measure: string, part: ReadingPart): ReadingField =>
  `/readings/${measure}/${part}`;
export const fieldsOf = (draft: Draft) => Object.keys(draft) as Field[];

/** What the server has, as somebody would have typed it. */
export function draftOf(stored: Stored | undefined): Draft {
  if (!stored) return {};
  const update: Omit<Partial<Update>, 'readings'> & Partial<Contribution> = stored;
  const { ask, recovery, completionDate } = update;
  return filled({
    '/rating': update.givenRating ?? update.rating,
    '/completedOn': update.completedOn,
    '/done': update.done,
    '/changed': update.changed,
    '/next': update.next,
    '/noHelpBecause': update.noHelpBecause,
    '/atRisk': update.atRisk,
    '/recovery/what': recovery?.what,
    '/recovery/by': recovery?.by,
    '/ask/barrier': ask?.barrier,
    '/ask/to': ask?.to,
    '/ask/need': ask?.need,
    '/ask/by': ask?.by,
    '/completionDate/to': completionDate?.to,
    '/completionDate/reason': completionDate?.reason,
    '/source': update.source,
    '/words': update.words,
    '/help': ask ? 'YES' : update.noHelpBecause ? 'NO' : undefined,
    ...Object.fromEntries([
      ...(update.readings ?? []).flatMap(readingEntries),
      ...evidenceEntries(update.evidence),
    ]),
  });
}

function readingEntries(reading: ReadingRequest): [ReadingField, string | undefined][] {
  const part = (name: ReadingPart, value: string | number | null | undefined) =>
    [readingField(reading.measure, name), value?.toString()] as [ReadingField, string | undefined];
  return [
    part('value', reading.value),
    part('numerator', reading.numerator),
    part('denominator', reading.denominator),
    part('status', reading.status),
    part('expectedOn', reading.expectedOn),
    part('note', reading.note),
  ];
}

/** What is sent: all of the update each time, without what is empty, not asked for, or no date or number yet. */
export function requestOf(draft: Draft): UpdateRequest & { words?: string } {
  const evidence = linksOf(draft);
  const words = (field: Field) => (isAsked(field, draft) && draft[field]?.trim()) || undefined;
  const date = (field: Field) => sendable(isDate, words(field));
  return {
    rating: words('/rating') as Rating | undefined,
    completedOn: date('/completedOn'),
    done: words('/done'),
    changed: words('/changed'),
    next: words('/next'),
    noHelpBecause: words('/noHelpBecause'),
    atRisk: words('/atRisk'),
    recovery: anyOf({ what: words('/recovery/what'), by: date('/recovery/by') }),
    ask: anyOf({
      barrier: words('/ask/barrier'),
      to: words('/ask/to'),
      need: words('/ask/need'),
      by: date('/ask/by'),
    }),
    completionDate: anyOf({ to: date('/completionDate/to'), reason: words('/completionDate/reason') }),
    readings: measuresIn(draft).flatMap((measure) => {
      const of = (part: ReadingPart) => words(readingField(measure, part));
      // One without the other says nothing.
      const parts = { numerator: numberOf(of('numerator')), denominator: numberOf(of('denominator')) };
      const isWhole = parts.numerator !== undefined && parts.denominator !== undefined;
      const figures = anyOf({
        value: numberOf(of('value')),
        ...(isWhole && parts),
        expectedOn: sendable(isDate, of('expectedOn')),
        note: of('note'),
      });
      // Final is what a figure is unless something else is said.
      const status = of('status') === 'ACTUAL' ? undefined : (of('status') as ReadingRequest['status']);
      return figures || status === 'NOT_YET' ? [{ measure, status, ...figures }] : [];
    }),
    evidence: evidence.length > 0 ? evidence : undefined,
    source: words('/source'),
    words: words('/words'),
  };
}

/** The measures of which something is typed, in one order, so that equal drafts make equal requests. */
function measuresIn(draft: Draft): string[] {
  return [
    ...new Set(fieldsOf(draft).flatMap((field) => /^\/readings\/(.+)\/\w+$/.exec(field)?.[1] ?? [])),
  ].sort();
}

/** Whether the rating and the other answers leave room for a field. What they do not stays on the page, unsent. */
export function isAsked(field: Field, draft: Draft): boolean {
  const rating = draft['/rating'];
  if (field === '/completedOn') return rating === 'BLUE';
  if (field === '/noHelpBecause') return rating === 'RED' && draft['/help'] === 'NO';
  if (field === '/atRisk' || field.startsWith('/recovery/')) return rating === 'AMBER';
  if (field.startsWith('/ask/')) return draft['/help'] === 'YES';
  const reading = /^\/readings\/(.+)\/(\w+)$/.exec(field);
  if (!reading) return true;
  const isNotYet = draft[readingField(reading[1]!, 'status')] === 'NOT_YET';
  if (reading[2] === 'expectedOn') return isNotYet;
  return !isNotYet || reading[2] === 'status' || reading[2] === 'note';
}

/** Whether two drafts would be sent as the same. */
export const sameDraft = (a: Draft, b: Draft) =>
  JSON.stringify(requestOf(a)) === JSON.stringify(requestOf(b));

/** Mine and theirs in one: what I did not touch since the base is theirs, what I did is mine. */
export function merged(base: Draft, mine: Draft, theirs: Draft): Draft {
  const fields = [...fieldsOf(mine), ...fieldsOf(theirs), ...fieldsOf(base)];
  return filled(
    Object.fromEntries(
      fields.map((field) => [
        field,
        (mine[field] ?? '') === (base[field] ?? '') ? theirs[field] : mine[field],
      ]),
    ),
  );
}

/** Fields in which two drafts say different things. */
export function differences(a: Draft, b: Draft): Field[] {
  const fields = new Set([...fieldsOf(a), ...fieldsOf(b)]);
  return [...fields].filter(
    (field) => field !== '/help' && (a[field]?.trim() ?? '') !== (b[field]?.trim() ?? ''),
  );
}

const DATE = /(\/by|On|completionDate\/to)$/;
const NUMBER = /\/(value|numerator|denominator)$/;

/** What is typed and cannot be sent as it stands: parts of dates, figures that are no numbers, halves of shares. */
export function typingFaults(draft: Draft): Faults {
  const faults: Partial<Record<Field, string>> = linkFaults(draft);
  for (const field of fieldsOf(draft)) {
    const text = draft[field]?.trim();
    if (!text || !isAsked(field, draft)) continue;
    if (DATE.test(field) && !isDate(text))
      faults[field] = 'Enter a day, a month and a year, such as 27 3 2025';
    if (isNoNumber(field, text)) faults[field] = 'Enter a number, such as 37';
    const other = otherHalf(field);
    if (other && !draft[other]?.trim()) faults[other] = 'Enter both numbers, or neither';
  }
  return faults;
}

export const isNoNumber = (field: Field, text: string) =>
  NUMBER.test(field) && text.trim() !== '' && numberOf(text) === undefined;

function otherHalf(field: Field): Field | undefined {
  if (field.endsWith('/numerator')) return field.replace(/numerator$/, 'denominator') as Field;
  return field.endsWith('/denominator') ? (field.replace(/denominator$/, 'numerator') as Field) : undefined;
}

/** A draft apart from some of its fields. */
export const without = <T extends Draft>(draft: T, fields: readonly Field[]): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([field]) => !fields.includes(field as Field)));

/** Only what says something: an absent field and an empty one are the same. */
export function filled(draft: { [F in Field]?: string | undefined }): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([, text]) => !!text));
}

const sendable = (test: (text: string) => boolean, text: string | undefined) =>
  text !== undefined && test(text) ? text : undefined;

/** An object of which something is said, or nothing at all. */
function anyOf<T extends object>(parts: T): T | undefined {
  return Object.values(parts).some((part) => part !== undefined) ? parts : undefined;
}
