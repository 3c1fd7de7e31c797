import { Link } from 'react-router';
import type { MyPlan, PartnerRef, Rating as RatingCode } from '../api/types';
import { has } from '../people/me';
import { Radios, Textarea } from '../ui/fields';
import { RATINGS, useLabels } from '../ui/labels';
import { shortQuarter } from '../ui/quarter';
import { Rating } from '../ui/Rating';
import { CompletionDate } from './CompletionDate';
import { Conflict, Restored } from './Conflict';
import { EvidenceFields } from './EvidenceFields';
import { Figures } from './Figures';
import { Files } from './Files';
import { choiceField, wordsField, type Form } from './form';
import { NoVictims } from './NoVictims';
import { MEANINGS, rated } from './ratings';
import { ChangedField, RatingParts } from './RatingParts';
import { isMine } from './parts';
import { SaveStatus } from './SaveStatus';
import { mayConfirm, type Item } from './sending';
import { SourceField } from './SourceField';
import { useSnapshot } from './useDraft';

interface Props {
  item: Item;
  plan: MyPlan;
  partners: PartnerRef[];
  /** Where to go when it stays a draft. */
  leave: string;
  onCheck: () => void;
  onConfirm: () => void;
}

/** One action's update with all the room there is. */
export function UpdateForm({ item, plan, partners, leave, onCheck, onConfirm }: Props) {
  const { row, draft } = item;
  const { action, quarter, previous, accountable } = row;
  const snapshot = useSnapshot(draft);
  const form: Form = { ref: action.ref, draft: snapshot.draft, faults: snapshot.faults, edit: draft.edit };
  return (
    <div className="wm-form">
      <NoVictims />
      {draft.state === 'RETURNED' && snapshot.update?.comment && (
        <p className="wm-comment">
          <strong>Sent back:</strong> {snapshot.update.comment}
        </p>
      )}
      <Conflict draft={draft} snapshot={snapshot} measures={action.measures} partners={partners} />
      <Restored snapshot={snapshot} />
      <NoChange item={item} onConfirm={onConfirm} />
      <RatingChoice form={form} />
      <RatingParts form={form} previous={previous} partners={partners} />
      <Textarea
        {...wordsField(form, '/done')}
        label="What was done this quarter?"
        labelSize="s"
        hint={previous?.next && `Last time you said next: ${previous.next} Done?`}
        rows={4}
      />
      <ChangedField form={form} previous={previous} />
      <Textarea
        {...wordsField(form, '/next')}
        label="What comes next?"
        labelSize="s"
        hint="Next quarter’s update starts from it."
        rows={2}
      />
      <Figures form={form} measures={action.measures} quarter={quarter} />
      <EvidenceFields form={form} />
      <Files actionRef={action.ref} quarter={quarter} />
      <CompletionDate form={form} action={action} />
      {entersForOthers(plan, accountable) && <SourceField form={form} of={accountable!.name} />}
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

function RatingChoice({ form }: { form: Form }) {
  return (
    <Radios<RatingCode>
      {...choiceField<RatingCode>(form, '/rating')}
      onChange={(rating) => form.edit(rated(rating, form.draft))}
      legend="Rating"
      legendSize="m"
      choices={RATINGS.map((rating) => ({
        value: rating,
        label: <Rating rating={rating} />,
        hint: MEANINGS[rating],
      }))}
    />
  );
}

/** The quickest update there is: last time's rating once more, with the request that is still open, and no figures. */
function NoChange({ item, onConfirm }: { item: Item; onConfirm: () => void }) {
  const { ratings } = useLabels();
  const { noChange, previous } = item.row;
  const rating = noChange.rating ?? previous?.rating;
  if (noChange.why && previous && item.draft.state === 'TO_DO') {
    return <p className="wm-quiet">“No change” cannot be said this time. {noChange.why}</p>;
  }
  if (!mayConfirm(item) || !rating || !previous) return null;
  return (
    <button type="button" className="govuk-button govuk-button--secondary" onClick={onConfirm}>
      No change since {shortQuarter(previous.quarter)}: confirm {ratings[rating].toLowerCase()} and send
    </button>
  );
}

/** A manager who does not speak for the accountable partner herself. */
const entersForOthers = (plan: MyPlan, accountable: PartnerRef | undefined) =>
  has(plan, 'MANAGER') && accountable !== undefined && !isMine(plan, accountable.key);
