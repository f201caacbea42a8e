import type { NewContact, RecordedContact } from '../../../../../shared/api/contacts';
import type { Tx } from '../../../kernel/db/tx';
import type { Kernel } from '../../../kernel/kernel';
import { phoneOptions } from '../../../kernel/phone-options';
import type { Scope } from '../../../kernel/scope';
import { loadReferences, writeContact } from '../contacts.store';
import { decideContact, readContactPhone } from '../domain/contact';

export interface Context {
  scope: Scope;
  now: Date;
  kernel: Pick<Kernel, 'config' | 'ids'>;
}

/**
 * Keeps a contact that is no reception: a question, praise, a missed call.
 * @throws input.phone and what `decideContact` refuses
 */
export async function recordContact(tx: Tx, { scope, now, kernel }: Context, told: NewContact): Promise<RecordedContact> {
  const phone = readContactPhone(told.phone, phoneOptions(kernel.config.company));
  const found = await loadReferences(scope, tx, { customer: told.customer ?? null, reception: told.reception ?? null, job: told.job ?? null });
  const { row, event } = decideContact(told, found, { id: kernel.ids.next(), actor: scope.actor, phone });
  await writeContact(scope, tx, row, event, now);
  return { id: row.id, at: now.toISOString(), kind: row.kind, outcome: row.outcome, customer: row.customer_id, reception: row.reception_id, job: row.job_id };
}
