import type { Part } from './wordsDraft';

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
