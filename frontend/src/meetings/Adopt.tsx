import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { deadline as deadlineAt } from '../api/addresses';
import { get, put } from '../api/client';
import { forgetPlan } from '../api/queries';
import type { IsoDate, Meeting, MyPlan, Quarter } from '../api/types';
import { ErrorSummary } from '../ui/ErrorSummary';
import { formatDate } from '../ui/dates';
import { quarterName } from '../ui/quarter';
import { useRecording } from '../update/useRecording';
import { stepOf } from './days';

interface Adoptable {
  quarter: Quarter;
  /** As it is. */
  deadline: IsoDate;
  /** The earliest that a meeting needs. */
  planned: IsoDate;
}

/** Quarters whose updates are due on another day than their meetings need. */
function adoptable(plan: MyPlan, meetings: Meeting[]): Adoptable[] {
  const byQuarter = new Map<Quarter, Adoptable>();
  for (const meeting of meetings) {
    const day = stepOf(meeting, 'UPDATES');
    const { quarter, deadline } = meeting;
    const isOpen = !plan.finalisedQuarter || quarter > plan.finalisedQuarter;
    if (!day || !isOpen) continue;
    const known = byQuarter.get(quarter);
    byQuarter.set(quarter, {
      quarter,
      deadline,
      planned: known && known.planned < day.on ? known.planned : day.on,
    });
  }
  return [...byQuarter.values()].filter(({ planned, deadline }) => planned !== deadline);
}

/** The planned day counts once the manager makes it the deadline. */
export function Adopt({ plan, meetings }: { plan: MyPlan; meetings: Meeting[] }) {
  const client = useQueryClient();
  const recording = useRecording(() => 'adopt');
  const [done, setDone] = useState('');
  const told = useRef<HTMLParagraphElement>(null);
  const open = adoptable(plan, meetings);

  async function adopt({ quarter, planned }: Adoptable) {
    const address = deadlineAt(plan.key, quarter);
    const took = await recording.record(async () => {
      setDone('');
      const { etag } = await get(address);
      await put(address, { deadline: planned }, { ifMatch: etag }).finally(() =>
        forgetPlan(client, plan.key),
      );
    });
    if (!took) return;
    setDone(`Updates of ${quarterName(quarter)} are due by ${formatDate(planned)} now.`);
    // What was pressed goes with what it was about.
    told.current?.focus();
  }

  return (
    <div>
      <ErrorSummary errors={recording.errors} />
      <p className="govuk-body" role="status" id="adopt" tabIndex={-1} ref={told}>
        {done}
      </p>
      {open.map((each) => (
        <p className="govuk-body" key={each.quarter}>
          Updates of {quarterName(each.quarter)} are due by {formatDate(each.deadline)}; the meetings need
          them by {formatDate(each.planned)}.{' '}
          <button
            type="button"
            className="wm-link-button"
            aria-disabled={recording.isRecording}
            onClick={() => void adopt(each)}
          >
            Make {formatDate(each.planned)} the deadline
          </button>
        </p>
      ))}
    </div>
  );
}
