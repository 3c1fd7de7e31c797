import { useState } from 'react';
import { session } from '../api/addresses';
import { ApiError, remove } from '../api/client';
import { to } from '../routes';
import { anythingKeptFor, forget, saveEverything } from './kept';

/** The way out. Says so when it could not be taken, rather than leave the door open behind somebody who went. */
export function SignOut({ person }: { person: string }) {
  const [failed, setFailed] = useState(false);

  async function signOut() {
    await saveEverything();
    if (anythingKeptFor(person) && !window.confirm(UNSAVED)) return;
    try {
      await remove(session);
    } catch (failure) {
      const isGone = failure instanceof ApiError && failure.status === 401;
      if (!isGone) return setFailed(true);
    }
    forget(person);
    // A fresh page, so that nothing read stays in the browser's memory for whoever sits here next.
    window.location.assign(to.signIn());
  }

  return (
    <>
      <button type="button" className="wm-link-button" onClick={signOut}>
        Sign out
      </button>
      {failed && (
        <p className="wm-header__failed" role="alert">
          You are still signed in: the service did not answer. Try again.
        </p>
      )}
    </>
  );
}

const UNSAVED =
  'Something you typed has not been saved. If you sign out, it is removed from this device. Sign out all the same?';
