import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { Words } from './domain/read-search';
import type { ShortQuery } from './domain/search-key';

export interface Page {
  /** The last line's `seq` of the page before, or the largest there is. */
  before: number;
  limit: number;
}

/**
 * How many of the newest are read before the index is asked. A word that many jobs have («ماشین») fills its page from
 * these, and the index needn't list half the table to find fifty of it; a rare one costs a fraction of a millisecond more.
 */
const NEWEST = 600;

/** The newest jobs whose keys hold all words, as `seq`. */
const jobsWith = (scope: Scope, { word, others }: Words, { before, limit }: Page): Sql =>
  sql`with newest as materialized (select k.seq, k.key from as_job_keys k where k.owner = ${scope.owner} and k.seq < ${before}::int order by k.seq desc limit ${NEWEST}::int),
    near as materialized (select seq from newest where key like ${word} and key like all(${others}::text[]) order by seq desc limit ${limit}::int),
    far as materialized (select k.seq from as_job_keys k where (select count(*) from near) < ${limit}::int
      and k.owner = ${scope.owner} and k.key like ${word} and k.key like all(${others}::text[]) and k.seq < (select min(seq) from newest))
    select seq from near union all (select seq from far order by seq desc limit ${limit}::int)`;

/** The same for receptions, each once however many of its jobs have the words; a page may end between two of its jobs. */
const receptionsWith = (scope: Scope, { word, others }: Words, { before, limit }: Page): Sql =>
  sql`with newest as materialized (select k.reception_seq as seq, k.key from as_job_keys k where k.owner = ${scope.owner} and k.reception_seq < ${before}::int
      order by k.reception_seq desc limit ${NEWEST}::int),
    near as materialized (select distinct seq from newest where key like ${word} and key like all(${others}::text[]) order by seq desc limit ${limit}::int),
    far as materialized (select distinct k.reception_seq as seq from as_job_keys k where (select count(*) from near) < ${limit}::int
      and k.owner = ${scope.owner} and k.key like ${word} and k.key like all(${others}::text[]) and k.reception_seq <= (select min(seq) from newest))
    select seq from near union (select seq from far order by seq desc limit ${limit}::int)`;

/** The newest jobs by the beginning of a number or serial, or the end of a phone. */
const jobsBeginning = (scope: Scope, { number, serial, phoneEnd }: ShortQuery, { before, limit }: Page): Sql =>
  sql`(select j.id as seq from as_jobs j where j.owner = ${scope.owner} and j.number >= ${number?.from ?? null}::text and j.number < ${number?.to ?? null}::text
      and j.id < ${before}::int order by j.id desc limit ${limit}::int)
    union (select j.id from as_jobs j join as_receptions r on r.document_id = j.reception_id where r.owner = ${scope.owner}
      and r.number >= ${number?.from ?? null}::text and r.number < ${number?.to ?? null}::text and j.id < ${before}::int order by j.id desc limit ${limit}::int)
    union (select j.id from as_devices d join as_jobs j on j.device_id = d.document_id where d.owner = ${scope.owner}
      and d.serial_key ~>=~ ${serial?.from ?? null}::text and d.serial_key ~<~ ${serial?.to ?? null}::text and j.id < ${before}::int order by j.id desc limit ${limit}::int)
    union (select j.id from as_customer_phones p join as_receptions r on r.customer_id = p.customer_id join as_jobs j on j.reception_id = r.document_id
      where p.owner = ${scope.owner} and reverse(p.e164) ~>=~ ${phoneEnd?.from ?? null}::text and reverse(p.e164) ~<~ ${phoneEnd?.to ?? null}::text
        and j.id < ${before}::int order by j.id desc limit ${limit}::int)`;

const receptionsBeginning = (scope: Scope, { number, serial, phoneEnd }: ShortQuery, { before, limit }: Page): Sql =>
  sql`(select r.id as seq from as_receptions r where r.owner = ${scope.owner} and r.number >= ${number?.from ?? null}::text and r.number < ${number?.to ?? null}::text
      and r.id < ${before}::int order by r.id desc limit ${limit}::int)
    union (select r.id from as_jobs j join as_receptions r on r.document_id = j.reception_id where j.owner = ${scope.owner}
      and j.number >= ${number?.from ?? null}::text and j.number < ${number?.to ?? null}::text and r.id < ${before}::int order by r.id desc limit ${limit}::int)
    union (select r.id from as_devices d join as_jobs j on j.device_id = d.document_id join as_receptions r on r.document_id = j.reception_id where d.owner = ${scope.owner}
      and d.serial_key ~>=~ ${serial?.from ?? null}::text and d.serial_key ~<~ ${serial?.to ?? null}::text and r.id < ${before}::int order by r.id desc limit ${limit}::int)
    union (select r.id from as_customer_phones p join as_receptions r on r.customer_id = p.customer_id
      where p.owner = ${scope.owner} and reverse(p.e164) ~>=~ ${phoneEnd?.from ?? null}::text and reverse(p.e164) ~<~ ${phoneEnd?.to ?? null}::text
        and r.id < ${before}::int order by r.id desc limit ${limit}::int)`;

export interface DeviceFound {
  id: string;
  serial: string | null;
  product: string | null;
  category: string | null;
  brand: string | null;
  known: boolean;
}

export interface JobFound {
  seq: number;
  id: string;
  number: string;
  stage: string;
  since: Date;
  promised_at: Date | null;
  reception: { id: string; number: string };
  customer: { id: string; name: string };
  device: DeviceFound;
  agent: { id: string; code: string; name: string } | null;
}

export async function searchJobs(scope: Scope, db: Db, asked: Words | ShortQuery, page: Page): Promise<JobFound[]> {
  return db.many(sql<JobFound>`select j.id as seq, j.document_id as id, j.number, j.stage, j.stage_since as since, j.promised_at,
      jsonb_build_object('id', r.document_id, 'number', r.number) as reception, jsonb_build_object('id', c.document_id, 'name', c.name) as customer,
      jsonb_build_object('id', d.document_id, 'serial', d.serial, 'product', d.product_code, 'category', d.category_code, 'brand', d.brand_code, 'known', d.state = 'known') as device,
      case when a.id is not null then jsonb_build_object('id', a.document_id, 'code', a.code, 'name', a.name) end as agent
    from (${'word' in asked ? jobsWith(scope, asked, page) : jobsBeginning(scope, asked, page)}) found
      join as_jobs j on j.id = found.seq and j.owner = ${scope.owner} join as_receptions r on r.document_id = j.reception_id
      join as_customers c on c.document_id = r.customer_id join as_devices d on d.document_id = j.device_id left join as_agents a on a.document_id = j.agent_id
    order by j.id desc limit ${page.limit}::int`);
}

export interface ReceptionFound {
  seq: number;
  id: string;
  number: string;
  opened_at: Date;
  customer: { id: string; name: string };
  jobs: { id: string; number: string; stage: string }[];
}

export async function searchReceptions(scope: Scope, db: Db, asked: Words | ShortQuery, page: Page): Promise<ReceptionFound[]> {
  return db.many(sql<ReceptionFound>`select r.id as seq, r.document_id as id, r.number, r.opened_at, jsonb_build_object('id', c.document_id, 'name', c.name) as customer,
      (select jsonb_agg(jsonb_build_object('id', j.document_id, 'number', j.number, 'stage', j.stage) order by j.position) from as_jobs j where j.reception_id = r.document_id) as jobs
    from (${'word' in asked ? receptionsWith(scope, asked, page) : receptionsBeginning(scope, asked, page)}) found
      join as_receptions r on r.id = found.seq and r.owner = ${scope.owner} join as_customers c on c.document_id = r.customer_id
    order by r.id desc limit ${page.limit}::int`);
}
