import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { myUpdates } from '../api/addresses';
import { answerOf } from '../api/queries';
import type { MyPlan, Quarter } from '../api/types';
import { to } from '../routes';
import { isKnownQuarter } from '../people/me';
import { Disclosure } from '../ui/Disclosure';
import { nextQuarter, quarterTitle } from '../ui/quarter';
import { StateTag } from '../ui/StateTag';

/** The quarter that is running, folded away below the one being reported; or the way back from another one. */
export function OtherQuarter({ plan, quarter }: { plan: MyPlan; quarter: Quarter }) {
  const { reportingQuarter } = plan;
  const current = nextQuarter(reportingQuarter);
  if (quarter !== reportingQuarter) {
    return (
      <p className="govuk-body wm-other">
        <Link className="govuk-link" to={to.myUpdates(plan.key)}>
          My updates for {quarterTitle(reportingQuarter)}, the quarter being reported
        </Link>
      </p>
    );
  }
  if (!isKnownQuarter(plan, current)) return null;
  return (
    <div className="wm-other">
      <Disclosure summary={`The current quarter, ${quarterTitle(current)}`}>
        {() => <Begun plan={plan} quarter={current} />}
      </Disclosure>
    </div>
  );
}

function Begun({ plan, quarter }: { plan: MyPlan; quarter: Quarter }) {
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
