import type { Fault, Instant, QuarterWords } from '../api/types';

/** What the manager says of a quarter, in the order of the paper. */
export const PARTS = ['asked', 'achievements', 'next'] as const;
export type Part = (typeof PARTS)[number];
/** Her own words; a part that is left out is drafted from the quarter. */
export type Own = { readonly [P in Part]?: string };

/** What each part of the manager's words is called, on the page as in the paper. */
export const PART_NAMES: Record<Part, string> = {
  asked: 'What the board is asked',
  achievements: 'Achievements',
  next: 'What comes next',
};

/** A line for each thing said. */
export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const ownOf = (words: QuarterWords): Own =>
  Object.fromEntries(PARTS.filter((part) => !words[part].drafted).map((part) => [part, words[part].text]));

export const same = (a: Own, b: Own) => PARTS.every((part) => a[part] === b[part]);

/** The words as they stand on the page, and with the server. */
export interface WordsSnapshot {
  own: Own;
  /** As the server last gave them. */
  stored: QuarterWords;
  saving: 'SAVED' | 'WAITING' | 'SAVING' | 'UNREACHABLE' | 'CHANGED' | 'REFUSED';
  savedAt?: number;
  /** What somebody else has stored in the meantime. */
  theirs?: QuarterWords;
  refusal?: string;
  /** Words that look like personal data, and wait for somebody to look at them. */
  found: Fault[];
  /** When what is shown was typed, if it comes from this device rather than from the server. */
  restored?: Instant;
}

/** Unsaved words as they lie on the device, with what they were typed over. */
export interface KeptWords {
  own: Own;
  base: Own;
  at: Instant;
}
