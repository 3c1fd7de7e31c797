import type { Lineage } from '../api/types';
import { useMe } from '../people/me';

/** Another action, of this plan or another; a plan that is not mine has no title here, and goes by its key. */
export function useLineageName(): (other: Lineage) => string {
  const { plans } = useMe();
  return ({ ref, plan: key }) =>
    key ? `${ref} of ${plans.find((plan) => plan.key === key)?.title ?? key}` : ref;
}
