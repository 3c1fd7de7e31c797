import { useMemo, useState } from 'react';
import type { PlanDocument, PlanImport, Quarter } from '../api/types';
import { useChange, fieldOf } from '../edit/useChange';
import { useMe } from '../people/me';
import { useKept } from '../people/useKept';
import { NOTHING_DECIDED, requestOf, type Decisions } from './decided';

/** What tells a file from another, as far as a browser says it. */
export interface FileFacts {
  name: string;
  size: number;
  lastModified: number;
}

interface Typed extends Decisions {
  /** The file that this was decided of. */
  file?: FileFacts;
  reason: string;
}

/** What was read of files, in this window's memory alone: a plan is not left behind on a device that others use. */
const atHand = new Map<string, PlanImport>();

/**
 * A file on its way into a plan: what was read of it, what is decided of that, and the one request that stores it. What
 * is typed and decided is kept on the device; after a reload the same file is chosen again, and finds it there.
 *
 * @param address of the page
 * @param planOf key of the plan that it is stored in, once something was read
 * @param present the plan that it was held against; none for a new one
 */
export function useImport(
  address: string,
  planOf: (read: PlanImport | undefined, decisions: Decisions) => string,
  present?: PlanDocument,
) {
  const { email, name } = useMe();
  const shelf = `${email ?? name} ${address}`;
  const [read, setRead] = useState(() => atHand.get(shelf));
  const store = useKept<Typed>(address, () => ({ ...NOTHING_DECIDED, reason: '' }));
  const decisions = store.typed;
  const file = decisions.file?.name ?? 'the file';
  const request = useMemo(
    () => read && requestOf(read, present, decisions, file),
    [read, present, decisions, file],
  );

  function have(next: PlanImport | undefined) {
    if (next) atHand.set(shelf, next);
    else atHand.delete(shelf);
    setRead(next);
  }
  const kept = {
    ...store,
    startAgain: () => (have(undefined), store.startAgain()),
    clear: () => (have(undefined), store.clear()),
  };

  const plan = planOf(read, decisions);
  const change = useChange(plan, kept, (pointer) => fieldIn(request, pointer));

  return {
    read,
    decisions,
    request,
    kept,
    plan,
    change,
    /** What was decided of one file is nothing to the next. */
    take(next: PlanImport, from: FileFacts, quarter?: Quarter) {
      const isSame = JSON.stringify(from) === JSON.stringify(decisions.file);
      kept.edit({ file: from, quarter, ...(isSame ? {} : { mended: {}, joined: {}, leftUpdates: [] }) });
      have(next);
    },
    chooseAnother() {
      have(undefined);
      change.recording.edited();
    },
    decide: kept.edit,
    mend: (at: string, value: Decisions['mended'][string]) =>
      kept.edit(({ mended }) => ({ mended: { ...mended, [at]: value } })),
  };
}

export type Import = ReturnType<typeof useImport>;

/** The field of the page for what is wrong at a place of the request; its button where the page has none for it. */
function fieldIn(request: ReturnType<typeof requestOf> | undefined, pointer: string): string {
  if (!/^\/(document|updates)/.test(pointer)) return fieldOf(pointer);
  const [, update] = /^\/updates\/(\d+)/.exec(pointer) ?? [];
  const [, objective, action] = /^\/document\/objectives\/(\d+)(?:\/actions\/(\d+))?/.exec(pointer) ?? [];
  const of = request?.document.objectives[Number(objective)];
  const field = update
    ? updateField(request?.updates?.[Number(update)]?.ref ?? '')
    : action
      ? takeField(of?.actions?.[Number(action)]?.ref ?? '')
      : of
        ? titleField(of.number)
        : fieldOf(pointer);
  return document.getElementById(field) ? field : fieldOf('');
}

/** The ids of fields that a refusal leads to. */
export const updateField = (ref: string) => `update-${ref}`;
export const takeField = (ref: string) => `take-${ref}`;
export const titleField = (objective: number) => fieldOf(`/objectives/${objective}/title`);
