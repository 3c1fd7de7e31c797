/**
 * Sends sixty damaged and hostile files to a running server, and plans of thousands of actions in every format, and looks at what stays
 * behind: each file is refused with words, each plan is read, the memory in use is back where it was and no file is left lying about.
 *
 *   node check/hostile.mjs [--actions 2000] [--rounds 2]
 *
 * Needs the test classes built, and the class path in target/large.classpath: `make check-hostile` sees to both.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { java } from './java.mjs';
import { referencePlan, TODAY } from './plan.mjs';
import { call, EMBEDDED, options, refuse, startWaymark, temporaryDirectory, TOKEN } from './server.mjs';

const MEBIBYTE = 2 ** 20;
/** What a server keeps of any work: code that was compiled, buffers, sessions. */
const SPARE = 8;
const { actions, rounds } = options({ actions: 2000, rounds: 2 });

const directory = temporaryDirectory('hostile');
const files = join(directory, 'files');
const scratch = join(directory, 'scratch');
[files, scratch].forEach((place) => mkdirSync(place));
const written = java('-Xmx2g', 'org.waymark.document.intake.HostileFiles', files);
if (written.status !== 0) {
  refuse(`The files could not be made: ${written.stderr}`.slice(0, 2000));
}
const server = await startWaymark({
  jar: EMBEDDED,
  log: join(directory, 'server.log'),
  settings: {
    WAYMARK_TODAY: TODAY,
    WAYMARK_DATA: join(directory, 'data'),
    JAVA_TOOL_OPTIONS: `-Xmx512m -Djava.io.tmpdir=${scratch}`,
  },
});

const faults = [];
const large = await largePlan();
// Once, so that what stays for good (classes, caches) stays before it is measured.
await everything();
const heapBefore = await live();
const scratchBefore = left();
for (let round = 1; round <= rounds; round++) {
  await everything();
}
const heapAfter = await live();
const grown = (heapAfter - heapBefore) / MEBIBYTE;
const forgotten = left().filter((file) => !scratchBefore.includes(file));
if (grown > SPARE) {
  faults.push(`${grown.toFixed(1)} MiB more are in use than before`);
}
faults.push(...forgotten.map((file) => `${file} was left in the temporary directory`));

console.log(
  `hostile: ${readdirSync(files).length} files and ${large.length} plans of ${actions} actions, ${rounds} rounds; in use ${(heapBefore / MEBIBYTE).toFixed(1)} MiB before and ${(heapAfter / MEBIBYTE).toFixed(1)} MiB after; ${forgotten.length} temporary files left`,
);
[...new Set(faults)].forEach((fault) => console.log(fault));
console.log(faults.length === 0 ? 'hostile: passed' : 'hostile: FAILED');
process.exit(faults.length === 0 ? 0 : 1);

async function everything() {
  for (const name of readdirSync(files)) {
    const { status, body } = await read(readFileSync(join(files, name)), '');
    const said = [body.detail, ...(body.errors ?? []).map(({ detail }) => detail)].join(' ');
    if (status < 400 || status >= 500 || said.length < 20 || /Exception|java\./.test(said)) {
      faults.push(`${name}: ${status} ${said}`);
    }
  }
  for (const { format, file } of large) {
    const { status, body } = await read(file, '?plan=large');
    if (status !== 200 || body.changes.length > 0 || body.unsure.length > 0) {
      faults.push(`${actions} actions as ${format}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
    }
  }
}

async function read(file, query) {
  const answer = await fetch(`${server.url}/api/v1/plan-imports${query}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/octet-stream' },
    body: file,
  });
  return { status: answer.status, body: await answer.json() };
}

/** The reference plan's actions many times over, stored, and given back in every format. */
async function largePlan() {
  const plan = referencePlan(EMBEDDED, 'large');
  const per = Math.ceil(actions / plan.objectives.length);
  for (const objective of plan.objectives) {
    const some = objective.actions;
    objective.actions = Array.from({ length: per }, (_, i) => ({
      ...some[i % some.length],
      ref: `${objective.number}.${i + 1}`,
    }));
  }
  const put = await call(server.url, 'PUT', '/api/v1/plans/large', plan);
  if (put.status !== 201) {
    refuse(`The plan of ${actions} actions was not stored: ${JSON.stringify(put.body).slice(0, 500)}`);
  }
  const formats = [];
  for (const format of ['docx', 'xlsx', 'csv', 'yaml', 'json']) {
    const address = format === 'json' ? '/api/v1/plans/large' : `/api/v1/plans/large/plan.${format}`;
    const answer = await fetch(server.url + address, { headers: { Authorization: `Bearer ${TOKEN}` } });
    formats.push({ format, file: Buffer.from(await answer.arrayBuffer()) });
  }
  return formats;
}

/** Bytes of the objects that something still needs: jcmd collects the others first. */
async function live() {
  let least = Infinity;
  for (let i = 0; i < 3; i++) {
    await pause(1_000);
    const { stdout } = spawnSync('jcmd', [String(server.pid), 'GC.class_histogram'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    const total = stdout.match(/^Total +\d+ +(\d+)/m);
    least = Math.min(least, total ? Number(total[1]) : refuse(`jcmd said no total: ${stdout.slice(0, 500)}`));
  }
  return least;
}

function left() {
  return readdirSync(scratch, { recursive: true }).map(String);
}
