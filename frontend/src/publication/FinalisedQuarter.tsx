import { Suspense } from 'react';
import { Link } from 'react-router';
import { publication as publicationAt, summary } from '../api/addresses';
import { download, type Address } from '../api/client';
import { useAnswer } from '../api/queries';
import type { PlanQuarter, Publication, PublicationSummary, TrendPoint } from '../api/types';
import { has, usePlan } from '../people/me';
import { to } from '../routes';
import { formatDate } from '../ui/dates';
import { Disclosure } from '../ui/Disclosure';
import { BANDS, useLabels } from '../ui/labels';
import { Loading } from '../ui/Loading';
import { quarterMonths, quarterName } from '../ui/quarter';
import { barText, StackedBar } from '../ui/StackedBar';
import { useIsWide } from '../ui/useIsWide';
import { Fingerprints } from './Chain';
import { Revised } from './Revised';
import { QuarterTag } from './StandsAs';

interface Props {
  plan: string;
  state: PlanQuarter;
  /** Its figures as they stand now; not told where the quarter is open again. */
  point?: TrendPoint;
  /** The latest first. */
  revisions: PublicationSummary[];
  all: PublicationSummary[];
  isManaged: boolean;
}

/** One quarter of the list: its state, its figures in short, and each revision with what shows that it is that one. */
export function FinalisedQuarter({ plan, state, point, revisions, all, isManaged }: Props) {
  const { quarter } = state;
  const isOpen = state.state === 'OPEN';
  return (
    <section className="wm-finalised" aria-labelledby={`of-${quarter}`}>
      <div className="wm-finalised__head">
        <h2 className="govuk-heading-m" id={`of-${quarter}`}>
          <Link className="govuk-link" to={to.finalisedQuarter(plan, quarter)}>
            {quarterName(quarter)}
          </Link>{' '}
          <span className="wm-finalised__months">{quarterMonths(quarter)}</span>
        </h2>
        <span className="wm-tags">
          {isOpen ? (
            <strong className="govuk-tag govuk-tag--orange">Reopened: being revised</strong>
          ) : (
            <QuarterTag state={state.state} />
          )}
          {state.affectedBy && (
            <strong className="govuk-tag govuk-tag--orange">Affected by a revision</strong>
          )}
        </span>
      </div>
      {state.affectedBy && (
        <p className="govuk-body">
          {quarterName(state.affectedBy)} was reopened after this quarter had been finalised: what rests on
          its figures may differ from what was given to the board then.
        </p>
      )}
      {point && !isOpen && <InShort point={point} />}
      {revisions.map((each) => (
        <Revision
          key={each.revision}
          plan={plan}
          publication={each}
          all={all}
          isLatest={each === revisions[0]}
        />
      ))}
      {isManaged && (
        <p className="govuk-body">
          <Link className="govuk-link" to={to.summary(plan, quarter)}>
            {isOpen
              ? 'Go on with the revision'
              : state.state === 'FINALISED'
                ? 'Release or reopen it'
                : 'Reopen it'}
            <span className="govuk-visually-hidden">: {quarterName(quarter)}</span>
          </Link>
        </p>
      )}
    </section>
  );
}

/** "Requires partnership attention: 9 of 51 (18%)", and the bar of its ratings. */
function InShort({ point }: { point: TrendPoint }) {
  const labels = useLabels();
  return (
    <>
      <p className="wm-finalised__figures">
        {BANDS.map((band) => {
          const { count, total, label, title } = point.bands[band];
          return (
            <span key={band}>
              {title}:{' '}
              <b>
                {count} of {total}
              </b>{' '}
              ({label})
            </span>
          );
        })}
      </p>
      <StackedBar tally={point} />
      <p className="wm-quiet">{barText(point, labels)}</p>
    </>
  );
}

const READERS = ['delivery-group', 'board'] as const;
/** In which each revision of the paper can be had. */
const FORMATS = [
  ['docx', 'Word'],
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
] as const;

interface RevisionProps {
  plan: string;
  publication: PublicationSummary;
  all: PublicationSummary[];
  isLatest: boolean;
}

/** One that another has taken the place of may have been revised for what it said: its manager alone reads it. */
function Revision({ plan, publication, all, isLatest }: RevisionProps) {
  const isTheirs = has(usePlan(), 'MANAGER') || isLatest;
  const isWide = useIsWide();
  const { quarter, revision, finalisedOn, finalisedBy, reopened, revises, releasedAt } = publication;
  const name = `${quarterName(quarter)}, revision ${revision}`;
  return (
    <div className="wm-revision">
      <h3 className="govuk-heading-s">
        {revises ? `Revision ${revision}: revised figures` : `Revision ${revision}`}
        {!isLatest && ' (no longer current)'}
      </h3>
      <p>
        Finalised on {formatDate(finalisedOn)}
        {finalisedBy && ` by ${finalisedBy}`}
        {releasedAt && ', and released to the public'}.
      </p>
      {reopened && <p>Reopened: “{reopened.reason}”</p>}
      {isTheirs && (
        <p className="wm-revision__links">
          <Link className="govuk-link" to={to.finalisedQuarter(plan, quarter, String(revision))}>
            Read it<span className="govuk-visually-hidden">: {name}</span>
          </Link>
          {isWide && <Downloads {...{ plan, publication, name, isLatest }} />}
        </p>
      )}
      {isTheirs && !isWide && (
        <Disclosure
          summary={
            <>
              Downloads<span className="govuk-visually-hidden">: {name}</span>
            </>
          }
        >
          {() => (
            <p className="wm-revision__links">
              <Downloads {...{ plan, publication, name, isLatest }} />
            </p>
          )}
        </Disclosure>
      )}
      {isTheirs && revises && (
        <Disclosure
          summary={
            <>
              What revision {revision} changed
              <span className="govuk-visually-hidden"> in {quarterName(quarter)}</span>
            </>
          }
        >
          {() => (
            <Suspense fallback={<Loading />}>
              <Changed address={publicationAt(plan, quarter, String(revision))} />
            </Suspense>
          )}
        </Disclosure>
      )}
      <Fingerprints publication={publication} all={all} />
    </div>
  );
}

interface DownloadsProps extends Pick<RevisionProps, 'plan' | 'publication' | 'isLatest'> {
  name: string;
}

function Downloads({ plan, publication: { quarter, revision }, name, isLatest }: DownloadsProps) {
  return (isLatest ? READERS : READERS.slice(0, 1)).flatMap((whom) =>
    FORMATS.map(([format, as]) => (
      <a
        className="govuk-link"
        key={whom + format}
        href={download(summary(plan, quarter, format, { for: whom, revision }))}
        download
      >
        {as} for {whom === 'board' ? 'the board' : 'the delivery group'}
        <span className="govuk-visually-hidden">, {name}</span>
      </a>
    )),
  );
}

function Changed({ address }: { address: Address<Publication> }) {
  const { revises } = useAnswer(address);
  return revises ? <Revised revises={revises} /> : null;
}
