import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { makeQueryClient } from '../api/queries';
import { Files } from './Files';
import { json } from './testing';

afterEach(() => vi.unstubAllGlobals());

/** The part as it is shown where the server says that files are allowed, and whether one may be added now. */
function show(mayAdd: boolean) {
  const fetched = vi.fn((path: string) =>
    Promise.resolve(
      json(
        path.endsWith('/me') ? { plans: [{ key: 'plan' }] } : { allowed: true, mayAdd, most: 10, items: [] },
      ),
    ),
  );
  vi.stubGlobal('fetch', fetched);
  const router = createMemoryRouter(
    [
      {
        path: '/',
        children: [{ path: 'plans/:plan', element: <Files actionRef="1.1" quarter="2024-25-Q2" /> }],
      },
    ],
    { initialEntries: ['/plans/plan'] },
  );
  const { container } = render(
    <QueryClientProvider client={makeQueryClient()}>
      <Suspense>
        <RouterProvider router={router} />
      </Suspense>
    </QueryClientProvider>,
  );
  return { fetched, container };
}

it('has no heading over nothing, once an update is sent', async () => {
  const { fetched, container } = show(false);
  await waitFor(() => expect(fetched).toHaveBeenCalledTimes(2));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(container.textContent).toBe('');
});

it('asks for the first one while it can be added', async () => {
  show(true);
  expect(await screen.findByRole('heading', { name: 'Files' })).toBeTruthy();
});
