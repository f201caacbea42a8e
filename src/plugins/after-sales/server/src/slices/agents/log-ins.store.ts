import { sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';

export interface LogInRow {
  username: string;
  email: string;
  passwordHash: string;
  /** Type of the users-permissions role. */
  roleType: string;
  agentId: string;
  technicianId: string | null;
  rights: string[] | null;
  documentId: string;
}

/**
 * A users-permissions user with role and party, in the same transaction as everything else: Strapi's own service would
 * commit the user even when what comes after it is refused. Null when the name or address is taken.
 */
export async function insertLogIn(scope: Scope, tx: Tx, row: LogInRow): Promise<number | null> {
  const made = await tx.one(sql<{ id: number }>`with
    taken as (select from up_users u where lower(u.username) = lower(${row.username}) or lower(u.email) = lower(${row.email})),
    person as (insert into up_users (document_id, username, email, provider, password, confirmed, blocked, created_at, updated_at, published_at)
      select ${row.documentId}, ${row.username}, lower(${row.email}), 'local', ${row.passwordHash}, true, false, t.at, t.at, t.at
      from (select now() at time zone 'utc' as at) t where not exists (select from taken) returning id),
    role as (insert into up_users_role_lnk (user_id, role_id, user_ord) select person.id, r.id, person.id from person, up_roles r where r.type = ${row.roleType}),
    log_in as (insert into as_log_ins (user_id, owner, party_id, member_id, rights, state)
      select person.id, ${scope.owner}, ${row.agentId}, ${row.technicianId}, ${row.rights}::text[], 'active' from person)
    select id from person`);
  return made?.id ?? null;
}

export interface UserRow {
  id: number;
  username: string;
  email: string;
  /** Type of the users-permissions role. */
  type: string | null;
  technician: { id: string; name: string } | null;
  state: 'active' | 'suspended' | 'blocked';
}

/** The people of an agent with a log-in; null when there is no such agent to be seen. */
export async function listUsers(scope: Scope, db: Db, agentId: string): Promise<UserRow[] | null> {
  const row = await db.one(sql<{ items: UserRow[] }>`select (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'username', u.username, 'email', u.email, 'state', l.state,
        'type', (select r.type from up_users_role_lnk k join up_roles r on r.id = k.role_id where k.user_id = u.id limit 1),
        'technician', case when t.document_id is null then null else jsonb_build_object('id', t.document_id, 'name', t.name) end) order by u.id), '[]')
      from as_log_ins l join up_users u on u.id = l.user_id left join as_technicians t on t.owner = l.owner and t.document_id = l.member_id
      where l.owner = ${scope.owner} and l.party_id = g.document_id) as items
    from as_agents g where g.owner = ${scope.owner} and g.document_id = ${agentId} and (${scope.agentId ?? null}::text is null or g.document_id = ${scope.agentId ?? null})`);
  return row?.items ?? null;
}

/** Blocks or unblocks one person of an agent; says whether there is such a person. */
export async function setLogInState(scope: Scope, tx: Tx, userId: number, state: 'active' | 'blocked'): Promise<boolean> {
  const row = await tx.one(sql<{ id: number }>`update as_log_ins set state = ${state} where owner = ${scope.owner} and user_id = ${userId}::int
      and (${scope.agentId ?? null}::text is null or party_id = ${scope.agentId ?? null}) returning user_id as id`);
  return row !== null;
}

interface NewRole {
  type: string;
  name: string;
  description: string;
  documentId: string;
}

/**
 * The role of this type, made when missing, with the permissions that come with this release. Each is given once: what
 * staff take away stays away, and what a later release adds is given then.
 */
export async function ensureRole(scope: Scope, tx: Tx, role: NewRole, actions: readonly { action: string; documentId: string }[]): Promise<void> {
  await tx.many(sql`insert into up_roles (document_id, name, description, type, created_at, updated_at, published_at)
    select ${role.documentId}, ${role.name}, ${role.description}, ${role.type}, t.at, t.at, t.at from (select now() at time zone 'utc' as at) t
    where not exists (select from up_roles where type = ${role.type})`);
  await tx.many(sql`with wanted as (select p.action, p."documentId" from jsonb_to_recordset(${JSON.stringify(actions)}::jsonb) as p(action text, "documentId" text)),
    given as (insert into as_default_grants (owner, role_type, action) select ${scope.owner}, ${role.type}, action from wanted on conflict do nothing returning action),
    granted as (insert into up_permissions (document_id, action, created_at, updated_at, published_at)
      select w."documentId", w.action, t.at, t.at, t.at from wanted w join given using (action), (select now() at time zone 'utc' as at) t returning id)
    insert into up_permissions_role_lnk (permission_id, role_id, permission_ord)
    select g.id, r.id, row_number() over (order by g.id) from granted g, up_roles r where r.type = ${role.type}`);
}
