import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { meeting as meetingAt, meetings as meetingsOf, newMeeting, planDocument } from '../api/addresses';
import { post, put, remove } from '../api/client';
import { forgetPlan, useAnswers, useAnswerIfAny } from '../api/queries';
import type { Meeting } from '../api/types';
import { has, usePlan } from '../people/me';
import { to } from '../routes';
import { DateInput } from '../ui/DateInput';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Input, Radios, Select } from '../ui/fields';
import { formatDate } from '../ui/dates';
import { NotAllowed, NotFound } from '../ui/messages';
import { Page } from '../ui/Page';
import { quartersBetween, quarterTitle } from '../ui/quarter';
import { DATE_HINT } from '../update/form';
import { useRecording } from '../update/useRecording';
import { KINDS } from './days';
import { DAYS, requestOf, typedOf, unreadable, type TypedMeeting } from './meetingForm';

const idOf = (pointer: string) => `meeting-${pointer.replace('/', '') || 'body'}`;
const NAMES: Record<(typeof DAYS)[number], string> = {
  updatesBy: 'Updates sent by',
  draftOn: 'Draft goes out on',
  paperOn: 'Paper goes out on',
};

/** A meeting added, changed or removed. */
export default function MeetingPage() {
  const plan = usePlan();
  const { number = 'new' } = useParams();
  const isNew = number === 'new';
  const { body: meeting, etag } = useAnswerIfAny(isNew ? undefined : meetingAt(plan.key, number));
  if (!has(plan, 'MANAGER')) return <NotAllowed detail="Meetings are entered by the manager of the plan." />;
  return isNew || meeting ? <Form key={number} meeting={meeting} etag={etag} /> : <NotFound />;
}

function Form({ meeting, etag }: { meeting?: Meeting; etag?: string }) {
  const plan = usePlan();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [{ items: others }, document] = useAnswers(meetingsOf(plan.key), planDocument(plan.key));
  const bodies = new Set([
    ...(document.plan.oversight ?? []).map(({ body }) => body),
    ...others.map(({ body }) => body),
  ]);
  const [typed, setTyped] = useState(() => typedOf(meeting, plan.reportingQuarter));
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const recording = useRecording(idOf);
  const change = (parts: Partial<TypedMeeting>) => setTyped({ ...typed, ...parts });
  const errorAt = (pointer: string) => wrong[pointer] ?? recording.errorAt(pointer);
  const title = meeting ? `${meeting.body}, ${formatDate(meeting.on)}` : 'Add a meeting';

  async function record(go: () => Promise<unknown>, words: string) {
    const done = await recording.record(go);
    await forgetPlan(client, plan.key);
    if (done) await navigate(to.meetings(plan.key), { state: words });
  }

  function save() {
    const faults = unreadable(typed);
    setWrong(faults);
    if (Object.keys(faults).length > 0) return;
    const body = requestOf(typed);
    void record(
      () =>
        meeting
          ? put(meetingAt(plan.key, String(meeting.number)), body, { ifMatch: etag })
          : post(newMeeting(plan.key), body),
      `${typed.body}: ${meeting ? 'changed' : 'added'}.`,
    );
  }

  const errors = Object.keys(wrong).length
    ? Object.entries(wrong).map(([pointer, message]) => ({ field: idOf(pointer), message }))
    : recording.errors;
  return (
    <Page
      title={title}
      error={errors.length > 0}
      before={
        <Link className="govuk-back-link" to={to.meetings(plan.key)}>
          Meetings
        </Link>
      }
    >
      <ErrorSummary errors={errors} />
      <Input
        id={idOf('/body')}
        label="Who meets?"
        labelSize="s"
        list="bodies"
        hint="One of the plan’s bodies, or another."
        value={typed.body}
        onChange={(event) => change({ body: event.target.value })}
        error={errorAt('/body')}
      />
      <datalist id="bodies">
        {[...bodies].map((body) => (
          <option key={body} value={body} />
        ))}
      </datalist>
      <Radios<Meeting['kind']>
        id={idOf('/kind')}
        legend="What do they have from you?"
        legendSize="s"
        small
        value={typed.kind}
        onChange={(kind) => change({ kind })}
        error={errorAt('/kind')}
        choices={Object.entries(KINDS).map(([value, label]) => ({ value: value as Meeting['kind'], label }))}
      />
      <DateInput
        id={idOf('/on')}
        legend="On which day?"
        legendSize="s"
        hint={DATE_HINT}
        value={typed.on}
        onChange={(on) => change({ on })}
        error={errorAt('/on')}
      />
      <Select
        id={idOf('/quarter')}
        label="Which quarter do they take?"
        labelSize="s"
        value={typed.quarter}
        onChange={(quarter) => change({ quarter })}
        error={errorAt('/quarter')}
        choices={quartersBetween(plan.firstQuarter, plan.lastQuarter).map((quarter) => ({
          value: quarter,
          label: quarterTitle(quarter),
        }))}
      />
      <details className="govuk-details" open={DAYS.some((name) => typed[name] || errorAt(`/${name}`))}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Set the days before it by hand</span>
        </summary>
        <div className="govuk-details__text">
          <p className="govuk-body">Left empty, each is planned back from the meeting.</p>
          {DAYS.filter((name) => applies(name, typed.kind)).map((name) => (
            <DateInput
              key={name}
              id={idOf(`/${name}`)}
              legend={NAMES[name]}
              legendSize="s"
              value={typed[name]}
              onChange={(day) => change({ [name]: day })}
              error={errorAt(`/${name}`)}
            />
          ))}
        </div>
      </details>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" onClick={save}>
          {meeting ? 'Save the meeting' : 'Add the meeting'}
        </button>
        {meeting && (
          <button
            type="button"
            className="wm-link-button"
            onClick={() =>
              void record(
                () => remove(meetingAt(plan.key, String(meeting.number)), { ifMatch: etag }),
                `${meeting.body}, ${formatDate(meeting.on)}: removed.`,
              )
            }
          >
            Remove it
          </button>
        )}
      </div>
    </Page>
  );
}

const applies = (name: (typeof DAYS)[number], kind: Meeting['kind'] | undefined) =>
  (name !== 'draftOn' || kind !== 'OTHER') && (name !== 'paperOn' || kind !== 'DELIVERY_GROUP');
