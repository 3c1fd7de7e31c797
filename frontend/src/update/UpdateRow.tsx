import { Link } from 'react-router';
import type { PartnerRef } from '../api/types';
import { to } from '../routes';
import { Textarea } from '../ui/fields';
import { useLabels } from '../ui/labels';
import { Rating } from '../ui/Rating';
import { StateTag } from '../ui/StateTag';
import { Conflict, Restored } from './Conflict';
import { FaultsElsewhere } from './FaultsElsewhere';
import { fieldId } from './fields';
import { wordsField, type Form } from './form';
import { needsChanged } from './ratings';
import { ChangedField, RatingParts } from './RatingParts';
import { PartsBeside } from './Parts';
import { RatingPills } from './RatingPills';
import { RowFigures } from './RowFigures';
import { RowStatus } from './SaveStatus';
import { mayConfirm, type Item } from './sending';
import { useSnapshot } from './useDraft';

interface Props {
  item: Item;
  partners: PartnerRef[];
  /** Confirms that nothing changed. */
  onConfirm?: () => void;
}

/** One action on My updates: what is asked of a lead in a line or two, and more only where the rating asks for it. */
export function UpdateRow({ item, partners, onConfirm }: Props) {
  const { row, draft } = item;
  const { action, quarter, previous } = row;
  const snapshot = useSnapshot(draft);
  const labels = useLabels();
  const form: Form = { ref: action.ref, draft: snapshot.draft, faults: snapshot.faults, edit: draft.edit };
  const headingId = `${fieldId(action.ref, '/rating')}-of`;
  const page = to.update(row.plan, action.ref, quarter);
  const showsChanged =
    needsChanged(form.draft, previous) || form.draft['/changed'] || form.faults['/changed'];

  return (
    <section className="wm-row" aria-labelledby={headingId}>
      <div className="wm-row__head">
        <h2 className="govuk-heading-s" id={headingId}>
          <Link className="govuk-link" to={page}>
            {action.ref} {action.focus}
          </Link>
        </h2>
        <StateTag state={draft.state} />
        <p className="wm-row__last">
          Last time: {previous?.rating ? <Rating rating={previous.rating} /> : 'nothing yet'}
        </p>
      </div>
      {draft.state === 'RETURNED' && snapshot.update?.comment && (
        <p className="wm-comment">
          <strong>Sent back:</strong> {snapshot.update.comment}
        </p>
      )}
      <Conflict draft={draft} snapshot={snapshot} measures={action.measures} partners={partners} />
      <Restored snapshot={snapshot} />

      <div className="wm-row__rating">
        <RatingPills form={form} legend={`Rating of ${action.ref} ${action.focus}`} />
        {onConfirm && mayConfirm(item) && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={onConfirm}>
            No change: confirm {labels.ratings[row.noChange.rating ?? previous!.rating!].toLowerCase()}
            <span className="govuk-visually-hidden"> for {action.ref}</span>
          </button>
        )}
      </div>
      <div className="wm-row__in">
        <Textarea
          {...wordsField(form, '/done')}
          label="What was done"
          hint={previous?.next && `Last time you said next: ${previous.next} Done?`}
          rows={1}
          className="wm-line"
        />
        <RowFigures form={form} measures={action.measures} quarter={quarter} page={page} />
        {showsChanged && <ChangedField form={form} previous={previous} />}
        <RatingParts form={form} previous={previous} partners={partners} />
        <FaultsElsewhere form={form} measures={action.measures} page={page} />
      </div>
      <PartsBeside contributions={row.contributions} page={page} />
      <RowStatus snapshot={snapshot} />
    </section>
  );
}
