import { useId, type ReactNode } from 'react';
import type { PartnerRef, Rating, Update } from '../api/types';
import { DateInput } from '../ui/DateInput';
import { Input, Radios, Textarea } from '../ui/fields';
import { useLabels } from '../ui/labels';
import { choiceField, dateField, NO_VICTIMS, textField, type Form } from './form';
import { needsChanged } from './ratings';

interface Props {
  form: Form;
  previous?: Update;
  partners: PartnerRef[];
}

/** What a rating asks for beyond the words that every update has. */
export function RatingParts(props: Props) {
  const { draft } = props.form;
  const rating = draft['/rating'] as Rating | undefined;
  return (
    <>
      {rating === 'RED' && <RedPart {...props} />}
      {rating === 'AMBER' && <AmberPart {...props} />}
      {rating === 'BLUE' && <CompletedPart {...props} />}
      {rating !== 'RED' && draft['/help'] === 'YES' && <AskPart {...props} />}
    </>
  );
}

function RedPart({ form, partners }: Props) {
  const labels = useLabels();
  return (
    <Part rating="RED" legend={`${labels.ratings.RED}: what does it need?`}>
      <Radios
        {...choiceField<'YES' | 'NO'>(form, '/help')}
        legend="Do you need support or a decision?"
        legendSize="s"
        small
        inline
        choices={[
          { value: 'YES', label: 'Yes' },
          { value: 'NO', label: 'No, it is in hand' },
        ]}
      />
      {form.draft['/help'] === 'YES' && <AskFields form={form} partners={partners} />}
      {form.draft['/help'] === 'NO' && (
        <Textarea
          {...textField(form, '/noHelpBecause')}
          label="Why is no support or decision needed?"
          labelSize="s"
          rows={2}
        />
      )}
    </Part>
  );
}

function AmberPart({ form }: Props) {
  const labels = useLabels();
  return (
    <Part rating="AMBER" legend={`${labels.ratings.AMBER}: what brings it back?`}>
      <Textarea
        {...textField(form, '/atRisk')}
        label="What is at risk?"
        labelSize="s"
        hint={NO_VICTIMS}
        rows={2}
      />
      <Textarea
        {...textField(form, '/recovery/what')}
        label="What are you doing about it?"
        labelSize="s"
        rows={2}
      />
      <DateInput
        {...dateField(form, '/recovery/by')}
        legend="Back on track by"
        legendSize="s"
        hint={EXAMPLE}
      />
      {form.draft['/help'] !== 'YES' && (
        <button
          type="button"
          className="wm-link-button wm-part__more"
          onClick={() => form.edit({ '/help': 'YES' })}
        >
          I need support or a decision as well
        </button>
      )}
    </Part>
  );
}

function CompletedPart({ form }: Props) {
  const labels = useLabels();
  return (
    <Part rating="BLUE" legend={labels.ratings.BLUE}>
      <DateInput {...dateField(form, '/completedOn')} legend="Completed on" legendSize="s" hint={EXAMPLE} />
    </Part>
  );
}

/** Beside any other rating than red: opened by hand, and closed by hand, so that nothing is asked for unseen. */
function AskPart({ form, partners }: Props) {
  return (
    <Part legend="Support or decision needed">
      <AskFields form={form} partners={partners} />
      <button
        type="button"
        className="wm-link-button wm-part__more"
        onClick={() => form.edit({ '/help': '' })}
      >
        I need no support or decision after all
      </button>
    </Part>
  );
}

function AskFields({ form, partners }: { form: Form; partners: PartnerRef[] }) {
  const to = textField(form, '/ask/to');
  const list = `${to.id}-partners`;
  // A partner is stored by its key, and anybody else by the name typed.
  const named = partners.find(({ key }) => key === to.value)?.name ?? to.value;
  const keyOf = (name: string) => partners.find((each) => each.name === name)?.key ?? name;
  return (
    <>
      <Textarea
        {...textField(form, '/ask/barrier')}
        label="What stands in the way?"
        labelSize="s"
        hint={NO_VICTIMS}
        rows={2}
      />
      <Input
        {...to}
        value={named}
        onChange={(event) => form.edit({ '/ask/to': keyOf(event.target.value) })}
        label="Who is asked?"
        labelSize="s"
        hint="A partner, a meeting or another body"
        list={list}
        autoComplete="off"
      />
      <datalist id={list}>
        {partners.map(({ key, name }) => (
          <option key={key} value={name} />
        ))}
      </datalist>
      <Textarea {...textField(form, '/ask/need')} label="What are they asked for?" labelSize="s" rows={2} />
      <DateInput {...dateField(form, '/ask/by')} legend="By when?" legendSize="s" hint={EXAMPLE} />
    </>
  );
}

/** What changed for people: needed when a rating is better than last time, or a completed action is reopened. */
export function ChangedField({ form, previous }: Omit<Props, 'partners'>) {
  const labels = useLabels();
  const isReopened = previous?.rating === 'BLUE' && form.draft['/rating'] !== 'BLUE';
  const before = previous && labels.ratings[previous.rating!].toLowerCase();
  return (
    <Textarea
      {...textField(form, '/changed')}
      label={isReopened ? 'Why is it reopened, and what changed for people?' : 'What changed for people?'}
      labelSize="s"
      hint={`${needsChanged(form.draft, previous) && !isReopened ? `It was ${before} last time. ` : ''}What is different for those who need help. ${NO_VICTIMS}`}
      rows={2}
    />
  );
}

function Part({ rating, legend, children }: { rating?: Rating; legend: string; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={`wm-part wm-part--${(rating ?? 'ask').toLowerCase()}`}>
      <p className="wm-part__legend" id={id}>
        {legend}
      </p>
      {children}
    </div>
  );
}

const EXAMPLE = 'For example, 27 3 2025';
