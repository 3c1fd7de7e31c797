import { summary } from '../api/addresses';
import { download } from '../api/client';
import type { Quarter } from '../api/types';
import { quarterName } from '../ui/quarter';

/** The same figures and words to take away. */
export function Downloads({ plan, quarter }: { plan: string; quarter: Quarter }) {
  return (
    <section className="wm-section wm-downloads" aria-labelledby="downloads">
      <h2 className="govuk-heading-m" id="downloads">
        Take it away
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <a className="govuk-link" href={download(summary(plan, quarter, 'docx'))} download>
            Summary of {quarterName(quarter)} (Word)
          </a>
        </li>
        <li>
          <a className="govuk-link" href={download(summary(plan, quarter, 'pdf'))} download>
            Summary of {quarterName(quarter)} (PDF)
          </a>
        </li>
        <li>
          <a className="govuk-link" href={download(summary(plan, quarter, 'xlsx'))} download>
            Figures and lists of {quarterName(quarter)} (Excel)
          </a>
        </li>
        <li>
          <a className="govuk-link" href={download(summary(plan, quarter, 'csv'))} download>
            Figures of {quarterName(quarter)} (CSV)
          </a>
        </li>
      </ul>
    </section>
  );
}
