import { z } from 'zod';
import { jobAnswer, jobPage, worklistQuery } from '../../../../shared/api/jobs';
import { readRoute, type Caller, type Route } from '../../kernel/http/registry';
import { show, worklist } from './jobs.controller';
import { verbRoutes } from './jobs.verbs.routes';

const ALL: readonly Caller[] = ['staff', 'system', 'agent'];
const params = z.strictObject({ id: z.string().min(8).max(64) });

export const jobsRoutes: Route[] = [
  readRoute({ id: 'jobs.worklist', path: '/worklist', summary: 'What waits to be done: emergencies first, then the oldest', who: ALL, query: worklistQuery, answer: jobPage, errors: ['input.cursor'], roundTrips: 1, handle: worklist }),
  readRoute({ id: 'jobs.show', path: '/jobs/:id', summary: 'Show one job: whom to call, where to go, what is wrong, what may be done now', who: ALL, params, answer: jobAnswer, errors: ['record.not-found'], roundTrips: 1, handle: show }),
  ...verbRoutes,
];
