import type { PartnerContacts, Reminder, ReminderDraft } from '../api/types';

/** What a mail is about, in the words people use. */
export const STAGES: Record<Reminder['stage'], string> = {
  OPENED: 'Quarter opened',
  DUE_SOON: 'Due soon',
  OVERDUE: 'Overdue',
  SENT_BACK: 'Sent back',
  RATED_DIFFERENTLY: 'Another rating confirmed',
  ANSWERED: 'Request answered',
};

/** What became of it. */
export const STATES: Record<Reminder['state'], { words: string; colour: string }> = {
  WAITING: { words: 'On its way', colour: 'blue' },
  SENT: { words: 'Sent', colour: 'green' },
  REFUSED: { words: 'Refused', colour: 'red' },
  UNSURE: { words: 'Perhaps sent', colour: 'yellow' },
  GIVEN_UP: { words: 'Given up', colour: 'red' },
  LAPSED: { words: 'No longer needed', colour: 'grey' },
};

/** The mails to those who speak for a partner; all of them without one. */
export function mailsFor(drafts: ReminderDraft[], contacts: PartnerContacts[], partner: string | null) {
  if (!partner) return drafts;
  const people = contacts.find((each) => each.partner === partner)?.contacts ?? [];
  return drafts.filter(({ to }) => people.some(({ email }) => email === to.email));
}

/** Everybody who gets a mail, once. */
export const addressesOf = (drafts: ReminderDraft[]) => [...new Set(drafts.map(({ to }) => to.email))];

/** What goes to one address goes together: the words say so where there is more of it. */
export function sendAloneText({ to }: ReminderDraft, drafts: ReminderDraft[]) {
  const count = drafts.filter((each) => each.to.email === to.email).length;
  return count === 1 ? `Send to ${to.name} alone` : `Send to ${to.name} alone, all ${count} that are theirs`;
}

/** The order of contacts with one of them first. */
export const withFirst = (emails: string[], first: string) => [
  first,
  ...emails.filter((email) => email !== first),
];
