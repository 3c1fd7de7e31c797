import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { problem } from './testing';
import { myUpdates, open, row, rowOf } from './testingMyUpdates';

const server = myUpdates();

it('confirms in one press what has not changed', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Nothing changed in 1.4 and 4.3: confirm both' }));
  expect(await screen.findByText('1.4 and 4.3 are with the manager now. 2 of 3 sent.')).toBeTruthy();
  expect(server.sent).toEqual(['confirmation 1.4', 'confirmation 4.3']);
});

it('leaves out of it what somebody wants to say more of', async () => {
  const { user } = await open();
  await user.click(screen.getByText('Leave some out'));
  await user.click(screen.getByRole('checkbox', { name: /^1\.4 / }));
  await user.click(screen.getByRole('button', { name: 'Nothing changed in 4.3: confirm it' }));
  expect(await screen.findByText('4.3 is with the manager now. 1 of 3 sent.')).toBeTruthy();
  expect(server.sent).toEqual(['confirmation 4.3']);
});

it('says what is missing before anything is sent, and leads to its field', async () => {
  server.checks['1.1'] = {
    missing: [
      { pointer: '/done', detail: 'Say what was done this quarter' },
      { pointer: '/changed', detail: 'It was amber: say what changed for people' },
    ],
    personalData: [],
  };
  const { user } = await open();
  await user.click(within(row('1.1')).getByRole('radio', { name: 'Green' }));
  await user.click(screen.getByRole('button', { name: 'Check and send 1' }));

  const summary = await screen.findByRole('heading', { name: 'Before you can send it' });
  await waitFor(() => expect(document.activeElement).toBe(summary.closest('.govuk-error-summary')));
  expect(document.title).toMatch(/^Error: Check before you send/);
  expect(
    within(screen.getByRole('alert'))
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Say what was done this quarter', 'It was amber: say what changed for people']);
  expect(screen.getAllByText('Not said')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: /^Send/ })).toBeNull();

  await user.click(screen.getByRole('link', { name: 'Say what was done this quarter' }));
  const done = await waitFor(() => within(row('1.1')).getByLabelText('What was done'));
  await waitFor(() => expect(document.activeElement).toBe(done));
  expect(within(row('1.1')).getByText('Say what was done this quarter')).toBeTruthy();
  await user.type(done, 'Two practices signed');
  expect(within(row('1.1')).queryByText('Say what was done this quarter')).toBeNull();

  server.checks['1.1'] = { missing: [], personalData: [] };
  await user.click(screen.getByRole('button', { name: 'Check and send 1' }));
  await user.click(await screen.findByRole('button', { name: 'Send' }));
  expect(await screen.findByText('1.1 is with the manager now. 1 of 3 sent.')).toBeTruthy();
  expect(server.sent).toEqual(['submission 1.1']);
});

it('sends those of which nothing is missing, and goes back to finish the others', async () => {
  server.checks['1.4'] = {
    missing: [{ pointer: '/done', detail: 'Say what was done this quarter' }],
    personalData: [],
  };
  const { user } = await open();
  await user.click(within(row('1.1')).getByRole('radio', { name: 'Green' }));
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Green' }));
  await user.click(screen.getByRole('button', { name: 'Check and send 2' }));

  expect(await screen.findByRole('heading', { name: 'Before you can send 1.4' })).toBeTruthy();
  expect(screen.getByText('1.4 stays a draft until it is finished.')).toBeTruthy();
  expect(screen.queryByLabelText('Send 1.4 now')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Send 1 update' }));
  expect(await screen.findByText('1.1 is with the manager now. 1 of 3 sent.')).toBeTruthy();
  expect(server.sent).toEqual(['submission 1.1']);

  await user.click(screen.getByRole('button', { name: 'Check and send 1' }));
  await user.click(await screen.findByRole('button', { name: 'Go back and finish' }));
  const fault = await screen.findByRole('link', { name: 'Say what was done this quarter' });
  await waitFor(() => expect(document.activeElement).toBe(fault.closest('.govuk-error-summary')));
  await user.click(fault);
  expect(document.activeElement).toBe(within(row('1.4')).getByLabelText('What was done'));
});

it('shows at once what looks like personal data, and sends it with one press once it is confirmed', async () => {
  server.checks['1.1'] = {
    missing: [],
    personalData: [
      { pointer: '/done', detail: '"07700 900123" looks like a phone number', words: '07700 900123' },
    ],
  };
  const { user } = await open();
  await user.click(within(row('1.1')).getByRole('radio', { name: 'Green' }));
  await user.type(within(row('1.1')).getByLabelText('What was done'), 'Ring 07700 900123');
  await user.click(screen.getByRole('button', { name: 'Check and send 1' }));
  expect(await screen.findByText('“07700 900123” in “What was done” looks like a phone number')).toBeTruthy();
  expect(document.title).not.toMatch(/^Error/);
  await user.click(screen.getByLabelText(/It identifies nobody/));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('1.1 is with the manager now. 1 of 3 sent.')).toBeTruthy();
  expect(server.bodies).toEqual([{ confirmedWords: ['07700 900123'] }]);
});

it('checks once and sends all; what is refused stays with its faults, and the rest go', async () => {
  // What is missing could not be asked: sending tells.
  server.checks['1.4'] = undefined;
  server.refusals['1.4'] = problem(422, {
    errors: [{ pointer: '/done', detail: 'Say what was done this quarter' }],
  });
  const { user } = await open();
  await user.click(within(row('1.1')).getByRole('radio', { name: 'Green' }));
  await user.type(within(row('1.1')).getByLabelText('What was done'), 'Two practices signed');
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Green' }));
  await user.click(screen.getByRole('button', { name: 'Check and send 2' }));

  const heading = await screen.findByRole('heading', { level: 1, name: 'Check before you send' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(server.stored['1.1']).toMatchObject({ rating: 'GREEN', done: 'Two practices signed' });
  await user.click(screen.getByRole('button', { name: 'Send 2 updates' }));

  expect(await screen.findByText('1.1 is with the manager now. 1 of 3 sent.')).toBeTruthy();
  expect(server.sent).toEqual(['submission 1.1', 'submission 1.4']);
  const fault = screen.getByRole('link', { name: '1.4: Say what was done this quarter' });
  await waitFor(() => expect(document.activeElement).toBe(fault.closest('.govuk-error-summary')));
  expect(document.title).toMatch(/^Error: /);
  await user.click(fault);
  expect(document.activeElement).toBe(within(row('1.4')).getByLabelText('What was done'));
});

it('does not go on to the check with half a date', async () => {
  const { user } = await open();
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Completed' }));
  await user.type(within(row('1.4')).getByLabelText('Day'), '3');
  await user.click(screen.getByRole('button', { name: 'Check and send 1' }));
  const fault = await screen.findByRole('link', { name: /^1.4: Enter a day/ });
  await user.click(fault);
  expect(document.activeElement).toBe(within(row('1.4')).getByLabelText('Day'));
});

it('holds back what looks like personal data until somebody has said that it identifies nobody', async () => {
  server.refusals['1.1'] = problem(422, {
    type: 'urn:waymark:problem:personal-data',
    errors: [{ pointer: '/done', detail: '"07700 900123" looks like a phone number', words: '07700 900123' }],
  });
  const { user } = await open();
  await user.click(within(row('1.1')).getByRole('radio', { name: 'Green' }));
  await user.type(within(row('1.1')).getByLabelText('What was done'), 'Ring 07700 900123');
  await user.click(within(row('1.4')).getByRole('radio', { name: 'Green' }));
  await user.click(screen.getByRole('button', { name: 'Check and send 2' }));
  await user.click(await screen.findByRole('button', { name: 'Send 2 updates' }));

  // The other one has gone; this one waits, with the words in their field.
  expect(await screen.findByText('“07700 900123” in “What was done” looks like a phone number')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: /^1\.4/ })).toBeNull();
  expect(document.title).toMatch(/^Error: Check before you send/);

  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(server.sent).toEqual(['submission 1.1', 'submission 1.4']);
  await user.click(screen.getByRole('link', { name: /^1.1: take out/ }));
  expect(document.activeElement).toBe(screen.getByLabelText(/It identifies nobody/));
  await user.click(screen.getByLabelText(/It identifies nobody/));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('1.4 and 1.1 are with the manager now. 2 of 3 sent.')).toBeTruthy();
  expect(server.bodies.at(-1)).toEqual({ confirmedWords: ['07700 900123'] });
});

it('lets a contributor write and send its own part, and neither rate nor touch the update', async () => {
  server.rows = [
    rowOf('1.7', {
      part: 'CONTRIBUTING',
      accountable: { key: 'x', name: 'Learning Partners' },
      contributes: [{ key: 'public-health', name: 'Public Health' }],
    }),
  ];
  server.rows[0]!.action.mayRate = false;
  const { user } = await open();
  expect(within(row('1.7')).queryByRole('radio')).toBeNull();
  expect(within(row('1.7')).getByText(/Learning Partners rates this action/)).toBeTruthy();
  within(row('1.7')).getByLabelText('Referrals');
  expect(screen.queryByRole('button', { name: /send/i })).toBeNull();

  await user.type(within(row('1.7')).getByLabelText(/part of Public Health/), 'Two sessions');
  await user.click(screen.getByRole('button', { name: 'Check and send 1' }));
  await user.click(await screen.findByRole('button', { name: 'Send' }));
  expect(await screen.findByRole('button', { name: /^Take back/ })).toBeTruthy();
  expect(server.sent).toEqual(['submission 1.7/contributions/public-health']);
  expect(server.parts['1.7/contributions/public-health']).toMatchObject({ words: 'Two sessions' });
  expect(server.stored['1.7']).toBeUndefined();
});
