/**
 * Kills Waymark while it is written to (kill -9), starts it again and looks whether every acknowledged write is there, each with exactly one
 * entry in history; on the embedded database, and on PostgreSQL, where every second round takes the database server down as well.
 *
 *   node check/kill.mjs [--rounds 20] [--writers 8]
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Book, PLAN } from './book.mjs';
import { referencePlan, TODAY } from './plan.mjs';
import { installedPostgres, makePostgres, testsPostgres } from './postgres.mjs';
import {
  call,
  EMBEDDED,
  ON_POSTGRESQL,
  options,
  refuse,
  startWaymark,
  temporaryDirectory,
} from './server.mjs';

/** Acknowledged writes before a kill: a server that has just started is slow. */
const LEAST = 30;
const { rounds, writers } = options({ rounds: 20, writers: 8 });

const results = [await onEmbedded(), await onPostgres()].filter(Boolean);
const good = results.every(({ lost, doubled }) => lost + doubled === 0);
results.forEach(({ name, acknowledged, unanswered, lost, doubled }) =>
  console.log(
    `${name}: ${rounds} rounds, ${acknowledged} acknowledged writes, ${lost} lost, ${doubled} too many; ${unanswered} cut off in the middle`,
  ),
);
console.log(good ? 'kill: passed' : 'kill: FAILED');
process.exit(good ? 0 : 1);

async function onEmbedded() {
  const directory = temporaryDirectory('kill');
  const start = () =>
    startWaymark({
      jar: EMBEDDED,
      log: join(directory, 'server.log'),
      settings: { WAYMARK_TODAY: TODAY, WAYMARK_DATA: join(directory, 'data') },
    });
  return inRounds('embedded', EMBEDDED, start, (server) => server.kill());
}

async function onPostgres() {
  const bin = testsPostgres() ?? installedPostgres();
  if (!bin) {
    console.log(
      'postgresql: left out, for there is no server here. Run the tests once (they bring one), or apt-get install postgresql',
    );
    return undefined;
  }
  const directory = temporaryDirectory('kill');
  const postgres = await makePostgres(bin);
  await postgres.start();
  const start = async () => {
    if (postgres.hasEnded()) {
      await postgres.start();
    }
    return startWaymark({
      jar: ON_POSTGRESQL,
      log: join(directory, 'server.log'),
      settings: { WAYMARK_TODAY: TODAY, ...postgres.settings('postgres') },
    });
  };
  const kill = (server, round) => Promise.all([server.kill(), round % 2 === 0 ? postgres.kill() : undefined]);
  return inRounds('postgresql', ON_POSTGRESQL, start, kill);
}

async function inRounds(name, jar, start, kill) {
  let server = await start();
  const document = referencePlan(jar, 'kill');
  const put = await call(server.url, 'PUT', PLAN, document);
  if (put.status !== 201) {
    refuse(`The plan was not taken: ${put.status} ${JSON.stringify(put.body).slice(0, 500)}`);
  }
  const refs = document.objectives.flatMap((objective) => objective.actions.map((action) => action.ref));
  const book = new Book(refs);
  const total = { name, acknowledged: 0, unanswered: 0, lost: 0, doubled: 0 };
  for (let round = 1; round <= rounds; round++) {
    const stop = { now: false };
    const writing = Array.from({ length: writers }, (_, number) =>
      write(server.url, book, book.partOf(number, writers), round, stop),
    );
    await book.reaches(LEAST);
    await pause(Math.random() * 2500);
    await kill(server, round);
    stop.now = true;
    await Promise.all(writing);
    server = await start();
    const found = await book.compare(server.url);
    Object.keys(found).forEach((key) => (total[key] += found[key]));
    console.log(
      `${name}, round ${round}: ${found.acknowledged} acknowledged, ${found.unanswered} cut off, ${found.lost} lost, ${found.doubled} too many`,
    );
  }
  await server.stop();
  return total;
}

/** Writes to its own updates, one after the other and as fast as it can, until the server is gone. */
async function write(url, book, mine, round, stop) {
  for (let count = 1; !stop.now; count++) {
    const update = mine[Math.floor(Math.random() * mine.length)];
    const attempt = nextStep(
      update,
      `Round ${round}, write ${count}: two sessions were held and what people said went into the rota.`,
    );
    update.attempt = attempt;
    try {
      const answer = await call(
        url,
        attempt.method,
        `${PLAN}/${update.address}${attempt.path}`,
        attempt.body,
        attempt.headers,
      );
      if (answer.status >= 300) {
        // A database that has just been killed under the application is no refusal; what became of the write is open.
        if (answer.status < 500) {
          refuse(
            `${attempt.method} ${update.address}${attempt.path} answers ${answer.status}: ${JSON.stringify(answer.body)}`,
          );
        }
        return;
      }
      book.acknowledged(update, attempt, answer.tag);
    } catch {
      return;
    }
  }
}

/** Saves and sends a draft, takes back what was sent. */
function nextStep(update, words) {
  if (update.state === 'SUBMITTED') {
    return {
      method: 'POST',
      path: '/recall',
      body: {},
      operation: 'update recalled',
      state: 'DRAFT',
      words: update.words,
    };
  }
  if (update.state === 'DRAFT' && Math.random() < 0.3) {
    return {
      method: 'POST',
      path: '/submission',
      body: {},
      operation: 'update sent',
      state: 'SUBMITTED',
      words: update.words,
    };
  }
  const body = {
    rating: 'GREEN',
    done: words,
    changed: 'Fewer people had to tell their story twice.',
    next: 'A paper for the delivery group.',
  };
  return {
    method: 'PUT',
    path: '',
    body,
    headers: update.tag ? { 'If-Match': update.tag } : {},
    operation: 'update saved',
    state: 'DRAFT',
    words,
  };
}
