import type { PartnerRef, Rating, Update } from '../api/types';
import { DateInput } from '../ui/DateInput';
import { Radios, Textarea } from '../ui/fields';
import { useLabels } from '../ui/labels';
import { AskFields } from './AskFields';
import { choiceField, DATE_HINT, dateField, wordsField, type Form } from './form';
import { Part } from './Part';
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
          {...wordsField(form, '/noHelpBecause')}
          label="Why is no support or decision needed?"
          labelSize="s"
          rows={2}
        />
      )}
    </Part>
  );
}

export function AmberPart({ form }: Pick<Props, 'form'>) {
  const labels = useLabels();
  return (
    <Part rating="AMBER" legend={`${labels.ratings.AMBER}: what brings it back?`}>
      <Textarea {...wordsField(form, '/atRisk')} label="What is at risk?" labelSize="s" rows={2} />
      <Textarea
        {...wordsField(form, '/recovery/what')}
        label="What are you doing about it?"
        labelSize="s"
        rows={2}
      />
      <DateInput
        {...dateField(form, '/recovery/by')}
        legend="Back on track by"
        legendSize="s"
        hint={DATE_HINT}
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

export function CompletedPart({ form }: Props) {
  const labels = useLabels();
  return (
    <Part rating="BLUE" legend={labels.ratings.BLUE}>
      <DateInput {...dateField(form, '/completedOn')} legend="Completed on" legendSize="s" hint={DATE_HINT} />
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

/** What changed for people: needed when a rating is better than last time, or a completed action is reopened. */
export function ChangedField({ form, previous }: Omit<Props, 'partners'>) {
  const labels = useLabels();
  const isReopened = previous?.rating === 'BLUE' && form.draft['/rating'] !== 'BLUE';
  const before = previous && labels.ratings[previous.rating!].toLowerCase();
  return (
    <Textarea
      {...wordsField(form, '/changed')}
      label={isReopened ? 'Why is it reopened, and what changed for people?' : 'What changed for people?'}
      labelSize="s"
      hint={`${needsChanged(form.draft, previous) && !isReopened ? `It was ${before} last time. ` : ''}What is different for those who need help.`}
      rows={2}
    />
  );
}
