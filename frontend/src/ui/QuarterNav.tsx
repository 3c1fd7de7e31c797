import { Link } from 'react-router';
import type { MyPlan, Quarter } from '../api/types';
import {
  financialYear,
  nextQuarter,
  previousQuarter,
  quarterMonths,
  quarterName,
  quartersBetween,
  shortQuarter,
} from './quarter';

interface Props {
  quarter: Quarter;
  plan: Pick<MyPlan, 'firstQuarter' | 'lastQuarter'>;
  /** The last to choose; the plan's when left out. */
  last?: Quarter;
  /** The address of this page for another quarter. */
  to: (quarter: Quarter) => string;
}

/** Which quarter this page speaks of, and the same page for another one. */
export function QuarterNav({ quarter, plan, last = plan.lastQuarter, to }: Props) {
  const first = plan.firstQuarter;
  const previous = quarter > first ? previousQuarter(quarter) : undefined;
  const next = quarter < last ? nextQuarter(quarter) : undefined;
  return (
    <nav className="wm-quarters" aria-label="Quarter">
      <p className="wm-quarters__this">
        <strong>{quarterName(quarter)}</strong> {quarterMonths(quarter)}
      </p>
      <div className="wm-quarters__others">
        {previous && (
          <Link className="govuk-link" to={to(previous)} rel="prev">
            <span aria-hidden="true">← </span>
            {named(previous, quarter)}
          </Link>
        )}
        {next && (
          <Link className="govuk-link" to={to(next)} rel="next">
            {named(next, quarter)}
            <span aria-hidden="true"> →</span>
          </Link>
        )}
        {/* A list of links, not a select: a choice leads to another page only when it is pressed. */}
        <details className="wm-quarters__choose" key={quarter}>
          <summary>Choose a quarter</summary>
          <div className="wm-quarters__list">
            {yearsOf(quartersBetween(first, last)).map(([year, quarters]) => (
              <p key={year}>
                <span>{year}</span>
                {quarters.map((each) => (
                  <Link
                    key={each}
                    className="govuk-link"
                    to={to(each)}
                    aria-label={quarterName(each)}
                    aria-current={each === quarter ? 'page' : undefined}
                  >
                    {shortQuarter(each)}
                  </Link>
                ))}
              </p>
            ))}
          </div>
        </details>
      </div>
    </nav>
  );
}

/** "Q1" within the year being read, "Q4 2023-24" outside it. */
const named = (quarter: Quarter, from: Quarter) =>
  financialYear(quarter) === financialYear(from) ? shortQuarter(quarter) : quarterName(quarter);

function yearsOf(quarters: Quarter[]): [string, Quarter[]][] {
  const years = [...new Set(quarters.map(financialYear))];
  return years.map((year) => [year, quarters.filter((quarter) => financialYear(quarter) === year)]);
}
