import { sql } from '../../kernel/db/sql';
import type { Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import { knownCodes, type CodeRef, type KnownCode } from '../codings';
import { CHANGED_AT } from './customer-card.store';
import { candidatesOn, insertCustomerPhones, insertCustomers } from './customers.store';
import type { Candidate, CustomerRow, PhoneRow } from './domain';
import type { CustomerFacts, KeptPhone, LockedCustomer } from './domain/change-customer';

/** A customer for a change, locked, with what is known of the codes that the change names. */
export async function lockCustomer(scope: Scope, tx: Tx, id: string, refs: readonly CodeRef[] = []): Promise<{ customer: LockedCustomer | null; known: KnownCode[] }> {
  const row = await tx.one(sql<{ customer: LockedCustomer | null; known: KnownCode[] }>`with locked as materialized (
      select c.document_id, c.name, c.city_code, c.address, c.handling_note, c.merged_into, ${CHANGED_AT} as changed_at from as_customers c
      where c.owner = ${scope.owner} and c.document_id = ${id} for update)
    select (select jsonb_build_object('id', l.document_id, 'name', l.name, 'city', l.city_code, 'address', l.address, 'handlingNote', l.handling_note, 'mergedInto', l.merged_into,
        'changedAt', l.changed_at, 'phones', (select coalesce(jsonb_agg(jsonb_build_object('e164', p.e164, 'kind', p.kind, 'whose', p.whose) order by p.position), '[]')
          from as_customer_phones p where p.customer_id = l.document_id)) from locked l) as customer,
      (${knownCodes(scope, refs)}) as known`);
  return row ?? { customer: null, known: [] };
}

/** Who is on these phones already, and what is known of the codes that a new customer names. */
export async function loadAdding(scope: Scope, tx: Tx, phones: readonly string[], refs: readonly CodeRef[]): Promise<{ candidates: Candidate[]; known: KnownCode[] }> {
  const row = await tx.one(sql<{ candidates: Candidate[]; known: KnownCode[] }>`select (${candidatesOn(scope, phones)}) as candidates, (${knownCodes(scope, refs)}) as known`);
  return row ?? { candidates: [], known: [] };
}

/** Writes a new customer with phones, and the event of it. */
export async function saveNew(scope: Scope, tx: Tx, { customer, phones }: { customer: CustomerRow; phones: readonly PhoneRow[] }, events: string, at: Date): Promise<void> {
  await tx.many(sql`with added as (${insertCustomers(scope, [customer], at)}),
    reached as (${insertCustomerPhones(scope, phones)})
    ${insertEvents(events)}`);
}

/** Writes what staff keep of a customer, with the event that names the fields. */
export async function saveFacts(scope: Scope, tx: Tx, id: string, facts: CustomerFacts & { nameKey: string }, events: string, at: Date): Promise<void> {
  await tx.many(sql`with saved as (update as_customers set name = ${facts.name}, name_key = ${facts.nameKey}, city_code = ${facts.city}, address = ${facts.address},
        handling_note = ${facts.handlingNote}, updated_at = ${at}::timestamptz at time zone 'utc'
      where owner = ${scope.owner} and document_id = ${id})
    ${insertEvents(events)}`);
}

/** Makes these the customer's phones, in this order. */
export async function savePhones(scope: Scope, tx: Tx, id: string, phones: readonly KeptPhone[], events: string, at: Date): Promise<void> {
  const rows = phones.map(({ e164, kind, whose }, position) => ({ e164, kind, whose, position }));
  await tx.many(sql`with gone as (delete from as_customer_phones where owner = ${scope.owner} and customer_id = ${id} and e164 <> all(${phones.map(({ e164 }) => e164)}::text[])),
    kept as (insert into as_customer_phones (owner, customer_id, e164, kind, whose, position)
      select ${scope.owner}, ${id}, r.e164, r.kind, r.whose, r.position from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(e164 text, kind text, whose text, position smallint)
      on conflict (customer_id, e164) do update set whose = excluded.whose, position = excluded.position),
    touched as (update as_customers set updated_at = ${at}::timestamptz at time zone 'utc' where owner = ${scope.owner} and document_id = ${id})
    ${insertEvents(events)}`);
}
