import { setTimeout as pause } from 'node:timers/promises';
import { startApp, type TestApp } from '../support/app';

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
