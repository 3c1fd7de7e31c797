import { useNavigate } from 'react-router';
import { to } from '../routes';
import { DeadlineForm } from './DeadlineForm';
import { ParagraphToPaste } from './ParagraphToPaste';
import { StepsToTheBoard } from './StepsToTheBoard';
import { SummaryDownloads } from './SummaryDownloads';
import { mayFinalise, type SummaryProps } from './quarterState';
import { useWords } from './useWords';
import { WordsForm } from './WordsForm';

/** A quarter on its way to the board. */
export function OpenSummary({ plan, state, progress }: SummaryProps) {
  const { quarter } = state;
  const navigate = useNavigate();
  const words = useWords(plan, quarter);

  async function finalise() {
    // What is read once more on the next page is what is stored.
    if (await words.flush()) await navigate(to.summary(plan, quarter, 'finalise'));
    else document.getElementById('words')?.focus();
  }

  return (
    <>
      <div className="wm-split wm-split--close">
        <StepsToTheBoard {...{ plan, state, progress, words }} onFinalise={() => void finalise()} />
        <div>
          <DeadlineForm plan={plan} state={state} />
          <SummaryDownloads plan={plan} quarter={quarter} isDraft withPlan />
        </div>
      </div>
      <ParagraphToPaste plan={plan} quarter={quarter} />
      <WordsForm draft={words} />
      {mayFinalise(state) && (
        <button type="button" className="govuk-button" onClick={() => void finalise()}>
          Check and finalise
        </button>
      )}
    </>
  );
}
