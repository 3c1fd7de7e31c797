import { Findings, findingText } from './Findings';
import type { Recording } from './useRecording';

/** What the server holds back of a small form, above its button. */
export function HeldBack({ id, recording }: { id: string; recording: Recording }) {
  const { found, isConfirmed, setConfirmed } = recording;
  return (
    <Findings
      id={id}
      found={found.map(({ pointer, detail, words }) => ({
        key: pointer + words,
        words: findingText(detail),
      }))}
      isConfirmed={isConfirmed}
      onConfirm={setConfirmed}
    />
  );
}
