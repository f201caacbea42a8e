import { createHmac, randomBytes } from 'node:crypto';
import type { TestApp } from '../support/app';
import { atOnce } from '../support/at-once';

const PREFIX = 'plugin::after-sales.';

// Hundreds of callers, each with other rights. They are written as Strapi writes them: its own services take one
// password hash for each, and tens of milliseconds for each permission.

const idsFor = async (app: TestApp, table: string, count: number): Promise<number[]> =>
  (await app.sql<{ id: number }>(`select nextval(pg_get_serial_sequence($1, 'id'))::int as id from generate_series(1, $2)`, [table, count])).map(({ id }) => id);

/** A logged-in session of each of these users, as Strapi's own session manager makes it at a log-in. */
const sessionsOf = (app: TestApp, origin: 'admin' | 'users-permissions', users: readonly number[]): Promise<string[]> =>
  atOnce(users.length, 4, async (i) => {
    const manager = app.strapi.sessionManager(origin);
    const { token } = await manager.generateRefreshToken(String(users[i]), `device-${users[i]}`, { type: 'refresh' });
    return (await manager.generateAccessToken(token)).token as string;
  });

/** Members of staff, one for each list of route ids that they may call; their tokens. */
export async function makeStaff(app: TestApp, rights: readonly string[][]): Promise<string[]> {
  const users = await idsFor(app, 'admin_users', rights.length);
  const roles = await idsFor(app, 'admin_roles', rights.length);
  await app.sql(`insert into admin_users (id, document_id, firstname, email, password, is_active, blocked) select id, 'member' || id, 'Test', 'member' || id || '@example.com', '-', true, false from unnest($1::int[]) id`, [users]);
  await app.sql(`insert into admin_roles (id, document_id, name, code) select id, 'role' || id, 'Member ' || id, 'member-' || id from unnest($1::int[]) id`, [roles]);
  await app.sql('insert into admin_users_roles_lnk (user_id, role_id) select * from unnest($1::int[], $2::int[])', [users, roles]);
  const grants = rights.flatMap((list, i) => list.map((action) => ({ role: roles[i], action: `${PREFIX}${action}` })));
  const permissions = await idsFor(app, 'admin_permissions', grants.length);
  await app.sql(`insert into admin_permissions (id, document_id, action, action_parameters, properties, conditions) select id, 'grant' || id, action, '{}', '{}', '[]' from unnest($1::int[], $2::text[]) g(id, action)`, [permissions, grants.map(({ action }) => action)]);
  await app.sql('insert into admin_permissions_role_lnk (permission_id, role_id) select * from unnest($1::int[], $2::int[])', [permissions, grants.map(({ role }) => role)]);
  return sessionsOf(app, 'admin', users);
}

/** Custom API tokens, one for each list of route ids. */
export async function makeSystems(app: TestApp, rights: readonly string[][], expiresAt: Date | null = null): Promise<string[]> {
  const salt = app.strapi.config.get('admin.apiToken.salt') as string;
  const keys = rights.map(() => randomBytes(64).toString('hex'));
  const hashes = keys.map((key) => createHmac('sha512', salt).update(key).digest('hex'));
  const tokens = await idsFor(app, 'strapi_api_tokens', rights.length);
  await app.sql(`insert into strapi_api_tokens (id, document_id, name, kind, type, access_key, expires_at) select id, 'system' || id, 'System ' || id, 'content-api', 'custom', hash, $3 from unnest($1::int[], $2::text[]) t(id, hash)`, [tokens, hashes, expiresAt]);
  const grants = rights.flatMap((list, i) => list.map((action) => ({ token: tokens[i], action: `${PREFIX}${action}` })));
  const permissions = await idsFor(app, 'strapi_api_token_permissions', grants.length);
  await app.sql(`insert into strapi_api_token_permissions (id, document_id, action) select id, 'right' || id, action from unnest($1::int[], $2::text[]) g(id, action)`, [permissions, grants.map(({ action }) => action)]);
  await app.sql('insert into strapi_api_token_permissions_token_lnk (api_token_permission_id, api_token_id) select * from unnest($1::int[], $2::int[])', [permissions, grants.map(({ token }) => token)]);
  return keys;
}

/** People of an agency in the manager's role, each left with one of these lists of route ids. */
export async function makePeople(app: TestApp, agentId: string, rights: readonly string[][], state = 'active'): Promise<string[]> {
  const users = await idsFor(app, 'up_users', rights.length);
  await app.sql(`insert into up_users (id, document_id, username, email, provider, password, confirmed, blocked) select id, 'person' || id, 'person' || id, 'person' || id || '@example.com', 'local', '-', true, false from unnest($1::int[]) id`, [users]);
  await app.sql(`insert into up_users_role_lnk (user_id, role_id) select u, r.id from unnest($1::int[]) u, up_roles r where r.type = 'agent-manager'`, [users]);
  for (const [i, user] of users.entries()) await app.sql(`insert into as_log_ins (user_id, owner, party_id, rights, state) values ($1, 'company', $2, $3, $4)`, [user, agentId, rights[i], state]);
  return sessionsOf(app, 'users-permissions', users);
}
