/**
 * Human numbers per kind and year (`1405-00042`) from PostgreSQL sequences: fast, never the same twice, gaps allowed.
 * The sequence of a year is made by whoever needs it first; the lock keeps two first ones apart.
 */
export const numbersMigration = {
  name: 'kernel/0003-numbers',
  sql: `create or replace function as_next_number(owner text, kind text, year int) returns text language plpgsql as $$
    declare name text := 'as_no_' || md5(owner || '/' || kind) || '_' || year; next bigint;
    begin
      begin
        next := nextval(format('%I', name)::regclass);
      exception when undefined_table then
        perform pg_advisory_xact_lock(hashtextextended('after-sales:numbers:' || name, 0));
        execute format('create sequence if not exists %I', name);
        next := nextval(format('%I', name)::regclass);
      end;
      return year || '-' || lpad(next::text, greatest(5, length(next::text)), '0');
    end $$`,
};
