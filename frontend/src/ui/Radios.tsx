import { useId, type ReactNode } from 'react';
import { classes, Fieldset, type FieldsetProps } from './field';

interface Choice<V extends string> {
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
