import type { PlanImport, Quarter } from '../api/types';
import { Check } from '../ui/Check';
import { Input } from '../ui/fields';
import { useLabels } from '../ui/labels';
import { quarterName } from '../ui/quarter';
import { counted } from '../ui/words';

interface Props {
  quarter: Quarter;
  updates: PlanImport['updates'];
  withUpdates: boolean;
  source: string;
  onDecide: (decisions: { withUpdates?: boolean; source?: string }) => void;
}

/** What the file's last column says of a quarter: it comes in as drafts, and only if the manager says so. */
export function FileUpdates({ quarter, updates, withUpdates, source, onDecide }: Props) {
  const labels = useLabels();
  return (
    <section aria-labelledby="file-updates">
      <h2 className="govuk-heading-m" id="file-updates">
        Updates for {quarterName(quarter)}
      </h2>
      {updates.length === 0 ? (
        <p className="govuk-body">The file says of no action how it stood.</p>
      ) : (
        <>
          <ul className="govuk-list govuk-list--bullet">
            {updates.map(({ ref, rating, done }) => (
              <li key={ref}>
                <strong>{ref}</strong> {rating ? labels.ratings[rating] : 'No rating was read'}
                {done && `: ${done}`}
              </li>
            ))}
          </ul>
          <Check
            isField
            id="with-updates"
            label={`Store ${counted(updates.length, 'draft')}, entered on behalf of the leads`}
            isChecked={withUpdates}
            onCheck={(isAsked) => onDecide({ withUpdates: isAsked })}
          />
          {withUpdates && (
            <Input
              id="updates-source"
              label="Where they come from"
              hint="Left empty, the file’s name is said"
              value={source}
              onChange={({ target }) => onDecide({ source: target.value })}
            />
          )}
        </>
      )}
    </section>
  );
}
