import type { IsoDate, Quarter } from '../api/types';
import { useMe, usePlan } from '../people/me';
import { daysBetween, formatDate } from '../ui/dates';
import { quarterName } from '../ui/quarter';

/** "Public Health · Q2 2024-25 · due 21 October 2024, in 11 days". */
export function MyUpdatesCaption({ quarter, deadline }: { quarter: Quarter; deadline?: IsoDate }) {
  const { partners } = usePlan();
  const { today } = useMe();
  const mine = partners.map(({ abbreviation, name }) => abbreviation ?? name).join(', ');
  return [mine, quarterName(quarter), deadline && dueText(deadline, today)].filter(Boolean).join(' · ');
}

/** How long there is, by the day that the rules go by. */
export function dueText(deadline: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, deadline);
  const date = formatDate(deadline);
  if (days < 0) return `was due ${date}, ${days === -1 ? 'yesterday' : `${-days} days ago`}`;
  return `due ${date}, ${days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`}`;
}
