import { useEffect, useRef, useState } from 'react';

/** The width of an element, as it changes: a chart drawn to it keeps its text readable, which a scaled one does not. */
export function useWidth<E extends Element>(atFirst = 480) {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(atFirst);

  useEffect(() => {
    if (!ref.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);

  return [ref, width || atFirst] as const;
}
