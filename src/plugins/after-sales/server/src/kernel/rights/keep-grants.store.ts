import { ident, sql, type Sql } from '../db/sql';
import type { Db, Tx } from '../db/tx';
import { PERMISSION_PREFIX } from './rights';

/** Copies of rows that Strapi deletes when it starts without this plugin; one line per kind of holder. */
export const keptGrantsMigration = {
  name: 'kernel/0005-kept-grants',
  sql: `create table as_kept_grants (
    source text primary key,
    grants jsonb not null,
    links jsonb not null,
    at timestamptz not null default now()
  )`,
};

/** Who holds grants: roles and tokens of the panel, tokens of systems, roles of users-permissions. */
const HOLDERS = { role: 'admin_roles', panelToken: 'strapi_api_tokens', systemToken: 'strapi_api_tokens', userRole: 'up_roles' } as const;
type Holder = keyof typeof HOLDERS;

/** Where Strapi keeps them: rows of permissions, and rows that link them to whoever holds them. */
const PERMISSIONS = { role: 'admin_permissions', panelToken: 'admin_permissions', systemToken: 'strapi_api_token_permissions', userRole: 'up_permissions' } as const;
const LINKS = {
  role: 'admin_permissions_role_lnk',
  panelToken: 'admin_permissions_api_token_lnk',
  systemToken: 'strapi_api_token_permissions_token_lnk',
  userRole: 'up_permissions_role_lnk',
} as const;
const HOLDER_ID = { role: 'role_id', panelToken: 'api_token_id', systemToken: 'api_token_id', userRole: 'role_id' } as const;
const PERMISSION_ID = { role: 'permission_id', panelToken: 'permission_id', systemToken: 'api_token_permission_id', userRole: 'permission_id' } as const;

/** How the Content Manager shows our lists: staff arrange it, and Strapi forgets it together with the types. */
const VIEWS = 'strapi_core_store_settings';
const VIEW_PREFIX = `plugin_content_manager_configuration_content_types::${PERMISSION_PREFIX}`;

const exists = async (db: Db, table: string): Promise<boolean> =>
  (await db.one(sql<{ found: boolean }>`select to_regclass(${table}) is not null as found`))?.found ?? false;

/** A Strapi without users-permissions has no roles of users. */
async function holdersIn(db: Db): Promise<Holder[]> {
  const holders: Holder[] = ['role', 'panelToken', 'systemToken'];
  return (await exists(db, LINKS.userRole)) ? [...holders, 'userRole'] : holders;
}

/** Whether Strapi's last start knew our tables. It writes down its schema before it deletes a single grant. */
const STARTED_WITH_US = sql`exists (select from strapi_database_schema s, json_array_elements(s.schema -> 'tables') t where t ->> 'name' in (select table_name from as_marker))`;

export async function wasStartedWithoutUs(db: Db): Promise<boolean> {
  if (!(await exists(db, 'as_kept_grants'))) return false;
  return (await db.one(sql<{ without: boolean }>`select not ${STARTED_WITH_US} as without`))?.without ?? false;
}

/** A copy changes only while Strapi knows us: what vanished because it doesn't was taken away by nobody. */
const write = (source: string, rows: Sql): Sql =>
  sql`insert into as_kept_grants (source, grants, links) select ${source}, coalesce(rows.grants, '[]'), coalesce(rows.links, '[]') from (${rows}) rows
    on conflict (source) do update set grants = excluded.grants, links = excluded.links, at = now()
    where (as_kept_grants.grants, as_kept_grants.links) is distinct from (excluded.grants, excluded.links) and ${STARTED_WITH_US}`;

/** Makes the copies what the grants are now. Who gave a permission is left out: the account may be gone by then. */
export async function copyGrants(db: Db): Promise<void> {
  for (const holder of await holdersIn(db)) {
    const rows = sql`select jsonb_agg(to_jsonb(p) - '{created_by_id,updated_by_id}'::text[] order by l.id) as grants, jsonb_agg(to_jsonb(l) order by l.id) as links
      from ${ident(PERMISSIONS[holder])} p join ${ident(LINKS[holder])} l on l.${ident(PERMISSION_ID[holder])} = p.id
      where starts_with(p.action, ${PERMISSION_PREFIX}) or starts_with(to_jsonb(p) ->> 'subject', ${PERMISSION_PREFIX})`;
    await db.many(write(holder, rows));
  }
  const views = sql`select jsonb_agg(to_jsonb(v) order by v.id) as grants, null::jsonb as links from ${ident(VIEWS)} v where starts_with(v.key, ${VIEW_PREFIX})`;
  await db.many(write(VIEWS, views));
}

/** Writes the copied rows that are missing, with the ids they had, for holders that are still there. */
export async function restoreGrants(tx: Tx): Promise<number> {
  let restored = 0;
  for (const holder of await holdersIn(tx)) {
    const rows = await tx.many(sql<{ id: number }>`with
      missing as (select l.* from as_kept_grants k, jsonb_populate_recordset(null::${ident(LINKS[holder])}, k.links) l
        where k.source = ${holder} and exists (select from ${ident(HOLDERS[holder])} h where h.id = l.${ident(HOLDER_ID[holder])})
          and not exists (select from ${ident(PERMISSIONS[holder])} p where p.id = l.${ident(PERMISSION_ID[holder])})),
      permissions as (insert into ${ident(PERMISSIONS[holder])} select distinct p.* from as_kept_grants k, jsonb_populate_recordset(null::${ident(PERMISSIONS[holder])}, k.grants) p
        where k.source = ${holder} and p.id in (select ${ident(PERMISSION_ID[holder])} from missing))
      insert into ${ident(LINKS[holder])} select * from missing returning id`);
    restored += rows.length;
  }
  await tx.many(sql`insert into ${ident(VIEWS)} select v.* from as_kept_grants k, jsonb_populate_recordset(null::${ident(VIEWS)}, k.grants) v
    where k.source = ${VIEWS} and not exists (select from ${ident(VIEWS)} s where s.key = v.key)`);
  return restored;
}
