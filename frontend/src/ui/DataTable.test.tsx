import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { DataTable, type Column } from './DataTable';

interface Row {
  ref: string;
  count: number;
}

const rows: Row[] = [
  { ref: '1.2', count: 10 },
  { ref: '1.10', count: 9 },
  { ref: '1.9', count: 100 },
];
const columns: Column<Row>[] = [
  { key: 'ref', header: 'Ref', heads: true, sortBy: (row) => row.ref, cell: (row) => row.ref },
  { key: 'count', header: 'Count', sortBy: (row) => row.count, cell: (row) => row.count },
  { key: 'words', header: 'Words', cell: () => '' },
];

function Table() {
  const [sort, setSort] = useState<string>();
  return (
    <DataTable
      caption="Actions"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.ref}
      sort={sort}
      onSort={setSort}
    />
  );
}

const order = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const head = (name: string) => screen.getByRole('columnheader', { name: new RegExp(name) });

it('stays as given until it is sorted', () => {
  render(<Table />);
  expect(order()).toEqual(['1.2', '1.10', '1.9']);
  expect(screen.getByRole('table', { name: 'Actions' })).toBeTruthy();
});

it('sorts references as people count, not letter by letter', async () => {
  render(<Table />);
  await userEvent.click(within(head('Ref')).getByRole('button'));
  expect(order()).toEqual(['1.2', '1.9', '1.10']);
  expect(head('Ref').getAttribute('aria-sort')).toBe('ascending');
});

it('turns round when pressed again', async () => {
  render(<Table />);
  await userEvent.click(within(head('Count')).getByRole('button'));
  expect(order()).toEqual(['1.10', '1.2', '1.9']);
  await userEvent.click(within(head('Count')).getByRole('button'));
  expect(order()).toEqual(['1.9', '1.2', '1.10']);
  expect(head('Count').getAttribute('aria-sort')).toBe('descending');
});

it('offers no sorting where there is nothing to sort by', () => {
  render(<Table />);
  expect(within(head('Words')).queryByRole('button')).toBeNull();
  expect(head('Words').getAttribute('aria-sort')).toBeNull();
});

it('heads no part of a card that has nothing in it', () => {
  render(<Table />);
  expect(screen.getAllByText('Count')).toHaveLength(1 + rows.length);
  expect(screen.getAllByText('Words')).toHaveLength(1);
});
