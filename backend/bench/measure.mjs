/** The two instruments: wrk for HTTP, pgbench for SQL; sixteen connections each, over loopback. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finallyDo, refuse } from '../check/server.mjs';

export const CONNECTIONS = 16;
/** While warming up: Java compiles what it runs often, and needs a processor that is not taken. */
const WARMING_CONNECTIONS = 3;
/** In which Linux counts a second of a process. */
const TICKS = 100;
const HERE = fileURLToPath(new URL('.', import.meta.url));

export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    finallyDo(() => child.exitCode === null && child.kill('SIGKILL'));
    const said = { out: '', err: '' };
    child.stdout.on('data', (text) => (said.out += text));
    child.stderr.on('data', (text) => (said.err += text));
    child.once('error', (failure) => done({ status: 1, out: '', err: String(failure) }));
    child.once('close', (status) => done({ status, ...said }));
  });
}

/**
 * Requests a second and the 99th percentile in milliseconds.
 *
 * @param kind of load.lua, with what it needs in `rest`
 * @param threads as many as connections where each has a state of its own
 * @param warming only to warm up: what breaks off does not matter
 */
export async function wrk({
  url,
  seconds,
  kind,
  plans = 0,
  token = '-',
  rest,
  threads = 2,
  warming = false,
}) {
  const connections = warming ? WARMING_CONNECTIONS : CONNECTIONS;
  const args = [
    `-t${Math.min(threads, connections)}`,
    `-c${connections}`,
    `-d${seconds}s`,
    '--timeout',
    '10s',
    '-s',
    join(HERE, 'load.lua'),
    url,
    '--',
    kind,
    String(plans),
    token,
    ...rest,
  ];
  const { status, out, err } = await run('wrk', args);
  const figures = out
    .match(/RESULT (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)/)
    ?.slice(1)
    .map(Number);
  if (status !== 0 || !figures) {
    refuse(`wrk failed: ${out}${err}`);
  }
  const [requests, microseconds, p99, refused, broken, bytes] = figures;
  if (!warming && (refused + broken > 0 || requests === 0)) {
    refuse(
      `The run is void: of ${requests} requests (${kind} ${rest[0]}) ${refused} were refused and ${broken} broke off. ${err}`,
    );
  }
  return { rate: requests / (microseconds / 1e6), p99: p99 / 1000, bytes: bytes / requests };
}

/** Seconds of a processor that a Java process has compiled for so far. */
export function compiling(pid) {
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8'),
  );
  return threads
    .filter((stat) => /\(C[12] Compiler/.test(stat))
    .map((stat) => stat.slice(stat.lastIndexOf(')') + 2).split(' '))
    .reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) / TICKS, 0);
}

/** Transactions a second of one script, prepared, and their 99th percentile in milliseconds. */
export async function pgbench({ postgres, directory, database, script, seconds, plans, quarter }) {
  const args = [
    '-n',
    '-c',
    String(CONNECTIONS),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-M',
    'prepared',
    '-D',
    `plans=${plans}`,
    '-D',
    `quarter=${quarter}`,
    '-f',
    join(HERE, script),
    '--log',
    '--log-prefix=transactions',
    '--sampling-rate=0.2',
  ];
  const { status, out, err } = await run(postgres.pgbench, args, {
    cwd: directory,
    env: { ...process.env, ...postgres.environment(database) },
  });
  const rate = Number(out.match(/tps = ([\d.]+)/)?.[1]);
  if (status !== 0 || !rate || !/number of failed transactions: 0 /.test(out)) {
    refuse(`pgbench failed: ${out}${err}`);
  }
  const logs = readdirSync(directory)
    .filter((file) => file.startsWith('transactions'))
    .map((file) => join(directory, file));
  const times = logs.flatMap((file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => Number(line.split(' ')[2])),
  );
  logs.forEach((file) => rmSync(file));
  times.sort((a, b) => a - b);
  return { rate, p99: times[Math.floor(times.length * 0.99)] / 1000 };
}
