import type { MyPlan, Quarter } from '../api/types';
import { quartersBetween } from '../ui/quarter';

/** Those that a change of the plan can begin in: finalised ones stand. */
export const openQuarters = ({ firstQuarter, lastQuarter, finalisedQuarter }: MyPlan): Quarter[] =>
  quartersBetween(firstQuarter, lastQuarter).filter(
    (quarter) => !finalisedQuarter || quarter > finalisedQuarter,
  );

/** The one that a change usually begins in: the quarter after the one being reported, while the plan runs. */
export const usualQuarter = (plan: MyPlan): Quarter => {
  const open = openQuarters(plan);
  return open.find((quarter) => quarter > plan.reportingQuarter) ?? open.at(-1) ?? plan.lastQuarter;
};
