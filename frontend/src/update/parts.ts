import { contribution as contributionAt } from '../api/addresses';
import type { Action, Contribution, MyPlan, MyUpdate, PartnerRef, Quarter } from '../api/types';
import { has } from '../people/me';
import type { Opened } from './useDraft';

/** The partners whose part in an action I may write: my own, and as a manager everybody's; none once the quarter is finalised. */
export const writableParts = (plan: MyPlan, action: Action): PartnerRef[] =>
  isClosed(action)
    ? []
    : action.leads.filter((lead) => !lead.accountable && (has(plan, 'MANAGER') || isMine(plan, lead.key)));

/** Of one that is mine: its quarter is finalised. */
export const isClosed = ({ mayUpdate, mayContribute }: Action) => !mayUpdate && !mayContribute;

export const isMine = (plan: MyPlan, partner: string) => plan.partners.some(({ key }) => key === partner);

export const FINALISED =
  'The quarter is finalised: what was said of it stands. A figure that comes late is given at its measure, under Measures.';

/** One part of a row: whose it is, where it lives, and what the server has of it. */
interface RowPart extends Opened<Contribution> {
  row: MyUpdate;
  partner: PartnerRef;
}

/** My own parts in the actions of My updates; what a manager may enter for others is on the update's page. */
export const partsOf = (plan: MyPlan, rows: MyUpdate[], quarter: Quarter): RowPart[] =>
  rows.flatMap((row) =>
    row.contributes
      .filter(({ key }) => isMine(plan, key))
      .map((partner) => ({
        row,
        partner,
        address: contributionAt(plan.key, row.action.ref, quarter, partner.key),
        update: row.contributions.find((each) => each.partner.key === partner.key),
      })),
  );
