import type { FieldError } from './ErrorSummary';

/** Faults in the order in which the page asks, rather than that in which they were found; last what has no field on it yet. */
export function inOrder(errors: FieldError[]): FieldError[] {
  const found = errors.map((error) => ({ error, field: document.getElementById(error.field) }));
  const here = found.filter(({ field }) => field);
  here.sort((a, b) => (isBefore(a.field!, b.field!) ? -1 : isBefore(b.field!, a.field!) ? 1 : 0));
  return [...here, ...found.filter(({ field }) => !field)].map(({ error }) => error);
}

const isBefore = (one: Element, other: Element) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
