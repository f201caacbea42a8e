import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const firstRunErrors = {
  'first-run.needs-data': { status: 409 },
} as const satisfies ErrorCatalogue;
