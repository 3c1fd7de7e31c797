import type { PlanQuarter, Progress } from '../api/types';

/** A quarter of the plan, how it stands in its life, and its figures. */
export interface SummaryProps {
  plan: string;
  state: PlanQuarter;
  progress: Progress;
}

export const mayFinalise = ({ state, inTheWay }: PlanQuarter) =>
  state === 'OPEN' &&
  !!inTheWay &&
  !inTheWay.notEnded &&
  inTheWay.earlierOpen.length + inTheWay.awaitingAcceptance.length === 0;
