import { useRef } from 'react';
import { Link } from 'react-router';
import type { ActionsSearch } from '../routes';
import { counted } from '../ui/words';
import type { ActiveFilter } from './filters';

interface Props {
  count: number;
  active: ActiveFilter[];
  address: (search: ActionsSearch) => string;
  /** The address without any filter. */
  clear: string;
}

/** How many were found, said aloud when it changes, and what was asked for, each part to be taken away again. */
export function ActiveFilters({ count, active, address, clear }: Props) {
  const countRef = useRef<HTMLParagraphElement>(null);
  // What was pressed is about to go, and would take the focus with it.
  const keepFocus = () => countRef.current?.focus({ preventScroll: true });

  return (
    <div className="wm-found">
      <p className="wm-found__count" role="status" tabIndex={-1} ref={countRef}>
        {count === 0 ? 'No actions match' : counted(count, 'action')}
      </p>
      {active.length > 0 && (
        <>
          <ul className="wm-found__filters" aria-label="Filters in use">
            {active.map(({ name, words, without }) => (
              <li key={name}>
                <Link className="wm-chip" to={address(without)} preventScrollReset onClick={keepFocus}>
                  <span className="govuk-visually-hidden">Remove filter: </span>
                  {words}
                  <span className="wm-chip__cross" aria-hidden="true">
                    ×
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <Link className="govuk-link" to={clear} preventScrollReset onClick={keepFocus}>
            Show all actions
          </Link>
        </>
      )}
    </div>
  );
}
