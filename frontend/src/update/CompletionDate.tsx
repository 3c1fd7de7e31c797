import { useState } from 'react';
import type { Action } from '../api/types';
import { DateInput } from '../ui/DateInput';
import { formatDate } from '../ui/dates';
import { Textarea } from '../ui/fields';
import { counted } from '../ui/words';
import { dateField, textField, type Form } from './form';

/** Only for an action that has a date; that it moves, and how often, is on record. */
export function CompletionDate({ form, action }: { form: Form; action: Action }) {
  const [isOpen, setOpen] = useState(
    !!form.draft['/completionDate/to'] || !!form.draft['/completionDate/reason'],
  );
  if (!action.completionDate) return null;
  const moved = action.moved > 0 ? `, moved ${counted(action.moved, 'time')} before` : '';
  return (
    <>
      <h2 className="govuk-heading-m">Completion date</h2>
      <p className="govuk-body">
        {formatDate(action.completionDate)}
        {moved}
      </p>
      {isOpen ? (
        <>
          <DateInput {...dateField(form, '/completionDate/to')} legend="New completion date" legendSize="s" />
          <Textarea
            {...textField(form, '/completionDate/reason')}
            label="Why does it move?"
            labelSize="s"
            rows={2}
          />
        </>
      ) : (
        <p className="govuk-body">
          <button type="button" className="wm-link-button" onClick={() => setOpen(true)}>
            Move the completion date
          </button>
        </p>
      )}
    </>
  );
}
