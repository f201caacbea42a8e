import type { AddCustomer } from '../../../../../shared/api/customers';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { uuidv7 } from '../../../kernel/ids';
import type { Kernel } from '../../../kernel/kernel';
import { phoneOptions } from '../../../kernel/phone-options';
import { channelOf, type Scope } from '../../../kernel/scope';
import { refuseUnknownCodes } from '../../codings';
import { loadAdding, saveNew } from '../change-customers.store';
import { chooseCustomer, newCustomerRows, readPhones } from '../domain';
import { readCity } from './read-city';

interface Context {
  scope: Scope;
  now: Date;
  kernel: Pick<Kernel, 'config'>;
}

/**
 * Takes somebody into our books before anything was reported: a firm with a contract, a buyer who registers.
 * @returns the id of the new customer
 * @throws input.phone, input.too-short, input.national-id, codings.unknown, codings.retired at the field;
 *   customers.candidates (409) with the masked people of these phones who weren't said to be somebody else
 */
export async function addCustomer(tx: Tx, { scope, now, kernel }: Context, { notSameAs, ...told }: AddCustomer): Promise<string> {
  const phones = readPhones(told.phones, phoneOptions(kernel.config.company), 'phones');
  const { city, refs } = readCity(told.city);
  const id = uuidv7(now.getTime());
  const rows = newCustomerRows(id, { ...told, city: city ?? undefined }, phones);
  const { candidates, known } = await loadAdding(scope, tx, phones.map(({ e164 }) => e164), refs);
  refuseUnknownCodes(known, refs);
  chooseCustomer({ new: told, notSameAs }, { customer: null, candidates });
  const event = { type: 'customer.added', subject: { type: 'customer', id } };
  await saveNew(scope, tx, rows, eventRows({ scope, channel: channelOf(scope.actor), at: now }, [event]), now);
  return id;
}
