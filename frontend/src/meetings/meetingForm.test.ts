import { expect, it } from 'vitest';
import { requestOf, typedOf, unreadable } from './meetingForm';

const typed = (parts: object) => ({ ...typedOf(undefined, '2024-25-Q2'), ...parts });

it('looks only at the days that belong to the kind of meeting', () => {
  const days = { on: '2024-11-28', draftOn: '2024--1', paperOn: '2024-11-20' };
  expect(unreadable(typed({ ...days, kind: 'OTHER' }))).toEqual({});
  expect(unreadable(typed({ ...days, kind: 'BOARD' }))).toEqual({ '/draftOn': 'Enter a real date' });
  expect(requestOf(typed({ ...days, kind: 'DELIVERY_GROUP' })).paperOn).toBeUndefined();
  expect(requestOf(typed({ ...days, kind: 'BOARD' })).paperOn).toBe('2024-11-20');
});
