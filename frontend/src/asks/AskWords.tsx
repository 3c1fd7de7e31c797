import type { ReactNode } from 'react';
import type { AskEntry } from '../api/types';
import { ANSWERS } from '../progress/AskLine';
import { formatDate } from '../ui/dates';
import { quarterName } from '../ui/quarter';

/** An ask and what became of it: the lead's words, the answer, and the manager's for the board. */
export function AskWords({ entry: { ask, quarter, since } }: { entry: AskEntry }) {
  const { answer, escalation } = ask;
  return (
    <dl className="wm-ask">
      <Line name="What stands in the way">{ask.barrier}</Line>
      <Line name="Who is asked">{ask.toName ?? ask.to}</Line>
      <Line name="For what">{ask.need}</Line>
      <Line name="By">
        {ask.by && formatDate(ask.by)}
        {since !== quarter && ` (asked since ${quarterName(since)})`}
      </Line>
      {escalation && <Line name="To the board, in the manager’s words">{escalation.words}</Line>}
      {answer && (
        <Line name="Answer">
          <strong>{ANSWERS[answer.answer]}</strong>, {formatDate(answer.on)}
          {answer.meeting && `, ${answer.meeting}`}: {answer.words}
        </Line>
      )}
    </dl>
  );
}

const Line = ({ name, children }: { name: string; children: ReactNode }) =>
  children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null;
