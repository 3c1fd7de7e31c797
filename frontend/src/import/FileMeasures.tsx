import type { PlanDocument, PlanImport } from '../api/types';
import { Disclosure } from '../ui/Disclosure';
import { counted } from '../ui/words';
import { refAt, unsureMeasures } from './doubts';
import { MeasureRow } from './MeasureRow';
import type { Import } from './useImport';

interface Props {
  file: Import;
  read: PlanImport;
}

/** What was made of the measures' words, one under the other: whoever knows the plan is through them in a few minutes. */
export function FileMeasures({ file, read }: Props) {
  const document = read.document as PlanDocument;
  const { left, mended } = file.decisions;
  const taken = unsureMeasures(read.unsure)
    .map((measure) => ({ measure, ref: refAt(document, measure.at) ?? '' }))
    .filter(({ ref }) => !left.includes(ref));
  const refs = [...new Set(taken.map(({ ref }) => ref))];
  if (taken.length === 0) return null;
  return (
    <section aria-labelledby="file-measures">
      <h2 className="govuk-heading-m" id="file-measures">
        Measures
      </h2>
      <p className="govuk-body">
        What each measure is was read from its words. The kind says which figures are asked for, the direction
        when a warning is due, and of people small figures are withheld outside the partnership.
      </p>
      <Disclosure summary={`${counted(taken.length, 'measure')} to look through`}>
        {() =>
          refs.map((ref) => (
            <section key={ref} aria-labelledby={`file-measures-${ref}`}>
              <h3 className="govuk-heading-s" id={`file-measures-${ref}`}>
                Action {ref}
              </h3>
              {taken
                .filter((one) => one.ref === ref)
                .map(({ measure }) => (
                  <MeasureRow key={measure.at} {...{ document, measure, mended }} onMend={file.mend} />
                ))}
            </section>
          ))
        }
      </Disclosure>
    </section>
  );
}
