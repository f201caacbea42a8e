import { z } from 'zod';
import { decideReport as decideBody, reportAnswer, reportList, reportQuery, sendBack, submitReport as submitBody } from '../../../../shared/api/invoices';
import { reviewAnswer } from '../../../../shared/api/report-review';
import { readRoute, writeRoute, type Route } from '../../kernel/http/registry';
import { list } from './reports.controller';
import { decideReport, demandReport, returnReport } from './use-cases/decide-report';
import { reviewReport } from './use-cases/review-report';
import { submitReport } from './use-cases/submit-report';

const id = z.strictObject({ id: z.string().min(8).max(64) });

export const reportsRoutes: Route[] = [
  writeRoute({
    id: 'reports.submit',
    method: 'POST',
    path: '/jobs/:id/reports',
    summary: 'Send the report of work of a job; the job is done with it',
    who: ['agent', 'staff'],
    params: id,
    body: submitBody,
    answer: reportAnswer,
    status: 201,
    errors: [
      'record.not-found', 'reports.service-day', 'reports.photo-unknown', 'reports.reported-already', 'reports.device-unknown', 'reports.installed-already', 'reports.not-covered',
      'jobs.wrong-stage', 'codings.unknown', 'codings.retired',
    ],
    roundTrips: 9,
    handle: async (call, tx) => ({ body: await submitReport(tx, call, call.params.id, call.body) }),
  }),
  readRoute({
    id: 'reports.list',
    path: '/reports',
    summary: 'List reports of work by kind, state, agent and days, or search them; an agent sees the own ones',
    who: ['agent', 'staff', 'system'],
    query: reportQuery,
    answer: reportList,
    errors: ['input.cursor'],
    roundTrips: 1,
    handle: list,
  }),
  readRoute({
    id: 'reports.show',
    path: '/reports/:id',
    summary: 'Show one report with lines, prices, verdicts and photos',
    who: ['agent', 'staff', 'system'],
    params: id,
    answer: reportAnswer,
    errors: ['record.not-found'],
    roundTrips: 1,
    handle: async ({ params, scope }, db) => ({ body: await demandReport(db, scope, params.id) }),
  }),
  readRoute({
    id: 'reports.review',
    path: '/reports/:id/review',
    summary: 'Show a report with the grounds of each line, the job, its promises and earlier repairs of the device',
    who: ['staff', 'system'],
    params: id,
    answer: reviewAnswer,
    errors: ['record.not-found'],
    roundTrips: 1,
    handle: async ({ params, scope, language }, db) => ({ body: await reviewReport(db, scope, params.id, language) }),
  }),
  writeRoute({
    id: 'reports.decide',
    method: 'POST',
    path: '/reports/:id/decide',
    summary: 'Approve a report line by line; a cut line carries its reason',
    who: ['staff', 'system'],
    params: id,
    body: decideBody,
    answer: reportAnswer,
    errors: ['record.not-found', 'reports.wrong-state', 'reports.no-such-line', 'reports.line-twice', 'reports.cut-reason', 'reports.cut-raises', 'reports.priced-already', 'reports.own-report', 'jobs.reason-unknown'],
    roundTrips: 6,
    handle: async (call, tx) => ({ body: await decideReport(tx, call, call.params.id, call.body) }),
  }),
  writeRoute({
    id: 'reports.return',
    method: 'POST',
    path: '/reports/:id/return',
    summary: 'Give a report back to be corrected, with the reason',
    who: ['staff', 'system'],
    params: id,
    body: sendBack,
    answer: reportAnswer,
    errors: ['record.not-found', 'reports.wrong-state'],
    roundTrips: 6,
    handle: async (call, tx) => ({ body: await returnReport(tx, call, call.params.id, call.body.reason) }),
  }),
];
