import { Link } from 'react-router';
import type { Measure, MyPlan, Objective, Quarter } from '../api/types';
import { has } from '../people/me';
import { figureText, targetText } from '../plan/measureText';
import { to, type MeasuresSearch } from '../routes';
import { DataTable, type Column } from '../ui/DataTable';
import { Disclosure } from '../ui/Disclosure';
import { Select } from '../ui/fields';
import { quarterName } from '../ui/quarter';
import { Unbroken } from '../ui/Unbroken';
import { counted } from '../ui/words';
import { collects, marks } from './cells';

interface Props {
  plan: MyPlan;
  quarter: Quarter;
  measures: Measure[];
  objectives: Objective[];
  search: MeasuresSearch;
  onSearch: (search: MeasuresSearch) => void;
}

const readingIn = ({ readings }: Measure, quarter: Quarter) =>
  readings.find((reading) => reading.quarter === quarter);

/** What the address can ask for. */
const SHOWS: Record<string, { label: string; holds: (measure: Measure, quarter: Quarter) => boolean }> = {
  figure: { label: 'With a figure', holds: (measure, quarter) => !!readingIn(measure, quarter) },
  none: {
    label: 'Without a figure',
    holds: (measure, quarter) => measure.status === 'AGREED' && !readingIn(measure, quarter),
  },
  late: {
    label: 'Late or revised',
    holds: (measure, quarter) => {
      const reading = readingIn(measure, quarter);
      return !!reading && (reading.late || reading.revised);
    },
  },
  confirm: { label: 'Still to be confirmed', holds: ({ status }) => status === 'TO_BE_CONFIRMED' },
  never: { label: 'Not collected', holds: ({ status }) => status === 'NOT_COLLECTED' },
};

/** The measures of the plan's actions, narrowed by what the address says. */
export function ActionMeasures({ plan, quarter, measures, objectives, search, onSearch }: Props) {
  const show = SHOWS[search.show ?? ''];
  const isNarrowed = !!(search.objective || search.partner || show);
  const rows = measures
    .filter(({ action }) => !search.objective || action!.split('.')[0] === search.objective)
    .filter(({ collectedBy }) => !search.partner || collectedBy?.key === search.partner)
    .filter((measure) => !show || show.holds(measure, quarter));
  const collectors = new Map(
    measures.flatMap(({ collectedBy }) => (collectedBy ? [[collectedBy.key, collectedBy.name]] : [])),
  );
  const any = (choices: { value: string; label: string }[]) => [{ value: '', label: 'Any' }, ...choices];
  return (
    <section className="wm-section" aria-labelledby="of-actions">
      <h2 className="govuk-heading-m" id="of-actions">
        Measures of actions
      </h2>
      <div className="wm-filters__grid" role="search" aria-label="Measures of actions">
        <Select
          id="measures-objective"
          label="Objective"
          value={search.objective ?? ''}
          onChange={(objective) => onSearch({ ...search, objective })}
          choices={any(
            objectives.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` })),
          )}
        />
        {collectors.size > 0 && (
          <Select
            id="measures-partner"
            label="Collected by"
            value={search.partner ?? ''}
            onChange={(partner) => onSearch({ ...search, partner })}
            choices={any([...collectors].map(([value, label]) => ({ value: value!, label: label! })))}
          />
        )}
        <Select
          id="measures-show"
          label={`In ${quarterName(quarter)}`}
          value={search.show ?? ''}
          onChange={(next) => onSearch({ ...search, show: next })}
          choices={any(Object.entries(SHOWS).map(([value, { label }]) => ({ value, label })))}
        />
      </div>
      <p className="wm-found__count" role="status">
        {counted(rows.length, 'measure')}
      </p>
      {isNarrowed
        ? rows.length > 0 && <MeasuresTable {...{ plan, quarter, rows }} />
        : objectives.map((objective) => (
            <OfObjective
              key={objective.number}
              {...{ plan, quarter, objective }}
              rows={rows.filter(({ action }) => action!.split('.')[0] === String(objective.number))}
            />
          ))}
    </section>
  );
}

interface RowsProps extends Pick<Props, 'plan' | 'quarter'> {
  rows: Measure[];
}

/** Until they are narrowed there are too many to scroll past: an objective's are a press away. */
function OfObjective({ objective: { number, title }, ...of }: RowsProps & { objective: Objective }) {
  if (of.rows.length === 0) return null;
  return (
    <Disclosure summary={`Objective ${number}: ${title} (${counted(of.rows.length, 'measure')})`}>
      {() => <MeasuresTable {...of} number={number} />}
    </Disclosure>
  );
}

function MeasuresTable({ plan, quarter, rows, number }: RowsProps & { number?: number }) {
  return (
    <DataTable
      caption={`Measures of ${number ? `objective ${number}’s ` : ''}actions, ${quarterName(quarter)}`}
      columns={columnsOf(plan, quarter)}
      rows={rows}
      rowKey={({ action, key }) => `${action}/${key}`}
    />
  );
}

const columnsOf = (plan: MyPlan, quarter: Quarter): Column<Measure>[] => [
  {
    key: 'action',
    header: 'Action',
    cell: ({ action }) => (
      <Link className="govuk-link" to={to.action(plan.key, action!, quarter)}>
        {action}
      </Link>
    ),
  },
  {
    key: 'measure',
    header: 'Measure',
    heads: true,
    cell: (measure) => (
      <>
        {measure.statement}
        <span className="wm-indicators__facts">
          {[
            targetText(measure) && `Target: ${targetText(measure)}`,
            measure.source && `Source: ${measure.source}`,
            measure.collectedBy && `Collected by: ${measure.collectedBy.name}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </>
    ),
  },
  { key: 'last', header: 'Before', cell: (measure) => <Before measure={measure} quarter={quarter} /> },
  {
    key: 'now',
    header: quarterName(quarter),
    cell: (measure) => <Now plan={plan} measure={measure} quarter={quarter} />,
  },
];

function Before({ measure, quarter }: { measure: Measure; quarter: Quarter }) {
  const last = measure.readings.filter((reading) => reading.quarter < quarter).at(-1);
  if (!last) return <span className="wm-quiet">None</span>;
  return (
    <>
      {figureText(measure.kind, last)}{' '}
      <span className="wm-quiet wm-nowrap">({quarterName(last.quarter)})</span>
    </>
  );
}

function Now({ plan, measure, quarter }: { plan: MyPlan; measure: Measure; quarter: Quarter }) {
  const now = readingIn(measure, quarter);
  const gives = (has(plan, 'MANAGER') || collects(plan, measure)) && measure.status !== 'NOT_COLLECTED';
  return (
    <>
      {measure.status === 'NOT_COLLECTED' ? (
        <span className="wm-quiet">Not collected{measure.statusReason && `: ${measure.statusReason}`}</span>
      ) : now ? (
        figureText(measure.kind, now)
      ) : (
        <span className="wm-quiet">No figure</span>
      )}
      {now &&
        marks(measure.kind, now).map((mark) => (
          <span className="wm-indicators__mark" key={mark}>
            <Unbroken>{mark}</Unbroken>
          </span>
        ))}
      {gives && (
        <span className="wm-indicators__mark">
          <Link
            className="govuk-link"
            to={to.reading(plan.key, { action: measure.action!, key: measure.key }, quarter)}
          >
            {now ? 'Revise' : 'Give it'}
            <span className="govuk-visually-hidden">
              : {measure.action} {measure.statement}
            </span>
          </Link>
        </span>
      )}
    </>
  );
}
