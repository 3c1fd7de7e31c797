/**
 * Two servers on one PostgreSQL send the reminders of one plan through a mail server that refuses half of them, breaks the line under some
 * after it has taken them, and sees one of the two servers killed (kill -9) on the way. Each person has to get each mail once; a mail that the
 * line broke under, or whose sender died, at most once more under its Message-ID.
 *
 *   node check/mail.mjs [--minutes 12]
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PLAN } from './book.mjs';
import { referencePlan } from './plan.mjs';
import { installedPostgres, makePostgres, testsPostgres } from './postgres.mjs';
import { call, ON_POSTGRESQL, options, refuse, startWaymark, temporaryDirectory } from './server.mjs';
import { startSmtp } from './smtp.mjs';

const { minutes } = options({ minutes: 12 });
/** A quarter has just ended; everybody's reminder is due. */
const TODAY = '2022-07-01';
const bin = testsPostgres() ?? installedPostgres();
if (!bin) {
  refuse('There is no PostgreSQL here. Run the tests once (they bring one), or apt-get install postgresql');
}

const tries = new Map();
const smtp = await startSmtp(({ id }) => {
  const count = (tries.get(id) ?? 0) + 1;
  tries.set(id, count);
  // Every second try is refused, and every seventh mail is taken without a word.
  if (count % 2 === 1 && tries.size % 2 === 0) return 'refuse';
  return count === 1 && tries.size % 7 === 0 ? 'drop' : 'take';
});
const directory = temporaryDirectory('mail');
const postgres = await makePostgres(bin);
await postgres.start();
const start = (number) =>
  startWaymark({
    jar: ON_POSTGRESQL,
    log: join(directory, `server-${number}.log`),
    settings: {
      WAYMARK_TODAY: TODAY,
      WAYMARK_MAIL_HOST: '127.0.0.1',
      WAYMARK_MAIL_PORT: String(smtp.port),
      WAYMARK_MAIL_TLS: 'none',
      WAYMARK_MAIL_FROM: 'reminders@example.org',
      WAYMARK_MAIL_FIRST_PAUSE: 'PT2S',
      WAYMARK_URL: 'http://localhost',
      ...postgres.settings('postgres'),
    },
  });
const first = await start(1);
const second = await start(2);

const people = await setUp(first.url);
// Both at once: what is due is written down once.
const sendings = await Promise.all(
  [first, second].map(({ url }) => call(url, 'POST', `${PLAN}/reminders/sending`, {})),
);
sendings.forEach(({ status, body }) => status === 200 || refuse(JSON.stringify(body)));
const atOnce = sendings.map(({ body }) => body.items.length);

// In the middle of it the first one dies, and comes back.
while (smtp.mails.length < people / 3) await pause(20);
await first.kill();
const third = await start(3);
const settled = await untilSettled(third.url);
await Promise.all([second.stop(), third.stop()]);
report(settled);

async function setUp(url) {
  const document = referencePlan(ON_POSTGRESQL, PLAN.split('/').at(-1));
  const put = await call(url, 'PUT', PLAN, document);
  if (put.status !== 201) refuse(`The plan was not taken: ${JSON.stringify(put.body)}`);
  const speak = document.partners.filter(({ kind }) => kind !== 'MEETING');
  for (const { key } of speak) {
    const person = {
      name: `For ${key}`,
      password: 'a password for this run',
      memberships: [{ plan: document.plan.key, role: 'LEAD', partners: [key] }],
    };
    const made = await call(url, 'PUT', `/api/v1/people/${key}@example.org`, person);
    if (made.status !== 201) refuse(JSON.stringify(made.body));
  }
  const { body } = await call(url, 'GET', `${PLAN}/reminders/preview`);
  return body.reminders.length;
}

async function untilSettled(url) {
  const latest = Date.now() + minutes * 60_000;
  for (;;) {
    const { body } = await call(url, 'GET', `${PLAN}/reminders?limit=500`);
    const waiting = body.items.filter(({ state }) => state === 'WAITING');
    if (waiting.length === 0 || Date.now() > latest) return body.items;
    await pause(1000);
  }
}

function report(log) {
  const got = new Map();
  smtp.mails.forEach((mail) => got.set(mail.id, [...(got.get(mail.id) ?? []), mail]));
  const ids = [...got.keys()];
  const persons = new Set(smtp.mails.map(({ to }) => to));
  const unsure = [...got.values()].filter((mails) => mails.some(({ felt }) => felt === 'drop')).length;
  const twice = [...got.values()].filter((mails) => mails.length > 1);
  // The killed one may have been at one mail; the line broke under the others.
  const wrong = [
    log.length !== people && `${log.length} reminders written down for ${people} people`,
    log.some(({ state }) => !['SENT', 'UNSURE'].includes(state)) && 'some were never sent',
    ids.length !== people && `${ids.length} different mails for ${people} people`,
    persons.size !== people && `${persons.size} of ${people} people got one`,
    twice.some((mails) => mails.length > 2) && 'a mail came three times',
    twice.filter((mails) => mails.every(({ felt }) => felt === 'take')).length > 1 && 'mails came twice without need',
    smtp.refused.length < people / 4 && 'the mail server refused too few for this to say anything',
    unsure === 0 && 'the line never broke',
  ].filter(Boolean);
  console.log(
    `mail: ${people} people; both servers at once wrote down ${atOnce.join(' and ')}; ${smtp.refused.length} refusals, ${unsure} broken lines, one server killed; ${ids.length} mails arrived, ${twice.length} of them twice under one Message-ID`,
  );
  wrong.forEach((what) => console.log(`  wrong: ${what}`));
  console.log(wrong.length === 0 ? 'mail: passed' : 'mail: FAILED');
  process.exit(wrong.length === 0 ? 0 : 1);
}
