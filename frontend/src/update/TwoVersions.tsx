import { Versions } from '../ui/Versions';
import { differences, VERSIONS, type PartNamed } from './useHeld';
import type { Recording } from './useRecording';

interface Props<Typed> {
  idOf: (pointer: string) => string;
  held: { typed: Typed; theirs?: Typed; takeTheirs: () => void };
  recording: Pick<Recording, 'edited'>;
  parts: PartNamed<Typed>[];
  /** The id of what the focus goes to once theirs is taken. */
  returnTo: string;
}

/** What one has typed beside what somebody else has stored meanwhile; nothing while there is only one version. */
export function TwoVersions<Typed extends object>({ idOf, held, recording, parts, returnTo }: Props<Typed>) {
  const { typed: mine, theirs } = held;
  if (!theirs) return null;
  return (
    <section className="wm-conflict" aria-label="Two versions" id={idOf(VERSIONS)} tabIndex={-1}>
      <p className="govuk-body">
        <strong>Somebody else changed this after you had opened it.</strong> Nothing is overwritten: send
        yours again to let it stand, or take theirs.
      </p>
      <Versions of={differences(mine, theirs, parts).map((part) => ({ ...part, key: part.name }))} />
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => {
          held.takeTheirs();
          recording.edited(VERSIONS);
          document.getElementById(returnTo)?.focus();
        }}
      >
        Take theirs
      </button>
    </section>
  );
}
