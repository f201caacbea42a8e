// @ts-check
// What somebody else's app is and answers, so that it can be held against the same after our plugin has come.

import pg from 'pg';

const USER = { username: 'reader', email: 'reader@example.com', password: 'Reader-pass-1' };
export const ADMIN = { firstname: 'First', lastname: 'Admin', email: 'admin@example.com', password: 'Admin-pass-1' };

/** @typedef {{ status: number, headers: Record<string, string>, body: any }} Answer */

/**
 * Asks as the app's proxy does: in production Strapi's log-in gives its cookie to https alone.
 *
 * @param {string} url
 * @param {{ method?: string, body?: unknown, raw?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<Answer>}
 */
export async function ask(url, { method, body, raw, headers = {} } = {}) {
  const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const answer = await fetch(url, { method: method ?? (payload === undefined ? 'GET' : 'POST'), redirect: 'manual', headers: { 'x-forwarded-proto': 'https', ...(payload !== undefined && { 'content-type': 'application/json' }), ...headers }, ...(payload !== undefined && { body: payload }) });
  const text = await answer.text();
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: (answer.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text };
}

/**
 * @param {Answer} answer
 * @param {string} what
 * @returns {any}
 */
export function wanted({ status, body }, what) {
  if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body).slice(0, 500)}`);
  return body;
}

/**
 * The first admin, or their next log-in: the panel's token.
 *
 * @param {string} url
 */
export async function panelToken(url) {
  const { body: { data: { hasAdmin } } } = await ask(`${url}/admin/init`);
  const answer = hasAdmin ? await ask(`${url}/admin/login`, { body: { email: ADMIN.email, password: ADMIN.password } }) : await ask(`${url}/admin/register-admin`, { body: ADMIN });
  return /** @type {string} */ (wanted(answer, 'the first admin').data.token);
}

/**
 * Their life before us: an admin, rows, rights of the public, a user who registered by themselves.
 *
 * @param {string} url
 */
export async function live(url) {
  const headers = { authorization: `Bearer ${await panelToken(url)}` };
  for (const title of ['Spring', 'Summer']) {
    for (const uid of ['api::article.article', 'api::after-sales-story.after-sales-story']) {
      wanted(await ask(`${url}/content-manager/collection-types/${uid}`, { headers, body: { title, price: 12.5, day: '2026-03-21', at: '2026-03-21T00:30:00.000Z', kind: 'new', notes: { a: [1, 'دو'] } } }), 'a row of theirs');
    }
  }
  const { roles } = wanted(await ask(`${url}/users-permissions/roles`, { headers }), 'roles');
  const anyone = roles.find((/** @type {{ type: string }} */ role) => role.type === 'public');
  const { role } = wanted(await ask(`${url}/users-permissions/roles/${anyone.id}`, { headers }), 'the public role');
  for (const name of ['article', 'after-sales-story']) for (const action of ['find', 'findOne']) role.permissions[`api::${name}`].controllers[name][action].enabled = true;
  wanted(await ask(`${url}/users-permissions/roles/${anyone.id}`, { method: 'PUT', headers, body: { name: role.name, description: role.description, permissions: role.permissions } }), 'rights of the public');
  wanted(await ask(`${url}/users-permissions/roles`, { headers, body: { name: 'Editors', description: 'A role of their own', permissions: { 'api::article': { controllers: { article: { create: { enabled: true, policy: '' } } } } } } }), 'a role of theirs');
  wanted(await ask(`${url}/api/auth/local/register`, { body: USER }), 'a user of theirs');
}

/** Differs from one answer to the next. */
const VOLATILE = new Set(['date', 'etag', 'content-length', 'set-cookie', 'last-modified']);

/**
 * What their app answers, good and bad, to each of these; in order, each in words.
 *
 * @param {string} url
 * @returns {Promise<string[]>}
 */
export async function answers(url) {
  /** @type {string[]} */
  const told = [];
  /** @type {(path: string, options?: Parameters<typeof ask>[1]) => Promise<Answer>} */
  const look = async (path, options = {}) => {
    const { status, headers, body } = await ask(`${url}${path}`, options);
    const kept = Object.entries(headers).filter(([name]) => !VOLATILE.has(name)).map(([name, value]) => (/^x-ratelimit-reset$/i.test(name) ? [name, ''] : [name, value]));
    const says = body?.jwt ? { ...body, jwt: typeof body.jwt, refreshToken: typeof body.refreshToken } : body;
    told.push(JSON.stringify([options.method ?? '', path, status, Object.fromEntries(kept), says]));
    return { status, headers, body };
  };
  const origin = { origin: 'https://elsewhere.example' };
  for (const path of ['/api/articles?sort=title', '/api/after-sales-stories?sort=title']) {
    await look(path, { headers: origin });
    await look(path, { method: 'OPTIONS', headers: { ...origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'authorization' } });
    await look(`${path}&filters[nope][$eq]=1`);
    await look(path, { body: { data: { title: 'Not allowed' } } });
    await look(path, { raw: '{ broken' });
    await look(path, { headers: { authorization: 'Bearer wrong' } });
  }
  for (const path of ['/api/nothing', '/api/after-salesish', '/', '/admin/init', '/api/users-permissions/roles', '/api/users/me']) await look(path, { headers: origin });
  await look('/api/auth/local/register', { body: { username: 'x', email: 'not-an-address', password: 'short' } });
  const { body } = await look('/api/auth/local', { body: { identifier: USER.email, password: USER.password } });
  await look('/api/users/me', { headers: { authorization: `Bearer ${body.jwt}` } });
  // The limit of users-permissions, counted for this name in this process.
  for (let i = 0; i < 12; i += 1) await look('/api/auth/local', { body: { identifier: 'nobody@example.com', password: 'wrong-password' } });
  return told;
}

/** Rows that come with us, in tables that are not ours, and what Strapi itself notes at each start or log-in. */
const FILTERS = /** @type {Record<string, string>} */ ({
  strapi_core_store_settings: `key not like '%plugin::after-sales.%' and key not in ('strapi_content_types_schema', 'plugin_upload_metrics')`,
  up_roles: `type not like 'agent-%'`,
  up_permissions: `action not like 'plugin::after-sales.%' and id in (select permission_id from up_permissions_role_lnk l join up_roles r on r.id = l.role_id where r.type not like 'agent-%')`,
  up_permissions_role_lnk: `permission_id in (select id from up_permissions where action not like 'plugin::after-sales.%') and role_id in (select id from up_roles where type not like 'agent-%')`,
  strapi_api_token_permissions: `action not like 'plugin::after-sales.%'`,
  strapi_api_token_permissions_token_lnk: `api_token_permission_id in (select id from strapi_api_token_permissions where action not like 'plugin::after-sales.%')`,
  admin_roles: `code not like 'after-sales-%'`,
  admin_permissions: `action not like 'plugin::after-sales.%' and coalesce(subject, '') not like 'plugin::after-sales.%'`,
  admin_permissions_role_lnk: `permission_id in (select id from admin_permissions where action not like 'plugin::after-sales.%' and coalesce(subject, '') not like 'plugin::after-sales.%')`,
});
/** Strapi's notes about its own tables and about who is logged in. */
const NOT_ROWS = new Set(['strapi_sessions', 'strapi_database_schema', 'strapi_migrations', 'strapi_migrations_internal', 'strapi_history_versions']);

/**
 * Every row, column, constraint and index of the tables that are not ours, by name. What we hang on tables of Strapi's
 * (triggers that tell of changed rights, indexes for sessions) is called `as_…` and left out.
 *
 * @param {string} database
 * @returns {Promise<Record<string, unknown>>}
 */
export async function tables(database) {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    /** @type {(text: string) => Promise<any[]>} */
    const rows = async (text) => (await client.query(text)).rows;
    const names = (await rows(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'as\\_%' order by 1`)).map(({ name }) => name);
    const found = /** @type {Record<string, unknown>} */ ({});
    for (const name of names) {
      found[name] = {
        columns: await rows(`select column_name, data_type, is_nullable, column_default from information_schema.columns where table_schema = 'public' and table_name = '${name}' order by 1`),
        constraints: await rows(`select conname, pg_get_constraintdef(oid) as says from pg_constraint where conrelid = 'public."${name}"'::regclass order by 1`),
        indexes: await rows(`select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename = '${name}' and indexname not like 'as\\_%' order by 1`),
        triggers: await rows(`select tgname from pg_trigger where tgrelid = 'public."${name}"'::regclass and not tgisinternal and tgname not like 'as\\_%' order by 1`),
        rows: NOT_ROWS.has(name) ? [] : (await rows(`select to_jsonb(t) as row from "${name}" t where ${FILTERS[name] ?? 'true'} order by to_jsonb(t)::text`)).map(({ row }) => JSON.stringify(row)),
      };
    }
    return found;
  } finally {
    await client.end();
  }
}

/**
 * How many rows each of our tables holds.
 *
 * @param {string} database
 * @returns {Promise<Record<string, number>>}
 */
export async function ourRows(database) {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    const { rows } = await client.query(`select table_name as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', table_name), false, true, '')))[1]::text::int as n
      from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name like 'as\\_%' and table_name not in ('as_kept_grants', 'as_limits') order by 1`);
    return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
  } finally {
    await client.end();
  }
}
