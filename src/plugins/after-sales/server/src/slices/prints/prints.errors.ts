import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const printsErrors = {
  'prints.busy': { status: 503 },
  'prints.unavailable': { status: 503 },
} as const satisfies ErrorCatalogue;
