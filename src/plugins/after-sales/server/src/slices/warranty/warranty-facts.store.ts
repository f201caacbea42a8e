import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { WarrantyFacts } from './domain';

/** What `facts` and `events` of one device look like; the device stands under the name `d`. */
const HISTORY = sql`
  'facts', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'day', f.day, 'source', f.source, 'provisional', f.provisional, 'replaces', f.replaces)
      order by f.seq), '[]') from as_device_facts f where f.owner = d.owner and f.device_id = d.document_id),
  'events', (select coalesce(jsonb_agg(e.data || jsonb_build_object('id', e.id, 'type', e.type, 'day', e.day, 'device', e.other_device_id)
      order by e.seq), '[]') from as_warranty_events e where e.owner = d.owner and e.device_id = d.document_id)`;

/**
 * Everything that decides about devices, as one jsonb (`WarrantyFacts`): the devices themselves and, through any number
 * of exchanges, those they came from, with facts and events; and each version of every policy that may concern one of
 * them. `which` is a condition on a device `d`.
 */
const factsWhere = (scope: Scope, which: Sql): Sql =>
  sql`with recursive chain as (
      select d.document_id::text as id from as_devices d where d.owner = ${scope.owner} and ${which}
      union
      select e.other_device_id::text from chain c join as_warranty_events e on e.owner = ${scope.owner} and e.device_id = c.id and e.type = 'exchange-in'),
    found as (select d.* from chain c join as_devices d on d.document_id = c.id and d.owner = ${scope.owner}),
    goods as (select 'product' as scope, product_code as code from found union select 'category', category_code from found union select 'brand', brand_code from found)
    select jsonb_build_object(
      'devices', (select coalesce(jsonb_agg(jsonb_build_object('id', d.document_id, 'serial', d.serial, 'serialKey', d.serial_key, 'state', d.state,
          'product', d.product_code, 'category', d.category_code, 'brand', d.brand_code, ${HISTORY})), '[]') from found d),
      'policies', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'scope', p.scope, 'code', p.code, 'version', p.version, 'validFrom', p.valid_from,
          'validTo', p.valid_to, 'terms', p.terms) order by p.version), '[]') from goods g
          join as_warranty_policies p on p.owner = ${scope.owner} and p.scope = g.scope and p.code = g.code))`;

/** For the load statement of another slice: `select (${warrantyFacts(scope, ids)}) as warranty`, to be read by `verdictOf`. */
export const warrantyFacts = (scope: Scope, deviceIds: readonly string[]): Sql => factsWhere(scope, sql`d.document_id = any(${deviceIds}::text[])`);

/** The same for devices by folded serial or id, for a load statement that doesn't know them yet. */
export const warrantyFactsFor = (scope: Scope, serialKeys: readonly string[], deviceIds: readonly string[]): Sql =>
  factsWhere(scope, sql`(d.serial_key = any(${serialKeys}::text[]) or d.document_id = any(${deviceIds}::text[]))`);

/** The same for the device with a folded serial, in one round trip. */
export async function loadBySerial(scope: Scope, db: Db, serialKey: string): Promise<WarrantyFacts> {
  const row = await db.one(sql<{ warranty: WarrantyFacts }>`select (${factsWhere(scope, sql`d.serial_key = ${serialKey}`)}) as warranty`);
  return row?.warranty ?? { devices: [], policies: [] };
}

/** The same for a device by id. */
export async function loadById(scope: Scope, db: Db, deviceId: string): Promise<WarrantyFacts> {
  const row = await db.one(sql<{ warranty: WarrantyFacts }>`select (${warrantyFacts(scope, [deviceId])}) as warranty`);
  return row?.warranty ?? { devices: [], policies: [] };
}

/** The folded serial of a device, or null when it has none or isn't there. */
export async function serialKeyById(scope: Scope, db: Db, id: string): Promise<string | null> {
  const row = await db.one(sql<{ key: string | null }>`select serial_key as key from as_devices where owner = ${scope.owner} and document_id = ${id}`);
  return row?.key ?? null;
}
