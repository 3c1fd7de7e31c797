import type { Measure } from '../api/types';
import { MeasureView } from './MeasureView';

/** Measures of an action, or indicators of an objective. */
export function Measures({ title, measures }: { title: string; measures: Measure[] }) {
  if (measures.length === 0) return null;
  const id = title.toLowerCase();
  return (
    <section className="wm-section" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {title}
      </h2>
      {measures.map((measure) => (
        <MeasureView key={measure.key} measure={measure} />
      ))}
    </section>
  );
}
