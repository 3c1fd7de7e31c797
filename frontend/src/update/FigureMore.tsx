import { useState } from 'react';
import type { Measure } from '../api/types';
import { DateInput } from '../ui/DateInput';
import { Radios, Textarea } from '../ui/fields';
import { readingField, type ReadingPart } from './draft';
import { choiceField, dateField, wordsField, type Form } from './form';

/** What is seldom said of a figure: that it is provisional or comes later, and a note. */
export function FigureMore({ form, measure, inWords }: { form: Form; measure: Measure; inWords: boolean }) {
  const field = (part: ReadingPart) => readingField(measure.key, part);
  const status = choiceField<'ACTUAL' | 'PROVISIONAL' | 'NOT_YET'>(form, field('status'));
  const says = (status.value ?? 'ACTUAL') !== 'ACTUAL' || (!inWords && !!form.draft[field('note')]);
  const [isOpen, setOpen] = useState(says);
  return (
    <details className="govuk-details" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {inWords ? 'Not available yet' : 'Not final, or not available?'}
          <span className="govuk-visually-hidden">: {measure.statement}</span>
        </span>
      </summary>
      <div className="govuk-details__text">
        <Radios
          {...status}
          value={status.value ?? 'ACTUAL'}
          legend="What kind of figure is it?"
          small
          inline
          choices={[
            { value: 'ACTUAL', label: 'Final' },
            { value: 'PROVISIONAL', label: 'Provisional' },
            { value: 'NOT_YET', label: 'Not available yet' },
          ]}
        />
        {status.value === 'NOT_YET' && (
          <DateInput {...dateField(form, field('expectedOn'))} legend="When do you expect it?" />
        )}
        {!inWords && <Textarea {...wordsField(form, field('note'))} label="Note" rows={2} />}
      </div>
    </details>
  );
}
