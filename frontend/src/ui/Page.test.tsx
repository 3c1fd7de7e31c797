import { act, render, screen } from '@testing-library/react';
import { createMemoryRouter, Link, RouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { Page, PlanTitle } from './Page';

function open(first: string) {
  const router = createMemoryRouter(
    [
      {
        path: '/progress',
        element: <Page title="Progress" quarter="2024-25-Q2" children={<Link to="/actions">Go</Link>} />,
      },
      { path: '/actions', element: <Page title="Actions" children={<input aria-label="Search" />} /> },
    ],
    { initialEntries: [first] },
  );
  render(
    <PlanTitle value="Example plan">
      <RouterProvider router={router} />
    </PlanTitle>,
  );
  return router;
}

it('says in its title what page, which quarter and which plan', () => {
  open('/progress');
  expect(document.title).toBe('Progress, Q2 2024-25 - Example plan - Waymark');
});

it('leaves the focus at the top when it is the first page of a visit', () => {
  open('/progress');
  expect(document.activeElement).toBe(document.body);
});

it('gives its heading the focus when one comes back to the first page', async () => {
  const router = open('/progress');
  await act(() => router.navigate('/actions'));
  await act(() => router.navigate(-1));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Progress' }));
});

it('gives its heading the focus after a navigation', async () => {
  const router = open('/progress');
  await act(() => router.navigate('/actions'));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Actions' }));
  expect(document.title).toBe('Actions - Example plan - Waymark');
});

it('leaves the focus where it is when only a filter changes', async () => {
  const router = open('/actions');
  screen.getByLabelText('Search').focus();
  await act(() => router.navigate('/actions?rating=RED'));
  expect(document.activeElement).toBe(screen.getByLabelText('Search'));
});
