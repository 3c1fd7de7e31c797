import { Link, useLocation } from 'react-router';
import { meetings as meetingsOf } from '../api/addresses';
import { useAnswer } from '../api/queries';
import type { Meeting, MyPlan, PlannedDay } from '../api/types';
import { has, useMe, usePlan } from '../people/me';
import { to } from '../routes';
import { DataTable, type Column } from '../ui/DataTable';
import { formatDate } from '../ui/dates';
import { Disclosure } from '../ui/Disclosure';
import { Page } from '../ui/Page';
import { quarterName } from '../ui/quarter';
import { Unbroken } from '../ui/Unbroken';
import { Adopt } from './Adopt';
import { isPast, STEPS, stepOf, whyText } from './days';

/** When the plan's bodies meet, and what has to be ready by when. */
export default function MeetingsPage() {
  const plan = usePlan();
  const { today } = useMe();
  const told = useLocation().state as string | undefined;
  const { items } = useAnswer(meetingsOf(plan.key));
  const coming = items.filter((meeting) => !isPast(meeting, today));
  const past = items.filter((meeting) => isPast(meeting, today)).reverse();
  return (
    <Page title="Meetings">
      {told && (
        <p className="govuk-inset-text" role="status">
          {told}
        </p>
      )}
      {coming.length === 0 && <p className="wm-lede">No meeting is planned.</p>}
      {has(plan, 'MANAGER') && (
        <Link className="govuk-button govuk-button--secondary" to={to.meeting(plan.key, 'new')}>
          Add a meeting
        </Link>
      )}
      {coming.length > 0 && (
        <DataTable
          className="wm-meetings"
          caption="Meetings to come, the next first"
          columns={columnsOf(plan)}
          rows={coming}
          rowKey={({ number }) => String(number)}
        />
      )}
      {has(plan, 'MANAGER') && <Adopt plan={plan} meetings={coming} />}
      <p className="govuk-body wm-quiet">
        Days are working days of England. Five clear working days leave out the day on which something goes
        out and the day of the meeting.
      </p>
      {past.length > 0 && (
        <Disclosure summary="Meetings that have been">
          {() => (
            <DataTable
              className="wm-meetings"
              caption="Meetings that have been, the latest first"
              columns={columnsOf(plan)}
              rows={past}
              rowKey={({ number }) => String(number)}
            />
          )}
        </Disclosure>
      )}
    </Page>
  );
}

const columnsOf = (plan: MyPlan): Column<Meeting>[] => [
  {
    key: 'meeting',
    header: 'Meeting',
    heads: true,
    cell: (meeting) => (
      <>
        {has(plan, 'MANAGER') ? (
          <Link className="govuk-link wm-strong-link" to={to.meeting(plan.key, String(meeting.number))}>
            {meeting.body}
          </Link>
        ) : (
          meeting.body
        )}
        <span className="wm-indicators__facts">
          <Unbroken>{formatDate(meeting.on)}</Unbroken>
        </span>
      </>
    ),
  },
  { key: 'takes', header: 'Takes', cell: ({ quarter }) => quarterName(quarter) },
  ...(['UPDATES', 'DRAFT', 'PAPER'] as const).map((step): Column<Meeting> => ({
    key: step.toLowerCase(),
    header: STEPS[step],
    cell: (meeting) => <Day day={stepOf(meeting, step)} />,
  })),
];

function Day({ day }: { day?: PlannedDay }) {
  if (!day) return <span className="wm-quiet">–</span>;
  return (
    <>
      <Unbroken>{formatDate(day.on)}</Unbroken>
      <span className={day.warning ? 'wm-indicators__mark wm-overdue' : 'wm-indicators__facts'}>
        <Unbroken>{whyText(day)}</Unbroken>
      </span>
    </>
  );
}
