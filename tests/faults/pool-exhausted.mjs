// @ts-check
// F6: a pool of two connections. First both stand behind a lock and everybody else must hear 503 soon; then twenty whole
// repairs at a time go through them, which they can't if anything holds one connection and asks for another.
import { compareBooks } from './lib/books.mjs';
import { fault } from './lib/fault.mjs';
import { atOnce, call, saysOf, tally, until } from './lib/http.mjs';
import { logIn, prepare, reception, repair, stubborn } from './lib/story.mjs';
import { connect, newDatabase, startInstance } from './lib/world.mjs';

/** @typedef {import('./lib/fault.mjs').Context} Context */

await fault({ id: 'F6', figure: 'pool exhausted: others get 503 within 2 s, no self-deadlock with pool 2' }, async (context) => {
  const { quick, claim, say } = context;
  const database = await newDatabase(context);
  // The worker listens on a connection of the pool too; during the lock it would take one of the two.
  const instance = await startInstance(context, database.url, { env: { AFTER_SALES_POOL_MAX: '2', DATABASE_POOL_MAX: '2', AFTER_SALES_JOBS: 'false' } });
  const company = await prepare(instance);
  const client = await connect(context, database.url);
  const slowest = await bothBehindALock(context, database.url, instance.url, company.office);

  const count = quick ? 20 : 200;
  say(`${count} repairs, 20 at a time, through two connections, with the worker as a third user`);
  await instance.stop();
  const again = await startInstance(context, database.url, { env: { AFTER_SALES_POOL_MAX: '2', DATABASE_POOL_MAX: '2', AFTER_SALES_JOBS: 'true' } });
  company.agent = await logIn(again.url, company.username);
  /** @type {string[]} */
  const heard = [];
  const send = stubborn([again.url], { heard: (answer) => void heard.push(saysOf(answer)), waitMs: 100 });
  const repairs = await atOnce(count, 20, () => repair(company, send));
  claim('all of them come to their end', repairs.every(({ acts }) => acts.length === 6), tally(repairs.map(({ refused }) => refused ?? 'approved')));
  claim('who had to wait too long was told to come back', Object.keys(tally(heard)).every((says) => says === '503 server.unavailable'), tally(heard));
  const wrong = await compareBooks(client, repairs);
  claim('the books agree', Object.keys(wrong).length === 0, wrong);
  const { rows } = await client.query(`select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'after-sales' and state like 'idle in transaction%'`);
  claim('no transaction is left open', rows[0].count === 0);
  return { broken: 'both connections behind a lock; then 20 repairs at a time', seen: `others heard 503 after at most ${slowest} ms; ${count} repairs through two connections, ${heard.length} times «come back»` };
});

/**
 * @param {Context} context
 * @param {string} database
 * @param {string} origin
 * @param {string} token
 */
async function bothBehindALock(context, database, origin, token) {
  const { claim } = context;
  const holder = await connect(context, database);
  const watcher = await connect(context, database);
  await holder.query('begin; lock table as_receptions in share mode');
  const stuck = [0, 1].map(() => call(origin, '/receptions', { body: reception(), token }));
  const waiting = `select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'after-sales' and wait_event_type = 'Lock'`;
  const both = await until(async () => (await watcher.query(waiting)).rows[0].count === 2, 4_000, 20);
  claim('both connections stand behind the lock', both !== undefined);
  const others = await Promise.all([
    ...[0, 1, 2].map(() => call(origin, '/receptions', { body: reception(), token })),
    ...[0, 1, 2].map(() => call(origin, '/receptions', { token })),
    call(origin, '/ready'),
  ]);
  const slowest = Math.round(Math.max(...others.map(({ milliseconds }) => milliseconds)));
  claim('the others hear 503 with Retry-After', others.every((answer) => saysOf(answer) === '503 server.unavailable' && Number(answer.headers.get('retry-after')) > 0), tally(others.map(saysOf)));
  claim('within 2 s', slowest <= 2_000, `${slowest} ms`);
  const live = await call(origin, '/live');
  claim('/live is not concerned', live.status === 200 && live.milliseconds < 1_000);
  await holder.query('commit');
  const freed = await Promise.all(stuck);
  claim('who stood behind the lock is served, or told to come back', freed.every(({ status }) => status === 201 || status === 503), tally(freed.map(saysOf)));
  const back = await until(async () => (await call(origin, '/receptions', { token })).status === 200, 5_000);
  claim('and all is well again', back !== undefined, `${back} ms`);
  return slowest;
}
