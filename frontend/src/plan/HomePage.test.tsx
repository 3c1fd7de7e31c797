import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { makeQueryClient } from '../api/queries';
import { routes } from '../routes';
import { json } from '../update/testing';

afterEach(() => vi.unstubAllGlobals());

async function home(admin: boolean) {
  const me = { name: 'Sam', email: 's@example.org', program: false, admin, today: '2024-10-10', plans: [] };
  vi.stubGlobal('fetch', () => Promise.resolve(json(me)));
  vi.stubGlobal('scrollTo', () => {});
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={createMemoryRouter(routes)} />
    </QueryClientProvider>,
  );
  const heading = await screen.findByRole('heading', { level: 1 }, { timeout: 8_000 });
  return heading.textContent;
}

it('tells an administrator what she can do, and where', async () => {
  expect(await home(true)).toBe('You look after who may use Waymark');
  expect(screen.getByText('/api/v1/people')).toBeTruthy();
});

it('tells others whom to ask', async () => {
  expect(await home(false)).toBe('No plan yet');
});
