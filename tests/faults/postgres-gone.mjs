// @ts-check
// F4: the database server is stopped, and killed, under load. The instance must live, say 503 and never «who are you?»,
// and come back by itself with nothing missing.
import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { compareBooks } from './lib/books.mjs';
import { fault } from './lib/fault.mjs';
import { call, saysOf, tally, until } from './lib/http.mjs';
import { prepare, reception, repair, stubborn } from './lib/story.mjs';
import { connect, ownPostgres, query, startInstance } from './lib/world.mjs';

/** @typedef {import('./lib/fault.mjs').Context} Context */
/** @typedef {import('./lib/story.mjs').Company} Company */

const LANES = 6;

await fault({ id: 'F4', figure: 'PostgreSQL gone for 30 s under load: /ready 503 within 2 s, API 503 with Retry-After, never 401, alive, back within 5 s, queue drains' }, async (context) => {
  const { quick, say, claim } = context;
  const { postgres, url } = await ownPostgres(context);
  const instance = await startInstance(context, url, { env: { AFTER_SALES_JOBS: 'true' } });
  const company = await prepare(instance);
  const load = startLoad(instance.url, company);

  const awayMs = quick ? 6_000 : 30_000;
  const ways = quick ? ['stopped'] : ['stopped', 'killed'];
  /** @type {number[]} */
  const backs = [];
  for (const way of ways) {
    await load.more(5);
    // Work for the queue, committed just before there is no database to do it on.
    for (let i = 0; i < 10; i += 1) await query(url, `select graphile_worker.add_job('kernel:housekeeping', '{}')`);
    say(`PostgreSQL is ${way}`);
    const [{ data_directory: cluster }] = await query(url, 'show data_directory');
    if (way === 'stopped') await postgres.stop();
    else process.kill(Number(fs.readFileSync(`${cluster}/postmaster.pid`, 'utf8').split('\n')[0]), 'SIGKILL');
    await watchAbsence(context, instance.url, company, awayMs);
    await postgres.revive();
    const back = await until(async () => (await call(instance.url, '/ready')).status === 200, 30_000);
    claim(`back by itself within 5 s of PostgreSQL`, back !== undefined && back <= 5_000, `${back} ms`);
    backs.push(back ?? Infinity);
    const drained = await until(async () => (await query(url, `select count(*)::int as count from graphile_worker.jobs where run_at <= now()`))[0].count === 0, 60_000, 250);
    claim('the queue is worked off', drained !== undefined, `${drained} ms`);
  }
  await load.more(5);
  const { repairs, refusals } = await load.stop();
  const finished = repairs.filter(({ acts }) => acts.length === 6).length;
  claim('every repair of the load was brought to its end', finished === repairs.length, tally(repairs.map(({ refused }) => refused ?? 'approved')));
  const odd = Object.keys(refusals).filter((says) => !says.startsWith('503 ') && says !== '409 idempotency.in-flight');
  claim('under load nothing was heard but «come back later»', odd.length === 0, refusals);
  const wrong = await compareBooks(await connect(context, url), repairs);
  claim('nothing that was acknowledged is missing, and nothing is there twice', Object.keys(wrong).length === 0, wrong);
  const ending = await instance.stop();
  claim('and it ends well', ending.code === 0, ending);
  return { broken: `${ways.length} × ${awayMs / 1000} s (${ways.join(', ')}), ${LANES} repairs at a time`, seen: `${finished} repairs whole, back after ${backs.join(' and ')} ms` };
});

/**
 * Repairs without end, until told; with how often which refusal was heard.
 * @param {string} origin
 * @param {Company} company
 */
function startLoad(origin, company) {
  /** @type {import('./lib/story.mjs').Repair[]} */
  const repairs = [];
  /** @type {Record<string, number>} */
  const refusals = {};
  let on = true;
  const heard = (/** @type {import('./lib/http.mjs').Answer} */ answer) => {
    const says = answer.headers.get('retry-after') ? saysOf(answer) : `no Retry-After at ${saysOf(answer)}`;
    refusals[says] = (refusals[says] ?? 0) + 1;
  };
  const lanes = Array.from({ length: LANES }, async () => {
    while (on) repairs.push(await repair(company, stubborn([origin], { heard, waitMs: 200 })));
  });
  return {
    /** Waits until so many more are done. */
    async more(/** @type {number} */ count) {
      const target = repairs.length + count;
      while (repairs.length < target) await pause(50);
    },
    async stop() {
      on = false;
      await Promise.all(lanes);
      return { repairs, refusals };
    },
  };
}

/**
 * @param {Context} context
 * @param {string} origin
 * @param {Company} company
 * @param {number} awayMs
 */
async function watchAbsence({ claim }, origin, { office }, awayMs) {
  const begin = Date.now();
  const told = await until(async () => (await call(origin, '/ready')).status === 503, 10_000, 20);
  claim('/ready says 503 within 2 s', told !== undefined && told <= 2_000, `${told} ms`);
  /** @type {string[]} */
  const heard = [];
  let slowest = 0;
  let alive = true;
  while (Date.now() - begin < awayMs) {
    const answers = await Promise.all([
      call(origin, '/receptions', { token: office }),
      call(origin, '/receptions', { token: office, body: reception() }),
      call(origin, '/receptions', { token: 'f'.repeat(256) }),
      call(origin, '/tracking/7K3Q-F9M2-XTH?phone=1234'),
      call(origin, '/ready'),
    ]);
    for (const answer of answers) {
      heard.push(Number(answer.headers.get('retry-after')) > 0 ? saysOf(answer) : `${saysOf(answer)} without Retry-After`);
      slowest = Math.max(slowest, answer.milliseconds);
    }
    alive &&= (await call(origin, '/live')).status === 200;
    await pause(300);
  }
  claim('all that is asked meanwhile says 503 with Retry-After, wrong tokens too', Object.keys(tally(heard)).join() === '503 server.unavailable', tally(heard));
  claim('the process lives', alive, `slowest answer ${Math.round(slowest)} ms`);
}
