import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import type { Progress, Warning } from '../api/types';
import { OtherWarnings } from './OtherWarnings';

const NOT_STARTED = 'Not started, although it has been asked in an earlier quarter';

const warning = (ref: string, rule: Warning['rule'], sentence: string): Warning => ({ ref, rule, sentence });
const several = (count: number, rule: Warning['rule'], sentenceOf: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => warning(`1.${index + 1}`, rule, sentenceOf(index + 1)));

function draw(warnings: Warning[], hasPages = true) {
  const progress = {
    positions: warnings.map(({ ref }) => ({ ref, focus: `Focus ${ref}`, rating: 'GREY' })),
  } as unknown as Progress;
  return render(
    <MemoryRouter>
      <OtherWarnings
        warnings={warnings}
        progress={progress}
        addressOf={(ref) => `/actions/${ref}`}
        ruleAddress={hasPages ? (rule) => `/needs-attention?rule=${rule}` : undefined}
      />
    </MemoryRouter>,
  ).container;
}

const links = () => screen.getAllByRole('link').map(({ textContent }) => textContent);

it('lists an action once, with all that warns of it', () => {
  draw([warning('1.1', 'NO_START', NOT_STARTED), warning('1.1', 'NO_READING', 'No figure')]);
  expect(links()).toEqual(['1.1 Focus 1.1']);
  expect(screen.getByRole('listitem').textContent).toContain(`${NOT_STARTED}No figure`);
});

it('says once what is so of more than five actions, with the way to all of them', () => {
  const container = draw([
    ...several(6, 'NO_START', () => NOT_STARTED),
    warning('2.1', 'LATE', 'Past its completion date'),
  ]);
  expect(container.querySelector('p')?.textContent).toBe(`${NOT_STARTED}: 6 actions`);
  expect(links()).toEqual(['6 actions', '2.1 Focus 2.1']);
  expect(screen.getByRole('link', { name: '6 actions' }).getAttribute('href')).toBe(
    '/needs-attention?rule=NO_START',
  );
});

it('names the rule where its sentences differ, and folds the actions where there is no page for them', async () => {
  draw(
    several(6, 'LATE', (number) => `Late for ${number} days`),
    false,
  );
  expect(screen.queryByRole('link')).toBeNull();
  await userEvent.click(screen.getByText('Past its completion date: 6 actions'));
  expect(links()).toHaveLength(6);
});

it('folds all but the first five actions', () => {
  draw([
    ...several(4, 'NO_START', () => NOT_STARTED),
    ...['2.1', '2.2', '2.3'].map((ref) => warning(ref, 'LATE', 'Past its completion date')),
  ]);
  expect(links()).toEqual(['1.1', '1.2', '1.3', '1.4', '2.1'].map((ref) => `${ref} Focus ${ref}`));
  expect(screen.getByText('2 more actions worth a look')).toBeTruthy();
});
