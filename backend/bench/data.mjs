/** One plan, put through the API, and its updates; then the same a thousand times over. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { referencePlan } from '../check/plan.mjs';
import { call, ON_POSTGRESQL, refuse, startWaymark } from '../check/server.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const OF_A_PLAN = [
  'plan',
  'plan_version',
  'partner',
  'objective',
  'reference',
  'action',
  'action_lead',
  'measure',
  'quarterly_update',
];
/** Between the ids of one plan's copy and the next. */
const STRIDE = 100_000;
/** Tables without an id of their own, and what tells the first plan's rows. */
const WITHOUT_ID = {
  plan_version: `t.plan_key = 'plan-1'`,
  reference: `t.plan_id < ${STRIDE}`,
  action_lead: `t.action_id < ${STRIDE}`,
};

/** Makes the databases "one" and "many", with 1 plan and with so many. */
export async function load(postgres, plans, settings, log) {
  postgres.sql('postgres', 'create database one');
  const server = await startWaymark({
    jar: ON_POSTGRESQL,
    log,
    settings: { ...settings, ...postgres.settings('one') },
  });
  const put = await call(server.url, 'PUT', '/api/v1/plans/plan-1', referencePlan(ON_POSTGRESQL, 'plan-1'));
  if (put.status !== 201) {
    refuse(`The plan was not taken: ${put.status} ${JSON.stringify(put.body).slice(0, 500)}`);
  }
  await server.stop();
  postgres.sql('one', readFileSync(join(HERE, 'updates.sql'), 'utf8'));
  postgres.sql('one', forPgbench());
  postgres.sql('postgres', 'create database many template one');
  postgres.sql('many', copies(postgres, plans));
  ['one', 'many'].forEach((database) => postgres.sql(database, 'vacuum (analyze)'));
  postgres.sql('many', 'checkpoint');
  const [actions, updates] = postgres
    .sql('many', 'select count(*) from action; select count(*) from quarterly_update')
    .split('\n')
    .map(Number);
  return { actions, updates };
}

/** Copies every row of the first plan, with its ids moved on; then the sequences. */
function copies(postgres, plans) {
  const columns = postgres
    .sql(
      'one',
      `select table_name, column_name, data_type from information_schema.columns where table_schema = 'public' order by ordinal_position`,
    )
    .split('\n')
    .map((line) => line.split('|'));
  const copy = (table) => {
    const own = columns
      .filter(([name]) => name === table)
      .map(([, column, type]) => ({ column, moves: type === 'bigint' && /^id$|_id$/.test(column) }));
    const value = ({ column, moves }) =>
      moves ? `t.${column} + n * ${STRIDE}` : column === 'plan_key' ? `'plan-' || (n + 1)` : `t.${column}`;
    return `insert into ${table} (${own.map(({ column }) => column).join(', ')}) select ${own.map(value).join(', ')} from ${table} t, generate_series(1, ${plans - 1}) n where ${WITHOUT_ID[table] ?? `t.id < ${STRIDE}`};`;
  };
  const onwards = (table) => `select setval('${table}_seq', (select max(id) from ${table}) + 1000);`;
  // Copies of what is in order are in order: foreign keys need not be looked up 600,000 times.
  return [
    'set session_replication_role = replica;',
    ...OF_A_PLAN.map(copy),
    ...OF_A_PLAN.filter((table) => !WITHOUT_ID[table]).map(onwards),
  ].join('\n');
}

/** A table as history is, for PostgreSQL alone to write to, and words as long as an update's before and after. */
function forPgbench() {
  return `create table bench_history (like history_entry including all) with (autovacuum_enabled = false);
    create sequence bench_history_seq;
    create table bench_words as select repeat('{"state":"DRAFT","rating":"GREEN","done":"Two sessions were held with practices and schools."}', 8) as words;`;
}
