import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { forgetPlan } from '../api/queries';
import type { Kept } from '../people/useKept';
import { toEdit } from '../routes';
import type { Told } from '../update/OutcomeBanner';
import { useRecording } from '../update/useRecording';

/** The id of the field that a pointer speaks of; of the button, for what is wrong with the whole. */
export const fieldOf = (pointer: string) => `edit${pointer.replaceAll('/', '-') || '-form'}`;

/**
 * One change of the plan: sent once, refused at its fields, and told on Edit plan when it is done.
 *
 * @param kept what was typed for it, which is done with then
 * @param place the field for a pointer, where the page has other fields than those of the pointers
 */
export function useChange(plan: string, kept: Pick<Kept<object>, 'clear'>, place = fieldOf) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const recording = useRecording(place);
  const [isSending, setSending] = useState(false);

  async function send(go: (confirmed: { confirmedWords?: string[] }) => Promise<string>) {
    if (isSending) return;
    setSending(true);
    try {
      let words = '';
      const isDone = await recording.record(async (confirmed) => {
        words = await go(confirmed);
      });
      if (!isDone) return;
      kept.clear();
      await forgetPlan(client, plan);
      const told: Told = { did: 'decided', sent: [words], errors: [] };
      await navigate(toEdit.plan(plan), { state: told });
    } finally {
      setSending(false);
    }
  }

  return { recording, isSending, send };
}

export type Change = ReturnType<typeof useChange>;
