import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { definition as definitionOf, partners as partnersOf } from '../api/addresses';
import { ApiError, get, put } from '../api/client';
import { answerOf, useAnswer } from '../api/queries';
import type { Definition } from '../api/types';
import { usePlan } from '../people/me';
import { useKept } from '../people/useKept';
import { toEdit } from '../routes';
import { quarterName, quartersBetween } from '../ui/quarter';
import { ActionFields } from './ActionFields';
import { ChangePage } from './ChangePage';
import { draftOf, entryOf } from './entry';
import { LineageWords } from './LineageWords';
import { useChange } from './useChange';
import { forManager } from './forManager';

/** One action as the plan has it, to change; and the ways out of the plan and back. */
function EditActionPage() {
  const plan = usePlan();
  const { ref = '' } = useParams();
  const address = definitionOf(plan.key, ref);
  const client = useQueryClient();
  const { body: now, etag } = useSuspenseQuery(answerOf(address)).data;
  const { items: partners } = useAnswer(partnersOf(plan.key));
  // With what was typed goes what it was typed over: somebody may change that before the page is opened again.
  const kept = useKept(toEdit.action(plan.key, ref), () => ({
    draft: draftOf(now.action),
    read: { body: now, etag },
    reason: '',
  }));
  const { draft, read, reason } = kept.typed;
  const change = useChange(plan.key, kept);

  /** Somebody has changed the plan: where this action is as it was read, that is no reason to stop. */
  async function save(confirmed: object, from = read): Promise<string> {
    const body = { action: entryOf(draft), reason, ...confirmed };
    try {
      const saved = await put(address, body, { ifMatch: from.etag });
      return `${saved.body.action.ref} ${saved.body.action.focus} is changed.`;
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.status !== 412) throw failure;
      const present = await get(address);
      kept.edit({ read: { body: present.body, etag: present.etag } });
      client.setQueryData(answerOf(address).queryKey, present);
      if (isSame(present.body, from.body)) return save(confirmed, { body: present.body, etag: present.etag });
      throw new ApiError({
        ...failure.problem,
        detail: `Somebody else has changed ${ref} meanwhile. What you typed is still here: look at ${ref} in another window, and save again to let yours stand.`,
      });
    }
  }

  const { withdrawn } = now.action;
  return (
    <ChangePage
      plan={plan.key}
      title={`Edit ${ref} ${now.action.focus}`}
      {...{ change, kept }}
      button="Save the change"
      onSend={() => void change.send(save)}
    >
      {withdrawn && (
        <p className="govuk-inset-text">
          Withdrawn from {quarterName(withdrawn)} on.{' '}
          <Link className="govuk-link" to={toEdit.move(plan.key, ref, 'reinstatement')}>
            Take the withdrawal back
          </Link>
        </p>
      )}
      <LineageWords definition={now} />
      {!withdrawn && (
        <ul className="govuk-list wm-edit__ways">
          <li>
            <Link className="govuk-link" to={toEdit.move(plan.key, ref, 'withdrawal')}>
              Withdraw it
            </Link>
          </li>
          <li>
            <Link className="govuk-link" to={toEdit.move(plan.key, ref, 'split')}>
              Split it into several
            </Link>
          </li>
          <li>
            <Link className="govuk-link" to={toEdit.move(plan.key, ref, 'supersession')}>
              Let others take its place
            </Link>
          </li>
        </ul>
      )}
      <ActionFields
        plan={plan.key}
        at="/action"
        draft={draft}
        edit={(changes) => kept.edit((typed) => ({ draft: { ...typed.draft, ...changes } }))}
        errorAt={change.recording.errorAt}
        partners={partners}
        quarters={quartersBetween(plan.firstQuarter, plan.lastQuarter)}
      />
    </ChangePage>
  );
}

const isSame = (one: Definition, other: Definition) =>
  JSON.stringify(one.action) === JSON.stringify(other.action);

export default forManager(EditActionPage);
