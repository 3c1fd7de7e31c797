/** Starts a packaged Waymark and ends, however this run ends, whatever it started. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const BACKEND = fileURLToPath(new URL('..', import.meta.url));

/** Where the distributions were built; WAYMARK_BUILD names another place. */
export const BUILD = process.env.WAYMARK_BUILD ?? join(BACKEND, 'target');
export const EMBEDDED = join(BUILD, 'quarkus-app', 'quarkus-run.jar');
export const ON_POSTGRESQL = join(BUILD, 'postgresql', 'quarkus-run.jar');

/** A token with every scope, for servers that live as long as this run and listen on loopback. */
export const TOKEN = 'a-token-for-this-run-only-0123456789abcdef';

const atEnd = [];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => process.exit(130));
}
process.on('exit', () => atEnd.reverse().forEach((undo) => undo()));

/** Something to undo when this run ends, by itself or by Ctrl-C; latest first, without waiting. */
export function finallyDo(undo) {
  atEnd.push(undo);
}

/** Says in one line what is wrong and ends the run. */
export function refuse(why) {
  console.error(why);
  process.exit(2);
}

export function temporaryDirectory(purpose) {
  const directory = mkdtempSync(join(tmpdir(), `waymark-${purpose}-`));
  finallyDo(() => rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return directory;
}

export function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/**
 * Starts a distribution and waits until it is ready.
 *
 * @param jar EMBEDDED or ON_POSTGRESQL
 * @param log file that its output goes to
 * @param settings environment, beside address, secret and token
 * @param health what answers once it is ready
 * @returns its address, and how to end it: politely, or as a power cut would
 */
export async function startWaymark({ jar, log, settings = {}, port, health = '/q/health/ready' }) {
  if (!existsSync(jar)) {
    refuse(`There is no ${jar}: run "make package" first.`);
  }
  const at = port ?? (await freePort());
  const out = openSync(log, 'a');
  const command = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('WAYMARK_') && !name.startsWith('QUARKUS_'),
  );
  // As the README and `make run` start it.
  const server = spawn(command, ['-XX:+UseParallelGC', '-jar', jar], {
    env: {
      ...Object.fromEntries(own),
      WAYMARK_PORT: String(at),
      WAYMARK_SECRET: 'a-secret-for-this-run-only-0123456789abcdef',
      WAYMARK_BOOTSTRAP_TOKEN: TOKEN,
      ...settings,
    },
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  const ended = new Promise((end) => server.once('exit', end).once('error', end));
  finallyDo(() => server.kill('SIGKILL'));
  const url = `http://127.0.0.1:${at}`;
  await ready(url + health, server, log);
  return {
    url,
    port: at,
    pid: server.pid,
    hasEnded: () => server.exitCode !== null || server.signalCode !== null,
    stop: () => (server.kill('SIGTERM'), ended),
    kill: () => (server.kill('SIGKILL'), ended),
  };
}

async function ready(url, server, log) {
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline && server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) {
      return;
    }
    await pause(100);
  }
  server.kill('SIGKILL');
  refuse(
    `Waymark did not start; its last words:\n${readFileSync(log, 'utf8').split('\n').slice(-40).join('\n')}`,
  );
}

/** One exchange of JSON, as the set-up program; the answer's body is parsed where it is JSON. */
export async function call(url, method, path, body, headers = {}) {
  const answer = await fetch(url + path, {
    method,
    headers: {
      Authorization: `Bearer ${TOKEN}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, tag: answer.headers.get('etag'), body: json ? JSON.parse(text) : text };
}

/** Options such as --rounds 20 or --only=submit over their defaults; what is a number there is a whole one. */
export function options(defaults) {
  const wanted = { ...defaults };
  const words = process.argv.slice(2).flatMap((word) => word.split('='));
  while (words.length > 0) {
    const name = words.shift().replace(/^--/, '');
    const word = words.shift();
    const value = typeof defaults[name] === 'number' ? Number(word) : word;
    if (!(name in defaults) || value === undefined || (typeof value === 'number' && !Number.isInteger(value))) {
      refuse(
        `Options, numbers whole: ${Object.entries(defaults)
          .map(([key, usual]) => `--${key} ${usual}`)
          .join(', ')}`,
      );
    }
    wanted[name] = value;
  }
  return wanted;
}
