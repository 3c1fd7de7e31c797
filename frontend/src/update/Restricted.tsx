import type { Update, UpdateState } from '../api/types';

/** Why there are no words: not sent yet, not accepted yet, or restricted, as what is accepted and hidden all the same is. */
export function hiddenText({ state, restricted }: { state: UpdateState; restricted?: boolean }): string {
  if (state === 'DRAFT' || state === 'RETURNED') return 'Being written. The words are not open to you yet.';
  if (restricted || state === 'ACCEPTED')
    return 'Restricted: the words are for the action’s partners and the manager alone.';
  return 'Sent, and not accepted by the manager yet: the words are not open to you.';
}

/** Said beside words that few may read, so that nobody passes them on unawares. */
export const RestrictedTag = ({ update }: { update: Pick<Update, 'restricted'> }) =>
  update.restricted ? (
    <strong className="govuk-tag govuk-tag--orange">
      Restricted<span className="govuk-visually-hidden">: for its partners and the manager alone</span>
    </strong>
  ) : null;
