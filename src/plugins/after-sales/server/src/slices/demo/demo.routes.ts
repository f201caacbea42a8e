import { demoAnswer, type DemoAnswer } from '../../../../shared/api/demo';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import { findDemo, type DemoRow } from './demo.store';
import { startLoading } from './use-cases/load-demo';
import { startRemoving } from './use-cases/remove-demo';

const toAnswer = (row: DemoRow | null): DemoAnswer => (row ? { state: row.state, done: row.done, of: row.steps, hanging: row.hanging } : { state: 'none', done: 0, of: 0, hanging: [] });

/** Two clicks at once are one: the second waits for the first, and finds that it is under way. */
const locks = () => ['demo'];

export const demoRoutes: Route[] = [
  readRoute({ id: 'demo.show', path: '/demo', summary: 'Whether the demo company is there, and how far loading it or taking it out is', who: ['staff'], answer: demoAnswer, roundTrips: 1, handle: async ({ scope }, db) => ({ body: toAnswer(await findDemo(scope, db)) }) }),
  writeRoute({ id: 'demo.load', method: 'POST', path: '/demo/load', summary: 'Load the demo company in the background', who: ['staff'], answer: demoAnswer, locks, roundTrips: 5, handle: async (call, tx) => ({ body: toAnswer(await startLoading(tx, call)) }) }),
  writeRoute({ id: 'demo.remove', method: 'POST', path: '/demo/remove', summary: 'Take the demo company out in the background, with all that belongs to it and nothing else', who: ['staff'], answer: demoAnswer, locks, roundTrips: 5, handle: async (call, tx) => ({ body: toAnswer(await startRemoving(tx, call)) }) }),
];
