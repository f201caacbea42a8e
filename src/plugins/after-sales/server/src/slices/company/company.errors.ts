import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const companyErrors = {
  'company.time-zone': { status: 400 },
  'company.currency-in-use': { status: 409 },
  'company.number-prefix': { status: 400 },
  'company.number-used': { status: 409 },
} as const satisfies ErrorCatalogue;
