import { publications as publicationsOf, quarters as quartersOf, trend as trendOf } from '../api/addresses';
import { useAnswers } from '../api/queries';
import type { List, PlanQuarter, PublicationSummary, TrendPoint } from '../api/types';
import { has, usePlan } from '../people/me';
import { Page } from '../ui/Page';
import { FinalisedQuarter } from './FinalisedQuarter';

/** Every quarter that has been given to the board, the latest first, with all its revisions. */
export default function FinalisedPage() {
  const plan = usePlan();
  const last = plan.finalisedQuarter;
  // Where nothing is finalised there is no trend to ask for.
  const trend = last ? [trendOf(plan.key, last)] : [];
  const [{ items: all }, { items: quarters }, { items: points } = { items: [] }] = useAnswers<
    [List<PublicationSummary>, List<PlanQuarter>, ...List<TrendPoint>[]]
  >(publicationsOf(plan.key), quartersOf(plan.key), ...trend);
  const finalised = quarters
    .filter(({ quarter }) => all.some((each) => each.quarter === quarter))
    .toReversed();

  return (
    <Page title="Finalised quarters">
      {finalised.length === 0 ? (
        <p className="govuk-body">No quarter has been finalised yet.</p>
      ) : (
        <p className="wm-lede">What the board was given each quarter. It does not change.</p>
      )}
      {finalised.map((state) => (
        <FinalisedQuarter
          key={state.quarter}
          plan={plan.key}
          state={state}
          point={points.find((point) => point.quarter === state.quarter)}
          revisions={all.filter((each) => each.quarter === state.quarter).toReversed()}
          all={all}
          isManaged={has(plan, 'MANAGER')}
        />
      ))}
    </Page>
  );
}
