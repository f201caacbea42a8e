import { deviceAnswer, registerDevice as registerDeviceBody } from '../../../../shared/api/devices';
import { writeRoute, type Route } from '../../kernel/http/registry';
import { registerDevice } from './use-cases/register-device';

export const devicesRoutes: Route[] = [
  writeRoute({
    id: 'devices.register',
    method: 'POST',
    path: '/devices',
    summary: 'Take a device into our books by its serial number',
    who: ['staff', 'system'],
    body: registerDeviceBody,
    answer: deviceAnswer,
    status: 201,
    errors: ['devices.serial-empty', 'devices.serial-taken'],
    roundTrips: 6,
    handle: async ({ body, scope, now }, tx) => ({ body: await registerDevice(tx, { scope, now }, body) }),
  }),
];
