import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { LookUp } from './domain/read-look-up';
import { MOST, type DeviceFound, type Page } from './search.store';

export interface CustomerFound {
  seq: number;
  id: string;
  name: string;
  phones: string[];
  city: string | null;
}

/** `label` is a pattern for the search keys of codings. */
export type Asked = LookUp & { label: string | null };

/** What is asked for, as one row into which the planner doesn't look: see the look-up. */
const question = (asked: Asked): Sql =>
  sql`select ${asked.name}::text as name, ${asked.otherNames}::text[] as other_names, rtrim(${asked.phoneStart}::text, '%') as start_from, rtrim(${asked.phoneStart}::text, '%') || ':' as start_to, ${asked.phoneAnywhere}::text as phone,
    ${asked.phoneEnd?.from ?? null}::text as end_from, ${asked.phoneEnd?.to ?? null}::text as end_to, ${asked.label}::text as label, ${asked.serialAnywhere}::text as serial,
    ${asked.serial?.from ?? null}::text as serial_from, ${asked.serial?.to ?? null}::text as serial_to`;

const EVERYBODY = sql``;

/** Of what an index finds, as `n`, the newest that a page can show. */
export const newest = (_scope: Scope, before: number): Sql => sql`where n.id < ${before}::int order by n.id desc limit ${MOST}`;

/**
 * Customers by name, phone or city, as `id` and `name`: all of them, or those that `cut` leaves of each way in which they
 * can be meant. `offset 0` lets each index find its few before they are sorted. Who was merged is found only for those
 * who look for what became of them.
 */
export const customersMeant = (scope: Scope, asked: Asked, cut: Sql, withMerged: boolean): Sql => {
  const present = withMerged ? EVERYBODY : sql`and merged_into is null`;
  return sql`with q as materialized (${question(asked)}), found as materialized (
      (select n.id, n.name from (select id, name from as_customers where owner = ${scope.owner} and name_key like (select name from q) and name_key like all((select other_names from q)::text[]) ${present} offset 0) n ${cut})
      union
      (select distinct n.id, n.name from (select customer_id from as_customer_phones where owner = ${scope.owner} and (owner = ${scope.owner} and e164 ~>=~ (select start_from from q) and e164 ~<~ (select start_to from q) or e164 like (select phone from q)
            or owner = ${scope.owner} and reverse(e164) ~>=~ (select end_from from q) and reverse(e164) ~<~ (select end_to from q)) offset 0) p
          cross join lateral (select id, name from as_customers where document_id = p.customer_id ${present} offset 0) n ${cut})
      union
      (select n.id, n.name from (select code from as_cities where owner = ${scope.owner} and search_key like (select label from q)) t
          cross join lateral (select id, name from as_customers where owner = ${scope.owner} and city_code = t.code ${present} offset 0) n ${cut}))
    select id, name from found`;
};

/** Customers by name, phone or city, the newest first. */
export async function searchCustomers(scope: Scope, db: Db, asked: Asked, page: Page): Promise<CustomerFound[]> {
  return db.many(sql<CustomerFound>`select shown.* from (select id from (${customersMeant(scope, asked, newest(scope, page.before), false)}) m order by id desc limit ${MOST}) f cross join lateral (select c.id as seq, c.document_id as id, c.name, c.city_code as city,
        (select coalesce(jsonb_agg(p.e164 order by p.position), '[]') from as_customer_phones p where p.customer_id = c.document_id) as phones
      from as_customers c where c.id = f.id and c.owner = ${scope.owner} offset 0) shown
    order by shown.seq desc limit ${page.limit}::int`);
}

/** Of rows `n` with an `id` those customers who are meant, each seen for itself. */
export const meantOfCustomers = (scope: Scope, asked: Asked, rows: Sql): Sql =>
  sql`with q as materialized (${question(asked)})
    select n.* from (${rows}) n cross join lateral (select from as_customers c cross join q where c.id = n.id and c.owner = ${scope.owner} and (
      c.name_key like q.name and c.name_key like all(q.other_names)
      or c.city_code = any(array(select code from as_cities where owner = ${scope.owner} and search_key like (select label from q)))
      or exists (select from as_customer_phones p where p.customer_id = c.document_id and (p.e164 ~>=~ q.start_from and p.e164 ~<~ q.start_to or p.e164 like q.phone
        or reverse(p.e164) ~>=~ q.end_from and reverse(p.e164) ~<~ q.end_to))) offset 0) meant`;

/** Devices by serial, or by the label of their product, brand or category, as `id` with what they are sorted by; all, or those that `cut` leaves; of one product when it is named. */
export const devicesMeant = (scope: Scope, asked: Asked, cut: Sql, product?: string): Sql => {
  const ofProduct = product === undefined ? EVERYBODY : sql`and product_code = ${product}`;
  return sql`with q as materialized (${question(asked)}), labelled as materialized (
      select 'product' as list, code from as_products where owner = ${scope.owner} and search_key like (select label from q)
      union all select 'brand', code from as_brands where owner = ${scope.owner} and search_key like (select label from q)
      union all select 'category', code from as_product_categories where owner = ${scope.owner} and search_key like (select label from q)),
    found as materialized (
      (select n.id, n.serial_key, n.product_code from (select id, serial_key, product_code from as_devices where owner = ${scope.owner} and (serial_key like (select serial from q)
            or serial_key ~>=~ (select serial_from from q) and serial_key ~<~ (select serial_to from q)) ${ofProduct} offset 0) n ${cut})
      union
      (select n.id, n.serial_key, n.product_code from (select d.id, d.serial_key, d.product_code from as_devices d where exists (select from labelled) and d.owner = ${scope.owner} ${ofProduct}
          and (d.product_code = any(array(select code from labelled where list = 'product')) or d.brand_code = any(array(select code from labelled where list = 'brand'))
            or d.category_code = any(array(select code from labelled where list = 'category')))) n ${cut}))
    select id, serial_key, product_code from found`;
};

/** Of rows `n` with an `id` those devices that are meant, each seen for itself. */
export const meantOfDevices = (scope: Scope, asked: Asked, rows: Sql): Sql =>
  sql`with q as materialized (${question(asked)})
    select n.* from (${rows}) n cross join lateral (select from as_devices d cross join q where d.id = n.id and d.owner = ${scope.owner} and (
      d.serial_key like q.serial or d.serial_key ~>=~ q.serial_from and d.serial_key ~<~ q.serial_to
      or d.product_code = any(array(select code from as_products where owner = ${scope.owner} and search_key like (select label from q)))
      or d.brand_code = any(array(select code from as_brands where owner = ${scope.owner} and search_key like (select label from q)))
      or d.category_code = any(array(select code from as_product_categories where owner = ${scope.owner} and search_key like (select label from q)))) offset 0) meant`;

/** Devices by serial, or by the label of their product, brand or category, the newest first. */
export async function searchDevices(scope: Scope, db: Db, asked: Asked, page: Page): Promise<(DeviceFound & { seq: number })[]> {
  return db.many(sql<DeviceFound & { seq: number }>`select shown.* from (select id from (${devicesMeant(scope, asked, newest(scope, page.before))}) m order by id desc limit ${MOST}) f cross join lateral (select d.id as seq, d.document_id as id, d.serial, d.product_code as product,
        d.category_code as category, d.brand_code as brand, d.state = 'known' as known
      from as_devices d where d.id = f.id and d.owner = ${scope.owner} offset 0) shown
    order by shown.seq desc limit ${page.limit}::int`);
}
