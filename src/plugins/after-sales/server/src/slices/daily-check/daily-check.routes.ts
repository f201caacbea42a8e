import { checkList, checkParams, checkQuery, explainBody, explainedAnswer } from '../../../../shared/api/daily-check';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import { list } from './daily-check.controller';
import { explain } from './use-cases/explain';

export const dailyCheckRoutes: Route[] = [
  readRoute({
    id: 'daily-check.list',
    path: '/daily-check',
    summary: 'List what doesn\'t fit between the register of calls and the reports of work of some days',
    who: ['staff', 'system'],
    query: checkQuery,
    answer: checkList,
    errors: ['daily-check.days', 'input.cursor'],
    roundTrips: 1,
    handle: list,
  }),
  writeRoute({
    id: 'daily-check.explain',
    method: 'POST',
    path: '/daily-check/:kind/:id/explain',
    summary: 'Say why a line is in order all the same; it leaves the list',
    who: ['staff', 'system'],
    params: checkParams,
    body: explainBody,
    answer: explainedAnswer,
    errors: ['record.not-found'],
    roundTrips: 3,
    handle: async (call, tx) => ({ body: await explain(tx, call, { ...call.params, ...call.body }) }),
  }),
];
