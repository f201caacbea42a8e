import { sql, type Sql } from '../../kernel/db/sql';
import type { Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import type { DeviceRow } from './domain';

/** The devices with these serials or ids, as jsonb, for the load statement of a use-case. */
export const devicesBy = (scope: Scope, serialKeys: readonly string[], ids: readonly string[]): Sql =>
  sql`select coalesce(jsonb_agg(jsonb_build_object('id', d.document_id, 'serial', d.serial, 'serialKey', d.serial_key, 'productCode', d.product_code, 'state', d.state)), '[]')
    from as_devices d where d.owner = ${scope.owner} and (d.serial_key = any(${serialKeys}::text[]) or d.document_id = any(${ids}::text[]))`;

/** The statement that writes devices that we didn't have, for use inside a use-case's one write statement. */
export const insertDevices = (scope: Scope, rows: readonly DeviceRow[], at: Date): Sql =>
  sql`insert into as_devices (document_id, owner, serial, serial_key, product_code, category_code, brand_code, category_told, brand_told, year_of_manufacture, state, created_at, updated_at, published_at)
    select id, ${scope.owner}, serial, serial_key, product_code, category_code, brand_code, category_told, brand_told, year_of_manufacture, state, t.at, t.at, t.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, serial text, serial_key text, product_code text, category_code text, brand_code text,
        category_told text, brand_told text, year_of_manufacture int, state text),
      (select ${at}::timestamptz at time zone 'utc' as at) t`;


/** The device with this serial, locked, so that two registrations of it follow one another. */
export async function lockBySerial(scope: Scope, tx: Tx, serialKey: string): Promise<{ id: string; state: 'known' | 'unverified' } | null> {
  return tx.one(
    sql<{ id: string; state: 'known' | 'unverified' }>`select document_id as id, state from as_devices where owner = ${scope.owner} and serial_key = ${serialKey} for update`,
  );
}

/** A device that a customer told us of turns out to be ours: the facts of our books replace what was told. */
export async function verifyDevice(scope: Scope, tx: Tx, id: string, row: Pick<DeviceRow, 'product_code' | 'category_code' | 'brand_code' | 'year_of_manufacture'>, at: Date): Promise<void> {
  await tx.many(sql`update as_devices set product_code = ${row.product_code}, category_code = ${row.category_code}, brand_code = ${row.brand_code},
      year_of_manufacture = ${row.year_of_manufacture}::int, state = 'known', updated_at = ${at}::timestamptz at time zone 'utc'
    where owner = ${scope.owner} and document_id = ${id}`);
}

/** A device as a correction finds it. */
export interface LockedDevice {
  id: string;
  serial: string | null;
  serialKey: string | null;
  product: string | null;
  yearOfManufacture: number | null;
  state: 'known' | 'unverified';
  changedAt: string;
}

/** One device, locked, and whoever has the serial that it shall get. */
export async function lockDevice(scope: Scope, tx: Tx, id: string, serialKey: string | null): Promise<{ device: LockedDevice | null; holder: string | null }> {
  const row = await tx.one(sql<{ device: LockedDevice | null; holder: string | null }>`with locked as materialized (
      select d.document_id as id, d.serial, d.serial_key as "serialKey", d.product_code as product, d.year_of_manufacture as "yearOfManufacture", d.state,
        to_char(d.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt" from as_devices d where d.owner = ${scope.owner} and d.document_id = ${id} for update)
    select (select to_jsonb(l) from locked l) as device, (select document_id from as_devices where owner = ${scope.owner} and serial_key = ${serialKey}::text) as holder`);
  return row ?? { device: null, holder: null };
}

export interface Correction {
  serial: string | null;
  serialKey: string | null;
  product: string | null;
  yearOfManufacture: number | null;
}

/** Writes what a device turned out to be; category and brand are those of its product. */
export async function correctDevice(scope: Scope, tx: Tx, id: string, { serial, serialKey, product, yearOfManufacture }: Correction, events: string, at: Date): Promise<void> {
  await tx.many(sql`with saved as (update as_devices d set serial = ${serial}, serial_key = ${serialKey}, product_code = ${product}, year_of_manufacture = ${yearOfManufacture}::int,
        category_code = coalesce((select p.category_code from as_products p where p.owner = d.owner and p.code = ${product}::text), d.category_code),
        brand_code = coalesce((select p.brand_code from as_products p where p.owner = d.owner and p.code = ${product}::text), d.brand_code),
        updated_at = ${at}::timestamptz at time zone 'utc'
      where d.owner = ${scope.owner} and d.document_id = ${id})
    ${insertEvents(events)}`);
}

export interface ProductFacts {
  category_code: string;
  brand_code: string;
}

/** Category and brand of an active product. */
export async function productFacts(scope: Scope, tx: Tx, code: string): Promise<ProductFacts | null> {
  return tx.one(sql<ProductFacts>`select category_code, brand_code from as_products where owner = ${scope.owner} and code = ${code} and state = 'active'`);
}

/** Writes one new device on its own. */
export async function addDevice(scope: Scope, tx: Tx, row: DeviceRow, at: Date): Promise<void> {
  await tx.many(insertDevices(scope, [row], at));
}
