import { Link } from 'react-router';
import { to } from '../routes';
import { Textarea } from '../ui/fields';
import { StateTag } from '../ui/StateTag';
import { Conflict, Restored } from './Conflict';
import { FaultsElsewhere } from './FaultsElsewhere';
import { wordsField, type Form } from './form';
import { RowFigures } from './RowFigures';
import { RowStatus } from './SaveStatus';
import { idOf, type PartItem } from './sending';
import { useSnapshot } from './useDraft';
import { whoseText } from './whose';

/** My part in an action that another partner answers for: words and figures of my own, sent by myself. */
export function PartRow({ item }: { item: PartItem }) {
  const { row, partner, draft } = item;
  const { action, quarter, accountable } = row;
  const snapshot = useSnapshot(draft);
  const form: Form = { ref: idOf(item), draft: snapshot.draft, faults: snapshot.faults, edit: draft.edit };
  const headingId = `part-${form.ref}`;
  const page = to.part(row.plan, action.ref, quarter, partner.key);
  return (
    <section className="wm-row" aria-labelledby={headingId}>
      <div className="wm-row__head">
        <h3 className="govuk-heading-s" id={headingId}>
          <Link className="govuk-link" to={page}>
            {action.ref} {action.focus}
          </Link>
        </h3>
        <StateTag state={draft.state} />
      </div>
      <p className="wm-quiet">{whoseText(accountable, row.update?.state)}</p>
      <Conflict draft={draft} snapshot={snapshot} measures={action.measures} partners={[]} />
      <Restored snapshot={snapshot} />
      <div className="wm-row__in">
        <Textarea
          {...wordsField(form, '/words')}
          label={`What was the part of ${partner.name}?`}
          rows={1}
          className="wm-line"
        />
        <RowFigures form={form} measures={action.measures} quarter={quarter} page={page} />
        <FaultsElsewhere form={form} measures={action.measures} page={page} />
      </div>
      <RowStatus snapshot={snapshot} />
    </section>
  );
}
