import { Fieldset, Select } from '../ui/fields';
import type { EntryProps } from './ActionFields';
import { fieldOf } from './useChange';

/** Who leads it, in order, and which of them is accountable. */
export function LeadFields({ at, draft, edit, errorAt, partners }: EntryProps) {
  const nameOf = (key: string) => partners.find((partner) => partner.key === key)?.name ?? key;
  const { leads, accountable } = draft;
  const wrong = leads.map((_, index) => errorAt(`${at}/leads/${index}`)).find(Boolean);
  return (
    <Fieldset id={fieldOf(`${at}/leads`)} legend="Leads" legendSize="s" error={wrong}>
      {leads.length > 0 && (
        <ol className="govuk-list govuk-list--number">
          {leads.map((key) => (
            <li key={key}>
              {nameOf(key)}{' '}
              <button
                type="button"
                className="wm-link-button"
                onClick={() =>
                  edit({
                    leads: leads.filter((other) => other !== key),
                    accountable: accountable === key ? '' : accountable,
                  })
                }
              >
                Take off<span className="govuk-visually-hidden">, {nameOf(key)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <Select
        id={fieldOf(`${at}/leads`)}
        label="Add a lead"
        value=""
        onChange={(key) => edit({ leads: [...leads, key] })}
        choices={[
          { value: '', label: 'Choose a partner' },
          ...partners
            .filter(({ key }) => !leads.includes(key))
            .map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      {leads.length > 0 && (
        <Select
          id={fieldOf(`${at}/accountable`)}
          label="Accountable"
          value={accountable}
          onChange={(key) => edit({ accountable: key })}
          choices={[
            { value: '', label: `Not confirmed: ${nameOf(leads[0]!)} is assumed` },
            ...leads.map((key) => ({ value: key, label: nameOf(key) })),
          ]}
          error={errorAt(`${at}/accountable`)}
        />
      )}
    </Fieldset>
  );
}
