import { z } from 'zod';
import { jobAnswer, jobPage, movedJob, proposalAnswer, setStatusBody, unassignedPage, unassignedQuery, worklistQuery } from '../../../../shared/api/jobs';
import { readRoute, writeRoute, type Caller, type Route } from '../../kernel/http/registry';
import { toMoved } from './jobs.answers';
import { proposal, show, unassigned, worklist } from './jobs.controller';
import { paramsOf, verbRoutes } from './jobs.verbs.routes';
import { reasonRoutes } from './reasons.routes';
import { statusRoutes } from './statuses.routes';
import { setJobStatus } from './use-cases/set-job-status';

const OFFICE: readonly Caller[] = ['staff', 'system'];
const ALL: readonly Caller[] = [...OFFICE, 'agent'];
const params = z.strictObject({ id: z.string().min(8).max(64) });
const NOT_FOUND = ['record.not-found'];

const reading: Route[] = [
  readRoute({ id: 'jobs.worklist', path: '/worklist', summary: 'What waits to be done: emergencies first, then the oldest', who: ALL, query: worklistQuery, answer: jobPage, errors: ['input.not-in-list', 'input.cursor'], roundTrips: 1, handle: worklist }),
  readRoute({ id: 'jobs.unassigned', path: '/jobs/unassigned', summary: 'What nobody has been given yet: emergencies first, then the oldest', who: OFFICE, query: unassignedQuery, answer: unassignedPage, errors: ['input.cursor', 'input.format'], roundTrips: 2, handle: unassigned }),
  readRoute({ id: 'jobs.show', path: '/jobs/:id', summary: 'Show one job: whom to call, where to go, what is wrong, what may be done now', who: ALL, params, answer: jobAnswer, errors: NOT_FOUND, roundTrips: 1, handle: show }),
  readRoute({ id: 'jobs.proposal', path: '/jobs/:id/proposal', summary: 'Propose agents for a job, best first, with reasons', who: OFFICE, params, answer: proposalAnswer, errors: NOT_FOUND, roundTrips: 2, handle: proposal }),
];

const setStatus = writeRoute({
  id: 'jobs.set-status',
  method: 'POST',
  path: '/jobs/:id/set-status',
  summary: "Give a job one of staff's statuses; it moves too when the status stands for another stage",
  who: ALL,
  params,
  body: setStatusBody,
  answer: movedJob,
  errors: ['input.required', 'record.not-found', 'jobs.wrong-stage', 'jobs.not-allowed', 'jobs.reason-unknown', 'jobs.appointment-order', 'statuses.unknown', 'statuses.retired', 'statuses.not-yours', 'statuses.not-next', 'statuses.needs-verb'],
  roundTrips: 8,
  handle: async (call, tx) => ({ body: toMoved(await setJobStatus(tx, call, call.params.id, { ...paramsOf(call.body), status: call.body.status })) }),
});

export const jobsRoutes: Route[] = [...reading, ...verbRoutes, setStatus, ...statusRoutes, ...reasonRoutes];
