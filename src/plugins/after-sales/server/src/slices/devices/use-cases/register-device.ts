import type { DeviceAnswer, RegisterDevice } from '../../../../../shared/api/devices';
import type { Tx } from '../../../kernel/db/tx';
import { recordEvents } from '../../../kernel/events';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { uuidv7 } from '../../../kernel/ids';
import { channelOf, type Scope } from '../../../kernel/scope';
import { cleanText, foldSerial } from '../../../kernel/text';
import { cleanCode } from '../../codings';
import { addDevice, lockBySerial, productFacts, verifyDevice } from '../devices.store';

/**
 * Takes a device into our books. One that a customer told us of before becomes known with the facts given here.
 * @throws devices.serial-empty, codings.unknown at the field; devices.serial-taken (409) when it is in our books already
 */
export async function registerDevice(tx: Tx, { scope, now }: { scope: Scope; now: Date }, command: RegisterDevice): Promise<DeviceAnswer> {
  const serialKey = foldSerial(command.serial);
  if (serialKey === '') throw fieldError('devices.serial-empty', 'serial');
  const product = cleanCode(command.product);
  const facts = product && (await productFacts(scope, tx, product));
  if (!product || !facts) throw fieldError('codings.unknown', 'product', { code: command.product });
  const before = await lockBySerial(scope, tx, serialKey);
  if (before?.state === 'known') throw new AppError('devices.serial-taken', { fields: [{ path: 'serial', code: 'devices.serial-taken' }] });

  const id = before?.id ?? uuidv7(now.getTime());
  const serial = cleanText(command.serial);
  const row = { product_code: product, ...facts, year_of_manufacture: command.yearOfManufacture ?? null };
  if (before) await verifyDevice(scope, tx, id, row, now);
  else await addDevice(scope, tx, { id, serial, serial_key: serialKey, category_told: null, brand_told: null, state: 'known', ...row }, now);
  const event = { type: 'device.registered', subject: { type: 'device', id }, from: before?.state, to: 'known', data: { product } };
  await recordEvents(tx, { scope, channel: channelOf(scope.actor), at: now }, [event]);
  return { id, serial, product, state: 'known' };
}
