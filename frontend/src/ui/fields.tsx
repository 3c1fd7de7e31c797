import { useId, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react';

/** What every field has: a label, and where needed a hint and what is wrong with it. */
interface Common {
  /** Also what an error summary links to. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** How large the label is: `m` for the one question of a page. */
  labelSize?: 's' | 'm';
  hideLabel?: boolean;
}

const classes = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(' ');

const hintId = (id: string) => `${id}-hint`;
const errorId = (id: string) => `${id}-error`;

function describedBy({ id, hint, error }: Pick<Common, 'id' | 'hint' | 'error'>) {
  return classes(!!hint && hintId(id), !!error && errorId(id)) || undefined;
}

function HintAndError({ id, hint, error }: Pick<Common, 'id' | 'hint' | 'error'>) {
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

function Labelled({ children, ...field }: Common & { children: ReactNode }) {
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
  ...textarea
}: TextareaProps) {
  return (
    <Labelled {...{ id, label, hint, error, labelSize, hideLabel }}>
      <textarea
        rows={4}
        {...textarea}
        id={id}
        className={classes('govuk-textarea', error && 'govuk-textarea--error', className)}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </Labelled>
  );
}

interface FieldsetProps extends Omit<Common, 'label'> {
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

export interface Choice<V extends string> {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
}

interface RadiosProps<V extends string> extends Omit<FieldsetProps, 'children'> {
  choices: readonly Choice<V>[];
  value: V | undefined;
  onChange: (value: V) => void;
  small?: boolean;
  inline?: boolean;
  disabled?: boolean;
}

/** One of several; the first has the field's own id, as that is where an error summary leads. */
export function Radios<V extends string>({
  choices,
  value,
  onChange,
  small,
  inline,
  disabled,
  ...fieldset
}: RadiosProps<V>) {
  const name = useId();
  return (
    <Fieldset {...fieldset}>
      <div
        className={classes('govuk-radios', small && 'govuk-radios--small', inline && 'govuk-radios--inline')}
      >
        {choices.map((choice, index) => {
          const id = index === 0 ? fieldset.id : `${fieldset.id}-${choice.value}`;
          return (
            <div className="govuk-radios__item" key={choice.value}>
              <input
                className="govuk-radios__input"
                type="radio"
                id={id}
                name={name}
                value={choice.value}
                checked={choice.value === value}
                disabled={disabled}
                onChange={() => onChange(choice.value)}
                aria-describedby={choice.hint ? `${id}-item-hint` : undefined}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={id}>
                {choice.label}
              </label>
              {choice.hint && (
                <div className="govuk-hint govuk-radios__hint" id={`${id}-item-hint`}>
                  {choice.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </Fieldset>
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
