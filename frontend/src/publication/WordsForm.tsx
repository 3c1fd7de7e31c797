import { Disclosure } from '../ui/Disclosure';
import { Textarea } from '../ui/fields';
import { counted } from '../ui/words';
import { findingText, Findings } from '../update/Findings';
import { NO_VICTIMS } from '../update/form';
import { formatInstant } from '../ui/dates';
import { linesOf, type Part, PART_NAMES, PARTS } from './words';
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
          {part === 'asked' && stored.offered && (
            <Offered
              lines={linesOf(stored.offered)}
              onTake={(line) =>
                draft.edit('asked', [...linesOf(own.asked ?? stored.asked.text), line].join('\n'))
              }
            />
          )}
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

/** What leads ask for and nobody takes to the board: hers to choose from, and in no paper until she does. */
function Offered({ lines, onTake }: { lines: string[]; onTake: (line: string) => void }) {
  return (
    <Disclosure summary={`${counted(lines.length, 'open request')} not taken to the board`}>
      {() => (
        <>
          <p className="govuk-body">
            In the leads’ words. They stand in no paper unless you add them here, or take them to the board
            under Support and decisions.
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {lines.map((line) => (
              <li key={line}>
                {line}{' '}
                <button type="button" className="wm-link-button" onClick={() => onTake(line)}>
                  Add it<span className="govuk-visually-hidden">: {line}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}
