import { useMemo, useRef, useState } from 'react';
import { shelfOf } from './kept';
import { useMe } from './me';

/** What is being typed into a form, kept on this device until it has been saved. */
export interface Kept<T extends object> {
  typed: T;
  edit(changes: Partial<T> | ((now: T) => Partial<T>)): void;
  /** Whether the form was opened with what its owner had typed another time. */
  isFromBefore: boolean;
  /** Back to what the form begins with. */
  startAgain(): void;
  /** To be called when it has been saved. */
  clear(): void;
}

/**
 * In place of useState for a form that is sent by a button: a reload, a closed lid or an ended session takes nothing
 * away. What must go with the words, such as the tag of what they were typed over, belongs in here too.
 *
 * @param address what the form is at; the same for as long as the form is open
 */
export function useKept<T extends object>(address: string, initial: () => T): Kept<T> {
  const { email, name } = useMe();
  const person = email ?? name;
  const shelf = useMemo(() => shelfOf<T>(person, address), [person, address]);
  const [opened] = useState(() => shelf.read());
  const [typed, setTyped] = useState(() => opened ?? initial());
  const [isFromBefore, setFromBefore] = useState(opened !== undefined);
  // Two changes may come before the form is drawn again.
  const latest = useRef(typed);

  function show(next: T) {
    latest.current = next;
    setTyped(next);
  }

  return {
    typed,
    edit(changes) {
      const now = latest.current;
      show({ ...now, ...(typeof changes === 'function' ? changes(now) : changes) });
      shelf.write(latest.current);
    },
    isFromBefore,
    startAgain() {
      shelf.clear();
      setFromBefore(false);
      show(initial());
    },
    clear: shelf.clear,
  };
}
