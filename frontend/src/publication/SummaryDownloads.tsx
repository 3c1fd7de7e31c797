import { Fragment } from 'react';
import { summary } from '../api/addresses';
import { download } from '../api/client';
import type { Quarter } from '../api/types';
import { quarterName } from '../ui/quarter';

interface Props {
  plan: string;
  quarter: Quarter;
  /** Of live figures: dated, and marked as a draft in the file. */
  isDraft?: boolean;
  /** Of a finalised quarter; the latest when left out. */
  revision?: number;
}

const WHOM = { 'delivery-group': 'the delivery group', board: 'the board' } as const;

const FORMATS = [
  { format: 'docx', name: 'Word', more: '' },
  { format: 'pdf', name: 'PDF', more: '' },
  { format: 'xlsx', name: 'Excel', more: ' with every list' },
  { format: 'csv', name: 'CSV', more: ' of the figures' },
] as const;

/** The paper for each of its readers, in each format. */
export function SummaryDownloads({ plan, quarter, isDraft, revision }: Props) {
  const what = isDraft ? 'Draft' : 'Summary';
  return (
    <section className="wm-downloads" aria-labelledby="downloads">
      <h2 className="govuk-heading-m" id="downloads">
        {isDraft ? 'Make a draft' : 'Download the paper'}
      </h2>
      {isDraft && (
        <p className="govuk-body">Of the figures as they stand now, dated and marked as a draft.</p>
      )}
      <ul className="govuk-list govuk-list--spaced">
        {(['delivery-group', 'board'] as const).map((whom) => (
          <li key={whom}>
            {what} for {WHOM[whom]}:{' '}
            {FORMATS.map(({ format, name, more }, i) => (
              <Fragment key={format}>
                {i > 0 && ', '}
                <a
                  className="govuk-link"
                  href={download(summary(plan, quarter, format, { for: whom, revision }))}
                  download
                >
                  {name}
                  <span className="govuk-visually-hidden">
                    {more}, {about(what, whom, quarter)}
                  </span>
                </a>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
      <p className="wm-quiet">
        The board’s leaves out what must not leave the partnership: small figures of people read [c]. The
        delivery group’s has every action behind it.
      </p>
    </section>
  );
}

const about = (what: string, whom: keyof typeof WHOM, quarter: Quarter) =>
  `${what.toLowerCase()} of ${quarterName(quarter)} for ${WHOM[whom]}`;
