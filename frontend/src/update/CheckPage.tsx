import { useState, type ReactNode } from 'react';
import type { PartnerRef, Quarter } from '../api/types';
import { Page } from '../ui/Page';
import { counted } from '../ui/words';
import { fieldsOf } from './draft';
import { fieldName } from './fields';
import { suspicionsIn } from './personalData';
import { Said } from './Said';
import type { Item } from './sending';

interface Props {
  items: Item[];
  partners: PartnerRef[];
  quarter: Quarter;
  caption?: ReactNode;
  onBack: () => void;
  onSend: (chosen: Item[]) => Promise<void>;
}

/** Everything that is about to be sent, read once more; one press sends it all. */
export function CheckPage({ items, partners, quarter, caption, onBack, onSend }: Props) {
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const [isSending, setSending] = useState(false);
  const chosen = items.filter(({ row }) => !leftOut.includes(row.action.ref));

  async function send() {
    // A second press while the first is on its way would find everything sent, and say that it could not be.
    if (isSending || chosen.length === 0) return;
    setSending(true);
    await onSend(chosen);
  }

  function choose(ref: string, isChosen: boolean) {
    setLeftOut(isChosen ? leftOut.filter((each) => each !== ref) : [...leftOut, ref]);
  }

  const back = (
    <a
      className="govuk-back-link"
      href="."
      onClick={(event) => {
        event.preventDefault();
        onBack();
      }}
    >
      Go back and change
    </a>
  );
  return (
    <Page title="Check before you send" quarter={quarter} caption={caption} before={back}>
      {items.map((item) => (
        <section className="wm-check" key={item.row.action.ref}>
          <h2 className="govuk-heading-m">
            {item.row.action.ref} {item.row.action.focus}
          </h2>
          <Suspicions item={item} />
          <Said
            draft={item.draft.snapshot.draft}
            measures={item.row.action.measures}
            partners={partners}
            showsMissing
          />
          {items.length > 1 && (
            <Send
              item={item}
              isChosen={chosen.includes(item)}
              onChoose={(isChosen) => choose(item.row.action.ref, isChosen)}
            />
          )}
        </section>
      ))}
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" aria-disabled={isSending} onClick={() => void send()}>
          {isSending ? 'Sending…' : items.length > 1 ? `Send ${counted(chosen.length, 'update')}` : 'Send'}
        </button>
        <button type="button" className="wm-link-button" onClick={onBack}>
          Go back and change
        </button>
      </div>
    </Page>
  );
}

function Send({
  item,
  isChosen,
  onChoose,
}: {
  item: Item;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  const id = `send-${item.row.action.ref}`;
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          checked={isChosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          Send {item.row.action.ref} now
        </label>
      </div>
    </div>
  );
}

/** Words that might say who somebody is. Often harmless, so that a person decides: mend them, or send. */
function Suspicions({ item }: { item: Item }) {
  const { draft } = item.draft.snapshot;
  const found = fieldsOf(draft).flatMap((field) =>
    suspicionsIn(draft[field] ?? '').map((each) => ({ field, ...each })),
  );
  if (found.length === 0) return null;
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <div className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">Warning: </span>
        Could this identify somebody? Take it out before you send, unless it is harmless.
        <ul className="govuk-list">
          {found.map(({ field, words, looksLike }) => (
            <li key={field + words}>
              “{words}” in “{fieldName(field, item.row.action.measures)}” looks like {looksLike}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
