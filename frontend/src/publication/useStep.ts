import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useState } from 'react';
import { quarterStep } from '../api/addresses';
import { ApiError, post } from '../api/client';
import { forgetPlan } from '../api/queries';
import type { PublicationSummary, Quarter } from '../api/types';
import { to } from '../routes';
import type { Told } from '../update/OutcomeBanner';
import { useRecording } from '../update/useRecording';

export const fieldOf = (pointer: string) => `step-${pointer.replace('/', '') || 'form'}`;

/** A step of a quarter's life: taken once, and told on the Summary page, done or refused. */
export function useStep(plan: string, quarter: Quarter, name: 'finalisation' | 'reopening' | 'release') {
  const client = useQueryClient();
  const navigate = useNavigate();
  const recording = useRecording(fieldOf);
  const [isTaking, setTaking] = useState(false);

  async function take(body: object, words: (done: PublicationSummary) => string) {
    // A second press while the first is on its way would find the step taken, and say that it cannot be.
    if (isTaking) return;
    setTaking(true);
    try {
      const isDone = await recording.record(async (confirmed) => {
        const done = await post(quarterStep(plan, quarter, name), { ...body, ...confirmed }).catch(elsewhere);
        if (done) await leave({ did: 'decided', sent: [words(done.body)], errors: [] });
      });
      if (isDone) return;
    } finally {
      setTaking(false);
    }
  }

  /** Against the rules: something has changed since the page was read, and the Summary page shows what. */
  async function elsewhere(failure: unknown) {
    if (!(failure instanceof ApiError) || failure.status !== 409) throw failure;
    await leave({ did: 'decided', sent: [], errors: [{ field: 'steps', message: failure.message }] });
    return undefined;
  }

  async function leave(told: Told) {
    await forgetPlan(client, plan);
    await navigate(to.summary(plan, quarter), { state: told });
  }

  return { recording, isTaking, take };
}
