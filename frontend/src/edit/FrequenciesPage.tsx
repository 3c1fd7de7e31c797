import { planStep } from '../api/addresses';
import { post } from '../api/client';
import type { Frequency } from '../api/types';
import { usePlan } from '../people/me';
import { useKept } from '../people/useKept';
import { FREQUENCIES } from '../plan/frequencies';
import { toEdit } from '../routes';
import { Radios } from '../ui/fields';
import { ChangePage } from './ChangePage';
import { fieldOf, useChange } from './useChange';
import { forManager } from './forManager';

/** How often every action is asked for, in one step. */
function FrequenciesPage() {
  const plan = usePlan();
  const kept = useKept(toEdit.frequencies(plan.key), () => ({
    frequency: undefined as Frequency | undefined,
    reason: '',
  }));
  const { frequency, reason } = kept.typed;
  const change = useChange(plan.key, kept);
  return (
    <ChangePage
      plan={plan.key}
      title="Set how often all actions are asked for"
      {...{ change, kept }}
      button="Set it for all actions"
      onSend={() =>
        void change.send(async (confirmed) => {
          await post(planStep(plan.key, 'frequencies'), { frequency, reason, ...confirmed });
          return 'All actions that are not withdrawn are asked for alike.';
        })
      }
    >
      <p className="govuk-body">
        Actions that are withdrawn stay as they are, and so do finalised quarters. The plan’s own words for
        each time scale are kept.
      </p>
      <Radios
        id={fieldOf('/frequency')}
        legend="An update is asked for"
        legendSize="s"
        choices={FREQUENCIES.map(({ value, label }) => ({ value, label }))}
        value={frequency}
        onChange={(chosen) => kept.edit({ frequency: chosen })}
        error={change.recording.errorAt('/frequency')}
      />
    </ChangePage>
  );
}

export default forManager(FrequenciesPage);
