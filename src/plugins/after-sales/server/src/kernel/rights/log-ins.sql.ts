/**
 * Whom a users-permissions log-in stands for: a party of ours (an agent) and, inside it, one of its people. `rights` are
 * the route ids that this person may call, of those that the role may; null means all of the role's. `suspended` is the party's fate, `blocked`
 * the person's own: a party that comes back brings back only those whom nobody had blocked.
 */
export const logInsMigration = {
  name: 'kernel/0006-log-ins',
  sql: `create table as_log_ins (
    user_id integer primary key references up_users (id) on delete cascade,
    owner text not null,
    party_id text not null,
    member_id text,
    rights text[],
    state text not null check (state in ('active', 'suspended', 'blocked')),
    at timestamptz not null default now()
  );
  create index as_log_ins_party_ix on as_log_ins (owner, party_id)`,
};
