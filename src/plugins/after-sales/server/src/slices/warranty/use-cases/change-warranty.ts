import type { AcceptStartBody, ExtendBody, ReinstateBody, VoidBody, WarrantyEventAnswer } from '../../../../../shared/api/warranty';
import type { Day } from '../../../kernel/calendar';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { fieldError } from '../../../kernel/http/errors';
import { channelOf } from '../../../kernel/scope';
import { cleanText } from '../../../kernel/text';
import type { Holder, WarrantyEvent } from '../domain';
import { decideAcceptStart, decideExtend, decideReinstate, decideVoid } from '../domain/decide-change';
import { readDay } from '../domain/read-day';
import { holderOf } from '../domain/verdict-of';
import { addWarrantyEvent } from '../warranty.store';
import { loadDevice, todayOf, type Context } from './with-device';

interface Told {
  serial: string;
  reason: string;
  day?: string;
}

type Decide = (holder: Holder, fresh: { id: string; day: Day }) => WarrantyEvent;

/** What all four have in common: load, decide, write the event here and in the history of everything. */
async function change(tx: Tx, context: Context, told: Told, name: string, decide: Decide): Promise<WarrantyEventAnswer> {
  const { scope, now, kernel } = context;
  const when = todayOf(context);
  const day = readDay(told.day, when);
  if (day > when.today) throw fieldError('warranty.day-future', 'day');
  const { device, loaded } = await loadDevice(tx, context, told.serial);
  const holder = holderOf(loaded, device.id, day);
  if (!holder) throw fieldError('devices.unknown', 'serial');
  const event = decide(holder, { id: kernel.ids.next(), day });
  const reason = cleanText(told.reason);
  const happened = { type: `warranty.${name}`, subject: { type: 'device', id: device.id }, reason, data: { event: event.id, day } };
  await addWarrantyEvent(scope, tx, event, { device: device.id, reason, at: now, events: eventRows({ scope, channel: channelOf(scope.actor), at: now }, [happened]) });
  return { id: event.id, device: device.id, type: event.type, day };
}

/** Voids what the policy says for this reason. @throws what `decideVoid` refuses; devices.unknown; warranty.day-future */
export const voidWarranty = (tx: Tx, context: Context, told: VoidBody): Promise<WarrantyEventAnswer> =>
  change(tx, context, told, 'voided', (holder, fresh) => decideVoid(holder, fresh, told.reason));

/** Lifts one void or all. @throws what `decideReinstate` refuses; devices.unknown; warranty.day-future */
export const reinstateWarranty = (tx: Tx, context: Context, told: ReinstateBody): Promise<WarrantyEventAnswer> =>
  change(tx, context, told, 'reinstated', (holder, fresh) => decideReinstate(holder, fresh, told));

/** Gives more months or days. @throws warranty.no-policy; devices.unknown; warranty.day-future */
export const extendWarranty = (tx: Tx, context: Context, told: ExtendBody): Promise<WarrantyEventAnswer> =>
  change(tx, context, told, 'extended', (holder, fresh) => decideExtend(holder, fresh, told));

/** Lets a late sale or installation start the clock. @throws what `decideAcceptStart` refuses; devices.unknown */
export const acceptStart = (tx: Tx, context: Context, told: AcceptStartBody): Promise<WarrantyEventAnswer> =>
  change(tx, context, told, 'start-accepted', (holder, fresh) => decideAcceptStart(holder, fresh, told, context.kernel.config.company.calendar));
