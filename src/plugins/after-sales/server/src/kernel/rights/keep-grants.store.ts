import { ident, sql, type Sql } from '../db/sql';
import type { Db, Tx } from '../db/tx';
import { PERMISSION_PREFIX } from './rights';

/** Copies of rows that Strapi deletes when it starts without this plugin; one line per table of links. */
export const keptGrantsMigration = {
  name: 'kernel/0005-kept-grants',
  sql: `create table as_kept_grants (
    source text primary key,
    grants jsonb not null,
    links jsonb not null,
    at timestamptz not null default now()
  )`,
};

/** Where Strapi keeps grants: rows of permissions, and rows that link them to whoever holds them. */
interface Source {
  links: string;
  permissions: string;
  permissionId: string;
  holders: string;
  holderId: string;
}

const SOURCES: readonly Source[] = [
  { links: 'admin_permissions_role_lnk', permissions: 'admin_permissions', permissionId: 'permission_id', holders: 'admin_roles', holderId: 'role_id' },
  { links: 'admin_permissions_api_token_lnk', permissions: 'admin_permissions', permissionId: 'permission_id', holders: 'strapi_api_tokens', holderId: 'api_token_id' },
  { links: 'strapi_api_token_permissions_token_lnk', permissions: 'strapi_api_token_permissions', permissionId: 'api_token_permission_id', holders: 'strapi_api_tokens', holderId: 'api_token_id' },
  { links: 'up_permissions_role_lnk', permissions: 'up_permissions', permissionId: 'permission_id', holders: 'up_roles', holderId: 'role_id' },
];

/** How the Content Manager shows our lists: staff arrange it, and Strapi forgets it together with the types. */
const VIEWS = 'strapi_core_store_settings';
const VIEW_PREFIX = `plugin_content_manager_configuration_content_types::${PERMISSION_PREFIX}`;

const exists = async (db: Db, table: string): Promise<boolean> =>
  (await db.one(sql<{ found: boolean }>`select to_regclass(${table}) is not null as found`))?.found ?? false;

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
  for (const { links, permissions, permissionId } of SOURCES) {
    if (!(await exists(db, links))) continue;
    await db.many(write(links, sql`
      select jsonb_agg(to_jsonb(p) - '{created_by_id,updated_by_id}'::text[] order by l.id) as grants, jsonb_agg(to_jsonb(l) order by l.id) as links
      from ${ident(permissions)} p join ${ident(links)} l on l.${ident(permissionId)} = p.id
      where starts_with(p.action, ${PERMISSION_PREFIX}) or starts_with(to_jsonb(p) ->> 'subject', ${PERMISSION_PREFIX})`));
  }
  await db.many(write(VIEWS, sql`select jsonb_agg(to_jsonb(v) order by v.id) as grants, null::jsonb as links from ${ident(VIEWS)} v where starts_with(v.key, ${VIEW_PREFIX})`));
}

/** Writes the copied rows that are missing, with the ids they had, for holders that are still there. */
export async function restoreGrants(tx: Tx): Promise<number> {
  let restored = 0;
  for (const { links, permissions, permissionId, holders, holderId } of SOURCES) {
    if (!(await exists(tx, links))) continue;
    const rows = await tx.many(sql`with
      missing as (select l.* from as_kept_grants k, jsonb_populate_recordset(null::${ident(links)}, k.links) l
        where k.source = ${links} and exists (select from ${ident(holders)} h where h.id = l.${ident(holderId)})
          and not exists (select from ${ident(permissions)} p where p.id = l.${ident(permissionId)})),
      permissions as (insert into ${ident(permissions)} select distinct p.* from as_kept_grants k, jsonb_populate_recordset(null::${ident(permissions)}, k.grants) p
        where k.source = ${links} and p.id in (select ${ident(permissionId)} from missing))
      insert into ${ident(links)} select * from missing returning id`);
    restored += rows.length;
  }
  await tx.many(sql`insert into ${ident(VIEWS)} select v.* from as_kept_grants k, jsonb_populate_recordset(null::${ident(VIEWS)}, k.grants) v
    where k.source = ${VIEWS} and not exists (select from ${ident(VIEWS)} s where s.key = v.key)`);
  return restored;
}
