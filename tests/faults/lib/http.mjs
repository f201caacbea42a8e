// @ts-check
// Calls as a careful client makes them: with a key, and again when told to come back.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * `status` 0 is a connection that broke; `code` then says how.
 * @typedef {{ status: number, code: string, body: any, headers: Headers, milliseconds: number }} Answer
 * @typedef {{ method?: string, body?: object, token?: string, key?: string, headers?: Record<string, string> }} Ask
 */

/**
 * One request, never throwing.
 * @param {string} origin
 * @param {string} address
 * @param {Ask} [ask]
 * @returns {Promise<Answer>}
 */
export async function call(origin, address, { method, body, token, key, headers } = {}) {
  const asked = performance.now();
  const verb = method ?? (body ? 'POST' : 'GET');
  try {
    const answer = await fetch(`${origin}/api/after-sales${address}`, {
      method: verb,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(verb === 'POST' && { 'idempotency-key': key ?? randomUUID() }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = text && (answer.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text;
    return { status: answer.status, code: json?.error?.code ?? '', body: json, headers: answer.headers, milliseconds: performance.now() - asked };
  } catch (error) {
    const { cause, message } = /** @type {Error & { cause?: { code?: string } }} */ (error);
    return { status: 0, code: cause?.code ?? message, body: undefined, headers: new Headers(), milliseconds: performance.now() - asked };
  }
}

/** @param {Answer} answer */
export const saysOf = ({ status, code }) => (status !== 0 && status < 300 ? String(status) : `${status} ${code}`);

/** What a client does not take for an answer: broken, away, or the same key still at work. */
const passing = (/** @type {Answer} */ { status, code }) => status === 0 || status === 503 || code === 'idempotency.in-flight';

/**
 * Sends until it is decided, with the same key, to the origins in turn; `heard` learns of every refusal on the way.
 * @param {readonly string[]} origins
 * @param {string} address
 * @param {Ask} ask
 * @param {{ heard?: (answer: Answer, origin: string) => void, waitMs?: number, tries?: number, first?: number }} [options]
 * @returns {Promise<Answer>}
 */
export async function untilDecided(origins, address, ask, { heard, waitMs = 50, tries = 2_000, first = 0 } = {}) {
  const key = ask.key ?? randomUUID();
  for (let i = first; ; i += 1) {
    const origin = origins[i % origins.length];
    const answer = await call(origin, address, { ...ask, key });
    if (!passing(answer) || i - first >= tries) return answer;
    heard?.(answer, origin);
    await pause(waitMs);
  }
}

/**
 * Runs `work` for 0 … count-1, `width` at a time.
 * @template T
 * @param {number} count
 * @param {number} width
 * @param {(i: number) => Promise<T>} work
 */
export async function atOnce(count, width, work) {
  /** @type {T[]} */
  const results = new Array(count);
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < count; i = next++) results[i] = await work(i);
  };
  await Promise.all(Array.from({ length: Math.min(width, count) }, lane));
  return results;
}

/**
 * How often each value occurs.
 * @param {readonly (string | number)[]} values
 */
export function tally(values) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/**
 * @param {() => Promise<boolean>} met
 * @param {number} milliseconds
 */
export async function until(met, milliseconds, everyMs = 50) {
  const begin = performance.now();
  while (performance.now() - begin < milliseconds) {
    if (await met()) return Math.round(performance.now() - begin);
    await pause(everyMs);
  }
  return undefined;
}
