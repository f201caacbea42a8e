import type { AddCustomer, AddPhone, ChangeCustomer, ChangePhone, CustomerAnswer } from '../../../../shared/api/customers';
import type { Db, Tx } from '../../kernel/db/tx';
import { AppError } from '../../kernel/http/errors';
import type { Call, Reply } from '../../kernel/http/registry';
import { phoneOptions } from '../../kernel/phone-options';
import { readCard } from './customer-card.store';
import { phoneLocks, readPhones } from './domain';
import { addCustomer } from './use-cases/add-customer';
import { changeCustomer } from './use-cases/change-customer';
import { addPhone, changePhone, removePhone } from './use-cases/change-phones';

type Of<Body = unknown> = Call<{ id: string }, unknown, Body>;

async function card({ scope, params }: Pick<Of, 'scope' | 'params'>, db: Db): Promise<Reply<CustomerAnswer>> {
  const customer = await readCard(scope, db, params.id);
  if (!customer) throw new AppError('record.not-found');
  return { body: customer };
}

export const show = (call: Of, db: Db): Promise<Reply<CustomerAnswer>> => card(call, db);

type Adding = Call<unknown, unknown, AddCustomer>;

export const addLocks = ({ body, kernel }: Adding): string[] => phoneLocks(readPhones(body.phones, phoneOptions(kernel.config.company), 'phones'));

export async function addOne(call: Adding, tx: Tx): Promise<Reply<CustomerAnswer>> {
  const id = await addCustomer(tx, call, call.body);
  return card({ scope: call.scope, params: { id } }, tx);
}

export async function change(call: Of<ChangeCustomer>, tx: Tx): Promise<Reply<CustomerAnswer>> {
  await changeCustomer(tx, call, call.params.id, call.body);
  return card(call, tx);
}

export async function add(call: Of<AddPhone>, tx: Tx): Promise<Reply<CustomerAnswer>> {
  await addPhone(tx, call, call.params.id, call.body);
  return card(call, tx);
}

export async function reword(call: Of<ChangePhone>, tx: Tx): Promise<Reply<CustomerAnswer>> {
  await changePhone(tx, call, call.params.id, call.body);
  return card(call, tx);
}

export async function remove(call: Of<{ phone: string }>, tx: Tx): Promise<Reply<CustomerAnswer>> {
  await removePhone(tx, call, call.params.id, call.body.phone);
  return card(call, tx);
}
