import type { Meeting, MeetingRequest, PlannedDay, Quarter } from '../api/types';
import { isDate } from '../ui/dates';

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

/** Dates that are not dates yet, by pointer. */
export const unreadable = (typed: TypedMeeting): Record<string, string> =>
  Object.fromEntries(
    (['on', ...DAYS] as const)
      .filter((name) => typed[name] && !isDate(typed[name]))
      .map((name) => [`/${name}`, 'Enter a real date']),
  );

/** What is left out is planned, or said to be missing by the server. */
export function requestOf(typed: TypedMeeting): Partial<MeetingRequest> {
  const { kind } = typed;
  const day = (text: string) => (isDate(text) ? text : undefined);
  return {
    body: typed.body,
    kind,
    on: day(typed.on),
    quarter: typed.quarter,
    updatesBy: day(typed.updatesBy),
    draftOn: kind === 'OTHER' ? undefined : day(typed.draftOn),
    paperOn: kind === 'DELIVERY_GROUP' ? undefined : day(typed.paperOn),
  };
}
