import type { Slice } from '../../kernel/slice';
import { dayReportsErrors } from './day-reports.errors';
import { dayReportsExamples, dayReportsRefusals } from './day-reports.examples';
import { dayReportsRoutes } from './day-reports.routes';
import { dayReportsMigrations } from './day-reports.sql';
import { dayReportsForPrograms } from './use-cases/for-programs';

export const dayReports: Slice = {
  name: 'day-reports',
  routes: dayReportsRoutes,
  errors: dayReportsErrors,
  api: {
    title: 'Day reports',
    about: "A technician's day and the branch's day: drafted from what happened, completed by hand, signed and sent upward. What was signed never changes.",
    examples: dayReportsExamples,
    refusals: dayReportsRefusals,
  },
  migrations: dayReportsMigrations,
  // Two who begin the same day at the same moment: the second looks again and finds what the first has written.
  retryOn: ['as_day_reports_version_uq'],
  services: { 'day-reports': dayReportsForPrograms },
};

export { readBranchVersion } from './use-cases/branch-day';
export { readVersion } from './use-cases/read-day';
export type { DayReportsForPrograms } from './use-cases/for-programs';
export type { DayContext } from './use-cases/whose-day';
