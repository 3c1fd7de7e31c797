import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import {
  dashboard as dashboardOf,
  measures as measuresOf,
  objectives as objectivesOf,
} from '../api/addresses';
import { useAnswer, useAnswers } from '../api/queries';
import type { Dashboard, MyPlan, Quarter } from '../api/types';
import { has, usePlan } from '../people/me';
import { useQuarter } from '../people/useQuarter';
import { to, type MeasuresSearch } from '../routes';
import { formatDate } from '../ui/dates';
import { Page } from '../ui/Page';
import { quarterName } from '../ui/quarter';
import { QuarterNav } from '../ui/QuarterNav';
import { Unbroken } from '../ui/Unbroken';
import { counted } from '../ui/words';
import { ActionMeasures } from './ActionMeasures';
import { indicatorOf, waiting } from './cells';
import { ObjectiveIndicators } from './ObjectiveIndicators';

/** The partnership's dashboard: its indicators quarter by quarter, and below them the measures of its actions. */
export default function MeasuresPage() {
  const plan = usePlan();
  const reported = useQuarter();
  const latest = plan.finalisedQuarter;
  const quarter = plan.finalOnly && latest && reported > latest ? latest : reported;
  const told = useLocation().state as string | undefined;
  const dashboard = useAnswer(dashboardOf(plan.key, quarter, plan.finalOnly));
  return (
    <Page
      title="Measures and indicators"
      quarter={quarter}
      before={
        <QuarterNav
          {...{ quarter, plan }}
          last={plan.finalOnly && latest ? latest : plan.lastQuarter}
          to={(other) => to.measures(plan.key, { quarter: other })}
        />
      }
    >
      {told && (
        <p className="govuk-inset-text" role="status">
          {told}
        </p>
      )}
      {has(plan, 'MANAGER') && <Waiting plan={plan} quarter={quarter} dashboard={dashboard} />}
      <NotDelivered quarter={quarter} dashboard={dashboard} />
      {dashboard.objectives.map((objective) => (
        <ObjectiveIndicators
          key={objective.number}
          {...{ plan, quarter, objective, quarters: dashboard.quarters }}
        />
      ))}
      {dashboard.withheldKey && <p className="govuk-body wm-quiet">{dashboard.withheldKey}</p>}
      {!plan.finalOnly && <OfActions plan={plan} quarter={quarter} />}
    </Page>
  );
}

interface Props {
  plan: MyPlan;
  quarter: Quarter;
  dashboard: Dashboard;
}

/** What its collectors have sent and the manager has not looked at. */
export function Waiting({ plan, quarter, dashboard }: Props) {
  const rows = waiting(
    dashboard.objectives.flatMap(({ indicators }) => indicators),
    quarter,
    plan.finalisedQuarter,
  );
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="waiting">
      <h2 className="govuk-heading-m" id="waiting">
        <Unbroken>
          {counted(rows.length, 'figure')} to accept for {quarterName(quarter)}
        </Unbroken>
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {rows.map(({ row, quarter: of }) => (
          <li key={`${row.objective}/${row.key}/${of}`}>
            <Link className="govuk-link" to={to.reading(plan.key, indicatorOf(row), of)}>
              {row.statement}
            </Link>
            {of !== quarter && ` (of ${quarterName(of)}, finalised without it)`}
            {row.collectedBy && <span className="wm-quiet"> from {row.collectedBy.name}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NotDelivered({ quarter, dashboard }: Omit<Props, 'plan'>) {
  const { notDelivered } = dashboard;
  if (notDelivered.length === 0) return null;
  return (
    <section aria-labelledby="not-delivered">
      <h2 className="govuk-heading-m" id="not-delivered">
        <Unbroken>Not delivered for {quarterName(quarter)}</Unbroken>
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {notDelivered.map(({ objective, indicator, statement, collectedBy, expectedOn }) => (
          <li key={`${objective}/${indicator}`}>
            <strong>{collectedBy?.name ?? 'Nobody collects it'}</strong>: {statement}
            <Unbroken>{expectedOn && `, which was expected on ${formatDate(expectedOn)}`}</Unbroken>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OfActions({ plan, quarter }: Omit<Props, 'dashboard'>) {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const search: MeasuresSearch = Object.fromEntries(params);
  const [{ items: measures }, { items: objectives }] = useAnswers(
    measuresOf(plan.key),
    objectivesOf(plan.key),
  );
  return (
    <ActionMeasures
      {...{ plan, quarter, objectives, search }}
      measures={measures.filter(({ action }) => action)}
      onSearch={(next) =>
        void navigate(to.measures(plan.key, { ...next, quarter }), {
          preventScrollReset: true,
          replace: true,
        })
      }
    />
  );
}
