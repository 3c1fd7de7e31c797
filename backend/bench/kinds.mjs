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

  function product(what, { url, pid, plans: count, token }, kind = 'read') {
    return {
      what,
      by: 'product',
      plans: count,
      pid,
      async run(time, warming) {
        // By chance alone a thousand plans would not all have been asked for once before it is measured.
        for (let plan = 1; warming && plan <= count; plan++) {
          const headers = { Authorization: `Bearer ${token}` };
          await (
            await fetch(`${url}/api/v1/plans/plan-${plan}/${what}?quarter=${QUARTER}`, { headers })
          ).text();
        }
        return wrk({
          url,
          seconds: time,
          warming,
          kind,
          plans: count,
          token,
          rest: [`/api/v1/plans/plan-%d/${what}?quarter=${QUARTER}`],
        });
      },
    };
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

  /** What was written before is on its way to the disk for a while, and would be waited for by who is measured next. */
  async function restOfWrites(what) {
    if (what === 'submit') {
      await run('sync', []);
      await pause(1_000);
    }
  }

  /** Progress for a caller that has it already: 304, without a body. */
  function revalidated({ url, pid, plans: count, token }) {
    const path = `/api/v1/plans/plan-%d/progress?quarter=${QUARTER}`;
    const file = join(directory, `tags-${count}`);
    return {
      what: 'revalidated',
      by: 'product',
      plans: count,
      pid,
      async run(time, warming) {
        if (!existsSync(file)) {
          const tags = [];
          for (let plan = 1; plan <= count; plan++) {
            tags.push(
              (
                await fetch(url + path.replace('%d', plan), { headers: { Authorization: `Bearer ${token}` } })
              ).headers.get('etag'),
            );
          }
          writeFileSync(file, tags.join('\n'));
        }
        const result = await wrk({
          url,
          seconds: time,
          warming,
          kind: 'revalidated',
          plans: count,
          token,
          rest: [path, file],
        });
        return warming || result.bytes < 1_000
          ? result
          : refuse(`Revalidated answers have ${Math.round(result.bytes)} bytes: they are not 304.`);
      },
    };
  }

  function anew(what, { url, pid, plans: count, token }) {
    return {
      what: `${what} made anew`,
      by: 'product',
      plans: count,
      pid,
      run: (time, warming) =>
        wrk({
          url,
          seconds: time,
          warming,
          kind: 'anew',
          plans: count,
          token,
          rest: [`/api/v1/plans/%s/${what}?quarter=%s`, QUARTER],
        }),
    };
  }

  function submit({ url, pid, database, plans: count, token }) {
    const references = postgres.sql('one', 'select ref from action').split('\n').join(',');
    return {
      what: 'submit',
      by: 'product',
      plans: count,
      pid,
      async run(time, warming) {
        await restOfWrites('submit');
        // The end of a run leaves some of them sent.
        postgres.sql(database, `update quarterly_update set state = 'DRAFT' where state = 'SUBMITTED'`);
        const rest = [
          '/api/v1/plans/plan-%d/actions/%s/updates/2024-25-Q4/',
          String(CONNECTIONS),
          references,
        ];
        return wrk({
          url,
          seconds: time,
          warming,
          kind: 'submit',
          plans: count,
          token,
          rest,
          threads: CONNECTIONS,
        });
      },
    };
  }
}
