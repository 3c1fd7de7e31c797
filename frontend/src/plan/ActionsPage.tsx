import { useNavigate, useSearchParams } from 'react-router';
import { actions as actionsOf, objectives as objectivesOf, partners as partnersOf } from '../api/addresses';
import { useAnswers } from '../api/queries';
import { usePlan } from '../people/me';
import { useQuarter } from '../people/useQuarter';
import { to, type ActionsSearch } from '../routes';
import { useLabels } from '../ui/labels';
import { Page } from '../ui/Page';
import { QuarterNav } from '../ui/QuarterNav';
import { ActionFilters } from './ActionFilters';
import { ActionsTable } from './ActionsTable';
import { ActiveFilters } from './ActiveFilters';
import { activeFilters, readSearch } from './filters';
import { PlanDownloads } from './PlanDownloads';

/** The plan as on paper: every action, or those one asks for, in an address that can be mailed. */
export default function ActionsPage() {
  const plan = usePlan();
  const quarter = useQuarter();
  const labels = useLabels();
  const navigate = useNavigate();
  const search = readSearch(useSearchParams()[0]);
  const { sort, ...filter } = search;

  const [{ items: actions }, { items: objectives }, { items: partners }] = useAnswers(
    actionsOf(plan.key, { ...filter, quarter }),
    objectivesOf(plan.key),
    partnersOf(plan.key),
  );

  const address = (next: ActionsSearch) => to.actions(plan.key, { quarter, ...next });
  const active = activeFilters(search, { labels, objectives, partners });

  return (
    <Page
      title="Actions"
      quarter={quarter}
      before={<QuarterNav {...{ quarter, plan }} to={(other) => address({ ...search, quarter: other })} />}
    >
      <ActionFilters
        search={search}
        objectives={objectives}
        partners={partners}
        onSearch={(next) => navigate(address({ ...next, quarter, sort }), { preventScrollReset: true })}
      />
      <ActiveFilters count={actions.length} active={active} address={address} clear={address({ sort })} />
      {actions.length > 0 && (
        <ActionsTable
          plan={plan.key}
          quarter={quarter}
          actions={actions}
          searched={search.q !== undefined}
          sort={sort}
          onSort={(next) =>
            navigate(address({ ...search, sort: next }), { preventScrollReset: true, replace: true })
          }
        />
      )}
      <PlanDownloads plan={plan.key} quarter={quarter} />
    </Page>
  );
}
