import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import type { Band, BandShare, Position, Rating, Tally } from '../api/types';
import { to } from '../routes';
import { BandCards } from './BandCards';

const band = (title: string, count: number, label: string, confirmed: number, change: number): BandShare => ({
  title,
  count,
  total: 51,
  percent: 0,
  label,
  confirmed,
  change,
});
const rating = (count: number) => ({ count, total: 51, percent: 0, label: '', title: '' });

const tally: Tally = {
  total: 51,
  bands: {
    ATTENTION: band('Requires partnership attention', 9, '18%', 8, 4),
    ON_TRACK: band('On track for completion or completed', 31, '61%', 29, -4),
    NOT_STARTED: band('Not started, planned for a later date', 11, '22%', 0, 0),
  },
  ratings: { RED: rating(5), AMBER: rating(4), GREEN: rating(26), BLUE: rating(5), GREY: rating(11) },
};
const positions: Pick<Position, 'band' | 'standing' | 'rating'>[] = [
  { band: 'ATTENTION', standing: 'NO_ANSWER', rating: 'RED' },
  { band: 'ON_TRACK', standing: 'NOT_DUE', rating: 'GREEN' },
  { band: 'ON_TRACK', standing: 'NOT_DUE', rating: 'BLUE' },
  { band: 'NOT_STARTED', standing: 'NEVER_REPORTED', rating: 'GREY' },
  { band: 'NOT_STARTED', standing: 'NEVER_REPORTED', rating: 'GREY' },
];

function open(before: string | undefined = '2024-25-Q1') {
  render(
    <MemoryRouter>
      <BandCards
        tally={tally}
        positions={positions}
        before={before}
        actions={(search) => to.actions('p', { quarter: '2024-25-Q2', ...search })}
      />
    </MemoryRouter>,
  );
  return screen.getAllByRole('listitem').map((item) => item.textContent);
}

const hrefOf = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');

it('says count, share, change, ratings and what they rest on, as the server made them', () => {
  const [attention, onTrack, notStarted] = open();
  expect(attention).toContain('of 51 (18%)');
  expect(attention).toContain('4 more than Q1 2024-25');
  expect(attention).toContain('5 red, 4 amber');
  expect(attention).toContain('8 of the 9 confirmed this quarter');
  expect(onTrack).toContain('4 fewer than Q1 2024-25');
  expect(notStarted).toContain('Same as Q1 2024-25');
});

it('opens every number into its actions', () => {
  open();
  const base = '/plans/p/actions?quarter=2024-25-Q2';
  expect(hrefOf(/^9 ?actions/)).toBe(`${base}&band=${'ATTENTION' satisfies Band}`);
  expect(hrefOf('5 red')).toBe(`${base}&rating=${'RED' satisfies Rating}`);
  expect(hrefOf('2 never reported')).toBe(`${base}&band=NOT_STARTED&standing=NEVER_REPORTED`);
  expect(hrefOf('1 outstanding')).toBe(`${base}&band=ATTENTION&standing=NO_ANSWER`);
});

it('does not call what is completed “not asked this quarter”', () => {
  const [, onTrack] = open();
  expect(onTrack).toContain('29 of the 31 confirmed this quarter or completed');
  expect(hrefOf('1 not asked this quarter')).toBe(
    `/plans/p/actions?quarter=2024-25-Q2&rating=${'GREEN' satisfies Rating}&standing=NOT_DUE`,
  );
});

it('says nothing of change in a plan’s first quarter', () => {
  expect(open('').join()).not.toMatch(/more than|fewer than|Same as/);
});
