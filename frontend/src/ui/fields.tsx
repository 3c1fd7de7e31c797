import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { classes, describedBy, Labelled, type Common } from './field';

export { Fieldset } from './field';
export { Radios } from './Radios';

type InputProps = Common &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'prefix'> & {
    width?: 2 | 3 | 4 | 5 | 10 | 20;
    suffix?: string;
  };

export function Input({
  id,
  label,
  hint,
  error,
  labelSize,
  hideLabel,
  width,
  suffix,
  className,
  ...input
}: InputProps) {
  const control = (
    <input
      type="text"
      {...input}
      id={id}
      className={classes(
        'govuk-input',
        width && `govuk-input--width-${width}`,
        error && 'govuk-input--error',
        className,
      )}
      aria-describedby={describedBy({ id, hint, error })}
      aria-invalid={error ? true : undefined}
    />
  );
  return (
    <Labelled {...{ id, label, hint, error, labelSize, hideLabel }}>
      {suffix ? (
        <div className="govuk-input__wrapper">
          {control}
          <div className="govuk-input__suffix" aria-hidden="true">
            {suffix}
          </div>
        </div>
      ) : (
        control
      )}
    </Labelled>
  );
}

type TextareaProps = Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;

export function Textarea({
  id,
  label,
  hint,
  error,
  labelSize,
  hideLabel,
  className,
  'aria-describedby': also,
  ...textarea
}: TextareaProps) {
  return (
    <Labelled {...{ id, label, hint, error, labelSize, hideLabel }}>
      <textarea
        rows={4}
        {...textarea}
        id={id}
        className={classes('govuk-textarea', error && 'govuk-textarea--error', className)}
        aria-describedby={classes(describedBy({ id, hint, error }), also) || undefined}
        aria-invalid={error ? true : undefined}
      />
    </Labelled>
  );
}

type SelectProps = Common & {
  name?: string;
  value: string;
  onChange: (value: string) => void;
  choices: readonly { value: string; label: string }[];
};

export function Select({ value, onChange, choices, name, ...field }: SelectProps) {
  return (
    <Labelled {...field}>
      <select
        className={classes('govuk-select', field.error && 'govuk-select--error')}
        id={field.id}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? true : undefined}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
