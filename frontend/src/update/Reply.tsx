import { useState } from 'react';
import type { Update } from '../api/types';
import { formatInstant } from '../ui/dates';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Textarea } from '../ui/fields';
import { useLabels } from '../ui/labels';
import type { Autosave } from './autosave';
import { NO_VICTIMS } from './form';
import { HeldBack } from './HeldBack';
import { useRecording } from './useRecording';

const idOf = (pointer: string) => `reply-${pointer.replace('/', '') || 'words'}`;

/** Another rating was confirmed than the lead's: which and why, and what the lead says to it, once. */
export function Confirmed({ update }: { update: Update }) {
  const { ratings } = useLabels();
  const { confirmation, givenRating, reply } = update;
  if (!confirmation) return null;
  return (
    <div className="wm-comment">
      <p>
        <strong>
          {confirmation.by ?? 'The manager'} confirmed {ratings[confirmation.rating].toLowerCase()}
          {givenRating && ` where the lead gave ${ratings[givenRating].toLowerCase()}`}:
        </strong>{' '}
        {confirmation.reason}
      </p>
      {reply && (
        <p>
          <strong>
            {reply.by} replied, {formatInstant(reply.at)}:
          </strong>{' '}
          {reply.words}
        </p>
      )}
    </div>
  );
}

/** One reply, on record from then on. */
export function ReplyForm({ draft, onReplied }: { draft: Autosave; onReplied: () => void }) {
  const [words, setWords] = useState('');
  const recording = useRecording(idOf);

  async function reply() {
    if (await recording.record((confirmed) => draft.step('reply', { words, ...confirmed }))) onReplied();
  }

  return (
    <section className="wm-decision" aria-labelledby="reply">
      <h2 className="govuk-heading-m" id="reply">
        Reply to the manager
      </h2>
      <ErrorSummary errors={recording.errors} />
      <Textarea
        id={idOf('/words')}
        label="What do you say to it?"
        labelSize="s"
        hint={`You can reply once. It stays on record beside both ratings. ${NO_VICTIMS}`}
        rows={3}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          recording.edited();
        }}
        error={recording.errorAt('/words')}
      />
      <HeldBack id={idOf('found')} recording={recording} />
      <button type="button" className="govuk-button" onClick={() => void reply()}>
        Send the reply
      </button>
    </section>
  );
}
