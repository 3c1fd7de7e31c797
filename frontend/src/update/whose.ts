import type { PartnerRef, UpdateState } from '../api/types';

/** Who answers for an action, for somebody who has a part in it, and how far its update is. */
export function whoseText(accountable: PartnerRef | undefined, state: UpdateState | undefined): string {
  const who = accountable?.name ?? 'The accountable partner';
  const sends = `${who} rates this action and sends its update`;
  if (state === 'ACCEPTED') return `${sends}; it has been accepted.`;
  if (state === 'SUBMITTED') return `${sends}; it is with the manager. You can still send your part.`;
  return `${sends}. Your part goes beside it, and you send it yourself.`;
}
