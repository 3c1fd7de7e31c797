import {
  action as actionAt,
  contributions as contributionsOf,
  myUpdates,
  partners as partnersOf,
  updates as updatesOf,
} from '../api/addresses';
import { useAnswers } from '../api/queries';
import type { Action, Contribution, List, MyPlan, MyUpdate, Partner, Quarter, Update } from '../api/types';
import { has } from '../people/me';
import { isSent } from './saving';

/** The row that My updates has for it, or, for whom it is none of his own updates, the same from the action. */
export function useUpdate(plan: MyPlan, ref: string, quarter: Quarter) {
  // Whose business is not to report has no updates of his own to ask for.
  const mine = has(plan, 'LEAD') ? [myUpdates(plan.key, quarter)] : [];
  const [
    action,
    { items: updates },
    { items: partners },
    { items: contributions },
    { items: rows } = { items: [] },
  ] = useAnswers<[Action, List<Update>, List<Partner>, List<Contribution>, ...List<MyUpdate>[]]>(
    actionAt(plan.key, ref, quarter),
    updatesOf(plan.key, ref),
    partnersOf(plan.key),
    contributionsOf(plan.key, ref, quarter),
    ...mine,
  );
  const previous = updates
    .filter((each) => each.quarter < quarter && isSent(each))
    .reduce<Update | undefined>(
      (last, each) => (last && last.quarter > each.quarter ? last : each),
      undefined,
    );
  const accountable = action.leads.find((lead) => lead.accountable);
  const row: MyUpdate = rows.find((each) => each.action.ref === ref) ?? {
    plan: plan.key,
    action,
    quarter,
    deadline: plan.deadline,
    overdue: action.overdue,
    part: action.mayRate ? 'ACCOUNTABLE' : 'CONTRIBUTING',
    accountable,
    previous,
    update: updates.find((each) => each.quarter === quarter),
    contributes: [],
    contributions,
    noChange: { offered: false },
  };
  return { row, rows, partners, contributions };
}
