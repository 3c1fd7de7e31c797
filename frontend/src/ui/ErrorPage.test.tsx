import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { makeQueryClient } from '../api/queries';
import { ApiError } from '../api/client';
import { ErrorPage } from './ErrorPage';

afterEach(() => vi.restoreAllMocks());

function failWith(failure: Error) {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const Broken = () => {
    throw failure;
  };
  const router = createMemoryRouter([{ path: '/', element: <Broken />, errorElement: <ErrorPage /> }]);
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return screen.getByRole('heading', { level: 1 }).textContent;
}

const problem = (status: number, title = '', detail = '') =>
  new ApiError({ type: '', status, title, detail });

it.each([
  [problem(404), 'Page not found'],
  [problem(403), 'You cannot see this page'],
  [problem(0), 'The service cannot be reached'],
  [problem(409, 'This quarter is finalised'), 'This quarter is finalised'],
  [new TypeError('Failed to fetch dynamically imported module'), 'The service cannot be reached'],
  [new Error('a fault of ours'), 'Sorry, there is a problem with the service'],
])('%s is said as a page', (failure, heading) => {
  expect(failWith(failure)).toBe(heading);
});

it('tells what the server said of a refusal', () => {
  failWith(problem(403, 'Not allowed', 'Board viewers see finalised quarters.'));
  expect(screen.getByText('Board viewers see finalised quarters.')).toBeTruthy();
});
