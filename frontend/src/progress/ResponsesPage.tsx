import { Link, useSearchParams } from 'react-router';
import { actions as actionsOf, progress as progressOf, responses as responsesOf } from '../api/addresses';
import { useAnswers } from '../api/queries';
import type { MyPlan, Progress, Quarter } from '../api/types';
import { has, useMe, usePlan } from '../people/me';
import { useQuarter } from '../people/useQuarter';
import { to } from '../routes';
import { CopyButton } from '../ui/CopyButton';
import { Page } from '../ui/Page';
import { QuarterNav } from '../ui/QuarterNav';
import { stateWords } from '../ui/StateTag';
import { Unbroken } from '../ui/Unbroken';
import { askedOf, chasingText, isToCome, partnersOf } from './chasing';
import { deadlineText } from './Responses';
import { ByAction, ByPartner } from './ResponsesTables';

/** Who has been asked, who has answered, and whom to chase first. */
export default function ResponsesPage() {
  const plan = usePlan();
  const quarter = useQuarter();
  const byAction = useSearchParams()[0].get('by') === 'action';
  const [progress, { items: responses }, { items: actions }] = useAnswers(
    progressOf(plan.key, quarter),
    responsesOf(plan.key, quarter),
    actionsOf(plan.key, { quarter, due: 'true' }),
  );
  const asked = askedOf(responses, actions);
  const partners = partnersOf(asked);
  const isReminding = has(plan, 'MANAGER');

  return (
    <Page
      title="Responses"
      quarter={quarter}
      before={
        <QuarterNav
          {...{ quarter, plan }}
          to={(other) => to.responses(plan.key, { quarter: other, by: byAction ? 'action' : undefined })}
        />
      }
    >
      <Lede progress={progress} />
      {asked.length > 0 && (
        <>
          <Views {...{ plan, quarter, byAction }} />
          {asked.some(isToCome) && (
            <div className="govuk-button-group">
              <CopyButton text={chasingText(partners, stateWords)}>Copy the list of whom to chase</CopyButton>
              {isReminding && (
                <Link className="govuk-link" to={to.reminders(plan.key)}>
                  Remind them all
                </Link>
              )}
            </div>
          )}
          {byAction ? (
            <ByAction plan={plan.key} quarter={quarter} asked={asked} />
          ) : (
            <ByPartner plan={plan.key} quarter={quarter} partners={partners} isReminding={isReminding} />
          )}
        </>
      )}
    </Page>
  );
}

function Lede({ progress }: { progress: Progress }) {
  const { today } = useMe();
  const { responseRate, due, received, deadline, overdue } = progress.updates;
  const toCome = due.length - received.length;
  if (due.length === 0) return <p className="wm-lede">No updates are asked for in this quarter.</p>;
  return (
    <p className="wm-lede">
      <b>
        {responseRate.count} of {responseRate.total}
      </b>{' '}
      updates received ({responseRate.label}).{' '}
      <Unbroken>
        {toCome > 0
          ? `${toCome} still to come, ${deadlineText(deadline, today, overdue.length > 0)}.`
          : 'That is all of them.'}
      </Unbroken>
    </p>
  );
}

/** Links, so that each view has an address that can be mailed. */
function Views({ plan, quarter, byAction }: { plan: MyPlan; quarter: Quarter; byAction: boolean }) {
  const view = (by: 'action' | undefined, words: string) => (
    <li>
      <Link
        className="govuk-link"
        to={to.responses(plan.key, { quarter, by })}
        aria-current={byAction === (by === 'action') ? 'true' : undefined}
        preventScrollReset
      >
        {words}
      </Link>
    </li>
  );
  return (
    <nav className="wm-views" aria-label="How to list them">
      <ul>
        {view(undefined, 'By partner')}
        {view('action', 'By action')}
      </ul>
    </nav>
  );
}
