/** The table at the end: rates, and how they compare. Nothing here passes or fails. */
import { cpus, loadavg, totalmem } from 'node:os';

const WANTED = {
  'actions to PostgreSQL': 0.35,
  'progress to PostgreSQL': 0.5,
  'submit to PostgreSQL': 0.15,
  'revalidated to bare': 0.3,
  more: 0.85,
};

export function machine() {
  const [load] = loadavg();
  const busy = load > cpus().length / 2 ? ' The machine is busy: take the figures with care.' : '';
  return [
    `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, load before the run ${load.toFixed(1)}.${busy}`,
  ];
}

/** @param all what was measured: { what, by, plans, results } */
export function report(all, plans) {
  const find = (what, by, count) =>
    all.find((one) => one.what === what && one.by === by && one.plans === count);
  return [...rates(all, plans, find), '', ...ratios(plans, find)].join('\n');
}

function rates(all, plans, find) {
  const names = { product: 'Waymark', postgresql: 'PostgreSQL alone', bare: 'bare Quarkus' };
  const pairs = [...new Map(all.map(({ what, by }) => [`${what}|${by}`, [what, by]])).values()];
  const cell = (one) =>
    (one
      ? `${whole(median(one.results.map(({ rate }) => rate)))} ${median(one.results.map(({ p99 }) => p99))
          .toFixed(1)
          .padStart(8)}`
      : ''
    ).padStart(22);
  return [
    `Requests a second and p99 in ms, 16 connections, median of the rounds`,
    `${''.padEnd(40)}${'1 plan'.padStart(22)}${`${whole(plans)} plans`.padStart(22)}`,
    ...pairs.map(
      ([what, by]) =>
        `${`${what}, ${names[by]}`.padEnd(40)}${cell(find(what, by, 1))}${cell(find(what, by, plans))}`,
    ),
  ];
}

function ratios(plans, find) {
  const lines = [
    `Ratios, median of the rounds`,
    `${''.padEnd(40)}${'1 plan'.padStart(11)}${`${whole(plans)} plans`.padStart(14)}${'wanted'.padStart(11)}`,
  ];
  const line = (name, values, wanted) =>
    lines.push(
      `${name.padEnd(40)}${values.map((value, i) => (value === undefined ? '' : value.toFixed(2)).padStart(i === 0 ? 11 : 14)).join('')}${(wanted ? `≥ ${wanted}` : '').padStart(11)}`,
    );
  const both = (what, by, toWhat, toBy, toCount) =>
    [1, plans].map((count) => ratio(find(what, by, count), find(toWhat, toBy, toCount ?? count)));
  for (const what of ['actions', 'progress', 'submit']) {
    line(
      `${what}: Waymark to PostgreSQL alone`,
      both(what, 'product', what, 'postgresql'),
      WANTED[`${what} to PostgreSQL`],
    );
  }
  for (const what of ['actions', 'progress']) {
    line(
      `${what} unpacked: to PostgreSQL alone`,
      both(`${what} unpacked`, 'product', what, 'postgresql'),
      WANTED[`${what} to PostgreSQL`],
    );
    line(`${what} made anew: to PostgreSQL alone`, both(`${what} made anew`, 'product', what, 'postgresql'));
    line(`${what}: Waymark to bare Quarkus`, both(what, 'product', what, 'bare', 1));
  }
  line(
    'revalidated (304): to bare Quarkus',
    both('revalidated', 'product', 'progress', 'bare', 1),
    WANTED['revalidated to bare'],
  );
  for (const what of [
    'actions',
    'actions unpacked',
    'progress',
    'progress unpacked',
    'revalidated',
    'submit',
  ]) {
    line(
      `${what}: ${whole(plans)} plans to 1 plan`,
      [undefined, ratio(find(what, 'product', plans), find(what, 'product', 1))],
      WANTED.more,
    );
  }
  return [
    ...lines,
    '',
    'Asked as browsers ask, which take gzip; "unpacked" as by a program that takes none. PostgreSQL packs nothing.',
    'Reads of both servers are measured second by second in turn, and their p99 is that of the worst second.',
    'Waymark keeps the representations that were asked for last in memory, by entity tag: "actions" and "progress" are mostly served from there,',
    'with one small query to see whether they still hold, which is smallest while nobody writes to any plan, as here. "Made anew" asks for what it does not have there, as the first reader after a write does.',
    '"Submit" sends and recalls updates that were looked through before, as the web app does first: Waymark knows them as they were then.',
  ];
}

/** Round by round, because a machine has its moods. */
function ratio(one, other) {
  return one && other
    ? median(one.results.map(({ rate }, round) => rate / other.results[round].rate))
    : undefined;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function whole(number) {
  return Math.round(number).toLocaleString('en-GB');
}
