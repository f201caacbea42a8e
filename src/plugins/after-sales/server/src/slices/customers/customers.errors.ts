import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const customersErrors = {
  'customers.candidates': { status: 409 },
  'customers.unknown': { status: 400 },
  'customers.changed-meanwhile': { status: 409 },
  'customers.merged': { status: 409 },
  'customers.phone-taken': { status: 409 },
  'customers.phone-unknown': { status: 400 },
  'customers.last-phone': { status: 409 },
} as const satisfies ErrorCatalogue;
