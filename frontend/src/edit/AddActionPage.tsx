import { useSearchParams } from 'react-router';
import { newAction, objectives as objectivesOf, partners as partnersOf } from '../api/addresses';
import { post } from '../api/client';
import { useAnswers } from '../api/queries';
import { usePlan } from '../people/me';
import { useKept } from '../people/useKept';
import { toEdit } from '../routes';
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
  const asked = search.get('objective') ?? String(objectives[0]?.number ?? '');
  const kept = useKept(toEdit.add(plan.key, Number(asked)), () => ({
    objective: asked,
    draft: draftOf({}),
    reason: '',
  }));
  const { objective, draft, reason } = kept.typed;
  const change = useChange(plan.key, kept);

  return (
    <ChangePage
      plan={plan.key}
      title="Add an action"
      {...{ change, kept }}
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
        onChange={(number) => kept.edit({ objective: number })}
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
        edit={(changes) => kept.edit((now) => ({ draft: { ...now.draft, ...changes } }))}
        errorAt={change.recording.errorAt}
        partners={partners}
        quarters={openQuarters(plan)}
        isNew
      />
    </ChangePage>
  );
}

export default forManager(AddActionPage);
