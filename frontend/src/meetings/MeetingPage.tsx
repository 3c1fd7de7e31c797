import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { meeting as meetingAt, meetings as meetingsOf, newMeeting, planDocument } from '../api/addresses';
import { ApiError, post, put, remove, type Answer } from '../api/client';
import { forgetPlan, useAnswers, useAnswerIfAny } from '../api/queries';
import type { Meeting } from '../api/types';
import { has, usePlan } from '../people/me';
import { TypedBefore } from '../people/TypedBefore';
import { to } from '../routes';
import { DateInput } from '../ui/DateInput';
import { Disclosure } from '../ui/Disclosure';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Input, Radios, Select } from '../ui/fields';
import { formatDate } from '../ui/dates';
import { NotAllowed, NotFound } from '../ui/messages';
import { Page } from '../ui/Page';
import { quartersBetween, quarterTitle } from '../ui/quarter';
import { DATE_HINT } from '../update/form';
import { HeldBack } from '../update/HeldBack';
import { TwoVersions } from '../update/TwoVersions';
import { presentAt, tagOf, useHeld } from '../update/useHeld';
import { useRecording } from '../update/useRecording';
import { KINDS } from './days';
import {
  applies,
  DAY_NAMES,
  DAYS,
  PARTS,
  requestOf,
  typedOf,
  unreadable,
  type TypedMeeting,
} from './meetingForm';

interface Confirmed {
  confirmedWords?: string[];
}

const idOf = (pointer: string) => `meeting-${pointer.replace('/', '') || 'body'}`;

/** A meeting added, changed or removed. */
export default function MeetingPage() {
  const plan = usePlan();
  const { number = 'new' } = useParams();
  if (!has(plan, 'MANAGER')) return <NotAllowed detail="Meetings are entered by the manager of the plan." />;
  return <Form key={number} number={number} />;
}

function Form({ number }: { number: string }) {
  const plan = usePlan();
  const client = useQueryClient();
  const navigate = useNavigate();
  const isNew = number === 'new';
  const address = meetingAt(plan.key, number);
  const held = useHeld<Partial<Answer<Meeting>>, TypedMeeting>({
    address,
    now: useAnswerIfAny(isNew ? undefined : address),
    typedOf: ({ body }) => typedOf(body, plan.reportingQuarter),
    again: () => presentAt(address),
  });
  const [{ items: others }, document] = useAnswers(meetingsOf(plan.key), planDocument(plan.key));
  const bodies = new Set([
    ...(document.plan.oversight ?? []).map(({ body }) => body),
    ...others.map(({ body }) => body),
  ]);
  const { read, typed } = held;
  const meeting = read.body;
  const [isOpen, setOpen] = useState(() => DAYS.some((name) => typed[name]));
  const recording = useRecording(idOf);
  const { errorAt } = recording;
  // Somebody else may have removed it: what is typed stays on the page all the same.
  if (!isNew && !meeting && !held.theirs) return <NotFound />;

  function change(parts: Partial<TypedMeeting>) {
    held.edit(parts);
    const mended = parts.kind ? ['kind', ...DAYS] : Object.keys(parts);
    recording.edited(...mended.map((part) => `/${part}`));
  }

  /** The page of the meeting is left first: what is removed is not to be looked for any more. */
  async function record(words: string, go: (confirmed: Confirmed) => Promise<unknown>) {
    const isDone = await recording.record(async (confirmed) => {
      await go(confirmed).catch(gone);
      await navigate(to.meetings(plan.key), { state: words });
    });
    if (isDone) await forgetPlan(client, plan.key);
  }

  function save() {
    if (recording.refuse(unreadable(typed))) return;
    void record(`${typed.body}: ${isNew ? 'added' : 'changed'}.`, (confirmed) => {
      const body = { ...requestOf(typed), ...confirmed };
      return held.write((over) =>
        isNew ? post(newMeeting(plan.key), body) : put(address, body, tagOf(over)),
      );
    });
  }

  const title = meeting ? `${meeting.body}, ${formatDate(meeting.on)}` : 'Add a meeting';
  return (
    <Page
      title={title}
      before={
        <Link className="govuk-back-link" to={to.meetings(plan.key)}>
          Meetings
        </Link>
      }
    >
      <TypedBefore kept={held} />
      <ErrorSummary errors={recording.errors} />
      <TwoVersions {...{ idOf, held, recording }} parts={PARTS} returnTo={idOf('/body')} />
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
      <details
        className="govuk-details"
        open={isOpen || DAYS.some((name) => errorAt(`/${name}`))}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Set the days before it by hand</span>
        </summary>
        <div className="govuk-details__text">
          <p className="govuk-body">Left empty, each is planned back from the meeting.</p>
          {DAYS.filter((name) => applies(name, typed.kind)).map((name) => (
            <DateInput
              key={name}
              id={idOf(`/${name}`)}
              legend={DAY_NAMES[name]}
              legendSize="s"
              value={typed[name]}
              onChange={(day) => change({ [name]: day })}
              error={errorAt(`/${name}`)}
            />
          ))}
        </div>
      </details>
      <HeldBack id={idOf('found')} recording={recording} />
      <button type="button" className="govuk-button" aria-disabled={recording.isRecording} onClick={save}>
        {isNew ? 'Add the meeting' : 'Save the meeting'}
      </button>
      {meeting && (
        <Disclosure summary="Remove this meeting">
          {() => (
            <>
              <p className="govuk-body">
                {title} goes from everybody’s dates, and the days planned back from it with it.
              </p>
              <button
                type="button"
                className="govuk-button govuk-button--warning"
                aria-disabled={recording.isRecording}
                onClick={() =>
                  void record(`${title}: removed.`, () => held.write((over) => remove(address, tagOf(over))))
                }
              >
                Remove it
              </button>
            </>
          )}
        </Disclosure>
      )}
    </Page>
  );
}

/** Nothing is there to change any more: what was typed stays, and the page says so rather than be lost. */
function gone(failure: unknown): never {
  if (!(failure instanceof ApiError) || failure.status !== 404) throw failure;
  throw new ApiError({
    ...failure.problem,
    detail:
      'Somebody else has removed this meeting meanwhile. What you typed is still here: to have it again, add it as another meeting.',
  });
}
