/** What is measured: each kind of request as something that runs for so many seconds, by Waymark or by PostgreSQL alone. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { refuse } from '../check/server.mjs';
import { CONNECTIONS, pgbench, run, wrk } from './measure.mjs';

export const QUARTER = '2024-25-Q3';

/** @param directory for what is needed while it runs */
export function kindsOf(postgres, directory) {
  return { product, unpacked, revalidated, anew, submit, alone };

  /** For a program that takes no gzip. */
  function unpacked(what, server) {
    return { ...product(what, server, 'unpacked'), what: `${what} unpacked` };
  }

  /** By Waymark. @param run for so many seconds; while warming up what breaks off does not matter */
  function byWaymark(what, { plans, pid }, run) {
    return { what, by: 'product', plans, pid, run };
  }

  function requests({ url, plans, token }, kind, rest, time, warming, threads) {
    return wrk({ url, seconds: time, warming, kind, plans, token, rest, threads });
  }

  function product(what, server, kind = 'read') {
    const path = `/api/v1/plans/plan-%d/${what}?quarter=${QUARTER}`;
    return byWaymark(what, server, async (time, warming) => {
      // By chance alone a thousand plans would not all have been asked for once before it is measured.
      for (let plan = 1; warming && plan <= server.plans; plan++) {
        await (await asked(server, path, plan)).text();
      }
      return requests(server, kind, [path], time, warming);
    });
  }

  function asked({ url, token }, path, plan) {
    return fetch(url + path.replace('%d', plan), { headers: { Authorization: `Bearer ${token}` } });
  }

  function alone(what, { database, plans: count }) {
    const script = { actions: 'actions.sql', progress: 'progress.sql', submit: 'insert.sql' }[what];
    return {
      what,
      by: 'postgresql',
      plans: count,
      async run(time) {
        await restOfWrites(what);
        const result = await pgbench({
          postgres,
          directory,
          database,
          script,
          seconds: time,
          plans: count,
          quarter: QUARTER,
        });
        if (what === 'submit') {
          postgres.sql(database, 'truncate bench_history');
        }
        return result;
      },
    };
  }

  /** Every update once, as the web app does before it lets anybody send. */
  async function lookThrough(server, path, references) {
    const all = references.flatMap((ref) =>
      Array.from({ length: server.plans }, (_, i) => [path.replace('%s', ref) + 'check', i + 1]),
    );
    const next = async () => {
      for (let one = all.pop(); one; one = all.pop()) {
        const answer = await asked(server, ...one);
        await (answer.ok ? answer.text() : refuse(`${answer.url} answers ${answer.status}`));
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, next));
  }

  /** What was written before is on its way to the disk for a while, and would be waited for by who is measured next. */
  async function restOfWrites(what) {
    if (what === 'submit') {
      await run('sync', []);
      await pause(1_000);
    }
  }

  /** Progress for a caller that has it already: 304, without a body. */
  function revalidated(server) {
    const path = `/api/v1/plans/plan-%d/progress?quarter=${QUARTER}`;
    const file = join(directory, `tags-${server.plans}`);
    return byWaymark('revalidated', server, async (time, warming) => {
      if (!existsSync(file)) {
        const tags = [];
        for (let plan = 1; plan <= server.plans; plan++) {
          tags.push((await asked(server, path, plan)).headers.get('etag'));
        }
        writeFileSync(file, tags.join('\n'));
      }
      const result = await requests(server, 'revalidated', [path, file], time, warming);
      return warming || result.bytes < 1_000
        ? result
        : refuse(`Revalidated answers have ${Math.round(result.bytes)} bytes: they are not 304.`);
    });
  }

  function anew(what, server) {
    const rest = [`/api/v1/plans/%s/${what}?quarter=%s`, QUARTER];
    return byWaymark(`${what} made anew`, server, (time, warming) =>
      requests(server, 'anew', rest, time, warming),
    );
  }

  function submit(server) {
    const references = postgres.sql('one', 'select ref from action').split('\n');
    const path = '/api/v1/plans/plan-%d/actions/%s/updates/2024-25-Q4/';
    const rest = [path, String(CONNECTIONS), references.join(',')];
    let seen = false;
    return byWaymark('submit', server, async (time, warming) => {
      await restOfWrites('submit');
      // The end of a run leaves some of them sent.
      postgres.sql(server.database, `update quarterly_update set state = 'DRAFT' where state = 'SUBMITTED'`);
      if (!seen) {
        await lookThrough(server, path, references);
        seen = true;
      }
      return requests(server, 'submit', rest, time, warming, CONNECTIONS);
    });
  }
}
