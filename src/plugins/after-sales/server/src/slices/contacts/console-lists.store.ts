import type { CustomerLine } from '../../../../shared/api/customers';
import type { DeviceLine } from '../../../../shared/api/devices';
import { sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Language } from '../../kernel/http/texts';
import type { Scope } from '../../kernel/scope';
import { OPEN_STAGES } from '../jobs/domain';
import { customersMeant, devicesMeant, type Asked } from './search-parties.store';
import type { Page } from './search.store';

const EVERYTHING = sql``;

export type CustomerRow = Omit<CustomerLine, 'city'> & { seq: number; city: Record<Language, string | null> & { code: string } | null };

/** A page of customers, newest first; all that were not merged, or all that are meant. The page is cut before anything is counted. */
export async function customerLines(scope: Scope, db: Db, asked: Asked | null, page: Page): Promise<CustomerRow[]> {
  const meant = asked === null
    ? sql`select id from as_customers where owner = ${scope.owner} and merged_into is null and id < ${page.before}::int order by id desc limit ${page.limit}::int`
    : customersMeant(scope, asked, page, true);
  return db.many(sql<CustomerRow>`select shown.* from (select id from (${meant}) m order by id desc limit ${page.limit}::int) f cross join lateral (
      select c.id as seq, c.document_id as id, c.name, c.handling_note as "handlingNote", c.merged_into as "mergedInto",
        (select jsonb_build_object('code', t.code, 'fa', t.label_fa, 'en', t.label_en, 'es', t.label_es) from as_cities t where t.owner = c.owner and t.code = c.city_code) as city,
        (select coalesce(jsonb_agg(p.e164 order by p.position), '[]') from as_customer_phones p where p.customer_id = c.document_id) as phones,
        (select count(*)::int from as_receptions r where r.customer_id = c.document_id) as receptions,
        (select count(*)::int from as_receptions r join as_jobs j on j.reception_id = r.document_id where r.customer_id = c.document_id and j.stage = any(${OPEN_STAGES}::text[])) as "openJobs"
      from as_customers c where c.id = f.id and c.owner = ${scope.owner} offset 0) shown
    order by shown.seq desc`);
}

interface DeviceFilter {
  asked: Asked | null;
  product: string | undefined;
}

/** A page of devices, newest first, each with whoever had it last. */
export async function deviceLines(scope: Scope, db: Db, { asked, product }: DeviceFilter, page: Page): Promise<(DeviceLine & { seq: number })[]> {
  const ofProduct = product === undefined ? EVERYTHING : sql`and product_code = ${product}`;
  const meant = asked === null
    ? sql`select id from as_devices where owner = ${scope.owner} ${ofProduct} and id < ${page.before}::int order by id desc limit ${page.limit}::int`
    : devicesMeant(scope, asked, page, product);
  return db.many(sql<DeviceLine & { seq: number }>`select shown.* from (select id from (${meant}) m order by id desc limit ${page.limit}::int) f cross join lateral (
      select d.id as seq, d.document_id as id, d.serial, d.product_code as product, d.category_code as category, d.brand_code as brand, d.state = 'known' as known,
        (select count(*)::int from as_jobs j where j.device_id = d.document_id) as jobs,
        (select jsonb_build_object('id', c.document_id, 'name', c.name) from as_jobs j join as_receptions r on r.document_id = j.reception_id
            join as_customers c on c.document_id = r.customer_id where j.device_id = d.document_id order by j.id desc limit 1) as customer
      from as_devices d where d.id = f.id and d.owner = ${scope.owner} offset 0) shown
    order by shown.seq desc`);
}
