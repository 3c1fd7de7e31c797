import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { deadlineText } from '../progress/Responses';
import { useMe } from '../people/me';
import type { Quarter } from '../api/types';
import { to } from '../routes';
import { formatDate } from '../ui/dates';
import { quarterName } from '../ui/quarter';
import { Unbroken } from '../ui/Unbroken';
import { counted } from '../ui/words';
import { mayFinalise, type SummaryProps } from './quarterState';
import type { WordsDraft } from './wordsDraft';
import { PARTS } from './words';

interface Props extends SummaryProps {
  words: WordsDraft;
  onFinalise: () => void;
}

/** What there is to do before the quarter can go to the board, in order, each with the way to it. */
export function StepsToTheBoard({ plan, state, progress, words, onFinalise }: Props) {
  const { today } = useMe();
  const { quarter, inTheWay } = state;
  const { due, received, deadline, overdue } = progress.updates;
  const toCome = due.length - received.length;
  const own = PARTS.filter((part) => words.snapshot.own[part] !== undefined).length;
  const waiting = inTheWay?.awaitingAcceptance ?? [];
  const figures = state.leftOut ?? [];
  const parts = state.contributionsLeftOut ?? [];
  const focusOf = new Map(progress.positions.map(({ ref, focus }) => [ref, focus]));
  return (
    <section aria-labelledby="steps">
      <h2 className="govuk-heading-m" id="steps" tabIndex={-1}>
        What is left to do
      </h2>
      <ul className="govuk-task-list wm-steps">
        {inTheWay?.notEnded && (
          <Step name={`The quarter ends on ${formatDate(state.lastDay)}`} status={IN_THE_WAY}>
            It can be finalised after that.
          </Step>
        )}
        {inTheWay?.earlierOpen.map((earlier) => (
          <Step
            key={earlier}
            name={
              <Link
                className="govuk-link"
                to={to.summary(plan, earlier)}
              >{`Finalise ${quarterName(earlier)} first`}</Link>
            }
            status={IN_THE_WAY}
          >
            Quarters are finalised in order.
          </Step>
        ))}
        <Step
          name={
            <Link className="govuk-link" to={to.inbox(plan, quarter)}>
              Accept what was sent, or send it back
            </Link>
          }
          status={
            waiting.length > 0 ? (
              <Tag colour="red" words={`${waiting.length} ${waiting.length === 1 ? 'waits' : 'wait'}`} />
            ) : (
              DONE
            )
          }
        >
          {waiting.length > 0 && <Waiting plan={plan} quarter={quarter} refs={waiting} focusOf={focusOf} />}
        </Step>
        {figures.length > 0 && (
          <Step
            name={
              <Link className="govuk-link" to={to.measures(plan, { quarter })}>
                Decide on the indicators’ figures that were sent
              </Link>
            }
            status={
              <Tag colour="yellow" words={`${figures.length} ${figures.length === 1 ? 'waits' : 'wait'}`} />
            }
          >
            {figures.map((figure) => nameOf(figure, quarter)).join('; ')}. You can finalise without: what you
            accept later enters the next quarter.
          </Step>
        )}
        <Step
          name={
            <Link className="govuk-link" to={to.responses(plan, { quarter })}>
              Chase the updates still to come
            </Link>
          }
          status={toCome > 0 ? <Tag colour="yellow" words={`${toCome} of ${due.length} to come`} /> : DONE}
        >
          <Unbroken>
            {toCome > 0 &&
              `${counted(toCome, 'update')} ${deadlineText(deadline, today, overdue.length > 0)}. You can finalise without: each counts as not answered.`}
          </Unbroken>
          {parts.length > 0 && <PartsLeftOut plan={plan} quarter={quarter} parts={parts} />}
        </Step>
        <Step
          name={
            <a className="govuk-link" href="#words" onClick={goToWords}>
              Write your words for the paper
            </a>
          }
          status={
            own > 0 ? (
              <Tag colour="green" words={`${own} of ${PARTS.length} yours`} />
            ) : (
              <Tag colour="blue" words="Drafted" />
            )
          }
        />
        <Step
          name={
            mayFinalise(state) ? (
              <button
                type="button"
                className="wm-link-button"
                onClick={onFinalise}
              >{`Finalise ${quarterName(quarter)}`}</button>
            ) : (
              `Finalise ${quarterName(quarter)}`
            )
          }
          status={mayFinalise(state) ? <Tag colour="blue" words="Ready" /> : NOT_YET}
        >
          {state.reopened && `As revision ${(state.revision ?? 0) + 1}: “revised figures”.`}
        </Step>
        <Step name="Release it to the public" status={NOT_YET}>
          A step of its own, once it is finalised.
        </Step>
      </ul>
    </section>
  );
}

function Step({ name, status, children }: { name: ReactNode; status: ReactNode; children?: ReactNode }) {
  return (
    <li className="govuk-task-list__item">
      <div className="govuk-task-list__name-and-hint">
        {name}
        {children && <div className="govuk-task-list__hint">{children}</div>}
      </div>
      <div className="govuk-task-list__status">{status}</div>
    </li>
  );
}

interface WaitingProps {
  plan: string;
  quarter: string;
  refs: string[];
  focusOf: Map<string, string>;
}

/** Each leads to its place in the inbox. */
function Waiting({ plan, quarter, refs, focusOf }: WaitingProps) {
  return (
    <ul className="wm-steps__waiting">
      {refs.map((ref) => (
        <li key={ref}>
          <Link className="govuk-link" to={to.inboxItem(plan, ref, quarter)}>
            {ref} {focusOf.get(ref)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface PartsProps {
  plan: string;
  quarter: string;
  parts: { action: string; partner: string; partnerName: string }[];
}

/** What partners have sent beside updates that are still to come goes nowhere without them. */
function PartsLeftOut({ plan, quarter, parts }: PartsProps) {
  return (
    <>
      <p className="govuk-hint wm-steps__parts">
        Partners have sent their part of these. Without the update itself, the paper holds neither their words
        nor their figures: ask its lead, or enter it on behalf.
      </p>
      <ul className="wm-steps__waiting">
        {parts.map(({ action, partner, partnerName }) => (
          <li key={`${action} ${partner}`}>
            <Link className="govuk-link" to={to.update(plan, action, quarter)}>
              {action}
            </Link>{' '}
            ({partnerName})
          </li>
        ))}
      </ul>
    </>
  );
}

const Tag = ({ colour, words }: { colour: string; words: string }) => (
  <strong className={`govuk-tag govuk-tag--${colour}`}>{words}</strong>
);
const IN_THE_WAY = <Tag colour="red" words="In the way" />;
const NOT_YET = <span className="wm-quiet">Cannot start yet</span>;
const DONE = <span>Done</span>;

/** With its quarter where that was finalised without it. */
const nameOf = (figure: { statement: string; quarter: Quarter }, quarter: Quarter) =>
  figure.quarter === quarter ? figure.statement : `${figure.statement} (of ${quarterName(figure.quarter)})`;

/** By hand, so that the address stays as it is and the heading is read out. */
function goToWords(event: MouseEvent) {
  event.preventDefault();
  const heading = document.getElementById('words');
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
