/**
 * Sends generated bad requests, made from the contract, to a server with the demonstration, and looks at every answer: no 5xx, no status
 * that the contract does not have, a problem document that gives nothing away for every refusal; and no data broken.
 *
 *   node check/fuzz.mjs [--requests 2000] [--seed 20241010]
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chance as chanceOf } from './fuzz/chance.mjs';
import { GoodRequests, operationsOf } from './fuzz/contract.mjs';
import { exchange } from './fuzz/http.mjs';
import { spoilersFor } from './fuzz/spoil.mjs';
import { verdict } from './fuzz/verdict.mjs';
import { BUILD, call, EMBEDDED, options, startWaymark, temporaryDirectory, TOKEN } from './server.mjs';

const { requests: wanted, seed } = options({ requests: 2000, seed: 20241010 });
const PASSWORD = 'waymark-demonstration';
const CALLERS = ['token', 'token', 'token', 'lead', 'lead', 'nobody'];

const directory = temporaryDirectory('fuzz');
const log = join(directory, 'server.log');
console.log(`fuzz: ${wanted} requests, seed ${seed}; starting a server with the demonstration`);
const server = await startWaymark({
  jar: EMBEDDED,
  log,
  settings: { WAYMARK_DEMO: 'true', WAYMARK_TODAY: '2024-10-10', WAYMARK_DATA: join(directory, 'data') },
});

const contract = (await call(server.url, 'GET', '/q/openapi?format=json')).body;
const names = Object.keys(contract.components.schemas).filter((name) => /^[A-Z][a-z]+[A-Z]/.test(name));
const chance = chanceOf(seed);
const good = new GoodRequests(contract, chance, await whatIsThere());
const before = await everything();
let session = await signIn();

const operations = operationsOf(contract);
const turns = operations.map((operation) => ({ operation, spoilers: chance.shuffled(spoilersFor(contract, operation)), turn: 0 }));
const statuses = {};
const accepted = {};
const touched = new Set();
const failures = new Map();
for (let i = 0; i < wanted; i++) {
  const request = spoiled(turns[i % turns.length]);
  const answer = await send(request);
  statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
  note(request, answer);
}
const broken = await whatBroke();
report(await shortest(failures), broken);
process.exit(failures.size + broken.length > 0 ? 1 : 0);

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

/** The request as it goes over the wire. */
function wire(request) {
  const query = request.query.map(([name, value]) => `${name}=${value}`).join('&');
  request.target = (request.path ?? `/${request.segments.map(({ value }) => value).join('/')}`) + (query && `?${query}`);
  const raw = request.raw ?? (request.body === undefined ? undefined : JSON.stringify(request.body).replaceAll('"@number@"', request.number));
  const body = typeof raw === 'string' ? Buffer.from(raw) : raw;
  const type = 'contentType' in request ? request.contentType : 'application/json';
  const credentials = request.credentials ? [request.credentials] : credentialsOf(request.caller);
  return {
    method: request.method,
    path: request.target,
    headers: [...credentials, ...(body === undefined || type === undefined ? [] : [['Content-Type', type]]), ...request.headers],
    body,
  };
}

function credentialsOf(caller) {
  return { token: [['Authorization', `Bearer ${TOKEN}`]], lead: [['Cookie', `waymark_session=${session}`], ['Sec-Fetch-Site', 'same-origin']], nobody: [] }[caller];
}

async function send(request) {
  const answer = await exchange(server.port, wire(request));
  if (request.caller === 'lead' && request.operation.id === 'signOut' && answer.status < 300) {
    session = await signIn();
  }
  return answer;
}

function note(request, answer) {
  const what = `${request.spoiler.name}: ${request.operation.id}`;
  if (answer.status >= 200 && answer.status < 300) {
    accepted[request.spoiler.name] = (accepted[request.spoiler.name] ?? 0) + 1;
    if (request.method !== 'GET') {
      touched.add(addressOf(request));
    }
  }
  const wrong = verdict(request, answer, names);
  if (wrong) {
    const kind = `${wrong}, ${request.spoiler.name}`;
    failures.set(kind, [...(failures.get(kind) ?? []), { request, wrong, answer, what }]);
  }
}

/** The update or plan that a request may have changed. */
function addressOf({ segments }) {
  const path = segments.map(({ value }) => value);
  const [, , , plan, list, ref] = path;
  const quarter = path.find((segment) => /^20\d\d-\d\d-Q\d$/.test(segment));
  return list === 'actions' ? `${plan}/${ref}/${quarter}` : path.slice(2).join('/');
}

async function signIn() {
  const answer = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'police@example.org', password: PASSWORD }),
  });
  return answer.headers.get('set-cookie').match(/waymark_session=([^;]+)/)[1];
}

async function get(path) {
  const answer = await call(server.url, 'GET', path);
  if (answer.status !== 200) {
    throw new Error(`${path} answers ${answer.status}: ${JSON.stringify(answer.body).slice(0, 300)}`);
  }
  return answer.body;
}

/** What requests are made from: measures, indicators, the lead's actions, a small plan of its own. */
async function whatIsThere() {
  const borough = '/api/v1/plans/example-borough';
  const { items } = await get(`${borough}/measures?limit=500`);
  const actions = (await get(`${borough}/actions?partner=police`)).items;
  const document = await get(borough);
  const [objective] = document.objectives;
  return {
    measures: items.filter((measure) => measure.action),
    indicators: items.filter((measure) => !measure.action),
    leadsRefs: actions.map((action) => action.ref),
    plan: { ...document, plan: { ...document.plan, key: 'fuzz', title: 'Fuzz' }, objectives: [{ ...objective, actions: objective.actions.slice(0, 2) }] },
  };
}

/** Both plans and all that was said of their actions, by address. */
async function everything() {
  const all = new Map();
  for (const plan of ['barnet-davawg', 'example-borough']) {
    const document = await get(`/api/v1/plans/${plan}`);
    all.set(`plans/${plan}`, JSON.stringify(document));
    for (const { ref } of document.objectives.flatMap((objective) => objective.actions)) {
      for (const update of (await get(`/api/v1/plans/${plan}/actions/${ref}/updates?limit=500`)).items) {
        all.set(`${plan}/${ref}/${update.quarter}`, JSON.stringify(update));
      }
    }
  }
  return all;
}

/** Whether the server still answers, and whether everything that no accepted request changed is as it was. */
async function whatBroke() {
  try {
    const after = await everything();
    await get('/q/health/ready');
    await get('/api/v1/plans/example-borough/progress');
    await get('/api/v1/plans/example-borough/history?limit=500');
    return [...before.keys()].filter((address) => !touched.has(address) && before.get(address) !== after.get(address)).map((address) => `${address} has changed`);
  } catch (failure) {
    return [`The server no longer answers as it should: ${failure.message}`];
  }
}

/** For each kind of failure the shortest request that shows it, with as much as possible left out. */
async function shortest() {
  const shown = [];
  for (const [kind, all] of failures) {
    const length = ({ request }) => wire(request).path.length + (wire(request).body?.length ?? 0) + JSON.stringify(request.headers).length;
    const first = all.sort((a, b) => length(a) - length(b))[0];
    shown.push({ kind, times: all.length, operations: [...new Set(all.map(({ request }) => request.operation.id))], ...first, request: await shrink(first) });
  }
  return shown;
}

async function shrink({ request, wrong }) {
  let small = request;
  const tries = (one) => [
    ...one.headers.map((_, i) => ({ ...one, headers: one.headers.toSpliced(i, 1) })),
    ...one.query.map((_, i) => ({ ...one, query: one.query.toSpliced(i, 1) })),
    ...(one.raw !== undefined || one.body === null || typeof one.body !== 'object' || Array.isArray(one.body) ? [] : Object.keys(one.body).map((name) => ({ ...one, body: { ...one.body, [name]: undefined } }))),
  ];
  for (let left = 100, again = true; again && left > 0; ) {
    again = false;
    for (const smaller of tries(small)) {
      left--;
      const isSmaller = wire(smaller).path.length + (wire(smaller).body?.length ?? 0) + smaller.headers.length < wire(small).path.length + (wire(small).body?.length ?? 0) + small.headers.length;
      if (isSmaller && verdict(smaller, await send(smaller), names) === wrong) {
        small = smaller;
        again = true;
        break;
      }
    }
  }
  return small;
}

function report(shown, brokenData) {
  const list = (counts) => Object.entries(counts).sort(([a], [b]) => a.localeCompare(b)).map(([name, count]) => `${name} ${count}`).join(' · ');
  console.log(`\nBy status: ${list(statuses)}`);
  console.log(`Answered with 2xx although odd: ${list(accepted) || 'none'}`);
  console.log(`Data: ${before.size} plans and updates looked at, ${[...before.keys()].filter((address) => touched.has(address)).length} of them changed by requests that were accepted`);
  const errors = readFileSync(log, 'utf8').split('\n').filter((line) => / ERROR /.test(line));
  console.log(`The server's log has ${errors.length} errors${errors.length > 0 ? `, the first: ${errors[0]}` : ''}`);
  brokenData.forEach((line) => console.log(`BROKEN: ${line}`));
  const keep = join(BUILD, 'fuzz');
  rmSync(keep, { recursive: true, force: true });
  mkdirSync(keep, { recursive: true });
  shown.forEach(({ kind, times, operations: where, request, answer }, i) => {
    console.log(`\nFAILURE ${i + 1}: ${kind}; ${times} times, in ${where.join(', ')}\n  ${curl(wire(request), join(keep, `${i + 1}.body`))}\n  → ${answer.status} ${answer.body.slice(0, 400)}`);
  });
  if (shown.length > 0) {
    console.log(`\nTo repeat one: make run with WAYMARK_BOOTSTRAP_TOKEN=${TOKEN} WAYMARK_PORT=8080 (and sign in as police@example.org for $SESSION).`);
  }
  console.log(shown.length + brokenData.length === 0 ? '\nfuzz: passed' : `\nfuzz: FAILED, ${shown.length} kinds of failure, ${brokenData.length} things broken`);
}

/** The request as a curl command; a long or binary body goes to a file. */
function curl({ method, path, headers, body }, file) {
  const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
  const short = (text) => text.replaceAll(session, '$SESSION');
  const isPlain = body !== undefined && body.length < 600 && /^[\x20-\x7e]*$/.test(body.toString('latin1'));
  if (body !== undefined && !isPlain) {
    writeFileSync(file, body);
  }
  return [
    `curl -si --path-as-is -X ${method} ${quote(`http://127.0.0.1:8080${path}`)}`,
    ...headers.map(([name, value]) => `-H ${quote(short(value === '' ? `${name};` : `${name}: ${value}`)).replace("'waymark_session=$SESSION'", '"waymark_session=$SESSION"')}`),
    ...(body === undefined ? [] : [`--data-binary ${isPlain ? quote(body.toString()) : `@${file}`}`]),
  ].join(' ');
}
