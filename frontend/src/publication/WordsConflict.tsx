import { Versions } from '../ui/Versions';
import { PART_NAMES, PARTS } from './words';
import type { WordsDraft } from './wordsDraft';

/** Two people wrote the words of one quarter: both texts, and the choice of the second. */
export function WordsConflict({ draft }: { draft: WordsDraft }) {
  const { theirs, own } = draft.snapshot;
  if (!theirs) return null;
  const differ = PARTS.filter((part) => own[part] !== (theirs[part].drafted ? undefined : theirs[part].text));
  return (
    <section className="wm-conflict" aria-label="Two versions">
      <p className="govuk-body">
        <strong>Somebody else saved these words after you had opened them.</strong> Nothing is overwritten:
        yours are kept on this device until you choose.
      </p>
      <Versions
        of={differ.map((part) => ({
          key: part,
          name: PART_NAMES[part],
          mine: own[part] ?? DRAFTED,
          theirs: theirs[part].drafted ? DRAFTED : theirs[part].text,
        }))}
      />
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" onClick={() => void draft.keepMine()}>
          Keep mine
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={draft.takeTheirs}>
          Take theirs
        </button>
      </div>
      <p className="wm-quiet">
        You can also change yours below first. Parts that you did not touch stay as they are stored.
      </p>
    </section>
  );
}

const DRAFTED = <i>drafted from the quarter</i>;
