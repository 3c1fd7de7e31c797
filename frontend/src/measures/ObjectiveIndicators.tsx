import { Link } from 'react-router';
import type { Dashboard, IndicatorRow, MyPlan, Quarter } from '../api/types';
import { baselineText, DIRECTIONS, isNumeric, PERIODS, targetText } from '../plan/measureText';
import { MeasureView } from '../plan/MeasureView';
import { to } from '../routes';
import { DataTable, type Column } from '../ui/DataTable';
import { Disclosure } from '../ui/Disclosure';
import { quarterName } from '../ui/quarter';
import { StateTag } from '../ui/StateTag';
import { Unbroken } from '../ui/Unbroken';
import { cellOf, cellText, indicatorOf, marks, measureOf } from './cells';
import { Sparkline } from './Sparkline';

/** A quarter, and the same one a year before. */
const SHOWN = 5;

interface Props {
  plan: MyPlan;
  quarter: Quarter;
  quarters: Quarter[];
  objective: Dashboard['objectives'][number];
}

/** The indicators of an objective: the last quarters as a table, every quarter and the chart a press away. */
export function ObjectiveIndicators({ plan, quarter, quarters, objective }: Props) {
  const id = `objective-${objective.number}`;
  const heading = `Objective ${objective.number}: ${objective.title}`;
  return (
    <section className="wm-section" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {objective.indicators.length === 0 ? (
        <p className="govuk-body wm-quiet">The plan has no indicator of this objective.</p>
      ) : (
        <>
          <DataTable
            className="wm-indicators"
            caption={`Indicators of objective ${objective.number}, quarter by quarter`}
            columns={columnsOf(plan, quarter, quarters.slice(-SHOWN))}
            rows={objective.indicators}
            rowKey={({ key }) => key}
          />
          <Disclosure
            summary={
              <>
                Charts, and every quarter
                <span className="govuk-visually-hidden"> of objective {objective.number}</span>
              </>
            }
          >
            {() => objective.indicators.map((row) => <MeasureView key={row.key} measure={measureOf(row)} />)}
          </Disclosure>
        </>
      )}
    </section>
  );
}

function columnsOf(plan: MyPlan, quarter: Quarter, quarters: Quarter[]): Column<IndicatorRow>[] {
  return [
    { key: 'indicator', header: 'Indicator', heads: true, cell: (row) => <About row={row} /> },
    { key: 'trend', header: 'Trend', cell: (row) => <Sparkline row={row} /> },
    ...quarters.map((each): Column<IndicatorRow> => ({
      key: each,
      header: quarterName(each),
      cell: (row) => <Cell plan={plan} row={row} quarter={each} isAsked={each === quarter} />,
    })),
  ];
}

function About({ row }: { row: IndicatorRow }) {
  const facts = [
    baselineText(row) && `Baseline: ${baselineText(row)}`,
    targetText(row) && `Target: ${targetText(row)}`,
    isNumeric(row) && DIRECTIONS[row.direction],
    PERIODS[row.period] && `Covers: ${PERIODS[row.period]}`,
    row.source && `Source: ${row.source}`,
    row.collectedBy && `Collected by: ${row.collectedBy.name}`,
    row.collected,
    row.status === 'TO_BE_CONFIRMED' && 'Still to be confirmed',
    row.status === 'NOT_COLLECTED' && `Not collected${row.statusReason ? `: ${row.statusReason}` : ''}`,
  ].filter(Boolean);
  return (
    <>
      {row.statement}
      <span className="wm-indicators__facts">
        <Unbroken>{facts.join(' · ')}</Unbroken>
      </span>
    </>
  );
}

interface CellProps {
  plan: MyPlan;
  row: IndicatorRow;
  quarter: Quarter;
  /** The quarter of the page: there the way to give the figure stands. */
  isAsked: boolean;
}

function Cell({ plan, row, quarter, isAsked }: CellProps) {
  const cell = cellOf(row, quarter);
  if (!cell) return null;
  const { reading, was, state, delivery } = cell;
  const isMissing = delivery === 'NOT_DELIVERED';
  const isNone = delivery === 'NOT_ASKED' && !reading && !state;
  const shows = state && (state !== 'ACCEPTED' || isAsked) && row.mine;
  return (
    <>
      <span className={isMissing ? 'wm-overdue' : isNone ? 'wm-quiet wm-indicators__none' : undefined}>
        {cellText(row.kind, cell)}
        {delivery === 'NOT_ASKED' && <span className="govuk-visually-hidden">not collected</span>}
      </span>
      {reading &&
        marks(row.kind, reading, was).map((mark) => (
          <span className="wm-indicators__mark" key={mark}>
            <Unbroken>{mark}</Unbroken>
          </span>
        ))}
      {isAsked && reading?.note && <span className="wm-indicators__mark">{reading.note}</span>}
      {shows && (
        <span className="wm-indicators__mark">
          <StateTag state={state} />
        </span>
      )}
      {row.mine && isAsked && (state || reading || delivery !== 'NOT_ASKED') && (
        <span className="wm-indicators__mark">
          <Link className="govuk-link" to={to.reading(plan.key, indicatorOf(row), quarter)}>
            {reading || state ? 'Open' : 'Give the figure'}
            <span className="govuk-visually-hidden">: {row.statement}</span>
          </Link>
        </span>
      )}
    </>
  );
}
