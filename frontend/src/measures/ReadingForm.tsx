import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { reading as readingAt, readingDraft, readingStep, type MeasureOf } from '../api/addresses';
import { post, put } from '../api/client';
import { forgetPlan, useAnswerIfAny } from '../api/queries';
import type { Measure, MyPlan, Quarter, UpdateState } from '../api/types';
import { has } from '../people/me';
import { to } from '../routes';
import { ErrorSummary } from '../ui/ErrorSummary';
import { quarterName } from '../ui/quarter';
import { HeldBack } from '../update/HeldBack';
import { useRecording } from '../update/useRecording';
import { collects } from './cells';
import { ReadingFields } from './ReadingFields';
import { requestOf, typedOf, unreadable } from './readingForm';

const idOf = (pointer: string) => `reading-${pointer.replace('/', '') || 'reading'}`;

export interface ReadingProps {
  plan: MyPlan;
  measure: Measure;
  of: MeasureOf;
  quarter: Quarter;
  /** Of an indicator's reading; where it is. */
  state?: UpdateState;
}

/** Gives or revises a reading. A collector of an indicator may save it first; what she sends goes to the manager. */
export function ReadingForm({ plan, measure, of, quarter, state }: ReadingProps) {
  const isIndicator = 'objective' in of;
  const isManager = has(plan, 'MANAGER');
  const drafts = isIndicator && collects(plan, measure);
  const { body: given, etag } = useAnswerIfAny(readingAt(plan.key, of, quarter));
  const draft = useDraftIfAny(drafts, { plan, of, quarter });
  const [typed, setTyped] = useState(() => typedOf(draft.body?.reading ?? given));
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const recording = useRecording(idOf);
  const client = useQueryClient();
  const navigate = useNavigate();

  async function record(go: (body: object) => Promise<unknown>, words: string) {
    const faults = unreadable(typed);
    setWrong(faults);
    if (Object.keys(faults).length > 0) return;
    const done = await recording.record((confirmed) => go({ ...requestOf(typed, measure), ...confirmed }));
    // Refused or not, what is there may be another by now: the next try is held against that.
    await forgetPlan(client, plan.key);
    if (done) await navigate(to.measures(plan.key, { quarter }), { state: words });
  }

  const send = () =>
    record(
      (body) => put(readingAt(plan.key, of, quarter), body, { ifMatch: given && etag }),
      `${measure.statement}, ${quarterName(quarter)}: ${given ? 'revised' : isManager || !isIndicator ? 'given' : 'sent to the manager'}.`,
    );
  const save = () =>
    record(
      (body) => put(readingDraft(plan.key, of, quarter), body, { ifMatch: draft.body && draft.etag }),
      `${measure.statement}, ${quarterName(quarter)}: saved, and not sent.`,
    );
  const errors = Object.keys(wrong).length
    ? Object.entries(wrong).map(([pointer, message]) => ({ field: idOf(pointer), message }))
    : recording.errors;

  return (
    <section aria-labelledby="give">
      <h2 className="govuk-heading-m" id="give">
        {given ? 'Revise the figure' : 'Give the figure'}
      </h2>
      {draft.body?.comment && <div className="govuk-inset-text">Sent back: {draft.body.comment}</div>}
      <ErrorSummary errors={errors} />
      <ReadingFields
        measure={measure}
        typed={typed}
        onChange={(parts) => {
          setTyped({ ...typed, ...parts });
          recording.edited();
        }}
        idOf={idOf}
        errorAt={(pointer) => wrong[pointer] ?? recording.errorAt(pointer)}
      />
      <HeldBack id={idOf('found')} recording={recording} />
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" onClick={() => void send()}>
          {given ? 'Send the revised figure' : drafts ? 'Send to the manager' : 'Give the figure'}
        </button>
        {drafts && state !== 'SUBMITTED' && (
          <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void save()}>
            Save for later
          </button>
        )}
        {drafts && state === 'SUBMITTED' && (
          <button
            type="button"
            className="wm-link-button"
            onClick={() =>
              void record(
                () => post(readingStep(plan.key, of, quarter, 'recall')),
                `${measure.statement}, ${quarterName(quarter)}: recalled.`,
              )
            }
          >
            Recall it
          </button>
        )}
      </div>
    </section>
  );
}

/** A draft is its collector's: nobody else asks for it. */
function useDraftIfAny(asks: boolean, { plan, of, quarter }: Pick<ReadingProps, 'plan' | 'of' | 'quarter'>) {
  return useAnswerIfAny(asks ? readingDraft(plan.key, of, quarter) : undefined);
}
