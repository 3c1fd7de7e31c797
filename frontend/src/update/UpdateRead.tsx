import type { PartnerRef } from '../api/types';
import { AskOutcome } from '../progress/AskLine';
import { Rating } from '../ui/Rating';
import { StateTag } from '../ui/StateTag';
import { Decision } from './Decision';
import { draftOf } from './draft';
import { Files } from './Files';
import { Outside } from './Outside';
import { Confirmed, ReplyForm } from './Reply';
import { hiddenText, RestrictedTag } from './Restricted';
import { Said } from './Said';
import type { Item } from './sending';
import { History } from './UpdateAside';

interface Props {
  item: Item;
  partners: PartnerRef[];
  /** For somebody who has a part in it: whose action it is. */
  whose?: string;
  onRecall: () => void;
  onDecided: (words: string) => void;
}

/** An update that the reader may not write, or not any more: no form, only the words. */
export function UpdateRead({ item, partners, whose, onRecall, onDecided }: Props) {
  const { row, draft } = item;
  const { update } = draft.snapshot;
  if (!update) {
    return (
      <>
        <p className="govuk-body">No update has been given for this quarter yet.</p>
        {whose && <p className="govuk-inset-text">{whose}</p>}
      </>
    );
  }
  if (update.hidden) {
    return (
      <>
        <p className="govuk-body">
          <StateTag state={update.state} />
        </p>
        {update.rating && (
          <p className="govuk-body">
            <Rating rating={update.rating} />
          </p>
        )}
        <p className="govuk-body">{hiddenText(update)}</p>
        {whose && <p className="govuk-inset-text">{whose}</p>}
      </>
    );
  }
  const mayDecide = update.steps.includes('ACCEPTANCE') || update.steps.includes('RETURN');
  return (
    <>
      <p className="wm-tags">
        <StateTag state={update.state} /> <RestrictedTag update={update} />
      </p>
      {whose && <p className="govuk-inset-text">{whose}</p>}
      <Confirmed update={update} />
      {update.ask && (update.ask.answer || update.ask.escalation) && (
        <div className="wm-comment">
          <AskOutcome ask={update.ask} />
        </div>
      )}
      <Said draft={draftOf(update)} measures={row.action.measures} partners={partners} />
      <Files actionRef={row.action.ref} quarter={row.quarter} />
      <History update={update} />
      {update.steps.includes('RECALL') && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onRecall}>
          Take it back to change it
        </button>
      )}
      {update.steps.includes('REPLY') && (
        <ReplyForm draft={draft} onReplied={() => onDecided('Your reply is on record.')} />
      )}
      {mayDecide && (
        <Decision {...{ update, partners, onDecided }} decide={(step, body) => draft.step(step, body)} />
      )}
      <Outside item={item} onDone={onDecided} />
    </>
  );
}
