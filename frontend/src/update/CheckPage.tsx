import { useState, type ReactNode } from 'react';
import type { PartnerRef, Quarter } from '../api/types';
import { Check } from '../ui/Check';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary';
import { Page } from '../ui/Page';
import { counted } from '../ui/words';
import { fieldName } from './fields';
import { Findings, findingText } from './Findings';
import { Said } from './Said';
import { idOf, isPart, type Confirmed, type Finding, type Sendable } from './sending';

interface Props {
  items: Sendable[];
  partners: PartnerRef[];
  quarter: Quarter;
  caption?: ReactNode;
  onBack: () => void;
  /** What the server has found that might identify somebody, by what was sent. */
  found: Record<string, Finding[]>;
  onSend: (chosen: Sendable[], confirmed: Confirmed) => Promise<void>;
}

/** Everything that is about to be sent, read once more; one press sends it all. */
export function CheckPage({ items, partners, quarter, caption, found, onBack, onSend }: Props) {
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const [isSending, setSending] = useState(false);
  const [cleared, setCleared] = useState<string[]>([]);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const chosen = items.filter((item) => !leftOut.includes(idOf(item)));

  // New findings: they take the focus, as everything does that keeps something from being sent.
  const [told, setTold] = useState(found);
  if (told !== found) {
    setTold(found);
    setErrors(items.filter((item) => found[idOf(item)]).map(lookAt));
  }

  async function send() {
    // A second press while the first is on its way would find everything sent, and say that it could not be.
    if (isSending || chosen.length === 0) return;
    const open = chosen.filter((item) => found[idOf(item)] && !cleared.includes(idOf(item)));
    setErrors(open.map(lookAt));
    if (open.length > 0) return;
    setSending(true);
    await onSend(chosen, wordsOf(found, cleared));
    setSending(false);
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
    <Page
      title="Check before you send"
      quarter={quarter}
      caption={caption}
      before={back}
      error={errors.length > 0}
    >
      <ErrorSummary errors={errors} title="Not sent yet" />
      {items.map((item) => (
        <section className="wm-check" key={idOf(item)}>
          <h2 className="govuk-heading-m">
            {item.row.action.ref} {item.row.action.focus}
            {isPart(item) && `: part of ${item.partner.name}`}
          </h2>
          <Findings
            id={confirmId(item)}
            found={(found[idOf(item)] ?? []).map(({ field, detail, words }) => ({
              key: field + words,
              words: findingText(detail, fieldName(field, item.row.action.measures)),
            }))}
            isConfirmed={cleared.includes(idOf(item))}
            onConfirm={(isCleared) => setCleared(toggled(cleared, idOf(item), isCleared))}
            error={errors.find(({ field }) => field === confirmId(item))?.message}
          />
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
              onChoose={(isChosen) => setLeftOut(toggled(leftOut, idOf(item), !isChosen))}
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

const confirmId = (item: Sendable) => `confirm-${idOf(item)}`;
const lookAt = (item: Sendable): FieldError => ({
  field: confirmId(item),
  message: `${item.row.action.ref}: take out what could identify somebody, or say that it identifies nobody`,
});

const toggled = (ids: string[], id: string, isIn: boolean) =>
  isIn ? [...ids, id] : ids.filter((each) => each !== id);

/** Of what somebody has looked at. */
const wordsOf = (found: Record<string, Finding[]>, cleared: string[]): Confirmed =>
  Object.fromEntries(cleared.map((id) => [id, (found[id] ?? []).map(({ words }) => words)]));

function Send({
  item,
  isChosen,
  onChoose,
}: {
  item: Sendable;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  const id = `send-${idOf(item)}`;
  return (
    <Check
      id={id}
      label={`Send ${isPart(item) ? `the part in ${item.row.action.ref}` : item.row.action.ref} now`}
      isChecked={isChosen}
      onCheck={onChoose}
    />
  );
}
