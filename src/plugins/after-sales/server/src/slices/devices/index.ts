import type { Slice } from '../../kernel/slice';
import { device } from './content-types/device';
import { devicesErrors } from './devices.errors';
import { devicesExamples, devicesRefusals } from './devices.examples';
import { devicesRoutes } from './devices.routes';
import { devicesMigrations } from './devices.sql';

export const devices: Slice = {
  name: 'devices',
  contentTypes: { device },
  routes: devicesRoutes,
  errors: devicesErrors,
  api: {
    title: 'Devices',
    about: 'Physical units by serial number.',
    examples: devicesExamples,
    refusals: devicesRefusals,
  },
  migrations: devicesMigrations,
  constraints: { as_devices_product_code_fk: 'codings.unknown', as_devices_category_code_fk: 'codings.unknown', as_devices_brand_code_fk: 'codings.unknown' },
  // Two receptions told of the same unknown serial at once: the second one looks again and finds the device.
  retryOn: ['as_devices_serial_uq'],
  writtenByUseCases: ['device'],
};

export { devicesBy, insertDevices } from './devices.store';
export { registerDevice } from './use-cases/register-device';
