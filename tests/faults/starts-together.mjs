// @ts-check
// F16: three instances are started at the same moment, on an empty database and on that of an older release. All come up,
// and every migration has run once.
import { everything, lost } from './lib/everything.mjs';
import { fault } from './lib/fault.mjs';
import { atOnce, call } from './lib/http.mjs';
import { NEWER, olderRelease } from './lib/older.mjs';
import { connect, newDatabase, startInstance } from './lib/world.mjs';

/** @typedef {import('./lib/fault.mjs').Context} Context */

const MANY = 3;

await fault({ id: 'F16', figure: 'three instances started together on an empty database and on an upgrade all come up; migrations run once' }, async (context) => {
  const { quick } = context;
  // The empty database has its own test (tests/races/three-starts.test.ts), so that CI does it once.
  const rounds = quick ? 1 : 3;
  for (let round = 0; round < rounds; round += 1) {
    if (!quick) await onEmpty(context);
    await onUpgrade(context);
  }
  return { broken: `${rounds} × ${MANY} at once${quick ? ' on an upgrade' : ' on an empty database, then on an upgrade'}`, seen: 'all came up, every migration once' };
});

/** @param {Context} context @param {string} database */
async function startMany(context, database) {
  const env = { AFTER_SALES_JOBS: 'true' };
  return atOnce(MANY, MANY, () => startInstance(context, database, { env }).catch((error) => /** @type {Error} */ (error)));
}

/**
 * @param {Context} context
 * @param {string} where
 * @param {(import('./lib/world.mjs').Instance | Error)[]} started
 * @param {import('pg').Client} client
 */
async function judge({ claim }, where, started, client) {
  const failed = started.filter((instance) => instance instanceof Error).map(String);
  claim(`${where}: all ${MANY} come up`, failed.length === 0, failed.join('; ').slice(-500));
  const instances = started.flatMap((instance) => (instance instanceof Error ? [] : [instance]));
  const ready = await Promise.all(instances.map(({ url }) => call(url, '/ready')));
  claim(`${where}: all are ready`, ready.every(({ status }) => status === 200));
  const { rows } = await client.query(`select (select count(*)::int from strapi_migrations_internal) as own, (select count(distinct name)::int from strapi_migrations_internal) as own_once,
    (select count(*)::int from as_migrations) as ours, (select count(*)::int from as_provinces) as provinces, (select count(*)::int from as_events where type = 'coding.created' and subject_type = 'province') as told`);
  const [{ own, own_once, ours, provinces, told }] = rows;
  claim(`${where}: migrations and first rows once`, own === own_once && ours > 5 && provinces === 31 && told === 31, rows[0]);
  const endings = await Promise.all(instances.map((instance) => instance.stop()));
  claim(`${where}: all end well`, endings.every(({ code }) => code === 0));
}

/** @param {Context} context */
async function onEmpty(context) {
  const database = await newDatabase(context, { empty: true });
  const started = await startMany(context, database.url);
  await judge(context, 'on an empty database', started, await connect(context, database.url));
}

/** @param {Context} context */
async function onUpgrade(context) {
  const database = await newDatabase(context, { empty: true });
  const client = await connect(context, database.url);
  const older = await startInstance(context, database.url, { appDir: await olderRelease(context) });
  await older.ask('grantEverywhere');
  await older.stop();
  const exists = async () => (await client.query(`select to_regclass($1) is not null and exists (select from information_schema.columns where table_name = $2 and column_name = $3) as there`, [NEWER.table, NEWER.field.table, NEWER.field.column])).rows[0].there;
  context.claim('the older release has neither the newer table nor the newer column', !(await exists()));
  const [before, done] = [await everything(client), (await client.query('select name, applied_at from as_migrations')).rows];
  const started = await startMany(context, database.url);
  await judge(context, 'on an upgrade', started, client);
  context.claim('the upgrade brought both', await exists());
  const after = (await client.query('select name, applied_at from as_migrations')).rows;
  const same = done.every(({ name, applied_at: at }) => after.some((row) => row.name === name && row.applied_at.getTime() === at.getTime()));
  context.claim('what had run did not run again, what had not ran once', same && after.length > done.length, `${done.length} before, ${after.length} after`);
  // What concerns the type that gains a field looks different afterwards: its rows, the super admin's grant, its view.
  const missing = lost(before, await everything(client)).filter((line) => !line.includes(NEWER.field.table) && !line.includes(NEWER.field.type));
  context.claim('and nothing was lost on the way', missing.length === 0, missing.slice(0, 5).join('; '));
}
