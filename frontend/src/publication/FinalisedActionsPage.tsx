import { useParams } from 'react-router';
import type { Action, Quarter } from '../api/types';
import { ActiveFilters } from '../plan/ActiveFilters';
import { activeFilters } from '../plan/filters';
import { PlanDownloads } from '../plan/PlanDownloads';
import { to, type FrozenSearch } from '../routes';
import { Breadcrumbs } from '../ui/Breadcrumbs';
import { LabelsContext } from '../ui/labels';
import { NotFound } from '../ui/messages';
import { Page } from '../ui/Page';
import { isQuarter, quarterName, quarterTitle } from '../ui/quarter';
import { FrozenAction } from './FrozenAction';
import { labelsOf, useFrozen } from './useFrozen';

/** The actions behind a figure of a finalised quarter, with what was said of each: from the frozen record alone. */
export default function FinalisedActionsPage() {
  const { quarter } = useParams();
  return isQuarter(quarter) ? <FrozenActions quarter={quarter} /> : <NotFound />;
}

function FrozenActions({ quarter }: { quarter: Quarter }) {
  const { plan, record, revision, filter } = useFrozen(quarter);
  const labels = labelsOf(record);
  const actions = record.actions.filter((action) => matches(action, filter));
  const said = new Map(record.updates.map((update) => [update.action, update]));
  const address = (search: FrozenSearch) =>
    to.finalisedActions(plan.key, quarter, { ...pick(search), revision });
  return (
    <LabelsContext value={labels}>
      <Page
        title="Actions as finalised"
        quarter={quarter}
        caption={`${quarterTitle(quarter)}, revision ${record.revision}`}
        before={
          <Breadcrumbs
            steps={[
              { to: to.finalised(plan.key), words: 'Finalised quarters' },
              { to: to.finalisedQuarter(plan.key, quarter, revision), words: quarterName(quarter) },
            ]}
          />
        }
      >
        <ActiveFilters
          count={actions.length}
          active={activeFilters(filter, { labels, objectives: record.objectives, partners: [] })}
          address={address}
          clear={address({})}
        />
        <ul className="wm-frozen-actions">
          {actions.map((action) => (
            <li key={action.ref}>
              <FrozenAction action={action} update={said.get(action.ref)} quarter={quarter} />
            </li>
          ))}
        </ul>
        {!revision && <PlanDownloads plan={plan.key} quarter={quarter} withDocument={false} />}
        {record.withheldKey && <p className="wm-quiet">{record.withheldKey}</p>}
      </Page>
    </LabelsContext>
  );
}

const pick = ({ objective, band, rating, standing, due }: FrozenSearch): FrozenSearch => ({
  objective,
  band,
  rating,
  standing,
  due,
});

function matches({ objective, position, asked }: Action, search: FrozenSearch): boolean {
  return (
    (!search.objective || String(objective) === search.objective) &&
    (!search.band || position.band === search.band) &&
    (!search.rating || position.rating === search.rating) &&
    (!search.standing || position.standing === search.standing) &&
    (!search.due || asked)
  );
}
