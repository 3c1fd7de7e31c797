import type { Rating, Update } from '../api/types';
import { fieldsOf, type Draft } from './draft';

/** The same in every plan, whatever it calls its ratings. */
export const MEANINGS: Record<Rating, string> = {
  RED: 'Off course: it needs help or a decision',
  AMBER: 'At risk: it stays on course only with attention',
  GREEN: 'On track for its date; for continuing work, this quarter’s work was delivered',
  BLUE: 'Completed, or now business as usual',
  GREY: 'Not started: planned for later',
};

const ORDER: readonly Rating[] = ['RED', 'AMBER', 'GREEN', 'BLUE'];

/** Better than last time, or reopened: then an update says what changed for people. */
export function needsChanged(draft: Draft, previous: Update | undefined): boolean {
  const now = ORDER.indexOf(draft['/rating'] as Rating);
  const before = ORDER.indexOf(previous?.rating ?? 'GREY');
  return now >= 0 && before >= 0 && (now > before || (previous?.rating === 'BLUE' && now < before));
}

/** What choosing a rating changes: an ask that was opened by another rating and left empty goes with it. */
export function rated(rating: Rating, draft: Draft): Draft {
  const mayAsk = rating === 'RED' || rating === 'AMBER';
  const saidInAsk = fieldsOf(draft).some((field) => field.startsWith('/ask/'));
  return mayAsk || saidInAsk ? { '/rating': rating } : { '/rating': rating, '/help': '' };
}
