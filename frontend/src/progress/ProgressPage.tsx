import { progress as progressOf } from '../api/addresses';
import { useAnswer } from '../api/queries';
import { usePlan } from '../people/me';
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
          quarter={quarter}
          first={plan.firstQuarter}
          last={plan.reportingQuarter}
          to={(other) => to.progress(plan.key, other)}
        />
      }
    >
      <Sentences sentences={progress.sentences} />
      <BandCards tally={progress.overall} positions={progress.positions} before={before} actions={actions} />
      <ResponseRate progress={progress} actions={actions} />

      <div className="wm-split">
        <NeedsAttention progress={progress} />
        <div>
          <QuarterByQuarter plan={plan.key} quarter={quarter} />
          <Movement progress={progress} before={before} />
          <Outstanding plan={plan.key} quarter={quarter} />
        </div>
      </div>

      <ObjectivesTable progress={progress} actions={actions} />
      <Downloads plan={plan.key} quarter={quarter} />
    </Page>
  );
}
