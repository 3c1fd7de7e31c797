import { ApiError } from '../api/client';
import type { MyUpdate } from '../api/types';
import type { FieldError } from '../ui/ErrorSummary';
import type { Autosave } from './autosave';
import { fieldsOf, type Faults, type Field } from './draft';
import { fieldId } from './fields';
import { isSent } from './saving';

/** A row of My updates: what the server says of it, and what is being typed. */
export interface Item {
  row: MyUpdate;
  draft: Autosave;
}

export interface Outcome {
  /** References of what went through. */
  sent: string[];
  /** Why the others did not, and where to mend it. */
  errors: FieldError[];
}

export const isOpen = ({ draft: { snapshot } }: Item) =>
  !isSent(snapshot.update) || snapshot.theirs !== undefined;

/** "2 of 5 sent": of those that are mine to send, as the server knows them. */
export function tallyOf(rows: MyUpdate[]): string {
  const mine = rows.filter(({ part }) => part === 'ACCOUNTABLE');
  return `${mine.filter(({ update }) => isSent(update)).length} of ${mine.length} sent`;
}

/** Nothing typed or stored, and the server offers to repeat last time's rating. */
export const mayConfirm = ({ row, draft }: Item) =>
  row.noChange.offered && !isSent(draft.snapshot.update) && fieldsOf(draft.snapshot.draft).length === 0;

/** Rated, mine to send, and, where it was sent back, changed since. */
export function isReady({ row, draft }: Item): boolean {
  const { draft: typed, update, theirs } = draft.snapshot;
  const isStillAsSentBack =
    update?.state === 'RETURNED' && !draft.isDirty && (update.savedAt ?? '') <= (update.decidedAt ?? '');
  return row.action.mayRate && !isSent(update) && !theirs && !!typed['/rating'] && !isStillAsSentBack;
}

/** One after the other; each that is refused stays, and the rest go. */
export async function sendAll(items: Item[]): Promise<Outcome> {
  return inTurn(items, async ({ row, draft }) => {
    if (!(await draft.flush())) return [unsaved(row.action.ref)];
    await draft.step('submission');
    return [];
  });
}

export const confirmAll = (items: Item[]): Promise<Outcome> =>
  inTurn(items, async ({ draft }) => {
    await draft.step('confirmation');
    return [];
  });

export const recall = (item: Item): Promise<Outcome> =>
  inTurn([item], async ({ draft }) => {
    await draft.step('recall');
    return [];
  });

async function inTurn(items: Item[], go: (item: Item) => Promise<FieldError[]>): Promise<Outcome> {
  const outcome: Outcome = { sent: [], errors: [] };
  for (const item of items) {
    const errors = await go(item).catch((failure: unknown) => errorsOf(item, failure));
    outcome.errors.push(...errors);
    if (errors.length === 0) outcome.sent.push(item.row.action.ref);
  }
  return outcome;
}

function errorsOf({ row, draft }: Item, failure: unknown): FieldError[] {
  if (!(failure instanceof ApiError)) throw failure;
  const { ref } = row.action;
  const faults = faultErrors(ref, draft.snapshot.faults);
  return faults.length > 0
    ? faults
    : [{ field: fieldId(ref, '/rating'), message: `${ref}: ${failure.message}` }];
}

/**
 * What is marked at the fields of an update, for an error summary.
 *
 * @param about what the messages begin with, where there are several updates
 */
export const faultErrors = (ref: string, faults: Faults, about = `${ref}: `): FieldError[] =>
  (Object.entries(faults) as [Field, string][]).map(([field, message]) => ({
    field: fieldId(ref, field),
    message: about + message,
  }));

const unsaved = (ref: string): FieldError => ({
  field: fieldId(ref, '/done'),
  message: `${ref}: not sent, as it is not saved yet. Check your connection and send it again.`,
});
