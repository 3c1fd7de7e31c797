import type { Kept } from './useKept';

/** Says that a form holds what somebody typed into it another time, with the way to be rid of it. */
export function TypedBefore({ kept }: { kept: Pick<Kept<object>, 'isFromBefore' | 'startAgain'> }) {
  function startAgain() {
    kept.startAgain();
    // The button goes, and the focus would go with it.
    document.querySelector<HTMLElement>('h1')?.focus();
  }
  if (!kept.isFromBefore) return null;
  return (
    <p className="govuk-inset-text">
      What you typed here before, and did not send, is still here.{' '}
      <button type="button" className="wm-link-button" onClick={startAgain}>
        Start again without it
      </button>
    </p>
  );
}
