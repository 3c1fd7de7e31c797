import type { Measure, Reading, SingleReading } from '../api/types';
import { formatDate, isDate } from '../ui/dates';
import { isNumeric } from '../plan/measureText';
import { numberOf } from '../update/numbers';
import type { PartNamed } from '../update/useHeld';

/** A reading as it is typed: every part a text, so that nothing typed is lost. */
export interface TypedReading {
  value: string;
  numerator: string;
  denominator: string;
  status: Reading['status'];
  expectedOn: string;
  note: string;
}

const text = (value: number | undefined) => (value == null ? '' : String(value));

export const typedOf = (reading?: SingleReading): TypedReading => ({
  value: text(reading?.value),
  numerator: text(reading?.numerator),
  denominator: text(reading?.denominator),
  status: reading?.status ?? 'ACTUAL',
  expectedOn: reading?.expectedOn ?? '',
  note: reading?.note ?? '',
});

export const STATUSES: Record<Reading['status'], string> = {
  ACTUAL: 'Final',
  PROVISIONAL: 'Provisional',
  NOT_YET: 'Not available yet',
};

/** The parts of a reading as people call them, to lay two of them side by side. */
export const PARTS: PartNamed<TypedReading>[] = [
  { part: 'value', name: 'Figure' },
  { part: 'numerator', name: 'Number' },
  { part: 'denominator', name: 'Out of' },
  { part: 'status', name: 'Kind of figure', text: (status) => STATUSES[status as Reading['status']] },
  { part: 'expectedOn', name: 'Expected on', text: (day) => (isDate(day) ? formatDate(day) : day) },
  { part: 'note', name: 'Note' },
];

/** Where faults may stand that a change of these parts mends: another kind of figure has other boxes. */
export function pointersOf(parts: Partial<TypedReading>, measure: Pick<Measure, 'kind'>): string[] {
  const changed = parts.status ? PARTS.map(({ part }) => part) : Object.keys(parts);
  // What is reported in words has its note for its value.
  const isInWords = 'note' in parts && !isNumeric(measure);
  return [...changed, ...(isInWords ? ['value'] : [])].map((part) => `/${part}`);
}

/** What cannot be sent as it is typed, by pointer. */
export function unreadable(typed: TypedReading): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (typed.status !== 'NOT_YET') {
    for (const part of ['value', 'numerator', 'denominator'] as const) {
      if (typed[part].trim() && numberOf(typed[part]) === undefined)
        wrong[`/${part}`] = 'Enter a number, such as 37 or 6.5';
    }
  } else if (typed.expectedOn && !isDate(typed.expectedOn)) {
    wrong['/expectedOn'] = 'Enter a real date';
  }
  return wrong;
}

/** What is typed as the API takes it; what does not belong to the kind of figure is left out. */
export function requestOf(typed: TypedReading, measure: Pick<Measure, 'kind'>): SingleReading {
  const { status, note, expectedOn } = typed;
  const isFigure = isNumeric(measure) && status !== 'NOT_YET';
  const number = (part: 'value' | 'numerator' | 'denominator') =>
    isFigure ? numberOf(typed[part]) : undefined;
  return {
    value: number('value'),
    numerator: measure.kind === 'COUNT' ? undefined : number('numerator'),
    denominator: measure.kind === 'COUNT' ? undefined : number('denominator'),
    status: status === 'ACTUAL' ? undefined : status,
    expectedOn: status === 'NOT_YET' && isDate(expectedOn) ? expectedOn : undefined,
    note: note.trim() || undefined,
  };
}
