import type { PlanQuarter, QuarterState } from '../api/types';
import { formatDate } from '../ui/dates';
import { quarterName } from '../ui/quarter';
import { counted } from '../ui/words';
import { mayFinalise } from './quarterState';

const STATES: Record<QuarterState, { words: string; colour: string }> = {
  OPEN: { words: 'Open', colour: 'blue' },
  FINALISED: { words: 'Finalised', colour: 'purple' },
  RELEASED: { words: 'Released to the public', colour: 'green' },
};

/** Where a quarter is in its life, as people say it. */
export function QuarterTag({ state }: { state: QuarterState }) {
  const { words, colour } = STATES[state];
  return <strong className={`govuk-tag govuk-tag--${colour}`}>{words}</strong>;
}

/** The sentence that the page begins with: how far the quarter is, and what comes next. */
export function StandsAs({ state }: { state: PlanQuarter }) {
  return (
    <>
      <p className="wm-tags wm-stands">
        <QuarterTag state={state.state} />
        {state.reopened && <strong className="govuk-tag govuk-tag--orange">Reopened</strong>}
        {state.affectedBy && <strong className="govuk-tag govuk-tag--orange">Affected by a revision</strong>}
      </p>
      <p className="wm-lede">{sentenceFor(state)}</p>
      {state.affectedBy && (
        <p className="govuk-inset-text">
          {quarterName(state.affectedBy)} was reopened after this quarter had been finalised. Reopen this one
          too if its figures should follow.
        </p>
      )}
    </>
  );
}

function sentenceFor(state: PlanQuarter): string {
  const name = quarterName(state.quarter);
  const revision =
    state.revision && state.revision > 1 ? ` (revision ${state.revision}, revised figures)` : '';
  const finalised = state.finalisedOn ? ` on ${formatDate(state.finalisedOn)}` : '';
  if (state.state === 'RELEASED')
    return `${name} was finalised${finalised}${revision}, and is open to the public.`;
  if (state.state === 'FINALISED')
    return `${name} was finalised${finalised}${revision}. The board can read it; the public cannot yet.`;
  if (mayFinalise(state)) return `Nothing stands in the way of finalising ${name}.`;
  const count = obstaclesOf(state);
  return `${name} is open. ${counted(count, 'thing')} ${count === 1 ? 'stands' : 'stand'} in the way of finalising it.`;
}

/** Counted as a person would see to them: each quarter, each update. */
function obstaclesOf({ inTheWay }: PlanQuarter): number {
  if (!inTheWay) return 0;
  return Number(inTheWay.notEnded) + inTheWay.earlierOpen.length + inTheWay.awaitingAcceptance.length;
}
