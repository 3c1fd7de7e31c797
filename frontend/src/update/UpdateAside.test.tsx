import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import type { MyPlan } from '../api/types';
import { rowOf } from './testingMyUpdates';
import { WithAside } from './UpdateAside';

afterEach(() => vi.unstubAllGlobals());

function open(isNarrow: boolean) {
  vi.stubGlobal('matchMedia', () => ({
    matches: isNarrow,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  const { action, previous } = rowOf('1.1');
  const about = { plan: { key: 'example' } as MyPlan, action, previous };
  const element = <WithAside {...about}>the form</WithAside>;
  render(<RouterProvider router={createMemoryRouter([{ path: '/', element }])} />);
}

const last = () => screen.queryAllByRole('heading', { name: 'Q1 2024-25' });
const isBefore = (one: Element, other: Element) =>
  !!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

it('stands beside the form where there is room', () => {
  open(false);
  expect(last()).toHaveLength(1);
  expect(screen.queryByText('What was said last time, and the action')).toBeNull();
});

it('is folded above it on a phone, and there once', async () => {
  open(true);
  expect(last()).toHaveLength(0);
  const summary = screen.getByText('What was said last time, and the action');
  await userEvent.click(summary);
  expect(last()).toHaveLength(1);
  expect(isBefore(last()[0]!, screen.getByText('the form'))).toBe(true);
});
