import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Unbroken } from './Unbroken';

it.each([
  ['Last answered for Q1 2024-25.', ['Q1 2024-25']],
  ['Worse than Q4 2022-23, due by 21 October 2024, in 11 days', ['Q4 2022-23', '21 October 2024', '11 days']],
  ['the draft goes out on 6 November', ['6 November']],
  ['In the plan of 2022-23', ['2022-23']],
  ['5 of 51 actions', []],
])('holds together the quarters and dates of “%s”, and leaves its words alone', (words, whole) => {
  const { container } = render(<Unbroken>{words}</Unbroken>);
  expect(container.textContent).toBe(words);
  expect([...container.querySelectorAll('.wm-nowrap')].map((each) => each.textContent)).toEqual(whole);
});
