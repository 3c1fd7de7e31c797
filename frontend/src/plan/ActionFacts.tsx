import type { ReactNode } from 'react';
import type { Action, Frequency } from '../api/types';
import { quarterName } from '../ui/quarter';
import { listed } from '../ui/words';
import { Leads } from './Leads';
import { Links } from './Links';
import { Timescale } from './Timescale';
import { useLineageName } from './useLineageName';

const ASKED: Record<Frequency, string> = {
  QUARTERLY: 'every quarter',
  ONGOING: 'every quarter',
  UNSTATED: 'every quarter',
  SIX_MONTHLY: 'in Q2 and Q4',
  ANNUAL: 'in Q4',
  ONCE: 'in the year before it is to be completed',
};

/** What the plan says of an action. */
export function ActionFacts({ action }: { action: Action }) {
  const { outcome, leads, links, restricted, start, publishedRef, follows, followedBy } = action;
  const lineageName = useLineageName();
  return (
    <dl className="govuk-summary-list">
      <Fact name="Action">{action.action}</Fact>
      {outcome && <Fact name="Outcome">{outcome}</Fact>}
      <Fact name="Leads">
        <Leads leads={leads} />
        {leads.some((lead) => lead.accountable && lead.assumed) && (
          <p className="wm-quiet">The first named is assumed to be accountable; nobody has confirmed it.</p>
        )}
      </Fact>
      <Fact name="Time scale">
        {action.timescale ? <Timescale action={action} /> : 'Not stated'}
        <p className="wm-quiet">An update is asked for {askedText(action)}.</p>
      </Fact>
      {start && <Fact name="Planned start">{quarterName(start)}</Fact>}
      {links.length > 0 && (
        <Fact name="Links">
          <Links links={links} />
        </Fact>
      )}
      {follows && <Fact name="Comes from">{listed(follows.map(lineageName))}</Fact>}
      {followedBy && <Fact name="In its place">{listed(followedBy.map(lineageName))}</Fact>}
      {publishedRef && <Fact name="Published as">{publishedRef}</Fact>}
      {restricted && (
        <Fact name="Restricted">
          Only the action’s partners and the manager see its words; others see its rating.
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{name}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  );
}

/** When the action is asked about. */
function askedText({ askedIn, frequency }: Action): string {
  return askedIn?.length ? `in ${listed(askedIn.map((number) => `Q${number}`))}` : ASKED[frequency];
}
