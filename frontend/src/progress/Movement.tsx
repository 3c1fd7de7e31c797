import { Link } from 'react-router';
import type { Movement as Kind, Progress, Quarter } from '../api/types';
import { quarterName } from '../ui/quarter';
import { Unbroken } from '../ui/Unbroken';

const KINDS: [Kind, string][] = [
  ['worsened', 'worse'],
  ['stopped', 'back to not started'],
  ['improved', 'better'],
  ['started', 'started'],
  ['added', 'added to the plan'],
  ['withdrawn', 'withdrawn from the plan'],
];

interface Props {
  progress: Progress;
  before?: Quarter;
  /** The address of an action. */
  addressOf: (ref: string) => string;
}

/** Which actions moved since the quarter before, by name. */
export function Movement({ progress, before, addressOf }: Props) {
  const { movement } = progress;
  if (!movement || !before) return null;
  const moved = KINDS.filter(([kind]) => movement[kind].length > 0);
  return (
    <section aria-labelledby="movement">
      <h2 className="govuk-heading-m" id="movement">
        <Unbroken>What changed since {quarterName(before)}</Unbroken>
      </h2>
      {moved.length === 0 && <p className="govuk-body">No action changed its rating.</p>}
      <dl className="wm-movement">
        {moved.map(([kind, words]) => (
          <div key={kind}>
            <dt>
              {movement[kind].length} {words}
            </dt>
            <dd>
              {movement[kind].map((ref) => (
                <Link className="govuk-link" key={ref} to={addressOf(ref)}>
                  <span className="govuk-visually-hidden">Action </span>
                  {ref}
                </Link>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
