import { Sentences } from '../progress/Sentences';
import { quarterName } from '../ui/quarter';
import { StepPage } from './StepPage';
import type { SummaryProps } from './quarterState';
import { useStep } from './useStep';

/** Making a finalised quarter public: a step of its own, with what goes out and what does not. */
export function ReleaseCheck({ plan, state, progress }: SummaryProps) {
  const { quarter } = state;
  const name = quarterName(quarter);
  const { recording, isTaking, take } = useStep(plan, quarter, 'release');
  return (
    <StepPage
      {...{ plan, quarter, isTaking }}
      title="Release to the public"
      heading={`Release ${name} to the public?`}
      errors={recording.errors}
      button="Release to the public"
      onTake={() => void take({}, (done) => `${name}, revision ${done.revision}, is released to the public.`)}
    >
      <Sentences sentences={progress.sentences} />
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced wm-prose">
        <li>
          Anybody may read the ratings and figures of {name}, and of each update its public line where you
          have cleared one.
        </li>
        <li>
          Leads’ own words, names, and requests that wait for an answer do not go out. Small figures of people
          read [c].
        </li>
        <li>A release cannot be taken back: what has been public stays known.</li>
      </ul>
    </StepPage>
  );
}
