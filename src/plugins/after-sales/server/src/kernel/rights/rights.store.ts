import { ident, sql, type Sql } from '../db/sql';
import type { Db } from '../db/tx';

export interface RightsRow {
  tokens: { id: number; hash: string; type: 'custom' | 'full-access' | 'read-only'; expires_at: string | null; actions: string[] }[];
  /** What each role of the panel, and each of users-permissions, may do. */
  staff_roles: { id: number; actions: string[] }[];
  user_roles: { id: number; actions: string[] }[];
  staff: { id: number; roles: number[] }[];
  users: { id: number; party_id: string; member_id: string | null; rights: string[] | null; roles: number[] }[];
  sessions: string[];
  user_sessions: string[];
}

const EMPTY: RightsRow = { tokens: [], staff_roles: [], user_roles: [], staff: [], users: [], sessions: [], user_sessions: [] };

/** Prefix of the permissions that Strapi keeps for this plugin, for roles and for API tokens. */
export const PERMISSION_PREFIX = 'plugin::after-sales.';

/**
 * Where Strapi keeps what roles may do: those of its panel, and those of users-permissions. A permission of the panel may
 * have conditions («is creator», an app's own), which Strapi asks per record of a content type. Here they could not be
 * asked, and a right that somebody narrowed must not be read as the whole one: it counts for nothing. (As jsonb, because
 * the permissions of users-permissions have no such column.)
 */
const ROLES = {
  staff: { links: 'admin_permissions_role_lnk', permissions: 'admin_permissions' },
  users: { links: 'up_permissions_role_lnk', permissions: 'up_permissions' },
} as const;

/** The roles of one kind with our permissions, told once per role and not once per person. */
const roles = ({ links, permissions }: (typeof ROLES)[keyof typeof ROLES]): Sql =>
  sql`select coalesce(jsonb_agg(jsonb_build_object('id', r.role_id, 'actions', r.actions)), '[]') from (
    select l.role_id, jsonb_agg(distinct substr(p.action, ${PERMISSION_PREFIX.length + 1}::int)) as actions
    from ${ident(links)} l join ${ident(permissions)} p on p.id = l.permission_id
    where starts_with(p.action, ${PERMISSION_PREFIX}) and coalesce(to_jsonb(p) ->> 'conditions', '[]') in ('[]', 'null') group by l.role_id) r`;

/**
 * Sessions that can still have a valid access token: each session gets its token when it begins, so what began longer ago
 * than a token lives need not be known. Those of a log-in that was ended don't count, even when they are still there.
 */
const sessions = (origin: 'admin' | 'users-permissions', tokenSeconds: number): Sql =>
  sql`select coalesce(jsonb_agg(s.session_id), '[]') from strapi_sessions s
    where s.origin = ${origin} and s.created_at > now() at time zone 'utc' - make_interval(secs => ${tokenSeconds}::int) and s.expires_at > now() at time zone 'utc'
      and not exists (select from as_ended_log_ins e where e.origin = s.origin and e.user_id = s.user_id and e.until = s.absolute_expires_at)`;

/** API tokens, active staff and agents' people with their roles, and living sessions: one round trip for all of it. */
export async function loadRights(db: Db, tokenSeconds: number): Promise<RightsRow> {
  const row = await db.one(sql<RightsRow>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'hash', t.access_key, 'type', t.type, 'expires_at', t.expires_at, 'actions', (
          select coalesce(jsonb_agg(substr(p.action, ${PERMISSION_PREFIX.length + 1}::int)), '[]') from strapi_api_token_permissions p
          join strapi_api_token_permissions_token_lnk l on l.api_token_permission_id = p.id where l.api_token_id = t.id and starts_with(p.action, ${PERMISSION_PREFIX})))), '[]')
        from strapi_api_tokens t where t.kind = 'content-api' or t.kind is null) as tokens,
      (${roles(ROLES.staff)}) as staff_roles,
      (${roles(ROLES.users)}) as user_roles,
      (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'roles', (select coalesce(jsonb_agg(l.role_id), '[]') from admin_users_roles_lnk l where l.user_id = u.id))), '[]')
        from admin_users u where u.is_active and u.blocked is not true) as staff,
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.user_id, 'party_id', l.party_id, 'member_id', l.member_id, 'rights', l.rights,
          'roles', (select coalesce(jsonb_agg(r.role_id), '[]') from up_users_role_lnk r where r.user_id = u.id))), '[]')
        from as_log_ins l join up_users u on u.id = l.user_id where l.state = 'active' and u.blocked is not true) as users,
      (${sessions('admin', tokenSeconds)}) as sessions,
      (${sessions('users-permissions', tokenSeconds)}) as user_sessions`);
  return row ?? EMPTY;
}

/** Notes when systems last called, as Strapi shows it on the page of a token. Never moves a moment back. */
export async function noteTokenUse(db: Db, uses: readonly { id: string; at: Date }[]): Promise<void> {
  await db.many(sql`update strapi_api_tokens t set last_used_at = u.at at time zone 'utc'
    from jsonb_to_recordset(${JSON.stringify(uses)}::jsonb) as u(id int, at timestamptz)
    where t.id = u.id and (t.last_used_at is null or t.last_used_at < u.at at time zone 'utc')`);
}

/**
 * Forgets log-ins that could no longer come back anyway, and the sessions of which only the newest still counts: somebody
 * who works all day renews theirs fifty times, and Strapi keeps each for a month.
 */
export async function forgetOldSessions(db: Db): Promise<void> {
  await db.many(sql`delete from as_ended_log_ins where until < now() at time zone 'utc'`);
  await db.many(sql`delete from strapi_sessions where status = 'rotated' and created_at < now() at time zone 'utc' - interval '2 days'`);
}
