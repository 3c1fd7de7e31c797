/** A PostgreSQL server of one's own, in a temporary directory, for as long as the run lasts. Its settings are PostgreSQL's own. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { finallyDo, freePort, refuse, temporaryDirectory } from './server.mjs';

const USER = 'waymark';

/** Where the machine's newest PostgreSQL server has its programs; undefined without one. */
export function installedPostgres() {
  const versions = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))
    : [];
  const places = [
    ...versions.map((version) => join('/usr/lib/postgresql', version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return places.find((place) =>
    ['postgres', 'initdb', 'pg_ctl'].every((program) => existsSync(join(place, program))),
  );
}

/** The server that the tests use, unpacked from the local Maven repository; undefined where they have not run yet. */
export function testsPostgres() {
  const arch = { x64: 'amd64', arm64: 'arm64v8' }[process.arch];
  const name = `embedded-postgres-binaries-${process.platform}-${arch}`;
  const repository = process.env.MAVEN_REPOSITORY ?? join(homedir(), '.m2', 'repository');
  const there = join(repository, 'io', 'zonky', 'test', 'postgres', name);
  const jars = existsSync(there)
    ? readdirSync(there)
        .map((version) => join(there, version, `${name}-${version}.jar`))
        .filter(existsSync)
    : [];
  if (jars.length === 0) {
    return undefined;
  }
  const place = temporaryDirectory('postgresql-programs');
  const jar = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'jar') : 'jar';
  must(spawnSync(jar, ['xf', jars.at(-1)], { cwd: place }));
  const archive = readdirSync(place).find((file) => file.endsWith('.txz'));
  must(spawnSync('tar', ['-xJf', archive], { cwd: place }));
  must(spawnSync('chmod', ['-R', 'a+rX', place]));
  return join(place, 'bin');
}

/** PostgreSQL does not run as root: there it runs as postgres, or as nobody. */
function somebody() {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const [, , uid, gid] =
    accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  return { uid: Number(uid), gid: Number(gid) };
}

function must(result) {
  if (result.status !== 0) {
    refuse(`${result.error ?? ''}${result.stdout ?? ''}${result.stderr ?? ''}`.trim());
  }
  return result.stdout?.toString() ?? '';
}

/** @param bin directory of its programs */
export async function makePostgres(bin) {
  const place = temporaryDirectory('postgresql');
  const data = join(place, 'data');
  const who = somebody();
  mkdirSync(data);
  if (who.uid !== undefined) {
    chownSync(place, who.uid, who.gid);
    chownSync(data, who.uid, who.gid);
  }
  must(
    spawnSync(join(bin, 'initdb'), ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C'], {
      ...who,
      cwd: place,
    }),
  );
  const port = await freePort();
  const server = new Postgres(bin, data, port, who);
  finallyDo(() =>
    spawnSync(join(bin, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate'], {
      ...who,
      cwd: place,
      stdio: 'ignore',
    }),
  );
  return server;
}

class Postgres {
  constructor(bin, data, port, who) {
    Object.assign(this, { bin, data, port, who });
  }

  async start() {
    const log = join(this.data, 'server.log');
    const out = openSync(log, 'a');
    const settings = [
      '-p',
      String(this.port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ];
    // A process group of its own, so that a kill takes the whole server at once.
    this.server = spawn(join(this.bin, 'postgres'), ['-D', this.data, ...settings], {
      ...this.who,
      cwd: this.data,
      detached: true,
      stdio: ['ignore', out, out],
    });
    closeSync(out);
    this.ended = new Promise((end) => this.server.once('exit', end).once('error', end));
    const deadline = Date.now() + 60_000;
    while (!this.accepts()) {
      if (Date.now() > deadline || this.hasEnded()) {
        refuse(
          `PostgreSQL did not start; its last words:\n${readFileSync(log, 'utf8').split('\n').slice(-15).join('\n')}`,
        );
      }
      await pause(100);
    }
  }

  hasEnded() {
    return this.server.exitCode !== null || this.server.signalCode !== null;
  }

  /** As its own status file has it. */
  accepts() {
    const file = join(this.data, 'postmaster.pid');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    return Number(lines[0]) === this.server.pid && lines[7]?.trim() === 'ready';
  }

  /** As when the power fails: the server and all of its processes, without a word. */
  kill() {
    process.kill(-this.server.pid, 'SIGKILL');
    return this.ended;
  }

  /** What the application is told of a database. */
  settings(database) {
    return {
      WAYMARK_DB_URL: `jdbc:postgresql://127.0.0.1:${this.port}/${database}`,
      WAYMARK_DB_USER: USER,
      WAYMARK_DB_PASSWORD: USER,
    };
  }

  /** What PostgreSQL's own programs are told of a database. */
  environment(database) {
    return { PGHOST: '127.0.0.1', PGPORT: String(this.port), PGUSER: USER, PGDATABASE: database };
  }

  /** Runs SQL and answers with its rows as lines of text. */
  sql(database, text) {
    const psql = existsSync(join(this.bin, 'psql')) ? join(this.bin, 'psql') : 'psql';
    const options = {
      env: { ...process.env, ...this.environment(database) },
      input: text,
      maxBuffer: 2 ** 30,
    };
    return must(
      spawnSync(psql, ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-f', '-'], options),
    ).trim();
  }
}
