import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { readingStep } from '../api/addresses';
import { post } from '../api/client';
import { forgetPlan } from '../api/queries';
import { to } from '../routes';
import { Disclosure } from '../ui/Disclosure';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Textarea } from '../ui/fields';
import { quarterName } from '../ui/quarter';
import { useRecording } from '../update/useRecording';
import type { ReadingProps } from './ReadingForm';

const idOf = (pointer: string) => `decision-${pointer.replace('/', '') || 'comment'}`;

/** The manager's: accepts what a collector sent, or sends it back with what is to be mended. */
export function ReadingDecision({ plan, measure, of, quarter, state }: ReadingProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const recording = useRecording(idOf);
  const [comment, setComment] = useState('');

  async function decide(name: 'acceptance' | 'return', body: object, words: string) {
    const done = await recording.record(() => post(readingStep(plan.key, of, quarter, name), body));
    await forgetPlan(client, plan.key);
    if (done)
      await navigate(to.measures(plan.key, { quarter }), {
        state: `${measure.statement}, ${quarterName(quarter)}: ${words}.`,
      });
  }

  return (
    <section className="wm-decision" aria-labelledby="decision">
      <h2 className="govuk-heading-m" id="decision">
        {state === 'SUBMITTED' ? 'Accept it, or send it back' : 'Send it back'}
      </h2>
      <ErrorSummary errors={recording.errors} />
      {state === 'SUBMITTED' && (
        <button
          type="button"
          className="govuk-button"
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
              onChange={(event) => setComment(event.target.value)}
              error={recording.errorAt('/comment')}
            />
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
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
