import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { newAction, objectives as objectivesOf, partners as partnersOf } from '../api/addresses';
import { post } from '../api/client';
import { useAnswers } from '../api/queries';
import { usePlan } from '../people/me';
import { Select } from '../ui/fields';
import { ActionFields } from './ActionFields';
import { ChangePage } from './ChangePage';
import { draftOf, entryOf } from './entry';
import { openQuarters } from './quarters';
import { fieldOf, useChange } from './useChange';
import { forManager } from './forManager';

/** A new action, under an objective. */
function AddActionPage() {
  const plan = usePlan();
  const [search] = useSearchParams();
  const [{ items: objectives }, { items: partners }] = useAnswers(
    objectivesOf(plan.key),
    partnersOf(plan.key),
  );
  const [objective, setObjective] = useState(search.get('objective') ?? String(objectives[0]?.number ?? ''));
  const [draft, setDraft] = useState(() => draftOf({}));
  const [reason, setReason] = useState('');
  const change = useChange(plan.key);

  return (
    <ChangePage
      plan={plan.key}
      title="Add an action"
      {...{ change, reason }}
      onReason={setReason}
      button="Add the action"
      onSend={() =>
        void change.send(async (confirmed) => {
          const { body } = await post(newAction(plan.key), {
            objective: Number(objective),
            action: entryOf(draft),
            reason,
            ...confirmed,
          });
          return `${body.action.ref} ${body.action.focus} is in the plan.`;
        })
      }
    >
      <Select
        id={fieldOf('/objective')}
        label="Objective"
        value={objective}
        onChange={setObjective}
        choices={objectives.map(({ number, title }) => ({
          value: String(number),
          label: `${number} ${title}`,
        }))}
        error={change.recording.errorAt('/objective')}
      />
      <ActionFields
        plan={plan.key}
        at="/action"
        draft={draft}
        edit={(changes) => setDraft((now) => ({ ...now, ...changes }))}
        errorAt={change.recording.errorAt}
        partners={partners}
        quarters={openQuarters(plan)}
        isNew
      />
    </ChangePage>
  );
}

export default forManager(AddActionPage);
