import type { Ask, AskAnswer, Recovery } from '../api/types';
import { formatDate } from '../ui/dates';

/** "Support or decision needed from the VAWG Delivery Group by 14 November 2024: agree interim funding". */
export function AskLine({ ask }: { ask: Ask }) {
  const from = ask.toName ?? ask.to;
  return (
    <p>
      <strong>Support or decision needed</strong>
      {from && ` from ${from}`}
      {ask.by && ` by ${formatDate(ask.by)}`}: {ask.need}
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
            {answer.meeting && ` by ${answer.meeting}`}, {formatDate(answer.on)}:
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
      <strong>Back on track:</strong> {parts.join(', ')}
    </p>
  );
}
