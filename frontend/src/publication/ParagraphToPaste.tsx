import { useQuery } from '@tanstack/react-query';
import { summaryData } from '../api/addresses';
import { answerOf } from '../api/queries';
import type { Quarter } from '../api/types';
import { CopyButton } from '../ui/CopyButton';

/** The quarter in one paragraph, for the council's own cover report. It is made with the paper, and the page does not wait. */
export function ParagraphToPaste({ plan, quarter }: { plan: string; quarter: Quarter }) {
  const { data, isError } = useQuery(answerOf(summaryData(plan, quarter)));
  return (
    <section className="wm-prose" aria-labelledby="paragraph">
      <h2 className="govuk-heading-m" id="paragraph">
        A paragraph to paste
      </h2>
      <p className="govuk-body">For your own cover report. Its figures are those of the paper.</p>
      {data ? (
        <>
          <blockquote className="govuk-inset-text wm-paste">{data.body.paragraph}</blockquote>
          <CopyButton text={data.body.paragraph}>Copy the paragraph</CopyButton>
        </>
      ) : (
        <p className="govuk-body" role="status">
          {isError ? 'It could not be made just now. Load the page again.' : 'One moment…'}
        </p>
      )}
    </section>
  );
}
