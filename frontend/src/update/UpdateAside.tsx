import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Action, MyPlan, Update } from '../api/types';
import { AskOutcome } from '../progress/AskLine';
import { to } from '../routes';
import { formatDate, formatInstant } from '../ui/dates';
import { Disclosure } from '../ui/Disclosure';
import { useLabels } from '../ui/labels';
import { quarterName } from '../ui/quarter';
import { Rating } from '../ui/Rating';
import { Strip } from '../ui/Strip';
import { useIsWide } from '../ui/useIsWide';
import { hiddenText } from './Restricted';

interface Props {
  plan: MyPlan;
  action: Action;
  previous?: Update;
}

/** An update with the last one and the action beside it; where there is no room, folded above it, rather than far below. */
export function WithAside({ children, ...about }: Props & { children: ReactNode }) {
  const isWide = useIsWide();
  return (
    <>
      {!isWide && (
        <Disclosure summary={about.previous ? 'What was said last time, and the action' : 'About the action'}>
          {() => <UpdateAside {...about} />}
        </Disclosure>
      )}
      <div className="wm-update">
        <div>{children}</div>
        {isWide && <UpdateAside {...about} />}
      </div>
    </>
  );
}

function UpdateAside({ plan, action, previous }: Props) {
  const others = action.leads.map((lead) => lead.name + (lead.accountable ? ' (accountable)' : ''));
  const strip = action.strip.filter(({ quarter }) => quarter < action.quarter);
  return (
    <aside className="wm-aside" aria-label="Last time, and the action">
      <h2 className="govuk-heading-m">{previous ? quarterName(previous.quarter) : 'Last time'}</h2>
      {previous?.rating && (
        <p className="wm-aside__rating">
          <Rating rating={previous.rating} />
        </p>
      )}
      <Strip cells={strip} />
      {previous ? (
        <Words update={previous} />
      ) : (
        <p className="govuk-body">This is the first update of this action.</p>
      )}
      <h2 className="govuk-heading-m">The action</h2>
      <p className="govuk-body">{action.action}</p>
      <dl className="wm-aside__facts">
        <Fact name="Outcome" text={action.outcome} />
        <Fact name="Time scale" text={action.timescale} />
        <Fact name="Completion date" text={action.completionDate && formatDate(action.completionDate)} />
        <Fact name="With" text={others.join(', ')} />
      </dl>
      <Link className="govuk-link" to={to.action(plan.key, action.ref)}>
        All about {action.ref}
      </Link>
    </aside>
  );
}

function Words({ update }: { update: Update }) {
  if (update.hidden) return <p className="govuk-body">{hiddenText(update)}</p>;
  return (
    <>
      {update.done && <blockquote className="wm-aside__quote">{update.done}</blockquote>}
      {update.next && (
        <p className="govuk-body">
          <strong>Next:</strong> {update.next}
        </p>
      )}
      {update.ask && <AskOutcome ask={update.ask} />}
      <History update={update} />
    </>
  );
}

/** Who sent an update and what was decided about it. */
export function History({ update }: { update: Update }) {
  const { ratings } = useLabels();
  const {
    sentBy,
    sentAt,
    onBehalf,
    source,
    decidedBy,
    decidedAt,
    confirmation,
    ownDecision,
    state,
    noChange,
  } = update;
  const sent = [
    noChange && 'No change.',
    sentAt &&
      `Sent ${formatInstant(sentAt)}${sentBy ? ` by ${sentBy}` : ''}${onBehalf ? ', on behalf of the lead' : ''}.`,
    source && `From: ${source}.`,
    state === 'ACCEPTED' &&
      decidedAt &&
      `Accepted ${formatInstant(decidedAt)}${decidedBy ? ` by ${decidedBy}` : ''}.`,
    ownDecision && 'Accepted by who entered or leads it.',
  ];
  return (
    <p className="wm-quiet">
      {sent.filter(Boolean).join(' ')}
      {confirmation && (
        <>
          {' '}
          {update.givenRating && `Given as ${ratings[update.givenRating].toLowerCase()}, `}confirmed as{' '}
          {ratings[confirmation.rating].toLowerCase()} by {confirmation.by}: “{confirmation.reason}”
        </>
      )}
    </p>
  );
}

const Fact = ({ name, text }: { name: string; text?: string }) =>
  text ? (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  ) : null;
