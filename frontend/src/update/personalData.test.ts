import { expect, it } from 'vitest';
import { suspicionsIn } from './personalData';

const kinds = (text: string) => suspicionsIn(text).map(({ looksLike }) => looksLike);

it.each([
  ['Her NHS number is 943 476 5919.', 'an NHS number'],
  ['Ring 07700 900123 about it', 'a phone number'],
  ['Ring +44 20 7946 0958', 'a phone number'],
  ['QQ 12 34 56 C', 'a National Insurance number'],
  ['write to someone@example.org', 'an e-mail address'],
  ['She moved to N12 9QX in May', 'a full postcode'],
  ['born on 3 May 1987', 'a date of birth'],
  ['DOB 03/05/1987', 'a date of birth'],
])('%s', (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
});

it.each([
  'Two of the three practices completed both sessions; 31 patients reached an advocate.',
  'In Q2 2024-25, 1,204 of 3,117 officers (39%) were trained by 31/03/2025.',
  'Reference 1234567890 of the report',
  'The N12 area, and 4.4 with 5.6',
])('is quiet about: %s', (text) => {
  expect(kinds(text)).toEqual([]);
});
