import { useQueryClient } from '@tanstack/react-query';
import { me, planStep } from '../api/addresses';
import { post } from '../api/client';
import type { Quarter } from '../api/types';
import { usePlan } from '../people/me';
import { useKept } from '../people/useKept';
import { toEdit } from '../routes';
import { Check } from '../ui/Check';
import { Input, Select } from '../ui/fields';
import { nextQuarter, quarterName, quartersBetween } from '../ui/quarter';
import { quarterChoices } from './ActionFields';
import { ChangePage } from './ChangePage';
import { keyOf } from './SuccessionPage';
import { fieldOf, useChange } from './useChange';
import { forManager } from './forManager';

/** The plan that goes on with this one's unfinished work. */
function SuccessorPage() {
  const plan = usePlan();
  const client = useQueryClient();
  const start = nextQuarter(plan.lastQuarter);
  const later = quartersBetween(start, yearsAfter(start, 6));
  const kept = useKept(toEdit.successor(plan.key), () => ({
    title: '',
    typedKey: undefined as string | undefined,
    firstQuarter: start,
    lastQuarter: yearsAfter(start, 3),
    renumber: true,
    withPeople: true,
    reason: '',
  }));
  const { title, typedKey, firstQuarter, lastQuarter, renumber, withPeople, reason } = kept.typed;
  const change = useChange(plan.key, kept);
  const { errorAt } = change.recording;
  const key = typedKey ?? keyOf(title);

  return (
    <ChangePage
      plan={plan.key}
      title="Make the plan that goes on with this one"
      {...{ change, kept }}
      button="Make the plan"
      onSend={() =>
        void change.send(async (confirmed) => {
          await post(planStep(plan.key, 'successor'), {
            key,
            title,
            firstQuarter,
            lastQuarter,
            renumber,
            withPeople,
            reason,
            ...confirmed,
          });
          await client.invalidateQueries({ queryKey: [me] });
          return `${title} is made, and you manage it: choose it under “Change plan”.`;
        })
      }
    >
      <p className="govuk-body">
        It takes over the partners, the indicators, and the actions that are neither completed nor withdrawn
        by the end of {quarterName(plan.lastQuarter)}, as they stand today. Each action says where it comes
        from. You manage the new plan.
      </p>
      <Input
        id={fieldOf('/title')}
        label="Title"
        value={title}
        onChange={({ target }) => kept.edit({ title: target.value })}
        error={errorAt('/title')}
      />
      <Input
        id={fieldOf('/key')}
        label="Short name for web addresses"
        hint="Lower-case letters, digits and hyphens"
        value={key}
        onChange={({ target }) => kept.edit({ typedKey: target.value })}
        error={errorAt('/key')}
      />
      <Select
        id={fieldOf('/firstQuarter')}
        label="First quarter"
        value={firstQuarter}
        onChange={(quarter) => kept.edit({ firstQuarter: quarter as Quarter })}
        choices={quarterChoices(later)}
        error={errorAt('/firstQuarter')}
      />
      <Select
        id={fieldOf('/lastQuarter')}
        label="Last quarter"
        value={lastQuarter}
        onChange={(quarter) => kept.edit({ lastQuarter: quarter as Quarter })}
        choices={quarterChoices(later)}
        error={errorAt('/lastQuarter')}
      />
      <Check
        isField
        id={fieldOf('/renumber')}
        label="Number the actions anew, without gaps"
        isChecked={renumber}
        onCheck={(isAsked) => kept.edit({ renumber: isAsked })}
      />
      <Check
        isField
        id={fieldOf('/withPeople')}
        label="Give everybody the part in it that is theirs in this plan"
        isChecked={withPeople}
        onCheck={(isAsked) => kept.edit({ withPeople: isAsked })}
      />
    </ChangePage>
  );
}

/** The last quarter of so many years. */
const yearsAfter = (first: Quarter, years: number): Quarter => {
  let last = first;
  for (let quarter = 1; quarter < years * 4; quarter++) last = nextQuarter(last);
  return last;
};

export default forManager(SuccessorPage);
