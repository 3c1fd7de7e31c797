import { useState } from 'react';
import { ofAsk } from '../api/addresses';
import { post, remove } from '../api/client';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Textarea } from '../ui/fields';
import { HeldBack } from '../update/HeldBack';
import { useRecording } from '../update/useRecording';
import type { RecordProps } from './AnswerForm';

const idOf = (pointer: string) => `board-${pointer.replace('/', '') || 'words'}`;

/** What goes up to the board, in the manager's words; the lead's stand beside. */
export function EscalationForm({ plan, entry, tag, onRecorded }: RecordProps) {
  const { escalation, barrier, need } = entry.ask;
  const [words, setWords] = useState(escalation?.words ?? '');
  const recording = useRecording(idOf);
  const address = ofAsk(plan, entry.action, entry.quarter, 'escalation');

  async function take() {
    if (await recording.record((confirmed) => post(address, { words, ...confirmed }, { ifMatch: tag })))
      onRecorded('It goes to the board in your words.');
  }

  async function withdraw() {
    if (await recording.record(() => remove(address, { ifMatch: tag })))
      onRecorded('It does not go to the board any more.');
  }

  return (
    <section className="wm-decision" aria-labelledby="board">
      <h2 className="govuk-heading-m" id="board">
        Take it to the board
      </h2>
      <ErrorSummary errors={recording.errors} />
      <div className="wm-beside">
        <Textarea
          id={idOf('/words')}
          label="What is the board asked, in your words?"
          labelSize="s"
          hint="The board reads this and not the lead’s words."
          rows={5}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            recording.edited();
          }}
          error={recording.errorAt('/words')}
        />
        <div className="wm-aside">
          <h3 className="govuk-heading-s">The lead’s words</h3>
          <p>{barrier}</p>
          <p>{need}</p>
        </div>
      </div>
      <HeldBack id={idOf('found')} recording={recording} />
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" onClick={() => void take()}>
          {escalation ? 'Save the words' : 'Take it to the board'}
        </button>
        {escalation && (
          <button type="button" className="wm-link-button" onClick={() => void withdraw()}>
            Take it back from the board
          </button>
        )}
      </div>
    </section>
  );
}
