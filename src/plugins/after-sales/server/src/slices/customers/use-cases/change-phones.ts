import type { AddPhone, ChangePhone } from '../../../../../shared/api/customers';
import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import type { Kernel } from '../../../kernel/kernel';
import { phoneOptions } from '../../../kernel/phone-options';
import { channelOf, type Scope } from '../../../kernel/scope';
import { lockCustomer, savePhones } from '../change-customers.store';
import { demandChangeable, type KeptPhone } from '../domain/change-customer';
import { readPhone } from '../domain/new-customer';
import { withChangedPhone, withoutPhone, withPhone } from '../domain/phones';

interface Context {
  scope: Scope;
  now: Date;
  kernel: Pick<Kernel, 'config'>;
}

/** Locks the customer, lets `change` say which phones there are then, and writes them with an event that holds no number. */
async function changePhones(tx: Tx, { scope, now }: Context, id: string, type: string, change: (phones: readonly KeptPhone[]) => KeptPhone[]): Promise<void> {
  const { customer } = await lockCustomer(scope, tx, id);
  const phones = change(demandChangeable(customer).phones);
  const events = eventRows({ scope, channel: channelOf(scope.actor), at: now }, [{ type, subject: { type: 'customer', id }, data: { phones: phones.length } }]);
  await savePhones(scope, tx, id, phones, events, now);
}

const read = ({ kernel }: Context, told: string): { e164: string; kind: string } => readPhone(told, phoneOptions(kernel.config.company), 'phone');

/** @throws record.not-found; input.phone, customers.phone-taken at `phone` */
export function addPhone(tx: Tx, context: Context, id: string, { phone, ...words }: AddPhone): Promise<void> {
  const told = read(context, phone);
  return changePhones(tx, context, id, 'customer.phone-added', (phones) => withPhone(phones, told, words));
}

/** @throws record.not-found; input.phone, customers.phone-unknown at `phone` */
export function changePhone(tx: Tx, context: Context, id: string, { phone, ...words }: ChangePhone): Promise<void> {
  const { e164 } = read(context, phone);
  return changePhones(tx, context, id, 'customer.phone-changed', (phones) => withChangedPhone(phones, e164, words));
}

/** @throws record.not-found; input.phone, customers.phone-unknown at `phone`; customers.last-phone (409) */
export function removePhone(tx: Tx, context: Context, id: string, phone: string): Promise<void> {
  const { e164 } = read(context, phone);
  return changePhones(tx, context, id, 'customer.phone-removed', (phones) => withoutPhone(phones, e164));
}
