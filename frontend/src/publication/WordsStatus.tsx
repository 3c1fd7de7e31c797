import { formatInstant } from '../ui/dates';
import type { WordsSnapshot } from './words';
import type { WordsDraft } from './wordsDraft';

/** Whether the manager's words are safe; read out when they are not, and once when they are. */
export function WordsStatus({ draft }: { draft: WordsDraft }) {
  const { snapshot } = draft;
  const trouble = troubleOf(snapshot);
  return (
    <div className="wm-save">
      <p className="govuk-visually-hidden" role="status">
        {trouble ?? (snapshot.savedAt ? 'Saved' : '')}
      </p>
      <div aria-hidden="true">
        {trouble ? (
          <p className="wm-saved wm-saved--not">{trouble}</p>
        ) : snapshot.saving !== 'SAVED' ? (
          <p className="wm-saved">Saving…</p>
        ) : (
          snapshot.savedAt && (
            <p className="wm-saved wm-saved--done">
              Saved {formatInstant(new Date(snapshot.savedAt).toISOString())}
            </p>
          )
        )}
      </div>
    </div>
  );
}

function troubleOf({ saving, refusal, found }: WordsSnapshot): string | undefined {
  if (saving === 'CHANGED') return 'Not saved: somebody else has saved these words. Choose what to keep.';
  if (saving === 'UNREACHABLE')
    return 'Not saved: no connection. What you typed is kept on this device; trying again.';
  if (saving !== 'REFUSED') return undefined;
  return found.length > 0
    ? 'Not saved: look at the words that may identify somebody.'
    : `Not saved. ${refusal} What you typed is kept on this device.`;
}
