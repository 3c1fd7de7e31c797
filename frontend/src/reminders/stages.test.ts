import { expect, it } from 'vitest';
import type { ReminderDraft } from '../api/types';
import { addressesOf, mailsFor, sendAloneText, withFirst } from './stages';

const mail = (email: string, stage: ReminderDraft['stage'] = 'OVERDUE'): ReminderDraft => ({
  to: { name: email, email },
  stage,
  items: [],
  subject: 'Quarterly updates',
  text: 'Dear …',
});

it('finds the mails of one partner by its contacts, and everybody once', () => {
  const drafts = [mail('a@example.org'), mail('b@example.org'), mail('a@example.org', 'SENT_BACK')];
  const contacts = [
    { partner: 'police', name: 'Police', contacts: [{ name: 'A', email: 'a@example.org' }] },
    { partner: 'icb', name: 'ICB', contacts: [] },
  ];
  expect(mailsFor(drafts, contacts, 'police')).toHaveLength(2);
  expect(mailsFor(drafts, contacts, 'icb')).toEqual([]);
  expect(mailsFor(drafts, contacts, null)).toEqual(drafts);
  expect(addressesOf(drafts)).toEqual(['a@example.org', 'b@example.org']);
});

it('puts one contact first and leaves the others in their order', () => {
  expect(withFirst(['a', 'b', 'c'], 'c')).toEqual(['c', 'a', 'b']);
});

it('says what else goes to an address that is written to alone', () => {
  const [a, b] = [mail('a@example.org'), mail('b@example.org')];
  const drafts = [a, b, mail('a@example.org', 'SENT_BACK')];
  expect(sendAloneText(a, drafts)).toBe('Send to a@example.org alone, all 2 that are theirs');
  expect(sendAloneText(b, drafts)).toBe('Send to b@example.org alone');
});
