import type { Action } from '../api/types';
import { quarterName } from '../ui/quarter';
import { Rating } from '../ui/Rating';
import { Strip, STRIP_KEY } from '../ui/Strip';
import { Unbroken } from '../ui/Unbroken';
import { standingText } from './standingText';

/** How an action stands as at a quarter, since when, and what makes one look twice. */
export function Standing({ action: { position, strip, warnings, quarter } }: { action: Action }) {
  const since = position.since && position.since !== quarter ? ` since ${quarterName(position.since)}` : '';
  return (
    <section className="wm-standing" aria-label="How it stands">
      <p className="wm-standing__rating">
        <Rating rating={position.rating} />
        <span>
          <Unbroken>
            {since && `${since.trim()}. `}
            {standingText(position)}
          </Unbroken>
        </span>
      </p>
      <Strip cells={strip} />
      <p className="wm-quiet wm-standing__key">{STRIP_KEY}</p>
      {warnings.map((warning) => (
        <p className="wm-warning" key={warning.rule}>
          <Unbroken>{warning.sentence}</Unbroken>
        </p>
      ))}
    </section>
  );
}
