import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { ActionEntry } from '../api/types';
import { json, network } from '../update/testing';
import { draftOf } from './entry';
import { TimeScaleFields } from './TimeScaleFields';

afterEach(() => vi.unstubAllGlobals());

const EVERY_QUARTER = {
  frequency: 'QUARTERLY',
  askedIn: [1, 2, 3, 4],
  understood: ['quarterly'],
  unsure: [],
};

function Typing({ entry }: { entry: Partial<ActionEntry> }) {
  const [draft, setDraft] = useState(() => draftOf(entry));
  return (
    <TimeScaleFields
      plan="example"
      at="/action"
      draft={draft}
      edit={(changes) => setDraft((now) => ({ ...now, ...changes }))}
      errorAt={() => undefined}
      partners={[]}
      quarters={[]}
    />
  );
}

const words = () => screen.getByLabelText('In the plan’s own words');
const frequency = () => screen.getByLabelText<HTMLSelectElement>('An update is asked for').value;

async function leaveWith(text: string) {
  network().answers(json(EVERY_QUARTER));
  fireEvent.change(words(), { target: { value: text } });
  fireEvent.blur(words());
  await screen.findByText(/^Read as: quarterly/);
}

it('takes what is understood where nothing is set', async () => {
  render(<Typing entry={{}} />);
  await leaveWith('Quarterly');
  expect(frequency()).toBe('QUARTERLY');
});

it('leaves what the manager set by hand until she takes what is understood', async () => {
  render(<Typing entry={{ frequency: 'ANNUAL', askedIn: [2] }} />);
  await leaveWith('Quarterly');
  expect(frequency()).toBe('ANNUAL');
  fireEvent.click(screen.getByRole('button', { name: 'Take it as read' }));
  expect(frequency()).toBe('QUARTERLY');
  expect(document.activeElement).toBe(screen.getByLabelText('An update is asked for'));
});
