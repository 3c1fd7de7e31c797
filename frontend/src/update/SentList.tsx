import { Link } from 'react-router';
import { AskOutcome } from '../progress/AskLine';
import { to } from '../routes';
import { formatInstant } from '../ui/dates';
import { useLabels } from '../ui/labels';
import { Rating } from '../ui/Rating';
import { StateTag } from '../ui/StateTag';
import { isSent } from './saving';
import { idOf, type Item, type PartItem, type Sendable } from './sending';

interface Props {
  items: Item[];
  /** Of actions that others lead. */
  parts: PartItem[];
  onRecall: (item: Sendable) => void;
}

/** What has left the desk, with its state; what nobody has decided yet can be taken back. */
export function SentList({ items, parts, onRecall }: Props) {
  if (items.length + parts.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Sent</h2>
      <ul className="wm-sent">
        {items.map((item) => (
          <SentItem key={item.row.action.ref} item={item} onRecall={() => onRecall(item)} />
        ))}
        {parts.map((item) => (
          <SentPart key={idOf(item)} item={item} onRecall={() => onRecall(item)} />
        ))}
      </ul>
    </>
  );
}

function SentItem({ item: { row, draft }, onRecall }: { item: Item; onRecall: () => void }) {
  const { ratings } = useLabels();
  const { ref, focus } = row.action;
  const { update } = draft.snapshot;
  if (!update) return null;
  const { rating, confirmation, noChange, sentBy, sentAt, steps } = update;
  return (
    <li className="wm-sent__item">
      <div>
        <Link className="govuk-link" to={to.update(row.plan, ref, row.quarter)}>
          {ref} {focus}
        </Link>
        <p className="govuk-hint">
          {[
            noChange && 'No change',
            sentAt && `${noChange ? 'sent' : 'Sent'} ${formatInstant(sentAt)}`,
            sentBy && `by ${sentBy}`,
          ]
            .filter(Boolean)
            .join(', ')}
          {confirmation &&
            `. Accepted as ${ratings[confirmation.rating].toLowerCase()}: ${confirmation.reason}`}
          {update.reply && `. Your reply: ${update.reply.words}`}
        </p>
        {update.ask && <AskOutcome ask={update.ask} />}
        {steps.includes('REPLY') && (
          <Link className="govuk-link" to={to.update(row.plan, ref, row.quarter)}>
            Reply<span className="govuk-visually-hidden"> to the manager about {ref}</span>, once
          </Link>
        )}
      </div>
      <div>{rating && <Rating rating={rating} />}</div>
      <div className="wm-sent__state">
        <StateTag state={update.state} />
        {steps.includes('RECALL') && (
          <button type="button" className="wm-link-button" onClick={onRecall}>
            Take back<span className="govuk-visually-hidden"> {ref} to change it</span>
          </button>
        )}
      </div>
    </li>
  );
}

/** A part of mine in what another partner answers for; where nothing was said before it was settled, that stands there. */
function SentPart({ item: { row, partner, draft }, onRecall }: { item: PartItem; onRecall: () => void }) {
  const { ref, focus } = row.action;
  const { update } = draft.snapshot;
  return (
    <li className="wm-sent__item">
      <div>
        <Link className="govuk-link" to={to.part(row.plan, ref, row.quarter, partner.key)}>
          {ref} {focus}: part of {partner.name}
        </Link>
        <p className="govuk-hint">
          {isSent(update)
            ? [
                'Sent',
                update?.sentAt && formatInstant(update.sentAt),
                update?.sentBy && `by ${update.sentBy}`,
              ]
                .filter(Boolean)
                .join(' ')
            : 'The update was accepted without it'}
        </p>
      </div>
      <div />
      <div className="wm-sent__state">
        {update && <StateTag state={update.state} />}
        {update?.steps.includes('RECALL') && (
          <button type="button" className="wm-link-button" onClick={onRecall}>
            Take back<span className="govuk-visually-hidden"> the part in {ref} to change it</span>
          </button>
        )}
      </div>
    </li>
  );
}
