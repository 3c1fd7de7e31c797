import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { inbox as inboxOf } from '../api/addresses';
import { forgetPlan, useAnswer } from '../api/queries';
import type { InboxItem, Quarter } from '../api/types';
import { FiguresToAccept } from '../measures/Collected';
import { has, usePlan } from '../people/me';
import { useQuarter } from '../people/useQuarter';
import { to } from '../routes';
import { DataTable, type Column } from '../ui/DataTable';
import { formatInstant } from '../ui/dates';
import { useLabels, type Labels } from '../ui/labels';
import { NotAllowed } from '../ui/messages';
import { Page } from '../ui/Page';
import { quarterName } from '../ui/quarter';
import { QuarterNav } from '../ui/QuarterNav';
import { Rating } from '../ui/Rating';
import { counted, sentenceCase } from '../ui/words';
import { OutcomeBanner, type Told } from '../update/OutcomeBanner';
import { AcceptSeveral } from './AcceptSeveral';
import { contestedBy } from './contested';

/** The updates that wait for the manager, oldest first. */
export default function InboxPage() {
  const plan = usePlan();
  return has(plan, 'MANAGER') ? <Inbox /> : <NotAllowed detail="The inbox is for the manager of the plan." />;
}

function Inbox() {
  const plan = usePlan();
  const quarter = useQuarter();
  const labels = useLabels();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const told = useLocation().state as Told | undefined;
  const { items: all } = useAnswer(inboxOf(plan.key));
  const waiting = all.filter((item) => item.quarter === quarter);
  const uncontested = waiting.filter((item) => contestedBy(item, labels).length === 0);

  async function accepted(refs: string[]) {
    const sent = [`${counted(refs.length, 'update')} accepted: ${refs.join(', ')}.`];
    await forgetPlan(client, plan.key);
    await navigate(to.inbox(plan.key, quarter), { state: { did: 'decided', sent, errors: [] } });
  }

  if (search.get('step') === 'accept' && uncontested.length > 0) {
    return (
      <AcceptSeveral
        {...{ plan: plan.key, quarter }}
        items={uncontested}
        onBack={() => setSearch({ quarter })}
        onAccepted={accepted}
      />
    );
  }
  return (
    <Page
      title="Inbox"
      quarter={quarter}
      before={<QuarterNav {...{ quarter, plan }} to={(other) => to.inbox(plan.key, other)} />}
    >
      <OutcomeBanner told={told} />
      <p className="wm-lede">
        {waiting.length === 0
          ? `Nothing of ${quarterName(quarter)} waits for you.`
          : `${counted(waiting.length, 'update')} ${waiting.length === 1 ? 'waits' : 'wait'} for you, oldest first.`}
      </p>
      <Elsewhere plan={plan.key} items={all} quarter={quarter} />
      {waiting.length > 0 && (
        <section aria-labelledby="updates">
          <h2 className="govuk-heading-m" id="updates">
            Updates
          </h2>
          {uncontested.length > 1 && (
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => setSearch({ quarter, step: 'accept' })}
            >
              Check the {uncontested.length} without concerns, and accept them
            </button>
          )}
          <DataTable
            caption="Updates that wait, oldest first"
            columns={columnsOf(plan.key, labels)}
            rows={waiting}
            rowKey={({ action }) => action}
          />
        </section>
      )}
      <FiguresToAccept plan={plan} quarter={quarter} />
    </Page>
  );
}

/** What waits in other quarters is a press away, lest it be forgotten. */
function Elsewhere({ plan, items, quarter }: { plan: string; items: InboxItem[]; quarter: Quarter }) {
  const quarters = [...new Set(items.map((item) => item.quarter))].filter((each) => each !== quarter);
  return quarters.map((each) => (
    <p className="govuk-body" key={each}>
      <Link className="govuk-link" to={to.inbox(plan, each)}>
        {counted(items.filter((item) => item.quarter === each).length, 'update')} of {quarterName(each)}
      </Link>{' '}
      as well
    </p>
  ));
}

const columnsOf = (plan: string, labels: Labels): Column<InboxItem>[] => [
  {
    key: 'action',
    header: 'Action',
    heads: true,
    cell: ({ action, focus, quarter }) => (
      <Link className="govuk-link wm-strong-link" to={to.inboxItem(plan, action, quarter)}>
        {action} {focus}
      </Link>
    ),
  },
  {
    key: 'rating',
    header: 'Rating',
    cell: ({ update }) => update.rating && <Rating rating={update.rating} />,
  },
  {
    key: 'sent',
    header: 'Sent',
    cell: ({ update }) => (
      <>
        {update.sentAt && formatInstant(update.sentAt)}
        <span className="wm-quiet">
          {' '}
          {update.sentBy && `by ${update.sentBy}`}
          {update.onBehalf && ', on behalf of the lead'}
        </span>
      </>
    ),
  },
  {
    key: 'contests',
    header: 'To look at',
    cell: (item) => {
      const contests = contestedBy(item, labels);
      return contests.length > 0 ? (
        sentenceCase(contests.join('; '))
      ) : (
        <span className="wm-quiet">No concerns</span>
      );
    },
  },
];
