import { useState } from 'react';
import { Link } from 'react-router';
import type { Quarter } from '../api/types';
import { to } from '../routes';
import { DataTable, type Column } from '../ui/DataTable';
import { StateTag, stateWords } from '../ui/StateTag';
import type { Asked, AskedPartner } from './chasing';

interface Props {
  plan: string;
  quarter: Quarter;
}

/** A row for each partner, those to chase first, with what is still to come. */
export function ByPartner({
  plan,
  quarter,
  partners,
  isReminding,
}: Props & { partners: AskedPartner[]; isReminding: boolean }) {
  const columns: Column<AskedPartner>[] = [
    { key: 'partner', header: 'Partner', heads: true, cell: ({ partner }) => nameOf(partner) },
    {
      key: 'received',
      header: 'Received',
      cell: ({ asked, toCome }) => (
        <span className="wm-nowrap">
          {asked.length - toCome.length} of {asked.length}
        </span>
      ),
    },
    {
      key: 'remind',
      header: 'Remind',
      cell: ({ partner, toCome }) =>
        partner &&
        toCome.length > 0 && (
          <Link className="govuk-link" to={to.reminders(plan, partner.key)}>
            Remind<span className="govuk-visually-hidden"> {partner.name}</span>
          </Link>
        ),
    },
    {
      key: 'tocome',
      header: 'Still to come',
      cell: ({ toCome }) =>
        toCome.length === 0 ? (
          <span className="wm-quiet">All in</span>
        ) : (
          <ul className="wm-outstanding__actions">
            {toCome.map((asked) => (
              <li key={asked.ref}>
                <Link className="govuk-link" to={to.update(plan, asked.ref, quarter)}>
                  {asked.ref} {asked.focus}
                </Link>
                <State asked={asked} />
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <DataTable
      className="wm-responses"
      caption="Partners, those to chase first"
      columns={columns.filter(({ key }) => isReminding || key !== 'remind')}
      rows={partners}
      rowKey={({ partner }) => partner?.key ?? ''}
    />
  );
}

/** A row for each action that was asked, those to chase first. */
export function ByAction({ plan, quarter, asked }: Props & { asked: Asked[] }) {
  const [sort, setSort] = useState<string>();
  const columns: Column<Asked>[] = [
    {
      key: 'action',
      header: 'Action',
      heads: true,
      sortBy: ({ ref }) => ref,
      cell: ({ ref, focus }) => (
        <Link className="govuk-link wm-strong-link" to={to.update(plan, ref, quarter)}>
          {ref} {focus}
        </Link>
      ),
    },
    {
      key: 'partner',
      header: 'Partner',
      sortBy: ({ partner }) => nameOf(partner),
      cell: ({ partner }) => nameOf(partner),
    },
    {
      key: 'state',
      header: 'Update',
      sortBy: ({ state }) => stateWords(state),
      cell: (each) => <State asked={each} />,
    },
  ];
  return (
    <DataTable
      caption="Actions that were asked, those to chase first"
      columns={columns}
      rows={asked}
      rowKey={({ ref }) => ref}
      sort={sort}
      onSort={setSort}
    />
  );
}

const nameOf = (partner: Asked['partner']) => partner?.name ?? 'Actions without a lead';

function State({ asked: { state, overdue } }: { asked: Asked }) {
  return (
    <span className="wm-tags">
      {overdue && <strong className="govuk-tag govuk-tag--red">Overdue</strong>}
      <StateTag state={state} />
    </span>
  );
}
