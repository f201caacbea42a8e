// @ts-check
// Rounds: one contestant after the other, again and again, so that what else happens on the machine meets all alike.

import { say } from '../scripts/lib/say.mjs';
import { cpuMsOf, cpuMsOfPostgres } from './cpu.mjs';
import { drive } from './load.mjs';

/**
 * @typedef {import('./works.mjs').Contestant} Contestant
 * @typedef {{ perSecond: number, p50: number, p95: number, p99: number, server: number, database: number, count: number, failed: number }} Figures CPU in ms per operation
 * @typedef {{ work: import('./works.mjs').Work, figures: Record<Contestant, Figures> }} Measured
 */

/** @type {Contestant[]} */
export const CONTESTANTS = ['product', 'floor', 'stock'];

/** @param {number[]} sorted @param {number} share */
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** @param {number[]} values */
export const median = (values) => at([...values].sort((a, b) => a - b), 0.5);

/**
 * @param {import('./works.mjs').Work} work
 * @param {{ servers: Record<Contestant, import('./servers.mjs').Server>, inputs: import('./inputs.mjs').Inputs, postmaster: number, rounds: number, seconds: number, stop: AbortSignal }} options
 * @returns {Promise<Measured>}
 */
export async function measure(work, { servers, inputs, postmaster, rounds, seconds, stop }) {
  const operationOf = (/** @type {Contestant} */ who) => async (/** @type {import('./load.mjs').Send} */ send) => void (await work.ask[who](send, inputs));
  /** @type {Record<Contestant, { latencies: number[], seconds: number[], server: number[], database: number[], perSecond: number[], failures: string[] }>} */
  const kept = /** @type {any} */ (Object.fromEntries(CONTESTANTS.map((who) => [who, { latencies: [], seconds: [], server: [], database: [], perSecond: [], failures: [] }])));
  // The first round warms connections, plans and compiled code up and isn't counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (const who of CONTESTANTS) {
      if (stop.aborted) throw new Error('stopped');
      const before = [cpuMsOf(servers[who].pid), cpuMsOfPostgres(postmaster)];
      const done = await drive(servers[who], operationOf(who), seconds);
      const count = done.latencies.length;
      if (round === 0) continue;
      kept[who].latencies.push(...done.latencies);
      kept[who].failures.push(...done.failures);
      kept[who].perSecond.push(count / done.seconds);
      kept[who].server.push((cpuMsOf(servers[who].pid) - before[0]) / count);
      kept[who].database.push((cpuMsOfPostgres(postmaster) - before[1]) / count);
    }
  }
  const figures = /** @type {Record<Contestant, Figures>} */ (Object.fromEntries(CONTESTANTS.map((who) => {
    const sorted = Float64Array.from(kept[who].latencies).sort();
    const p = (/** @type {number} */ share) => at(/** @type {any} */ (sorted), share);
    return [who, { perSecond: median(kept[who].perSecond), p50: p(0.5), p95: p(0.95), p99: p(0.99), server: median(kept[who].server), database: median(kept[who].database), count: sorted.length, failed: kept[who].failures.length }];
  })));
  for (const who of CONTESTANTS) if (kept[who].failures.length > 0) say(`  ${who} failed ${kept[who].failures.length} times: ${kept[who].failures[0]}`);
  say(`  ${work.name.padEnd(16)} ${CONTESTANTS.map((who) => `${who} ${line(figures[who])}`).join('  |  ')}`);
  return { work, figures };
}

/** @param {Figures} figures */
const line = ({ perSecond, p50, p99, server, database }) => `${perSecond.toFixed(0)}/s p50 ${p50.toFixed(1)} p99 ${p99.toFixed(1)} ms, CPU ${server.toFixed(2)} + ${database.toFixed(2)}`;
