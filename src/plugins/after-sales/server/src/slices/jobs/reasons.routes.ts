import { z } from 'zod';
import { changeReason as changeBody, newReason, reasonAnswer, reasonList, reasonQuery } from '../../../../shared/api/job-statuses';
import { readRoute, writeRoute, type Caller, type Route } from '../../kernel/http/registry';
import { listReasons } from './reasons.store';
import { changeReason, createReason, moveReason } from './use-cases/save-reason';

const OFFICE: readonly Caller[] = ['staff', 'system'];
const NOT_FOUND = ['record.not-found'];
const params = z.strictObject({ kind: z.string().min(1).max(40), code: z.string().min(1).max(200) });
const answer = reasonAnswer;

export const reasonRoutes: Route[] = [
  readRoute({ id: 'jobs.list-reasons', path: '/job-reasons', summary: 'List the reasons that can be given, by kind', who: [...OFFICE, 'agent'], query: reasonQuery, answer: reasonList, roundTrips: 1, handle: async ({ query, scope }, db) => ({ body: { items: await listReasons(scope, db, { kind: query.kind ?? null, state: query.state === 'any' ? null : query.state }) } }) }),
  writeRoute({ id: 'job-reasons.create', method: 'POST', path: '/job-reasons', summary: 'Add a reason', who: OFFICE, body: newReason, answer, status: 201, errors: ['codings.code-format', 'codings.label-required', 'reasons.code-taken'], roundTrips: 3, handle: async (call, tx) => ({ body: await createReason(tx, call, call.body) }) }),
  writeRoute({ id: 'job-reasons.change', method: 'PATCH', path: '/job-reasons/:kind/:code', summary: 'Give a reason other words', who: OFFICE, params, body: changeBody, answer, errors: [...NOT_FOUND, 'codings.label-required'], roundTrips: 4, handle: async (call, tx) => ({ body: await changeReason(tx, call, call.params.kind, call.params.code, call.body.labels) }) }),
  writeRoute({ id: 'job-reasons.retire', method: 'POST', path: '/job-reasons/:kind/:code/retire', summary: 'Retire a reason: where it was given it stays', who: OFFICE, params, answer, errors: NOT_FOUND, roundTrips: 4, handle: async (call, tx) => ({ body: await moveReason(tx, call, call.params.kind, call.params.code, 'retired') }) }),
  writeRoute({ id: 'job-reasons.reinstate', method: 'POST', path: '/job-reasons/:kind/:code/reinstate', summary: 'Let a retired reason be given again', who: OFFICE, params, answer, errors: NOT_FOUND, roundTrips: 4, handle: async (call, tx) => ({ body: await moveReason(tx, call, call.params.kind, call.params.code, 'active') }) }),
];
