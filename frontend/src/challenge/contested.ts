import type { InboxItem } from '../api/types';
import type { Labels } from '../ui/labels';
import { isSent } from '../update/saving';
import { counted } from '../ui/words';

/** What the manager should look at before she accepts an update; nothing, where it says what it said before. */
export function contestedBy(
  { update, previous, warnings, contributions }: InboxItem,
  { ratings }: Pick<Labels, 'ratings'>,
): string[] {
  const { rating, ask, noHelpBecause, completionDate } = update;
  const moved = previous && previous.rating !== rating && previous.rating;
  return [
    warnings.length > 0 && counted(warnings.length, 'warning'),
    !previous && 'first update',
    moved && `was ${ratings[moved].toLowerCase()}`,
    ask && 'support or decision needed',
    !ask && noHelpBecause && `${ratings.RED.toLowerCase()} without asking for support`,
    completionDate && 'completion date moves',
    contributions.some((each) => !isSent(each)) && 'a part is still being written',
  ].filter((each) => typeof each === 'string');
}
