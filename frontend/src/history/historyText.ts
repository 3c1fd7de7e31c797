import type { HistoryEntry } from '../api/types';
import { isQuarter, quarterName } from '../ui/quarter';

/** `actions/1.10/updates/2022-23-Q3` as "1.10, Q3 2022-23": only the parts that name something. */
export function subjectText(subject: string): string {
  return subject
    .split('/')
    .filter((_, index) => index % 2 === 1)
    .map((part) => (isQuarter(part) ? quarterName(part) : part))
    .join(', ');
}

/** What is different after a change, a line for each thing that has a plain value. */
export function whatChanged({ before = {}, after = {} }: Pick<HistoryEntry, 'before' | 'after'>): string[] {
  return Object.entries(after)
    .filter(([name, value]) => isPlain(value) && value !== before[name])
    .map(([name, value]) => {
      const old = before[name];
      return isPlain(old) ? `${spaced(name)}: “${old}” became “${value}”` : `${spaced(name)}: “${value}”`;
    });
}

const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number';

/** `completedOn` as "Completed on". */
const spaced = (name: string) =>
  name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
