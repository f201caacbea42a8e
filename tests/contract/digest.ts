import type { TestApp } from '../support/app';

/** Tables that change by themselves: counted limits, the copy of grants, living sessions. */
const RESTLESS = ['as_limits', 'as_kept_grants', 'strapi_sessions', 'strapi_core_store_settings'];

/** What stands in every table, as one hash per table; with an owner, only in that owner's rows. */
export async function digest(app: TestApp, owner?: string): Promise<Record<string, string>> {
  const tables = await app.sql<{ name: string }>(
    `select t.tablename as name from pg_tables t where schemaname = 'public' and not t.tablename = any($1)
      and ($2::text is null or exists (select from information_schema.columns c where c.table_name = t.tablename and c.column_name = 'owner')) order by 1`,
    [RESTLESS, owner ?? null],
  );
  const where = owner === undefined ? '' : 'where t.owner = $1';
  // A token's row says when it was last used; that is no write of whoever uses it.
  const textOf = (name: string): string => (name === 'strapi_api_tokens' ? `(to_jsonb(t) - 'last_used_at')::text` : 't::text');
  const each = tables.map(({ name }) => `select '${name}' as name, (select coalesce(md5(string_agg(h, '' order by h)), '') from (select md5(${textOf(name)}) as h from ${name} t ${where}) x) as hash`);
  const rows = await app.sql<{ name: string; hash: string }>(each.join(' union all '), owner === undefined ? [] : [owner]);
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

/** The tables that are not as they were. */
export const changedBetween = (before: Record<string, string>, after: Record<string, string>): string[] => Object.keys(after).filter((name) => before[name] !== after[name]);
