import type { ReactNode } from 'react';
import type { Measure, PartnerRef, Rating as RatingCode } from '../api/types';
import { useLabels } from '../ui/labels';
import { Rating } from '../ui/Rating';
import { fieldsOf, requestOf, type Draft, type Faults } from './draft';
import { EvidenceList } from './EvidenceList';
import { fieldName, fieldsSaid, fieldText } from './fields';
import { isCollected, isFigure, readingText } from './numbers';

interface Props {
  draft: Draft;
  measures: Measure[];
  partners: PartnerRef[];
  /** Before sending: what is missing. Of figures that are not given it is said then too. */
  missing?: Faults;
}

/** All that an update says, to be read. */
export function Said({ draft, measures, partners, missing }: Props) {
  const labels = useLabels();
  const { readings = [], evidence = [] } = requestOf(draft);
  const ofReadings = fieldsOf(missing ?? {}).filter((field) => field.startsWith('/readings/'));
  return (
    <dl className="govuk-summary-list wm-words">
      {fieldsSaid(draft, missing).map((field) => (
        <Line key={field} name={fieldName(field, measures)}>
          {!draft[field]?.trim() ? (
            <NotGiven>{field === '/rating' ? 'Not chosen' : 'Not said'}</NotGiven>
          ) : field === '/rating' ? (
            <Rating rating={draft[field] as RatingCode} />
          ) : (
            fieldText(field, draft, labels, partners)
          )}
        </Line>
      ))}
      {readings.map((reading) => {
        const measure = measures.find(({ key }) => key === reading.measure);
        const figure = readingText(reading, measure?.kind ?? 'COUNT');
        return (
          <Line key={reading.measure} name={measure?.statement ?? reading.measure}>
            {[figure, reading.note].filter(Boolean).join('. ')}
          </Line>
        );
      })}
      {ofReadings
        .filter((field) => !draft[field]?.trim())
        .map((field) => (
          <Line key={field} name={fieldName(field, measures)}>
            <NotGiven>Not said</NotGiven>
          </Line>
        ))}
      {missing &&
        measures
          .filter((measure) => isFigure(measure) && isCollected(measure))
          .filter(({ key }) => !readings.some(({ measure }) => measure === key))
          .map(({ key, statement }) => (
            <Line key={key} name={statement}>
              <NotGiven>No figure given</NotGiven>
            </Line>
          ))}
      {evidence.length > 0 && (
        <Line name="Evidence">
          <EvidenceList evidence={evidence} />
        </Line>
      )}
    </dl>
  );
}

const NotGiven = ({ children }: { children: ReactNode }) => <span className="wm-quiet">{children}</span>;

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{name}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  );
}
