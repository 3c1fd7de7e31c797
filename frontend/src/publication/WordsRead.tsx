import type { QuarterWords } from '../api/types';
import { linesOf, type Part, PART_NAMES, PARTS } from './words';

interface Props {
  words: QuarterWords;
  /** All of them when left out. */
  parts?: readonly Part[];
  level?: 2 | 3;
}

/** The manager's words as the board reads them. */
export function WordsRead({ words, parts = PARTS, level = 3 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return parts.map((part) => (
    <div className="wm-words-read" key={part}>
      <Heading className={level === 2 ? 'govuk-heading-m' : 'govuk-heading-s'}>{PART_NAMES[part]}</Heading>
      <Lines text={words[part].text} />
    </div>
  ));
}

function Lines({ text }: { text: string }) {
  const lines = linesOf(text);
  if (lines.length === 0) return <p className="govuk-body wm-quiet">Nothing.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      {lines.map((line, index) => (
        <li key={index}>{named(line)}</li>
      ))}
    </ul>
  );
}

/** "1.20 Adult social care" stands out, where a line begins with an action. */
function named(line: string) {
  const action = /^\d+\.\d+ [^:]{1,100}:/.exec(line)?.[0];
  return action ? (
    <>
      <b>{action}</b>
      {line.slice(action.length)}
    </>
  ) : (
    line
  );
}
