import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const dailyCheckErrors = {
  'daily-check.days': { status: 400 },
} as const satisfies ErrorCatalogue;
