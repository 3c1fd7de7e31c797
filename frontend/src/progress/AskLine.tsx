import type { Ask, AskAnswer, Recovery } from '../api/types';
import { formatDate } from '../ui/dates';
import { Unbroken } from '../ui/Unbroken';

/** "Support or decision needed from the VAWG Delivery Group by 14 November 2024: agree interim funding". */
export function AskLine({ ask }: { ask: Ask }) {
  const from = ask.toName ?? ask.to;
  return (
    <p>
      <strong>Support or decision needed</strong>
      {from && ` from ${from}`}
      <Unbroken>{ask.by && ` by ${formatDate(ask.by)}`}</Unbroken>: {ask.need}
    </p>
  );
}

export const ANSWERS: Record<AskAnswer['answer'], string> = {
  AGREED: 'Agreed',
  DECLINED: 'Declined',
  DEFERRED: 'Deferred',
  NOTED: 'Noted',
};

/** What became of an ask: the meeting's answer, and that it went to the board. */
export function AskOutcome({ ask: { answer, escalation } }: { ask: Ask }) {
  return (
    <>
      {escalation && (
        <p>
          <strong>Taken to the board:</strong> {escalation.words}
        </p>
      )}
      {answer && (
        <p>
          <strong>
            {ANSWERS[answer.answer]}
            {answer.meeting && ` by ${answer.meeting}`}, <Unbroken>{formatDate(answer.on)}</Unbroken>:
          </strong>{' '}
          {answer.words}
        </p>
      )}
    </>
  );
}

/** What brings an amber action back, and by when. */
export function RecoveryLine({ recovery }: { recovery: Recovery }) {
  const parts = [recovery.what, recovery.by && `by ${formatDate(recovery.by)}`].filter(Boolean);
  return (
    <p>
      <strong>Back on track:</strong> <Unbroken>{parts.join(', ')}</Unbroken>
    </p>
  );
}
