import { sql } from '../db/sql';
import type { Db } from '../db/tx';

export interface RightsRow {
  tokens: { id: number; hash: string; type: 'custom' | 'full-access' | 'read-only'; expires_at: string | null; actions: string[] }[];
  staff: { id: number; actions: string[] }[];
  users: { id: number; party_id: string; member_id: string | null; rights: string[] | null; actions: string[] }[];
  sessions: string[];
  user_sessions: string[];
}

const EMPTY: RightsRow = { tokens: [], staff: [], users: [], sessions: [], user_sessions: [] };

/** API tokens, active staff and agents' users with their permissions, and living sessions: one round trip for all of it. */
export async function loadRights(db: Db): Promise<RightsRow> {
  const row = await db.one(sql<RightsRow>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'hash', t.access_key, 'type', t.type, 'expires_at', t.expires_at, 'actions', (
          select coalesce(jsonb_agg(p.action), '[]') from strapi_api_token_permissions p
          join strapi_api_token_permissions_token_lnk l on l.api_token_permission_id = p.id where l.api_token_id = t.id))), '[]')
        from strapi_api_tokens t where t.kind = 'content-api' or t.kind is null) as tokens,
      (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'actions', (
          select coalesce(jsonb_agg(distinct p.action), '[]') from admin_users_roles_lnk ur
          join admin_permissions_role_lnk pr on pr.role_id = ur.role_id
          join admin_permissions p on p.id = pr.permission_id where ur.user_id = u.id))), '[]')
        from admin_users u where u.is_active and u.blocked is not true) as staff,
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.user_id, 'party_id', l.party_id, 'member_id', l.member_id, 'rights', l.rights, 'actions', (
          select coalesce(jsonb_agg(distinct p.action), '[]') from up_users_role_lnk ur
          join up_permissions_role_lnk pr on pr.role_id = ur.role_id
          join up_permissions p on p.id = pr.permission_id where ur.user_id = u.id))), '[]')
        from as_log_ins l join up_users u on u.id = l.user_id where l.state = 'active' and u.blocked is not true) as users,
      (select coalesce(jsonb_agg(s.session_id), '[]') from strapi_sessions s
        where s.origin = 'admin' and s.expires_at > now() at time zone 'utc') as sessions,
      (select coalesce(jsonb_agg(s.session_id), '[]') from strapi_sessions s
        where s.origin = 'users-permissions' and s.expires_at > now() at time zone 'utc') as user_sessions`);
  return row ?? EMPTY;
}
