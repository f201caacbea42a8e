import { CODING_LISTS } from '../../../../shared/api/codings';
import type { Migration } from '../../kernel/db/migrations';
import { LISTS } from '../codings';

const words = (list: readonly string[]): string => `array[${list.map((word) => `'${word}'`).join(', ')}]`;

const CODINGS = CODING_LISTS.map((list) => LISTS[list].table);
/** Records that stand for themselves. What else hangs on one belongs to it. */
const WHOLES = ['as_receptions', 'as_jobs', 'as_customers', 'as_devices'];
/** Records that others only refer to: who refers to one doesn't belong to it. */
const REFERRED_TO = ['as_agents', 'as_technicians', 'as_dealers', ...CODINGS];
/** The few that belong to one of those all the same. */
const PARTS_OF_THEM = ['as_agent_territories', 'as_agent_skills'];

const TABLES = `create table as_demo (
    owner text primary key,
    state text not null constraint as_demo_state_ck check (state in ('loading', 'loaded', 'removing', 'kept')),
    done integer not null,
    steps integer not null,
    hanging jsonb not null default '[]',
    changed_at timestamptz(3) not null
  );
  create table as_demo_records (owner text not null, table_name text not null, id text not null, primary key (owner, table_name, id));
  create table as_demo_rows (owner text not null, table_name text not null, place tid not null, primary key (table_name, place));
  create table as_demo_leaving (owner text not null, type text not null, id text not null, primary key (owner, id, type))`;

/**
 * An append-only row may go with the demo record that it is about, in the transaction that takes that record out: only
 * there does as_demo_leaving hold anything. Everything else is refused as before.
 */
const GUARD = `create or replace function as_refuse_change() returns trigger language plpgsql as $$
  declare about jsonb;
  begin
    if tg_op = 'DELETE' and tg_level = 'ROW' then
      about := to_jsonb(old);
      if exists (select from as_demo_leaving l where l.owner = about ->> 'owner' and l.id in (about ->> 'subject_id', about ->> 'device_id') and l.type in ('', about ->> 'subject_type')) then
        return old;
      end if;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'AS001';
  end $$`;

/** The columns by which the rows of a foreign key are the same: \`c.a = p.b and …\`. */
const SAME = `create function as_demo_same(child oid, child_columns smallint[], parent oid, parent_columns smallint[]) returns text language sql stable as $$
  select string_agg(format('c.%I = p.%I', a.attname, b.attname), ' and ') from unnest(child_columns, parent_columns) k(c, p)
    join pg_attribute a on a.attrelid = child and a.attnum = k.c join pg_attribute b on b.attrelid = parent and b.attnum = k.p $$`;

/** Writes into as_demo_rows what was made and what belongs to it, and tells up to twenty records of the company that refer to any of it. */
const GATHER = `create function as_demo_gather(whose text) returns jsonb language plpgsql as $$
  declare
    wholes constant text[] := ${words(WHOLES)};
    referred constant text[] := ${words(REFERRED_TO)};
    parts constant text[] := ${words(PARTS_OF_THEM)};
    t text;
    fk record;
    found bigint;
    more boolean := true;
    hanging jsonb := '[]';
    names jsonb;
  begin
    delete from as_demo_rows where owner = whose;
    for t in select distinct table_name from as_demo_records where owner = whose loop
      execute format('insert into as_demo_rows select $1, %L, c.ctid from %I c join as_demo_records r on r.owner = $1 and r.table_name = %L and r.id = c.document_id where c.owner = $1', t, t, t) using whose;
    end loop;
    while more loop
      more := false;
      for fk in select k.conrelid, c.relname as child, k.confrelid, p.relname as parent, as_demo_same(k.conrelid, k.conkey, k.confrelid, k.confkey) as same
          from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
          where k.contype = 'f' and k.connamespace = (select relnamespace from pg_class where oid = 'as_demo_rows'::regclass)
            and c.relname <> all(wholes || referred) and (p.relname <> all(referred) or c.relname = any(parts)) and p.relname in (select distinct table_name from as_demo_rows) loop
        execute format('insert into as_demo_rows select distinct $1, %L, c.ctid from as_demo_rows g join %I p on p.ctid = g.place join %I c on %s where g.table_name = %L on conflict do nothing', fk.child, fk.parent, fk.child, fk.same, fk.parent) using whose;
        get diagnostics found = row_count;
        more := more or found > 0;
      end loop;
    end loop;
    for fk in select c.relname as child, p.relname as parent, as_demo_same(k.conrelid, k.conkey, k.confrelid, k.confkey) as same
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
        where k.contype = 'f' and k.connamespace = (select relnamespace from pg_class where oid = 'as_demo_rows'::regclass) loop
      -- Who refers to the demo company and doesn't leave with it.
      execute format('select coalesce(jsonb_agg(jsonb_build_object(''kind'', %L, ''name'', coalesce(x.told ->> ''number'', x.told ->> ''code'', x.told ->> ''name'', x.told ->> ''job_id'', x.told ->> ''id'', ''''))), ''[]'')
          from (select to_jsonb(c) as told from as_demo_rows g join %I p on p.ctid = g.place join %I c on %s
            where g.table_name = %L and not exists (select from as_demo_rows o where o.table_name = %L and o.place = c.ctid) limit 5) x', fk.child, fk.parent, fk.child, fk.same, fk.parent, fk.child) into names;
      hanging := hanging || names;
      -- What was found to belong to the demo company, and belongs to a record of the company too.
      if fk.parent = any(wholes) and fk.child <> all(wholes) then
        execute format('select coalesce(jsonb_agg(jsonb_build_object(''kind'', %L, ''name'', coalesce(x.told ->> ''number'', x.told ->> ''name'', x.told ->> ''id''))), ''[]'')
            from (select to_jsonb(p) as told from as_demo_rows g join %I c on c.ctid = g.place join %I p on %s
              where g.table_name = %L and not exists (select from as_demo_rows o where o.table_name = %L and o.place = p.ctid) limit 5) x', fk.parent, fk.child, fk.parent, fk.same, fk.child, fk.parent) into names;
        hanging := hanging || names;
      end if;
    end loop;
    return (select coalesce(jsonb_agg(distinct h), '[]') from (select h from jsonb_array_elements(hanging) h limit 20) x);
  end $$`;

/** Takes out what was gathered, in one statement: foreign keys are asked at its end, so that no order is needed. */
const TAKE_OUT = `create function as_demo_take_out(whose text) returns void language plpgsql as $$
  declare
    t text;
    taken text := '';
  begin
    for t in select distinct g.table_name from as_demo_rows g where g.owner = whose loop
      execute format('insert into as_demo_leaving select $1, '''', x.id from (select coalesce(to_jsonb(c) ->> ''document_id'', to_jsonb(c) ->> ''id'') as id from as_demo_rows g join %I c on c.ctid = g.place where g.table_name = %L) x
        where x.id is not null and x.id !~ ''^[0-9]+$'' on conflict do nothing', t, t) using whose;
    end loop;
    ${CODING_LISTS.map((list) => `insert into as_demo_leaving select whose, '${list}', c.code from as_demo_rows g join ${LISTS[list].table} c on c.ctid = g.place where g.table_name = '${LISTS[list].table}' on conflict do nothing;`).join('\n    ')}
    delete from as_events e using as_demo_leaving l where l.owner = whose and e.owner = whose and e.subject_id = l.id and l.type in ('', e.subject_type)
      and e.subject_type = any(array(with recursive kinds as ((select subject_type from as_events where owner = whose order by subject_type limit 1)
        union all select (select e.subject_type from as_events e where e.owner = whose and e.subject_type > k.subject_type order by e.subject_type limit 1) from kinds k where k.subject_type is not null) select subject_type from kinds where subject_type is not null));
    for t in select distinct g.table_name from as_demo_rows g where g.owner = whose loop
      taken := taken || format('%s %I as (delete from %I c using as_demo_rows g where g.table_name = %L and c.ctid = g.place)', case when taken = '' then '' else ',' end, 'gone_' || t, t, t);
    end loop;
    if taken <> '' then execute 'with' || taken || ' select'; end if;
    delete from as_demo_rows where owner = whose;
    delete from as_demo_leaving where owner = whose;
    delete from as_demo_records where owner = whose;
  end $$`;

export const demoMigrations: Migration[] = [{ name: 'demo/0001-demo', sql: [TABLES, GUARD, SAME, GATHER, TAKE_OUT].join(';\n') }];
