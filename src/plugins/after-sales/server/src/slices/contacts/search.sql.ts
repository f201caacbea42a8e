import type { Migration } from '../../kernel/db/migrations';
import { STRIPPED } from './domain/search-key';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** `searchKey` of the domain, said in SQL. Line ends stay: between them stand the fields, so that nothing is found across two. */
const FOLD = `create or replace function as_search_fold(raw text) returns text language plpgsql immutable strict parallel safe as $fold$
  begin
    raw := normalize(regexp_replace(raw, '[\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\U000E0000-\\U000E007F]', '', 'g'), NFKC);
    raw := translate(raw, 'يىكۀةأإٱؤ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩', 'ییکههاااو01234567890123456789');
    raw := normalize(lower(regexp_replace(raw, '[\\u064B-\\u065F\\u0670\\u0640]', '', 'g')), NFKC);
    return translate(raw, ${literal(STRIPPED)} || chr(9) || chr(13), '');
  end $fold$`;

const PHONE = (column: string): string => `${column}, case when ${column} like '+98%' then '0' || substr(${column}, 4) end`;
const LABELS = (alias: string): string => `${alias}.code, ${alias}.label_fa, ${alias}.label_en, ${alias}.label_es`;

/** VOLATILE on purpose: who waited for another change of the same row computes anew from what is there then. */
const KEY = `create or replace function as_job_key(job integer) returns text language plpgsql volatile as $key$
  begin
    return (select as_search_fold(concat_ws(chr(10), j.number, r.number, r.tracking_code, c.name, phones.numbers, ${PHONE('r.contact_phone')}, d.serial_key,
        ${LABELS('p')}, ${LABELS('b')}, d.brand_told, ${LABELS('k')}, d.category_told, faults.told, j.note, r.note, r.address, a.code, a.name, t.label_fa, t.label_en, t.label_es))
      from as_jobs j join as_receptions r on r.document_id = j.reception_id join as_customers c on c.document_id = r.customer_id join as_devices d on d.document_id = j.device_id
        left join as_products p on p.owner = d.owner and p.code = d.product_code
        left join as_brands b on b.owner = d.owner and b.code = d.brand_code
        left join as_product_categories k on k.owner = d.owner and k.code = d.category_code
        left join as_cities t on t.owner = r.owner and t.code = r.city_code
        left join as_agents a on a.document_id = j.agent_id
        cross join lateral (select string_agg(concat_ws(chr(10), ${PHONE('n.e164')}), chr(10)) as numbers from as_customer_phones n where n.customer_id = c.document_id) phones
        cross join lateral (select string_agg(concat_ws(chr(10), f.told, ${LABELS('x')}), chr(10)) as told
          from as_job_faults f left join as_faults x on x.owner = f.owner and x.code = f.fault_code where f.job_id = j.document_id) faults
      where j.id = job);
  end $key$`;

/** «1405-00042» → «00042»: the year would be in every row. */
const RUNNING = (column: string): string => `split_part(${column}, '-', 2)`;

const TABLE = `create table as_job_keys (
    owner text not null,
    seq integer not null constraint as_job_keys_seq_fk references as_jobs (id) on delete cascade,
    reception_seq integer not null,
    numbers text not null,
    key text not null,
    primary key (owner, seq)
  );
  create function as_add_job_keys(jobs integer[]) returns void language sql as $$
    insert into as_job_keys (owner, seq, reception_seq, numbers, key)
    select j.owner, j.id, r.id, ${RUNNING('r.number')} || ' ' || ${RUNNING('j.number')}, as_job_key(j.id)
    from as_jobs j join as_receptions r on r.document_id = j.reception_id where j.id = any(jobs) order by j.id $$;
  create function as_refresh_job_keys(jobs integer[]) returns void language sql as $$
    update as_job_keys k set key = as_job_key(k.seq) from as_jobs j where j.id = any(jobs) and k.owner = j.owner and k.seq = j.id $$;
  select as_add_job_keys((select array_agg(id) from as_jobs));
  create index as_job_keys_reception_ix on as_job_keys (owner, reception_seq);
  create index as_job_keys_trgm_ix on as_job_keys using gin (key gin_trgm_ops, numbers gin_trgm_ops) with (fastupdate = off)`;

/** A trigger that refreshes the keys of the jobs which `jobs` selects when one of the columns really changes. */
const onChange = (table: string, columns: readonly string[], jobs: string): string => `
  create function ${table}_rekey() returns trigger language plpgsql as $$
    begin perform as_refresh_job_keys(array(${jobs})); return null; end $$;
  create trigger ${table}_rekey after update of ${columns.join(', ')} on ${table} for each row
    when (row(${columns.map((column) => `old.${column}`).join(', ')}) is distinct from row(${columns.map((column) => `new.${column}`).join(', ')})) execute function ${table}_rekey()`;

/** What one job or few have is in their keys at once. */
const FEW = [
  onChange('as_jobs', ['number', 'note', 'agent_id', 'device_id'], 'select new.id'),
  onChange('as_receptions', ['number', 'customer_id', 'city_code', 'contact_phone', 'address', 'note'], 'select j.id from as_jobs j where j.reception_id = new.document_id'),
  onChange('as_devices', ['serial_key', 'product_code', 'category_code', 'brand_code', 'category_told', 'brand_told'], 'select j.id from as_jobs j where j.device_id = new.document_id'),
];

/** Many jobs may have it: their keys are refreshed by a job in the background, so that renaming a category takes no minute. */
const later = (table: string, list: string, id: string, columns: readonly string[]): string => `
  create trigger ${table}_rekey after update of ${columns.join(', ')} on ${table} for each row
    when (row(${columns.map((column) => `old.${column}`).join(', ')}) is distinct from row(${columns.map((column) => `new.${column}`).join(', ')}))
    execute function as_rekey_later('${list}', '${id}')`;

const LABEL_COLUMNS = ['label_fa', 'label_en', 'label_es'];
const MANY = [
  `create function as_rekey_later_for(whose text, list text, id text) returns void language plpgsql as $$ begin
    perform graphile_worker.add_job('contacts:refresh-keys', json_build_object('owner', whose, 'list', list, 'id', id), job_key := 'contacts:refresh-keys:' || md5(concat_ws('/', whose, list, id)));
  end $$`,
  `create function as_rekey_later() returns trigger language plpgsql as $$
    begin perform as_rekey_later_for(new.owner, tg_argv[0], to_jsonb(new) ->> tg_argv[1]); return null; end $$`,
  later('as_customers', 'customer', 'document_id', ['name']),
  later('as_agents', 'agent', 'document_id', ['code', 'name']),
  ...(['brand', 'product', 'fault'] as const).map((list) => later(`as_${list}s`, list, 'code', LABEL_COLUMNS)),
  later('as_product_categories', 'product-category', 'code', LABEL_COLUMNS),
  later('as_cities', 'city', 'code', LABEL_COLUMNS),
];

/**
 * Rows that come in with a new reception are in its jobs' keys already, whatever the order in which the triggers fire;
 * only a key that doesn't hold the new words yet is made again. (All these triggers fire after the whole statement.)
 */
const NEW_ROWS = `
  create function as_jobs_add_keys() returns trigger language plpgsql as $$
    begin perform as_add_job_keys(array(select id from added)); return null; end $$;
  create trigger as_jobs_add_keys after insert on as_jobs referencing new table as added for each statement execute function as_jobs_add_keys();
  create function as_job_faults_rekey() returns trigger language plpgsql as $$
    begin
      perform as_refresh_job_keys(array(select k.seq from added f join as_jobs j on j.document_id = f.job_id join as_job_keys k on k.owner = j.owner and k.seq = j.id
        where position(as_search_fold(coalesce(f.told, '')) in k.key) = 0 or position(as_search_fold(coalesce(f.fault_code, '')) in k.key) = 0));
      return null;
    end $$;
  create trigger as_job_faults_rekey after insert on as_job_faults referencing new table as added for each statement execute function as_job_faults_rekey();
  create function as_customer_phones_rekey() returns trigger language plpgsql as $$
    begin
      perform as_rekey_later_for(p.owner, 'customer', p.customer_id) from (select distinct n.owner, n.customer_id from added n
        join as_receptions r on r.customer_id = n.customer_id join as_job_keys k on k.owner = r.owner and k.reception_seq = r.id
        where position(substr(n.e164, 2) in k.key) = 0) p;
      return null;
    end $$;
  create trigger as_customer_phones_rekey after insert on as_customer_phones referencing new table as added for each statement execute function as_customer_phones_rekey();
  create function as_customer_phones_gone() returns trigger language plpgsql as $$
    begin perform as_rekey_later_for(old.owner, 'customer', old.customer_id); return null; end $$;
  create trigger as_customer_phones_gone after delete or update of e164 on as_customer_phones for each row execute function as_customer_phones_gone()`;

/**
 * One text per job with everything that somebody may search a job or reception by, and one trigram index over it.
 * Triggers keep it, not the write statements: six slices write what stands in it, and one that forgot would go unnoticed.
 * It is a table of its own because a job's row changes with every step, and each change would write all its trigrams anew.
 */
export const searchMigrations: Migration[] = [
  { name: 'contacts/0002-job-keys', sql: [FOLD, KEY, TABLE, NEW_ROWS, ...FEW, ...MANY].join(';\n') },
];
