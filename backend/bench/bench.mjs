/**
 * Measures Waymark on PostgreSQL with 1 plan and with 1,000, beside PostgreSQL alone and beside a bare Quarkus endpoint, in one run and in
 * turn, and prints how they compare. Everything is on this machine, over loopback, and ends by itself.
 *
 *   node bench/bench.mjs [--seconds 5] [--rounds 3] [--warm 20] [--plans 1000] [--only submit,actions]
 */
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { delimiter, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { installedPostgres, makePostgres } from '../check/postgres.mjs';
import { TODAY } from '../check/plan.mjs';
import {
  BACKEND,
  BUILD,
  call,
  ON_POSTGRESQL,
  options,
  refuse,
  startWaymark,
  temporaryDirectory,
} from '../check/server.mjs';
import { load } from './data.mjs';
import { kindsOf, QUARTER } from './kinds.mjs';
import { compiling, run, wrk } from './measure.mjs';
import { machine, report } from './report.mjs';

const { seconds, rounds, warm, plans, only } = options({
  seconds: 5,
  rounds: 3,
  warm: 20,
  plans: 1000,
  only: 'everything',
});
/** Of one processor, what compiling may take when it is over. */
const SETTLED = 0.04;
/** Warming up ends even so. */
const MOST_TIMES = 12;
/** In each round: what is written is still on its way to the disk while the next one is measured, now more of it and now less. */
const TURNS_OF_WRITES = 3;
const SETTINGS = { WAYMARK_TODAY: TODAY };
const KINDS = [
  ...['actions', 'actions unpacked', 'actions made anew'],
  ...['progress', 'progress unpacked', 'progress made anew'],
  ...['revalidated', 'submit'],
];
const wanted = only === 'everything' ? KINDS : only.split(',');
if (!wanted.every((what) => KINDS.includes(what))) {
  refuse(`--only takes one or more of, with commas between: ${KINDS.join(', ')}`);
}
const BARE = join(BACKEND, 'bench', 'bare');

const inPath = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((place) => join(place, program))
    .find(existsSync);
const bin = installedPostgres();
const missing = [
  ['wrk', inPath('wrk')],
  ['postgresql', bin],
  [
    'postgresql-contrib',
    bin && [join(bin, 'pgbench'), inPath('pgbench')].find((one) => one && existsSync(one)),
  ],
];
if (missing.some(([, there]) => !there)) {
  refuse(
    `make bench needs wrk, pgbench and a PostgreSQL server. On Debian: apt-get install ${missing
      .filter(([, there]) => !there)
      .map(([name]) => name)
      .join(' ')}`,
  );
}

const began = Date.now();
const directory = temporaryDirectory('bench');
const say = (text) =>
  console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${text}`);
machine().forEach((line) => console.log(line));

say('building the bare endpoint');
const version = readFileSync(join(BACKEND, 'pom.xml'), 'utf8').match(/<quarkus.version>(.+)</)[1];
const built = await run('mvn', ['-q', '-B', 'package', `-Dquarkus.version=${version}`], { cwd: BARE });
if (built.status !== 0) {
  refuse(`The bare endpoint could not be built:\n${built.out}${built.err}`);
}

const postgres = await makePostgres(bin);
postgres.pgbench = missing[2][1];
await postgres.start();
const shown = (name) => `${name} ${postgres.sql('postgres', `show ${name}`)}`;
say(
  `${postgres.sql('postgres', 'select version()').split(' on ')[0]} as it comes: ${['fsync', 'synchronous_commit', 'shared_buffers'].map(shown).join(', ')}; data in ${postgres.data}`,
);
say(`loading 1 plan and ${plans} plans`);
const rows = await load(postgres, plans, SETTINGS, join(directory, 'load.log'));
say(`loaded: ${plans} plans, ${rows.actions} actions, ${rows.updates} updates`);

const { product, unpacked, revalidated, anew, submit, alone } = kindsOf(postgres, directory);
const few = await started('one', 1);
const many = await started('many', plans);
const bodies = await keepBodies(few);
const bare = await startWaymark({
  jar: join(BARE, 'target', 'quarkus-app', 'quarkus-run.jar'),
  log: join(directory, 'bare.log'),
  settings: { BARE_BODIES: directory },
  health: '/progress',
});
for (const [what, { packed, whole }] of Object.entries(bodies)) {
  say(`answers: ${what} ${packed.length} bytes packed, ${whole.length} unpacked`);
}

// One plan and a thousand beside each other: a machine is faster in one minute than in the next.
const reads = chosen([
  ...['actions', 'progress'].flatMap((what) => [
    alone(what, few),
    product(what, few),
    product(what, many),
    alone(what, many),
    unpacked(what, few),
    unpacked(what, many),
    {
      what,
      by: 'bare',
      plans: 1,
      pid: bare.pid,
      run: (time, warming) =>
        wrk({ url: bare.url, seconds: time, warming, kind: 'fixed', rest: [`/${what}`] }),
    },
  ]),
  revalidated(few),
  revalidated(many),
  anew('actions', many),
  anew('progress', many),
]);
const writes = chosen([alone('submit', few), submit(few), submit(many), alone('submit', many)]);

// Writes last, each kind in turns of its own: they make every representation in memory out of date.
for (const turns of [reads, writes]) {
  // Or Java would compile the two servers differently. There are not enough spellings of one plan to measure it.
  const others = turns
    .filter(({ what }) => what.endsWith('anew'))
    .map(({ what }) => anew(what.split(' ')[0], few));
  // The last first: what is made anew takes the place of what the others have asked for.
  for (const one of [...turns.filter(({ by }) => by !== 'postgresql'), ...others].reverse()) {
    await settle(one);
  }
  for (let round = 1; round <= rounds; round++) {
    const parts = turns.map(() => []);
    for (let turn = 0; turn < (turns === reads ? seconds : TURNS_OF_WRITES); turn++) {
      for (const [i, one] of turns.entries()) {
        // What pauses runs slower for a while: PostgreSQL alone runs in one piece, and who writes in pieces of all its seconds.
        const byPostgres = one.by === 'postgresql';
        if (!byPostgres || turn === 0) {
          parts[i].push(await one.run(byPostgres || turns === writes ? seconds : 1));
        }
      }
    }
    turns.forEach((one, i) => {
      const result = together(parts[i]);
      (one.results ??= []).push(result);
      say(`round ${round}: ${named(one)}: ${figures(result)}`);
    });
  }
}

const text = report([...reads, ...writes], plans);
console.log(`\n${text}`);
mkdirSync(BUILD, { recursive: true });
writeFileSync(join(BUILD, 'bench.txt'), `${machine().join('\n')}\n\n${text}\n`);
say(`done; the table is in ${join(BUILD, 'bench.txt')} too`);
process.exit(0);

function chosen(all) {
  return all.filter(({ what }) => wanted.includes(what));
}

/** Parts, among which those of the others lay: of all but PostgreSQL alone the machine had the same moods. */
function together(parts) {
  return {
    rate: parts.reduce((sum, { rate }) => sum + rate, 0) / parts.length,
    p99: Math.max(...parts.map(({ p99 }) => p99)),
  };
}

function named({ what, plans: count, by }) {
  return `${what}, ${count} ${count === 1 ? 'plan' : 'plans'}, ${by}`;
}

function figures({ rate, p99 }) {
  return `${Math.round(rate)} a second, p99 ${p99.toFixed(1)} ms`;
}

/**
 * Until Java has compiled what it runs: for a write that takes some minutes. In turn with few connections, for the compiler needs a processor
 * that is not taken, and as it is measured.
 */
async function settle(one) {
  const time = Math.ceil(warm / 2);
  for (let times = 0, share = 1; share > SETTLED && times < MOST_TIMES; times++) {
    await one.run(time, true);
    const before = compiling(one.pid);
    const result = await one.run(time);
    share = (compiling(one.pid) - before) / time;
    say(`warming up: ${named(one)}: ${figures(result)}, ${Math.round(share * 100)}% of a processor compiles`);
  }
}

/** Waymark on a database, with a token of its own as any program has one. */
async function started(database, count) {
  const server = await startWaymark({
    jar: ON_POSTGRESQL,
    log: join(directory, `${database}.log`),
    settings: { ...SETTINGS, ...postgres.settings(database) },
  });
  const made = await call(server.url, 'POST', '/api/v1/tokens', {
    name: 'bench',
    scopes: ['read', 'submit', 'manage'],
  });
  return { url: server.url, pid: server.pid, database, plans: count, token: made.body.token };
}

/** The bodies that the bare endpoint serves, as browsers have them, once it is sure that they are whole. */
async function keepBodies({ url, token }) {
  const bodies = {};
  for (const what of ['actions', 'progress']) {
    const packed = await packedFrom(`${url}/api/v1/plans/plan-1/${what}?quarter=${QUARTER}`, token);
    const whole = gunzipSync(packed);
    const answer = JSON.parse(whole);
    const count = what === 'actions' ? answer.items?.length : answer.overall?.total;
    if (count !== 51) {
      refuse(`${what} holds ${count} actions in place of 51: ${String(whole).slice(0, 300)}`);
    }
    writeFileSync(join(directory, `${what}.json.gz`), packed);
    bodies[what] = { packed, whole };
  }
  return bodies;
}

/** As it comes: fetch would unpack it. */
async function packedFrom(url, token) {
  const headers = { Authorization: `Bearer ${token}`, 'Accept-Encoding': 'gzip' };
  const [answer] = await once(get(url, { headers }), 'response');
  if (answer.statusCode !== 200 || answer.headers['content-encoding'] !== 'gzip') {
    refuse(`${url} answers ${answer.statusCode}, ${answer.headers['content-encoding'] ?? 'not packed'}`);
  }
  const parts = [];
  for await (const part of answer) {
    parts.push(part);
  }
  return Buffer.concat(parts);
}
