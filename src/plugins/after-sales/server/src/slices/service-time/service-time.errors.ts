import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const serviceTimeErrors = {
  'service-time.hours-order': { status: 400 },
  'service-time.hours-overlap': { status: 400 },
  'service-time.never-opens': { status: 400 },
  'service-time.place-code': { status: 400 },
  'service-time.holiday-taken': { status: 409 },
  'service-time.closure-order': { status: 400 },
  'sla.target-tie': { status: 409 },
  'sla.step-twice': { status: 400 },
  'sla.step-offset': { status: 400 },
} as const satisfies ErrorCatalogue;
