/**
 * What somebody typed and the server does not have yet, kept on this device: it outlives a closed lid, a lost
 * connection and an ended session, and goes when it has been saved or its owner signs out.
 */
const KEY = 'waymark:typed';

export interface Shelf<T> {
  read(): T | undefined;
  /** False when the device keeps nothing: its storage is full or switched off. */
  write(typed: T): boolean;
  clear(): void;
}

/** The place for what one person types at one address. */
export function shelfOf<T>(person: string, address: string): Shelf<T> {
  const key = `${KEY}:${person}:${address}`;
  return {
    read: () => attempt(() => (JSON.parse(localStorage.getItem(key) ?? 'null') as T | null) ?? undefined),
    write: (typed) => attempt(() => (localStorage.setItem(key, JSON.stringify(typed)), true)) ?? false,
    clear: () => attempt(() => localStorage.removeItem(key)),
  };
}

/** Whether something typed waits on this device for somebody to come back. */
export const anythingKept = () => keysFrom(`${KEY}:`).length > 0;
export const anythingKeptFor = (person: string) => keysFrom(`${KEY}:${person}:`).length > 0;

export function forget(person: string) {
  attempt(() => keysFrom(`${KEY}:${person}:`).forEach((key) => localStorage.removeItem(key)));
}

const keysFrom = (prefix: string) =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? [];

/** Storage may be forbidden altogether, and then throws at the first touch. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

const savers = new Set<() => Promise<unknown>>();

/** Registers what has to be saved before somebody signs out; gives the way to take it back. */
export function beforeSignOut(save: () => Promise<unknown>): () => void {
  savers.add(save);
  return () => savers.delete(save);
}

export const saveEverything = () => Promise.all([...savers].map((save) => save()));
