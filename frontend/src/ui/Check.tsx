import type { ReactNode } from 'react';

interface Props {
  id: string;
  label: ReactNode;
  isChecked: boolean;
  onCheck: (isChecked: boolean) => void;
  /** The id of what says more. */
  describedBy?: string;
  /** It stands among fields, and keeps their distance. */
  isField?: boolean;
}

/** One thing that holds or does not. */
export function Check({ id, label, isChecked, onCheck, describedBy, isField }: Props) {
  return (
    <div className={`govuk-checkboxes govuk-checkboxes--small${isField ? ' govuk-form-group' : ''}`}>
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          checked={isChecked}
          onChange={(event) => onCheck(event.target.checked)}
          aria-describedby={describedBy}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          {label}
        </label>
      </div>
    </div>
  );
}
