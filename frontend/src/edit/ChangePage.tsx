import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { TypedBefore } from '../people/TypedBefore';
import type { Kept } from '../people/useKept';
import { toEdit } from '../routes';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Textarea } from '../ui/fields';
import { Page } from '../ui/Page';
import { NO_VICTIMS } from '../update/form';
import { HeldBack } from '../update/HeldBack';
import { fieldOf, type Change } from './useChange';

interface Props {
  plan: string;
  /** Where one comes from; Edit plan unless it says otherwise. */
  back?: { to: string; words: string };
  title: string;
  change: Change;
  kept: Kept<{ reason: string }>;
  button: string;
  warning?: boolean;
  onSend: () => void;
  children: ReactNode;
}

/** A page that changes the plan: what is to change, why, and one button. */
export function ChangePage({ plan, back, title, change, kept, button, warning, onSend, children }: Props) {
  const { recording, isSending } = change;
  const from = back ?? { to: toEdit.plan(plan), words: 'Edit plan' };
  return (
    <Page
      title={title}
      error={recording.errors.length > 0}
      before={
        <Link className="govuk-back-link" to={from.to}>
          {from.words}
        </Link>
      }
    >
      <ErrorSummary errors={recording.errors} />
      <div className="wm-prose">
        <TypedBefore kept={kept} />
        {children}
        <Textarea
          id={fieldOf('/reason')}
          label="Why?"
          labelSize="s"
          hint={`It is kept in the plan’s history. ${NO_VICTIMS}`}
          rows={3}
          value={kept.typed.reason}
          onChange={(event) => {
            kept.edit({ reason: event.target.value });
            recording.edited();
          }}
          error={recording.errorAt('/reason')}
        />
        <HeldBack id={fieldOf('found')} recording={recording} />
      </div>
      <div className="govuk-button-group">
        <button
          type="button"
          id={fieldOf('')}
          className={`govuk-button${warning ? ' govuk-button--warning' : ''}`}
          aria-disabled={isSending}
          onClick={onSend}
        >
          {isSending ? 'One moment…' : button}
        </button>
        <Link className="govuk-link" to={from.to}>
          Not now
        </Link>
      </div>
    </Page>
  );
}
