import type { Warning } from '../api/types';
import { Unbroken } from '../ui/Unbroken';

/** What early warnings say of one action. */
export const WarningSentences = ({ warnings }: { warnings: Warning[] }) =>
  warnings.map(({ rule, sentence }) => (
    <p className="wm-warning" key={rule}>
      <Unbroken>{sentence}</Unbroken>
    </p>
  ));
