import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { updateWith } from './testing';
import { myUpdates, open, row, rowOf } from './testingMyUpdates';

const server = myUpdates();

it('says whose, which quarter, by when, and how far one is', async () => {
  server.stored['1.1'] = updateWith({ action: '1.1', state: 'ACCEPTED', rating: 'GREEN' });
  await open();
  expect(screen.getByText('Public Health · Q2 2024-25 · due 21 October 2024, in 11 days')).toBeTruthy();
  expect(screen.getByText('1 of 3 sent')).toBeTruthy();
  expect(within(row('1.4')).getByText('last: 37')).toBeTruthy();
  expect(within(row('1.4')).getByLabelText<HTMLInputElement>('Referrals').value).toBe('');
});

it('leads to what was sent back in a quarter that is open again, and folds the others away', async () => {
  server.beside = ['2024-25-Q1', '2024-25-Q3'];
  server.stored['1.1'] = updateWith({ action: '1.1', state: 'RETURNED', rating: 'GREEN' });
  await open();
  const again = await screen.findByText(/is open again, and an update of yours was sent back/);
  expect(within(again).getByRole('link').getAttribute('href')).toContain('/2024-25-Q1');
  expect(screen.getByText(/^The current quarter, Q3 2024-25/)).toBeTruthy();
  expect(screen.getByText(/^Open again, Q1 2024-25/)).toBeTruthy();
});

it('does not offer it once something is typed', async () => {
  const { user } = await open();
  await user.type(within(row('4.3')).getByLabelText('What was done'), 'Much');
  expect(within(row('4.3')).queryByRole('button', { name: /No change/ })).toBeNull();
});

it('asks for what a rating needs, and only then', async () => {
  const { user } = await open();
  expect(within(row('1.4')).queryByLabelText('What is at risk?')).toBeNull();
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Amber' }));
  within(row('1.4')).getByLabelText('What is at risk?');
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Red' }));
  expect(within(row('1.4')).queryByLabelText('What is at risk?')).toBeNull();
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Yes' }));
  within(row('1.4')).getByLabelText('Who is asked?');
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Completed' }));
  expect(within(row('1.4')).queryByLabelText('Who is asked?')).toBeNull();
  within(row('1.4')).getByRole('group', { name: 'Completed on' });
  // Better than last time, which was green.
  within(row('1.4')).getByLabelText('What changed for people?');
});

it('gives back what was sent and not decided', async () => {
  server.stored['1.1'] = updateWith({
    action: '1.1',
    state: 'SUBMITTED',
    rating: 'GREEN',
    steps: ['RECALL'],
  });
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: /^Take back/ }));
  await waitFor(() => row('1.1'));
  expect(server.sent).toEqual(['recall 1.1']);
});

it('offers no part of an action that is settled without it', async () => {
  server.rows = [
    rowOf('1.7', { part: 'CONTRIBUTING', contributes: [{ key: 'public-health', name: 'Public Health' }] }),
  ];
  server.stored['1.7'] = updateWith({ action: '1.7', state: 'ACCEPTED', rating: 'GREEN' });
  await open();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByText('The update was accepted without it')).toBeTruthy();
});

it('leads a manager who leads nothing to the inbox', async () => {
  server.roles = ['MANAGER'];
  await open();
  expect(screen.getByText(/^You lead no action of this plan/)).toBeTruthy();
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: /Inbox$/ }).getAttribute('href')).toBe('/plans/example/inbox');
});

it('says once that nobody may be known from it, and each box points there', async () => {
  await open();
  const said = screen.getByText('Never name or describe victims and survivors.');
  const boxes = screen.getAllByLabelText('What was done');
  expect(boxes).toHaveLength(3);
  for (const box of boxes) expect(box.getAttribute('aria-describedby')!.split(' ')).toContain(said.id);
});
