import type { Measure, PartnerRef } from '../api/types';
import { formatInstant } from '../ui/dates';
import { useLabels } from '../ui/labels';
import { Versions } from '../ui/Versions';
import type { Autosave } from './autosave';
import { differences, draftOf, type Stored } from './draft';
import { fieldName, fieldText } from './fields';
import { isSent, type Snapshot } from './saving';

interface Props<S extends Stored> {
  draft: Autosave<S>;
  snapshot: Snapshot<S>;
  measures: Measure[];
  partners: PartnerRef[];
}

/** Two people saved one update: both texts, and the choice of the second. Nothing is overwritten until it is made. */
export function Conflict<S extends Stored>({ draft, snapshot, measures, partners }: Props<S>) {
  const labels = useLabels();
  const { theirs, draft: mine } = snapshot;
  if (!theirs) return null;
  const stored = draftOf(theirs);
  const who = theirs.savedBy ?? 'Somebody else';
  const when = theirs.savedAt ? ` on ${formatInstant(theirs.savedAt)}` : '';
  return (
    <section className="wm-conflict" aria-label="Two versions">
      <p className="govuk-body">
        <strong>
          {who} saved this update{when}, after you had opened it.
        </strong>{' '}
        Nothing is overwritten: yours is kept on this device until you choose.
      </p>
      <Versions
        of={differences(mine, stored).map((field) => ({
          key: field,
          name: fieldName(field, measures),
          mine: fieldText(field, mine, labels, partners),
          theirs: fieldText(field, stored, labels, partners),
        }))}
      />
      {isSent(theirs) && (
        <p className="govuk-body">
          It has been sent, and cannot be changed before it is taken back. Copy what you need of yours.
        </p>
      )}
      <div className="govuk-button-group">
        {!isSent(theirs) && (
          <button type="button" className="govuk-button" onClick={() => void draft.keepMine()}>
            Keep mine
          </button>
        )}
        <button type="button" className="govuk-button govuk-button--secondary" onClick={draft.takeTheirs}>
          Take theirs
        </button>
      </div>
      <p className="wm-quiet">
        You can also change yours below first. Fields that you did not touch stay as {who} left them.
      </p>
    </section>
  );
}

/** Said when a page shows what was typed here and had never reached the server. */
export function Restored({ snapshot }: { snapshot: Snapshot<Stored> }) {
  if (!snapshot.restored || snapshot.theirs) return null;
  return (
    <p className="wm-restored">
      What you typed here on {formatInstant(snapshot.restored)} had not reached the service. It is back, and
      is being saved.
    </p>
  );
}
