import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DateInput } from './DateInput';
import { isDate } from './dates';
import { Input, Radios, Textarea } from './fields';

describe('a field', () => {
  it('is described by its hint and by what is wrong with it', () => {
    render(
      <Textarea id="done" label="What was done?" hint="Never name a victim" error="Say what was done" />,
    );
    const field = screen.getByRole('textbox', { name: 'What was done?' });
    const described = field.getAttribute('aria-describedby')!.split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'Never name a victim',
      'Error: Say what was done',
    ]);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('says nothing of errors when there are none', () => {
    render(<Input id="value" label="Referrals" />);
    const field = screen.getByLabelText('Referrals');
    expect(field.getAttribute('aria-describedby')).toBeNull();
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });
});

describe('radios', () => {
  it('are a group under their question, each choice with its hint, the first with the field’s id', async () => {
    const chosen = vi.fn();
    render(
      <Radios
        id="rating"
        legend="How does it stand?"
        value={undefined}
        onChange={chosen}
        choices={[
          { value: 'RED', label: 'Red', hint: 'Off course' },
          { value: 'GREEN', label: 'Green' },
        ]}
      />,
    );
    expect(screen.getByRole('group', { name: 'How does it stand?' })).toBeTruthy();
    const red = screen.getByRole('radio', { name: 'Red' });
    expect(red.id).toBe('rating');
    expect(document.getElementById(red.getAttribute('aria-describedby')!)?.textContent).toBe('Off course');
    await userEvent.click(screen.getByRole('radio', { name: 'Green' }));
    expect(chosen).toHaveBeenCalledExactlyOnceWith('GREEN');
  });
});

describe('a date', () => {
  function Form({ onDate, first = '' }: { onDate: (text: string) => void; first?: string }) {
    const [date, setDate] = useState(first);
    const change = (next: string) => {
      setDate(next);
      onDate(next);
    };
    return <DateInput id="by" legend="By when?" value={date} onChange={change} />;
  }

  async function type(day: string, month: string, year: string) {
    await userEvent.type(screen.getByLabelText('Day'), day);
    await userEvent.type(screen.getByLabelText('Month'), month);
    await userEvent.type(screen.getByLabelText('Year'), year);
  }

  it('is one as soon as day, month and year are', async () => {
    const onDate = vi.fn();
    render(<Form onDate={onDate} />);
    await type('5', '1', '2025');
    expect(onDate).toHaveBeenLastCalledWith('2025-01-05');
    expect(onDate.mock.calls.filter(([text]) => isDate(text as string))).toHaveLength(1);
  });

  it('takes a month in words', async () => {
    const onDate = vi.fn();
    render(<Form onDate={onDate} />);
    await type('31', 'October', '2024');
    expect(onDate).toHaveBeenLastCalledWith('2024-10-31');
  });

  it('is none on 31 February, and says so', async () => {
    const onDate = vi.fn();
    render(<Form onDate={onDate} />);
    await type('31', '2', '2025');
    expect(isDate(onDate.mock.lastCall![0] as string)).toBe(false);
    expect(screen.getByText('Enter a real date')).toBeTruthy();
  });

  it('shows the date that is known, and can be emptied', async () => {
    const onDate = vi.fn();
    render(<Form onDate={onDate} first="2024-10-05" />);
    expect((screen.getByLabelText('Day') as HTMLInputElement).value).toBe('5');
    for (const part of ['Day', 'Month', 'Year']) await userEvent.clear(screen.getByLabelText(part));
    expect(onDate).toHaveBeenLastCalledWith('');
  });
});
