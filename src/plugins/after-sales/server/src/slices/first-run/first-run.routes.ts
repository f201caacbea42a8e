import { firstRun, settleBody, stepParams } from '../../../../shared/api/first-run';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import { stepsOf } from './domain';
import { readFacts } from './first-run.store';
import { settleStep } from './use-cases/settle-step';

export const firstRunRoutes: Route[] = [
  readRoute({ id: 'first-run.show', path: '/first-run', summary: 'Which steps of setting up are done', who: ['staff'], answer: firstRun, roundTrips: 1, handle: async ({ scope }, db) => ({ body: stepsOf(await readFacts(scope, db)) }) }),
  writeRoute({
    id: 'first-run.settle',
    method: 'POST',
    path: '/first-run/:step/settle',
    summary: 'Find that what the program came with suits, or leave a step for later',
    who: ['staff'],
    params: stepParams,
    body: settleBody,
    answer: firstRun,
    errors: ['first-run.needs-data'],
    locks: () => ['first-run'],
    roundTrips: 4,
    handle: async (call, tx) => ({ body: await settleStep(tx, call, call.params.step, call.body.as) }),
  }),
];
