import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const customersErrors = {
  'customers.candidates': { status: 409 },
  'customers.unknown': { status: 400 },
} as const satisfies ErrorCatalogue;
