import { Link } from 'react-router';
import type { Publication, PublicationSummary } from '../api/types';
import { has, usePlan } from '../people/me';
import { to } from '../routes';
import { formatDate } from '../ui/dates';
import { Disclosure } from '../ui/Disclosure';
import { quarterName } from '../ui/quarter';
import { Revised } from './Revised';

interface Props {
  plan: string;
  record: Publication;
  summary?: PublicationSummary;
  latest?: PublicationSummary;
}

/** What a reader must know before the figures: that they are revised, or no longer the latest, or rest on what was reopened. */
export function FrozenNotes({ plan, record, summary, latest }: Props) {
  const isManaged = has(usePlan(), 'MANAGER');
  const { quarter, revises, revision } = record;
  return (
    <>
      {latest && revision !== latest.revision && (
        <p className="govuk-inset-text">
          This is revision {revision}, as it was given to the board on {formatDate(record.finalisedOn!)}.{' '}
          <Link className="govuk-link" to={to.finalisedQuarter(plan, quarter)}>
            Revision {latest.revision}
          </Link>{' '}
          has taken its place.
        </p>
      )}
      {summary?.reopened && revision === latest?.revision && (
        <p className="govuk-inset-text">
          {quarterName(quarter)} has been reopened: “{summary.reopened.reason}” Revised figures will follow.
        </p>
      )}
      {summary?.affectedBy && (
        <p className="govuk-inset-text">
          {quarterName(summary.affectedBy)} was reopened after this quarter had been finalised: figures that
          rest on it may differ.
        </p>
      )}
      {revises && (
        <section className="wm-revised" aria-labelledby="revised">
          <h2 className="govuk-heading-m" id="revised">
            Revised figures
          </h2>
          <p className="govuk-body">
            They take the place of{' '}
            {isManaged ? (
              <Link className="govuk-link" to={to.finalisedQuarter(plan, quarter, String(revises.revision))}>
                revision {revises.revision}
              </Link>
            ) : (
              `revision ${revises.revision}`
            )}{' '}
            of {formatDate(revises.finalisedOn)}.
          </p>
          {revises.differences.length > 12 ? (
            <Disclosure summary="What differs">{() => <Revised revises={revises} />}</Disclosure>
          ) : (
            <Revised revises={revises} />
          )}
        </section>
      )}
    </>
  );
}
