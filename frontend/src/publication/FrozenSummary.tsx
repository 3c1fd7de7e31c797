import { Link } from 'react-router';
import { publications as publicationsOf, words as wordsAt } from '../api/addresses';
import { useAnswers } from '../api/queries';
import { to } from '../routes';
import { Sentences } from '../progress/Sentences';
import { quarterName } from '../ui/quarter';
import { Chain } from './Chain';
import { ParagraphToPaste } from './ParagraphToPaste';
import { SummaryDownloads } from './SummaryDownloads';
import type { SummaryProps } from './quarterState';
import { WordsRead } from './WordsRead';

/** A quarter that has been given to the board: what it is known by, and what can still be done with it. */
export function FrozenSummary({ plan, state, progress }: SummaryProps) {
  const { quarter } = state;
  const [{ items: all }, words] = useAnswers(publicationsOf(plan), wordsAt(plan, quarter));
  const publication = all.findLast((each) => each.quarter === quarter);
  return (
    <>
      <Sentences sentences={progress.sentences} />
      <div className="govuk-button-group">
        {state.state === 'FINALISED' && (
          <Link className="govuk-button" to={to.summary(plan, quarter, 'release')}>
            Release to the public
          </Link>
        )}
        <Link className="govuk-button govuk-button--secondary" to={to.summary(plan, quarter, 'reopen')}>
          Reopen {quarterName(quarter)}
        </Link>
        <Link className="govuk-link" to={to.finalisedQuarter(plan, quarter)}>
          Read it as it was finalised
        </Link>
      </div>
      <div className="wm-split">
        <section aria-labelledby="words">
          <h2 className="govuk-heading-m" id="words">
            Your words in the paper
          </h2>
          <WordsRead words={words} />
          <ParagraphToPaste plan={plan} quarter={quarter} />
        </section>
        <div>
          {publication && <Chain publication={publication} all={all} />}
          <SummaryDownloads plan={plan} quarter={quarter} withPlan />
        </div>
      </div>
    </>
  );
}
