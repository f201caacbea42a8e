import { sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { LookUp } from './domain/read-look-up';
import type { DeviceFound, Page } from './search.store';

export interface CustomerFound {
  seq: number;
  id: string;
  name: string;
  phones: string[];
  city: string | null;
}

/** `label` is a pattern for the search keys of codings. */
type Asked = LookUp & { label: string | null };

/** Customers by name, phone or city, the newest first. */
export async function searchCustomers(scope: Scope, db: Db, asked: Asked, { before, limit }: Page): Promise<CustomerFound[]> {
  return db.many(sql<CustomerFound>`select c.id as seq, c.document_id as id, c.name, c.city_code as city,
      (select coalesce(jsonb_agg(p.e164 order by p.position), '[]') from as_customer_phones p where p.customer_id = c.document_id) as phones
    from (
      (select id as seq from as_customers where owner = ${scope.owner} and name_key like ${asked.name}::text and name_key like all(${asked.otherNames}::text[]) and id < ${before}::int
        order by id desc limit ${limit}::int)
      union
      (select c.id from as_customer_phones p join as_customers c on c.document_id = p.customer_id
        where p.owner = ${scope.owner} and (p.e164 like ${asked.phoneStart}::text or p.e164 like ${asked.phoneAnywhere}::text
            or reverse(p.e164) ~>=~ ${asked.phoneEnd?.from ?? null}::text and reverse(p.e164) ~<~ ${asked.phoneEnd?.to ?? null}::text) and c.id < ${before}::int
        order by c.id desc limit ${limit}::int)
      union
      (select c.id from as_cities t join as_customers c on c.owner = t.owner and c.city_code = t.code
        where t.owner = ${scope.owner} and t.search_key like ${asked.label}::text and c.id < ${before}::int order by c.id desc limit ${limit}::int)
    ) found join as_customers c on c.id = found.seq and c.owner = ${scope.owner}
    order by c.id desc limit ${limit}::int`);
}

/** Devices by serial, or by the label of their product, brand or category, the newest first. */
export async function searchDevices(scope: Scope, db: Db, asked: Asked, { before, limit }: Page): Promise<(DeviceFound & { seq: number })[]> {
  return db.many(sql<DeviceFound & { seq: number }>`with labelled as materialized (
      select 'product' as list, code from as_products where owner = ${scope.owner} and search_key like ${asked.label}::text
      union all select 'brand', code from as_brands where owner = ${scope.owner} and search_key like ${asked.label}::text
      union all select 'category', code from as_product_categories where owner = ${scope.owner} and search_key like ${asked.label}::text)
    select d.id as seq, d.document_id as id, d.serial, d.product_code as product, d.category_code as category, d.brand_code as brand, d.state = 'known' as known
    from (
      (select id as seq from as_devices where owner = ${scope.owner} and (serial_key like ${asked.serialAnywhere}::text
          or serial_key ~>=~ ${asked.serial?.from ?? null}::text and serial_key ~<~ ${asked.serial?.to ?? null}::text) and id < ${before}::int order by id desc limit ${limit}::int)
      union
      (select d.id from as_devices d where exists (select from labelled) and d.owner = ${scope.owner} and d.id < ${before}::int
          and (d.product_code = any(array(select code from labelled where list = 'product')) or d.brand_code = any(array(select code from labelled where list = 'brand'))
            or d.category_code = any(array(select code from labelled where list = 'category'))) order by d.id desc limit ${limit}::int)
    ) found join as_devices d on d.id = found.seq and d.owner = ${scope.owner}
    order by d.id desc limit ${limit}::int`);
}
