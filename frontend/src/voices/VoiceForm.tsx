import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { voice as voiceAt } from '../api/addresses';
import { put, remove, type Answer } from '../api/client';
import { forgetPlan, useAnswerIfAny } from '../api/queries';
import type { Objective, Quarter, Voice } from '../api/types';
import { TypedBefore } from '../people/TypedBefore';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Radios, Textarea } from '../ui/fields';
import { HeldBack } from '../update/HeldBack';
import { TwoVersions } from '../update/TwoVersions';
import { presentAt, tagOf, useHeld, type PartNamed } from '../update/useHeld';
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

/** What is typed of it. */
interface TypedVoice {
  recognition?: Voice['recognition'];
  words: string;
}

const PARTS: PartNamed<TypedVoice>[] = [
  {
    part: 'recognition',
    name: 'Do survivors recognise it?',
    text: (typed) => CHOICES.find(({ value }) => value === typed)?.label ?? '',
  },
  { part: 'words', name: 'In their words' },
];

/** The forum's view of one objective: entered, changed, deleted while the quarter is open. */
export function VoiceForm({ plan, quarter, objective, isOpen }: Props) {
  const { number, title } = objective;
  const address = voiceAt(plan, number, quarter);
  const idOf = (pointer: string) => `voice-${number}-${pointer.replace('/', '') || 'recognition'}`;
  const client = useQueryClient();
  const recording = useRecording(idOf);
  const heading = `objective-${number}`;
  const held = useHeld<Partial<Answer<Voice>>, TypedVoice>({
    address,
    now: useAnswerIfAny(address),
    typedOf: ({ body }) => ({ recognition: body?.recognition, words: body?.words ?? '' }),
    again: () => presentAt(address),
  });
  const { typed } = held;
  const known = held.read.body;
  const [done, setDone] = useState('');

  function edit(parts: Partial<TypedVoice>) {
    held.edit(parts);
    recording.edited(...Object.keys(parts).map((part) => `/${part}`));
    setDone('');
  }

  async function record(said: string, go: Parameters<typeof recording.record>[0]) {
    setDone('');
    if (!(await recording.record(go))) return;
    setDone(said);
    await forgetPlan(client, plan);
  }

  const save = () =>
    record('Saved.', async (confirmed) => {
      const body = { ...typed, words: typed.words.trim() || undefined, ...confirmed };
      held.stored(await held.write((over) => put(address, body, tagOf(over))));
    });

  const deleteIt = () =>
    record('Deleted.', async () => {
      await held.write((over) => remove(address, tagOf(over)));
      held.begin({});
      // What was pressed is gone.
      document.getElementById(heading)?.focus();
    });

  return (
    <section className="wm-section" aria-labelledby={heading}>
      <h2 className="govuk-heading-m" id={heading} tabIndex={-1}>
        Objective {number}: {title}
      </h2>
      {isOpen ? (
        <>
          <TypedBefore kept={held} />
          <ErrorSummary errors={recording.errors} />
          <TwoVersions {...{ idOf, held, recording }} parts={PARTS} returnTo={heading} />
          <Radios<Voice['recognition']>
            id={idOf('/recognition')}
            legend="Do survivors recognise this progress?"
            legendSize="s"
            small
            inline
            value={typed.recognition}
            onChange={(recognition) => edit({ recognition })}
            error={recording.errorAt('/recognition')}
            choices={CHOICES}
          />
          <Textarea
            id={idOf('/words')}
            label="In their words"
            labelSize="s"
            hint="Nothing by which anybody could be known."
            rows={2}
            value={typed.words}
            onChange={(event) => edit({ words: event.target.value })}
            error={recording.errorAt('/words')}
          />
          <HeldBack id={idOf('found')} recording={recording} />
          <div className="govuk-button-group">
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              aria-disabled={recording.isRecording}
              onClick={() => void save()}
            >
              Save<span className="govuk-visually-hidden"> what they say of objective {number}</span>
            </button>
            {known && (
              <button
                type="button"
                className="wm-link-button"
                aria-disabled={recording.isRecording}
                onClick={() => void deleteIt()}
              >
                Delete this answer<span className="govuk-visually-hidden">, objective {number}</span>
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
