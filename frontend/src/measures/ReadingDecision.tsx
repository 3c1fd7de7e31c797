import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { reading as readingAt, readingStep } from '../api/addresses';
import { ApiError, post } from '../api/client';
import { forgetPlan, useAnswerIfAny } from '../api/queries';
import { figureText, isNumeric } from '../plan/measureText';
import { to } from '../routes';
import { Disclosure } from '../ui/Disclosure';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Textarea } from '../ui/fields';
import { quarterName } from '../ui/quarter';
import { HeldBack } from '../update/HeldBack';
import { isChangedElsewhere, presentAt, tagOf } from '../update/useHeld';
import { useRecording } from '../update/useRecording';
import type { ReadingProps } from './ReadingForm';

const idOf = (pointer: string) => `decision-${pointer.replace('/', '') || 'form'}`;

/** The manager's: accepts what a collector sent, or sends it back with what is to be mended. */
export function ReadingDecision({ plan, measure, of, quarter, state }: ReadingProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const recording = useRecording(idOf);
  const [comment, setComment] = useState('');

  // Decided is what stands here, by its tag; another figure that has come meanwhile is shown before it can be.
  const address = readingAt(plan.key, of, quarter);
  const sent = useAnswerIfAny(address);

  const decide = (name: 'acceptance' | 'return', body: object, words: string) =>
    recording.record(async (confirmed) => {
      const step = readingStep(plan.key, of, quarter, name);
      await post(step, { ...body, ...(name === 'return' && confirmed) }, tagOf(sent)).catch(another);
      await forgetPlan(client, plan.key);
      await navigate(to.measures(plan.key, { quarter }), {
        state: `${measure.statement}, ${quarterName(quarter)}: ${words}.`,
      });
    });

  async function another(failure: unknown): Promise<never> {
    if (!isChangedElsewhere(failure)) throw failure;
    const { body } = await presentAt(address);
    await forgetPlan(client, plan.key);
    const now = body ? `it is “${figureText(measure.kind, body)}” now` : 'it has been taken back';
    throw new ApiError({
      ...failure.problem,
      detail: `The figure has been changed meanwhile: ${now}. Nothing is decided yet.`,
    });
  }

  return (
    <section className="wm-decision" aria-labelledby="decision">
      <h2 className="govuk-heading-m" id="decision">
        {state === 'SUBMITTED' ? 'Accept it, or send it back' : 'Send it back'}
      </h2>
      <ErrorSummary errors={recording.errors} />
      {sent.body && (
        <p className="govuk-body">
          Sent: <strong>{figureText(measure.kind, sent.body)}</strong>
          {sent.body.note && isNumeric(measure) && `. ${sent.body.note}`}
        </p>
      )}
      {state === 'SUBMITTED' && (
        <button
          type="button"
          className="govuk-button"
          id={idOf('')}
          aria-disabled={recording.isRecording}
          onClick={() => void decide('acceptance', {}, 'accepted')}
        >
          Accept
        </button>
      )}
      <Disclosure summary="Send it back with a comment">
        {() => (
          <>
            <Textarea
              id={idOf('/comment')}
              label="What should be changed?"
              labelSize="s"
              hint={`${measure.collectedBy?.name ?? 'Its collector'} reads it beside the figure.`}
              rows={3}
              value={comment}
              onChange={(event) => {
                setComment(event.target.value);
                recording.edited('/comment');
              }}
              error={recording.errorAt('/comment')}
            />
            <HeldBack id={idOf('found')} recording={recording} />
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              aria-disabled={recording.isRecording}
              onClick={() => void decide('return', { comment }, 'sent back')}
            >
              Send back
            </button>
          </>
        )}
      </Disclosure>
    </section>
  );
}
