import type { Definition } from '../api/types';
import { useLineageName } from '../plan/useLineageName';
import { listed } from '../ui/words';

/** Where an action comes from, and what came in its place. */
export function LineageWords({ definition: { action, followedBy } }: { definition: Definition }) {
  const lineageName = useLineageName();
  const next = [...followedBy, ...(action.takenOverBy ? [action.takenOverBy] : [])];
  return (
    <>
      {action.follows && action.follows.length > 0 && (
        <p className="govuk-body">It comes from {listed(action.follows.map(lineageName))}.</p>
      )}
      {next.length > 0 && <p className="govuk-body">In its place: {listed(next.map(lineageName))}.</p>}
    </>
  );
}
