import type { Frequency } from '../api/types';

/** How often an action is asked for, as people choose it and as history says it. */
export const FREQUENCIES: { value: Frequency; label: string }[] = [
  { value: 'QUARTERLY', label: 'Every quarter' },
  { value: 'SIX_MONTHLY', label: 'Every six months, in Q2 and Q4' },
  { value: 'ANNUAL', label: 'Once a year, in Q4' },
  { value: 'ONGOING', label: 'Ongoing: every quarter' },
  { value: 'ONCE', label: 'Until it is completed, in the year before its date' },
  { value: 'UNSTATED', label: 'Not stated: every quarter' },
];
