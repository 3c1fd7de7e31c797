import { Link, useLocation, useParams } from 'react-router';
import { action as actionAt, inbox as inboxOf, partners as partnersOf } from '../api/addresses';
import { useAnswers } from '../api/queries';
import type { InboxItem, MyPlan, Quarter } from '../api/types';
import { isKnownQuarter, usePlan } from '../people/me';
import { to } from '../routes';
import { NotFound } from '../ui/messages';
import { Page } from '../ui/Page';
import { isQuarter, quarterTitle } from '../ui/quarter';
import { Unbroken } from '../ui/Unbroken';
import { counted } from '../ui/words';
import { Decision } from '../update/Decision';
import { Files } from '../update/Files';
import { OutcomeBanner, type Told } from '../update/OutcomeBanner';
import { Parts } from '../update/Parts';
import { RestrictedTag } from '../update/Restricted';
import { History } from '../update/UpdateAside';
import { Compared } from './Compared';
import { useDecision } from './useDecision';

/** One update that waits for the manager, beside what was said last. */
export default function InboxItemPage() {
  const plan = usePlan();
  const { ref = '', quarter } = useParams();
  if (!isQuarter(quarter) || !isKnownQuarter(plan, quarter)) return <NotFound />;
  return <Waiting key={`${ref} ${quarter}`} plan={plan} actionRef={ref} quarter={quarter} />;
}

function Waiting({ plan, actionRef, quarter }: { plan: MyPlan; actionRef: string; quarter: Quarter }) {
  const [{ items: waiting }, action, { items: partners }] = useAnswers(
    inboxOf(plan.key),
    actionAt(plan.key, actionRef, quarter),
    partnersOf(plan.key),
  );
  const told = useLocation().state as Told | undefined;
  const item = waiting.find((each) => each.action === actionRef && each.quarter === quarter);
  const { decide, decided } = useDecision(plan.key, item, waiting);
  return (
    <Page
      title={`Inbox: ${actionRef} ${action.focus}`}
      heading={`${actionRef} ${action.focus}`}
      quarter={quarter}
      caption={[quarterTitle(quarter), item && placeOf(item, waiting)].filter(Boolean).join(' · ')}
      before={
        <Link className="govuk-back-link" to={to.inbox(plan.key, quarter)}>
          Inbox
        </Link>
      }
    >
      <OutcomeBanner told={told} />
      {item ? (
        <>
          <p className="govuk-body">
            {action.action} <RestrictedTag update={item.update} />
          </p>
          <History update={item.update} />
          {item.warnings.map((warning) => (
            <p className="wm-warning" key={warning.rule}>
              <Unbroken>{warning.sentence}</Unbroken>
            </p>
          ))}
          <Compared item={item} measures={action.measures} partners={partners} />
          <Parts
            partners={action.leads.filter((lead) => !lead.accountable)}
            contributions={item.contributions}
            measures={action.measures}
            write={() => undefined}
          />
          <Files actionRef={actionRef} quarter={quarter} />
          <Decision
            update={item.update}
            partners={partners}
            decide={decide}
            onDecided={(words) => void decided(words)}
          />
        </>
      ) : (
        <p className="govuk-body">
          Nothing of this action waits for you.{' '}
          <Link className="govuk-link" to={to.update(plan.key, actionRef, quarter)}>
            See its update
          </Link>
        </p>
      )}
    </Page>
  );
}

/** "2 of 7 that wait". */
function placeOf(item: InboxItem, waiting: InboxItem[]): string {
  const same = waiting.filter(({ quarter }) => quarter === item.quarter);
  return `${same.indexOf(item) + 1} of ${counted(same.length, 'update')} that ${same.length === 1 ? 'waits' : 'wait'}`;
}
