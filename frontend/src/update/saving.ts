import type { Instant, Update } from '../api/types';
import type { Draft, Faults, Field, Stored } from './draft';

/** How what is typed stands with the server. */
export type Saving =
  | 'UNTOUCHED' // nothing typed, nothing stored
  | 'WAITING' // typed, about to be saved
  | 'SAVING'
  | 'SAVED'
  | 'UNREACHABLE' // no answer: tried again by itself
  | 'CHANGED' // somebody else saved in between: a person decides
  | 'REFUSED'; // the server says why; tried again when something is changed

export interface Snapshot<S extends Stored = Update> {
  draft: Draft;
  /** As the server last gave it. */
  update?: S;
  saving: Saving;
  savedAt?: number;
  /** Whether what is not saved is at least on this device. */
  kept: boolean;
  faults: Faults;
  refusal?: string;
  /** What the server would not take; the rest is saved without, so that one wrong figure holds nothing up. */
  heldBack: readonly Field[];
  /** What somebody else has stored in the meantime. */
  theirs?: S;
  /** When what is shown was typed, if it comes from this device rather than from the server. */
  restored?: Instant;
}

/** Unsaved text as it lies on the device, with what it was typed over. */
export interface Kept {
  draft: Draft;
  base: Draft;
  tag?: string;
  at: Instant;
  /** Sent, and not answered before the page went. */
  unanswered?: Draft[];
}

/** Out of its writer's hands. */
export const isSent = (update: Stored | undefined) =>
  update?.state === 'SUBMITTED' || update?.state === 'ACCEPTED';
