import { matchRoutes } from 'react-router';
import { expect, it } from 'vitest';
import { routes, to } from './routes';

const pathOf = (address: string) =>
  (matchRoutes(routes, address) ?? [])
    .map(({ route }) => route.path)
    .filter((path) => path && path !== '/')
    .join('/');

it.each([
  [to.signIn('/plans/p/progress?quarter=2024-25-Q2'), 'sign-in'],
  [to.progress('p', '2024-25-Q2'), 'plans/:plan/progress'],
  [to.objective('p', 3, '2024-25-Q2'), 'plans/:plan/objectives/:number'],
  [to.actions('p', { band: 'ATTENTION' }), 'plans/:plan/actions'],
  [to.action('p', '1.10', '2024-25-Q2'), 'plans/:plan/actions/:ref'],
  [to.myUpdates('p', '2024-25-Q2'), 'plans/:plan/my-updates'],
  [to.update('p', '1.10', '2024-25-Q2'), 'plans/:plan/actions/:ref/updates/:quarter'],
  [to.newPlan(), 'new-plan'],
  ['/plans/p/nothing', 'plans/:plan/*'],
  ['/nothing', '*'],
])('%s leads to %s', (address, path) => {
  expect(pathOf(address)).toBe(path);
});

it('keeps the reference and the quarter of an address as people write them', () => {
  expect(to.update('p', '1.10', '2022-23-Q3')).toBe('/plans/p/actions/1.10/updates/2022-23-Q3');
});

it('takes along where one was going', () => {
  const back = '/plans/p/actions?q=a&rating=RED';
  expect(new URL(to.signIn(back), 'http://x').searchParams.get('to')).toBe(back);
});
