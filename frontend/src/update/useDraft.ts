import { useEffect, useSyncExternalStore } from 'react';
import type { Address } from '../api/client';
import type { Update } from '../api/types';
import { beforeSignOut, shelfOf } from '../people/kept';
import { useMe } from '../people/me';
import { Autosave } from './autosave';
import type { Stored } from './draft';
import type { Snapshot } from './saving';

/** An update, or a part of one, that may be typed on this page: where it lives, and how it stood when the page was read. */
export interface Opened<S extends Stored = Update> {
  address: Address<S>;
  update?: S;
}

/**
 * Outside the pages, so that what is typed on one and not saved yet is on the next one too, and goes on being saved
 * after its page has been left.
 */
const open = new Map<string, unknown>();

/** The updates of a page, each saving itself. The page is drawn again when one of them takes a step, not at each key. */
export function useDrafts<S extends Stored = Update>(opened: Opened<S>[]): Autosave<S>[] {
  const me = useMe();
  const person = me.email ?? me.name;
  const drafts = opened.map(({ address, update }) => autosaveOf(person, address, update));
  const all = drafts.map((draft) => draft.address).join(' ');

  useSyncExternalStore(
    (listener) => {
      const stops = drafts.map((draft) => draft.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    () => drafts.map(stage).join(' '),
  );

  useEffect(() => {
    opened.forEach(({ update }, index) => drafts[index]!.arrived(update));
  });

  useEffect(() => {
    const saveAll = () => Promise.all(drafts.map((draft) => draft.flush()));
    const saveWhenHidden = () => void (document.hidden && saveAll());
    // What came back from this device, or waited for a sign-in.
    drafts.forEach((draft) => void draft.resume());
    // Where the device keeps nothing, leaving would lose it.
    const warn = (event: Event) =>
      drafts.some((draft) => draft.isDirty && !draft.snapshot.kept) && event.preventDefault();
    const stop = beforeSignOut(saveAll);
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', saveAll);
    document.addEventListener('visibilitychange', saveWhenHidden);
    return () => {
      stop();
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', saveAll);
      document.removeEventListener('visibilitychange', saveWhenHidden);
      void saveAll();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the drafts are those of the addresses
  }, [all]);

  return drafts;
}

/** One update, drawn again at each key. */
export const useSnapshot = <S extends Stored>(draft: Autosave<S>): Snapshot<S> =>
  useSyncExternalStore(draft.subscribe, () => draft.snapshot);

function autosaveOf<S extends Stored>(person: string, address: Address<S>, update?: S): Autosave<S> {
  const key = `${person} ${address}`;
  // What an address answers is always of one kind.
  const known = open.get(key) as Autosave<S> | undefined;
  if (known) return known;
  const made = new Autosave<S>(address, shelfOf(person, address), update);
  open.set(key, made);
  return made;
}

const stage = <S extends Stored>({ snapshot: { update, saving, theirs, draft }, isDirty }: Autosave<S>) =>
  [update?.tag, saving, theirs?.tag, draft['/rating'], isDirty].join('/');
