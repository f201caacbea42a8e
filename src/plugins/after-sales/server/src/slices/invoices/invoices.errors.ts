import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const invoicesErrors = {
  'tariffs.row-taken': { status: 409 },
  'reports.job-not-open': { status: 409 },
  'reports.reported-already': { status: 409 },
  'reports.device-unknown': { status: 409 },
  'reports.installed-already': { status: 409 },
  'reports.not-covered': { status: 409 },
  'reports.service-day': { status: 400 },
  'reports.photo-unknown': { status: 400 },
  'reports.wrong-state': { status: 409 },
  'reports.no-such-line': { status: 400 },
  'reports.line-twice': { status: 400 },
  'reports.cut-reason': { status: 400 },
  'reports.cut-raises': { status: 400 },
  'reports.priced-already': { status: 400 },
  'reports.own-report': { status: 403 },
  'photos.not-a-picture': { status: 400 },
  'photos.too-many-pixels': { status: 400 },
} as const satisfies ErrorCatalogue;
