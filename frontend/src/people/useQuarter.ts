import { useSearchParams } from 'react-router';
import { usePlan } from './me';
import type { Quarter } from '../api/types';
import { isQuarter } from '../ui/quarter';

/** The quarter in the address, or the one being reported when the address names none that the plan has. */
export function useQuarter(): Quarter {
  const plan = usePlan();
  const [search] = useSearchParams();
  const asked = search.get('quarter');
  return isQuarter(asked) && asked >= plan.firstQuarter && asked <= plan.lastQuarter
    ? asked
    : plan.reportingQuarter;
}
