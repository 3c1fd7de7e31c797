import { Link } from 'react-router';
import type { Contribution, Measure, PartnerRef } from '../api/types';
import { formatInstant } from '../ui/dates';
import { StateTag } from '../ui/StateTag';
import { draftOf } from './draft';
import { Said } from './Said';
import { isSent } from './saving';
import { listed } from '../ui/words';

interface Props {
  /** Who contributes to the action. */
  partners: PartnerRef[];
  /** What they said, as far as one may know of it. */
  contributions: Contribution[];
  measures: Measure[];
  /** The address of a part that one may write. */
  write: (partner: PartnerRef) => string | undefined;
}

/** What contributing partners say beside an update, each under its name. */
export function Parts({ partners, contributions, measures, write }: Props) {
  if (partners.length === 0) return null;
  return (
    <section className="wm-parts" aria-labelledby="parts">
      <h2 className="govuk-heading-m" id="parts">
        Parts of other partners
      </h2>
      {partners.map((partner) => (
        <PartOf
          key={partner.key}
          partner={partner}
          said={contributions.find((each) => each.partner.key === partner.key)}
          measures={measures}
          address={write(partner)}
        />
      ))}
    </section>
  );
}

interface PartOfProps {
  partner: PartnerRef;
  said?: Contribution;
  measures: Measure[];
  address?: string;
}

function PartOf({ partner, said, measures, address }: PartOfProps) {
  return (
    <article className="wm-part-of" aria-label={`Part of ${partner.name}`}>
      <div className="wm-row__head">
        <h3 className="govuk-heading-s">{partner.name}</h3>
        {said && <StateTag state={said.state} />}
      </div>
      {said && !said.hidden && <PartSaid said={said} measures={measures} />}
      {said?.hidden && <p className="wm-quiet">Being written: its words are not open to you yet.</p>}
      {!said && <p className="wm-quiet">Nothing yet.</p>}
      {address && (
        <p className="govuk-body">
          <Link className="govuk-link" to={address}>
            {isSent(said) ? 'See' : said ? 'Go on with' : 'Write'} the part of {partner.name}
          </Link>
        </p>
      )}
    </article>
  );
}

/** The words of one part, and where they come from. */
export function PartSaid({ said, measures }: { said: Contribution; measures: Measure[] }) {
  return (
    <>
      <Said draft={draftOf(said)} measures={measures} partners={[]} />
      <p className="wm-quiet">
        {said.sentAt &&
          isSent(said) &&
          `Sent ${formatInstant(said.sentAt)}${said.sentBy ? ` by ${said.sentBy}` : ''}${said.onBehalf ? ', on behalf of the partner' : ''}.`}
        {said.source && ` From: ${said.source}.`}
      </p>
    </>
  );
}

/** On one line: whose part has come to an update that is being written. */
export function PartsBeside({ contributions, page }: { contributions: Contribution[]; page: string }) {
  const sent = contributions.filter(isSent);
  if (sent.length === 0) return null;
  return (
    <p className="wm-quiet">
      <Link className="govuk-link" to={page}>
        {listed(sent.map(({ partner }) => partner.name))}
      </Link>{' '}
      {sent.length === 1 ? 'has' : 'have'} sent {sent.length === 1 ? 'a part' : 'parts'} of their own.
    </p>
  );
}
