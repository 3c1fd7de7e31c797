import { Link } from 'react-router';
import type { Band, Position, Quarter, Standing, Tally } from '../api/types';
import type { ActionsSearch } from '../routes';
import { BAND_RATINGS, BANDS, useLabels } from './labels';
import { quarterName } from './quarter';
import { Unbroken } from './Unbroken';

interface Props {
  tally: Tally;
  /** The actions counted, to say what the figures rest on. */
  positions: Pick<Position, 'band' | 'standing' | 'rating'>[];
  /** The quarter that a change is against; none in a plan's first. */
  before?: Quarter;
  /** The address of the actions behind a figure. */
  actions: (search: ActionsSearch) => string;
}

/** The three bands: how many, what share, of which ratings, how that changed, and what it rests on. */
export function BandCards({ tally, positions, before, actions }: Props) {
  return (
    <ul className="wm-bands">
      {BANDS.map((band) => (
        <li className={`wm-band wm-band--${band.toLowerCase().replace('_', '-')}`} key={band}>
          <BandCard
            {...{ band, tally, before, actions }}
            positions={positions.filter((each) => each.band === band)}
          />
        </li>
      ))}
    </ul>
  );
}

function BandCard({ band, tally, positions, before, actions }: Props & { band: Band }) {
  const { title, count, total, label, change, confirmed } = tally.bands[band];
  return (
    <>
      <h2 className="wm-band__label">{title}</h2>
      <p className="wm-band__figure">
        <Link className="govuk-link wm-band__count" to={actions({ band })}>
          {count}
          <span className="govuk-visually-hidden"> actions: {title}</span>
        </Link>{' '}
        of {total} ({label})
      </p>
      {change != null && before && <p className="wm-band__change">{changeText(change, before)}</p>}
      {count > 0 && (
        <>
          <Ratings band={band} tally={tally} actions={actions} />
          <p className="wm-band__rests">
            {confirmed} of the {count} confirmed this quarter
            {positions.some(({ rating }) => rating === 'BLUE') && ' or completed'}
            <Silent band={band} positions={positions} actions={actions} />
          </p>
        </>
      )}
    </>
  );
}

/** "5 red, 4 amber"; a band of one rating need not say it twice. */
function Ratings({ band, tally, actions }: Pick<Props, 'tally' | 'actions'> & { band: Band }) {
  const { ratings } = useLabels();
  if (BAND_RATINGS[band].length === 1) return null;
  return (
    <p className="wm-band__ratings">
      {BAND_RATINGS[band].map((rating, index) => (
        <span key={rating}>
          {index > 0 && ', '}
          <Link className="govuk-link" to={actions({ rating })}>
            {tally.ratings[rating].count} {ratings[rating].toLowerCase()}
          </Link>
        </span>
      ))}
    </p>
  );
}

const SILENT: [Standing, string][] = [
  ['NO_ANSWER', 'outstanding'],
  ['NOT_DUE', 'not asked this quarter'],
  ['NEVER_REPORTED', 'never reported'],
];

/** The actions whose rating is carried on from before, by why it is. */
function Silent({ band, positions, actions }: Pick<Props, 'positions' | 'actions'> & { band: Band }) {
  return SILENT.map(([standing, words]) => ({ standing, words, count: countOf(positions, standing) }))
    .filter(({ count }) => count > 0)
    .map(({ standing, words, count }) => (
      <span key={standing}>
        {'; '}
        <Link className="govuk-link" to={actions({ ...stillAsked(band), standing })}>
          {count} {words}
        </Link>
      </span>
    ));
}

/** What is completed stays so, asked or not, as the documents have it. */
const countOf = (positions: Props['positions'], standing: Standing) =>
  positions.filter((each) => each.standing === standing && each.rating !== 'BLUE').length;

/** The actions of a band that are not completed: of the one that has completed ones, by the other rating. */
function stillAsked(band: Band): ActionsSearch {
  const [open, ...others] = BAND_RATINGS[band].filter((rating) => rating !== 'BLUE');
  return BAND_RATINGS[band].includes('BLUE') && others.length === 0 ? { rating: open } : { band };
}

/** "3 more than Q1 2024-25", with an arrow for the eye. */
function changeText(change: number, before: Quarter) {
  if (change === 0) return <Unbroken>{`Same as ${quarterName(before)}`}</Unbroken>;
  return (
    <>
      <span aria-hidden="true">{change > 0 ? '▲' : '▼'} </span>
      {Math.abs(change)} {change > 0 ? 'more' : 'fewer'} than <Unbroken>{quarterName(before)}</Unbroken>
    </>
  );
}
