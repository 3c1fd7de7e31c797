import { Link } from 'react-router';
import { dashboard as dashboardOf } from '../api/addresses';
import { useAnswer } from '../api/queries';
import type { MyPlan, Quarter } from '../api/types';
import { to } from '../routes';
import { quarterName } from '../ui/quarter';
import { StateTag } from '../ui/StateTag';
import { cellOf, cellText, collects, indicatorOf } from './cells';
import { Waiting } from './MeasuresPage';

/** The partnership's figures that are mine to collect this quarter, with where each one is. */
export function Collected({ plan, quarter }: { plan: MyPlan; quarter: Quarter }) {
  const { objectives } = useAnswer(dashboardOf(plan.key, quarter));
  const rows = objectives
    .flatMap(({ indicators }) => indicators)
    .filter((row) => collects(plan, row))
    .filter((row) => cellOf(row, quarter)?.state || cellOf(row, quarter)?.delivery !== 'NOT_ASKED');
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="collected">
      <h2 className="govuk-heading-m" id="collected">
        Figures that you collect for the partnership
      </h2>
      <ul className="govuk-task-list">
        {rows.map((row) => {
          const cell = cellOf(row, quarter)!;
          return (
            <li
              className="govuk-task-list__item govuk-task-list__item--with-link"
              key={`${row.objective}/${row.key}`}
            >
              <div className="govuk-task-list__name-and-hint">
                <Link className="govuk-link" to={to.reading(plan.key, indicatorOf(row), quarter)}>
                  {row.statement}
                </Link>
                <div className="govuk-task-list__hint">
                  {quarterName(quarter)}: {cellText(row.kind, cell)}
                  {cell.comment && `. Sent back: ${cell.comment}`}
                </div>
              </div>
              <div className="govuk-task-list__status">
                <StateTag state={cell.state ?? 'TO_DO'} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Figures among what waits for the manager. */
export function FiguresToAccept({ plan, quarter }: { plan: MyPlan; quarter: Quarter }) {
  const dashboard = useAnswer(dashboardOf(plan.key, quarter));
  return <Waiting {...{ plan, quarter, dashboard }} />;
}
