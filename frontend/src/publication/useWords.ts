import { useEffect, useSyncExternalStore } from 'react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { words as wordsAt } from '../api/addresses';
import { answerOf } from '../api/queries';
import type { Quarter } from '../api/types';
import { beforeSignOut, shelfOf } from '../people/kept';
import { useMe } from '../people/me';
import { WordsDraft } from './wordsDraft';

/** Outside the page, so that what is not saved yet when it is left goes on being saved. */
const open = new Map<string, WordsDraft>();

/** The manager's words of an open quarter, saving themselves. */
export function useWords(plan: string, quarter: Quarter): WordsDraft {
  const me = useMe();
  const address = wordsAt(plan, quarter);
  const { data: answer } = useSuspenseQuery(answerOf(address));
  const person = me.email ?? me.name;
  const key = `${person} ${address}`;
  const draft = open.get(key) ?? new WordsDraft(address, shelfOf(person, address), answer);
  open.set(key, draft);

  const client = useQueryClient();
  const { stored } = useSyncExternalStore(draft.subscribe, () => draft.snapshot);
  useEffect(() => draft.arrived(answer), [draft, answer]);
  // What is read later is no older than what was saved here.
  useEffect(() => void client.setQueryData([address], draft.answer), [client, address, draft, stored]);
  useEffect(() => {
    // What came back from this device, or waited for a sign-in.
    void draft.flush();
    const save = () => void draft.flush();
    const saveWhenHidden = () => void (document.hidden && draft.flush());
    const stop = beforeSignOut(draft.flush);
    window.addEventListener('online', save);
    document.addEventListener('visibilitychange', saveWhenHidden);
    return () => {
      stop();
      window.removeEventListener('online', save);
      document.removeEventListener('visibilitychange', saveWhenHidden);
      save();
    };
  }, [draft]);
  return draft;
}
