import { QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { action, definition } from './addresses';
import { forgetPlan, makeQueryClient } from './queries';

it('throws away what no page shows of a plan that has changed, and asks again for what one shows', async () => {
  const client = makeQueryClient();
  const shown = [action('example', '1.4')];
  const [left, elsewhere] = [[definition('example', '1.4')], [definition('example-2', '1.4')]];
  [shown, left, elsewhere].forEach((queryKey) => client.setQueryData(queryKey, 'old'));
  const stop = new QueryObserver(client, {
    queryKey: shown,
    queryFn: () => 'new',
    staleTime: Infinity,
  }).subscribe(() => undefined);
  await forgetPlan(client, 'example');
  stop();
  expect(client.getQueryData(shown)).toBe('new');
  expect(client.getQueryData(left)).toBeUndefined();
  expect(client.getQueryData(elsewhere)).toBe('old');
});
