import { z } from 'zod';
import { changeDevice as changeDeviceBody, changedDevice, deviceAnswer, registerDevice as registerDeviceBody } from '../../../../shared/api/devices';
import { writeRoute, type Route } from '../../kernel/http/registry';
import { changeDevice } from './use-cases/change-device';
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
    errors: ['codings.unknown', 'devices.serial-empty', 'devices.serial-taken'],
    roundTrips: 6,
    handle: async ({ body, scope, now }, tx) => ({ body: await registerDevice(tx, { scope, now }, body) }),
  }),
  writeRoute({
    id: 'devices.change',
    method: 'PATCH',
    path: '/devices/:id',
    summary: "Correct a device's serial, product or year, with the reason",
    who: ['staff', 'system'],
    params: z.strictObject({ id: z.string().min(8).max(64) }),
    body: changeDeviceBody,
    answer: changedDevice,
    errors: ['record.not-found', 'devices.serial-empty', 'devices.serial-taken', 'devices.changed-meanwhile', 'codings.unknown', 'codings.code-format'],
    roundTrips: 5,
    handle: async (call, tx) => ({ body: await changeDevice(tx, call, call.params.id, call.body) }),
  }),
];
