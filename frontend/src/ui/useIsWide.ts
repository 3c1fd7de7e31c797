import { useSyncExternalStore } from 'react';

// As the styles have it for what stands beside something else.
const narrow = () => window.matchMedia?.('(max-width: 48em)');

const isWide = () => !narrow()?.matches;

function whenItChanges(tell: () => void) {
  const list = narrow();
  list?.addEventListener('change', tell);
  return () => list?.removeEventListener('change', tell);
}

/** Whether there is room for two things beside each other: for what must be drawn once, in one place or in another. */
export const useIsWide = () => useSyncExternalStore(whenItChanges, isWide);
