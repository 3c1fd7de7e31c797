import { Link } from 'react-router';
import { to } from '../routes';
import { formatInstant } from '../ui/dates';
import { useLabels } from '../ui/labels';
import { Rating } from '../ui/Rating';
import { StateTag } from '../ui/StateTag';
import type { Item } from './sending';

/** What has left the desk, with its state; what nobody has decided yet can be taken back. */
export function SentList({ items, onRecall }: { items: Item[]; onRecall: (item: Item) => void }) {
  if (items.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Sent</h2>
      <ul className="wm-sent">
        {items.map((item) => (
          <SentItem key={item.row.action.ref} item={item} onRecall={() => onRecall(item)} />
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
        </p>
      </div>
      <div className="wm-sent__rating">{rating && <Rating rating={rating} />}</div>
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
