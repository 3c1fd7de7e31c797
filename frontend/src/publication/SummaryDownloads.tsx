import { planFile, summary, type PlanFormat, type SummaryFormat } from '../api/addresses';
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
  /** A later revision has taken its place: for the board there is that one alone. */
  isFormer?: boolean;
  /** The plan in the layout of its paper stands beside. */
  withPlan?: boolean;
}

const WHOM = { 'delivery-group': 'the delivery group', board: 'the board' } as const;
type Whom = keyof typeof WHOM;

const SUMMARIES: Format<SummaryFormat>[] = [
  { format: 'docx', name: 'Word (.docx)' },
  { format: 'pdf', name: 'PDF (.pdf)' },
  { format: 'xlsx', name: 'Excel (.xlsx), with every list' },
  { format: 'csv', name: 'CSV (.csv) of the figures' },
  { format: 'json', name: 'Data (.json), for programs' },
];

const PLANS: Format<PlanFormat>[] = [
  { format: 'docx', name: 'Word (.docx)' },
  { format: 'pdf', name: 'PDF (.pdf)' },
  { format: 'xlsx', name: 'Excel (.xlsx), with filters' },
  { format: 'csv', name: 'CSV (.csv)' },
];

/** The paper for each of its readers, in each format. */
export function SummaryDownloads({ plan, quarter, isDraft, revision, isFormer, withPlan }: Props) {
  const what = isDraft ? 'Draft' : 'Summary';
  const of = `of ${quarterName(quarter)} for`;
  return (
    <section className="wm-downloads" aria-labelledby="downloads">
      <h2 className="govuk-heading-m" id="downloads">
        {isDraft ? 'Make a draft' : 'Download the paper'}
      </h2>
      {isDraft && (
        <p className="govuk-body">Of the figures as they stand now, dated and marked as a draft.</p>
      )}
      <div className="wm-downloads__groups">
        {(isFormer ? (['delivery-group'] as const) : (['delivery-group', 'board'] as const)).map((whom) => (
          <Files
            key={whom}
            heading={`${what} for ${WHOM[whom]}`}
            about={`${what.toLowerCase()} ${of} ${WHOM[whom]}`}
            formats={SUMMARIES}
            address={(format) => summary(plan, quarter, format, { for: whom, revision })}
            // What has no name of its own is given one.
            nameOf={(format) => format === 'json' && `${plan}-${quarter}-${whom}.json`}
          />
        ))}
        {withPlan &&
          (['delivery-group', 'board'] as const).map((whom) => (
            <Files
              key={whom}
              heading={`The plan for ${WHOM[whom]}`}
              about={`plan ${of} ${WHOM[whom]}`}
              formats={PLANS}
              address={(format) => planFile(plan, format, quarter, forReader(whom))}
            />
          ))}
      </div>
      <p className="wm-quiet">
        The board’s leaves out what must not leave the partnership: small figures of people read [c]. The
        delivery group’s has every action behind it.
      </p>
    </section>
  );
}

/** The delivery group's plan is the one that nothing need be asked for. */
const forReader = (whom: Whom) => (whom === 'board' ? whom : undefined);

interface Format<F> {
  format: F;
  name: string;
}

interface FilesProps<F> {
  heading: string;
  /** What each file is, for who reads its link alone. */
  about: string;
  formats: Format<F>[];
  address: (format: F) => string;
  nameOf?: (format: F) => string | false;
}

function Files<F extends string>({ heading, about, formats, address, nameOf }: FilesProps<F>) {
  return (
    <div>
      <h3 className="govuk-heading-s wm-downloads__whose">{heading}</h3>
      <ul className="govuk-list">
        {formats.map(({ format, name }) => (
          <li key={format}>
            <a className="govuk-link" href={download(address(format))} download={nameOf?.(format) || true}>
              {name}
              <span className="govuk-visually-hidden">, {about}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
