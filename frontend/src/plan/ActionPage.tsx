import { Link, useParams } from 'react-router';
import { action as actionOf, updates as updatesOf } from '../api/addresses';
import { useAnswers } from '../api/queries';
import type { Action, List, Update } from '../api/types';
import { ActionHistory } from '../history/ActionHistory';
import { usePlan } from '../people/me';
import { useQuarter } from '../people/useQuarter';
import { to } from '../routes';
import { Breadcrumbs } from '../ui/Breadcrumbs';
import { Page } from '../ui/Page';
import { quarterName } from '../ui/quarter';
import { QuarterNav } from '../ui/QuarterNav';
import { Standing } from './Standing';
import { ActionFacts } from './ActionFacts';
import { Measures } from './Measures';
import { Story } from './Story';

/** Everything about one action: how it stands, what it is, what its leads said, what its measures show. */
export default function ActionPage() {
  const plan = usePlan();
  const quarter = useQuarter();
  const { ref = '' } = useParams();
  const [action, { items: updates }] = useAnswers<[Action, List<Update>]>(
    actionOf(plan.key, ref, quarter),
    updatesOf(plan.key, ref),
  );

  return (
    <Page
      title={`${ref} ${action.focus}`}
      quarter={quarter}
      before={
        <>
          <Breadcrumbs
            steps={[
              { to: to.progress(plan.key, quarter), words: 'Progress' },
              {
                to: to.objective(plan.key, action.objective, quarter),
                words: `Objective ${action.objective}`,
              },
            ]}
          />
          <QuarterNav
            quarter={quarter}
            first={plan.firstQuarter}
            last={plan.lastQuarter}
            to={(other) => to.action(plan.key, ref, other)}
          />
        </>
      }
    >
      <Standing action={action} />
      {action.mayUpdate && (
        <Link className="govuk-button wm-standing__button" to={to.update(plan.key, ref, quarter)}>
          {updateWords(updates.find((update) => update.quarter === quarter))} {quarterName(quarter)}
        </Link>
      )}
      <ActionFacts action={action} />
      <Story updates={updates.filter((update) => update.quarter <= quarter)} measures={action.measures} />
      <Measures title="Measures" measures={action.measures} />
      <ActionHistory plan={plan.key} action={ref} />
    </Page>
  );
}

/** What there is to do with the quarter's update, or none yet. */
function updateWords(update: Update | undefined): string {
  if (!update) return 'Give an update for';
  return update.state === 'DRAFT' || update.state === 'RETURNED'
    ? 'Go on with the update for'
    : 'See the update for';
}
