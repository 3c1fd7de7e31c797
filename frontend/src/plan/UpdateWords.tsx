import type { Measure, Update } from '../api/types';
import { AskLine, AskOutcome, RecoveryLine } from '../progress/AskLine';
import { formatDate, formatInstant } from '../ui/dates';
import { useLabels } from '../ui/labels';
import { quarterName } from '../ui/quarter';
import { Rating } from '../ui/Rating';
import { StateTag } from '../ui/StateTag';
import { Unbroken } from '../ui/Unbroken';
import { EvidenceList } from '../update/EvidenceList';
import { hiddenText, RestrictedTag } from '../update/Restricted';
import { ReadingList } from './ReadingList';

/** What was said of an action in one quarter, to read. */
export function UpdateWords({ update, measures }: { update: Update; measures: Measure[] }) {
  const { quarter, rating, state, hidden } = update;
  return (
    <article className="wm-said">
      <div className="wm-said__head">
        <h3 className="govuk-heading-s">{quarterName(quarter)}</h3>
        {rating && <Rating rating={rating} />}
        <StateTag state={state} />
        <RestrictedTag update={update} />
      </div>
      {hidden ? (
        <p className="wm-quiet">{hiddenText(update)}</p>
      ) : (
        <>
          <WordsOf update={update} />
          <ReadingList readings={update.readings} measures={measures} />
        </>
      )}
      <Provenance update={update} />
    </article>
  );
}

type Words = Pick<
  Update,
  | 'noChange'
  | 'done'
  | 'changed'
  | 'atRisk'
  | 'recovery'
  | 'ask'
  | 'noHelpBecause'
  | 'next'
  | 'completedOn'
  | 'completionDate'
  | 'evidence'
>;

/** The words themselves, of an update as it is or as it was frozen. */
export function WordsOf({ update, level = 4 }: { update: Words; level?: 3 | 4 }) {
  const { ask, recovery, completedOn, completionDate } = update;
  return (
    <>
      {update.noChange && <p>No change since the quarter before.</p>}
      <Said level={level} name="What was done" words={update.done} />
      <Said level={level} name="What changed for people" words={update.changed} />
      <Said level={level} name="What is at risk" words={update.atRisk} />
      {recovery && <RecoveryLine recovery={recovery} />}
      {ask?.barrier && <Said level={level} name="What stands in the way" words={ask.barrier} />}
      {ask?.need && <AskLine ask={ask} />}
      {ask && <AskOutcome ask={ask} />}
      <Said level={level} name="No support or decision needed, because" words={update.noHelpBecause} />
      <Said level={level} name="What comes next" words={update.next} />
      {completedOn && (
        <p>
          <Unbroken>Completed on {formatDate(completedOn)}.</Unbroken>
        </p>
      )}
      {completionDate?.to && (
        <p>
          New completion date: <Unbroken>{formatDate(completionDate.to)}</Unbroken>
          {completionDate.reason && ` (${completionDate.reason})`}
        </p>
      )}
      <EvidenceList evidence={update.evidence} />
    </>
  );
}

function Said({ name, words, level }: { name: string; words?: string; level: 3 | 4 }) {
  if (!words) return null;
  const Name = `h${level}` as const;
  return (
    <div>
      <Name className="wm-said__name">{name}</Name>
      <p className="wm-said__words">{words}</p>
    </div>
  );
}

/** Who said it, who let it stand, and where they differed. */
function Provenance({ update }: { update: Update }) {
  const { ratings } = useLabels();
  const {
    sentBy,
    sentAt,
    decidedBy,
    decidedAt,
    state,
    source,
    onBehalf,
    confirmation,
    givenRating,
    comment,
  } = update;
  return (
    <div className="wm-quiet wm-said__by">
      {sentAt && (
        <p>
          Sent{sentBy && ` by ${sentBy}`}, <Unbroken>{formatInstant(sentAt)}</Unbroken>
          {onBehalf && ', entered on behalf of the lead'}
          {source && `, from: ${source}`}.
        </p>
      )}
      {decidedAt && state === 'ACCEPTED' && (
        <p>
          Accepted{decidedBy && ` by ${decidedBy}`}, <Unbroken>{formatInstant(decidedAt)}</Unbroken>
          {update.ownDecision && ', who entered or leads it'}.
        </p>
      )}
      {comment && state === 'RETURNED' && <p>Sent back: “{comment}”</p>}
      {confirmation && (
        <p>
          {confirmation.by} confirmed {ratings[confirmation.rating].toLowerCase()}
          {givenRating && ` where the lead gave ${ratings[givenRating].toLowerCase()}`}: “
          {confirmation.reason}”
        </p>
      )}
      {update.reply && (
        <p>
          {update.reply.by} replied: “{update.reply.words}”
        </p>
      )}
    </div>
  );
}
