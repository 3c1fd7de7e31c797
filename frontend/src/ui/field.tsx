import type { ReactNode } from 'react';

/** What every field has: a label, and where needed a hint and what is wrong with it. */
export interface Common {
  /** Also what an error summary links to. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** How large the label is: `m` for the one question of a page. */
  labelSize?: 's' | 'm';
  hideLabel?: boolean;
}

export const classes = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(' ');

const hintId = (id: string) => `${id}-hint`;
const errorId = (id: string) => `${id}-error`;

export function describedBy({ id, hint, error }: Pick<Common, 'id' | 'hint' | 'error'>) {
  return classes(!!hint && hintId(id), !!error && errorId(id)) || undefined;
}

export function HintAndError({ id, hint, error }: Pick<Common, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <div className="govuk-hint" id={hintId(id)}>
          {hint}
        </div>
      )}
      {error && (
        <p className="govuk-error-message" id={errorId(id)}>
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  );
}

/** A field under its label. */
export function Labelled({ children, ...field }: Common & { children: ReactNode }) {
  const { id, label, error, labelSize, hideLabel } = field;
  return (
    <div className={classes('govuk-form-group', error && 'govuk-form-group--error')}>
      <label
        className={classes(
          'govuk-label',
          labelSize && `govuk-label--${labelSize}`,
          hideLabel && 'govuk-visually-hidden',
        )}
        htmlFor={id}
      >
        {label}
      </label>
      <HintAndError {...field} />
      {children}
    </div>
  );
}

export interface FieldsetProps extends Omit<Common, 'label'> {
  legend: ReactNode;
  legendSize?: 's' | 'm';
  children: ReactNode;
}

/** Several inputs under one question. */
export function Fieldset({ id, legend, legendSize, hint, error, hideLabel, children }: FieldsetProps) {
  return (
    <div className={classes('govuk-form-group', error && 'govuk-form-group--error')}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy({ id, hint, error })}>
        <legend
          // The legend's own class would take it out of hiding again: it makes a table of it, as wide as its words.
          className={
            hideLabel
              ? 'govuk-visually-hidden'
              : classes('govuk-fieldset__legend', legendSize && `govuk-fieldset__legend--${legendSize}`)
          }
        >
          {legend}
        </legend>
        <HintAndError {...{ id, hint, error }} />
        {children}
      </fieldset>
    </div>
  );
}
