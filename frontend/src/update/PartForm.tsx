import { Link } from 'react-router';
import { Textarea } from '../ui/fields';
import { Conflict, Restored } from './Conflict';
import { EvidenceFields } from './EvidenceFields';
import { Figures } from './Figures';
import { Files } from './Files';
import { wordsField, type Form } from './form';
import { NoVictims } from './NoVictims';
import { SaveStatus } from './SaveStatus';
import { idOf, type PartItem } from './sending';
import { SourceField } from './SourceField';
import { useSnapshot } from './useDraft';

interface Props {
  item: PartItem;
  /** Entered by the manager for the partner. */
  isOther: boolean;
  /** Where to go when it stays a draft. */
  leave: string;
  onCheck: () => void;
}

/** A part with all the room there is: words, figures, links. */
export function PartForm({ item, isOther, leave, onCheck }: Props) {
  const { row, partner, draft } = item;
  const { action, quarter } = row;
  const snapshot = useSnapshot(draft);
  const form: Form = { ref: idOf(item), draft: snapshot.draft, faults: snapshot.faults, edit: draft.edit };
  return (
    <div className="wm-form">
      <NoVictims />
      <Conflict draft={draft} snapshot={snapshot} measures={action.measures} partners={[]} />
      <Restored snapshot={snapshot} />
      <Textarea
        {...wordsField(form, '/words')}
        label={`What was the part of ${partner.name}?`}
        labelSize="m"
        rows={5}
      />
      <Figures form={form} measures={action.measures} quarter={quarter} />
      <EvidenceFields form={form} />
      <Files actionRef={action.ref} quarter={quarter} />
      {isOther && <SourceField form={form} of={partner.name} />}
      <SaveStatus drafts={[draft]} />
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" onClick={onCheck}>
          Check and send
        </button>
        <Link className="govuk-link" to={leave}>
          Leave as a draft
        </Link>
      </div>
    </div>
  );
}
