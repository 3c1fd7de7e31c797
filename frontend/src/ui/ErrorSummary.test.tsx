import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ErrorSummary } from './ErrorSummary';
import { Input } from './fields';

const errors = [
  { field: 'need', message: 'Say what support or decision is needed' },
  { field: 'done', message: 'Say what was done' },
];

function Form({ faults }: { faults: typeof errors }) {
  return (
    <>
      <ErrorSummary errors={faults} />
      <Input id="need" label="Needed" error={faults.find((each) => each.field === 'need')?.message} />
      <Input id="done" label="Done" />
    </>
  );
}

describe('an error summary', () => {
  it('takes the focus when it appears, and again when there are new faults', () => {
    const { rerender, container } = render(<Form faults={[]} />);
    expect(container.querySelector('.govuk-error-summary')).toBeNull();

    rerender(<Form faults={errors} />);
    expect(document.activeElement?.className).toBe('govuk-error-summary');

    screen.getByLabelText('Done').focus();
    rerender(<Form faults={[{ ...errors[0]! }]} />);
    expect(document.activeElement?.className).toBe('govuk-error-summary');
  });

  it('leaves the focus where somebody mends one of several faults', () => {
    const { rerender } = render(<Form faults={errors} />);
    screen.getByLabelText('Done').focus();
    rerender(<Form faults={[errors[0]!]} />);
    expect(document.activeElement).toBe(screen.getByLabelText('Done'));
  });

  it('is announced, and lists every fault', () => {
    render(<Form faults={errors} />);
    expect(screen.getByRole('alert').textContent).toContain('There is a problem');
    expect(screen.getAllByRole('link')).toHaveLength(2);
  });

  it('leads to the field', async () => {
    render(<Form faults={errors} />);
    await userEvent.click(screen.getByRole('link', { name: 'Say what was done' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Done'));
  });
});
