import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { reading as readingAt, readingDraft, readingStep, type MeasureOf } from '../api/addresses';
import { post, put, type Answer } from '../api/client';
import { forgetPlan, useAnswerIfAny } from '../api/queries';
import type { Measure, MyPlan, Quarter, Reading, ReadingDraft, UpdateState } from '../api/types';
import { has } from '../people/me';
import { TypedBefore } from '../people/TypedBefore';
import { to } from '../routes';
import { ErrorSummary } from '../ui/ErrorSummary';
import { quarterName } from '../ui/quarter';
import { HeldBack } from '../update/HeldBack';
import { TwoVersions } from '../update/TwoVersions';
import { presentAt, tagOf, useHeld } from '../update/useHeld';
import { useRecording } from '../update/useRecording';
import { collects } from './cells';
import { ReadingFields } from './ReadingFields';
import { PARTS, pointersOf, requestOf, typedOf, unreadable, type TypedReading } from './readingForm';

const idOf = (pointer: string) => `reading-${pointer.replace('/', '') || 'reading'}`;

export interface ReadingProps {
  plan: MyPlan;
  measure: Measure;
  of: MeasureOf;
  quarter: Quarter;
  /** Of an indicator's reading; where it is. */
  state?: UpdateState;
}

/** What there is of a figure: what counts, and what its collector has only saved. */
interface Read {
  given: Partial<Answer<Reading>>;
  draft: Partial<Answer<ReadingDraft>>;
}

/** Gives or revises a reading. A collector of an indicator may save it first; what she sends goes to the manager. */
export function ReadingForm({ plan, measure, of, quarter, state }: ReadingProps) {
  const isIndicator = 'objective' in of;
  const isManager = has(plan, 'MANAGER');
  const drafts = isIndicator && collects(plan, measure);
  const address = readingAt(plan.key, of, quarter);
  const draftAddress = drafts ? readingDraft(plan.key, of, quarter) : undefined;
  const held = useHeld<Read, TypedReading>({
    address,
    now: { given: useAnswerIfAny(address), draft: useAnswerIfAny(draftAddress) },
    typedOf: ({ given, draft }) => typedOf(draft.body?.reading ?? given.body),
    again: async () => ({
      given: await presentAt(address),
      draft: draftAddress ? await presentAt(draftAddress) : {},
    }),
  });
  const { read, typed } = held;
  const given = read.given.body;
  const recording = useRecording(idOf);
  const client = useQueryClient();
  const navigate = useNavigate();
  const figure = `${measure.statement}, ${quarterName(quarter)}`;

  const record = (words: string, go: (confirmed: object) => Promise<unknown>) =>
    recording.record(async (confirmed) => {
      await go(confirmed);
      await forgetPlan(client, plan.key);
      await navigate(to.measures(plan.key, { quarter }), { state: `${figure}: ${words}.` });
    });

  function send() {
    if (recording.refuse(unreadable(typed))) return;
    const words = given ? 'revised' : isManager || !isIndicator ? 'given' : 'sent to the manager';
    void record(words, (confirmed) =>
      held.write(
        (over) => put(address, { ...requestOf(typed, measure), ...confirmed }, tagOf(over.given)),
        (present) => typedOf(present.given.body),
      ),
    );
  }

  function save() {
    if (!draftAddress || recording.refuse(unreadable(typed))) return;
    void record('saved, and not sent', (confirmed) =>
      held.write(
        (over) => put(draftAddress, { ...requestOf(typed, measure), ...confirmed }, tagOf(over.draft)),
        (present) => typedOf(present.draft.body?.reading),
      ),
    );
  }

  const recall = () =>
    record('recalled', () =>
      held.write(
        (over) => post(readingStep(plan.key, of, quarter, 'recall'), {}, tagOf(over.given)),
        (present) => typedOf(present.given.body),
      ),
    );

  return (
    <section aria-labelledby="give">
      <h2 className="govuk-heading-m" id="give" tabIndex={-1}>
        {given ? 'Revise the figure' : 'Give the figure'}
      </h2>
      {read.draft.body?.comment && (
        <div className="govuk-inset-text">Sent back: {read.draft.body.comment}</div>
      )}
      <TypedBefore kept={held} />
      <ErrorSummary errors={recording.errors} />
      <TwoVersions {...{ idOf, held, recording }} parts={PARTS} returnTo="give" />
      <ReadingFields
        measure={measure}
        typed={typed}
        onChange={(parts) => {
          held.edit(parts);
          recording.edited(...pointersOf(parts, measure));
        }}
        idOf={idOf}
        errorAt={recording.errorAt}
      />
      <HeldBack id={idOf('found')} recording={recording} />
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" aria-disabled={recording.isRecording} onClick={send}>
          {given ? 'Send the revised figure' : drafts ? 'Send to the manager' : 'Give the figure'}
        </button>
        {drafts && state !== 'SUBMITTED' && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            aria-disabled={recording.isRecording}
            onClick={save}
          >
            Save for later
          </button>
        )}
        {drafts && state === 'SUBMITTED' && (
          <button
            type="button"
            className="wm-link-button"
            aria-disabled={recording.isRecording}
            onClick={() => void recall()}
          >
            Recall it
          </button>
        )}
      </div>
    </section>
  );
}
