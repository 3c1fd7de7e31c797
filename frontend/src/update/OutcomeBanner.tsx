import { ErrorSummary } from '../ui/ErrorSummary';
import { listed } from '../ui/words';
import type { Outcome } from './sending';

/** What came of the last press of a button. */
export interface Told extends Outcome {
  did: 'checked' | 'sent' | 'recalled' | 'decided';
}

/** @param tally how far all of them are: "5 of 9 sent" */
export function OutcomeBanner({ told, tally }: { told?: Told; tally?: string }) {
  if (!told) return null;
  return (
    <>
      <ErrorSummary
        errors={told.errors}
        goTo={told.goTo}
        title={told.did === 'sent' ? 'Not all of it could be sent' : undefined}
      />
      {told.sent.length > 0 && (
        <div
          className="govuk-notification-banner govuk-notification-banner--success"
          role="alert"
          aria-labelledby="told"
        >
          <div className="govuk-notification-banner__header">
            <h2 className="govuk-notification-banner__title" id="told">
              Done
            </h2>
          </div>
          <div className="govuk-notification-banner__content">
            <p className="govuk-notification-banner__heading">{wordsOf(told, tally)}</p>
          </div>
        </div>
      )}
    </>
  );
}

function wordsOf({ did, sent }: Told, tally?: string): string {
  const which = listed(sent);
  if (did === 'decided') return which;
  if (did === 'recalled') return `${which} can be changed again. Send it when it is ready.`;
  return `${which} ${sent.length === 1 ? 'is' : 'are'} with the manager now. ${tally ? `${tally}.` : ''}`;
}
