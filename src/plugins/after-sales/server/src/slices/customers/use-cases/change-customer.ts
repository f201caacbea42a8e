import type { ChangeCustomer } from '../../../../../shared/api/customers';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { channelOf, type Scope } from '../../../kernel/scope';
import { refuseUnknownCodes } from '../../codings';
import { lockCustomer, saveFacts } from '../change-customers.store';
import { changedFacts, demandChangeable } from '../domain/change-customer';
import { readCity } from './read-city';

/**
 * Corrects what we keep of a customer. What changes nothing leaves no trace.
 * @throws record.not-found; customers.merged, customers.changed-meanwhile; codings.unknown, codings.retired, input.too-short at the field
 */
export async function changeCustomer(tx: Tx, { scope, now }: { scope: Scope; now: Date }, id: string, told: ChangeCustomer): Promise<void> {
  const { city, refs } = readCity(told.city);
  const { customer, known } = await lockCustomer(scope, tx, id, refs);
  const before = demandChangeable(customer, told.changedAt);
  const { facts, fields } = changedFacts(before, { ...told, ...(told.city !== undefined && { city }) });
  // A city that was retired since may stay where it is.
  if (fields.includes('city')) refuseUnknownCodes(known, refs);
  if (fields.length === 0) return;
  const event = { type: 'customer.changed', subject: { type: 'customer', id }, data: { fields: fields.join(',') } };
  await saveFacts(scope, tx, id, facts, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]), now);
}
