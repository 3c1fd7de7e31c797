import { ApiError } from '../api/client';
import type { Contribution, Fault, MyUpdate, PartnerRef } from '../api/types';
import type { FieldError } from '../ui/ErrorSummary';
import type { Autosave } from './autosave';
import { fieldsOf, type Faults, type Field, type Stored } from './draft';
import { faultsOf, fieldId } from './fields';
import { isSent } from './saving';

/** A row of My updates: what the server says of it, and what is being typed. */
export interface Item {
  row: MyUpdate;
  draft: Autosave;
}

/** A contributing partner's part in the row's action. */
export interface PartItem {
  row: MyUpdate;
  partner: PartnerRef;
  draft: Autosave<Contribution>;
}

export type Sendable = Item | PartItem;

export const isPart = (item: Sendable): item is PartItem => 'partner' in item;

/** Tells what is sent apart: an action's reference, with the partner whose part it is. */
export const idOf = (item: Sendable) =>
  isPart(item) ? partId(item.row.action.ref, item.partner.key) : item.row.action.ref;
const partId = (ref: string, partner: string) => `${ref}-${partner}`;

/** The same in words. */
export const nameOf = (item: Sendable) =>
  isPart(item) ? `${item.row.action.ref} (part of ${item.partner.name})` : item.row.action.ref;

/** Words that look like personal data, at their field. */
export interface Finding extends Pick<Fault, 'detail'> {
  field: Field;
  words: string;
}

export interface Outcome {
  /** What went through, in words. */
  sent: string[];
  /** Why the others did not, and where to mend it. */
  errors: FieldError[];
  /** What somebody has to look at before it can go, by what was sent. */
  found?: Record<string, Finding[]>;
  /** The field of an error that somebody is on her way to. */
  goTo?: string;
}

/** Words that identify nobody, as somebody has said of them, by what is sent. */
export type Confirmed = Record<string, string[]>;

/** Not sent, and of a quarter of which something can still be said. */
export const isOpen = ({ row, draft: { snapshot } }: Item) =>
  (row.action.mayUpdate && !isSent(snapshot.update)) || snapshot.theirs !== undefined;

/** Open to its partner: not sent, and what it stands beside is not settled. */
export const isOpenPart = ({ row, draft: { snapshot } }: PartItem) =>
  (row.action.mayContribute && !isSent(snapshot.update) && row.update?.state !== 'ACCEPTED') ||
  snapshot.theirs !== undefined;

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

/** A part of which something is said. */
export const isReadyPart = (item: PartItem) =>
  isOpenPart(item) &&
  !item.draft.snapshot.theirs &&
  fieldsOf(item.draft.snapshot.draft).some((field) => field !== '/source');

/** One after the other; each that is refused stays, and the rest go. */
export async function sendAll(items: Sendable[], confirmed: Confirmed = {}): Promise<Outcome> {
  return inTurn(items, async (item) => {
    if (!(await item.draft.flush())) return [unsaved(item)];
    // What the server would not take as it was saved just now is still on the page, and not in what would be sent.
    const errors = faultErrors(idOf(item), item.draft.showUnsavable(), `${nameOf(item)}: `);
    if (errors.length > 0) return errors;
    const confirmedWords = confirmed[idOf(item)];
    await item.draft.step('submission', confirmedWords ? { confirmedWords } : {});
    return [];
  });
}

export const confirmAll = (items: Item[]): Promise<Outcome> =>
  inTurn(items, async ({ draft }) => {
    await draft.step('confirmation');
    return [];
  });

export const recall = (item: Sendable): Promise<Outcome> =>
  inTurn([item], async ({ draft }) => {
    await draft.step('recall');
    return [];
  });

async function inTurn<I extends Sendable>(
  items: I[],
  go: (item: I) => Promise<FieldError[]>,
): Promise<Outcome> {
  const outcome: Required<Omit<Outcome, 'goTo'>> = { sent: [], errors: [], found: {} };
  for (const item of items) {
    const found = (failure: unknown) => {
      outcome.found[idOf(item)] = findingsOf((failure as ApiError).faults, item.draft);
      return [];
    };
    const errors = await go(item).catch((failure: unknown) =>
      isPersonalData(failure) ? found(failure) : errorsOf(item, failure),
    );
    outcome.errors.push(...errors);
    if (errors.length === 0 && !outcome.found[idOf(item)]) outcome.sent.push(nameOf(item));
  }
  return outcome;
}

export const isPersonalData = (failure: unknown): failure is ApiError =>
  failure instanceof ApiError && failure.problem.type.endsWith(':personal-data');

/** What the server has found, each at the field where it was typed. */
export function findingsOf(
  faults: Fault[],
  { snapshot }: { snapshot: { draft: Autosave['snapshot']['draft']; update?: Stored } },
): Finding[] {
  return faults.map((fault) => ({
    field: fieldsOf(faultsOf([fault], snapshot.draft, snapshot.update?.readings))[0]!,
    detail: fault.detail,
    words: fault.words ?? '',
  }));
}

function errorsOf(item: Sendable, failure: unknown): FieldError[] {
  if (!(failure instanceof ApiError)) throw failure;
  const id = idOf(item);
  const faults = faultErrors(id, item.draft.snapshot.faults, `${nameOf(item)}: `);
  return faults.length > 0
    ? faults
    : [
        {
          field: fieldId(id, isPart(item) ? '/words' : '/rating'),
          message: `${nameOf(item)}: ${failure.message}`,
        },
      ];
}

/**
 * What is marked at the fields of an update, for an error summary.
 *
 * @param about what the messages begin with, where there are several updates
 */
export const faultErrors = (id: string, faults: Faults, about = `${id}: `): FieldError[] =>
  (Object.entries(faults) as [Field, string][]).map(([field, message]) => ({
    field: fieldId(id, field),
    message: about + message,
  }));

const unsaved = (item: Sendable): FieldError => ({
  field: fieldId(idOf(item), isPart(item) ? '/words' : '/done'),
  message: `${nameOf(item)}: not sent, as it is not saved yet. Check your connection and send it again.`,
});
