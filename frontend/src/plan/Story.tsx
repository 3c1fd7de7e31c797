import type { Measure, Update } from '../api/types';
import { Disclosure } from '../ui/Disclosure';
import { counted } from '../ui/words';
import { UpdateWords } from './UpdateWords';

/** So many quarters in full; the others are a press away. */
const AT_FIRST = 3;

/** What the leads said, quarter by quarter, the latest first. */
export function Story({ updates, measures }: { updates: Update[]; measures: Measure[] }) {
  const earlier = updates.slice(AT_FIRST);
  return (
    <section className="wm-section" aria-labelledby="story">
      <h2 className="govuk-heading-m" id="story">
        Quarter by quarter
      </h2>
      {updates.length === 0 && <p className="govuk-body">No update has been given yet.</p>}
      {updates.slice(0, AT_FIRST).map((update) => (
        <UpdateWords key={update.quarter} update={update} measures={measures} />
      ))}
      {earlier.length > 0 && (
        <Disclosure summary={counted(earlier.length, 'earlier quarter')}>
          {() =>
            earlier.map((update) => <UpdateWords key={update.quarter} update={update} measures={measures} />)
          }
        </Disclosure>
      )}
    </section>
  );
}
