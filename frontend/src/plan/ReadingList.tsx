import type { Measure, Update } from '../api/types';
import { readingText } from './measureText';
import { remarks } from './MeasureView';

interface Props extends Pick<Update, 'readings'> {
  measures: Measure[];
}

/** The figures given with an update, each with what it counts. */
export function ReadingList({ readings, measures }: Props) {
  if (readings.length === 0) return null;
  return (
    <ul className="wm-readings">
      {readings.map((given) => {
        const measure = measures.find((each) => each.key === given.measure);
        const reading = { quarter: '', ...given, status: given.status ?? ('ACTUAL' as const) };
        const remark = remarks(reading);
        return (
          <li key={given.measure}>
            {given.statement}: <strong>{readingText(measure?.kind ?? 'COUNT', reading)}</strong>
            {remark && <span className="wm-quiet"> ({remark})</span>}
          </li>
        );
      })}
    </ul>
  );
}
