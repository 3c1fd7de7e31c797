import type { Position } from '../api/types';
import { quarterName } from '../ui/quarter';

/** What a rating rests on, in words. */
export function standingText({ standing, from }: Pick<Position, 'standing' | 'from'>): string {
  const said = from ? ` Last answered for ${quarterName(from)}.` : '';
  switch (standing) {
    case 'REPORTED':
      return 'Answered this quarter.';
    case 'NOT_DUE':
      return `Not asked since.${said}`;
    case 'NO_ANSWER':
      return `The update is outstanding.${said}`;
    case 'NEVER_REPORTED':
      return 'Never reported on.';
  }
}
