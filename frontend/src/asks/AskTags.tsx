import type { AskEntry } from '../api/types';
import { ANSWERS } from '../progress/AskLine';
import { formatDate } from '../ui/dates';
import { STATES } from './register';

/** How an ask stands, in words. */
export function AskTags({ entry: { state, overdue, ask } }: { entry: AskEntry }) {
  return (
    <span className="wm-tags">
      {state === 'ANSWERED' && ask.answer && <Tag colour="green" words={ANSWERS[ask.answer.answer]} />}
      {state === 'OPEN' && ask.answer && (
        <Tag colour="yellow" words={`${ANSWERS[ask.answer.answer]} on ${formatDate(ask.answer.on)}`} />
      )}
      {state === 'OPEN' && !ask.answer && !overdue && <Tag colour="blue" words={STATES.OPEN} />}
      {overdue && <Tag colour="red" words={`${STATES.OVERDUE}, no answer`} />}
      {state === 'CLOSED' && <Tag colour="grey" words={STATES.CLOSED} />}{' '}
      {ask.escalation && <Tag colour="purple" words={STATES.ESCALATED} />}
    </span>
  );
}

const Tag = ({ colour, words }: { colour: string; words: string }) => (
  <strong className={`govuk-tag govuk-tag--${colour}`}>{words}</strong>
);
