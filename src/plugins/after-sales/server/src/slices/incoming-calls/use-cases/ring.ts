import type { KeptCall, RingBody } from '../../../../../shared/api/incoming-calls';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { AppError } from '../../../kernel/http/errors';
import type { Kernel } from '../../../kernel/kernel';
import { phoneOptions } from '../../../kernel/phone-options';
import { channelOf, type Scope } from '../../../kernel/scope';
import { parsePhone } from '../../../kernel/text';
import { findCall, insertCall, type CallRow } from '../incoming-calls.store';

export interface Context {
  scope: Scope;
  now: Date;
  kernel: Pick<Kernel, 'config' | 'ids'>;
}

/** Changes of one extension follow each other: an operator who was told the newer of two at once would never hear of the older. */
export const lineOf = (extension: string): string => `extension/${extension}`;

export const toKept = ({ call, at, answered, contact_id }: CallRow): KeptCall => ({ call, at: at.toISOString(), answered, contact: contact_id });

/**
 * An extension rings. What the line told as the caller's number may be no number («anonymous», «201»): then it is a
 * caller whose number was withheld, and no reason to refuse the call.
 * @throws incoming-calls.other-call (409) when the same name was told of another extension
 */
export async function ring(tx: Tx, { scope, now, kernel }: Context, told: RingBody): Promise<KeptCall> {
  const known = await findCall(scope, tx, told.call);
  if (known && known.extension !== told.extension) throw new AppError('incoming-calls.other-call');
  if (known) return toKept(known);
  const parsed = told.phone === undefined ? undefined : parsePhone(told.phone, phoneOptions(kernel.config.company));
  const row: CallRow = {
    id: kernel.ids.next(),
    call: told.call,
    extension: told.extension,
    phone: parsed?.ok ? parsed.e164 : null,
    at: told.at === undefined ? now : new Date(told.at),
    answered: null,
    contact_id: null,
  };
  const event = { type: 'incoming-call.rang', subject: { type: 'incoming-call', id: row.id } };
  await insertCall(scope, tx, row, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]), now);
  return toKept(row);
}
