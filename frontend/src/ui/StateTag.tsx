import type { UpdateState } from '../api/types';

export type ShownState = UpdateState | 'TO_DO';

const STATES: Record<ShownState, { words: string; colour: string }> = {
  TO_DO: { words: 'To do', colour: 'grey' },
  DRAFT: { words: 'Draft', colour: 'blue' },
  SUBMITTED: { words: 'Sent', colour: 'purple' },
  RETURNED: { words: 'Sent back', colour: 'red' },
  ACCEPTED: { words: 'Accepted', colour: 'green' },
};

/** Where an update is on its way, in the words people use. */
export function StateTag({ state }: { state: ShownState }) {
  const { words, colour } = STATES[state];
  return <strong className={`govuk-tag govuk-tag--${colour}`}>{words}</strong>;
}

export const stateWords = (state: ShownState) => STATES[state].words;
