import type { ReactNode } from 'react';
import type { Measure, PartnerRef, Rating as RatingCode } from '../api/types';
import { useLabels } from '../ui/labels';
import { Rating } from '../ui/Rating';
import { requestOf, type Draft } from './draft';
import { EvidenceList } from './EvidenceList';
import { fieldName, fieldsSaid, fieldText } from './fields';
import { isCollected, isFigure, readingText } from './numbers';

interface Props {
  draft: Draft;
  measures: Measure[];
  partners: PartnerRef[];
  /** Say of figures that are missing that they are, as before sending. */
  showsMissing?: boolean;
}

/** All that an update says, to be read. */
export function Said({ draft, measures, partners, showsMissing = false }: Props) {
  const labels = useLabels();
  const { readings = [], evidence = [] } = requestOf(draft);
  return (
    <dl className="govuk-summary-list wm-words">
      {fieldsSaid(draft).map((field) => (
        <Line key={field} name={fieldName(field, measures)}>
          {field === '/rating' ? (
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
      {showsMissing &&
        measures
          .filter((measure) => isFigure(measure) && isCollected(measure))
          .filter(({ key }) => !readings.some(({ measure }) => measure === key))
          .map(({ key, statement }) => (
            <Line key={key} name={statement}>
              <span className="wm-quiet">No figure given</span>
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

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{name}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  );
}
