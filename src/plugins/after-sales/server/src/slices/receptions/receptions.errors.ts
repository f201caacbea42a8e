import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const receptionsErrors = {
  'receptions.device-twice': { status: 400 },
  'receptions.source-taken': { status: 409 },
  'tracking.not-found': { status: 404 },
} as const satisfies ErrorCatalogue;
