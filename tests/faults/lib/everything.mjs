// @ts-check
// Everything that a start must not lose: columns, constraints, indexes, triggers, sequences, rows, grants.

/** @typedef {import('pg').Client} Client */

const SHAPE = {
  columns: `select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) as line from information_schema.columns where table_schema = 'public' and table_name like 'as\\_%'`,
  // Strapi gives columns their types once more, after which PostgreSQL writes the same CHECKs with other casts.
  constraints: `select concat_ws(' ', conrelid::regclass, conname, regexp_replace(pg_get_constraintdef(oid), '::(character varying|text)(\\[\\])?|[()]', '', 'g')) as line from pg_constraint where conrelid::regclass::text like 'as\\_%'`,
  indexes: `select indexdef as line from pg_indexes where tablename like 'as\\_%'`,
  triggers: `select concat_ws(' ', tgrelid::regclass, tgname) as line from pg_trigger where tgname like 'as\\_%' and not tgisinternal`,
  sequences: `select concat_ws(' ', sequencename, last_value) as line from pg_sequences where sequencename like 'as\\_no\\_%'`,
};

/**
 * Every grant on an action or a type of ours, by its holder, and how the panel shows our lists. Without the rows' ids:
 * Strapi writes the super admin's anew when a type has another field.
 */
const GRANTS = `
  select concat_ws(' ', 'role', l.role_id, p.action, p.subject, (select jsonb_agg(f order by f) from jsonb_array_elements_text(p.properties -> 'fields') f), p.conditions) as line from admin_permissions p
    join admin_permissions_role_lnk l on l.permission_id = p.id where p.action like 'plugin::after-sales.%' or p.subject like 'plugin::after-sales.%'
  union all select concat_ws(' ', 'token', l.api_token_id, p.action) from strapi_api_token_permissions p
    join strapi_api_token_permissions_token_lnk l on l.api_token_permission_id = p.id where p.action like 'plugin::after-sales.%'
  union all select concat_ws(' ', 'user', l.role_id, p.action) from up_permissions p join up_permissions_role_lnk l on l.permission_id = p.id where p.action like 'plugin::after-sales.%'
  union all select concat_ws(' ', 'view', key, md5(value)) from strapi_core_store_settings where key like '%::plugin::after-sales.%'`;

/** Tables of our own that say something about the last starts and not about the company; what copies of grants are for is compared above. */
const OF_THE_START = ['as_known_names', 'as_kept', 'as_limits'];

/**
 * One line per thing.
 * @param {Client} client
 * @returns {Promise<Set<string>>}
 */
export async function everything(client) {
  const lines = new Set();
  for (const [kind, text] of Object.entries({ ...SHAPE, grants: GRANTS })) for (const { line } of (await client.query(text)).rows) lines.add(`${kind}: ${line}`);
  const { rows: tables } = await client.query(`select tablename as name from pg_tables where schemaname = 'public' and tablename like 'as\\_%' and tablename <> all ($1)`, [OF_THE_START]);
  for (const { name } of tables) for (const { line } of (await client.query(`select md5(t::text) as line from ${name} t`)).rows) lines.add(`row of ${name}: ${line}`);
  return lines;
}

/**
 * @param {ReadonlySet<string>} before
 * @param {ReadonlySet<string>} after
 */
export const lost = (before, after) => [...before].filter((line) => !after.has(line));
