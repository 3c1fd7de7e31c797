import { useState } from 'react';
import { Link } from 'react-router';
import type { Action, Quarter } from '../api/types';
import { to } from '../routes';
import { DataTable, type Column } from '../ui/DataTable';
import { RATINGS } from '../ui/labels';
import { Rating } from '../ui/Rating';
import { Strip, STRIP_KEY } from '../ui/Strip';

interface Props {
  plan: string;
  quarter: Quarter;
  actions: Action[];
}

/** The actions of an objective in brief: who leads, how each stands and came to stand so. */
export function ObjectiveActions({ plan, quarter, actions }: Props) {
  const [sort, setSort] = useState<string>();
  const columns: Column<Action>[] = [
    {
      key: 'action',
      header: 'Action',
      heads: true,
      sortBy: ({ ref }) => ref,
      cell: ({ ref, focus }) => (
        <Link className="govuk-link" to={to.action(plan, ref, quarter)}>
          {ref} {focus}
        </Link>
      ),
    },
    {
      key: 'lead',
      header: 'Lead',
      sortBy: ({ leads }) => accountable(leads) ?? '',
      cell: ({ leads }) => accountable(leads) ?? <span className="wm-quiet">No lead</span>,
    },
    {
      key: 'rating',
      header: 'Rating',
      sortBy: ({ position }) => RATINGS.indexOf(position.rating),
      cell: ({ position }) => <Rating rating={position.rating} />,
    },
    { key: 'strip', header: 'Quarter by quarter', cell: ({ strip }) => <Strip cells={strip} /> },
  ];
  return (
    <section className="wm-section" aria-labelledby="actions">
      <h2 className="govuk-heading-m" id="actions">
        Actions
      </h2>
      <p className="wm-quiet wm-needs__key">{STRIP_KEY}</p>
      <DataTable
        caption="Actions of this objective"
        columns={columns}
        rows={actions}
        rowKey={(action) => action.ref}
        sort={sort}
        onSort={setSort}
      />
    </section>
  );
}

const accountable = (leads: Action['leads']) => leads.find((lead) => lead.accountable)?.name;
