import type { ReactNode } from 'react';
import { Unbroken } from './Unbroken';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** What to sort by; a column without it does not sort. */
  sortBy?: (row: Row) => string | number;
  numeric?: boolean;
  /** The column that names the row. */
  heads?: boolean;
}

interface Props<Row> {
  caption: string;
  showCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** The key of the column sorted by, after a `-` when from the greatest to the least; without it, as given. */
  sort?: string;
  onSort?: (sort: string) => void;
  className?: string;
}

/**
 * A table that sorts, whose head stays in sight, and which on a narrow screen becomes a list of cards. The roles are
 * said aloud because a table laid out as cards is no table to some screen readers otherwise.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, showCaption, columns, rows, rowKey, sort, onSort, className } = props;
  return (
    <table className={`govuk-table wm-table ${className ?? ''}`} role="table">
      <caption
        className={showCaption ? 'govuk-table__caption govuk-table__caption--m' : 'govuk-visually-hidden'}
      >
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sorted(rows, columns, sort).map((row) => (
          <tr role="row" key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeaderCell<Row>({
  column,
  sort,
  onSort,
}: Pick<Props<Row>, 'sort' | 'onSort'> & { column: Column<Row> }) {
  const { key, header, numeric, sortBy } = column;
  const direction = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none';
  const sorts = sortBy && onSort;
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={sorts ? direction : undefined}
      className={`wm-table__head wm-table__${key} ${numeric ? 'wm-num' : ''} ${sorts ? 'wm-table__head--sorts' : ''}`}
    >
      {sorts ? (
        <button type="button" onClick={() => onSort(direction === 'ascending' ? `-${key}` : key)}>
          <Unbroken>{header}</Unbroken>
          <span className="wm-table__arrow" aria-hidden="true">
            {{ ascending: '▲', descending: '▼', none: '↕' }[direction]}
          </span>
        </button>
      ) : (
        <Unbroken>{header}</Unbroken>
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { key, header, numeric, heads } = column;
  const content = column.cell(row);
  const empty = content === undefined || content === null || content === false || content === '';
  const className = `wm-table__cell wm-table__${key} ${numeric ? 'wm-num' : ''} ${empty ? 'wm-table__cell--empty' : ''}`;
  // The header again, for the cards of a narrow screen; the column header says it to assistive technology.
  const label = (
    <span className="wm-table__label" aria-hidden="true">
      {header}
    </span>
  );
  return heads ? (
    <th scope="row" role="rowheader" className={className}>
      <Unbroken>{content}</Unbroken>
    </th>
  ) : (
    <td role="cell" className={className}>
      {!empty && label}
      <Unbroken>{content}</Unbroken>
    </td>
  );
}

function sorted<Row>(rows: Row[], columns: Column<Row>[], sort: string | undefined): Row[] {
  const falling = sort?.startsWith('-');
  const by = columns.find((column) => column.key === sort?.replace(/^-/, ''))?.sortBy;
  if (!by) return rows;
  const compared = [...rows].sort((a, b) => compare(by(a), by(b)));
  return falling ? compared.reverse() : compared;
}

/** Numbers by size, words as in a dictionary with numbers in them by size. */
function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), 'en-GB', { numeric: true });
}
