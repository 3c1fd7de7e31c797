import type { Action, FrozenUpdate, Measure, Quarter } from '../api/types';
import { readingText } from '../plan/measureText';
import { remarks } from '../plan/MeasureView';
import { standingText } from '../plan/standingText';
import { WordsOf } from '../plan/UpdateWords';
import { useLabels } from '../ui/labels';
import { Rating } from '../ui/Rating';
import { Strip } from '../ui/Strip';
import { EvidenceList } from '../update/EvidenceList';
import { hiddenText } from '../update/Restricted';

interface Props {
  action: Action;
  /** What was said of it in the quarter; nothing, where nothing counted. */
  update?: FrozenUpdate;
  quarter: Quarter;
}

/** One action as it stood when the quarter was finalised: its rating, what was said, its figures. */
export function FrozenAction({ action, update, quarter }: Props) {
  const { ref, focus, position, strip, leads, measures } = action;
  const accountable = leads.find((lead) => lead.accountable);
  return (
    <article aria-labelledby={`action-${ref}`}>
      <h2 className="govuk-heading-s" id={`action-${ref}`}>
        {ref} {focus}
      </h2>
      <p className="wm-need__rating">
        <Rating rating={position.rating} /> <Strip cells={strip} />
      </p>
      <p className="wm-quiet">
        {accountable?.name ?? 'No lead'}. {standingText(position)}
      </p>
      {update && (update.hidden ? <p>{hiddenText({ state: 'ACCEPTED' })}</p> : <Said update={update} />)}
      <Figures measures={measures} quarter={quarter} />
    </article>
  );
}

function Said({ update }: { update: FrozenUpdate }) {
  const { ratings } = useLabels();
  const { givenRating, rating, confirmedBecause, reply, contributions } = update;
  return (
    <div className="wm-said">
      {givenRating && (
        <p>
          The manager confirmed {ratings[rating].toLowerCase()} where the lead gave{' '}
          {ratings[givenRating].toLowerCase()}
          {confirmedBecause && `: “${confirmedBecause}”`}
        </p>
      )}
      {reply && <p>The lead replied: “{reply}”</p>}
      <WordsOf update={update} level={3} />
      {contributions.map(({ partner, words, evidence }) => (
        <div key={partner}>
          <h3 className="wm-said__name">Part of {partner}</h3>
          {words && <p className="wm-said__words">{words}</p>}
          <EvidenceList evidence={evidence} />
        </div>
      ))}
    </div>
  );
}

/** The readings of the quarter; earlier ones stand in the quarters they belong to. */
function Figures({ measures, quarter }: { measures: Measure[]; quarter: Quarter }) {
  const given = measures.flatMap(({ key, kind, statement, readings }) =>
    readings
      .filter((reading) => reading.quarter === quarter)
      .map((reading) => ({ key, kind, statement, reading })),
  );
  if (given.length === 0) return null;
  return (
    <ul className="wm-readings">
      {given.map(({ key, kind, statement, reading }) => (
        <li key={key}>
          {statement}: <strong>{readingText(kind, reading)}</strong>
          {remarks(reading) && <span className="wm-quiet"> ({remarks(reading)})</span>}
        </li>
      ))}
    </ul>
  );
}
