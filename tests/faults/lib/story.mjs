// @ts-check
// The whole way of a repair as a load: opened by the office, assigned, accepted and started, reported by the agent,
// approved by the office. Every act is a keyed POST; what is acknowledged is written down and compared with the books.
import { randomInt } from 'node:crypto';
import { call, untilDecided } from './http.mjs';

/** @typedef {import('./http.mjs').Ask} Ask */
/** @typedef {import('./http.mjs').Answer} Answer */
/** @typedef {{ address: string, ask: Ask, want: number }} Act */

const PASSWORD = 'a-long-password-1';

/** A day of the company's zone, as an ISO date. */
export const dayAgo = (/** @type {number} */ days) => new Date(Date.now() + 3.5 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

/**
 * @param {string} origin
 * @param {string} address
 * @param {object} body
 * @param {string} token
 */
async function must(origin, address, body, token) {
  const answer = await call(origin, address, { body, token });
  if (answer.status >= 300 || answer.status === 0) throw new Error(`${address}: ${answer.status} ${JSON.stringify(answer.body ?? answer.code)}`);
  return answer.body;
}

/**
 * @param {string} origin
 * @param {string} username
 */
export async function logIn(origin, username) {
  const answer = await fetch(`${origin}/api/auth/local`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identifier: username, password: PASSWORD }) });
  const { jwt } = /** @type {{ jwt?: string }} */ (await answer.json());
  if (!jwt) throw new Error(`log-in: ${answer.status}`);
  return jwt;
}

/**
 * A company with one product, prices and an agent.
 * @param {import('./world.mjs').Instance} instance
 */
export async function prepare(instance) {
  const { accessKey: office } = /** @type {{ accessKey: string }} */ (await instance.ask('token', 'full-access'));
  const origin = instance.url;
  await must(origin, '/brands', { code: 'PAK', labels: { en: 'Pakshoma' } }, office);
  await must(origin, '/product-categories', { code: 'washer', labels: { en: 'Washer' } }, office);
  await must(origin, '/products', { code: 'WM-1', labels: { en: 'Washer 8 kg' }, categoryCode: 'washer', brandCode: 'PAK' }, office);
  for (const service of ['installation', 'warranty-repair', 'travel']) await must(origin, '/tariffs', { tariff: 'wage', service, validFrom: dayAgo(400), amount: '4000000' }, office);
  const { id: agentId } = await must(origin, '/agents', { code: `A-${randomInt(1e9)}`, name: 'خدمات نمونه' }, office);
  const username = `manager${randomInt(1e9)}`;
  await must(origin, `/agents/${agentId}/users`, { username, email: `${username}@example.com`, password: PASSWORD, role: 'manager' }, office);
  return { office, agentId, username, agent: await logIn(origin, username) };
}

/** @typedef {Awaited<ReturnType<typeof prepare>>} Company */

let people = 1_000_000 + randomInt(1_000_000);

/** A customer whom nobody has met. */
export const reception = () => ({ channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [`0935${(people += 1)}`] } }, devices: [{ categoryTold: 'ماشین لباس‌شویی' }] });

/**
 * One repair from the call to the approved report. `send` makes an act happen and gives its answer; null ends the story
 * there. What was acknowledged is in the result.
 * @param {Company} company
 * @param {(act: Act) => Promise<Answer | null>} send
 * @param {{ known?: string }} [options] `known`: the serial of a registered device, and then the work is its installation
 */
export async function repair({ office, agentId, agent }, send, { known } = {}) {
  /** @type {{ reception?: string, job?: string, report?: string, acts: string[], refused?: string }} */
  const done = { acts: [] };
  /** @param {string} name @param {Act} act */
  const step = async (name, act) => {
    const answer = await send(act);
    if (answer?.status !== act.want) {
      done.refused ??= `${name}: ${answer ? `${answer.status} ${answer.code}` : 'no answer'}`;
      return null;
    }
    done.acts.push(name);
    return answer.body;
  };
  const opened = await step('open', { address: '/receptions', ask: { body: known ? { ...reception(), devices: [{ serial: known }] } : reception(), token: office }, want: 201 });
  if (!opened) return done;
  Object.assign(done, { reception: opened.id, job: opened.jobs[0].id });
  const at = `/jobs/${done.job}`;
  if (!(await step('assign', { address: `${at}/assign`, ask: { body: { agent: agentId }, token: office }, want: 200 }))) return done;
  for (const verb of ['accept', 'start']) if (!(await step(verb, { address: `${at}/${verb}`, ask: { body: {}, token: agent }, want: 200 }))) return done;
  const report = await step('report', { address: `${at}/reports`, ask: { body: { kind: known ? 'installation' : 'internal-work', serviceDay: dayAgo(0), lines: [{ kind: 'work' }] }, token: agent }, want: 201 });
  if (!report) return done;
  done.report = report.id;
  await step('approve', { address: `/reports/${report.id}/decide`, ask: { body: {}, token: office }, want: 200 });
  return done;
}

/** @typedef {Awaited<ReturnType<typeof repair>>} Repair */

/**
 * Sends to the origins in turn until each act is decided.
 * @param {readonly string[]} origins
 * @param {{ heard?: (answer: Answer, origin: string) => void, waitMs?: number }} [options]
 */
export function stubborn(origins, options = {}) {
  let turn = 0;
  return (/** @type {Act} */ { address, ask }) => untilDecided(origins, address, ask, { ...options, first: (turn += 1) });
}
