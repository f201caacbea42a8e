import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { Names, Search, Word, Words } from './domain/read-search';

export interface Page {
  /** The last line's `seq` of the page before, or the largest there is. */
  before: number;
  limit: number;
}

/**
 * How many of the newest are read before the index is asked. A word that many jobs have («ماشین») fills its page from
 * these, and the index needn't list half the table to find fifty of it; a rare one costs a fraction of a millisecond more.
 */
const NEWEST = sql`600`;

/**
 * A word that so many of the newest have will fill its page soon: we walk on through the newest, instead of having the
 * index list ten thousands of which a page shows twenty-five. A rarer one has few enough for the index.
 */
const OFTEN = sql`3`;
const MANY = sql`20000`;

/** More than any page has. Written out, like the number above, so that the planner knows how few they are. */
export const MOST = sql`101`;

/**
 * The page as a row into which the planner doesn't look. If it did, it would find that one plan for all pages seems worse
 * than one for this page, and plan anew for every question: that takes longer than answering it.
 */
const opaque = (_scope: Scope, { before, limit }: Page): Sql => sql`select ${before}::int as before, ${limit}::int as size`;

/** The words with the codes and agents whose labels have them. */
const given = (scope: Scope, words: readonly Word[]): Sql =>
  sql`select g.n, g.key, g.also,
    array(select 'product/' || code from as_products where owner = ${scope.owner} and search_key like g.label
      union all select 'brand/' || code from as_brands where owner = ${scope.owner} and search_key like g.label
      union all select 'product-category/' || code from as_product_categories where owner = ${scope.owner} and search_key like g.label
      union all select 'city/' || code from as_cities where owner = ${scope.owner} and search_key like g.label
      union all select 'fault/' || code from as_faults where owner = ${scope.owner} and search_key like g.label) as labels,
    array(select document_id::text from as_agents where owner = ${scope.owner} and (name_key like g.label or lower(code) like g.label)) as agents
    from jsonb_to_recordset(${JSON.stringify(words.map((word, n) => ({ n, ...word })))}::jsonb) as g(n int, key text, also text, label text)`;

/** Whether the job of the key `k` has the word `w`. */
const HAS = sql`k.key like w.key or k.key like w.also or k.labels && w.labels
  or cardinality(w.agents) > 0 and exists (select from as_jobs j where j.id = k.seq and j.agent_id = any(w.agents))`;

/** A line of the result: each job, or each reception once however many of its jobs have the words. */
const JOB = sql`k.seq`;
const RECEPTION = sql`k.reception_seq`;

/**
 * The newest lines that have all words, as `seq`: from the newest rows; when these have some but no page of them, from more
 * of the newest; and only when there is still no page from the index. There the first word leads that is no label: a name
 * is rarer than a city; and of two such words both, because the index is quicker at what both have than we are (the second may be a label: many first names are part of a city's). (`+ 0` keeps
 * PostgreSQL from walking through all rows in their order instead of asking the index for the few.)
 */
const linesWith = (scope: Scope, { words }: Words, page: Page, line: Sql): Sql =>
  sql`with page as materialized (${opaque(scope, page)}), w as materialized (${given(scope, words)}),
    first as materialized (select key, also, labels, agents from w order by cardinality(labels) + cardinality(agents) > 0, n limit 1),
    pair as materialized (select a.key as one, b.key as other, b.labels as labelled from w a join w b on b.n <> a.n
      where cardinality(a.labels) + cardinality(a.agents) + cardinality(b.agents) = 0 and a.also is null and b.also is null order by cardinality(b.labels), a.n, b.n limit 1),
    newest as materialized (select ${line} as line, k.seq, k.key, k.labels from as_job_keys k where k.owner = ${scope.owner} and ${line} < (select before from page)
      order by ${line} desc limit ${NEWEST}),
    near as materialized (select distinct k.line from newest k where not exists (select from w where (${HAS}) is not true) order by k.line desc limit ${MOST}),
    tried as materialized (select min(line) as before, (select count(*) from near) as found from newest),
    wide as materialized (select distinct k.line from (select ${line} as line, k.seq, k.key, k.labels from as_job_keys k
        where exists (select from tried where found >= ${OFTEN} and found < (select size from page)) and k.owner = ${scope.owner} and ${line} < (select before from page)
        order by ${line} desc limit ${MANY}) k
      where not exists (select from w where (${HAS}) is not true) order by k.line desc limit (select size from page)),
    more as materialized (select before from tried where greatest(found, (select count(*) from wide)) < (select size from page)),
    hits as materialized (
      select ${line} + 0 as line, k.seq, k.key, k.labels from as_job_keys k where exists (select from more) and exists (select from pair where labelled = '{}') and k.owner = ${scope.owner}
        and k.key like (select one from pair) and k.key like (select other from pair)
      union all
      select ${line} + 0, k.seq, k.key, k.labels from as_job_keys k where exists (select from more) and exists (select from pair where labelled <> '{}') and k.owner = ${scope.owner}
        and k.key like (select one from pair) and (k.key like (select other from pair) or k.labels && (select labelled from pair))
      union all
      select ${line} + 0, k.seq, k.key, k.labels from as_job_keys k where exists (select from more) and not exists (select from pair) and k.owner = ${scope.owner}
        and (k.key like (select key from first) or k.key like (select also from first) or k.labels && (select labels from first)
          or k.owner = ${scope.owner} and k.seq = any(array(select j.id from as_jobs j where exists (select from more)
            and j.owner = ${scope.owner} and j.agent_id = any((select agents from first)::text[]))))),
    far as (select distinct k.line from hits k where k.line <= (select before from more) and not exists (select from w where (${HAS}) is not true) order by k.line desc limit ${MOST})
    select line as seq from near union select line from wide union select line from far`;

const A_JOB = sql`j.id`;
const A_RECEPTION = sql`r.id`;

/** What is named, as one row into which the planner doesn't look: see the look-up. */
const names = ({ number, serial, phoneEnd, trackingCode }: Names): Sql =>
  sql`select ${number?.from ?? null}::text as number_from, ${number?.to ?? null}::text as number_to, ${serial?.from ?? null}::text as serial_from, ${serial?.to ?? null}::text as serial_to,
    ${phoneEnd?.from ?? null}::text as end_from, ${phoneEnd?.to ?? null}::text as end_to, ${trackingCode}::text as code,
    reverse(${phoneEnd?.from ?? null}::text) as ends, as_search_fold(${serial?.from ?? null}::text) as begins`;

/** Whether the job `j` of the reception `r` with the device `d` is what was named. */
const NAMED = sql`j.number >= q.number_from and j.number < q.number_to or r.number >= q.number_from and r.number < q.number_to
  or d.serial_key ~>=~ q.serial_from and d.serial_key ~<~ q.serial_to or r.tracking_code = q.code
  or exists (select from as_customer_phones p where p.customer_id = r.customer_id and reverse(p.e164) ~>=~ q.end_from and reverse(p.e164) ~<~ q.end_to)`;

/**
 * Whether the key `k` has a line that ends or begins so: all that is named stands in it, folded. It spares the newest rows
 * that can't be meant four looks into other tables.
 */
const MAYBE = sql`(q.code is not null or strpos(k.key || chr(10), q.ends || chr(10)) > 0
  or strpos(chr(10) || k.key, chr(10) || q.number_from) > 0 or strpos(chr(10) || k.key, chr(10) || q.begins) > 0)`;

/** Of the rows `k` those that are what was named, each seen for itself. */
const NAMED_OF_THESE = sql`cross join lateral (select (${NAMED}) as named from as_jobs j join as_devices d on d.document_id = j.device_id join as_receptions r on r.id = k.reception_seq
    where j.id = k.seq offset 0) n where ${MAYBE} and n.named`;

/** The newest lines by the beginning of a number or serial, the end of a phone, or a tracking code. First from the newest rows, as above: one phone in a hundred ends with the same two digits. */
const linesNamed = (scope: Scope, asked: Names, page: Page, line: Sql, keyLine: Sql): Sql =>
  sql`with page as materialized (${opaque(scope, page)}), q as materialized (${names(asked)}),
    newest as materialized (select ${keyLine} as line, k.seq, k.reception_seq, k.key from as_job_keys k where k.owner = ${scope.owner} and ${keyLine} < (select before from page)
      order by ${keyLine} desc limit ${NEWEST}),
    near as materialized (select distinct k.line from q cross join newest k ${NAMED_OF_THESE} order by k.line desc limit ${MOST}),
    tried as materialized (select min(line) as before, (select count(*) from near) as found from newest),
    wide as materialized (select distinct k.line from q cross join (select ${keyLine} as line, k.seq, k.reception_seq, k.key from as_job_keys k
        where exists (select from tried, q where found < (select size from page) and q.code is null) and k.owner = ${scope.owner} and ${keyLine} < (select before from page)
        order by ${keyLine} desc limit ${MANY}) k
      ${NAMED_OF_THESE} order by k.line desc limit (select size from page)),
    more as materialized (select before from tried where greatest(found, (select count(*) from wide)) < (select size from page)),
    hits as materialized (
      select ${line} as line from as_jobs j join as_receptions r on r.document_id = j.reception_id
        where exists (select from more) and j.owner = ${scope.owner} and j.number >= (select number_from from q) and j.number < (select number_to from q)
      union all select ${line} from as_receptions r join as_jobs j on j.reception_id = r.document_id
        where exists (select from more) and r.owner = ${scope.owner} and r.number >= (select number_from from q) and r.number < (select number_to from q)
      union all select ${line} from as_devices d join as_jobs j on j.device_id = d.document_id join as_receptions r on r.document_id = j.reception_id
        where exists (select from more) and d.owner = ${scope.owner} and d.serial_key ~>=~ (select serial_from from q) and d.serial_key ~<~ (select serial_to from q)
      union all select ${line} from as_customer_phones p join as_receptions r on r.customer_id = p.customer_id join as_jobs j on j.reception_id = r.document_id
        where exists (select from more) and p.owner = ${scope.owner} and reverse(p.e164) ~>=~ (select end_from from q) and reverse(p.e164) ~<~ (select end_to from q)
      union all select ${line} from as_receptions r join as_jobs j on j.reception_id = r.document_id
        where exists (select from more) and r.owner = ${scope.owner} and r.tracking_code = (select code from q)),
    far as (select distinct line from hits where line <= (select before from more) order by line desc limit ${MOST})
    select line as seq from near union select line from wide union select line from far`;

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

export async function searchJobs(scope: Scope, db: Db, asked: Search, page: Page): Promise<JobFound[]> {
  return db.many(sql<JobFound>`select shown.* from (
      select seq from (${'words' in asked ? linesWith(scope, asked, page, JOB) : linesNamed(scope, asked, page, A_JOB, JOB)}) found order by seq desc limit ${MOST}) found
    cross join lateral (select j.id as seq, j.document_id as id, j.number, j.stage, j.stage_since as since, j.promised_at,
        jsonb_build_object('id', r.document_id, 'number', r.number) as reception, jsonb_build_object('id', c.document_id, 'name', c.name) as customer,
        jsonb_build_object('id', d.document_id, 'serial', d.serial, 'product', d.product_code, 'category', d.category_code, 'brand', d.brand_code, 'known', d.state = 'known') as device,
        case when a.id is not null then jsonb_build_object('id', a.document_id, 'code', a.code, 'name', a.name) end as agent
      from as_jobs j join as_receptions r on r.document_id = j.reception_id join as_customers c on c.document_id = r.customer_id
        join as_devices d on d.document_id = j.device_id left join as_agents a on a.document_id = j.agent_id
      where j.id = found.seq and j.owner = ${scope.owner} offset 0) shown
    order by shown.seq desc limit ${page.limit}::int`);
}

export interface ReceptionFound {
  seq: number;
  id: string;
  number: string;
  opened_at: Date;
  customer: { id: string; name: string };
  jobs: { id: string; number: string; stage: string }[];
}

export async function searchReceptions(scope: Scope, db: Db, asked: Search, page: Page): Promise<ReceptionFound[]> {
  return db.many(sql<ReceptionFound>`select shown.* from (
      select seq from (${'words' in asked ? linesWith(scope, asked, page, RECEPTION) : linesNamed(scope, asked, page, A_RECEPTION, RECEPTION)}) found order by seq desc limit ${MOST}) found
    cross join lateral (select r.id as seq, r.document_id as id, r.number, r.opened_at, jsonb_build_object('id', c.document_id, 'name', c.name) as customer,
        (select jsonb_agg(jsonb_build_object('id', j.document_id, 'number', j.number, 'stage', j.stage) order by j.position) from as_jobs j where j.reception_id = r.document_id) as jobs
      from as_receptions r join as_customers c on c.document_id = r.customer_id where r.id = found.seq and r.owner = ${scope.owner} offset 0) shown
    order by shown.seq desc limit ${page.limit}::int`);
}
