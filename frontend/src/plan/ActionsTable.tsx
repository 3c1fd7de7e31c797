import { useState } from 'react';
import { Link } from 'react-router';
import type { Action, Quarter } from '../api/types';
import { to } from '../routes';
import { DataTable, type Column } from '../ui/DataTable';
import { RATINGS } from '../ui/labels';
import { Leads } from './Leads';
import { Links } from './Links';
import { QuarterlyUpdateCell } from './QuarterlyUpdateCell';
import { targetText } from './measureText';
import { Timescale } from './Timescale';

interface Props {
  plan: string;
  quarter: Quarter;
  actions: Action[];
  /** Words were searched for: they may be in any column. */
  searched: boolean;
  sort?: string;
  onSort: (sort: string) => void;
}

/**
 * The plan's own table, column for column as on paper. A phone shows of each action what it is, how it stands and who leads it, and the rest
 * when asked.
 */
export function ActionsTable({ plan, quarter, actions, searched, sort, onSort }: Props) {
  const [asked, setAsked] = useState<boolean>();
  const inFull = asked ?? searched;
  const address = (action: Action) => to.action(plan, action.ref, quarter);
  const columns: Column<Action>[] = [
    { key: 'ref', header: 'Ref', sortBy: ({ ref }) => ref, cell: ({ ref }) => ref },
    {
      key: 'action',
      header: 'Action',
      heads: true,
      sortBy: ({ focus }) => focus,
      cell: (action) => (
        <>
          <Link className="govuk-link" to={address(action)}>
            <span className="wm-plan-table__ref">{action.ref} </span>
            {action.focus}
          </Link>
          <p>{action.action}</p>
        </>
      ),
    },
    { key: 'outcome', header: 'Outcome', cell: ({ outcome }) => outcome },
    {
      key: 'leads',
      header: 'Leads',
      sortBy: ({ leads }) => leads[0]?.name ?? '',
      cell: ({ leads }) => <Leads leads={leads} />,
    },
    {
      key: 'measures',
      header: 'Measures and target',
      cell: (action) => action.measures.length > 0 && <Measures action={action} />,
    },
    {
      key: 'timescale',
      header: 'Time scale',
      sortBy: (action) => action.completionDate ?? action.due ?? '9999',
      cell: (action) => <Timescale action={action} />,
    },
    { key: 'links', header: 'Links', cell: ({ links }) => links.length > 0 && <Links links={links} /> },
    {
      key: 'rating',
      header: 'Quarterly update',
      sortBy: ({ position }) => RATINGS.indexOf(position.rating),
      cell: (action) => <QuarterlyUpdateCell action={action} address={address(action)} />,
    },
  ];
  return (
    <>
      <button
        type="button"
        className="wm-link-button wm-plan-table__in-full"
        aria-expanded={inFull}
        onClick={() => setAsked(!inFull)}
      >
        {inFull ? 'Hide' : 'Show'} outcomes, measures, time scales and links
      </button>
      <DataTable
        caption="The delivery action plan"
        columns={columns}
        rows={actions}
        rowKey={(action) => action.ref}
        sort={sort}
        onSort={onSort}
        className={`wm-plan-table ${inFull ? '' : 'wm-plan-table--brief'}`}
      />
    </>
  );
}

function Measures({ action: { measures } }: { action: Action }) {
  return (
    <ul className="wm-plain-list">
      {measures.map((measure) => (
        <li key={measure.key}>
          {measure.statement}
          {targetText(measure) && <span className="wm-quiet"> Target: {targetText(measure)}</span>}
        </li>
      ))}
    </ul>
  );
}
