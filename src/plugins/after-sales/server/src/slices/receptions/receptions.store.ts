import { sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Language } from '../../kernel/http/texts';
import type { Scope } from '../../kernel/scope';
import { areaCodesIn, citiesIn, knownCodes, productsIn } from '../codings';
import { insertContact } from '../contacts';
import { serviceContact } from '../contacts/domain';
import { candidatesOn, cityOf, customerById, insertCustomerPhones, insertCustomers } from '../customers';
import { devicesBy, insertDevices } from '../devices';
import { insertClocks, queueSteps, serviceTimeFacts, type NewClock } from '../service-time';
import { warrantyFactsFor } from '../warranty';
import { insertFaults, insertJobs } from '../jobs';
import type { Found } from './domain/decide-reception';
import type { Questions } from './domain/prepare-reception';
import type { ReceptionWrite } from './domain/rows';

/** Everything that opening a reception must know, in one round trip. */
export async function loadOpening(scope: Scope, tx: Tx, asked: Questions, at: Date): Promise<Found> {
  const phones = asked.phones.map(({ e164 }) => e164);
  const serialKeys = asked.serialKeys.filter((key) => key !== null);
  const row = await tx.one(sql<Found>`select
    (${customerById(scope, asked.customerId)}) as customer,
    (${candidatesOn(scope, phones)}) as candidates,
    (${devicesBy(scope, serialKeys, asked.deviceIds)}) as devices,
    (${knownCodes(scope, asked.refs)}) as codes,
    (${productsIn(scope, asked.productCodes)}) as products,
    (${citiesIn(scope, asked.cityCode, cityOf(scope, asked.customerId))}) as cities,
    (${areaCodesIn(scope, asked.landlinePrefixes)}) as area_codes,
    (${warrantyFactsFor(scope, serialKeys, asked.deviceIds)}) as warranty,
    (${serviceTimeFacts(scope, at)}) as service_time`);
  return row as Found;
}

export interface Opened {
  alarms: string;
  number: string;
  job_numbers: string[];
}

/**
 * Writes the whole reception in one statement: customer and phones, devices, contact, reception, jobs, declared faults,
 * the clocks of what is promised with their alarms, and events. The numbers come from the year's sequences.
 */
export async function writeReception(scope: Scope, tx: Tx, { at, people, devices, reception, jobs, faults }: ReceptionWrite, clocks: readonly NewClock[], year: number, events: string): Promise<Opened> {
  const row = await tx.one(sql<Opened>`with
    customers as (${insertCustomers(scope, people ? [people.customer] : [], at)}),
    phones as (${insertCustomerPhones(scope, people?.phones ?? [])}),
    devices as (${insertDevices(scope, devices, at)}),
    told as (select r.*, t.at, t.at at time zone 'utc' as utc from jsonb_to_record(${JSON.stringify(reception)}::jsonb) as r(id text, contact_id text, customer_id text,
        tracking_code text, channel text, contact_phone text, country_code text, province_code text, city_code text, region_by text, address text, note text,
        source_ref text), (select ${at}::timestamptz as at) t),
    contact as (${insertContact(scope, serviceContact(reception), at)}),
    opened as (insert into as_receptions (document_id, owner, number, tracking_code, channel, opened_at, contact_id, customer_id, contact_phone, country_code,
        province_code, city_code, region_by, address, note, source_ref, created_at, updated_at, published_at)
      select id, ${scope.owner}, as_next_number(${scope.owner}, 'reception', ${year}::int), tracking_code, channel, at, contact_id, customer_id, contact_phone, country_code,
        province_code, city_code, region_by, address, note, source_ref, utc, utc, utc from told returning number),
    jobs as (${insertJobs(scope, { receptionId: reception.id, at, year, rows: jobs })}),
    faults as (${insertFaults(scope, faults)}),
    clocks as (${insertClocks(scope, clocks)}),
    alarms as (select ${queueSteps(scope)} as set),
    events as (${insertEvents(events)})
    select (select set from alarms) as alarms, (select number from opened) as number, (select array_agg(number order by position) from jobs) as job_numbers`);
  return row as Opened;
}

export interface ReceptionView {
  id: string;
  number: string;
  tracking_code: string;
  channel: string;
  opened_at: Date;
  customer_id: string;
  customer_name: string;
  province_code: string | null;
  city_code: string | null;
  region_by: string;
  note: string | null;
  jobs: JobView[];
}

export interface JobView {
  id: string;
  number: string;
  stage: string;
  stageSince: string;
  device: { id: string; serial: string | null; product: string | null; category: string | null; brand: string | null; brandTold: string | null; state: string };
  faults: { code: string | null; told: string | null }[];
}

/** One reception with customer, jobs, devices and declared faults. */
export async function readReception(scope: Scope, db: Db, id: string): Promise<ReceptionView | null> {
  return db.one(sql<ReceptionView>`select r.document_id as id, r.number, r.tracking_code, r.channel, r.opened_at, r.customer_id, c.name as customer_name,
      r.province_code, r.city_code, r.region_by, r.note,
      (select jsonb_agg(jsonb_build_object('id', j.document_id, 'number', j.number, 'stage', j.stage, 'stageSince', j.stage_since,
          'device', jsonb_build_object('id', d.document_id, 'serial', d.serial, 'product', d.product_code, 'category', d.category_code, 'brand', d.brand_code,
            'brandTold', d.brand_told, 'state', d.state),
          'faults', (select coalesce(jsonb_agg(jsonb_build_object('code', f.fault_code, 'told', f.told) order by f.position), '[]') from as_job_faults f where f.job_id = j.document_id)
        ) order by j.position) from as_jobs j join as_devices d on d.document_id = j.device_id where j.reception_id = r.document_id) as jobs
    from as_receptions r join as_customers c on c.document_id = r.customer_id
    where r.owner = ${scope.owner} and r.document_id = ${id}`);
}

export interface ReceptionFilter {
  number: string | null;
  customer: string | null;
  stage: string | null;
  after: number | null;
  limit: number;
}

export interface ReceptionLine {
  seq: number;
  id: string;
  number: string;
  opened_at: Date;
  channel: string;
  customer_id: string;
  customer_name: string;
  jobs: { number: string; stage: string }[];
}

/** A page of receptions, newest first; `after` is the last line's `seq` of the page before. */
export async function listReceptions(scope: Scope, db: Db, { number, customer, stage, after, limit }: ReceptionFilter): Promise<ReceptionLine[]> {
  return db.many(sql<ReceptionLine>`select r.id as seq, r.document_id as id, r.number, r.opened_at, r.channel, r.customer_id, c.name as customer_name,
      (select jsonb_agg(jsonb_build_object('number', j.number, 'stage', j.stage) order by j.position) from as_jobs j where j.reception_id = r.document_id) as jobs
    from as_receptions r join as_customers c on c.document_id = r.customer_id
    where r.owner = ${scope.owner}
      and (${number}::text is null or r.number = ${number})
      and (${customer}::text is null or r.customer_id = ${customer})
      and (${stage}::text is null or exists (select from as_jobs j where j.reception_id = r.document_id and j.stage = ${stage}))
      and (${after}::int is null or r.id < ${after})
    order by r.id desc limit ${limit}::int`);
}

export interface TrackedReception {
  number: string;
  opened_at: Date;
  jobs: { number: string; stage: string; since: string; words: Record<Language, string | null> | null; device: Record<Language | 'code', string | null> }[];
}

/** What the holder of a tracking code and of the last four digits of a phone may see: no name, no address, no serial. */
export async function trackReception(scope: Scope, db: Db, code: string, lastFour: string): Promise<TrackedReception | null> {
  return db.one(sql<TrackedReception>`select r.number, r.opened_at,
      (select jsonb_agg(jsonb_build_object('number', j.number, 'stage', j.stage, 'since', j.stage_since,
          'words', case when s.visible_to_customer then jsonb_build_object('fa', s.words_fa, 'en', s.words_en, 'es', s.words_es) end,
          'device', jsonb_build_object('fa', k.label_fa, 'en', k.label_en, 'es', k.label_es, 'code', k.code)) order by j.position)
        from as_jobs j join as_devices d on d.document_id = j.device_id
        left join as_product_categories k on k.owner = d.owner and k.code = d.category_code
        left join as_job_statuses s on s.owner = j.owner and s.code = j.status_code
        where j.reception_id = r.document_id) as jobs
    from as_receptions r
    where r.owner = ${scope.owner} and r.tracking_code = ${code}
      and (right(r.contact_phone, 4) = ${lastFour}
        or exists (select from as_customer_phones p where p.customer_id = r.customer_id and right(p.e164, 4) = ${lastFour}))`);
}
