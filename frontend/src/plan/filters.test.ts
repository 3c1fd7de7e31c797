import { describe, expect, it } from 'vitest';
import { to, type ActionsSearch } from '../routes';
import { PLAIN_LABELS } from '../ui/labels';
import { activeFilters, readSearch } from './filters';

const searchOf = (address: string) => readSearch(new URL(address, 'http://x').searchParams);

describe('filters in an address', () => {
  it.each<ActionsSearch>([
    {},
    { quarter: '2024-25-Q2', band: 'ATTENTION' },
    { objective: '3', partner: 'police', rating: 'RED', standing: 'NO_ANSWER', due: 'true', overdue: 'true' },
    { q: 'women & girls, 50% more', sort: '-rating' },
  ])('come back as they went: %o', (search) => {
    expect(searchOf(to.actions('p', search))).toEqual(search);
  });

  it('are not written when they are empty', () => {
    expect(to.actions('p', { q: '', rating: undefined })).toBe('/plans/p/actions');
  });

  it.each([
    'rating=PINK',
    'band=UP',
    'standing=toString',
    'due=yes',
    'objective=x',
    'quarter=2024',
    'q=%20%20',
    'other=1',
  ])('are left out when they make no sense: %s', (part) => {
    expect(searchOf(`/plans/p/actions?${part}&partner=police`)).toEqual({ partner: 'police' });
  });
});

describe('filters in words', () => {
  const names = {
    labels: PLAIN_LABELS,
    objectives: [{ number: 3, title: 'Pursue perpetrators' }],
    partners: [{ key: 'police', name: 'Police' }],
  };

  it('are named as the plan names things, without the quarter and the order', () => {
    const search = {
      quarter: '2024-25-Q2',
      objective: '3',
      partner: 'police',
      rating: 'BLUE',
      q: 'housing',
      sort: 'ref',
    };
    expect(activeFilters(search, names).map((filter) => filter.words)).toEqual([
      'Objective 3: Pursue perpetrators',
      'Police',
      'Completed',
      '“housing”',
    ]);
  });

  it('can each be taken away', () => {
    const [first] = activeFilters({ quarter: '2024-25-Q2', rating: 'RED', q: 'x' }, names);
    expect(to.actions('p', first!.without)).toBe('/plans/p/actions?quarter=2024-25-Q2&q=x');
  });

  it('still have words when nobody knows the name any more', () => {
    expect(activeFilters({ objective: '9', partner: 'gone' }, names).map((filter) => filter.words)).toEqual([
      'Objective 9',
      'gone',
    ]);
  });
});
