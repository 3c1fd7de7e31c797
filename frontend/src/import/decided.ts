import type { ActionEntry, ImportUnsure, PlanDocument, PlanImport, Quarter } from '../api/types';

/** What was decided of what a file says. */
export interface Decisions {
  /** References of added and changed actions that are left as the plan has them. */
  left: string[];
  /** Actions that the file does not have, with the first quarter in which they no longer count. */
  withdrawn: Record<string, Quarter>;
  /** What was mended of the unsure, by pointer. */
  mended: Record<string, string>;
}

export const NOTHING_DECIDED: Decisions = { left: [], withdrawn: {}, mended: {} };

/** What stands at a pointer; undefined where there is nothing. */
export function valueAt(document: PlanDocument, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document);
}

/** The document to store: the one that was read, with what was mended, left and withdrawn; nothing of the plan is dropped. */
export function decided(read: PlanImport, present: PlanDocument, decisions: Decisions): PlanDocument {
  const document = mended(read.document as PlanDocument, decisions.mended);
  const told = new Map((read.changes ?? []).map(({ ref, kind }) => [ref, kind]));
  const before = new Map(actionsOf(present).map((action) => [action.ref, action]));
  const inFile = new Set(actionsOf(document).map(({ ref }) => ref));
  const objectives = document.objectives.map((objective) => {
    const own = present.objectives.find(({ number }) => number === objective.number);
    const missing = (own?.actions ?? []).filter(({ ref }) => !inFile.has(ref));
    const taken = (objective.actions ?? []).flatMap((action): ActionEntry[] => {
      const old = before.get(action.ref);
      const ref = action.ref ?? '';
      // What was decided of another file is nothing to this one.
      if (!decisions.left.includes(ref) || !told.has(ref)) return [action];
      return old ? [old] : [];
    });
    const actions = [...taken, ...missing].map((action): ActionEntry => {
      const ref = action.ref ?? '';
      const from = told.get(ref) === 'ABSENT' ? decisions.withdrawn[ref] : undefined;
      return from ? { ...action, withdrawn: from } : action;
    });
    return { ...objective, actions };
  });
  const numbers = new Set(objectives.map(({ number }) => number));
  const others = present.objectives.filter(({ number }) => !numbers.has(number));
  return withPartners({ ...document, objectives: [...objectives, ...others] }, present);
}

/** The plan's partners, and of the new ones those that an action has. */
function withPartners(document: PlanDocument, present: PlanDocument): PlanDocument {
  const used = new Set(actionsOf(document).flatMap(({ leads }) => leads ?? []));
  const known = new Set(present.partners.map(({ key }) => key));
  const inFile = new Set(document.partners.map(({ key }) => key));
  return {
    ...document,
    partners: [
      ...document.partners.filter(({ key }) => known.has(key) || used.has(key)),
      ...present.partners.filter(({ key }) => !inFile.has(key)),
    ],
  };
}

function mended(document: PlanDocument, values: Record<string, string>): PlanDocument {
  const copy = structuredClone(document);
  for (const [pointer, value] of Object.entries(values)) {
    const names = pointer.split('/');
    const last = names.pop()!;
    const holder = valueAt(copy, names.join('/')) as Record<string, unknown> | undefined;
    if (holder) holder[last] = value;
  }
  return copy;
}

const actionsOf = ({ objectives }: PlanDocument) => objectives.flatMap(({ actions = [] }) => actions);

/** What is unsure of one thing: of an action, of a partner, or of the plan. */
export interface Doubt {
  about: string;
  notes: ImportUnsure[];
}

/** Doubts by what they are about, in the order of the document. */
export function doubts({ document, unsure }: PlanImport): Doubt[] {
  const all = new Map<string, Doubt>();
  for (const note of unsure) {
    const about = aboutWhat(document as PlanDocument, note.pointer);
    const doubt = all.get(about) ?? { about, notes: [] };
    doubt.notes.push(note);
    all.set(about, doubt);
  }
  return [...all.values()];
}

function aboutWhat(document: PlanDocument, pointer: string): string {
  const [, objective, action] = /^\/objectives\/(\d+)(?:\/actions\/(\d+))?/.exec(pointer) ?? [];
  if (pointer.startsWith('/partners')) return 'Partners';
  if (objective === undefined) return 'The plan';
  const of = document.objectives[Number(objective)];
  const entry = action === undefined ? undefined : of?.actions?.[Number(action)];
  return entry ? `${entry.ref} ${entry.focus}` : `Objective ${of?.number}`;
}
