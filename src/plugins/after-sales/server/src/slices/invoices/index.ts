import type { Slice } from '../../kernel/slice';
import { invoice } from './content-types/invoice';
import { invoicesErrors } from './invoices.errors';
import { invoicesExamples, invoicesRefusals } from './invoices.examples';
import { invoicesMigrations } from './invoices.sql';
import { reportsForPrograms } from './use-cases/for-programs';
import { photosRoutes } from './photos.routes';
import { reviewExamples } from './reports.review.examples';
import { reportsRoutes } from './reports.routes';
import { tariffsExamples } from './tariffs.examples';
import { tariffsRoutes } from './tariffs.routes';

export const invoices: Slice = {
  name: 'invoices',
  contentTypes: { invoice },
  routes: [...tariffsRoutes, ...photosRoutes, ...reportsRoutes],
  errors: invoicesErrors,
  api: {
    title: 'Reports of work',
    about: 'What an agent sends instead of paper: a report about a job with lines, photos and prices of the tariffs; the office approves, cuts or returns it.',
    examples: { ...tariffsExamples, ...invoicesExamples, ...reviewExamples },
    refusals: invoicesRefusals,
  },
  migrations: invoicesMigrations,
  constraints: { as_tariff_rows_uq: 'tariffs.row-taken', as_invoice_lines_part_code_fk: 'codings.unknown', as_invoice_faults_fault_code_fk: 'codings.unknown' },
  // Two installations of one serial, or two reports of one job, at the same moment: the second looks again and is told.
  retryOn: ['as_invoices_live_installation_uq', 'as_invoices_live_job_uq'],
  writtenByUseCases: ['invoice'],
  services: { reports: reportsForPrograms },
};

export { visibleReports } from './invoices.store';
export { isMoneyRecorded } from './money.store';
export { decideReport, returnReport } from './use-cases/decide-report';
export { submitReport } from './use-cases/submit-report';
export type { ReportsForPrograms } from './use-cases/for-programs';
