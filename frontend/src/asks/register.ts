import type { AskEntry, Quarter } from '../api/types';

/** What the register can be narrowed to, in the words of the page. */
export const STATES = {
  OPEN: 'Open',
  OVERDUE: 'Past its date',
  ANSWERED: 'Answered',
  ESCALATED: 'Taken to the board',
  CLOSED: 'Never answered',
} as const;
export type AskFilter = keyof typeof STATES;

export const isFilter = (text: string | null): text is AskFilter =>
  text !== null && Object.hasOwn(STATES, text);

/** The register as one asks for it; OPEN are those within their date and past it. */
export const within = (entries: AskEntry[], state?: AskFilter, asked?: Quarter): AskEntry[] =>
  entries.filter((entry) => (!asked || entry.quarter === asked) && (!state || holds(state, entry)));

function holds(state: AskFilter, { state: is, overdue, ask }: AskEntry): boolean {
  if (state === 'OVERDUE') return overdue;
  return state === 'ESCALATED' ? ask.escalation !== undefined : is === state;
}
