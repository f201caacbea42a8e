import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { newDatabase, startApp, type TestApp } from '../support/app';
import { startInstance } from '../support/instance';

/** What a guard may remember of rights that are gone, and a little for a slow machine to read them anew. */
const FORGOTTEN_AFTER_MS = 3_000;

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app?.stop());

const list = async (token: string): Promise<string> => {
  const { status, body } = await app.get('/receptions', { token });
  return status === 200 ? '200' : `${status} ${body.error.code}`;
};

/** The admin user whom a session's token speaks for. */
const userOf = (token: string): number => Number(JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()).userId);

describe('who loses the right to come in is out within three seconds', () => {
  const endings: [string, (token: string) => Promise<unknown>, string][] = [
    ['a member of staff who was deleted', (token) => app.strapi.service('admin::user').deleteById(userOf(token)), '401 auth.invalid'],
    ['one who was switched off', (token) => app.strapi.service('admin::user').updateById(userOf(token), { isActive: false }), '401 auth.invalid'],
    ['one who was blocked', (token) => app.strapi.db.query('admin::user').update({ where: { id: userOf(token) }, data: { blocked: true } }), '401 auth.invalid'],
    ['one who has logged out', (token) => fetch(`${app.url}/admin/logout`, { method: 'POST', headers: { authorization: `Bearer ${token}` } }), '401 auth.invalid'],
    ['one whose role may no longer', (token) => loseRights(token), '403 auth.forbidden'],
  ];

  test('[PF2] staff deleted, switched off, blocked, logged out or without the permission, each by themselves', async () => {
    const tokens = await Promise.all(endings.map(() => app.staffToken(['receptions.list'])));
    const stays = await app.staffToken(['receptions.list']);
    expect(await Promise.all(tokens.map(list))).toEqual(endings.map(() => '200'));
    for (const [i, [, end]] of endings.entries()) await end(tokens[i]);
    await pause(FORGOTTEN_AFTER_MS);
    // One after the other and told by name, so that a failure says who still came in.
    for (const [i, [who, , refusal]] of endings.entries()) expect([who, await list(tokens[i])]).toEqual([who, refusal]);
    expect(await list(stays)).toBe('200');
  });

  test('a permission that was given a moment ago opens at once', async () => {
    const token = await app.staffToken([]);
    expect(await list(token)).toBe('403 auth.forbidden');
    const [{ role_id }] = await app.sql('select role_id from admin_users_roles_lnk where user_id = $1', [userOf(token)]);
    await app.strapi.service('admin::role').assignPermissions(role_id, [{ action: 'plugin::after-sales.receptions.list', subject: null, properties: {}, conditions: [] }]);
    expect(await list(token)).toBe('200');
  });

  test('a permission with a condition opens nothing: who narrowed it did not mean all of it', async () => {
    const [narrowed, both] = [await app.staffToken(['receptions.list']), await app.staffToken(['receptions.list'])];
    expect(await Promise.all([narrowed, both].map(list))).toEqual(['200', '200']);
    const roleOf = async (token: string): Promise<number> => (await app.sql('select role_id from admin_users_roles_lnk where user_id = $1', [userOf(token)]))[0].role_id;
    const grant = (conditions: string[]) => ({ action: 'plugin::after-sales.receptions.list', subject: null, properties: {}, conditions });
    await app.strapi.service('admin::role').assignPermissions(await roleOf(narrowed), [grant(['admin::is-creator'])]);
    await app.sql(`update admin_permissions p set conditions = '["admin::is-creator"]' from admin_permissions_role_lnk l where l.permission_id = p.id and l.role_id = $1`, [await roleOf(both)]);
    expect((await app.sql(`select p.conditions::text as conditions from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id where l.role_id = $1`, [await roleOf(narrowed)]))).toEqual([{ conditions: '["admin::is-creator"]' }]);
    await pause(FORGOTTEN_AFTER_MS);
    expect(await Promise.all([narrowed, both].map(list))).toEqual(['403 auth.forbidden', '403 auth.forbidden']);
    // A second role that has it without a condition gives all of it.
    const other = await app.strapi.service('admin::role').create({ name: 'Whole right', description: '' });
    await app.strapi.service('admin::role').assignPermissions(other.id, [grant([])]);
    await app.strapi.service('admin::user').updateById(userOf(both), { roles: [await roleOf(both), other.id] });
    expect(await Promise.all([narrowed, both].map(list))).toEqual(['403 auth.forbidden', '200']);
  });

  test('a token of the panel that was made by somebody else opens nothing', async () => {
    const token = await app.staffToken(['receptions.list']);
    const [head, payload, signature] = token.split('.');
    const other = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), userId: '1' })).toString('base64url');
    const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`;
    for (const forged of [`${head}.${other}.${signature}`, unsigned, `${head}.${payload}.${'A'.repeat(signature.length)}`]) expect(await list(forged)).toBe('401 auth.invalid');
  });
});

async function loseRights(token: string): Promise<void> {
  const [{ role_id }] = await app.sql('select role_id from admin_users_roles_lnk where user_id = $1', [userOf(token)]);
  await app.strapi.service('admin::role').assignPermissions(role_id, []);
}

describe('the database tells what changed', () => {
  /** Less than after which rights are read because they are old; what is known sooner was told. */
  const TOLD_WITHIN_MS = 8_000;
  let heard: string[];
  let listener: Client;
  // The kernel of the running product.
  let kernel: any; // eslint-disable-line @typescript-eslint/no-explicit-any

  beforeAll(async () => {
    kernel = app.strapi.plugin('after-sales').service('kernel').get();
    listener = new Client({ connectionString: app.databaseUrl });
    await listener.connect();
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await listener.query('listen as_rights');
  });

  beforeEach(() => {
    heard = [];
  });

  afterAll(() => listener?.end());

  const until = async (what: () => Promise<boolean> | boolean): Promise<boolean> => {
    for (const begin = Date.now(); Date.now() - begin < TOLD_WITHIN_MS; await pause(20)) if (await what()) return true;
    return false;
  };

  /** With the poll off, only what was told is known: until rights are too old to be used. */
  async function knownWithoutThePoll(change: () => Promise<unknown>, what: () => Promise<boolean>): Promise<boolean> {
    await kernel.rights.refresh();
    kernel.rights.stop();
    await change();
    const known = await until(what);
    await kernel.rights.start();
    return known;
  }

  test('[PF2] a right that is taken away is gone at once, and after the connection was lost too', async () => {
    const tokens = await Promise.all([app.staffToken(['receptions.list']), app.staffToken(['receptions.list'])]);
    expect(await knownWithoutThePoll(() => loseRights(tokens[0]), async () => (await list(tokens[0])) === '403 auth.forbidden')).toBe(true);

    const listening = async () => (await app.sql(`select pid from pg_stat_activity where datname = current_database() and application_name = 'after-sales news'`)).map(({ pid }) => pid);
    const [lost] = await listening();
    await app.sql('select pg_terminate_backend($1)', [lost]);
    expect(await until(async () => (await listening()).some((pid) => pid !== lost))).toBe(true);
    await pause(200);
    expect(await knownWithoutThePoll(() => loseRights(tokens[1]), async () => (await list(tokens[1])) === '403 auth.forbidden')).toBe(true);
  });

  test('a log-in and a renewal tell their session, and nobody has to read anything', async () => {
    await app.staffToken([]);
    heard.length = 0;
    const email = (await app.sql('select email from admin_users order by id desc limit 1'))[0].email as string;
    const password = `Test-${email.split('@')[0]}-1`;
    const answer = await fetch(`${app.url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password, rememberMe: true }) });
    let cookie = answer.headers.get('set-cookie')!.split(';')[0];
    for (let i = 0; i < 20; i += 1) {
      const renewed = await fetch(`${app.url}/admin/access-token`, { method: 'POST', headers: { cookie } });
      expect(renewed.status).toBe(200);
      cookie = renewed.headers.get('set-cookie')!.split(';')[0];
    }
    // The session of the last renewal is the last word: what was told before it has been heard.
    const [{ session_id }] = await app.sql('select session_id from strapi_sessions order by id desc limit 1');
    expect(await until(() => heard.includes(`+admin ${session_id}`))).toBe(true);
    expect(heard.map((word) => word.split(' ')[0])).toEqual(Array(21).fill('+admin'));
  });

  test('a thousand rows changed at once are one piece of news; a column that decides nothing is none', async () => {
    await app.sql(`insert into up_users (document_id, username, email) select 'many-' || n, 'many-' || n, 'many-' || n || '@example.com' from generate_series(1, 1000) n`);
    await app.sql(`update up_users set email = 'x' || email where username like 'many-%'`);
    await app.sql(`update up_users set blocked = true where username like 'many-%'`);
    await app.sql(`delete from up_users where username like 'many-%'`);
    await app.sql(`notify as_rights, 'end'`);
    expect(await until(() => heard.includes('end'))).toBe(true);
    // Inserted, blocked, deleted; that mails were written differently was not told.
    expect(heard).toEqual(['', '', '', 'end']);
  });

  test('what Strapi does without the plugin still ends log-ins: its tables keep what was put on them', async () => {
    const database = await newDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const triggers = async () => (await client.query(`select tgrelid::regclass::text as on, tgname from pg_trigger where tgname like 'as\\_%' order by 1, 2`)).rows;
    const before = await triggers();
    expect(before.length).toBeGreaterThan(40);
    const without = await startInstance({ database: database.url, withoutPlugin: true });
    await without.stop();
    expect(await triggers()).toEqual(before);
    await client.query(`insert into up_users (id, document_id, username, email, password) values (900, 'd', 'u', 'u@example.com', 'old')`);
    await client.query(`insert into strapi_sessions (user_id, session_id, origin, status, created_at, expires_at, absolute_expires_at)
      values ('900', 's', 'users-permissions', 'active', now(), now() + interval '1 day', now() + interval '2 days')`);
    await client.query(`update up_users set password = 'new' where id = 900`);
    expect((await client.query('select from strapi_sessions')).rowCount).toBe(0);
    await client.end();
    await database.drop();
  }, 180_000);
});

describe('tokens of systems', () => {
  const service = () => app.strapi.service('admin::api-token');
  const idOf = async (accessKey: string): Promise<number> => (await service().getByAccessKey(await service().hash(accessKey))).id;

  test('one that has expired, was made anew, or deleted, opens nothing; the new one does', async () => {
    const [expires, regenerated, deleted, stays] = await Promise.all(Array.from({ length: 4 }, () => app.systemToken(['receptions.list'])));
    expect(await Promise.all([expires, regenerated, deleted, stays].map(list))).toEqual(['200', '200', '200', '200']);
    await app.sql(`update strapi_api_tokens set expires_at = now() at time zone 'utc' - interval '1 second' where id = $1`, [await idOf(expires)]);
    const { accessKey } = await service().regenerate(await idOf(regenerated));
    await service().revoke(await idOf(deleted));
    await pause(FORGOTTEN_AFTER_MS);
    expect(await Promise.all([expires, regenerated, deleted].map(list))).toEqual(Array(3).fill('401 auth.invalid'));
    expect(await Promise.all([accessKey, stays].map(list))).toEqual(['200', '200']);
  });

  test('when one was last used is written seldom, for all at once, and tells nobody to read rights', async () => {
    const kernel = app.strapi.plugin('after-sales').service('kernel').get();
    const [used, unused] = [await app.systemToken(['receptions.list']), await app.systemToken(['receptions.list'])];
    const lastUse = async (token: string): Promise<string | null> => (await app.sql('select last_used_at::text as at from strapi_api_tokens where id = $1', [await idOf(token)]))[0].at;
    await list(used);
    expect(await lastUse(used)).toBeNull();
    await kernel.tokenUse.write();
    const first = await lastUse(used);
    expect(Math.abs(Date.now() - Date.parse(`${first}Z`))).toBeLessThan(60_000);
    expect(await lastUse(unused)).toBeNull();
    await list(used);
    await kernel.tokenUse.write();
    expect(await lastUse(used)).toBe(first);
  });
});
