import { Link } from 'react-router';
import type { PartnerRef } from '../api/types';
import { to } from '../routes';
import { Textarea } from '../ui/fields';
import { useLabels } from '../ui/labels';
import { Rating } from '../ui/Rating';
import { StateTag } from '../ui/StateTag';
import { Conflict, Restored } from './Conflict';
import type { Faults, Field } from './draft';
import { fieldId, fieldName } from './fields';
import { NO_VICTIMS, textField, type Form } from './form';
import { needsChanged } from './ratings';
import { ChangedField, RatingParts } from './RatingParts';
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
  /** Somebody else's action, to which one adds words and figures. */
  isPart?: boolean;
}

/** One action on My updates: what is asked of a lead in a line or two, and more only where the rating asks for it. */
export function UpdateRow({ item, partners, onConfirm, isPart = false }: Props) {
  const { row, draft } = item;
  const { action, quarter, previous, accountable } = row;
  const snapshot = useSnapshot(draft);
  const labels = useLabels();
  const form: Form = { ref: action.ref, draft: snapshot.draft, faults: snapshot.faults, edit: draft.edit };
  const Heading = isPart ? 'h3' : 'h2';
  const headingId = `${fieldId(action.ref, '/rating')}-of`;
  const page = to.update(row.plan, action.ref, quarter);
  const showsChanged =
    needsChanged(form.draft, previous) || form.draft['/changed'] || form.faults['/changed'];

  return (
    <section className="wm-row" aria-labelledby={headingId}>
      <div className="wm-row__head">
        <Heading className="govuk-heading-s" id={headingId}>
          <Link className="govuk-link" to={page}>
            {action.ref} {action.focus}
          </Link>
        </Heading>
        <StateTag state={draft.state} />
        <p className="wm-row__last">
          Last time {previous?.rating ? <Rating rating={previous.rating} /> : 'nothing yet'}
        </p>
      </div>
      {draft.state === 'RETURNED' && snapshot.update?.comment && (
        <p className="wm-comment">
          <strong>Sent back:</strong> {snapshot.update.comment}
        </p>
      )}
      <Conflict draft={draft} snapshot={snapshot} measures={action.measures} partners={partners} />
      <Restored snapshot={snapshot} />

      {action.mayRate ? (
        <div className="wm-row__rating">
          <RatingPills form={form} legend={`Rating of ${action.ref} ${action.focus}`} />
          {onConfirm && mayConfirm(item) && (
            <button type="button" className="govuk-button govuk-button--secondary" onClick={onConfirm}>
              No change: confirm {labels.ratings[row.noChange.rating ?? previous!.rating!].toLowerCase()}
              <span className="govuk-visually-hidden"> for {action.ref}</span>
            </button>
          )}
        </div>
      ) : (
        <p className="wm-quiet">
          {accountable?.name ?? 'The accountable partner'} rates and sends this update. Your words and figures
          go with it.
        </p>
      )}
      <div className="wm-row__in">
        <Textarea
          {...textField(form, '/done')}
          label="What was done"
          hint={`${previous?.next ? `Last time you said next: ${previous.next} Done? ` : ''}${NO_VICTIMS}`}
          rows={1}
          className="wm-line"
        />
        <RowFigures form={form} measures={action.measures} quarter={quarter} page={page} />
        {action.mayRate && showsChanged && <ChangedField form={form} previous={previous} />}
        {action.mayRate && <RatingParts form={form} previous={previous} partners={partners} />}
        <FaultsElsewhere form={form} item={item} page={page} />
      </div>
      <RowStatus snapshot={snapshot} />
    </section>
  );
}

/** What is wrong in fields that only the update's own page has: the error summary leads to these links. */
function FaultsElsewhere({ form, item, page }: { form: Form; item: Item; page: string }) {
  const elsewhere = (Object.entries(form.faults as Faults) as [Field, string][]).filter(([field]) =>
    ELSEWHERE.test(field),
  );
  return elsewhere.map(([field, message]) => (
    <p className="govuk-error-message" key={field}>
      <Link className="govuk-link" id={fieldId(form.ref, field)} to={page}>
        {fieldName(field, item.row.action.measures)}
      </Link>
      : {message}
    </p>
  ));
}

const ELSEWHERE = /^\/(next|completionDate|source|readings\/.+\/(?!value$))/;
