import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Quarter } from '../api/types';
import { to } from '../routes';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary';
import { Page } from '../ui/Page';
import { quarterTitle } from '../ui/quarter';

interface Props {
  plan: string;
  quarter: Quarter;
  title: string;
  heading: string;
  errors: FieldError[];
  /** What the button says, and while it is on its way. */
  button: string;
  isTaking: boolean;
  warning?: boolean;
  onTake: () => void;
  children: ReactNode;
}

/** The page before a step that cannot simply be taken back: what it does, and one button. */
export function StepPage({
  plan,
  quarter,
  title,
  heading,
  errors,
  button,
  isTaking,
  warning,
  onTake,
  children,
}: Props) {
  const back = to.summary(plan, quarter);
  return (
    <Page
      title={title}
      heading={heading}
      quarter={quarter}
      caption={quarterTitle(quarter)}
      error={errors.length > 0}
      before={
        <Link className="govuk-back-link" to={back}>
          Summary
        </Link>
      }
    >
      <ErrorSummary errors={errors} />
      {children}
      <div className="govuk-button-group">
        <button
          type="button"
          id="step-form"
          className={`govuk-button${warning ? ' govuk-button--warning' : ''}`}
          aria-disabled={isTaking}
          onClick={onTake}
        >
          {isTaking ? 'One moment…' : button}
        </button>
        <Link className="govuk-link" to={back}>
          Not now
        </Link>
      </div>
    </Page>
  );
}
