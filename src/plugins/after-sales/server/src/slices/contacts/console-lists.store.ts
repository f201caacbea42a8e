import type { CustomerLine, CustomerSort } from '../../../../shared/api/customers';
import type { DeviceLine, DeviceSort } from '../../../../shared/api/devices';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Language } from '../../kernel/http/texts';
import type { Scope } from '../../kernel/scope';
import { OPEN_STAGES } from '../jobs/domain';
import { inOrder, nearBy, pageOfAll, pageOfFound, type ConsolePage } from './console-page.store';
import { customersMeant, devicesMeant, meantOfCustomers, meantOfDevices, newest, type Asked } from './search-parties.store';

const EVERYTHING = sql``;

/** An instant as the API writes it. */
const iso = (at: Sql): Sql => sql`to_char(${at}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export type CustomerRow = Omit<CustomerLine, 'city'> & { seq: number; city: Record<Language, string | null> & { code: string } | null };

/** How people sort names, in the order of their letters. */
const NAME = sql`name collate as_reading_fa`;

/** The largest number that a row can have: the newest come before the one after it. */
const LAST = 2_147_483_647;

/** Of a page that shows the newest, an index need not tell more of those who are meant than fit on it. */
const cutTo = (scope: Scope, { order, after }: ConsolePage): Sql => (order.by === 'added' && order.descending ? newest(scope, after ?? LAST) : EVERYTHING);

const orderOf = (sort: CustomerSort | DeviceSort): ConsolePage['order'] => ({ by: sort.endsWith('added') ? 'added' : 'text', descending: sort.startsWith('-') });

type Place = Omit<ConsolePage, 'order'>;

function customersOnPage(scope: Scope, asked: Asked | null, page: ConsolePage): Sql {
  const all = sql`select id, ${NAME} as at from as_customers where owner = ${scope.owner}`;
  const end = sql`${all} and id = ${page.after}::int`;
  if (asked === null) return pageOfAll(scope, sql`${all} and merged_into is null`, end, page);
  const hits = sql`select id, ${NAME} as at from (${customersMeant(scope, asked, cutTo(scope, page), true)}) m`;
  return pageOfFound(scope, meantOfCustomers(scope, asked, nearBy(scope, all, end, page)), hits, end, page);
}

/** A page of customers: all that were not merged, or all that are meant. The page is cut before anything is counted. */
export async function customerLines(scope: Scope, db: Db, asked: Asked | null, sort: CustomerSort, place: Place): Promise<CustomerRow[]> {
  const page = { ...place, order: orderOf(sort) };
  return db.many(sql<CustomerRow>`select shown.* from (${customersOnPage(scope, asked, page)}) p cross join lateral (
      select c.id as seq, c.document_id as id, c.name, c.handling_note as "handlingNote", c.merged_into as "mergedInto", ${iso(sql`c.created_at`)} as "addedAt",
        (select jsonb_build_object('code', t.code, 'fa', t.label_fa, 'en', t.label_en, 'es', t.label_es) from as_cities t where t.owner = c.owner and t.code = c.city_code) as city,
        (select coalesce(jsonb_agg(p.e164 order by p.position), '[]') from as_customer_phones p where p.customer_id = c.document_id) as phones,
        (select count(*)::int from as_receptions r where r.customer_id = c.document_id) as receptions,
        (select count(*)::int from as_receptions r join as_jobs j on j.reception_id = r.document_id where r.customer_id = c.document_id and j.stage = any(${OPEN_STAGES}::text[])) as "openJobs"
      from as_customers c where c.id = p.id and c.owner = ${scope.owner} offset 0) shown
    order by ${inOrder(scope, page.order)}`);
}

interface DeviceFilter {
  asked: Asked | null;
  product: string | undefined;
}

/** By what devices are sorted; in the order in which they came in the text says nothing. */
const DEVICE_TEXTS = { serial: sql`serial_key`, product: sql`product_code`, added: sql`null::text` };

const textOf = (sort: DeviceSort): keyof typeof DEVICE_TEXTS => sort.replace('-', '') as keyof typeof DEVICE_TEXTS;

function devicesOnPage(scope: Scope, { asked, product }: DeviceFilter, text: Sql, page: ConsolePage): Sql {
  const ofProduct = product === undefined ? EVERYTHING : sql`and product_code = ${product}`;
  const all = sql`select id, ${text} as at from as_devices where owner = ${scope.owner}`;
  const end = sql`${all} and id = ${page.after}::int`;
  if (asked === null) return pageOfAll(scope, sql`${all} ${ofProduct}`, end, page);
  const hits = sql`select id, ${text} as at from (${devicesMeant(scope, asked, cutTo(scope, page), product)}) m`;
  return pageOfFound(scope, meantOfDevices(scope, asked, nearBy(scope, sql`${all} ${ofProduct}`, end, page)), hits, end, page);
}

/** A page of devices, each with whoever had it last. */
export async function deviceLines(scope: Scope, db: Db, filter: DeviceFilter, sort: DeviceSort, place: Place): Promise<(DeviceLine & { seq: number })[]> {
  const page = { ...place, order: orderOf(sort) };
  return db.many(sql<DeviceLine & { seq: number }>`select shown.* from (${devicesOnPage(scope, filter, DEVICE_TEXTS[textOf(sort)], page)}) p cross join lateral (
      select d.id as seq, d.document_id as id, d.serial, d.product_code as product, d.category_code as category, d.brand_code as brand, d.state = 'known' as known, ${iso(sql`d.created_at`)} as "addedAt",
        (select count(*)::int from as_jobs j where j.device_id = d.document_id) as jobs,
        (select jsonb_build_object('id', c.document_id, 'name', c.name) from as_jobs j join as_receptions r on r.document_id = j.reception_id
            join as_customers c on c.document_id = r.customer_id where j.device_id = d.document_id order by j.id desc limit 1) as customer
      from as_devices d where d.id = p.id and d.owner = ${scope.owner} offset 0) shown
    order by ${inOrder(scope, page.order)}`);
}
