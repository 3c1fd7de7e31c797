import type { Warning } from '../api/types';

/** What each rule looks for, as people say it; its code is for programs. */
const RULES: Record<string, string> = {
  NO_UPDATE: 'Update overdue',
  STUCK: 'Needs attention for two quarters or more',
  SLIPPED: 'Worse than last quarter',
  LATE: 'Past its completion date',
  NO_START: 'Should have started',
  WATERMELON: 'Going well, but a measure says otherwise',
  NO_READING: 'Figures missing',
  UNANSWERED: 'Request past its date without an answer',
};

export const ruleName = (rule: string) => RULES[rule] ?? 'Another warning';

/** The rules that have warned, in the order above. */
export const rulesOf = (warnings: Pick<Warning, 'rule'>[]): string[] => {
  const found = new Set<string>(warnings.map(({ rule }) => rule));
  return [...Object.keys(RULES), ...found].filter(
    (rule, index, all) => found.has(rule) && all.indexOf(rule) === index,
  );
};
