import { useParams } from 'react-router';
import { me } from '../api/addresses';
import { useAnswer } from '../api/queries';
import type { Me, MyPlan, Quarter } from '../api/types';

export const useMe = (): Me => useAnswer(me);

/** The plan of the address, and who I am in it. The layout has made sure that I may see it. */
export function usePlan(): MyPlan {
  const { plan: key } = useParams();
  const plan = useMe().plans.find((each) => each.key === key);
  if (!plan) throw new Error(`usePlan outside a plan's pages: ${key}`);
  return plan;
}

export const has = (plan: MyPlan, role: MyPlan['roles'][number]) => plan.roles.includes(role);

/** Whether my business in this plan is to report, rather than to read what others report. */
export const isLead = (plan: MyPlan) => has(plan, 'LEAD') && !has(plan, 'MANAGER');

/** Whether a quarter can be asked for: it has begun, and the plan runs in it. */
export const isKnownQuarter = (plan: MyPlan, quarter: Quarter) =>
  quarter >= plan.firstQuarter && quarter <= plan.lastQuarter;
