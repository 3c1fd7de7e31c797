import { useState } from 'react';
import { quarter as quarterAt } from '../api/addresses';
import { useAnswer } from '../api/queries';
import type { Update } from '../api/types';
import { has, usePlan } from '../people/me';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Textarea } from '../ui/fields';
import type { Autosave } from './autosave';
import { NO_VICTIMS } from './form';
import { HeldBack } from './HeldBack';
import type { Item } from './sending';
import { useRecording } from './useRecording';

const idOf = (pointer: string) => `outside-${pointer.replace('/', '') || 'restriction'}`;

interface Props {
  item: Item;
  onDone: (words: string) => void;
}

/** Who may read the words outside: the line that the public may, and whether they stay with the action's partners. */
export function Outside({ item, onDone }: Props) {
  const plan = usePlan();
  const { action, quarter } = item.row;
  const isOpen = useAnswer(quarterAt(plan.key, quarter)).state === 'OPEN';
  const { update } = item.draft.snapshot;
  const mayClear = has(plan, 'MANAGER') && update?.state === 'ACCEPTED' && !update.restricted;
  // An action that is always restricted has nothing to choose.
  const mayRestrict = action.mayRate && !action.restricted;
  if (!update || !isOpen || !(mayClear || mayRestrict)) return null;
  const form = { draft: item.draft, update, onDone };
  return (
    <section className="wm-decision" aria-labelledby="outside">
      <h2 className="govuk-heading-m" id="outside">
        Who may read the words
      </h2>
      {mayClear && <PublicLine key={update.publicLine} {...form} />}
      {mayRestrict && <Restriction {...form} />}
    </section>
  );
}

interface FormProps {
  draft: Autosave;
  update: Update;
  onDone: (words: string) => void;
}

/** A sentence apart from the lead's words, empty until the manager clears one. */
function PublicLine({ draft, update, onDone }: FormProps) {
  const [line, setLine] = useState(update.publicLine ?? '');
  const recording = useRecording(idOf);

  async function save() {
    if (await recording.record((confirmed) => draft.step('public-line', { line, ...confirmed })))
      onDone(line.trim() ? 'The public line is set.' : 'There is no public line any more.');
  }

  return (
    <>
      <ErrorSummary errors={recording.errors} />
      <Textarea
        id={idOf('/line')}
        label="Public line"
        labelSize="s"
        hint={`Once the quarter is released, the public reads this sentence and the rating, nothing else. Left empty, the rating alone. ${NO_VICTIMS}`}
        rows={2}
        maxLength={1000}
        value={line}
        onChange={(event) => {
          setLine(event.target.value);
          recording.edited();
        }}
        error={recording.errorAt('/line')}
      />
      <HeldBack id={idOf('found')} recording={recording} />
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void save()}>
        Save the public line
      </button>
    </>
  );
}

/** For words that few may read, such as a homicide review's. */
function Restriction({ draft, update: { restricted, publicLine }, onDone }: FormProps) {
  const recording = useRecording(idOf);

  async function set(isRestricted: boolean) {
    if (await recording.record(() => draft.step('restriction', { restricted: isRestricted })))
      onDone(
        isRestricted
          ? 'The words are for the action’s partners and the manager alone.'
          : 'The words are open to the plan’s readers again.',
      );
  }

  return (
    <>
      <ErrorSummary errors={recording.errors} />
      <p className="govuk-body">
        {restricted
          ? 'Restricted: the words are for the action’s partners and the manager alone. Elsewhere only the rating is shown.'
          : `The plan’s leads and delivery group can read the words once they are accepted.${publicLine ? ' Restricting them takes the public line away.' : ''}`}
      </p>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        id={idOf('')}
        onClick={() => void set(!restricted)}
      >
        {restricted ? 'Lift the restriction' : 'Restrict the words'}
      </button>
    </>
  );
}
