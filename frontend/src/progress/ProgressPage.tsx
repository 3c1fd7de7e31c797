import { Navigate } from 'react-router';
import { progress as progressOf } from '../api/addresses';
import { useAnswer } from '../api/queries';
import type { MyPlan } from '../api/types';
import { NextDates } from '../meetings/NextDates';
import { has, usePlan } from '../people/me';
import { useQuarter } from '../people/useQuarter';
import { to, type ActionsSearch } from '../routes';
import { BandCards } from '../ui/BandCards';
import { Page } from '../ui/Page';
import { previousQuarter } from '../ui/quarter';
import { QuarterNav } from '../ui/QuarterNav';
import { Downloads } from './Downloads';
import { Movement } from './Movement';
import { NeedsAttention } from './NeedsAttention';
import { ObjectivesTable } from './ObjectivesTable';
import { QuarterByQuarter } from './QuarterByQuarter';
import { Outstanding, ResponseRate } from './Responses';
import { Sentences } from './Sentences';

/** How the plan stands in a quarter, the worst first; every number opens into its actions. */
export default function ProgressPage() {
  const plan = usePlan();
  // Who may see finalised quarters alone reads them as they were finalised.
  if (plan.finalOnly) return <Navigate to={to.finalised(plan.key)} replace />;
  return <Live plan={plan} />;
}

function Live({ plan }: { plan: MyPlan }) {
  const quarter = useQuarter();
  const progress = useAnswer(progressOf(plan.key, quarter));
  const before = quarter > plan.firstQuarter ? previousQuarter(quarter) : undefined;
  const actions = (search: ActionsSearch) => to.actions(plan.key, { quarter, ...search });

  return (
    <Page
      title="Progress"
      quarter={quarter}
      before={
        <QuarterNav
          {...{ quarter, plan }}
          last={plan.latestQuarter}
          to={(other) => to.progress(plan.key, other)}
        />
      }
    >
      <Sentences sentences={progress.sentences} />
      <BandCards tally={progress.overall} positions={progress.positions} before={before} actions={actions} />
      <ResponseRate progress={progress} actions={actions} />
      {(has(plan, 'MANAGER') || has(plan, 'LEAD')) && <NextDates plan={plan} />}

      <div className="wm-split">
        <NeedsAttention progress={progress} />
        <div>
          <QuarterByQuarter plan={plan.key} quarter={quarter} />
          <Movement
            progress={progress}
            before={before}
            addressOf={(ref) => to.action(plan.key, ref, quarter)}
          />
          <Outstanding plan={plan.key} quarter={quarter} />
        </div>
      </div>

      <ObjectivesTable
        progress={progress}
        actions={actions}
        objective={(number) => to.objective(plan.key, number, quarter)}
      />
      <Downloads plan={plan.key} quarter={quarter} />
    </Page>
  );
}
