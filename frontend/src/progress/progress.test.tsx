import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Action } from '../api/types';
import { AskLine, RecoveryLine } from './AskLine';
import { bySeverity } from './NeedsAttention';
import { deadlineText } from './Responses';
import { Sentences } from './Sentences';

const action = (ref: string, rating: string, since: string) =>
  ({ ref, position: { rating, since } }) as unknown as Action;

it('puts red before amber, and the longest first', () => {
  const actions = [
    action('1.1', 'AMBER', '2022-23-Q1'),
    action('1.2', 'RED', '2024-25-Q1'),
    action('1.3', 'RED', '2023-24-Q2'),
  ];
  expect(actions.sort(bySeverity).map(({ ref }) => ref)).toEqual(['1.3', '1.2', '1.1']);
});

describe('a deadline', () => {
  it.each([
    ['2024-10-10', 'due by 21 October 2024, in 11 days'],
    ['2024-10-20', 'due by 21 October 2024, in 1 day'],
    ['2024-10-21', 'due today'],
    ['2024-10-22', 'overdue since 21 October 2024'],
  ])('on %s is %s', (today, words) => {
    expect(deadlineText('2024-10-21', today, false)).toBe(words);
  });
});

it('lets the counts of a sentence stand out and leaves its words alone', () => {
  const sentence = '31 of 51 actions (61%) are on track or completed.';
  const { container } = render(<Sentences sentences={[sentence]} />);
  expect(container.textContent?.trim()).toBe(sentence);
  expect(container.querySelector('b')?.textContent).toBe('31 of 51');
});

it('says who is asked for what by when, as far as it is known', () => {
  const ask = { to: 'vdg', toName: 'VAWG Delivery Group', need: 'agree interim funding', by: '2024-11-14' };
  expect(render(<AskLine ask={ask} />).container.textContent).toBe(
    'Support or decision needed from VAWG Delivery Group by 14 November 2024: agree interim funding',
  );
  expect(render(<RecoveryLine recovery={{ by: '2025-01-31' }} />).container.textContent).toBe(
    'Back on track: by 31 January 2025',
  );
});
