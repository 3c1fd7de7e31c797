import type { Ask, Recovery } from '../api/types';
import { formatDate } from '../ui/dates';

/** "Support or decision needed: VAWG Delivery Group, to agree …, by 14 November 2024". */
export function AskLine({ ask }: { ask: Ask }) {
  const parts = [ask.toName ?? ask.to, ask.need, ask.by && `by ${formatDate(ask.by)}`].filter(Boolean);
  return (
    <p>
      <strong>Support or decision needed:</strong> {parts.join(', ')}
    </p>
  );
}

/** What brings an amber action back, and by when. */
export function RecoveryLine({ recovery }: { recovery: Recovery }) {
  const parts = [recovery.what, recovery.by && `by ${formatDate(recovery.by)}`].filter(Boolean);
  return (
    <p>
      <strong>Back on track:</strong> {parts.join(', ')}
    </p>
  );
}
