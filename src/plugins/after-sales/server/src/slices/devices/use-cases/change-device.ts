import type { ChangeDevice, ChangedDevice } from '../../../../../shared/api/devices';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { AppError, fieldError } from '../../../kernel/http/errors';
import { channelOf, type Scope } from '../../../kernel/scope';
import { cleanText } from '../../../kernel/text';
import { cleanCode } from '../../codings';
import { correctDevice, lockDevice, productFacts } from '../devices.store';
import { corrected, wantedKey } from '../domain/correct';

/** The code of the product that is named, which must be active unless the device has it already. @throws codings.unknown at `product` */
async function demandProduct(tx: Tx, scope: Scope, told: string | undefined, before: string | null): Promise<string | undefined> {
  if (told === undefined) return undefined;
  const code = cleanCode(told);
  if (code !== null && code === before) return code;
  if (!code || !(await productFacts(scope, tx, code))) throw fieldError('codings.unknown', 'product', { code: told });
  return code;
}

/**
 * Corrects what a device was taken for. Its jobs, facts and reports stay with it, and verdicts that were frozen on claims
 * are not touched. What changes nothing leaves no trace.
 * @throws record.not-found; devices.serial-empty, devices.serial-taken (409), codings.unknown at the field; devices.changed-meanwhile (409)
 */
export async function changeDevice(tx: Tx, { scope, now }: { scope: Scope; now: Date }, id: string, command: ChangeDevice): Promise<ChangedDevice> {
  const key = wantedKey(command);
  const { device: before, holder } = await lockDevice(scope, tx, id, key);
  if (!before) throw new AppError('record.not-found');
  if (command.changedAt !== undefined && command.changedAt !== before.changedAt) throw new AppError('devices.changed-meanwhile');
  if (holder !== null && holder !== id) throw fieldError('devices.serial-taken', 'serial');
  const product = await demandProduct(tx, scope, command.product, before.product);
  const { identity, trace } = corrected(before, { ...command, product });
  const { serial, yearOfManufacture } = identity;
  const answer = { id, serial, product: identity.product, yearOfManufacture, state: before.state };
  if (!trace) return { ...answer, changedAt: before.changedAt };
  const event = { type: 'device.changed', subject: { type: 'device', id }, reason: cleanText(command.reason), data: trace };
  await correctDevice(scope, tx, id, identity, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]), now);
  return { ...answer, changedAt: now.toISOString() };
}
