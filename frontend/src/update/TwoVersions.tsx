import { differences, type PartNamed } from './useHeld';

interface Props<Typed> {
  id: string;
  mine: Typed;
  /** Nothing is shown without it. */
  theirs: Typed | undefined;
  parts: PartNamed<Typed>[];
  onTakeTheirs: () => void;
  /** The id of what the focus goes to then. */
  returnTo: string;
}

/** What one has typed beside what somebody else has stored meanwhile. */
export function TwoVersions<Typed extends object>({
  id,
  mine,
  theirs,
  parts,
  onTakeTheirs,
  returnTo,
}: Props<Typed>) {
  if (!theirs) return null;
  return (
    <section className="wm-conflict" aria-label="Two versions" id={id} tabIndex={-1}>
      <p className="govuk-body">
        <strong>Somebody else changed this after you had opened it.</strong> Nothing is overwritten: send
        yours again to let it stand, or take theirs.
      </p>
      <dl>
        {differences(mine, theirs, parts).map((part) => (
          <div key={part.name}>
            <dt>{part.name}</dt>
            <dd>
              <span>Yours</span> {part.mine || <i>nothing</i>}
            </dd>
            <dd>
              <span>Stored now</span> {part.theirs || <i>nothing</i>}
            </dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => {
          onTakeTheirs();
          document.getElementById(returnTo)?.focus();
        }}
      >
        Take theirs
      </button>
    </section>
  );
}
