import { words as wordsAt } from '../api/addresses';
import { useAnswer } from '../api/queries';
import { Sentences } from '../progress/Sentences';
import { useLabels, BANDS } from '../ui/labels';
import { quarterName } from '../ui/quarter';
import { barText } from '../ui/StackedBar';
import { counted } from '../ui/words';
import { StepPage } from './StepPage';
import type { SummaryProps } from './quarterState';
import { useStep } from './useStep';
import { WordsRead } from './WordsRead';

/** Everything that is about to be frozen, read once more. */
export function FinaliseCheck({ plan, state, progress }: SummaryProps) {
  const { quarter } = state;
  const name = quarterName(quarter);
  const labels = useLabels();
  const words = useAnswer(wordsAt(plan, quarter));
  const { recording, isTaking, take } = useStep(plan, quarter, 'finalisation');
  const { due, received, responseRate } = progress.updates;
  const missing = due.length - received.length;
  const revision = (state.revision ?? 0) + 1;

  return (
    <StepPage
      {...{ plan, quarter, isTaking }}
      title="Check before you finalise"
      heading={`Check before you finalise ${name}`}
      errors={recording.errors}
      button={`Finalise ${name}`}
      onTake={() => void take({}, (done) => `${name} is finalised: revision ${done.revision}.`)}
    >
      <Sentences sentences={progress.sentences} />
      <h2 className="govuk-heading-m">What is frozen</h2>
      <dl className="govuk-summary-list">
        {BANDS.map((band) => {
          const { title, count, total, label } = progress.overall.bands[band];
          return <Row key={band} name={title} value={`${count} of ${total} (${label})`} />;
        })}
        <Row name="Ratings" value={barText(progress.overall, labels)} />
        <Row
          name="Updates received"
          value={
            `${responseRate.count} of ${responseRate.total} (${responseRate.label}).` +
            (missing > 0 ? ` ${counted(missing, 'update')} not received: each counts as not answered.` : '')
          }
        />
        <Row
          name="Also"
          value="The rating and words of every action, the readings of every measure, and who has answered."
        />
      </dl>
      <h2 className="govuk-heading-m">Your words</h2>
      <WordsRead words={words} />
      <h2 className="govuk-heading-m">What it means</h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced wm-prose">
        <li>
          The figures and words of {name} cannot change after this. What comes later belongs to the next
          quarter.
        </li>
        <li>The board’s members can read it at once. The public cannot, until you release it.</li>
        <li>
          It gets a fingerprint of its own that also holds that of the quarter before, so that anybody can
          check that these are the figures the board was given.
        </li>
        <li>
          {revision > 1
            ? `It becomes revision ${revision}, “revised figures”, and says what differs from revision ${revision - 1}, which stays.`
            : 'If something turns out to be wrong you can reopen it with a reason. What is frozen now stays beside it.'}
        </li>
      </ul>
    </StepPage>
  );
}

const Row = ({ name, value }: { name: string; value: string }) => (
  <div className="govuk-summary-list__row">
    <dt className="govuk-summary-list__key">{name}</dt>
    <dd className="govuk-summary-list__value">{value}</dd>
  </div>
);
