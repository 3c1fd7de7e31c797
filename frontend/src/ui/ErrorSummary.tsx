import { useContext, useEffect, useRef, type MouseEvent } from 'react';
import { OnWrong } from './Page';

export interface FieldError {
  /** The id of the field's input (of its first, for radios and dates). */
  field: string;
  message: string;
}

interface Props {
  errors: FieldError[];
  title?: string;
  /** The field that somebody is on her way to already: it takes the focus in place of the summary. */
  goTo?: string;
  /** Where the fields are on another page: how to get there. */
  onFollow?: (field: string) => void;
}

/**
 * What is wrong with a form, all of it: takes the focus each time something is found, and leads to each field. The
 * window's title says that something is wrong for as long as it stands.
 */
export function ErrorSummary({ errors, title = 'There is a problem', goTo, onFollow }: Props) {
  const summary = useRef<HTMLDivElement>(null);

  const known = useRef<FieldError[]>([]);
  const onWrong = useContext(OnWrong);
  const isWrong = errors.length > 0;

  useEffect(() => {
    // What is mended one after the other leaves the focus where somebody types.
    const isNew = errors.some((error) => !known.current.includes(error));
    known.current = errors;
    if (isNew && !(goTo && goToField(goTo))) summary.current?.focus();
  }, [errors, goTo]);

  useEffect(() => {
    if (!isWrong) return;
    onWrong(1);
    return () => onWrong(-1);
  }, [isWrong, onWrong]);

  function follow(event: MouseEvent, field: string) {
    if (onFollow) onFollow(field);
    else if (!goToField(field)) return;
    event.preventDefault();
  }

  if (errors.length === 0) return null;
  return (
    <div className="govuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ field, message }) => (
              <li key={field + message}>
                <a href={`#${field}`} onClick={(event) => follow(event, field)}>
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** By hand, as following the link would only scroll, with the field's label out of sight above it. False if it is not there. */
function goToField(id: string): boolean {
  const field = document.getElementById(id);
  if (!field) return false;
  (field.closest('.govuk-form-group') ?? field).scrollIntoView?.();
  field.focus({ preventScroll: true });
  return true;
}
