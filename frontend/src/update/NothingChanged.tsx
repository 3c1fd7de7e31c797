import { useState } from 'react';
import { Check } from '../ui/Check';
import { useLabels } from '../ui/labels';
import { listed } from '../ui/words';
import type { Item } from './sending';

interface Props {
  /** Those of which it may be said; two at least. */
  items: Item[];
  onConfirm: (chosen: Item[]) => void;
}

/** "No change" of several actions in one press; any of them can be left out first. */
export function NothingChanged({ items, onConfirm }: Props) {
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const labels = useLabels();
  const chosen = items.filter(({ row }) => !leftOut.includes(row.action.ref));
  const refs = chosen.map(({ row }) => row.action.ref);
  return (
    <div>
      {chosen.length > 0 && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => onConfirm(chosen)}
        >
          Nothing changed in {listed(refs)}: confirm {HOW_MANY[refs.length] ?? `all ${refs.length}`}
        </button>
      )}
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Leave some out</span>
        </summary>
        <fieldset className="govuk-fieldset govuk-details__text">
          <legend className="govuk-fieldset__legend">Nothing changed in</legend>
          {items.map(({ row: { action, noChange } }) => (
            <Check
              key={action.ref}
              id={`unchanged-${action.ref.replace('.', '-')}`}
              label={`${action.ref} ${action.focus}${noChange.rating ? `, ${labels.ratings[noChange.rating].toLowerCase()}` : ''}`}
              isChecked={refs.includes(action.ref)}
              onCheck={(isChecked) =>
                setLeftOut((out) =>
                  isChecked ? out.filter((ref) => ref !== action.ref) : [...out, action.ref],
                )
              }
            />
          ))}
        </fieldset>
      </details>
    </div>
  );
}

const HOW_MANY: Record<number, string> = { 1: 'it', 2: 'both' };
