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

/** The name of the sequence of a year; the same words as in the function above, which is older. */
const SEQUENCE = `'as_no_' || md5(owner || '/' || kind) || '_' || year`;

/**
 * A company that comes from an old system keeps its prefix, its number of digits and its count.
 *
 * Whoever draws a number holds the sequence, as PostgreSQL does for every `nextval`, until the transaction ends.
 * `alter sequence` waits for all of them and lets nobody draw before it is committed: what it finds is therefore the last
 * number that was given, what it sets comes after it, and a change that is rolled back changes nothing. Drawing costs what
 * it did before, and one look at a row.
 */
export const numberingMigration = {
  name: 'kernel/0010-numbering',
  sql: `create table as_numbering (
      owner text not null,
      kind text not null,
      prefix text not null default '' constraint as_numbering_prefix_ck check (prefix = '' or prefix ~ '^[A-Z0-9]([A-Z0-9-]{0,4}[A-Z0-9])?$'),
      digits smallint not null default 5 constraint as_numbering_digits_ck check (digits between 3 and 9),
      primary key (owner, kind)
    );

    create or replace function as_next_number(owner text, kind text, year int) returns text language plpgsql as $$
    declare name text := ${SEQUENCE}; next bigint; before text; width int;
    begin
      begin
        next := nextval(format('%I', name)::regclass);
      exception when undefined_table then
        perform pg_advisory_xact_lock(hashtextextended('after-sales:numbers:' || name, 0));
        execute format('create sequence if not exists %I', name);
        next := nextval(format('%I', name)::regclass);
      end;
      select n.prefix, n.digits into before, width from as_numbering n where n.owner = $1 and n.kind = $2;
      return case when before <> '' then before || '-' else '' end || year || '-' || lpad(next::text, greatest(coalesce(width, 5), length(next::text)), '0');
    end $$;

    create function as_number_ahead(owner text, kind text, year int) returns bigint language plpgsql as $$
    declare name text := ${SEQUENCE}; ahead bigint := 1;
    begin
      if to_regclass(format('%I', name)) is not null then
        execute format('select last_value + is_called::int from %I', name) into ahead;
      end if;
      return ahead;
    end $$;

    -- Tells the smallest number that could be next, and goes on from the wanted one unless that is smaller.
    create function as_continue_numbers(owner text, kind text, year int, wanted bigint) returns bigint language plpgsql as $$
    declare name text := ${SEQUENCE}; smallest bigint;
    begin
      perform pg_advisory_xact_lock(hashtextextended('after-sales:numbers:' || name, 0));
      execute format('create sequence if not exists %I', name);
      -- Changes nothing; it is for the lock.
      execute format('alter sequence %I no cycle', name);
      execute format('select last_value + is_called::int from %I', name) into smallest;
      if wanted > smallest then
        execute format('alter sequence %I restart with %s', name, wanted);
      end if;
      return smallest;
    end $$`,
};
