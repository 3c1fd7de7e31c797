import type { MouseEvent } from 'react';
import { Link } from 'react-router';
import { responses as responsesOf } from '../api/addresses';
import { useAnswer } from '../api/queries';
import type { PartnerResponse, Progress, Quarter } from '../api/types';
import { useMe } from '../people/me';
import { to, type ActionsSearch } from '../routes';
import { daysBetween, formatDate } from '../ui/dates';
import { StateTag } from '../ui/StateTag';
import { Unbroken } from '../ui/Unbroken';
import { counted } from '../ui/words';

const OUTSTANDING = 'outstanding';

interface Props {
  progress: Progress;
  actions: (search: ActionsSearch) => string;
}

/** How many of the updates asked for have come: beside the bands, never mixed into them. */
export function ResponseRate({ progress, actions }: Props) {
  const { today } = useMe();
  const { responseRate, deadline, due, received, overdue } = progress.updates;
  const open = due.length - received.length;
  if (due.length === 0) return <p className="govuk-body">No updates are asked for in this quarter.</p>;
  return (
    <p className="govuk-body wm-response">
      <strong>Updates received:</strong>{' '}
      <Link className="govuk-link" to={actions({ due: 'true', standing: 'REPORTED' })}>
        {responseRate.count}
      </Link>{' '}
      of the{' '}
      <Link className="govuk-link" to={actions({ due: 'true' })}>
        {responseRate.total} due
      </Link>{' '}
      ({responseRate.label}).{' '}
      {open > 0 && (
        <>
          <a className="govuk-link" href={`#${OUTSTANDING}`} onClick={goToOutstanding}>
            {open} still to come
          </a>
          <Unbroken>, {deadlineText(deadline, today, overdue.length > 0)}.</Unbroken>
        </>
      )}{' '}
      {progress.rounded && <span className="wm-quiet">Percentages are rounded.</span>}
    </p>
  );
}

/** By hand, so that the address stays as it is and the heading is read out. */
function goToOutstanding(event: MouseEvent) {
  event.preventDefault();
  const heading = document.getElementById(OUTSTANDING);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

export function deadlineText(deadline: string, today: string, overdue: boolean): string {
  const days = daysBetween(today, deadline);
  if (days < 0 || overdue) return `overdue since ${formatDate(deadline)}`;
  if (days === 0) return 'due today';
  return `due by ${formatDate(deadline)}, in ${counted(days, 'day')}`;
}

/** Who has not answered yet, by partner. */
export function Outstanding({ plan, quarter }: { plan: string; quarter: Quarter }) {
  const { items } = useAnswer(responsesOf(plan, quarter));
  const waiting = items.filter((response) => response.outstanding.length > 0);
  const answered = items.length - waiting.length;
  return (
    <section aria-labelledby={OUTSTANDING}>
      <h2 className="govuk-heading-m" id={OUTSTANDING} tabIndex={-1}>
        Who has not answered yet
      </h2>
      {waiting.length === 0 ? (
        <p className="govuk-body">
          {items.length === 0 ? 'Nobody was asked.' : 'Everybody who was asked has answered.'}
        </p>
      ) : (
        <>
          <ul className="wm-outstanding">
            {waiting.map((response) => (
              <Waiting key={response.partner?.key ?? ''} {...{ plan, quarter, response }} />
            ))}
          </ul>
          {answered > 0 && (
            <p className="govuk-body wm-quiet">
              {counted(answered, 'other has', 'others have')} answered in full.
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Waiting({ plan, quarter, response }: { plan: string; quarter: Quarter; response: PartnerResponse }) {
  const { partner, due, received, outstanding } = response;
  return (
    <li className="wm-outstanding__partner">
      <div className="wm-outstanding__head">
        <h3 className="govuk-heading-s">{partner?.name ?? 'Actions without a lead'}</h3>
        <p className="wm-quiet">
          {received.length} of {due.length} received
        </p>
      </div>
      <ul className="wm-outstanding__actions">
        {outstanding.map(({ ref, focus, state, overdue }) => (
          <li key={ref}>
            <span>
              <Link className="govuk-link" to={to.action(plan, ref, quarter)}>
                {ref} {focus}
              </Link>
              {overdue && <strong className="wm-overdue"> Overdue</strong>}
            </span>
            <StateTag state={state} />
          </li>
        ))}
      </ul>
    </li>
  );
}
