import { Link } from 'react-router';
import type { Decision, Quarter } from '../api/types';
import { ANSWERS, AskLine } from '../progress/AskLine';
import { to } from '../routes';
import { formatDate } from '../ui/dates';
import { quarterName } from '../ui/quarter';
import { Rating } from '../ui/Rating';

interface Props {
  plan: string;
  quarter: Quarter;
  decisions: Decision[];
}

/** What opens the quarter's paper: the answers of last time, and what the actions then said. */
export function Decided({ plan, quarter, decisions }: Props) {
  return (
    <section className="wm-section" aria-labelledby="decided">
      <h2 className="govuk-heading-m" id="decided">
        What was decided last time, and what followed
      </h2>
      {decisions.length === 0 && (
        <p className="govuk-body">
          No answer was recorded that the paper of {quarterName(quarter)} would open with.
        </p>
      )}
      <ul className="wm-asks">
        {decisions.map(({ asked, followed }) => (
          <li key={`${asked.action} ${asked.quarter}`}>
            <h3 className="govuk-heading-s">
              <Link className="govuk-link" to={to.action(plan, asked.action, quarter)}>
                {asked.action} {asked.focus}
              </Link>
            </h3>
            <AskLine ask={asked.ask} />
            {asked.ask.answer && (
              <p>
                <strong>
                  {ANSWERS[asked.ask.answer.answer]}
                  {asked.ask.answer.meeting && ` by ${asked.ask.answer.meeting}`},{' '}
                  {formatDate(asked.ask.answer.on)}:
                </strong>{' '}
                {asked.ask.answer.words}
              </p>
            )}
            <p>
              <strong>What followed:</strong>{' '}
              {followed ? (
                <>
                  {quarterName(followed.quarter)} {followed.rating && <Rating rating={followed.rating} />}{' '}
                  {followed.done}
                </>
              ) : (
                'nothing has been said of it since.'
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
