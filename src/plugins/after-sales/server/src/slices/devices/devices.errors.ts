import type { ErrorCatalogue } from '../../kernel/http/errors.catalogue';

export const devicesErrors = {
  'devices.unknown': { status: 400 },
  'devices.serial-empty': { status: 400 },
  'devices.serial-taken': { status: 409 },
  'devices.changed-meanwhile': { status: 409 },
} as const satisfies ErrorCatalogue;
