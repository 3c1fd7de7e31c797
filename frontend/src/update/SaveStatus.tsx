import { useEffect, useState } from 'react';
import { formatInstant } from '../ui/dates';
import type { Autosave } from './autosave';
import { fieldsOf, typingFaults, type Stored } from './draft';
import type { Saving, Snapshot } from './saving';

type Typed = Snapshot<Stored>;

/** Whether what is typed is safe. Of several updates, the one in most trouble speaks for all. */
export function SaveStatus({ drafts }: { drafts: Pick<Autosave<Stored>, 'snapshot'>[] }) {
  const snapshot = drafts.map((draft) => draft.snapshot).reduce<Typed | undefined>(worse, undefined);
  const trouble = snapshot && troubleOf(snapshot);
  return (
    <div className="wm-save">
      {/* Read out: troubles, and that it is saved once, not after every pause in typing. */}
      <p className="govuk-visually-hidden" role="status">
        {trouble ?? (snapshot?.update ? 'Saved' : '')}
      </p>
      <div aria-hidden="true">{snapshot && <RowStatus snapshot={snapshot} />}</div>
    </div>
  );
}

/** The same for one update among several, silent: the page's own status speaks. */
export function RowStatus({ snapshot }: { snapshot: Typed }) {
  const now = useMinutes();
  const trouble = troubleOf(snapshot);
  if (trouble) return <p className="wm-saved wm-saved--not">{trouble}</p>;
  if (snapshot.saving === 'UNTOUCHED') return null;
  return snapshot.saving === 'SAVED' ? (
    <p className="wm-saved wm-saved--done">Saved {whenOf(snapshot, now)}</p>
  ) : (
    <p className="wm-saved">Saving…</p>
  );
}

const ORDER: readonly Saving[] = [
  'UNTOUCHED',
  'SAVED',
  'WAITING',
  'SAVING',
  'REFUSED',
  'UNREACHABLE',
  'CHANGED',
];

function worse(a: Typed | undefined, b: Typed): Typed {
  if (!a) return b;
  const difference = ORDER.indexOf(b.saving) - ORDER.indexOf(a.saving);
  return difference > 0 || (difference === 0 && (b.savedAt ?? 0) > (a.savedAt ?? 0)) ? b : a;
}

function troubleOf({ saving, kept, refusal, draft, heldBack }: Typed): string | undefined {
  const where = kept
    ? 'What you typed is kept on this device'
    : 'What you typed is only on this page: leave it open';
  if (saving === 'CHANGED') return 'Not saved: somebody else has saved this update. Choose what to keep.';
  if (saving === 'UNREACHABLE') return `Not saved: no connection. ${where}; trying again.`;
  if (saving === 'REFUSED') return `Not saved. ${refusal} ${where}.`;
  if (heldBack.length > 0) return 'Saved, apart from what is marked.';
  if (fieldsOf(typingFaults(draft)).length > 0)
    return 'Saved, apart from a date or figure that is not complete.';
  return undefined;
}

function whenOf({ savedAt, update }: Typed, now: number): string {
  if (savedAt && now - savedAt < 60_000) return 'a moment ago';
  const at = savedAt ? new Date(savedAt).toISOString() : update?.savedAt;
  return at ? formatInstant(at) : '';
}

/** The time, renewed often enough for "a moment ago" to stop being said. */
function useMinutes(): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  return Date.now();
}
