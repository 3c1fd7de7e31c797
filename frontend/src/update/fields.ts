import type { Fault, Measure, PartnerRef, Rating } from '../api/types';
import { formatDate, isDate } from '../ui/dates';
import type { Labels } from '../ui/labels';
import { isAsked, readingField, type Draft, type Faults, type Field } from './draft';
import { evidenceField, placeOfSent, type EvidencePart } from './evidence';

/** The id of a field's input, where the updates of several actions may be on one page. */
export const fieldId = (ref: string, field: Field) => `u${ref}${field}`.replace(/[^\w-]+/g, '-');

const NAMES: Record<string, string> = {
  '/words': 'What your part was',
  '/rating': 'Rating',
  '/completedOn': 'Completed on',
  '/done': 'What was done',
  '/changed': 'What changed for people',
  '/next': 'What comes next',
  '/help': 'Support or decision needed',
  '/noHelpBecause': 'Why no support or decision is needed',
  '/atRisk': 'What is at risk',
  '/recovery/what': 'What you are doing about it',
  '/recovery/by': 'Back on track by',
  '/ask/barrier': 'What stands in the way',
  '/ask/to': 'Who is asked',
  '/ask/need': 'What they are asked for',
  '/ask/by': 'By when',
  '/completionDate/to': 'New completion date',
  '/completionDate/reason': 'Why the completion date moves',
  '/source': 'Entered from',
  '/reason': 'Why another rating',
  '/comment': 'What should be changed',
};
const READING_NAMES: Record<string, string> = {
  value: '',
  numerator: ' (number)',
  denominator: ' (out of)',
  status: ' (kind of figure)',
  expectedOn: ' (expected on)',
  note: ' (note)',
};

/** What a field is called, where its label does not stand beside it. */
export function fieldName(field: Field, measures: Measure[]): string {
  const [, , key, part = ''] = field.split('/');
  if (field.startsWith('/evidence/')) return part === 'url' ? 'Address of a page' : 'Name of a page';
  if (!field.startsWith('/readings/')) return NAMES[field] ?? field;
  return (measures.find((measure) => measure.key === key)?.statement ?? key) + (READING_NAMES[part] ?? '');
}

const READING_STATUS: Record<string, string> = {
  ACTUAL: 'Final',
  PROVISIONAL: 'Provisional',
  NOT_YET: 'Not yet available',
};

/** What a field says, to be read rather than edited. */
export function fieldText(field: Field, draft: Draft, labels: Labels, partners: PartnerRef[] = []): string {
  const text = draft[field]?.trim() ?? '';
  if (field === '/rating') return labels.ratings[text as Rating] ?? text;
  if (field === '/ask/to') return partners.find(({ key }) => key === text)?.name ?? text;
  if (field.endsWith('/status')) return READING_STATUS[text] ?? text;
  return isDate(text) ? formatDate(text) : text;
}

/**
 * Each fault at the field where it can be mended.
 *
 * @param readings in the order that the faults count them: as sent, or as stored
 */
export function faultsOf(faults: Fault[], draft: Draft, readings: { measure: string }[] = []): Faults {
  const found: Partial<Record<Field, string>> = {};
  for (const { pointer, detail } of faults) {
    const measure = readings[Number(/^\/readings\/(\d+)/.exec(pointer)?.[1])]?.measure;
    const field = fieldAt(
      pointer.replace(/^\/readings\/\d+/, measure === undefined ? '$&' : `/readings/${measure}`),
      draft,
    );
    found[field] = found[field] ? `${found[field]}. ${detail}` : detail;
  }
  return found;
}

function fieldAt(pointer: string, draft: Draft): Field {
  const link = /^\/evidence\/(\d+)(?:\/(title|url))?$/.exec(pointer);
  if (link) return evidenceField(placeOfSent(draft, Number(link[1])), (link[2] ?? 'url') as EvidencePart);
  const known = Object.keys(NAMES) as Field[];
  const reading = /^\/readings\/([^/]+)/.exec(pointer)?.[1];
  if (reading) {
    const isWhole = pointer === `/readings/${reading}`;
    return isWhole ? readingField(reading, 'value') : (pointer as Field);
  }
  const field =
    known.find((name) => name === pointer) ?? known.find((name) => name.startsWith(`${pointer}/`));
  if (!field) return '/rating';
  // Its question has not been answered, so that the field is not on the page yet.
  return !isAsked(field, draft) && /^\/(ask|noHelp)/.test(field) ? '/help' : field;
}

/** The fields in which something is said or missing, readings apart, in the order of the form. */
export const fieldsSaid = (draft: Draft, missing: Faults = {}): Field[] =>
  (Object.keys(NAMES) as Field[]).filter(
    (field) => missing[field] || (field !== '/help' && draft[field]?.trim() && isAsked(field, draft)),
  );
