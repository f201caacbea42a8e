import type { NearDevice, UnknownSerialAnswer } from '../../../../shared/api/unknown-serials';
import { sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents, type NewEvent } from '../../kernel/events';
import { channelOf, type Scope } from '../../kernel/scope';

export type JobAndDevice = Omit<UnknownSerialAnswer, 'near'> & { serialKey: string | null };

/** A job with the device that it is about, as it was told. */
export async function readJobAndDevice(scope: Scope, db: Db, id: string): Promise<JobAndDevice | null> {
  return db.one(sql<JobAndDevice>`select j.document_id as job, j.number, j.stage = 'waiting-for-office' as waits, d.serial_key as "serialKey",
      jsonb_build_object('id', d.document_id, 'serial', d.serial, 'product', d.product_code, 'category', d.category_code, 'brand', d.brand_code, 'categoryTold', d.category_told,
        'brandTold', d.brand_told, 'yearOfManufacture', d.year_of_manufacture, 'state', d.state) as device
    from as_jobs j join as_devices d on d.document_id = j.device_id where j.owner = ${scope.owner} and j.document_id = ${id}`);
}

type Found = Omit<NearDevice, 'differs'> & { serialKey: string };

/** Devices of our books with one of these folded serials; each is one look into the unique index. */
export async function knownBySerial(scope: Scope, db: Db, keys: readonly string[]): Promise<Found[]> {
  return db.many(sql<Found>`select d.document_id as id, d.serial, d.serial_key as "serialKey", d.product_code as product, d.category_code as category, d.brand_code as brand
    from as_devices d where d.owner = ${scope.owner} and d.serial_key = any(${keys}::text[]) and d.state = 'known' order by d.serial_key limit 20`);
}

export interface DeviceOfJob {
  id: string;
  serial: string | null;
  state: 'known' | 'unverified';
}

export async function findDevice(scope: Scope, tx: Tx, id: string): Promise<DeviceOfJob | null> {
  return tx.one(sql<DeviceOfJob>`select document_id as id, serial, state from as_devices where owner = ${scope.owner} and document_id = ${id} for share`);
}

/** The job is about another device than was told; with its events, in one statement. */
export async function changeDevice(scope: Scope, tx: Tx, { job, device, at, events }: { job: string; device: string; at: Date; events: readonly NewEvent[] }): Promise<void> {
  await tx.many(sql`with events as (${insertEvents(eventRows({ scope, channel: channelOf(scope.actor), at }, events))})
    update as_jobs set device_id = ${device}, updated_at = ${at}::timestamptz at time zone 'utc' where owner = ${scope.owner} and document_id = ${job}`);
}
