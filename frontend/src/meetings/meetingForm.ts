import type { Meeting, MeetingRequest, PlannedDay, Quarter } from '../api/types';
import { formatDate, isDate } from '../ui/dates';
import { quarterTitle } from '../ui/quarter';
import type { PartNamed } from '../update/useHeld';
import { KINDS } from './days';

/** A meeting as it is typed; a date may be half typed, which must not be lost. */
export interface TypedMeeting {
  body: string;
  kind?: Meeting['kind'];
  on: string;
  quarter: Quarter;
  updatesBy: string;
  draftOn: string;
  paperOn: string;
}

export const DAYS = ['updatesBy', 'draftOn', 'paperOn'] as const;

export const DAY_NAMES: Record<(typeof DAYS)[number], string> = {
  updatesBy: 'Updates sent by',
  draftOn: 'Draft goes out on',
  paperOn: 'Paper goes out on',
};

const dateText = (typed: string) => (isDate(typed) ? formatDate(typed) : typed);

/** The parts of a meeting as people call them, to lay two of them side by side. */
export const PARTS: PartNamed<TypedMeeting>[] = [
  { part: 'body', name: 'Who meets' },
  { part: 'kind', name: 'What they have', text: (kind) => (kind ? KINDS[kind as Meeting['kind']] : '') },
  { part: 'on', name: 'Day', text: dateText },
  { part: 'quarter', name: 'Quarter', text: (quarter) => quarterTitle(quarter as Quarter) },
  ...DAYS.map((part) => ({ part, name: DAY_NAMES[part], text: dateText })),
];

export function typedOf(meeting: Meeting | undefined, quarter: Quarter): TypedMeeting {
  const set = (step: PlannedDay['step']) =>
    meeting?.days.find((day) => day.step === step && day.byHand)?.on ?? '';
  return {
    body: meeting?.body ?? '',
    kind: meeting?.kind,
    on: meeting?.on ?? '',
    quarter: meeting?.quarter ?? quarter,
    updatesBy: set('UPDATES'),
    draftOn: set('DRAFT'),
    paperOn: set('PAPER'),
  };
}

/** Whether a day belongs to what this kind of meeting has; without a kind any may. */
export const applies = (day: (typeof DAYS)[number], kind: Meeting['kind'] | undefined) =>
  (day !== 'draftOn' || kind !== 'OTHER') && (day !== 'paperOn' || kind !== 'DELIVERY_GROUP');

/** Dates that are not dates yet, by pointer; one that does not belong to the meeting is not sent, and cannot be wrong. */
export const unreadable = (typed: TypedMeeting): Record<string, string> =>
  Object.fromEntries(
    (['on', ...DAYS.filter((day) => applies(day, typed.kind))] as const)
      .filter((name) => typed[name] && !isDate(typed[name]))
      .map((name) => [`/${name}`, 'Enter a real date']),
  );

/** What is left out is planned, or said to be missing by the server. */
export function requestOf(typed: TypedMeeting): Partial<MeetingRequest> {
  const { kind } = typed;
  const date = (text: string) => (isDate(text) ? text : undefined);
  const day = (name: (typeof DAYS)[number]) => (applies(name, kind) ? date(typed[name]) : undefined);
  return {
    body: typed.body,
    kind,
    on: date(typed.on),
    quarter: typed.quarter,
    updatesBy: day('updatesBy'),
    draftOn: day('draftOn'),
    paperOn: day('paperOn'),
  };
}
