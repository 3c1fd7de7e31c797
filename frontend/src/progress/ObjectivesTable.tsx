import { Link } from 'react-router';
import type { Band, Progress } from '../api/types';
import type { ActionsSearch } from '../routes';
import { DataTable, type Column } from '../ui/DataTable';
import { BANDS } from '../ui/labels';
import { StackedBar } from '../ui/StackedBar';

type Row = Progress['objectives'][number];

/** Short names for narrow columns; the bands' full titles stand over the cards above. */
const BAND_HEADERS: Record<Band, string> = {
  ATTENTION: 'Attention',
  ON_TRACK: 'On track',
  NOT_STARTED: 'Not started',
};

interface Props {
  progress: Progress;
  /** The address of an objective. */
  objective: (number: number) => string;
  actions: (search: ActionsSearch) => string;
}

export function ObjectivesTable({ progress, objective: addressOf, actions }: Props) {
  const columns: Column<Row>[] = [
    {
      key: 'objective',
      header: 'Objective',
      heads: true,
      cell: ({ objective, title, voice }) => (
        <>
          <Link className="govuk-link" to={addressOf(objective)}>
            {objective}. {title}
          </Link>
          {voice && <Heard voice={voice} />}
        </>
      ),
    },
    { key: 'ratings', header: 'Ratings', cell: (row) => <StackedBar tally={row} /> },
    ...BANDS.map((band) => ({
      key: band.toLowerCase(),
      header: BAND_HEADERS[band],
      numeric: true,
      cell: (row: Row) => (
        <>
          <Link className="govuk-link" to={actions({ objective: String(row.objective), band })}>
            {row.bands[band].count}/{row.total}
            <span className="govuk-visually-hidden">
              {' '}
              of objective {row.objective}: {row.bands[band].title}
            </span>
          </Link>{' '}
          <span className="wm-objectives__share">({row.bands[band].label})</span>
        </>
      ),
    })),
  ];
  return (
    <section className="wm-section" aria-labelledby="objectives">
      <h2 className="govuk-heading-m" id="objectives">
        By objective
      </h2>
      <DataTable
        caption="Progress by objective"
        columns={columns}
        rows={progress.objectives}
        rowKey={(row) => String(row.objective)}
        className="wm-objectives"
      />
    </section>
  );
}

/** How survivors see it: beside the ratings, never among them. */
function Heard({ voice: { sentence, words } }: { voice: NonNullable<Row['voice']> }) {
  return (
    <p className="wm-quiet wm-objectives__heard">
      {sentence}
      {words ? `: “${words}”` : ''}
    </p>
  );
}
