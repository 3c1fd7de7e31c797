import type { ReactNode } from 'react';
import type {
  InboxFigure,
  InboxItem,
  Measure,
  PartnerRef,
  Quarter,
  Rating as RatingCode,
} from '../api/types';
import { figureText } from '../plan/measureText';
import { remarks } from '../plan/MeasureView';
import { useLabels } from '../ui/labels';
import { quarterName } from '../ui/quarter';
import { Rating } from '../ui/Rating';
import { draftOf } from '../update/draft';
import { EvidenceList } from '../update/EvidenceList';
import { fieldName, fieldsSaid, fieldText } from '../update/fields';
import { Marked } from './Marked';
import { wordDiff, type Stretch } from './wordDiff';

interface Props {
  item: InboxItem;
  measures: Measure[];
  partners: PartnerRef[];
}

/** An update beside the one before it, field by field, with what became of the words. */
export function Compared({ item, measures, partners }: Props) {
  const labels = useLabels();
  const { update, previous, quarter } = item;
  const [now, before] = [draftOf(update), draftOf(previous?.hidden ? undefined : previous)];
  const fields = fieldsSaid({ ...before, ...now }).filter(
    (field) => field !== '/rating' && field !== '/source',
  );
  const text = (field: (typeof fields)[number], draft: typeof now) =>
    fieldText(field, draft, labels, partners);
  return (
    <table className="govuk-table wm-compared" role="table">
      <caption className="govuk-visually-hidden">What was said last time, and now</caption>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" />
          <th scope="col" role="columnheader">
            {previous ? quarterName(previous.quarter) : 'Before'}
          </th>
          <th scope="col" role="columnheader">
            {quarterName(quarter)}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <Row
          name="Rating"
          {...{ previous: previous?.quarter, quarter }}
          before={previous?.rating && <Rating rating={previous.rating} />}
          now={<Rating rating={update.rating as RatingCode} />}
        />
        {fields.map((field) => (
          <Words
            key={field}
            name={fieldName(field, measures)}
            {...{ previous: previous?.quarter, quarter }}
            before={text(field, before)}
            now={text(field, now)}
          />
        ))}
        {(update.evidence.length > 0 || (previous?.evidence.length ?? 0) > 0) && (
          <Row
            name="Evidence"
            {...{ previous: previous?.quarter, quarter }}
            before={<EvidenceList evidence={previous?.evidence ?? []} />}
            now={<EvidenceList evidence={update.evidence} />}
          />
        )}
        {item.readings.map((figure) => (
          <Row
            key={figure.measure}
            name={figure.statement}
            {...{ previous: previous?.quarter, quarter }}
            before={
              figure.last && <Figure kind={figure.kind} reading={figure.last} since={previous?.quarter} />
            }
            now={figure.now && <Figure kind={figure.kind} reading={figure.now} by={figure.by} />}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps<T = ReactNode> {
  name: string;
  previous?: Quarter;
  quarter: Quarter;
  before: T;
  now: T;
}

function Row({ name, previous, quarter, before, now }: RowProps) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {name}
      </th>
      <td role="cell">
        <Label words={previous ? quarterName(previous) : 'Before'} />
        {before ?? <span className="wm-quiet">Nothing</span>}
      </td>
      <td role="cell">
        <Label words={quarterName(quarter)} />
        {now ?? <span className="wm-quiet">Nothing</span>}
      </td>
    </tr>
  );
}

/** The column's head again, where the columns stand under each other. */
const Label = ({ words }: { words: string }) => (
  <span className="wm-table__label" aria-hidden="true">
    {words}
  </span>
);

function Words({ before, now, ...row }: RowProps<string>) {
  if (before && before === now) {
    return (
      <Row
        {...row}
        before={before}
        now={
          <>
            {now} <strong className="wm-same">Same words as last time</strong>
          </>
        }
      />
    );
  }
  const stretches = wordDiff(before, now);
  const of = (kind: Stretch['kind']) =>
    stretches.filter((each) => each.kind === 'SAME' || each.kind === kind);
  return (
    <Row
      {...row}
      before={before ? <Marked stretches={of('REMOVED')} /> : undefined}
      now={now ? <Marked stretches={before ? of('ADDED') : [{ kind: 'SAME', words: now }]} /> : undefined}
    />
  );
}

interface FigureProps {
  kind: Measure['kind'];
  reading: NonNullable<InboxFigure['now']>;
  by?: string;
  /** The quarter of the column, unless the figure is of it. */
  since?: Quarter;
}

function Figure({ kind, reading, by, since }: FigureProps) {
  const said = figureText(kind, reading);
  const remark = [
    by && `from ${by}`,
    since && since !== reading.quarter && quarterName(reading.quarter),
    remarks(said === reading.note ? { ...reading, note: undefined } : reading),
  ]
    .filter(Boolean)
    .join('. ');
  return (
    <>
      {said === reading.note ? said : <strong>{said}</strong>}
      {remark && <span className="wm-quiet"> ({remark})</span>}
    </>
  );
}
