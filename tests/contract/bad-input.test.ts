import { startApp, type TestApp } from '../support/app';
import { tally } from '../support/at-once';
import { Dice } from '../support/bad-input/dice';
import { judge } from '../support/bad-input/judge';
import { mutate } from '../support/bad-input/mutations';
import { draftFor, toWire } from '../support/bad-input/request';
import { Caller } from '../support/bad-input/send';
import { World, type WorldRoute } from '../support/bad-input/world';

// Thousands of calls that no honest client sends, over every row of the registry: a new row is tried by being there.
// SEED=… repeats a run that failed, RUNS=… makes it longer.

const SEED = Number(process.env.SEED ?? 20_261_121);
const RUNS = Number(process.env.RUNS ?? 5_500);
const ROUNDS = 6;

let app: TestApp;
let routes: WorldRoute[];
let world: World;
let caller: Caller;
let catalogue: Record<string, { status: number }>;

beforeAll(async () => {
  app = await startApp();
  const kernel = app.strapi.plugin('after-sales').service('kernel').get();
  routes = kernel.registry.routes;
  catalogue = kernel.errors;
  kernel.config.http.trackingGuesses = 1_000_000;
  world = await World.begin(app, routes);
  caller = new Caller(app.url);
}, 120_000);

afterAll(async () => {
  caller?.close();
  await app?.stop();
});

test('generated', async () => {
  const dice = new Dice(SEED);
  const faults: string[] = [];
  const counts: string[] = [];
  const reached = new Map<string, Set<string>>();
  const perRound = Math.ceil(RUNS / ROUNDS / routes.length);
  let number = 0;
  const t0 = Date.now();
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) await world.renew();
    for (const route of routes) {
      for (let i = 0; i < perRound; i += 1) {
        number += 1;
        const draft = draftFor(route, world, dice, number, { odd: i % 3 === 1 ? 0.5 : 0.05, optional: 0.5 });
        const kind = i < 2 ? 'valid' : mutate(draft, dice, route);
        const wire = toWire(route, draft);
        let heard;
        try {
          heard = await caller.send(wire);
        } catch (error) {
          faults.push(`#${number} ${route.id} ${kind}: ${String(error)}`);
          continue;
        }
        let code = '';
        try { code = JSON.parse(heard.text).error?.code ?? ''; } catch { /* */ }
        counts.push(`${heard.status} ${code}`);
        const set = reached.get(route.id) ?? new Set();
        set.add(`${heard.status} ${code}`);
        reached.set(route.id, set);
        for (const fault of judge(draft, wire, heard, catalogue)) faults.push(`#${number} ${route.id} (${kind}; ${draft.notes.join(' ')}): ${fault.slice(0, 300)} <= ${wire.target.slice(0, 150)} ${(wire.body ?? '').toString().slice(0, 500)} => ${heard.text.slice(0, 400)}`);
      }
    }
  }
  require('fs').writeFileSync('/tmp/bad-faults.txt', faults.join('\n\n'));
  require('fs').writeFileSync('/tmp/bad-reached.txt', [...reached].map(([k, v]) => `${k}: ${[...v].join(' | ')}`).join('\n'));
  console.log(number, Date.now() - t0, tally(counts), faults.length);
}, 600_000);
