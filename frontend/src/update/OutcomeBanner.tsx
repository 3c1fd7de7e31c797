import { ErrorSummary } from '../ui/ErrorSummary';
import { listed } from '../ui/words';
import { isOpen, type Item, type Outcome } from './sending';

/** What came of the last press of a button. */
export interface Told extends Outcome {
  did: 'checked' | 'sent' | 'recalled';
}

export function OutcomeBanner({ told, items }: { told?: Told; items: Item[] }) {
  if (!told) return null;
  return (
    <>
      <ErrorSummary errors={told.errors} title={told.did === 'checked' ? undefined : 'Not all of it could be sent'} />
      {told.sent.length > 0 && (
        <div className="govuk-notification-banner govuk-notification-banner--success" role="alert" aria-labelledby="told">
          <div className="govuk-notification-banner__header">
            <h2 className="govuk-notification-banner__title" id="told">
              {told.did === 'recalled' ? 'Taken back' : 'Sent'}
            </h2>
          </div>
          <div className="govuk-notification-banner__content">
            <p className="govuk-notification-banner__heading">{wordsOf(told, items)}</p>
          </div>
        </div>
      )}
    </>
  );
}

function wordsOf({ did, sent }: Told, items: Item[]): string {
  if (did === 'recalled') return `${listed(sent)} can be changed again. Send it when it is ready.`;
  const mine = items.filter(({ row }) => row.part === 'ACCOUNTABLE');
  const done = mine.filter((item) => !isOpen(item)).length;
  return `${listed(sent)} ${sent.length === 1 ? 'is' : 'are'} with the manager now. ${done} of ${mine.length} sent.`;
}
