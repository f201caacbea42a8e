// @ts-check
// Makes the two databases: tables by the apps themselves, rows by SQL.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ensureDatabase } from '../../scripts/lib/databases.mjs';
import { hashFiles, listFiles } from '../../scripts/lib/files.mjs';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { step } from '../../scripts/lib/say.mjs';
import { startStrapi } from '../servers.mjs';
import { connected } from './connect.mjs';

/** @typedef {'product' | 'stock-strapi'} App */

/** Tables that get a million rows: their indexes are made after the rows, which takes a fifth of the time. */
const FILLED = {
  product: /^as_(customers|customer_phones|devices|device_facts|receptions|contacts|jobs|job_faults|job_keys|sla_clocks|events|idempotency|invoices|invoice_lines|custody|custody_moves|day_reports)$/,
  'stock-strapi': /^(customers|devices|warranties|receptions|jobs)(_.*_lnk)?$/,
};

/** Two years for labour and parts from the day of sale, one for travel. */
const TERMS = {
  startRule: ['sale'], activationWindowMonths: 18, months: { labour: 24, part: 24, travel: 12 }, partGroups: [], partMonths: [], consumables: [], fittedPartMonths: 3,
  presaleMonths: 0, exchange: 'rest-of-term', voids: [{ reason: 'seal-broken', labels: {}, voids: ['all'] }], promotions: [], lastDay: 'same-day', installedBeforeSold: 'refused',
  lateRepair: null, exchangeAtReturn: null, repairGuaranteeDays: null, estimateFirst: false,
};

const read = (/** @type {string} */ name) => fs.readFileSync(path.join(ROOT, 'bench', 'data', name), 'utf8');

/**
 * What decides how the rows and tables look: other sources give another database.
 * @param {App} app
 * @param {number} rows
 */
function recipeOf(app, rows) {
  const sources = app === 'product'
    ? listFiles(ROOT, 'src/plugins/after-sales/server/src', (file, isFolder) => !isFolder && !/(\.sql\.ts|content-types\/[\w-]+\.ts|kernel\/(content-types|events|idempotency|numbers|housekeeping)\.ts)$/.test(file))
    : listFiles(ROOT, 'bench/stock-strapi/src', () => false);
  const text = [read('common.sql'), read(`${app}.sql`), JSON.stringify(TERMS), rows, hashFiles(ROOT, sources)].join('\0');
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

/**
 * The database of an app with its rows, made when there is none of this recipe.
 * @param {import('../../scripts/lib/postgres.mjs').Postgres} postgres
 * @param {App} app
 * @param {{ rows: number, env: NodeJS.ProcessEnv }} options
 */
export async function ensureFilled(postgres, app, { rows, env }) {
  const name = `${app === 'product' ? 'product' : 'stock'}_${rows}_${recipeOf(app, rows)}`;
  const exists = await asSuperuser(postgres, 'postgres', async (client) => (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1);
  if (!exists) await step(`Filling ${app} with ${rows.toLocaleString('en')} receptions`, () => make(postgres, app, name, rows, env));
  return name;
}

/**
 * @template T
 * @param {import('../../scripts/lib/postgres.mjs').Postgres} postgres
 * @param {string} database
 * @param {(client: import('pg').Client) => Promise<T>} work
 */
export const asSuperuser = (postgres, database, work) => connected(postgres.url(database, postgres.superuser), work);

/** Rows that are only written, or that no work asks for: they would push out what is. */
const COLD = ['as_events', 'as_invoices', 'as_invoice_lines'];

/**
 * Kept data may be cold, and whoever is measured first would pay for the disk.
 * @param {import('../../scripts/lib/postgres.mjs').Postgres} postgres
 * @param {string} database
 */
export const warm = (postgres, database) =>
  asSuperuser(postgres, database, async (client) => {
    await client.query('create extension if not exists pg_prewarm');
    await client.query(`select sum(pg_prewarm(c.oid, 'buffer')) from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'i') and c.relname <> all($1)`, [COLD]);
  });

/**
 * Under its final name it is complete. What other recipes have left goes first: a million rows are gigabytes.
 * @param {import('../../scripts/lib/postgres.mjs').Postgres} postgres
 * @param {App} app
 * @param {string} name
 * @param {number} rows
 * @param {NodeJS.ProcessEnv} env
 */
async function make(postgres, app, name, rows, env) {
  const prefix = name.replace(/[^_]+$/, '');
  const draft = `${prefix}draft`;
  await asSuperuser(postgres, 'postgres', async (client) => {
    const { rows: old } = await client.query(`select datname from pg_database where starts_with(datname, $1)`, [prefix]);
    for (const { datname } of old) await client.query(`drop database ${client.escapeIdentifier(datname)} with (force)`);
  });
  await ensureDatabase(postgres, draft);
  const first = await startStrapi(app, { database: postgres.url(draft), env: { ...env, AFTER_SALES_JOBS: 'false' } });
  await first.stop();
  await asSuperuser(postgres, draft, (client) => fill(client, app, rows));
  await asSuperuser(postgres, 'postgres', (client) => client.query(`alter database ${draft} rename to ${name}`));
}

/**
 * @param {import('pg').Client} client
 * @param {App} app
 * @param {number} rows
 */
async function fill(client, app, rows) {
  const today = new Date().toISOString().slice(0, 10);
  const run = (/** @type {string} */ text) => client.query(text.replaceAll('{{rows}}', String(rows)).replaceAll('{{today}}', today).replaceAll('{{terms}}', JSON.stringify(TERMS)));
  // The rows are the ones that the triggers would have made; whether they fit together is asked by the foreign keys below.
  await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '512MB'; set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2; set timezone = 'UTC'`);
  const { rows: parts } = await client.query(PARTS, [FILLED[app].source]);
  for (const { drop } of parts) await client.query(drop);
  await run(read('common.sql'));
  await run(read(`${app}.sql`));
  await client.query('set session_replication_role = default');
  for (const { make } of parts.reverse()) await client.query(make);
  await client.query('grant usage on schema bench to after_sales; grant select on all tables in schema bench to after_sales');
  await client.query('vacuum (analyze, freeze)');
  await client.query('checkpoint');
}

/**
 * Foreign keys first, because they lean on unique constraints; an index that a constraint made is the constraint's. Made
 * again in the other order: sorting a million keys once is quicker than finding a place for each, and it asks the same.
 */
const PARTS = `
  select case c.contype when 'f' then 1 else 2 end as rank, format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
    format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as make
  from pg_constraint c join pg_class t on t.oid = c.conrelid left join pg_class o on o.oid = c.confrelid
  where c.contype = 'f' and (t.relname ~ $1 or o.relname ~ $1) or c.contype in ('p', 'u') and t.relname ~ $1
  union all
  select 3, format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
  from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = 'public' and t.relname ~ $1 and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
  order by rank`;
