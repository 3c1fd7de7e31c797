import { useState } from 'react';
import { meetings as meetingsOf, ofAsk } from '../api/addresses';
import { post, remove } from '../api/client';
import { useAnswer } from '../api/queries';
import type { AskAnswer, AskEntry } from '../api/types';
import { answeringBody } from '../meetings/days';
import { useMe } from '../people/me';
import { ANSWERS } from '../progress/AskLine';
import { DateInput } from '../ui/DateInput';
import { isDate } from '../ui/dates';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Input, Radios, Textarea } from '../ui/fields';
import { HeldBack } from '../update/HeldBack';
import { useRecording } from '../update/useRecording';

export interface RecordProps {
  plan: string;
  entry: AskEntry;
  /** Of the update as it was read. */
  tag: string;
  onRecorded: (words: string) => void;
}

const idOf = (pointer: string) => `answer-${pointer.replace('/', '') || 'answer'}`;

/** What the delivery group answered: once it has met, and put right where it was recorded wrongly. */
export function AnswerForm({ plan, entry, tag, onRecorded }: RecordProps) {
  const known = entry.ask.answer;
  const { today } = useMe();
  const { items: meetings } = useAnswer(meetingsOf(plan));
  const [answer, setAnswer] = useState<AskAnswer['answer'] | undefined>(known?.answer);
  const [words, setWords] = useState(known?.words ?? '');
  const [on, setOn] = useState(known?.on ?? '');
  const [meeting, setMeeting] = useState(known?.meeting ?? (known ? '' : answeringBody(meetings, today)));
  const recording = useRecording(idOf);
  const { errorAt } = recording;
  const address = ofAsk(plan, entry.action, entry.quarter, 'answer');

  async function record() {
    const body = { answer, words, on: isDate(on) ? on : undefined, meeting: meeting.trim() || undefined };
    if (await recording.record((confirmed) => post(address, { ...body, ...confirmed }, { ifMatch: tag })))
      onRecorded('The answer is recorded. The lead is shown it.');
  }

  async function withdraw() {
    if (await recording.record(() => remove(address, { ifMatch: tag })))
      onRecorded('The answer is withdrawn.');
  }

  return (
    <section className="wm-decision" aria-labelledby="answer">
      <h2 className="govuk-heading-m" id="answer">
        {known ? 'Put the answer right' : 'Record the answer'}
      </h2>
      <ErrorSummary errors={recording.errors} />
      <Radios<AskAnswer['answer']>
        id={idOf('/answer')}
        legend="What was answered?"
        legendSize="s"
        small
        inline
        choices={Object.entries(ANSWERS).map(([value, label]) => ({
          value: value as AskAnswer['answer'],
          label,
        }))}
        value={answer}
        onChange={setAnswer}
        error={errorAt('/answer')}
      />
      <Textarea
        id={idOf('/words')}
        label="In their words"
        labelSize="s"
        hint="The lead reads it, and it opens the next paper."
        rows={3}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          recording.edited();
        }}
        error={errorAt('/words')}
      />
      <DateInput
        id={idOf('/on')}
        legend="On which day?"
        legendSize="s"
        value={on}
        onChange={setOn}
        error={errorAt('/on')}
      />
      <Input
        id={idOf('/meeting')}
        label="Which meeting?"
        labelSize="s"
        hint="Leave it empty for an answer between meetings."
        list="meetings"
        value={meeting}
        onChange={(event) => setMeeting(event.target.value)}
        error={errorAt('/meeting')}
      />
      <datalist id="meetings">
        {[...new Set(meetings.map(({ body }) => body))].map((body) => (
          <option key={body} value={body} />
        ))}
      </datalist>
      <HeldBack id={idOf('found')} recording={recording} />
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" onClick={() => void record()}>
          {known ? 'Save the answer' : 'Record the answer'}
        </button>
        {known && (
          <button type="button" className="wm-link-button" onClick={() => void withdraw()}>
            Withdraw the answer
          </button>
        )}
      </div>
    </section>
  );
}
