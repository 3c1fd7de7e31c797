/**
 * Sends generated bad requests, made from the contract, to a server with the demonstration, and looks at every answer: no 5xx, no status
 * that the contract does not have, a problem document that gives nothing away for every refusal; and no data broken.
 *
 *   node check/fuzz.mjs [--requests 2000] [--seed 20241010]
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chance as chanceOf } from './fuzz/chance.mjs';
import { GoodRequests, operationsOf } from './fuzz/contract.mjs';
import { Data } from './fuzz/data.mjs';
import { Failures } from './fuzz/failures.mjs';
import { exchange } from './fuzz/http.mjs';
import { spoilersFor } from './fuzz/spoil.mjs';
import { verdict } from './fuzz/verdict.mjs';
import { wire } from './fuzz/wire.mjs';
import { BUILD, call, EMBEDDED, options, startWaymark, temporaryDirectory, TOKEN } from './server.mjs';

const { requests: wanted, seed } = options({ requests: 2000, seed: 20241010 });
/** Who calls, and how often; most of the time somebody whose request is looked at to the end. */
const CALLERS = ['token', 'token', 'token', 'lead', 'lead', 'nobody'];

/** What failed is kept here: the server's log, and bodies that are too long to print. */
const kept = join(BUILD, 'fuzz');
rmSync(kept, { recursive: true, force: true });
mkdirSync(kept, { recursive: true });
const log = join(kept, 'server.log');
console.log(`fuzz: ${wanted} requests, seed ${seed}; starting a server with the demonstration`);
const settings = {
  WAYMARK_DEMO: 'true',
  WAYMARK_TODAY: '2024-10-10',
  WAYMARK_DATA: join(temporaryDirectory('fuzz'), 'data'),
};
const server = await startWaymark({ jar: EMBEDDED, log, settings });

const contract = (await call(server.url, 'GET', '/q/openapi?format=json')).body;
/** Names of classes that the contract gives to programmers and that nobody else need see. */
const classNames = Object.keys(contract.components.schemas).filter((name) => /^[A-Z][a-z]+[A-Z]/.test(name));
const chance = chanceOf(seed);
const data = new Data(server.url);
const good = new GoodRequests(contract, chance, await data.whatIsThere());
await data.remember();
const credentials = { token: ['Authorization', `Bearer ${TOKEN}`], lead: ['Cookie', await signIn()] };

const turns = operationsOf(contract).map((operation) => ({
  operation,
  turn: 0,
  spoilers: chance.shuffled(spoilersFor(contract, operation)),
}));
const statuses = {};
const accepted = {};
const failures = new Failures(send, (request, answer) => verdict(request, answer, classNames));
for (let i = 0; i < wanted; i++) {
  const request = spoiled(turns[i % turns.length]);
  const answer = await send(request);
  statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
  if (answer.status >= 200 && answer.status < 300) {
    accepted[request.spoiler.name] = (accepted[request.spoiler.name] ?? 0) + 1;
    data.mayBeChangedBy(request);
  }
  failures.look(request, answer);
}
const broken = [...(await data.whatBroke()), ...errorsOfTheServer()];
await report();
process.exit(failures.count + broken.length > 0 ? 1 : 0);

/** The next bad request of an operation; where a spoiler finds nothing to spoil, the one after it. */
function spoiled(line) {
  for (;;) {
    const spoiler = line.spoilers[line.turn++ % line.spoilers.length];
    const request = { ...good.of(line.operation, chance.oneOf(CALLERS)), spoiler };
    if (spoiler.spoil(request, chance) !== false) {
      return request;
    }
  }
}

async function send(request) {
  const answer = await exchange(server.port, wire(request, credentials));
  if (request.caller === 'lead' && request.operation.id === 'signOut' && answer.status < 300) {
    credentials.lead = ['Cookie', await signIn()];
  }
  return answer;
}

async function signIn() {
  const answer = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'police@example.org', password: 'waymark-demonstration' }),
  });
  return answer.headers.get('set-cookie').split(';')[0];
}

/** Whoever asks in whatever way, the server has nothing to be sorry for. */
function errorsOfTheServer() {
  const lines = readFileSync(log, 'utf8').split('\n');
  const errors = lines.filter((line) => / ERROR /.test(line));
  return errors.length > 0 ? [`${errors.length} errors in ${log}, the first: ${errors[0]}`] : [];
}

async function report() {
  const list = (counts) =>
    Object.entries(counts)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, count]) => `${name} ${count}`)
      .join(' · ');
  console.log(`\nBy status: ${list(statuses)}`);
  console.log(`Answered with 2xx although odd: ${list(accepted) || 'none'}`);
  console.log(
    `Data: ${data.count} plans and updates looked at, ${data.changed} of them may have been changed by what was accepted`,
  );
  broken.forEach((line) => console.log(`BROKEN: ${line}`));
  await failures.print(kept, credentials);
  const bad = failures.count + broken.length;
  console.log(
    bad === 0
      ? '\nfuzz: passed'
      : `\nfuzz: FAILED, ${failures.count} kinds of failure, ${broken.length} things broken`,
  );
}
