import { useParams } from 'react-router';
import { actions as actionsOf, objective as objectiveOf, progress as progressOf } from '../api/addresses';
import { useAnswers } from '../api/queries';
import { usePlan } from '../people/me';
import { useQuarter } from '../people/useQuarter';
import { to } from '../routes';
import { BandCards } from '../ui/BandCards';
import { Breadcrumbs } from '../ui/Breadcrumbs';
import { NotFound } from '../ui/messages';
import { Page } from '../ui/Page';
import { previousQuarter } from '../ui/quarter';
import { QuarterNav } from '../ui/QuarterNav';
import { StackedBar } from '../ui/StackedBar';
import { Measures } from './Measures';
import { ObjectiveActions } from './ObjectiveActions';

/** One aim of the plan: how its actions stand, and what shows that it is being reached. */
export default function ObjectivePage() {
  const plan = usePlan();
  const quarter = useQuarter();
  const { number = '' } = useParams();
  const [progress, objective, { items: actions }] = useAnswers(
    progressOf(plan.key, quarter),
    objectiveOf(plan.key, number),
    actionsOf(plan.key, { quarter, objective: number }),
  );
  const tally = progress.objectives.find((each) => each.objective === objective.number);
  if (!tally) return <NotFound />;

  return (
    <Page
      title={`Objective ${number}`}
      heading={objective.title}
      caption={`Objective ${number} of ${progress.objectives.length}`}
      quarter={quarter}
      before={
        <>
          <Breadcrumbs steps={[{ to: to.progress(plan.key, quarter), words: 'Progress' }]} />
          <QuarterNav
            {...{ quarter, plan }}
            last={plan.latestQuarter}
            to={(other) => to.objective(plan.key, objective.number, other)}
          />
        </>
      }
    >
      <BandCards
        tally={tally}
        positions={progress.positions.filter((position) => position.objective === objective.number)}
        before={quarter > plan.firstQuarter ? previousQuarter(quarter) : undefined}
        actions={(search) => to.actions(plan.key, { quarter, objective: number, ...search })}
      />
      <StackedBar tally={tally} />
      <ObjectiveActions plan={plan.key} quarter={quarter} actions={actions} />
      <Measures title="Indicators" measures={objective.indicators} />
    </Page>
  );
}
