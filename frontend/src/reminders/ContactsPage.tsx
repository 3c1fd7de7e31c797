import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { contacts as contactsList, contactsOf } from '../api/addresses';
import { get, put } from '../api/client';
import { forgetPlan, useAnswer } from '../api/queries';
import type { PartnerContacts } from '../api/types';
import { has, usePlan } from '../people/me';
import { to } from '../routes';
import { ErrorSummary } from '../ui/ErrorSummary';
import { NotAllowed } from '../ui/messages';
import { Page } from '../ui/Page';
import { DataTable, type Column } from '../ui/DataTable';
import { useRecording } from '../update/useRecording';
import { withFirst } from './stages';

/** Who is written to first for each partner, and who when nothing comes. */
export default function ContactsPage() {
  const plan = usePlan();
  return has(plan, 'MANAGER') ? (
    <Contacts />
  ) : (
    <NotAllowed detail="Contacts are kept by the manager of the plan." />
  );
}

function Contacts() {
  const plan = usePlan();
  const client = useQueryClient();
  const recording = useRecording(() => 'contacts');
  const [done, setDone] = useState('');
  const told = useRef<HTMLParagraphElement>(null);
  const { items } = useAnswer(contactsList(plan.key));
  const some = items.filter(({ contacts }) => contacts.length > 0);
  const none = items.filter(({ contacts }) => contacts.length === 0);

  async function first(partner: PartnerContacts, email: string) {
    const address = contactsOf(plan.key, partner.partner);
    const took = await recording.record(async () => {
      setDone('');
      const { etag, body } = await get(address);
      const order = body.contacts.map((contact) => contact.email);
      await put(address, { contacts: withFirst(order, email) }, { ifMatch: etag }).finally(() =>
        forgetPlan(client, plan.key),
      );
    });
    if (!took) return;
    const name = partner.contacts.find((contact) => contact.email === email)?.name;
    setDone(`${name} is written to first for ${partner.name} now.`);
    // What was pressed is gone: that person has another place in the table.
    told.current?.focus();
  }

  return (
    <Page
      title="Who is written to"
      before={
        <Link className="govuk-back-link" to={to.reminders(plan.key)}>
          Reminders
        </Link>
      }
    >
      <p className="govuk-body">
        The first contact of a partner is reminded; the second when nothing comes; then the manager of the
        plan.
      </p>
      <ErrorSummary errors={recording.errors} />
      <p className="govuk-body" role="status" id="contacts" tabIndex={-1} ref={told}>
        {done}
      </p>
      <DataTable
        caption="Contacts of each partner"
        columns={columnsOf(recording.isRecording, (partner, email) => void first(partner, email))}
        rows={some}
        rowKey={({ partner }) => partner}
      />
      {none.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Partners without an account</h2>
          <p className="govuk-body">
            What they owe goes to the manager: {none.map(({ name }) => name).join(', ')}.
          </p>
        </>
      )}
    </Page>
  );
}

const columnsOf = (
  isRecording: boolean,
  first: (partner: PartnerContacts, email: string) => void,
): Column<PartnerContacts>[] => [
  { key: 'partner', header: 'Partner', heads: true, cell: ({ name }) => name },
  { key: 'first', header: 'First contact', cell: ({ contacts }) => <Person {...contacts[0]!} /> },
  {
    key: 'others',
    header: 'Second contact, and others',
    cell: (partner) =>
      partner.contacts.length < 2 ? (
        <span className="wm-quiet">None</span>
      ) : (
        <ul className="govuk-list">
          {partner.contacts.slice(1).map((person) => (
            <li key={person.email}>
              <Person {...person} />{' '}
              <button
                type="button"
                className="wm-link-button"
                aria-disabled={isRecording}
                onClick={() => first(partner, person.email)}
              >
                Write to {person.name} first
                <span className="govuk-visually-hidden"> for {partner.name}</span>
              </button>
            </li>
          ))}
        </ul>
      ),
  },
];

function Person({ name, email }: { name: string; email: string }) {
  return (
    <>
      {name} <span className="wm-indicators__facts">{email}</span>
    </>
  );
}
