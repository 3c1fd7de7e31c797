import type { Measure, Reading } from '../api/types';
import { quarterName } from '../ui/quarter';
import { FactList } from '../ui/FactList';
import { LineChart } from './LineChart';
import { baselineText, DIRECTIONS, isNumeric, PERIODS, readingText, targetText } from './measureText';

/** A measure: what it should come to, its figures as a chart, and the same as a table. */
export function MeasureView({ measure }: { measure: Measure }) {
  const draws = isNumeric(measure) && measure.readings.some((reading) => reading.value != null);
  return (
    <article className="wm-measure">
      <div>
        <h3 className="govuk-heading-s">{measure.statement}</h3>
        <Facts measure={measure} />
      </div>
      <div>
        {draws && <LineChart measure={measure} />}
        {measure.readings.length > 0 ? (
          <Readings measure={measure} />
        ) : (
          <p className="wm-quiet">{isNumeric(measure) ? 'No figures yet.' : 'Reported in words.'}</p>
        )}
      </div>
    </article>
  );
}

const STATUS: Record<Measure['status'], string> = {
  AGREED: '',
  TO_BE_CONFIRMED: 'Still to be confirmed',
  NOT_COLLECTED: 'Not collected',
};

function Facts({ measure }: { measure: Measure }) {
  const facts: [string, string | undefined][] = [
    ['Target', targetText(measure)],
    ['Baseline', baselineText(measure)],
    ['Direction', isNumeric(measure) ? DIRECTIONS[measure.direction] : undefined],
    ['Covers', PERIODS[measure.period]],
    ['Source', measure.source],
    ['Collected by', measure.collectedBy?.name],
    ['Status', [STATUS[measure.status], measure.statusReason].filter(Boolean).join(': ')],
  ];
  return <FactList facts={facts} />;
}

function Readings({ measure }: { measure: Measure }) {
  return (
    <details className="govuk-details wm-measure__table">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {isNumeric(measure) ? 'Figures as a table' : 'What was reported'}
          <span className="govuk-visually-hidden">: {measure.statement}</span>
        </span>
      </summary>
      <div className="govuk-details__text">
        <table className="govuk-table wm-small-table">
          <caption className="govuk-visually-hidden">{measure.statement}, quarter by quarter</caption>
          <thead>
            <tr>
              <th scope="col">Quarter</th>
              <th scope="col">Figure</th>
              <th scope="col">Remarks</th>
            </tr>
          </thead>
          <tbody>
            {[...measure.readings].reverse().map((reading) => (
              <tr key={reading.quarter}>
                <th scope="row">{quarterName(reading.quarter)}</th>
                <td>{readingText(measure.kind, reading)}</td>
                <td>{remarks(reading)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** What a reader must know of a figure before using it. */
export function remarks({ status, late, revised, note }: Reading): string {
  return [status === 'PROVISIONAL' && 'Provisional', late && 'Came late', revised && 'Revised', note]
    .filter(Boolean)
    .join('. ');
}
