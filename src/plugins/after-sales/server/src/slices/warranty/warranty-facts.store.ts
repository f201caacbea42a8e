import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { WarrantyFacts } from './domain';

/** What decides about a device itself. */
const OF_DEVICE = sql`d.document_id::text as id, d.serial, d.serial_key, d.state, d.product_code, d.category_code, d.brand_code`;

/**
 * The devices that a question is about and, through any number of exchanges, those they came from. `which` is a condition
 * on a device `d`.
 */
const foundWhere = (scope: Scope, which: Sql): Sql =>
  sql`recursive found as (
      select ${OF_DEVICE} from as_devices d where d.owner = ${scope.owner} and ${which}
      union
      select ${OF_DEVICE} from found later join as_warranty_events e on e.owner = ${scope.owner} and e.device_id = later.id and e.type = 'exchange-in'
        join as_devices d on d.owner = ${scope.owner} and d.document_id = e.other_device_id)`;

/** The devices found, with facts and events. As json: it is written once, while jsonb would be built first. */
const devicesFound = (scope: Scope): Sql =>
  sql`coalesce((select json_agg(json_build_object('id', d.id, 'serial', d.serial, 'serialKey', d.serial_key, 'state', d.state,
      'product', d.product_code, 'category', d.category_code, 'brand', d.brand_code,
      'facts', (select coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'day', f.day, 'source', f.source, 'provisional', f.provisional, 'replaces', f.replaces)
          order by f.seq), '[]') from as_device_facts f where f.owner = ${scope.owner} and f.device_id = d.id),
      'events', (select coalesce(json_agg(e.data || jsonb_build_object('id', e.id, 'type', e.type, 'day', e.day, 'device', e.other_device_id)
          order by e.seq), '[]') from as_warranty_events e where e.owner = ${scope.owner} and e.device_id = d.id))) from found d), '[]')`;

/** Each version of every policy that may concern one of the devices found. */
const policiesFound = (scope: Scope): Sql =>
  sql`coalesce((select json_agg(json_build_object('id', p.id, 'scope', p.scope, 'code', p.code, 'version', p.version, 'validFrom', p.valid_from,
      'validTo', p.valid_to, 'terms', p.terms) order by p.version) from as_warranty_policies p
      where p.owner = ${scope.owner} and (p.product_code = any(array(select product_code from found))
        or p.category_code = any(array(select category_code from found)) or p.brand_code = any(array(select brand_code from found)))), '[]')`;

/** Everything that decides about devices, as one json (`WarrantyFacts`). */
const factsWhere = (scope: Scope, which: Sql): Sql =>
  sql`with ${foundWhere(scope, which)} select json_build_object('devices', ${devicesFound(scope)}, 'policies', ${policiesFound(scope)})`;

/** For the load statement of another slice: `select (${warrantyFacts(scope, ids)}) as warranty`, to be read by `verdictOf`. */
export const warrantyFacts = (scope: Scope, deviceIds: readonly string[]): Sql => factsWhere(scope, sql`d.document_id = any(${deviceIds}::text[])`);

/** The same for devices by folded serial or id, for a load statement that doesn't know them yet. */
export const warrantyFactsFor = (scope: Scope, serialKeys: readonly string[], deviceIds: readonly string[]): Sql =>
  factsWhere(scope, sql`(d.serial_key = any(${serialKeys}::text[]) or d.document_id = any(${deviceIds}::text[]))`);

/** The same in one round trip. Two values instead of one json of both, which would be copied once more. */
async function load(scope: Scope, db: Db, which: Sql): Promise<WarrantyFacts> {
  const row = await db.one(sql<WarrantyFacts>`with ${foundWhere(scope, which)} select ${devicesFound(scope)} as devices, ${policiesFound(scope)} as policies`);
  return row ?? { devices: [], policies: [] };
}

/** The same for the device with a folded serial. */
export const loadBySerial = (scope: Scope, db: Db, serialKey: string): Promise<WarrantyFacts> => load(scope, db, sql`d.serial_key = ${serialKey}`);

/** The same for a device by id. */
export const loadById = (scope: Scope, db: Db, deviceId: string): Promise<WarrantyFacts> => load(scope, db, sql`d.document_id = ${deviceId}`);

/** The folded serial of a device, or null when it has none or isn't there. */
export async function serialKeyById(scope: Scope, db: Db, id: string): Promise<string | null> {
  const row = await db.one(sql<{ key: string | null }>`select serial_key as key from as_devices where owner = ${scope.owner} and document_id = ${id}`);
  return row?.key ?? null;
}
