import { z } from 'zod';
import { PDF_TYPE, printParams, printQuery } from '../../../../shared/api/prints';
import { readRoute, type Route } from '../../kernel/http/registry';
import { labelOf, repairCardOf, slipOf } from './papers/job-papers';
import { reportOf } from './papers/report-paper';
import { printing } from './prints.controller';
import { branchDayOf, dayReportOf } from './papers/day-papers';
import { loadBranchDay, loadDayReport, loadJob, loadReception, loadReport } from './prints.store';

const aPaper = { params: printParams, query: printQuery, answer: z.undefined(), fileTypes: [PDF_TYPE], errors: ['record.not-found', 'prints.busy', 'prints.unavailable'], roundTrips: 1 };

export const printsRoutes: Route[] = [
  readRoute({ ...aPaper, id: 'receptions.slip', path: '/receptions/:id/slip', summary: 'Print the slip that a customer takes home (PDF, A5)', who: ['staff'], handle: printing({ template: 'slip', load: loadReception, write: slipOf }) }),
  readRoute({ ...aPaper, id: 'jobs.label', path: '/jobs/:id/label', summary: "Print the sticker for a job's device (PDF, 50 × 30 mm)", who: ['staff', 'agent'], handle: printing({ template: 'label', load: loadJob, write: labelOf }) }),
  readRoute({ ...aPaper, id: 'jobs.repair-card', path: '/jobs/:id/repair-card', summary: 'Print the card that goes with a device through the workshop (PDF, A5)', who: ['staff', 'agent'], handle: printing({ template: 'repair-card', load: loadJob, write: repairCardOf }) }),
  readRoute({ ...aPaper, id: 'reports.print', path: '/reports/:id/print', summary: 'Print a report of work with its lines, amounts and totals (PDF, A4)', who: ['staff', 'agent'], handle: printing({ template: 'report', load: loadReport, write: reportOf }) }),
  readRoute({ ...aPaper, roundTrips: 3, id: 'day-reports.print', path: '/day-reports/:id/print', summary: "Print a technician's day (PDF, A4)", who: ['staff', 'agent'], handle: printing({ template: 'day-report', load: loadDayReport, write: dayReportOf }) }),
  readRoute({ ...aPaper, roundTrips: 2, id: 'branch-days.print', path: '/branch-days/:id/print', summary: "Print the branch's day (PDF, A4)", who: ['staff'], handle: printing({ template: 'branch-day', load: loadBranchDay, write: branchDayOf }) }),
];
