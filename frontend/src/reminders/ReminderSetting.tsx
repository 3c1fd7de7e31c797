import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { reminderSetting } from '../api/addresses';
import { put } from '../api/client';
import { answerOf, forgetPlan } from '../api/queries';
import { ErrorSummary } from '../ui/ErrorSummary';
import { useRecording } from '../update/useRecording';

/** Whether reminders go out by themselves. */
export function ReminderSetting({ plan }: { plan: string }) {
  const client = useQueryClient();
  const address = reminderSetting(plan);
  const { body: now, etag } = useSuspenseQuery(answerOf(address)).data;
  const recording = useRecording(() => 'setting');

  async function turn(on: boolean) {
    await recording.record(() => put(address, { on }, { ifMatch: etag }));
    await forgetPlan(client, plan);
  }

  return (
    <div id="setting">
      <ErrorSummary errors={recording.errors} />
      <p className="govuk-body" role="status">
        {now.on
          ? 'Reminders go out by themselves every morning.'
          : 'Reminders go out only when you send them.'}{' '}
        <button type="button" className="wm-link-button" onClick={() => void turn(!now.on)}>
          {now.on ? 'Switch that off' : 'Have them go out by themselves'}
        </button>
      </p>
    </div>
  );
}
