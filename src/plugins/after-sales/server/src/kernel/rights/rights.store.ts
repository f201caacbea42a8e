import { sql } from '../db/sql';
import type { Db } from '../db/tx';

export interface RightsRow {
  tokens: { id: number; hash: string; type: 'custom' | 'full-access' | 'read-only'; expires_at: string | null; actions: string[] }[];
  staff: { id: number; actions: string[] }[];
  sessions: string[];
}

const EMPTY: RightsRow = { tokens: [], staff: [], sessions: [] };

/** API tokens, active staff with their permissions, and living panel sessions: Strapi's own tables, one round trip. */
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
      (select coalesce(jsonb_agg(s.session_id), '[]') from strapi_sessions s
        where s.origin = 'admin' and s.expires_at > now() at time zone 'utc') as sessions`);
  return row ?? EMPTY;
}
