import { useState, type ReactNode } from 'react';
import type { PartnerRef, Quarter } from '../api/types';
import { Check } from '../ui/Check';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary';
import { Page } from '../ui/Page';
import { counted, listed } from '../ui/words';
import { fieldName } from './fields';
import { Findings, findingText } from './Findings';
import { Said } from './Said';
import { idOf, isPart, nameOf, type Confirmed, type Finding, type Sendable } from './sending';
import { useCheck } from './useCheck';
import type { Mending } from './useSending';

interface Props {
  items: Sendable[];
  partners: PartnerRef[];
  quarter: Quarter;
  caption?: ReactNode;
  /** @param mending what is missing, where that is why she goes back */
  onBack: (mending?: Mending) => void;
  /** What the server has found that might identify somebody, by what was sent. */
  found: Record<string, Finding[]>;
  onSend: (chosen: Sendable[], confirmed: Confirmed) => Promise<void>;
}

/** Everything that is about to be sent, read once more, with what is missing; one press sends all of which nothing is. */
export function CheckPage({ items, partners, quarter, caption, found, onBack, onSend }: Props) {
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const [isSending, setSending] = useState(false);
  const [cleared, setCleared] = useState<string[]>([]);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const { isAsking, checked } = useCheck(items);
  const missing = (item: Sendable) => checked[idOf(item)]?.errors ?? [];
  const unfinished = items.filter((item) => missing(item).length > 0);
  const finished = items.filter((item) => !unfinished.includes(item));
  const chosen = finished.filter((item) => !leftOut.includes(idOf(item)));
  // What the server has told on asking, and what it has refused since.
  const toLookAt = (item: Sendable) =>
    apart([...(checked[idOf(item)]?.found ?? []), ...(found[idOf(item)] ?? [])]);

  // New findings: they take the focus, as everything does that keeps something from being sent.
  const [told, setTold] = useState(found);
  if (told !== found) {
    setTold(found);
    setErrors(items.filter((item) => found[idOf(item)]).map(lookAt));
  }

  async function send() {
    // A second press while the first is on its way would find everything sent, and say that it could not be.
    if (isAsking || isSending || chosen.length === 0) return;
    const open = chosen.filter((item) => toLookAt(item).length > 0 && !cleared.includes(idOf(item)));
    setErrors(open.map(lookAt));
    if (open.length > 0) return;
    setSending(true);
    const looked = chosen.filter((item) => cleared.includes(idOf(item)));
    const confirmed = looked.map((item) => [idOf(item), toLookAt(item).map(({ words }) => words)]);
    await onSend(chosen, Object.fromEntries(confirmed) as Confirmed);
    setSending(false);
  }

  /** Back to the form, where all that is missing is marked. */
  function mend(goTo?: string) {
    unfinished.forEach((item) => item.draft.mark(checked[idOf(item)]!.missing));
    onBack({ errors: unfinished.flatMap(missing), goTo });
  }

  const names = listed(unfinished.map(nameOf));
  const sendText = items.length > 1 ? `Send ${counted(chosen.length, 'update')}` : 'Send';
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
      <ErrorSummary
        errors={unfinished.flatMap(missing)}
        title={`Before you can send ${items.length > 1 ? names : 'it'}`}
        onFollow={mend}
      />
      <ErrorSummary errors={errors} title="Not sent yet" />
      {items.map((item) => (
        <section className="wm-check" key={idOf(item)}>
          <h2 className="govuk-heading-m">
            {item.row.action.ref} {item.row.action.focus}
            {isPart(item) && `: part of ${item.partner.name}`}
          </h2>
          <Findings
            id={confirmId(item)}
            found={(unfinished.includes(item) ? [] : toLookAt(item)).map(({ field, detail, words }) => ({
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
            missing={checked[idOf(item)]?.missing ?? {}}
          />
          {unfinished.includes(item) && finished.length > 0 && (
            <p className="govuk-body">{nameOf(item)} stays a draft until it is finished.</p>
          )}
          {items.length > 1 && finished.includes(item) && (
            <Send
              item={item}
              isChosen={chosen.includes(item)}
              onChoose={(isChosen) => setLeftOut(toggled(leftOut, idOf(item), !isChosen))}
            />
          )}
        </section>
      ))}
      <div className="govuk-button-group">
        {finished.length > 0 && (
          <button
            type="button"
            className="govuk-button"
            aria-disabled={isAsking || isSending}
            onClick={() => void send()}
          >
            {isAsking ? 'Checking…' : isSending ? 'Sending…' : sendText}
          </button>
        )}
        {unfinished.length > 0 ? (
          <button
            type="button"
            className={finished.length > 0 ? 'wm-link-button' : 'govuk-button'}
            onClick={() => mend()}
          >
            Go back and finish{finished.length > 0 && ` ${names}`}
          </button>
        ) : (
          <button type="button" className="wm-link-button" onClick={() => onBack()}>
            Go back and change
          </button>
        )}
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

/** Each once. */
const apart = (found: Finding[]) => [
  ...new Map(found.map((finding) => [finding.field + finding.words, finding])).values(),
];

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
