import type { IsoDate, Meeting, PlannedDay, Quarter } from '../api/types';

/** What has to be ready, as people say it. */
export const STEPS: Record<PlannedDay['step'], string> = {
  UPDATES: 'Updates sent',
  DRAFT: 'Draft goes out',
  PAPER: 'Paper goes out',
};

export const KINDS: Record<Meeting['kind'], string> = {
  DELIVERY_GROUP: 'The delivery group: it has the draft',
  BOARD: 'The board: it has the paper',
  OTHER: 'Another body: it has the paper',
};

export const stepOf = (meeting: Meeting, step: PlannedDay['step']) =>
  meeting.days.find((day) => day.step === step);

/** "five clear working days before the board on 28 November", with what is wrong with the day. */
export const whyText = ({ because, warning }: PlannedDay) => [because, warning].filter(Boolean).join('. ');

export const isPast = (meeting: Meeting, today: IsoDate) => meeting.on < today;

interface NextDay {
  on: IsoDate;
  words: string;
}

/**
 * What comes next, the earliest first: what is to be ready, and the meetings themselves. Updates are due by their
 * deadline as it is; the day planned for them is only that, and for a finalised quarter none is waited for.
 *
 * @param finalised the latest quarter that is
 */
export function nextDays(meetings: Meeting[], today: IsoDate, finalised?: Quarter): NextDay[] {
  const days = meetings.flatMap((meeting) => [
    ...(finalised && meeting.quarter <= finalised
      ? []
      : [{ on: meeting.deadline, words: 'updates are due' }]),
    ...meeting.days
      .filter(({ step }) => step !== 'UPDATES')
      .map((day) => ({
        on: day.on,
        words: `${day.step === 'DRAFT' ? 'the draft' : 'the paper'} goes out (${day.because})`,
      })),
    { on: meeting.on, words: `${meeting.body} meets` },
  ]);
  const coming = days.filter(({ on }) => on >= today).sort((a, b) => a.on.localeCompare(b.on));
  // Two meetings may need the same thing on the same day.
  return coming.filter(
    (day, index) => coming.findIndex((other) => other.on === day.on && other.words === day.words) === index,
  );
}

/** The body that an answer was most likely given by: the delivery group that met last, or else meets next. */
export function answeringBody(meetings: Meeting[], today: IsoDate): string {
  const groups = meetings.filter(({ kind }) => kind === 'DELIVERY_GROUP');
  return (groups.filter(({ on }) => on <= today).at(-1) ?? groups[0])?.body ?? '';
}
