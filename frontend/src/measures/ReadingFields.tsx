import type { Measure } from '../api/types';
import { isNumeric } from '../plan/measureText';
import { DateInput } from '../ui/DateInput';
import { Input, Radios, Textarea } from '../ui/fields';
import { DATE_HINT, NO_VICTIMS } from '../update/form';
import { STATUSES, type TypedReading } from './readingForm';

interface Props {
  measure: Measure;
  typed: TypedReading;
  onChange: (parts: Partial<TypedReading>) => void;
  idOf: (pointer: string) => string;
  errorAt: (pointer: string) => string | undefined;
}

/** The boxes of one reading, by what kind of measure it is. */
export function ReadingFields({ measure, typed, onChange, idOf, errorAt }: Props) {
  const isFigure = isNumeric(measure);
  const isNotYet = typed.status === 'NOT_YET';
  const box = (part: 'value' | 'numerator' | 'denominator') => ({
    id: idOf(`/${part}`),
    value: typed[part],
    onChange: (event: { target: { value: string } }) => onChange({ [part]: event.target.value }),
    error: errorAt(`/${part}`),
    inputMode: 'decimal' as const,
    autoComplete: 'off',
    width: 5 as const,
  });
  const isPercent = measure.kind === 'PERCENT';
  return (
    <>
      <Radios<TypedReading['status']>
        id={idOf('/status')}
        legend="What kind of figure is it?"
        legendSize="s"
        small
        inline
        value={typed.status}
        onChange={(status) => onChange({ status })}
        error={errorAt('/status')}
        choices={(['ACTUAL', 'PROVISIONAL', 'NOT_YET'] as const).map((value) => ({
          value,
          label: STATUSES[value],
        }))}
      />
      {isNotYet && (
        <DateInput
          id={idOf('/expectedOn')}
          legend="When do you expect it?"
          legendSize="s"
          hint={DATE_HINT}
          value={typed.expectedOn}
          onChange={(expectedOn) => onChange({ expectedOn })}
          error={errorAt('/expectedOn')}
        />
      )}
      {isFigure && !isNotYet && (
        <div className="wm-entry__boxes">
          {measure.kind !== 'COUNT' && (
            <>
              <Input {...box('numerator')} label="Number" />
              <Input {...box('denominator')} label="Out of" />
            </>
          )}
          <Input
            {...box('value')}
            label={isPercent ? 'Per cent' : measure.kind === 'RATE' ? 'Rate' : 'Figure'}
            suffix={isPercent ? '%' : undefined}
          />
        </div>
      )}
      <Textarea
        id={idOf(isFigure ? '/note' : '/value')}
        label={isFigure ? 'Note' : 'In words'}
        labelSize="s"
        hint={NO_VICTIMS}
        rows={3}
        value={typed.note}
        onChange={(event) => onChange({ note: event.target.value })}
        error={errorAt('/note') ?? (isFigure ? undefined : errorAt('/value'))}
      />
    </>
  );
}
