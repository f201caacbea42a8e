import type { Migration } from '../../kernel/db/migrations';
import { STRIPPED } from './domain/search-key';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** A bracket expression of exactly these characters: in it only these four mean something else than themselves. */
const oneOf = (characters: string): string => literal(`[${characters.replace(/[\\\]^-]/g, '\\$&')}]`);

/**
 * `searchKey` of the domain, said in SQL. Line ends stay: between them stand the fields, so that nothing is found across
 * two. It looks before it replaces, because nearly every text is clean already and this runs with every reception.
 */
const FOLD = `create or replace function as_search_fold(raw text) returns text language plpgsql immutable strict parallel safe as $fold$
  begin
    raw := regexp_replace(raw, '[\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\U000E0000-\\U000E007F]', '', 'g');
    if raw is not nfkc normalized then raw := normalize(raw, NFKC); end if;
    if raw ~ '[يىكۀةأإٱؤ۰-۹٠-٩]' then raw := translate(raw, 'يىكۀةأإٱؤ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩', 'ییکههاااو01234567890123456789'); end if;
    raw := lower(regexp_replace(raw, '[\\u064B-\\u065F\\u0670\\u0640]', '', 'g'));
    if raw is not nfkc normalized then raw := normalize(raw, NFKC); end if;
    return regexp_replace(raw, ${oneOf(`${STRIPPED}\t\r`)}, '', 'g');
  end $fold$`;

/** As people here dial it; a search for +98912 is one for 0912. */
const DIALLED = (column: string): string => `case when ${column} like '+98%' then '0' || substr(${column}, 4) else ${column} end`;

/** VOLATILE on purpose: who waited for another change of the same row computes anew from what is there then. */
const KEY = `create or replace function as_job_key(job integer, out key text, out labels text[]) language plpgsql volatile as $key$
  begin
    select as_search_fold(concat_ws(chr(10), j.number, r.number, c.name, phones.numbers, ${DIALLED('r.contact_phone')}, d.serial_key, d.product_code, d.brand_told, d.category_told,
        faults.told, j.note, r.note)),
      array_remove(array['product/' || d.product_code, 'brand/' || d.brand_code, 'product-category/' || d.category_code, 'city/' || r.city_code], null) || faults.codes
    into key, labels
    from as_jobs j join as_receptions r on r.document_id = j.reception_id join as_customers c on c.document_id = r.customer_id join as_devices d on d.document_id = j.device_id
      cross join lateral (select string_agg(${DIALLED('n.e164')}, chr(10)) as numbers from as_customer_phones n where n.customer_id = c.document_id) phones
      cross join lateral (select string_agg(f.told, chr(10)) as told, array_agg('fault/' || f.fault_code) filter (where f.fault_code is not null) as codes
        from as_job_faults f where f.job_id = j.document_id) faults
    where j.id = job;
  end $key$`;

/** «1405-00042» → «00042»: the year would be in every row. Of a number with a prefix this is the year: see the second migration. */
const RUNNING = (column: string): string => `split_part(${column}, '-', 2)`;

const TABLE = `create table as_job_keys (
    owner text not null,
    seq integer not null constraint as_job_keys_seq_fk references as_jobs (id) on delete cascade,
    reception_seq integer not null,
    numbers text not null,
    key text not null,
    labels text[] not null,
    primary key (owner, seq)
  ) with (parallel_workers = 0);
  create function as_add_job_keys(jobs integer[]) returns void language sql as $$
    insert into as_job_keys (owner, seq, reception_seq, numbers, key, labels)
    select j.owner, j.id, r.id, ${RUNNING('r.number')} || ' ' || ${RUNNING('j.number')}, made.key, made.labels
    from as_jobs j join as_receptions r on r.document_id = j.reception_id cross join lateral as_job_key(j.id) made where j.id = any(jobs) order by j.id $$;
  create function as_refresh_job_keys(jobs integer[]) returns void language sql as $$
    update as_job_keys k set (key, labels) = (select made.key, made.labels from as_job_key(k.seq) made) from as_jobs j where j.id = any(jobs) and k.owner = j.owner and k.seq = j.id $$;
  select as_add_job_keys((select array_agg(id) from as_jobs));
  create index as_job_keys_reception_ix on as_job_keys (owner, reception_seq);
  create index as_job_keys_trgm_ix on as_job_keys using gin (key gin_trgm_ops, numbers gin_trgm_ops, labels) with (fastupdate = off)`;

/** A trigger that refreshes the keys of the jobs which `jobs` selects when one of the columns really changes. */
const onChange = (table: string, columns: readonly string[], jobs: string): string => `
  create function ${table}_rekey() returns trigger language plpgsql as $$
    begin perform as_refresh_job_keys(array(${jobs})); return null; end $$;
  create trigger ${table}_rekey after update of ${columns.join(', ')} on ${table} for each row
    when (row(${columns.map((column) => `old.${column}`).join(', ')}) is distinct from row(${columns.map((column) => `new.${column}`).join(', ')})) execute function ${table}_rekey()`;

/** What one job or few have is in their keys at once. */
const CHANGED_ROWS = [
  onChange('as_jobs', ['number', 'note', 'device_id'], 'select new.id'),
  onChange('as_receptions', ['number', 'customer_id', 'city_code', 'contact_phone', 'note'], 'select j.id from as_jobs j where j.reception_id = new.document_id'),
  onChange('as_devices', ['serial_key', 'product_code', 'category_code', 'brand_code', 'category_told', 'brand_told'], 'select j.id from as_jobs j where j.device_id = new.document_id'),
];

/** A dealer may have tens of thousands of jobs: what they all share is refreshed by a job in the background. */
const PEOPLE = `create function as_rekey_customer(whose text, customer text) returns void language plpgsql as $$ begin
    perform graphile_worker.add_job('contacts:refresh-keys', json_build_object('owner', whose, 'customer', customer), job_key := 'contacts:refresh-keys:' || customer);
  end $$;
  create function as_customers_rekey() returns trigger language plpgsql as $$
    begin perform as_rekey_customer(new.owner, new.document_id); return null; end $$;
  create trigger as_customers_rekey after update of name on as_customers for each row when (old.name is distinct from new.name) execute function as_customers_rekey();
  create function as_customer_phones_rekey() returns trigger language plpgsql as $$
    begin perform as_rekey_customer(old.owner, old.customer_id); return null; end $$;
  create trigger as_customer_phones_rekey after delete or update of e164 on as_customer_phones for each row execute function as_customer_phones_rekey()`;

/**
 * Rows that come in with a new reception are in its jobs' keys already, whatever the order in which the triggers fire;
 * only a key that doesn't hold the new words yet is made again. (All these triggers fire after the whole statement.)
 */
const NEW_ROWS = `create function as_jobs_add_keys() returns trigger language plpgsql as $$
    begin perform as_add_job_keys(array(select id from added)); return null; end $$;
  create trigger as_jobs_add_keys after insert on as_jobs referencing new table as added for each statement execute function as_jobs_add_keys();
  create function as_job_faults_add() returns trigger language plpgsql as $$
    begin
      perform as_refresh_job_keys(array(select k.seq from added f join as_jobs j on j.document_id = f.job_id join as_job_keys k on k.owner = j.owner and k.seq = j.id
        where position(as_search_fold(f.told) in k.key) = 0 or not 'fault/' || f.fault_code = any(k.labels)));
      return null;
    end $$;
  create trigger as_job_faults_add after insert on as_job_faults referencing new table as added for each statement execute function as_job_faults_add();
  create function as_customer_phones_add() returns trigger language plpgsql as $$
    begin
      perform as_rekey_customer(p.owner, p.customer_id) from (select distinct n.owner, n.customer_id from added n
        join as_receptions r on r.customer_id = n.customer_id join as_job_keys k on k.owner = r.owner and k.reception_seq = r.id
        where position(substr(n.e164, 4) in k.key) = 0) p;
      return null;
    end $$;
  create trigger as_customer_phones_add after insert on as_customer_phones referencing new table as added for each statement execute function as_customer_phones_add()`;

/** A phone that goes to another customer with a merge: both have other numbers then. */
const MOVED_PHONES = `create function as_customer_phones_moved() returns trigger language plpgsql as $$ begin
    perform as_rekey_customer(old.owner, old.customer_id);
    perform as_rekey_customer(new.owner, new.customer_id);
    return null;
  end $$;
  create trigger as_customer_phones_moved after update of customer_id on as_customer_phones for each row
    when (old.customer_id is distinct from new.customer_id) execute function as_customer_phones_moved()`;

/** The part that runs is the last one, whatever stands before the year. */
const ADD_KEYS = `create or replace function as_add_job_keys(jobs integer[]) returns void language sql as $$
    insert into as_job_keys (owner, seq, reception_seq, numbers, key, labels)
    select j.owner, j.id, r.id, split_part(r.number, '-', -1) || ' ' || split_part(j.number, '-', -1), made.key, made.labels
    from as_jobs j join as_receptions r on r.document_id = j.reception_id cross join lateral as_job_key(j.id) made where j.id = any(jobs) order by j.id $$`;

/**
 * One text per job with everything of its own that somebody may search a job or reception by, and one index over it.
 * Triggers keep it, not the write statements: five slices write what stands in it, and one that forgot would go unnoticed.
 * It is a table of its own because a job's row changes with every step, and each change would write all its trigrams anew.
 *
 * What many jobs share (product, brand, category, city, fault) stands there by code and is looked up in the codings when
 * somebody searches: their labels would be two thirds of all trigrams, at 3 µs each, and old after every new label.
 * The agent isn't there at all, because that changes with every assignment; as_jobs has an index of its own for it.
 * (Without parallel workers: starting them takes longer than the whole search.)
 */
export const searchMigrations: Migration[] = [
  { name: 'contacts/0002-job-keys', sql: [FOLD, KEY, TABLE, NEW_ROWS, ...CHANGED_ROWS, PEOPLE].join(';\n') },
  { name: 'contacts/0003-numbers-with-prefix', sql: ADD_KEYS },
  { name: 'contacts/0004-moved-phones', sql: MOVED_PHONES },
];
