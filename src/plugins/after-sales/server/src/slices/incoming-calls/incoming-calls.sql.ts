import type { Migration } from '../../kernel/db/migrations';

export const incomingCallsMigrations: Migration[] = [
  {
    name: 'incoming-calls/0001-incoming-calls',
    sql: `create sequence as_incoming_calls_rev;
      create table as_incoming_calls (
        id uuid primary key,
        owner text not null,
        call text not null,
        extension text not null,
        phone text,
        at timestamptz(3) not null,
        answered boolean,
        seconds integer,
        contact_id varchar(255) constraint as_incoming_calls_contact_id_fk references as_contacts (document_id),
        rev bigint not null,
        changed_at timestamptz(3) not null,
        constraint as_incoming_calls_call_uq unique (owner, call)
      );
      create index as_incoming_calls_changed_ix on as_incoming_calls (owner, changed_at);
      create index as_incoming_calls_contact_ix on as_incoming_calls (contact_id) where contact_id is not null;
      create function as_incoming_calls_changed() returns trigger language plpgsql as $$
      begin
        perform pg_notify('as_incoming_calls', '');
        return null;
      end $$;
      create trigger as_incoming_calls_news after insert or update on as_incoming_calls for each statement execute function as_incoming_calls_changed();

      create table as_extensions (
        owner text not null,
        staff_id text not null,
        extension text not null,
        primary key (owner, staff_id)
      )`,
  },
];
