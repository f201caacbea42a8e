import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const dayReportsErrors = {
  'day-reports.future': { status: 400 },
  'day-reports.odometer': { status: 400 },
  'day-reports.signed': { status: 409 },
  'day-reports.wrong-state': { status: 409 },
  'day-reports.newer-version': { status: 409 },
  'day-reports.own-signature': { status: 403 },
} as const satisfies ErrorCatalogue;
