import { sql, type Sql } from '../../kernel/db/sql';
import type { Scope } from '../../kernel/scope';
import type { CustomerRow, PhoneRow } from './domain';

/** Everybody on one of these phones, as jsonb, for the load statement of a use-case. */
export const candidatesOn = (scope: Scope, phones: readonly string[]): Sql =>
  sql`select coalesce(jsonb_agg(jsonb_build_object('id', c.document_id, 'name', c.name, 'phone', p.e164) order by c.id), '[]')
    from as_customer_phones p join as_customers c on c.document_id = p.customer_id and c.owner = p.owner
    where p.owner = ${scope.owner} and p.e164 = any(${phones}::text[]) and c.merged_into is null`;

/** One customer with phones in order, as jsonb or null. Whoever asks for one that was merged gets the one where everything is now. */
export const customerById = (scope: Scope, id: string | null): Sql =>
  sql`select jsonb_build_object('id', c.document_id, 'name', c.name, 'cityCode', c.city_code, 'address', c.address,
      'phones', (select coalesce(jsonb_agg(p.e164 order by p.position), '[]') from as_customer_phones p where p.customer_id = c.document_id))
    from as_customers told join as_customers c on c.document_id = coalesce(told.merged_into, told.document_id)
    where told.owner = ${scope.owner} and told.document_id = ${id}::text`;

/** The code of a customer's city, for another slice's look-up. */
export const cityOf = (scope: Scope, id: string | null): Sql => sql`select c.city_code from as_customers told join as_customers c on c.document_id = coalesce(told.merged_into, told.document_id)
    where told.owner = ${scope.owner} and told.document_id = ${id}::text`;

/** The statement that writes new customers, for use inside a use-case's one write statement. */
export const insertCustomers = (scope: Scope, rows: readonly CustomerRow[], at: Date): Sql =>
  sql`insert into as_customers (document_id, owner, name, name_key, national_id, city_code, address, handling_note, created_at, updated_at, published_at)
    select id, ${scope.owner}, name, name_key, national_id, city_code, address, handling_note, t.at, t.at, t.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, name text, name_key text, national_id text, city_code text, address text, handling_note text),
      (select ${at}::timestamptz at time zone 'utc' as at) t`;

/** The statement that writes their phones. */
export const insertCustomerPhones = (scope: Scope, rows: readonly PhoneRow[]): Sql =>
  sql`insert into as_customer_phones (owner, customer_id, e164, kind, position)
    select ${scope.owner}, customer_id, e164, kind, position
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(customer_id text, e164 text, kind text, position smallint)`;
