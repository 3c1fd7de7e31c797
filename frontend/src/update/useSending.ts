import { useState } from 'react';
import { sendAll, type Confirmed, type Outcome, type Sendable } from './sending';

const NONE = {};

/** What somebody goes back to mend, and at which field she begins, if she has said. */
export type Mending = Pick<Outcome, 'errors' | 'goTo'>;

/**
 * Sending from the check page: as often as it takes. What looks as if it could identify somebody stays on the page
 * until it has been mended or confirmed; the rest is sent meanwhile.
 *
 * @param done what is told once nothing is left to look at, or somebody goes back
 */
export function useSending(done: (outcome: Outcome) => Promise<void>) {
  const [items, setItems] = useState<Sendable[]>();
  const [outcome, setOutcome] = useState<Outcome>();

  async function send(chosen: Sendable[], all: Sendable[], confirmed: Confirmed) {
    setItems(all);
    const now = joined(outcome, await sendAll(chosen, confirmed));
    if (Object.keys(now.found ?? {}).length > 0) {
      setOutcome(now);
    } else {
      setOutcome(undefined);
      await done(now);
    }
    setItems(undefined);
  }

  async function back(nothingSent: () => void, mending?: Mending) {
    if (!outcome) return nothingSent();
    setOutcome(undefined);
    const errors = [...outcome.errors, ...(mending?.errors ?? [])];
    await done({ ...outcome, found: undefined, errors, goTo: mending?.goTo });
  }

  return { sending: items, found: outcome?.found ?? NONE, send, back };
}

const joined = (before: Outcome | undefined, now: Outcome): Outcome => ({
  sent: [...(before?.sent ?? []), ...now.sent],
  errors: [...(before?.errors ?? []), ...now.errors],
  found: now.found,
});
