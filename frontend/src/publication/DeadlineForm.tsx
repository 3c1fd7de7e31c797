import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { deadline as deadlineAt } from '../api/addresses';
import { ApiError, put } from '../api/client';
import { answerOf, forgetPlan } from '../api/queries';
import type { IsoDate, PlanQuarter } from '../api/types';
import { DateInput } from '../ui/DateInput';
import { formatDate, isDate } from '../ui/dates';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary';
import { DATE_HINT } from '../update/form';

const FIELD = 'deadline-day';

/** By when the quarter's updates are due: by the plan's rule, or on the day that the manager sets. */
export function DeadlineForm({ plan, state }: { plan: string; state: PlanQuarter }) {
  const client = useQueryClient();
  const address = deadlineAt(plan, state.quarter);
  const { body: now, etag } = useSuspenseQuery(answerOf(address)).data;
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [saved, setSaved] = useState('');
  const show = (message: string) => setErrors([{ field: FIELD, message }]);

  async function save(day: IsoDate | undefined) {
    setErrors([]);
    try {
      const { body } = await put(address, { deadline: day }, { ifMatch: etag });
      await forgetPlan(client, plan);
      setOpen(false);
      setSaved(`Updates are due by ${formatDate(body.deadline)} now.`);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      if (failure.status !== 412) return show(failure.faults[0]?.detail ?? failure.message);
      await client.invalidateQueries({ queryKey: [address] });
      show(
        'Somebody else has changed the deadline meanwhile: look at it above, and save yours again to set it all the same',
      );
    }
  }

  return (
    <section aria-labelledby="deadline">
      <h2 className="govuk-heading-m" id="deadline">
        Deadline
      </h2>
      <p className="govuk-body">
        Updates are due by <strong>{formatDate(now.deadline)}</strong>
        {now.byHand ? `, set by hand (usually ${formatDate(now.usual)}).` : ', the plan’s usual day.'}
      </p>
      <p className="govuk-body" role="status">
        {saved}
      </p>
      <ErrorSummary errors={errors} />
      {isOpen ? (
        <>
          <DateInput
            id={FIELD}
            legend="New deadline"
            legendSize="s"
            hint={DATE_HINT}
            value={typed}
            onChange={setTyped}
            error={errors[0]?.message}
          />
          <div className="govuk-button-group">
            <button
              type="button"
              className="govuk-button"
              onClick={() =>
                isDate(typed) ? void save(typed) : show('Enter the day by which updates are due')
              }
            >
              Set the deadline
            </button>
            <button type="button" className="wm-link-button" onClick={() => setOpen(false)}>
              Leave it as it is
            </button>
          </div>
        </>
      ) : (
        <div className="govuk-button-group">
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => {
              setTyped(now.deadline);
              setSaved('');
              setOpen(true);
            }}
          >
            Change the deadline
          </button>
          {now.byHand && (
            <button type="button" className="wm-link-button" onClick={() => void save(undefined)}>
              Go back to the usual day
            </button>
          )}
        </div>
      )}
    </section>
  );
}
