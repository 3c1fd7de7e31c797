import { update } from '../api/addresses';
import { ApiError, put } from '../api/client';
import type { PlanImport, Quarter } from '../api/types';
import { counted, listed } from '../ui/words';

/** Somebody has written one, or the rules take none. */
const STANDS = new Set([409, 412, 428]);

/**
 * Stores what a file says of a quarter as drafts, one after the other; what somebody has written already stands. Gives
 * what came of it, in words.
 */
export async function storeUpdates(
  plan: string,
  quarter: Quarter,
  updates: PlanImport['updates'],
  source: string,
): Promise<string> {
  const refused: string[] = [];
  for (const { ref, rating, done } of updates) {
    try {
      await put(update(plan, ref, quarter), { rating, done, source });
    } catch (failure) {
      if (!(failure instanceof ApiError) || !STANDS.has(failure.status)) throw failure;
      refused.push(ref);
    }
  }
  const stored = `${counted(updates.length - refused.length, 'draft')} came in.`;
  return refused.length === 0
    ? stored
    : `${stored} Not for ${listed(refused)}: there is an update already, or none can be given.`;
}
