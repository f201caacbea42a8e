import { randomUUID } from 'node:crypto';
import type { TestApp } from '../app';
import { Dice } from './dice';
import { judge, SLOWEST_MS } from './judge';
import { mutate } from './mutations';
import { draftFor, toWire, type Draft, type Wire } from './request';
import { Caller, type Heard } from './send';
import { Fingerprint } from './traces';
import { World, type WorldRoute } from './world';

/** How often the world is made anew, and each row comes by. */
const ROUNDS = 5;
/** So many calls of each visit are as the schema wants them, so that the row's own code gets odd values too. */
const ALLOWED = 2;
/** Of every so many calls one is watched: if it was refused, the tables must be as before. */
const WATCH_EVERY = 12;
/** Answers that come from the door, before the row's own code. */
const AT_THE_DOOR = /^(input|auth|route|limits|idempotency|server)\./;

/** What became of all calls. */
export interface Outcome {
  sent: number;
  /** Those of them to which harm was done. */
  harmed: number;
  /** One line per thing that is wrong, with the call that repeats it. */
  faults: string[];
  slowestMs: number;
  /** Refused calls whose traces were looked for. */
  watched: number;
  /** How many harmed calls each row got, how many of all its own code answered, and how many it accepted. */
  perRow: Map<string, { harmed: number; met: number; accepted: number }>;
  /** How often each kind of harm was done. */
  kinds: Map<string, number>;
  /** How often each language was asked for in a call that was refused. */
  refusedIn: Map<string, number>;
}

const add = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

const codeOf = ({ text }: Heard): string => {
  try {
    return (JSON.parse(text) as { error?: { code?: string } }).error?.code ?? '';
  } catch {
    return '';
  }
};

const describe = (number: number, { method, target, body }: Wire, heard?: Heard): string =>
  `#${number} ${method} ${target.slice(0, 160)} ${(body ?? '').toString().slice(0, 400)} → ${heard ? `${heard.status} ${heard.text.slice(0, 300)}` : 'no answer'}`;

/** Sends at least `runs` harmed calls over all rows, one after the other and beside them some that a schema allows, and judges every answer. */
export async function sendAll(app: TestApp, routes: readonly WorldRoute[], catalogue: Record<string, { status: number }>, { seed, runs, rows }: { seed: number; runs: number; rows?: readonly string[] }): Promise<Outcome> {
  const dice = new Dice(seed);
  const world = await World.begin(app, routes);
  const prints = await Fingerprint.of(app);
  const caller = new Caller(app.url);
  const outcome: Outcome = { sent: 0, harmed: 0, faults: [], slowestMs: 0, watched: 0, perRow: new Map(), kinds: new Map(), refusedIn: new Map() };
  const chosen = routes.filter(({ id }) => rows?.includes(id) ?? true);
  const perVisit = ALLOWED + Math.ceil(runs / ROUNDS / chosen.length);

  const sendOne = async (route: WorldRoute, i: number): Promise<void> => {
    const number = (outcome.sent += 1);
    const draft = draftFor(route, world, dice, number, { odd: i % 3 === 1 ? 0.5 : 0.05, optional: 0.5 });
    const harmed = i >= ALLOWED;
    const kind = harmed ? mutate(draft, dice, route) : 'allowed by the schema';
    add(outcome.kinds, kind);
    if (harmed) outcome.harmed += 1;
    const wire = impatient(toWire(route, draft));
    const before = number % WATCH_EVERY === 0 ? await prints.take() : undefined;
    const heard = await caller.send(wire).catch((error: Error) => error.message);
    if (typeof heard !== 'string') heard.ms = Math.max(0, heard.ms - askedToWait(wire));
    if (typeof heard !== 'string' && heard.ms > SLOWEST_MS) heard.ms = await bestOfThree(caller, wire, heard.ms);
    if (typeof heard === 'string') return void outcome.faults.push(`${heard}: ${describe(number, wire)}`);
    outcome.faults.push(...judge(route, draft, wire, heard, catalogue).map((fault) => `${fault} (${kind}): ${describe(number, wire, heard)}`));
    note(outcome, route, draft, heard, harmed);
    // An earlier call has locked out the one who called: a blocked person, a retired agent.
    if (heard.status === 401 && !kind.startsWith('headers')) return world.putBack();
    if (!before || heard.status < 400) return;
    outcome.watched += 1;
    const after = await prints.take();
    const changed = after.filter((line, at) => line !== before[at]);
    if (changed.length > 0) outcome.faults.push(`refused, and yet something was left in ${changed.join(', ')}: ${describe(number, wire, heard)}`);
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) await world.renew();
    for (const route of chosen) for (let i = 0; i < perVisit; i += 1) await sendOne(route, i);
  }
  caller.close();
  return outcome;
}

/** Nothing happens while we wait for news, and nobody learns more from waiting longer. */
const impatient = (wire: Wire): Wire => ({ ...wire, target: wire.target.replace(/(?<=[?&]wait=)\d{1,2}(?=&|$)/, '1') });

/** A question that waits for news takes as long as its caller said. */
const askedToWait = ({ target }: Wire): number => 1000 * Number(/[?&]wait=(\d{1,2})(?:&|$)/.exec(target)?.[1] ?? 0);

/** What was slow is asked twice more: what else the machine did meanwhile is not the program's slowness. */
async function bestOfThree(caller: Caller, wire: Wire, first: number): Promise<number> {
  const times = [first];
  for (let i = 0; i < 2; i += 1) {
    const headers = wire.headers['idempotency-key'] ? { ...wire.headers, 'idempotency-key': randomUUID() } : wire.headers;
    times.push((await caller.send({ ...wire, headers })).ms - askedToWait(wire));
  }
  return Math.min(...times);
}

function note(outcome: Outcome, route: WorldRoute, draft: Draft, heard: Heard, harmed: boolean): void {
  const row = outcome.perRow.get(route.id) ?? { harmed: 0, met: 0, accepted: 0 };
  const accepted = heard.status < 300 && draft.method === route.method;
  if (harmed) row.harmed += 1;
  if (accepted) row.accepted += 1;
  if (accepted || (heard.status >= 400 && codeOf(heard) !== '' && !AT_THE_DOOR.test(codeOf(heard)))) row.met += 1;
  outcome.perRow.set(route.id, row);
  outcome.slowestMs = Math.max(outcome.slowestMs, heard.ms);
  if (heard.status >= 400 && draft.language) add(outcome.refusedIn, draft.language);
}
