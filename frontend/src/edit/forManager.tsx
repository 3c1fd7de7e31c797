import type { ComponentType } from 'react';
import { has, usePlan } from '../people/me';
import { NotAllowed } from '../ui/messages';

/** A page for whoever manages the plan; others are told so before anything is asked for. */
export function forManager(Page: ComponentType) {
  return function ForManager() {
    return has(usePlan(), 'MANAGER') ? <Page /> : <NotAllowed detail="The plan is edited by its manager." />;
  };
}
