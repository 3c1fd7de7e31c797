import { Unbroken } from '../ui/Unbroken';

/** What there is to know, first; its counts stand out. */
export function Sentences({ sentences }: { sentences: string[] }) {
  return (
    <p className="wm-lede">
      {sentences.map((sentence) => (
        <span key={sentence}>{emphasised(sentence)} </span>
      ))}
    </p>
  );
}

/** "31 of 51" in bold; the sentence comes from the server as it is. */
function emphasised(sentence: string) {
  return sentence
    .split(/(\d+ of (?:the )?\d+)/)
    .map((part, index) =>
      index % 2 === 1 ? <b key={index}>{part}</b> : <Unbroken key={index}>{part}</Unbroken>,
    );
}
