import { Link } from 'react-router';
import type { Action, PartnerRef, Quarter, Update } from '../api/types';
import { to } from '../routes';
import { quarterName } from '../ui/quarter';
import { Unbroken } from '../ui/Unbroken';

interface Props {
  plan: string;
  action: Pick<Action, 'ref' | 'leads'>;
  quarter: Quarter;
  /** The quarter's, where anything of it is stored. */
  update?: Update;
}

/** For who may write a quarter's update, the way to it: to give it, to go on with it, or, once it is sent, to see it. */
export function UpdateButton({ plan, action, quarter, update }: Props) {
  const isOpen = !update || update.state === 'DRAFT' || update.state === 'RETURNED';
  // A manager gives an update on behalf where nobody has begun one; what others are writing is not open to her.
  if (update?.hidden && isOpen) {
    const accountable = action.leads.find((lead) => lead.accountable);
    return <BeingWritten {...{ plan, update, accountable }} words={quarterName(quarter)} />;
  }
  const verb = !update ? 'Give an update for' : isOpen ? 'Go on with the update for' : 'See the update for';
  return (
    <Link
      className={`govuk-button wm-standing__button ${isOpen ? '' : 'govuk-button--secondary'}`}
      to={to.update(plan, action.ref, quarter)}
    >
      {verb} <Unbroken>{quarterName(quarter)}</Unbroken>
    </Link>
  );
}

interface BeingWrittenProps {
  plan: string;
  update: Update;
  accountable?: PartnerRef;
  /** The quarter's name. */
  words: string;
}

/** Where a form would stand: whose turn it is, and the page from which they are reminded. */
function BeingWritten({ plan, update: { state, onBehalf }, accountable, words }: BeingWrittenProps) {
  const who = accountable?.name ?? 'the accountable partner';
  if (onBehalf) {
    return (
      <p className="govuk-body">
        Somebody else is entering the update for {words} on behalf of {who}.
      </p>
    );
  }
  return (
    <p className="govuk-body">
      <Unbroken>
        {state === 'RETURNED'
          ? `The update for ${words} was sent back to ${who}. You can read it when they have sent it again.`
          : `The update for ${words} is being written by ${who}. You can read it when they have sent it.`}
      </Unbroken>{' '}
      <Link className="govuk-link" to={to.reminders(plan, accountable?.key)}>
        Remind them
        <span className="govuk-visually-hidden">: {who}</span>
      </Link>
    </p>
  );
}
