import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { voice as voiceAt } from '../api/addresses';
import { put, remove } from '../api/client';
import { forgetPlan, useAnswerIfAny } from '../api/queries';
import type { Objective, Quarter, Voice } from '../api/types';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Radios, Textarea } from '../ui/fields';
import { HeldBack } from '../update/HeldBack';
import { useRecording } from '../update/useRecording';

interface Props {
  plan: string;
  quarter: Quarter;
  objective: Objective;
  isOpen: boolean;
}

const CHOICES: { value: Voice['recognition']; label: string }[] = [
  { value: 'RECOGNISED', label: 'Recognise it' },
  { value: 'PARTLY_RECOGNISED', label: 'In part' },
  { value: 'NOT_RECOGNISED', label: 'Do not recognise it' },
];

/** The forum's view of one objective: entered, changed, taken back while the quarter is open. */
export function VoiceForm({ plan, quarter, objective, isOpen }: Props) {
  const { number, title } = objective;
  const address = voiceAt(plan, number, quarter);
  const { body: known, etag } = useAnswerIfAny(address);
  const idOf = (pointer: string) => `voice-${number}-${pointer.replace('/', '') || 'recognition'}`;
  const client = useQueryClient();
  const recording = useRecording(idOf);
  const [recognition, setRecognition] = useState(known?.recognition);
  const [words, setWords] = useState(known?.words ?? '');
  const [done, setDone] = useState('');

  async function record(go: Parameters<typeof recording.record>[0], said: string): Promise<boolean> {
    const took = await recording.record(go);
    setDone(took ? said : '');
    await forgetPlan(client, plan);
    return took;
  }
  const save = () =>
    record(
      (confirmed) =>
        put(
          address,
          { recognition, words: words.trim() || undefined, ...confirmed },
          { ifMatch: known && etag },
        ),
      'Saved.',
    );
  async function takeBack() {
    if (!(await record(() => remove(address, { ifMatch: etag }), 'Taken back.'))) return;
    setRecognition(undefined);
    setWords('');
  }

  return (
    <section className="wm-section" aria-labelledby={`objective-${number}`}>
      <h2 className="govuk-heading-m" id={`objective-${number}`}>
        Objective {number}: {title}
      </h2>
      {isOpen ? (
        <>
          <ErrorSummary errors={recording.errors} />
          <Radios<Voice['recognition']>
            id={idOf('/recognition')}
            legend="Do survivors recognise this progress?"
            legendSize="s"
            small
            inline
            value={recognition}
            onChange={setRecognition}
            error={recording.errorAt('/recognition')}
            choices={CHOICES}
          />
          <Textarea
            id={idOf('/words')}
            label="In their words"
            labelSize="s"
            hint="Nothing by which anybody could be known."
            rows={2}
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
              recording.edited();
            }}
            error={recording.errorAt('/words')}
          />
          <HeldBack id={idOf('found')} recording={recording} />
          <div className="govuk-button-group">
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => void save()}
            >
              Save<span className="govuk-visually-hidden"> what they say of objective {number}</span>
            </button>
            {known && (
              <button type="button" className="wm-link-button" onClick={() => void takeBack()}>
                Take it back<span className="govuk-visually-hidden">, objective {number}</span>
              </button>
            )}
            <span role="status">{done}</span>
          </div>
        </>
      ) : (
        <p className="govuk-body">
          {known ? known.sentence : 'They said nothing of it.'}
          {known?.words && `: “${known.words}”`}
        </p>
      )}
    </section>
  );
}
