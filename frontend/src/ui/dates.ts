import type { Instant, IsoDate } from '../api/types';

const DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});
const TIME = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
  timeZone: 'Europe/London',
});

/** `2024-10-21` as "21 October 2024". */
export const formatDate = (date: IsoDate) => DATE.format(new Date(`${date}T00:00:00Z`));

/** `2024-10-21` as "21 October", where the year is plain. */
export const formatDay = (date: IsoDate) => formatDate(date).replace(/ \d{4}$/, '');

/** `2024-10-08T08:12:00Z` as "8 October 2024 at 9:12am", as clocks in London showed it. */
export function formatInstant(instant: Instant): string {
  const at = new Date(instant);
  return `${DAY.format(at)} at ${TIME.format(at).replace(/\s/g, '').toLowerCase()}`;
}

/** The days from one date to another; negative when it has passed. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whether a text is a day of the calendar, as the API writes it. */
export function isDate(text: string): text is IsoDate {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  // 31 June would be taken for 1 July.
  return !!instant && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
