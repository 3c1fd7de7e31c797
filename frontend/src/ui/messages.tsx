import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ApiError } from '../api/client';
import { to } from '../routes';
import { Page } from './Page';

/** A page that says why there is no page, and what to do. */
function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Page title={title}>
      <div className="wm-prose">{children}</div>
    </Page>
  );
}

export function NotFound() {
  return (
    <Message title="Page not found">
      <p className="govuk-body">
        If you typed the address, check that it is right. If you pasted it, check that you copied all of it.
      </p>
      <p className="govuk-body">
        The page may also have been removed, or not be yours to see. <Start />
      </p>
    </Message>
  );
}

export function NotAllowed({ detail }: { detail?: string }) {
  return (
    <Message title="You cannot see this page">
      <p className="govuk-body">{detail || 'Your account is not set up for it.'}</p>
      <p className="govuk-body">
        If you need this page, ask the manager of your plan. <Start />
      </p>
    </Message>
  );
}

export function Offline() {
  return (
    <Message title="The service cannot be reached">
      <p className="govuk-body">
        Either you are not connected to the internet, or the service is being restarted.
      </p>
      <TryAgain />
    </Message>
  );
}

/** Anything else that went wrong on the server: its own words, where it has any. */
export function Failed({ error }: { error?: ApiError }) {
  return (
    <Message title={error?.problem.title || 'Sorry, there is a problem with the service'}>
      <p className="govuk-body">
        {error?.problem.detail || 'Nothing you have sent is lost. Try again in a few minutes.'}
      </p>
      <TryAgain />
    </Message>
  );
}

const Start = () => (
  <Link className="govuk-link" to={to.home()}>
    Go to the start page
  </Link>
);

function TryAgain() {
  return (
    <button type="button" className="govuk-button" onClick={() => window.location.reload()}>
      Try again
    </button>
  );
}
