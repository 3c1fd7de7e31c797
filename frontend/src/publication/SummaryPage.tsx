import { useLocation, useSearchParams } from 'react-router';
import { progress as progressOf, quarter as quarterAt } from '../api/addresses';
import { useAnswers } from '../api/queries';
import { NextDates } from '../meetings/NextDates';
import { has, usePlan } from '../people/me';
import { useQuarter } from '../people/useQuarter';
import { to } from '../routes';
import { NotAllowed } from '../ui/messages';
import { Page } from '../ui/Page';
import { QuarterNav } from '../ui/QuarterNav';
import { OutcomeBanner, type Told } from '../update/OutcomeBanner';
import { FinaliseCheck } from './FinaliseCheck';
import { FrozenSummary } from './FrozenSummary';
import { OpenSummary } from './OpenSummary';
import { mayFinalise } from './quarterState';
import { ReleaseCheck } from './ReleaseCheck';
import { ReopenForm } from './ReopenForm';
import { StandsAs } from './StandsAs';

/** The quarter's paper: what stands in the way of it, its words, finalising it and releasing it. */
export default function SummaryPage() {
  const plan = usePlan();
  return has(plan, 'MANAGER') ? (
    <Summary />
  ) : (
    <NotAllowed detail="The summary is prepared by the manager of the plan. Finalised quarters are open to you." />
  );
}

function Summary() {
  const plan = usePlan();
  const quarter = useQuarter();
  const [search] = useSearchParams();
  const told = useLocation().state as Told | undefined;
  const [state, progress] = useAnswers(quarterAt(plan.key, quarter), progressOf(plan.key, quarter));
  const step = search.get('step');
  const page = { plan: plan.key, state, progress };

  if (step === 'finalise' && mayFinalise(state)) return <FinaliseCheck {...page} />;
  if (step === 'reopen' && state.state !== 'OPEN') return <ReopenForm {...page} />;
  if (step === 'release' && state.state === 'FINALISED') return <ReleaseCheck {...page} />;
  return (
    <Page
      title="Summary"
      quarter={quarter}
      error={!!told?.errors.length}
      before={<QuarterNav {...{ quarter, plan }} to={(other) => to.summary(plan.key, other)} />}
    >
      <OutcomeBanner told={told} />
      <StandsAs state={state} />
      {state.state === 'OPEN' && <NextDates plan={plan} />}
      {state.state === 'OPEN' ? <OpenSummary key={quarter} {...page} /> : <FrozenSummary {...page} />}
    </Page>
  );
}
