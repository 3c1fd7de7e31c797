import { planDocument, planStored } from '../api/addresses';
import { get, put } from '../api/client';
import { useAnswer } from '../api/queries';
import type { Marking } from '../api/types';
import { usePlan } from '../people/me';
import { useKept } from '../people/useKept';
import { toEdit } from '../routes';
import { Radios } from '../ui/fields';
import { ChangePage } from './ChangePage';
import { forManager } from './forManager';
import { fieldOf, useChange } from './useChange';

type Choice = Marking | 'NONE';

const CHOICES: { value: Choice; label: string; hint?: string }[] = [
  { value: 'NONE', label: 'None' },
  { value: 'OFFICIAL', label: 'OFFICIAL' },
  {
    value: 'OFFICIAL_SENSITIVE',
    label: 'OFFICIAL-SENSITIVE',
    hint: 'For what would do harm if it came into the wrong hands',
  },
];

/** How the plan's papers are to be protected: it stands on each page, and in the file's name. */
function MarkingPage() {
  const plan = usePlan();
  const address = planDocument(plan.key);
  const { marking: now } = useAnswer(address).plan;
  const kept = useKept(toEdit.marking(plan.key), () => ({
    marking: (now ?? 'NONE') as Choice,
    reason: '',
  }));
  const { marking, reason } = kept.typed;
  const change = useChange(plan.key, kept);

  async function save(confirmed: { confirmedWords?: string[] }): Promise<string> {
    // Nothing else of the plan changes by this, whatever has been changed since the page was opened.
    const { body, etag } = await get(address);
    const head = { ...body.plan, marking: marking === 'NONE' ? undefined : marking };
    await put(planStored(plan.key, reason, confirmed), { ...body, plan: head }, { ifMatch: etag });
    const { label } = CHOICES.find(({ value }) => value === marking)!;
    return marking === 'NONE' ? 'Papers carry no protective marking.' : `Papers are marked ${label} now.`;
  }

  return (
    <ChangePage
      plan={plan.key}
      title="Protective marking"
      {...{ change, kept }}
      button="Set the marking"
      onSend={() => void change.send(save)}
    >
      <p className="govuk-body">
        It stands on every page of the summaries and of the plan, and in the names of their files. Finalised
        quarters keep the marking that they were finalised with.
      </p>
      <Radios
        id={fieldOf('/marking')}
        legend="How are the papers to be marked?"
        legendSize="s"
        value={marking}
        onChange={(chosen) => kept.edit({ marking: chosen })}
        choices={CHOICES}
      />
    </ChangePage>
  );
}

export default forManager(MarkingPage);
