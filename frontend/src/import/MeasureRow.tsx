import type { PlanDocument } from '../api/types';
import { DIRECTIONS, KINDS } from '../edit/MeasureFields';
import { Check } from '../ui/Check';
import { Select } from '../ui/fields';
import { nameOf, valueOf, type Decisions } from './decided';
import type { UnsureMeasure } from './doubts';

interface Props {
  document: PlanDocument;
  measure: UnsureMeasure;
  mended: Decisions['mended'];
  onMend: (name: string, value: Decisions['mended'][string]) => void;
}

/** What a measure was taken as, to be mended in one row. */
export function MeasureRow({ document, measure, mended, onMend }: Props) {
  const of = nameOf(document, measure.at);
  const value = (field: string) => mended[`${of}/${field}`] ?? valueOf(document, `${of}/${field}`);
  const kind = String(value('kind') ?? '');
  const id = (field: string) => `mend${`${of}/${field}`.replaceAll(/[/.]/g, '-')}`;
  const label = (word: string) => (
    <>
      {word}
      <span className="govuk-visually-hidden"> of “{String(value('statement'))}”</span>
    </>
  );

  function choose(next: string) {
    onMend(`${of}/kind`, next);
    if (NUMERIC.includes(next)) return;
    onMend(`${of}/direction`, 'NONE');
    onMend(`${of}/countsPeople`, false);
  }

  return (
    <div className="wm-import__measure">
      <p className="govuk-body">{String(value('statement'))}</p>
      <p className="govuk-hint">{measure.details.join('. ')}.</p>
      <div className="wm-edit__row">
        <Select
          id={id('kind')}
          label={label('Kind')}
          value={kind}
          onChange={choose}
          choices={KINDS.slice(1)}
        />
        {NUMERIC.includes(kind) && (
          <>
            <Select
              id={id('direction')}
              label={label('Direction')}
              value={String(value('direction') ?? '')}
              onChange={(direction) => onMend(`${of}/direction`, direction)}
              choices={DIRECTIONS.slice(1)}
            />
            <Check
              isField
              id={id('countsPeople')}
              label={
                <>
                  It counts people
                  <span className="govuk-visually-hidden">: “{String(value('statement'))}”</span>
                </>
              }
              isChecked={value('countsPeople') === true}
              onCheck={(isOfPeople) => onMend(`${of}/countsPeople`, isOfPeople)}
            />
          </>
        )}
      </div>
    </div>
  );
}

const NUMERIC = ['COUNT', 'PERCENT', 'RATE'];
