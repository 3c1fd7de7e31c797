import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import type { Update } from '../api/types';
import { UpdateButton } from './UpdateButton';

const action = {
  ref: '1.4',
  leads: [{ key: 'public-health', name: 'Public Health', accountable: true, assumed: false }],
};

function draw(update?: Partial<Update>) {
  const { container } = render(
    <MemoryRouter>
      <UpdateButton plan="p" action={action} quarter="2024-25-Q2" update={update as Update | undefined} />
    </MemoryRouter>,
  );
  return container.textContent;
}

it('leads to the form where nothing is begun, and where what is begun is open to the reader', () => {
  expect(draw()).toBe('Give an update for Q2 2024-25');
  expect(screen.getByRole('link').getAttribute('href')).toBe('/plans/p/actions/1.4/updates/2024-25-Q2');
  expect(draw({ state: 'DRAFT', hidden: false })).toBe('Go on with the update for Q2 2024-25');
  expect(draw({ state: 'ACCEPTED', hidden: false })).toBe('See the update for Q2 2024-25');
});

it('says who is writing what the reader may not open, and leads to where they are reminded', () => {
  expect(draw({ state: 'RETURNED', hidden: true })).toContain(
    'The update for Q2 2024-25 was sent back to Public Health.',
  );
  expect(screen.getByRole('link', { name: 'Remind them: Public Health' }).getAttribute('href')).toBe(
    '/plans/p/reminders?partner=public-health',
  );
});

it('does not remind a partner of what a manager is entering on its behalf', () => {
  expect(draw({ state: 'DRAFT', hidden: true, onBehalf: true })).toBe(
    'Somebody else is entering the update for Q2 2024-25 on behalf of Public Health.',
  );
  expect(screen.queryByRole('link')).toBeNull();
});
