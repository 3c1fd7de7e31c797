import type { ActionEntry, ImportRequest, PlanDocument, PlanImport, Quarter } from '../api/types';

/** What was decided of what a file says. */
export interface Decisions {
  /** References of actions that are left out, or left as the plan has them. */
  left: string[];
  /** Actions that the file does not have, with the first quarter in which they no longer count. */
  withdrawn: Record<string, Quarter>;
  /** What was mended, by its name in the document; see `nameOf`. */
  mended: Record<string, Mended>;
  /** Keys of partners that are somebody else under another name, with whose. */
  joined?: Record<string, string>;
  /** Of which the file's last column speaks, and whether that comes in too. */
  quarter?: Quarter;
  withUpdates: boolean;
  /** References of the actions whose update is left out. */
  leftUpdates: string[];
  /** Where the updates come from; the file's name where nothing is said. */
  source: string;
}

/** Words, a choice, whether something holds, the quarters in which an action is asked for, or its leads. */
export type Mended = string | boolean | number[] | string[];

export const NOTHING_DECIDED: Decisions = {
  left: [],
  withdrawn: {},
  mended: {},
  withUpdates: false,
  leftUpdates: [],
  source: '',
};

/**
 * A pointer with what things are called in place of where they stand: `/objectives/1/actions/1.3/focus`. It is right
 * after the file was read once more, wherever the action stands then.
 */
export function nameOf(document: PlanDocument, pointer: string): string {
  let at: unknown = document;
  return pointer
    .split('/')
    .map((step, depth) => {
      if (depth === 0) return step;
      const inList = Array.isArray(at);
      at = (at as Record<string, unknown> | undefined)?.[step];
      return (inList && calledOf(at)) || step;
    })
    .join('/');
}

/** What a thing of a list is called, if it has a name at all. */
function calledOf(thing: unknown): string | undefined {
  const { ref, key, number } = (thing ?? {}) as { ref?: string; key?: string; number?: number };
  return ref ?? key ?? (number === undefined ? undefined : String(number));
}

/** What stands at a pointer; undefined where there is nothing. */
export const valueAt = (document: PlanDocument, pointer: string): unknown =>
  walk(document, pointer, (at, step) => (at as Record<string, unknown> | undefined)?.[step]);

/** What is called so; undefined where there is nothing of that name. */
export const valueOf = (document: PlanDocument, name: string): unknown =>
  walk(document, name, (at, step) =>
    Array.isArray(at)
      ? at.find((thing, place) => (calledOf(thing) ?? String(place)) === step)
      : (at as Record<string, unknown> | undefined)?.[step],
  );

const walk = (document: PlanDocument, path: string, into: (at: unknown, step: string) => unknown) =>
  path.split('/').slice(1).reduce<unknown>(into, document);

/**
 * The document to store: the one that was read, with what was mended and without what was left; of a plan that there is
 * nothing is dropped.
 */
export function decided(read: PlanImport, present: PlanDocument | undefined, decisions: Decisions) {
  const { joined = {} } = decisions;
  const document = withJoined(mended(read.document as PlanDocument, decisions.mended), joined);
  return present ? over(present, document, read, decisions) : anew(document, decisions);
}

function anew(document: PlanDocument, { left }: Decisions): PlanDocument {
  const objectives = document.objectives
    .map((objective) => ({
      ...objective,
      actions: (objective.actions ?? []).filter(({ ref }) => !left.includes(ref ?? '')),
    }))
    .filter(({ actions, indicators = [] }) => actions.length + indicators.length > 0);
  return withPartners({ ...document, objectives });
}

function over(present: PlanDocument, document: PlanDocument, read: PlanImport, decisions: Decisions) {
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
function withPartners(document: PlanDocument, present?: PlanDocument): PlanDocument {
  const used = new Set(actionsOf(document).flatMap(({ leads }) => leads ?? []));
  const known = new Set(present?.partners.map(({ key }) => key));
  const inFile = new Set(document.partners.map(({ key }) => key));
  return {
    ...document,
    partners: [
      ...document.partners.filter(({ key }) => known.has(key) || used.has(key)),
      ...(present?.partners ?? []).filter(({ key }) => !inFile.has(key)),
    ],
  };
}

/** With one more that is somebody else, or no more; who was joined with that one goes along. */
export function joinedWith(joined: Record<string, string>, key: string, other: string) {
  const entries = Object.entries(joined).filter(([from]) => from !== key);
  if (other === '') return Object.fromEntries(entries);
  return Object.fromEntries([
    ...entries.map(([from, to]) => [from, to === key ? other : to]),
    [key, other],
  ]) as Record<string, string>;
}

/** Whoever was read under two names leads under one. */
function withJoined(document: PlanDocument, joined: Record<string, string>): PlanDocument {
  if (Object.keys(joined).length === 0) return document;
  const by = (key: string) => joined[key] ?? key;
  return {
    ...document,
    objectives: document.objectives.map((objective) => ({
      ...objective,
      actions: objective.actions?.map((action) => ({
        ...action,
        leads: action.leads && [...new Set(action.leads.map(by))],
        accountable: action.accountable && by(action.accountable),
      })),
    })),
  };
}

function mended(document: PlanDocument, values: Decisions['mended']): PlanDocument {
  const copy = structuredClone(document);
  for (const [name, value] of Object.entries(values)) {
    const steps = name.split('/');
    const last = steps.pop()!;
    const holder = valueOf(copy, steps.join('/')) as Record<string, unknown> | undefined;
    // Nothing typed, or no quarters of its own, is said by saying nothing.
    if (holder) holder[last] = isNothing(value) && last !== 'title' ? undefined : value;
  }
  return copy;
}

const isNothing = (value: Mended) => value === false || (value !== true && value.length === 0);

const actionsOf = ({ objectives }: PlanDocument) => objectives.flatMap(({ actions = [] }) => actions);

/** The updates of the file that can come in with a document: of its actions, and none where they are not asked for. */
export function decidedUpdates(read: PlanImport, document: PlanDocument, decisions: Decisions) {
  if (!decisions.withUpdates || !decisions.quarter) return [];
  const known = new Set(actionsOf(document).map(({ ref }) => ref));
  return read.updates.filter(({ ref }) => known.has(ref) && !decisions.leftUpdates.includes(ref));
}

/** All that is to be stored, in one request. @param file its name */
export function requestOf(
  read: PlanImport,
  present: PlanDocument | undefined,
  decisions: Decisions,
  file: string,
): ImportRequest {
  const document = decided(read, present, decisions);
  const updates = decidedUpdates(read, document, decisions);
  return updates.length === 0
    ? { document }
    : { document, updates, quarter: decisions.quarter, source: decisions.source.trim() || file };
}
