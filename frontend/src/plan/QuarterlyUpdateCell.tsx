import { Link } from 'react-router';
import type { Action } from '../api/types';
import { AskLine } from '../progress/AskLine';
import { quarterName } from '../ui/quarter';
import { Rating } from '../ui/Rating';
import { StateTag } from '../ui/StateTag';
import { Unbroken } from '../ui/Unbroken';
import { hiddenText } from '../update/Restricted';
import { standingText } from './standingText';

/** So much of an update stands in the table; the rest is on the action's page. */
const ENOUGH = 260;

/** The last column of the paper: the rating, and what the lead said. */
export function QuarterlyUpdateCell({ action, address }: { action: Action; address: string }) {
  const { ref, position, update, warnings, quarter } = action;
  // Words that have not been sent (again) say nothing about the rating beside them.
  const said = update?.state === 'SUBMITTED' || update?.state === 'ACCEPTED' ? update : undefined;
  return (
    <>
      <p className="wm-plan-table__rating">
        <Rating rating={position.rating} />
        {update && update.quarter === quarter && update.state !== 'ACCEPTED' && (
          <StateTag state={update.state} />
        )}
      </p>
      {position.standing !== 'REPORTED' && (
        <p className="wm-quiet">
          <Unbroken>{standingText(position)}</Unbroken>
        </p>
      )}
      {said?.hidden && (
        <p className="wm-quiet">{hiddenText({ state: said.state, restricted: action.restricted })}</p>
      )}
      {said?.done && (
        <p>
          {said.quarter !== quarter && <b className="wm-nowrap">{quarterName(said.quarter)}: </b>}
          {shortened(said.done)}
          {said.done.length > ENOUGH && (
            <>
              {' '}
              <Link className="govuk-link" to={address}>
                Read on<span className="govuk-visually-hidden"> about {ref}</span>
              </Link>
            </>
          )}
        </p>
      )}
      {said?.ask?.need && <AskLine ask={said.ask} />}
      {warnings.map((warning) => (
        <p className="wm-warning" key={warning.rule}>
          <Unbroken>{warning.sentence}</Unbroken>
        </p>
      ))}
    </>
  );
}

/** Cut between words. */
function shortened(words: string): string {
  if (words.length <= ENOUGH) return words;
  return `${words.slice(0, words.lastIndexOf(' ', ENOUGH))} …`;
}
