import type { ImportUnsure, PlanDocument, PlanImport } from '../api/types';
import { valueAt } from './decided';

/** What is unsure of one thing: of an action, of a partner, or of the plan. */
interface Doubt {
  about: string;
  notes: ImportUnsure[];
}

/** Doubts by what they are about, in the order of the document. */
export function doubts({ document, unsure }: Pick<PlanImport, 'document' | 'unsure'>): Doubt[] {
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

const OF_MEASURE = /^(.*\/measures\/\d+)\/(?:kind|direction|countsPeople)$/;

/** Fields in which a plan is described by itself where it is new. */
const OF_HEAD = /^\/plan\/(?:title|shortTitle|key|owner|firstQuarter|lastQuarter)$/;
const OF_OBJECTIVE = /^\/objectives\/\d+\/(?:title$|actions\/)/;

/** Of a new plan what stands beside none of its fields, nor at an action: it is listed, so that nothing unsure goes unseen. */
export const elsewhere = (notes: ImportUnsure[]) =>
  apart(notes).filter(({ pointer }) => !OF_HEAD.test(pointer) && !OF_OBJECTIVE.test(pointer));

/** What is unsure of a partner: as a whole, or of one of its fields. */
export const ofPartner = (notes: ImportUnsure[], place: number) =>
  notes.filter(({ pointer }) => `${pointer}/`.startsWith(`/partners/${place}/`));

/** All but what is looked through with the new partners. @param present the plan that the file was held against */
export function besideNewPartners({ document, unsure }: PlanImport, present: PlanDocument) {
  const known = new Set(present.partners.map(({ key }) => key));
  const places = (document as PlanDocument).partners.flatMap(({ key }, place) =>
    known.has(key) ? [] : [place],
  );
  const told = new Set(places.flatMap((place) => ofPartner(unsure, place)));
  return unsure.filter((note) => !told.has(note));
}

/** A measure whose meaning was read from its words. */
export interface UnsureMeasure {
  /** Where it stands in what was read. */
  at: string;
  details: string[];
}

/** What is unsure, apart from what partners and measures were taken as: of those there are many, to be looked through together. */
export const apart = (notes: ImportUnsure[]) =>
  notes.filter(({ pointer }) => !OF_MEASURE.test(pointer) && !pointer.startsWith('/partners/'));

/** The measures of which it is unsure what they were taken as, in the order of the document. */
export function unsureMeasures(notes: ImportUnsure[]): UnsureMeasure[] {
  const all = new Map<string, UnsureMeasure>();
  for (const { pointer, detail } of notes) {
    const at = OF_MEASURE.exec(pointer)?.[1];
    if (at === undefined) continue;
    const measure = all.get(at) ?? { at, details: [] };
    measure.details.push(detail);
    all.set(at, measure);
  }
  return [...all.values()];
}

/** The action that a pointer leads into, by its reference. */
export function refAt(document: PlanDocument, pointer: string): string | undefined {
  const of = /^\/objectives\/\d+\/actions\/\d+/.exec(pointer)?.[0];
  return of && (valueAt(document, `${of}/ref`) as string | undefined);
}
