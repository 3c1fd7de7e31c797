import { reminderLog } from '../api/addresses';
import { useAnswer } from '../api/queries';
import type { Reminder } from '../api/types';
import { DataTable, type Column } from '../ui/DataTable';
import { formatInstant } from '../ui/dates';
import { Disclosure } from '../ui/Disclosure';
import { STAGES, STATES } from './stages';

/** What went to whom, the latest first. */
export function ReminderLogTable({ plan }: { plan: string }) {
  const { items, next } = useAnswer(reminderLog(plan));
  return (
    <section aria-labelledby="log">
      <h2 className="govuk-heading-m" id="log">
        What went to whom
      </h2>
      {items.length === 0 ? (
        <p className="govuk-body">Nothing has been sent yet.</p>
      ) : (
        <DataTable
          caption="Reminders, the latest first"
          columns={COLUMNS}
          rows={items}
          rowKey={({ to, stage, decidedAt }) => to.email + stage + decidedAt}
        />
      )}
      {next && (
        <p className="govuk-body wm-quiet">The latest {items.length} are shown; the API has all of them.</p>
      )}
    </section>
  );
}

const COLUMNS: Column<Reminder>[] = [
  {
    key: 'to',
    header: 'To',
    heads: true,
    cell: ({ to }) => (
      <>
        {to.name} <span className="wm-indicators__facts">{to.email}</span>
      </>
    ),
  },
  {
    key: 'about',
    header: 'About',
    cell: ({ stage, subject, text }) => (
      <>
        {STAGES[stage]}: {subject}
        <Disclosure summary="Read it">{() => <p className="govuk-body wm-mail">{text}</p>}</Disclosure>
      </>
    ),
  },
  {
    key: 'state',
    header: 'State',
    cell: ({ state, problem }) => (
      <>
        <strong className={`govuk-tag govuk-tag--${STATES[state].colour}`}>{STATES[state].words}</strong>
        {problem && <span className="wm-indicators__mark">{problem}</span>}
      </>
    ),
  },
  {
    key: 'when',
    header: 'When',
    cell: ({ settledAt, decidedAt, decidedBy }) => (
      <>
        {formatInstant(settledAt ?? decidedAt)} <span className="wm-indicators__facts">by {decidedBy}</span>
      </>
    ),
  },
];
