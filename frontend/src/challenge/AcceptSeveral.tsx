import { useState } from 'react';
import { acceptances } from '../api/addresses';
import { ApiError, post } from '../api/client';
import type { InboxItem, Quarter } from '../api/types';
import { figureText } from '../plan/measureText';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary';
import { Page } from '../ui/Page';
import { Rating } from '../ui/Rating';
import { counted } from '../ui/words';
import { RestrictedTag } from '../update/Restricted';

interface Props {
  plan: string;
  quarter: Quarter;
  items: InboxItem[];
  onBack: () => void;
  onAccepted: (refs: string[]) => Promise<void>;
}

const idOf = (ref: string) => `accept-${ref}`;

/** Those without concerns, read once more; one press accepts all that are chosen, or none of them. */
export function AcceptSeveral({ plan, quarter, items, onBack, onAccepted }: Props) {
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [isAccepting, setAccepting] = useState(false);
  const chosen = items.filter(({ action }) => !leftOut.includes(action));
  const actions = chosen.map(({ action }) => action);

  async function accept() {
    if (isAccepting || chosen.length === 0) return;
    setAccepting(true);
    const tags = Object.fromEntries(chosen.map(({ action, update }) => [action, update.tag]));
    try {
      await post(acceptances(plan), { quarter, actions, tags });
      await onAccepted(actions);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setErrors(errorsOf(failure, actions));
      setAccepting(false);
    }
  }

  return (
    <Page
      title="Accept those without concerns"
      quarter={quarter}
      error={errors.length > 0}
      before={
        <a
          className="govuk-back-link"
          href="."
          onClick={(event) => {
            event.preventDefault();
            onBack();
          }}
        >
          Inbox
        </a>
      }
    >
      <ErrorSummary errors={errors} title="Nothing was accepted" />
      <p className="wm-lede">
        The same rating as last time, no warning, no support or decision needed, no date moved. Take out what
        you want to read beside last quarter’s first.
      </p>
      <div className="govuk-checkboxes wm-several">
        {items.map(({ action, focus, update, readings }) => (
          <div className="govuk-checkboxes__item" key={action}>
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id={idOf(action)}
              checked={actions.includes(action)}
              onChange={(event) =>
                setLeftOut(
                  event.target.checked ? leftOut.filter((each) => each !== action) : [...leftOut, action],
                )
              }
              aria-describedby={`${idOf(action)}-said`}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={idOf(action)}>
              {action} {focus} {update.rating && <Rating rating={update.rating} />}{' '}
              <RestrictedTag update={update} />
            </label>
            <div className="govuk-hint govuk-checkboxes__hint" id={`${idOf(action)}-said`}>
              <p>{update.noChange ? 'No change.' : update.done}</p>
              {readings.map(({ measure, statement, kind, now, last }) => (
                <p key={measure}>
                  {statement}: {now ? figureText(kind, now) : 'no figure'}
                  {last && ` (last: ${figureText(kind, last)})`}
                </p>
              ))}
            </div>
          </div>
        ))}
      </div>
      <div className="govuk-button-group">
        <button
          type="button"
          className="govuk-button"
          aria-disabled={isAccepting}
          onClick={() => void accept()}
        >
          {isAccepting ? 'Accepting…' : `Accept ${counted(chosen.length, 'update')}`}
        </button>
        <button type="button" className="wm-link-button" onClick={onBack}>
          Back to the inbox
        </button>
      </div>
    </Page>
  );
}

/** Each at its box: the pointer says which of those that were named. */
export function errorsOf(failure: ApiError, actions: string[]): FieldError[] {
  const found = failure.faults.map(({ pointer, detail }) => {
    const action = actions[Number(/^\/actions\/(\d+)/.exec(pointer)?.[1])];
    return { field: idOf(action ?? actions[0]!), message: action ? `${action}: ${detail}` : detail };
  });
  return found.length > 0 ? found : [{ field: idOf(actions[0]!), message: failure.message }];
}
