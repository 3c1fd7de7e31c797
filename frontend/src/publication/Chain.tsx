import type { PublicationSummary } from '../api/types';
import { formatInstant } from '../ui/dates';
import { Disclosure } from '../ui/Disclosure';
import { quarterName } from '../ui/quarter';

interface Props {
  publication: PublicationSummary;
  /** Every revision of every quarter, to say what this one follows on. */
  all: PublicationSummary[];
}

/** What shows that a finalised quarter is the one that was given to the board: its fingerprint, and the one before. */
export function Chain({ publication, all }: Props) {
  const { previousDigest, finalisedAt, finalisedBy, revision, released, releasedAt, releasedBy } =
    publication;
  const before = all.find((each) => each.digest === previousDigest);
  return (
    <section className="wm-chain" aria-labelledby="chain">
      <h2 className="govuk-heading-m" id="chain">
        About this record
      </h2>
      <dl className="wm-facts">
        <Fact name="Revision" value={String(revision)} />
        <Fact
          name="Finalised"
          value={formatInstant(finalisedAt) + (finalisedBy ? ` by ${finalisedBy}` : '')}
        />
        {released && releasedAt && (
          <Fact name="Released" value={formatInstant(releasedAt) + (releasedBy ? ` by ${releasedBy}` : '')} />
        )}
        <Fact
          name="Follows on"
          value={previousDigest ? nameOf(before) : 'nothing: the first quarter of the plan'}
        />
      </dl>
      <Fingerprints publication={publication} all={all} />
    </section>
  );
}

const Fact = ({ name, value }: { name: string; value: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

/** Of one that may be known by its fingerprint alone. */
const nameOf = (publication?: PublicationSummary) =>
  publication
    ? `${quarterName(publication.quarter)}, revision ${publication.revision}`
    : 'the quarter before';

/** The whole digests, for whoever checks them. */
export function Fingerprints({ publication, all }: Props) {
  const { digest, previousDigest, quarter, revision } = publication;
  const before = all.find((each) => each.digest === previousDigest);
  return (
    <Disclosure
      summary={
        <>
          Fingerprint, and how to check it
          <span className="govuk-visually-hidden">
            : {quarterName(quarter)}, revision {revision}
          </span>
        </>
      }
    >
      {() => (
        <>
          <p>
            A fingerprint (SHA-256) is worked out from the frozen figures and words. If a single letter were
            changed it would be another. Each one holds that of the quarter before, so that none can be
            exchanged unseen.
          </p>
          <p>
            This one: <code className="wm-digest">{digest}</code>
          </p>
          <p>
            The one it follows on
            {previousDigest ? (
              <>
                , {nameOf(before)}: <code className="wm-digest">{previousDigest}</code>
              </>
            ) : (
              ': none, it is the first of the plan'
            )}
          </p>
        </>
      )}
    </Disclosure>
  );
}
