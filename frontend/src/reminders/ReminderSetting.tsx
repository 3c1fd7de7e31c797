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

  const turn = (on: boolean) =>
    recording.record(() => put(address, { on }, { ifMatch: etag }).finally(() => forgetPlan(client, plan)));

  return (
    <div id="setting" tabIndex={-1}>
      <ErrorSummary errors={recording.errors} />
      <p className="govuk-body" role="status">
        {now.on
          ? 'Reminders go out by themselves every morning.'
          : 'Reminders go out only when you send them.'}{' '}
        <button
          type="button"
          className="wm-link-button"
          aria-disabled={recording.isRecording}
          onClick={() => void turn(!now.on)}
        >
          {now.on ? 'Switch that off' : 'Have them go out by themselves'}
        </button>
      </p>
    </div>
  );
}
