import { useId, type ReactNode } from 'react';
import type { Rating } from '../api/types';

/** What belongs to one rating, behind its colour; or a request, which any rating may have. */
export function Part({ rating, legend, children }: { rating?: Rating; legend: string; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={`wm-part wm-part--${(rating ?? 'ask').toLowerCase()}`}>
      <p className="wm-part__legend" id={id}>
        {legend}
      </p>
      {children}
    </div>
  );
}
