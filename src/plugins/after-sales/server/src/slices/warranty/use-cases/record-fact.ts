import type { FactAnswer, RecordFactBody } from '../../../../../shared/api/warranty';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { channelOf } from '../../../kernel/scope';
import { cleanText } from '../../../kernel/text';
import { decideFact } from '../domain/decide-fact';
import { readDay } from '../domain/read-day';
import { addFact } from '../warranty.store';
import { loadDevice, todayOf, type Context } from './with-device';

/**
 * Keeps what somebody says of a device's way: made, left the warehouse, sold, installed. What contradicts what we know is
 * refused; a fact that was wrong is amended by a row that points at it.
 * @throws devices.unknown, devices.serial-empty, and what `decideFact` refuses
 */
export async function recordFact(tx: Tx, context: Context, { serial, ...told }: RecordFactBody): Promise<FactAnswer> {
  const { scope, now, kernel } = context;
  const when = todayOf(context);
  const day = told.day === null ? null : readDay(told.day, when);
  const { device, loaded } = await loadDevice(tx, context, serial);
  const fact = decideFact(device, loaded.policies, { ...told, day }, { id: kernel.ids.next(), today: when.today });
  const reason = told.reason === undefined ? null : cleanText(told.reason);
  const { kind, source, provisional, replaces } = fact;
  const event = { type: 'device.fact-recorded', subject: { type: 'device', id: device.id }, reason: reason ?? undefined, data: { fact: fact.id, kind, day, source, provisional, replaces } };
  await addFact(scope, tx, fact, { device: device.id, reason, at: now, events: eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]) });
  return { ...fact, device: device.id };
}
