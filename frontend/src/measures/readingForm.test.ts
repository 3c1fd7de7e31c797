import { expect, it } from 'vitest';
import { pointersOf, requestOf, typedOf, unreadable } from './readingForm';

const typed = (parts: object) => ({ ...typedOf(), ...parts });

it('takes figures as people type them, and leaves out what is not said', () => {
  expect(requestOf(typed({ value: '1,204', note: ' ' }), { kind: 'COUNT' })).toEqual({ value: 1204 });
  expect(requestOf(typed({ value: '74%', numerator: '37', denominator: '50' }), { kind: 'PERCENT' })).toEqual(
    {
      value: 74,
      numerator: 37,
      denominator: 50,
    },
  );
  expect(requestOf(typed({ note: 'We met.' }), { kind: 'NARRATIVE' })).toEqual({ note: 'We met.' });
});

it('sends no number beside "not yet", though it stays typed', () => {
  const later = typed({ value: '7', status: 'NOT_YET', expectedOn: '2024-11-29' });
  expect(requestOf(later, { kind: 'COUNT' })).toEqual({ status: 'NOT_YET', expectedOn: '2024-11-29' });
  expect(later.value).toBe('7');
});

it('says what it cannot read, and keeps it', () => {
  expect(unreadable(typed({ value: 'many' }))).toEqual({ '/value': 'Enter a number, such as 37 or 6.5' });
  expect(unreadable(typed({ value: 'many', status: 'NOT_YET', expectedOn: '2024--1' }))).toEqual({
    '/expectedOn': 'Enter a real date',
  });
  expect(unreadable(typed({ value: '' }))).toEqual({});
});

it('begins with what was read', () => {
  expect(typedOf({ value: 8.2, note: 'To September.' })).toEqual(
    typed({ value: '8.2', note: 'To September.' }),
  );
});

it('knows which faults a change may have mended', () => {
  expect(pointersOf({ value: '7' }, { kind: 'COUNT' })).toEqual(['/value']);
  expect(pointersOf({ note: 'We met.' }, { kind: 'COUNT' })).toEqual(['/note']);
  expect(pointersOf({ note: 'We met.' }, { kind: 'NARRATIVE' })).toEqual(['/note', '/value']);
  expect(pointersOf({ status: 'NOT_YET' }, { kind: 'COUNT' })).toContain('/value');
});
