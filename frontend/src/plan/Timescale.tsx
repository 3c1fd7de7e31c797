import type { Action } from '../api/types';
import { formatDate } from '../ui/dates';

/** The plan's own words, line for line as on paper, and the date it is to be completed by as that now stands. */
export function Timescale({ action: { timescale = '', completionDate, due, moved } }: { action: Action }) {
  const date = completionDate ?? due;
  const lines = timescale.split(' / ').filter(Boolean);
  return (
    <>
      <ul className="wm-plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {date && <p>Complete by {formatDate(date)}</p>}
      {due && date !== due && <p className="wm-quiet">Planned for {formatDate(due)}</p>}
      {moved > 0 && <p className="wm-quiet">{movedText(moved)}</p>}
    </>
  );
}

const movedText = (moved: number) =>
  moved === 1 ? 'The date has moved once' : `The date has moved ${moved} times`;
