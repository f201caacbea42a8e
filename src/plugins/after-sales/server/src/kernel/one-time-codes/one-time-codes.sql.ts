/** A code that was asked for. Whose it is and what it is stand here only as keyed hashes. */
export const oneTimeCodesMigration = {
  name: 'kernel/0009-one-time-codes',
  sql: `create table as_one_time_codes (
    id uuid primary key,
    code_hash bytea not null,
    tries smallint not null default 0,
    used_at timestamptz,
    expires_at timestamptz not null,
    constraint as_one_time_codes_tries_ck check (tries between 0 and 5)
  );
  create index as_one_time_codes_expires_ix on as_one_time_codes (expires_at)`,
};
