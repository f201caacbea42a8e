import { codingParams, retirement } from '../../../../shared/api/codings';
import { changeStatus as changeBody, newStatus, statusAnswer, statusList, statusQuery } from '../../../../shared/api/job-statuses';
import { readRoute, writeRoute, type Caller, type Route } from '../../kernel/http/registry';
import { listStatuses } from './statuses.store';
import { changeStatus, createStatus, moveStatus } from './use-cases/save-status';

const OFFICE: readonly Caller[] = ['staff', 'system'];
const NOT_FOUND = ['record.not-found'];
const params = codingParams;
const answer = statusAnswer;

export const statusRoutes: Route[] = [
  readRoute({ id: 'jobs.list-statuses', path: '/job-statuses', summary: "List staff's statuses of jobs", who: [...OFFICE, 'agent'], query: statusQuery, answer: statusList, roundTrips: 1, handle: async ({ query, scope }, db) => ({ body: { items: await listStatuses(scope, db, query.state === 'any' ? null : query.state) } }) }),
  writeRoute({ id: 'job-statuses.create', method: 'POST', path: '/job-statuses', summary: 'Define a status of jobs: which stage it stands for, what may follow, who may set it, what the customer reads', who: OFFICE, body: newStatus, answer, status: 201, errors: ['codings.code-format', 'codings.label-required', 'statuses.code-taken', 'statuses.unknown', 'statuses.edge-not-legal'], roundTrips: 4, handle: async (call, tx) => ({ body: await createStatus(tx, call, call.body) }) }),
  writeRoute({ id: 'job-statuses.change', method: 'PATCH', path: '/job-statuses/:code', summary: 'Change a status of jobs; code and stage stay', who: OFFICE, params, body: changeBody, answer, errors: [...NOT_FOUND, 'codings.label-required', 'statuses.unknown', 'statuses.edge-not-legal'], roundTrips: 4, handle: async (call, tx) => ({ body: await changeStatus(tx, call, call.params.code, call.body) }) }),
  writeRoute({ id: 'job-statuses.retire', method: 'POST', path: '/job-statuses/:code/retire', summary: 'Retire a status: jobs keep it, nobody can set it any more', who: OFFICE, params, body: retirement, answer, errors: NOT_FOUND, roundTrips: 4, handle: async (call, tx) => ({ body: await moveStatus(tx, call, call.params.code, 'retired', call.body.reason) }) }),
  writeRoute({ id: 'job-statuses.reinstate', method: 'POST', path: '/job-statuses/:code/reinstate', summary: 'Let a retired status be set again', who: OFFICE, params, answer, errors: NOT_FOUND, roundTrips: 4, handle: async (call, tx) => ({ body: await moveStatus(tx, call, call.params.code, 'active') }) }),
];
