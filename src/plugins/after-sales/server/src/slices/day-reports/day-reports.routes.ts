import { branchDay, branchDayBody, branchDayPage, branchDayParams, branchDaysQuery, countersignBranchDay as countersignBody, returnBranchDay } from '../../../../shared/api/branch-days';
import { dayBody, dayQuery, dayReport, dayReportPage, dayReportParams, dayReportQuery, returnBody, rollPage, rollQuery } from '../../../../shared/api/day-reports';
import { dayOf } from '../../kernel/calendar';
import { readRoute, writeRoute, type Call, type Caller, type Route } from '../../kernel/http/registry';
import * as controller from './day-reports.controller';
import { lockOf } from './use-cases/whose-day';

const OFFICE: readonly Caller[] = ['staff'];
const WRITERS: readonly Caller[] = ['staff', 'agent'];
const READERS: readonly Caller[] = ['staff', 'system', 'agent'];

const OF_A_DAY = ['technicians.unknown', 'day-reports.future'];
const WRITING = [...OF_A_DAY, 'day-reports.signed', 'day-reports.odometer'];
const JUDGING = ['record.not-found', 'day-reports.wrong-state', 'day-reports.newer-version'];

/** Two who write the same day at the same moment do it one after the other. */
const locks = ({ scope, body: { technician, day }, now, kernel }: Call<unknown, unknown, { technician?: string; day?: string }>): string[] => [
  lockOf(technician ?? scope.technicianId, day ?? dayOf(now, kernel.config.company.timeZone)),
];
const branchLocks = ({ params }: Call<{ day: string }>): string[] => [lockOf(undefined, params.day)];

const technicians: Route[] = [
  readRoute({ id: 'day-reports.mine', path: '/day-reports/mine', summary: "A technician's day: drafted from what happened, or as it was signed", who: READERS, query: dayQuery, answer: dayReport, errors: ['input.required', ...OF_A_DAY], roundTrips: 1, handle: controller.mine }),
  writeRoute({ id: 'day-reports.save', method: 'POST', path: '/day-reports/save', summary: "Keep what was typed of a technician's day: kilometres, expenses, a note", who: WRITERS, body: dayBody, answer: dayReport, errors: ['input.required', ...WRITING], roundTrips: 4, locks, handle: controller.save }),
  writeRoute({ id: 'day-reports.send', method: 'POST', path: '/day-reports/send', summary: "Sign a technician's day and send it upward; from then on it doesn't change", who: WRITERS, body: dayBody, answer: dayReport, errors: ['input.required', ...WRITING], roundTrips: 4, locks, handle: controller.send }),
  readRoute({ id: 'day-reports.roll', path: '/day-reports/roll', summary: 'Who worked on a day, and what became of their reports', who: READERS, query: rollQuery, answer: rollPage, errors: ['input.cursor', 'day-reports.future'], roundTrips: 1, handle: controller.roll }),
  readRoute({ id: 'day-reports.list', path: '/day-reports', summary: "Technicians' day reports, the newest day first", who: READERS, query: dayReportQuery, answer: dayReportPage, errors: ['input.cursor'], roundTrips: 1, handle: controller.list }),
  readRoute({ id: 'day-reports.show', path: '/day-reports/:id', summary: "One version of a technician's day report", who: READERS, params: dayReportParams, answer: dayReport, errors: ['record.not-found'], roundTrips: 2, handle: controller.show }),
  writeRoute({ id: 'day-reports.return', method: 'POST', path: '/day-reports/:id/return', summary: 'Give a signed day report back with a reason; what is written then is a new version', who: OFFICE, params: dayReportParams, body: returnBody, answer: dayReport, errors: JUDGING, roundTrips: 6, handle: controller.giveBack }),
  writeRoute({ id: 'day-reports.countersign', method: 'POST', path: '/day-reports/:id/countersign', summary: 'Countersign a signed day report', who: OFFICE, params: dayReportParams, answer: dayReport, errors: [...JUDGING, 'day-reports.own-signature'], roundTrips: 6, handle: controller.countersign }),
];

const branch: Route[] = [
  readRoute({ id: 'branch-days.list', path: '/branch-days', summary: 'The days one by one backwards: signed, countersigned or missing', who: OFFICE, query: branchDaysQuery, answer: branchDayPage, errors: ['input.cursor', 'day-reports.future'], roundTrips: 1, handle: controller.branchDays }),
  readRoute({ id: 'branch-days.show', path: '/branch-days/:day', summary: "The branch's day: dispatch in numbers, who reported and who didn't", who: OFFICE, params: branchDayParams, answer: branchDay, errors: ['day-reports.future'], roundTrips: 1, handle: controller.showBranchDay }),
  writeRoute({ id: 'branch-days.save', method: 'POST', path: '/branch-days/:day/save', summary: "Keep the supervisor's words on the branch's day", who: OFFICE, params: branchDayParams, body: branchDayBody, answer: branchDay, errors: ['day-reports.future', 'day-reports.signed'], roundTrips: 4, locks: branchLocks, handle: controller.saveBranchDay }),
  writeRoute({ id: 'branch-days.send', method: 'POST', path: '/branch-days/:day/send', summary: "Sign the branch's day with its figures and send it upward", who: OFFICE, params: branchDayParams, body: branchDayBody, answer: branchDay, errors: ['day-reports.future', 'day-reports.signed'], roundTrips: 4, locks: branchLocks, handle: controller.sendBranchDay }),
  writeRoute({ id: 'branch-days.return', method: 'POST', path: '/branch-days/:day/return', summary: "Give the branch's day back with a reason", who: OFFICE, params: branchDayParams, body: returnBranchDay, answer: branchDay, errors: [...JUDGING, 'day-reports.future'], roundTrips: 6, locks: branchLocks, handle: controller.giveBackBranchDay }),
  writeRoute({ id: 'branch-days.countersign', method: 'POST', path: '/branch-days/:day/countersign', summary: "Countersign the branch's day", who: OFFICE, params: branchDayParams, body: countersignBody, answer: branchDay, errors: [...JUDGING, 'day-reports.future', 'day-reports.own-signature'], roundTrips: 6, locks: branchLocks, handle: controller.countersignBranchDay }),
];

export const dayReportsRoutes: Route[] = [...technicians, ...branch];
