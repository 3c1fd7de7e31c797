import { useState } from 'react';
import type { Partner } from '../api/types';
import { Fieldset, Select } from '../ui/fields';
import { focusOn } from '../ui/focusOn';
import type { EntryProps } from './ActionFields';
import type { EntryDraft } from './entry';
import { fieldOf } from './useChange';

type Draft = Pick<EntryDraft, 'leads' | 'accountable'>;

interface Props extends Pick<EntryProps, 'at' | 'errorAt'> {
  partners: Pick<Partner, 'key' | 'name'>[];
  draft: Draft;
  edit: (changes: Partial<Draft>) => void;
}

/** Who leads it, in order, and which of them is accountable. */
export function LeadFields({ at, draft, edit, errorAt, partners }: Props) {
  const [chosen, setChosen] = useState('');
  const nameOf = (key: string) => partners.find((partner) => partner.key === key)?.name ?? key;
  const { leads, accountable } = draft;
  const wrong = leads.map((_, index) => errorAt(`${at}/leads/${index}`)).find(Boolean);

  function add() {
    if (chosen) edit({ leads: [...leads, chosen] });
    else focusOn(fieldOf(`${at}/leads`));
    setChosen('');
  }

  function takeOff(key: string) {
    focusOn(fieldOf(`${at}/leads`));
    edit({
      leads: leads.filter((other) => other !== key),
      accountable: accountable === key ? '' : accountable,
    });
  }

  return (
    <Fieldset id={fieldOf(`${at}/leads`)} legend="Leads" legendSize="s" error={wrong}>
      <ol className="govuk-list govuk-list--number" aria-live="polite" hidden={leads.length === 0}>
        {leads.map((key) => (
          <li key={key}>
            {nameOf(key)}{' '}
            <button type="button" className="wm-link-button" onClick={() => takeOff(key)}>
              Take off<span className="govuk-visually-hidden">, {nameOf(key)}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className="wm-edit__add">
        <Select
          id={fieldOf(`${at}/leads`)}
          label="Add a lead"
          value={chosen}
          onChange={setChosen}
          choices={[
            { value: '', label: 'Choose a partner' },
            ...partners
              .filter(({ key }) => !leads.includes(key))
              .map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
        <button type="button" className="govuk-button govuk-button--secondary" onClick={add}>
          Add the lead
        </button>
      </div>
      {chosen && <p className="wm-quiet">{nameOf(chosen)} does not lead it until you add it.</p>}
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
