import { Link, useParams } from 'react-router';
import { dashboard as dashboardOf, measures as measuresOf, type MeasureOf } from '../api/addresses';
import { useAnswer } from '../api/queries';
import type { IndicatorCell, Measure, MyPlan, Quarter } from '../api/types';
import { has, isKnownQuarter, usePlan } from '../people/me';
import { MeasureView } from '../plan/MeasureView';
import { readingText } from '../plan/measureText';
import { to } from '../routes';
import { NotAllowed, NotFound } from '../ui/messages';
import { Page } from '../ui/Page';
import { isQuarter, quarterName, quarterTitle } from '../ui/quarter';
import { StateTag } from '../ui/StateTag';
import { cellOf, collects, marks, measureOf } from './cells';
import { ReadingDecision } from './ReadingDecision';
import { ReadingForm } from './ReadingForm';

/** One figure of one quarter: given or revised by who collects it, accepted or sent back by the manager. */
export default function ReadingPage() {
  const plan = usePlan();
  const { number, ref, key, quarter } = useParams();
  if (plan.finalOnly) return <NotAllowed />;
  if (!isQuarter(quarter) || !isKnownQuarter(plan, quarter)) return <NotFound />;
  return number ? (
    <OfIndicator plan={plan} of={{ objective: Number(number), key: key! }} quarter={quarter} />
  ) : (
    <OfAction plan={plan} of={{ action: ref!, key: key! }} quarter={quarter} />
  );
}

interface Props<Of extends MeasureOf> {
  plan: MyPlan;
  of: Of;
  quarter: Quarter;
}

function OfIndicator({ plan, of, quarter }: Props<{ objective: number; key: string }>) {
  const { objectives } = useAnswer(dashboardOf(plan.key, quarter));
  const row = objectives
    .find(({ number }) => number === of.objective)
    ?.indicators.find(({ key }) => key === of.key);
  if (!row) return <NotFound />;
  const measure = measureOf(row);
  return <Figure {...{ plan, of, quarter, measure }} of={of} cell={cellOf(row, quarter)} mine={row.mine} />;
}

function OfAction({ plan, of, quarter }: Props<{ action: string; key: string }>) {
  const { items } = useAnswer(measuresOf(plan.key));
  const measure = items.find(({ action, key }) => action === of.action && key === of.key);
  if (!measure) return <NotFound />;
  const mine = has(plan, 'MANAGER') || collects(plan, measure);
  return <Figure {...{ plan, of, quarter, measure, mine }} />;
}

interface FigureProps extends Props<MeasureOf> {
  measure: Measure;
  cell?: IndicatorCell;
  mine: boolean;
}

function Figure({ plan, of, quarter, measure, cell, mine }: FigureProps) {
  const reading = measure.readings.find((each) => each.quarter === quarter);
  const owner = 'objective' in of ? `Objective ${of.objective}` : `Action ${of.action}`;
  const props = { plan, of, quarter, measure, state: cell?.state };
  const decides = has(plan, 'MANAGER') && (cell?.state === 'SUBMITTED' || cell?.state === 'ACCEPTED');
  return (
    <Page
      title={measure.statement}
      quarter={quarter}
      caption={`${owner} · ${quarterTitle(quarter)}`}
      before={
        <Link className="govuk-back-link" to={to.measures(plan.key, { quarter })}>
          Measures and indicators
        </Link>
      }
    >
      <p className="govuk-body">
        <strong>{quarterName(quarter)}:</strong>{' '}
        {reading
          ? [readingText(measure.kind, reading), ...marks(measure.kind, reading, cell?.was), reading.note]
              .filter(Boolean)
              .join('. ')
          : 'no figure yet'}{' '}
        {cell?.state && mine && <StateTag state={cell.state} />}
      </p>
      {decides && measure.collectedBy && <ReadingDecision {...props} />}
      {mine ? (
        <ReadingForm key={`${owner} ${measure.key} ${quarter}`} {...props} />
      ) : (
        <p className="govuk-body">
          {measure.collectedBy?.name ?? 'Nobody'} collects this figure; it and the manager give it.
        </p>
      )}
      <h2 className="govuk-heading-m">Every quarter</h2>
      <MeasureView measure={measure} />
    </Page>
  );
}
