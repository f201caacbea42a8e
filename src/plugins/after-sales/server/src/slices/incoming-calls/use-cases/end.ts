import type { EndBody, KeptCall } from '../../../../../shared/api/incoming-calls';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { AppError } from '../../../kernel/http/errors';
import { lockNames } from '../../../kernel/idempotency';
import { channelOf } from '../../../kernel/scope';
import { recordContact } from '../../contacts';
import { endCall, findCall, findCallers } from '../incoming-calls.store';
import { lineOf, toKept, type Context } from './ring';

/**
 * A call is over. Nobody answered: it is kept as a missed contact, where a number is known to call back. Told twice it
 * changes nothing.
 * @throws record.not-found; incoming-calls.ended-otherwise (409)
 */
export async function end(tx: Tx, context: Context, call: string, { answered, seconds }: EndBody): Promise<KeptCall> {
  const { scope, now } = context;
  const known = await findCall(scope, tx, call);
  if (!known) throw new AppError('record.not-found');
  if (known.answered !== null && known.answered !== answered) throw new AppError('incoming-calls.ended-otherwise');
  if (known.answered !== null) return toKept(known);
  const contact = answered || known.phone === null ? null : await keepMissed(tx, context, known.phone);
  await lockNames(tx, scope.owner, [lineOf(known.extension)]);
  const over = { ...known, answered, contact_id: contact?.id ?? null };
  const event = { type: 'incoming-call.ended', subject: { type: 'incoming-call', id: known.id }, to: answered ? 'answered' : 'missed', data: { seconds: seconds ?? null } };
  await endCall(scope, tx, over, seconds ?? null, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]), now);
  return toKept(over);
}

/** Whose the number is follows only where it is one person's: of several nobody knows who it was. */
async function keepMissed(tx: Tx, context: Context, phone: string): Promise<{ id: string }> {
  const people = await findCallers(context.scope, tx, [phone]);
  return recordContact(tx, context, { kind: 'missed-call', channel: 'phone', phone, outcome: 'none', ...(people.length === 1 && { customer: people[0]!.id }) });
}
