import { Textarea } from '../ui/fields';
import { findingText, Findings } from '../update/Findings';
import { NO_VICTIMS } from '../update/form';
import { formatInstant } from '../ui/dates';
import { type Part, PART_NAMES, PARTS } from './words';
import { WordsConflict } from './WordsConflict';
import type { WordsDraft } from './wordsDraft';
import { WordsStatus } from './WordsStatus';

const HINTS: Record<Part, string> = {
  asked: 'The board reads this first. A line for each request.',
  achievements: 'What was completed and what got better. A line for each.',
  next: 'What happens in the coming quarter. A line for each.',
};

/** The manager's words for the paper, drafted from the quarter until she writes her own; saved as she types. */
export function WordsForm({ draft }: { draft: WordsDraft }) {
  const { own, stored, found, restored } = draft.snapshot;
  return (
    <section className="wm-section wm-words-form" aria-labelledby="words">
      <h2 className="govuk-heading-m" id="words" tabIndex={-1}>
        Your words for the paper
      </h2>
      <p className="govuk-body wm-prose">
        Drafted from what the leads said. Change what you like: it is saved as you type, and what you leave
        alone goes on following the quarter until you finalise it. {NO_VICTIMS}
      </p>
      <WordsConflict draft={draft} />
      {restored && (
        <p className="wm-restored">
          What you typed here on {formatInstant(restored)} had not reached the service. It is back, and is
          being saved.
        </p>
      )}
      {PARTS.map((part) => (
        <div className="wm-words-form__part" key={part}>
          <Textarea
            id={`words-${part}`}
            label={PART_NAMES[part]}
            labelSize="s"
            hint={HINTS[part]}
            rows={6}
            maxLength={20_000}
            value={own[part] ?? stored[part].text}
            onChange={(event) => draft.edit(part, event.target.value)}
          />
          {own[part] === undefined ? (
            <p className="wm-quiet">Drafted from the quarter.</p>
          ) : (
            <p className="wm-quiet">
              Your own words.{' '}
              <button type="button" className="wm-link-button" onClick={() => draft.edit(part, undefined)}>
                Draft it from the quarter again
                <span className="govuk-visually-hidden">: {PART_NAMES[part]}</span>
              </button>
            </p>
          )}
        </div>
      ))}
      <Findings
        id="words-found"
        found={found.map(({ pointer, detail, words }) => ({
          key: pointer + words,
          words: findingText(detail, PART_NAMES[pointer.replace('/', '') as Part]),
        }))}
        isConfirmed={false}
        onConfirm={() => void draft.confirm()}
      />
      <WordsStatus draft={draft} />
    </section>
  );
}
