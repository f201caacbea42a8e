import type { Migration } from '../../kernel/db/migrations';

/**
 * Who still holds the id of a customer that was merged writes to the one where everything is now. The lock makes a merge
 * that is under way and this row follow one another, whichever is first; a customer that comes with its own reception
 * isn't there yet and stays as told.
 */
const TO_WHOM = `create function as_to_whom_merged() returns trigger language plpgsql as $$
  declare further varchar;
  begin
    loop
      select c.merged_into into further from as_customers c where c.document_id = new.customer_id for key share;
      exit when further is null;
      new.customer_id := further;
    end loop;
    return new;
  end $$`;

const redirected = (table: string): string =>
  `create trigger ${table}_to_whom_merged before insert on ${table} for each row when (new.customer_id is not null) execute function as_to_whom_merged()`;

export const mergesMigrations: Migration[] = [
  {
    // What was moved stands there by id alone: whoever is erased leaves nothing behind here.
    name: 'merges/0001-merges',
    sql: `create table as_customer_merges (
        seq bigint generated always as identity unique,
        id uuid primary key,
        owner text not null,
        customer_id varchar(255) not null constraint as_customer_merges_customer_id_fk references as_customers (document_id),
        merged_id varchar(255) not null constraint as_customer_merges_merged_id_fk references as_customers (document_id),
        note_joined boolean not null,
        actor_kind text not null,
        actor_id text not null,
        at timestamptz not null,
        undone_at timestamptz,
        constraint as_customer_merges_other_ck check (merged_id <> customer_id)
      );
      create unique index as_customer_merges_live_uq on as_customer_merges (owner, merged_id) where undone_at is null;
      create index as_customer_merges_customer_id_ix on as_customer_merges (owner, customer_id) where undone_at is null;
      create table as_customer_merge_rows (
        owner text not null,
        merge_id uuid not null constraint as_customer_merge_rows_merge_id_fk references as_customer_merges (id),
        kind text not null check (kind in ('reception', 'contact', 'phone', 'customer')),
        record text not null,
        position smallint,
        constraint as_customer_merge_rows_pk primary key (merge_id, kind, record)
      );
      ${TO_WHOM};
      ${redirected('as_receptions')};
      ${redirected('as_contacts')}`,
  },
];
