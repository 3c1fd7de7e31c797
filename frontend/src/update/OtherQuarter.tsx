import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { myUpdates } from '../api/addresses';
import { answerOf } from '../api/queries';
import type { MyPlan, Quarter } from '../api/types';
import { to } from '../routes';
import { Disclosure } from '../ui/Disclosure';
import { quarterTitle } from '../ui/quarter';
import { StateTag } from '../ui/StateTag';

/**
 * The other open quarters, folded away below the one being reported: those that have ended since, the one that is
 * running, reopened ones; or the way back from another one.
 */
export function OtherQuarter({ plan, quarter }: { plan: MyPlan; quarter: Quarter }) {
  const { reportingQuarter, latestQuarter, openBeside } = plan;
  if (quarter !== reportingQuarter) {
    return (
      <p className="govuk-body wm-other">
        <Link className="govuk-link" to={to.myUpdates(plan.key)}>
          My updates for {quarterTitle(reportingQuarter)}, the quarter being reported
        </Link>
      </p>
    );
  }
  return openBeside.map((other) => (
    <div className="wm-other" key={other}>
      {other < reportingQuarter && <SentBack plan={plan} quarter={other} />}
      <Disclosure summary={`${whichOf(other, reportingQuarter, latestQuarter)}, ${quarterTitle(other)}`}>
        {() => <Begun plan={plan} quarter={other} hasEnded={other <= latestQuarter} />}
      </Disclosure>
    </div>
  ));
}

const whichOf = (other: Quarter, reporting: Quarter, latest: Quarter) =>
  other > latest ? 'The current quarter' : other > reporting ? 'The quarter after it' : 'Open again';

/** What a lead has to send again in a quarter that was reopened: told unfolded, for nothing else leads there. */
function SentBack({ plan, quarter }: { plan: MyPlan; quarter: Quarter }) {
  const { data } = useQuery(answerOf(myUpdates(plan.key, quarter)));
  const rows = data?.body.items.filter(({ update }) => update?.state === 'RETURNED') ?? [];
  return rows.map(({ action }) => (
    <p className="govuk-inset-text" key={action.ref}>
      {quarterTitle(quarter)} is open again, and an update of yours was sent back:{' '}
      <Link className="govuk-link" to={to.update(plan.key, action.ref, quarter)}>
        {action.ref} {action.focus}
      </Link>
    </p>
  ));
}

function Begun({ plan, quarter, hasEnded }: { plan: MyPlan; quarter: Quarter; hasEnded: boolean }) {
  const { data, error } = useQuery(answerOf(myUpdates(plan.key, quarter)));
  if (error)
    return <p className="govuk-body">This could not be read. Check your connection, and open it again.</p>;
  if (!data) return <p className="govuk-body">Loading…</p>;
  const rows = data.body.items;
  return (
    <>
      <p className="govuk-body">
        {rows.length === 0
          ? 'Nothing of yours is asked for in it.'
          : hasEnded
            ? 'It has ended too. You can send its updates as soon as you like.'
            : 'It has not ended yet. You can start on an update when you like; it is sent when you say so.'}
      </p>
      <ul className="wm-sent">
        {rows.map(({ action, update }) => (
          <li className="wm-sent__item" key={action.ref}>
            <Link className="govuk-link" to={to.update(plan.key, action.ref, quarter)}>
              {action.ref} {action.focus}
            </Link>
            <StateTag state={update?.state ?? 'TO_DO'} />
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <Link className="govuk-link" to={to.myUpdates(plan.key, quarter)}>
          All of them on one page
        </Link>
      )}
    </>
  );
}
