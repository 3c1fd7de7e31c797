import type { Lead } from '../api/types';

/** Who does it: the accountable one first and marked, as far as that has been confirmed. */
export function Leads({ leads }: { leads: Lead[] }) {
  if (leads.length === 0) return <span className="wm-quiet">No lead</span>;
  return (
    <ul className="wm-plain-list">
      {[...leads].sort(accountableFirst).map((lead) => (
        <li key={lead.key}>
          {lead.accountable && leads.length > 1 ? <strong>{lead.name}</strong> : lead.name}
          {lead.accountable && leads.length > 1 && (
            <span className="govuk-visually-hidden">, accountable</span>
          )}
        </li>
      ))}
    </ul>
  );
}

const accountableFirst = (a: Lead, b: Lead) => Number(b.accountable) - Number(a.accountable);
