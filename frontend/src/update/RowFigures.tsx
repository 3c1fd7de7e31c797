import { Link } from 'react-router';
import type { Measure, Quarter, ReadingRequest } from '../api/types';
import { Input } from '../ui/fields';
import { previousQuarter, quarterName } from '../ui/quarter';
import { readingField, requestOf, type Draft } from './draft';
import { textField, type Form } from './form';
import { isCollected, isFigure, lastReading, readingText } from './numbers';

interface Props {
  form: Form;
  measures: Measure[];
  quarter: Quarter;
  /** The address of the update's own page, where there is room for more than one number. */
  page: string;
}

/** The figures of a row. Empty at first: last time's stand beside, and are never filled in. */
export function RowFigures({ form, measures, quarter, page }: Props) {
  const figures = measures.filter((measure) => isFigure(measure) && isCollected(measure));
  if (figures.length === 0) return null;
  return (
    <div className="wm-row__figures">
      {figures.map((measure) => {
        const more = moreThanNumber(form.draft, measure);
        return more ? (
          <div className="wm-row__figure" key={measure.key}>
            <p>
              {measure.statement}: <strong>{readingText(more, measure.kind)}</strong>
            </p>
            <Link className="govuk-link" to={page}>
              Change<span className="govuk-visually-hidden"> {measure.statement}</span>
            </Link>
          </div>
        ) : (
          <Input
            {...textField(form, readingField(measure.key, 'value'))}
            key={measure.key}
            label={measure.statement}
            hint={lastText(measure, quarter)}
            inputMode="decimal"
            autoComplete="off"
            width={4}
            suffix={measure.kind === 'PERCENT' ? '%' : undefined}
          />
        );
      })}
    </div>
  );
}

/** A reading that one box cannot hold: its parts, or that it comes later. */
function moreThanNumber(draft: Draft, { key }: Measure): ReadingRequest | undefined {
  const reading = requestOf(draft).readings?.find(({ measure }) => measure === key);
  const isMore = reading && (reading.status === 'NOT_YET' || reading.numerator !== undefined);
  return isMore ? reading : undefined;
}

function lastText(measure: Measure, quarter: Quarter): string {
  const last = lastReading(measure, quarter);
  if (!last) return 'no figure before';
  const when = last.quarter === previousQuarter(quarter) ? '' : ` (${quarterName(last.quarter)})`;
  return `last: ${readingText(last, measure.kind)}${when}`;
}
