import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { startApp, type TestApp } from '../support/app';
import { startInstance, type Instance } from '../support/instance';

// Strapi's sessions as people meet them, on two instances: what is ended on one is over on the other.

const PASSWORD = 'a-long-enough-password';
/** The promise is «within seconds». */
const LONGEST_MS = 10_000;

let app: TestApp;
let other: Instance;
let office: string;
let agency: { id: string };
let manager: Person;

interface LogIn {
  jwt: string;
  refreshToken: string;
}

interface Person extends LogIn {
  id: number;
  username: string;
}

const json = async (url: string, method: string, body: unknown, token?: string): Promise<{ status: number; body: any }> => { // eslint-disable-line @typescript-eslint/no-explicit-any
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined };
};

const strapi = (path: string, body: unknown, token?: string, url = app.url) => json(`${url}${path}`, 'POST', body, token);

async function logIn(username: string, deviceId?: string, password = PASSWORD): Promise<LogIn> {
  const { status, body } = await strapi('/api/auth/local', { identifier: username, password, ...(deviceId && { deviceId }) });
  if (status !== 200) throw new Error(`log-in of ${username}: ${status} ${JSON.stringify(body)}`);
  return body;
}

async function newAgency(): Promise<{ id: string }> {
  const { body } = await app.post('/agents', { code: `A-${randomBytes(4).toString('hex')}`, name: 'خدمات البرز' }, { token: office });
  return body;
}

async function newPerson(agentId = agency.id, role = 'clerk', deviceId?: string): Promise<Person> {
  const username = `u${randomBytes(5).toString('hex')}`;
  const { status, body } = await app.post(`/agents/${agentId}/users`, { username, email: `${username}@example.com`, password: PASSWORD, role }, { token: office });
  expect(status).toBe(201);
  return { id: body.id, username, ...(await logIn(username, deviceId)) };
}

const renew = async ({ refreshToken }: LogIn, url = app.url): Promise<LogIn> => {
  const { status, body } = await strapi('/api/auth/refresh', { refreshToken }, undefined, url);
  if (status !== 200) throw new Error(`renewal: ${status}`);
  return body;
};

const sessionsOf = async (token: string) => (await app.get('/me/sessions', { token })).body.items as { id: string; device: string | null; current: boolean }[];

/** Waits until the token opens nothing any more, and tells how long that took. */
async function gone(ask: () => Promise<number>): Promise<number> {
  const begin = Date.now();
  while ((await ask()) !== 401) {
    if (Date.now() - begin > LONGEST_MS) return Number.POSITIVE_INFINITY;
    await pause(25);
  }
  return Date.now() - begin;
}

/** On both instances: our routes, Strapi's own, and the renewal. */
async function expectOut(who: string, { jwt, refreshToken }: LogIn): Promise<void> {
  const asks: [string, () => Promise<number>][] = [
    ['our route', async () => (await app.get('/me', { token: jwt })).status],
    ['our route, other instance', async () => (await other.get('/me', { token: jwt })).status],
    ["Strapi's route", async () => (await json(`${app.url}/api/users/me`, 'GET', undefined, jwt)).status],
    ["Strapi's route, other instance", async () => (await json(`${other.url}/api/users/me`, 'GET', undefined, jwt)).status],
    ['renewal', async () => (await strapi('/api/auth/refresh', { refreshToken })).status],
    ['renewal, other instance', async () => (await strapi('/api/auth/refresh', { refreshToken }, undefined, other.url)).status],
  ];
  for (const [where, ask] of asks) expect([who, where, (await gone(ask)) <= LONGEST_MS]).toEqual([who, where, true]);
}

const expectIn = async (who: string, { jwt }: LogIn): Promise<void> => {
  const answers = await Promise.all([app.get('/me', { token: jwt }), other.get('/me', { token: jwt })]);
  expect([who, ...answers.map(({ status }) => status)]).toEqual([who, 200, 200]);
};

/** Somebody of the office with all rights in Strapi's panel. */
async function superAdmin(): Promise<{ id: number; email: string; password: string; token: string }> {
  const name = randomBytes(6).toString('hex');
  const password = `Test-${name}-1`;
  const role = await app.strapi.service('admin::role').getSuperAdmin();
  const user = { email: `${name}@example.com`, firstname: 'Test', lastname: 'Office', password, isActive: true, roles: [role.id], registrationToken: null };
  const { id } = await app.strapi.service('admin::user').create(user);
  return { id, email: user.email, password, token: (await strapi('/admin/login', { email: user.email, password })).body.data.token };
}

const changeInPanel = async (person: Person, changes: object): Promise<void> => {
  const [{ document_id }] = await app.sql('select document_id from up_users where id = $1', [person.id]);
  const { token } = await superAdmin();
  const { status } = await json(`${app.url}/content-manager/collection-types/plugin::users-permissions.user/${document_id}`, 'PUT', changes, token);
  expect(status).toBe(200);
};

beforeAll(async () => {
  app = await startApp();
  other = await startInstance({ database: app.databaseUrl });
  office = await app.systemToken('full-access');
  agency = await newAgency();
  manager = await newPerson(agency.id, 'manager');
}, 180_000);

afterAll(async () => {
  await other?.kill();
  await app?.stop();
});

describe('what ends a log-in ends it everywhere within seconds, the access token and the refresh token', () => {
  const endings: [string, (person: Person) => Promise<unknown>][] = [
    ['a new password by oneself', async ({ jwt }) => expect(await strapi('/api/auth/change-password', { currentPassword: PASSWORD, password: 'another-long-password', passwordConfirmation: 'another-long-password' }, jwt)).toMatchObject({ status: 200 })],
    ['a new password by mail', async ({ id }) => {
      const code = randomBytes(32).toString('hex');
      await app.sql('update up_users set reset_password_token = $1 where id = $2', [code, id]);
      expect(await strapi('/api/auth/reset-password', { code, password: 'another-long-password', passwordConfirmation: 'another-long-password' })).toMatchObject({ status: 200 });
    }],
    ['a new password by the office in the panel', (person) => changeInPanel(person, { password: 'another-long-password' })],
    ['the panel blocks', (person) => changeInPanel(person, { blocked: true })],
    ['the panel deletes', (person) => app.strapi.plugin('users-permissions').service('user').remove({ id: person.id })],
    ['the office blocks', async ({ id }) => expect(await app.post(`/agent-users/${id}/block`, {}, { token: office })).toMatchObject({ status: 200 })],
    ['the manager ends all', async ({ id }) => expect(await app.del(`/agent-users/${id}/sessions`, { token: manager.jwt })).toMatchObject({ status: 200, body: { ended: 1 } })],
    ['log-out', async ({ jwt }) => expect(await strapi('/api/auth/logout', {}, jwt)).toMatchObject({ status: 200 })],
    ["log-out by Strapi's list of sessions", async ({ jwt }) => {
      const [{ id }] = (await json(`${app.url}/api/auth/sessions`, 'GET', undefined, jwt)).body.data;
      expect(await json(`${app.url}/api/auth/sessions/${id}`, 'DELETE', undefined, jwt)).toMatchObject({ status: 200 });
    }],
  ];

  test.each(endings)('[AP4] %s', async (who, end) => {
    const person = await newPerson();
    // Renewed once: the token from before the renewal still counts, and must not outlive the log-in.
    const renewed = await renew(person);
    for (const logIn of [person, renewed]) await expectIn(who, logIn);
    await end({ ...person, ...renewed });
    await expectOut(who, renewed);
    await expectOut(`${who}: the token before`, { ...person, refreshToken: person.refreshToken });
    await expectIn('the manager', manager);
  });

  test('[AP4] a retired agency: all of its people, and nobody else', async () => {
    const { id } = await newAgency();
    const people = [await newPerson(id), await newPerson(id, 'manager')];
    expect((await app.post(`/agents/${id}/retire`, {}, { token: office })).status).toBe(200);
    for (const person of people) await expectOut('of a retired agency', person);
    await expectIn('the manager', manager);
    expect((await app.post(`/agents/${id}/reinstate`, {}, { token: office })).status).toBe(200);
    await expectOut('of an agency that came back, with the old tokens', people[0]);
    await expectIn('the same, logged in again', await logIn(people[0].username));
  });

  test('staff: a new password by themselves, by a colleague, and a log-out', async () => {
    const is401 = async (url: string, token: string) => (await json(`${url}/admin/users/me`, 'GET', undefined, token)).status;
    const changes: ((one: Awaited<ReturnType<typeof superAdmin>>) => Promise<unknown>)[] = [
      (one) => json(`${app.url}/admin/users/me`, 'PUT', { currentPassword: one.password, password: 'Another-password-1' }, one.token),
      (one) => app.strapi.service('admin::user').updateById(one.id, { password: 'Another-password-1' }),
      (one) => app.strapi.db.query('admin::user').update({ where: { id: one.id }, data: { isActive: false } }),
      (one) => strapi('/admin/logout', {}, one.token),
    ];
    for (const [i, change] of changes.entries()) {
      const one = await superAdmin();
      const ours = async (at: Pick<TestApp, 'get'>) => (await at.get('/receptions', { token: one.token })).status;
      expect([i, await ours(app), await ours(other)]).toEqual([i, 200, 200]);
      await change(one);
      for (const ask of [() => ours(app), () => ours(other), () => is401(app.url, one.token), () => is401(other.url, one.token)]) expect([i, (await gone(ask)) <= LONGEST_MS]).toEqual([i, true]);
    }
  });
});

describe('devices', () => {
  test('[AP4] a person sees the own log-ins, which one this is, and no token; renewing changes nothing', async () => {
    const person = await newPerson(agency.id, 'clerk', 'Galaxy A54 of Reza');
    const desk = await logIn(person.username, 'desk');
    const renewed = await renew(await renew(person));
    const list = await app.get('/me/sessions', { token: renewed.jwt });
    expect(list.status).toBe(200);
    expect(list.body.items.map(({ device, current }: { device: string; current: boolean }) => [device, current]).sort()).toEqual([['Galaxy A54 of Reza', true], ['desk', false]]);
    const secrets = [person, desk, renewed].flatMap(({ jwt, refreshToken }) => [jwt, refreshToken]);
    const sessionIds = (await app.sql('select session_id from strapi_sessions where user_id = $1', [String(person.id)])).map(({ session_id }) => session_id);
    expect(sessionIds.length).toBe(4);
    for (const secret of [...secrets, ...sessionIds]) expect(JSON.stringify(list.body)).not.toContain(secret);
    const [phone] = list.body.items.filter(({ current }: { current: boolean }) => current);
    expect(Date.parse(phone.begunAt)).toBeLessThan(Date.parse(phone.lastUsedAt));
    expect((await sessionsOf(desk.jwt)).map(({ id }) => id).sort()).toEqual(list.body.items.map(({ id }: { id: string }) => id).sort());
  });

  test('housekeeping forgets sessions that were renewed long ago, and the log-in goes on', async () => {
    const person = await newPerson();
    const renewed = await renew(await renew(person));
    await app.sql(`update strapi_sessions set created_at = created_at - interval '3 days' where user_id = $1 and status = 'rotated'`, [String(person.id)]);
    const kernel = app.strapi.plugin('after-sales').service('kernel').get();
    await kernel.composition.jobs.find(({ name }: { name: string }) => name === 'kernel:housekeeping').work({}, kernel);
    expect(await app.sql('select status from strapi_sessions where user_id = $1', [String(person.id)])).toEqual([{ status: 'active' }]);
    await expectIn('the log-in', renewed);
    await expectIn('the log-in, renewed', await renew(renewed));
  });

  test('[AP4] a lost telephone is ended, by its owner or the manager, and the desk works on', async () => {
    for (const byManager of [false, true]) {
      const person = await newPerson(agency.id, 'clerk', 'lost');
      const desk = await logIn(person.username, 'desk');
      const [lost] = (await sessionsOf(desk.jwt)).filter(({ device }) => device === 'lost');
      const ended = byManager ? await app.del(`/agent-users/${person.id}/sessions/${lost.id}`, { token: manager.jwt }) : await app.del(`/me/sessions/${lost.id}`, { token: desk.jwt });
      expect(ended).toMatchObject({ status: 200, body: { ended: 1 } });
      await expectOut('the lost telephone', person);
      await expectIn('the desk', desk);
      expect((await sessionsOf(desk.jwt)).map(({ device }) => device)).toEqual(['desk']);
      expect((await app.del(`/me/sessions/${lost.id}`, { token: desk.jwt })).status).toBe(404);
    }
  });

  test('staff see their own devices and end a lost one; of another member they see and end nothing', async () => {
    const member = await app.staffToken(['me.sessions', 'me.end-session', 'receptions.list']);
    const [{ id, email }] = await app.sql<{ id: number; email: string }>('select id, email from admin_users order by id desc limit 1');
    const lost = (await strapi('/admin/login', { email, password: `Test-${email.split('@')[0]}-1`, rememberMe: true })).body.data.token as string;
    const neighbour = await app.staffToken(['me.sessions', 'me.end-session']);
    const seen = await sessionsOf(member);
    expect(seen.map(({ current, device }) => [current, device]).sort()).toEqual([[false, null], [true, null]]);
    const [theirs] = await sessionsOf(neighbour);
    const { id: lostId } = seen.find(({ current }) => !current)!;
    for (const [token, session] of [[neighbour, lostId], [member, theirs.id]]) expect((await app.del(`/me/sessions/${session}`, { token })).status).toBe(404);
    expect((await app.del(`/me/sessions/${lostId}`, { token: manager.jwt })).status).toBe(404);
    expect((await sessionsOf(member)).length).toBe(2);
    expect(await app.del(`/me/sessions/${lostId}`, { token: member })).toMatchObject({ status: 200, body: { ended: 1 } });
    for (const instance of [app, other]) {
      expect(await gone(async () => (await instance.get('/me/sessions', { token: lost })).status)).toBeLessThan(LONGEST_MS);
      expect((await instance.get('/me/sessions', { token: member })).status).toBe(200);
    }
    expect((await json(`${app.url}/admin/users/me`, 'GET', undefined, member)).status).toBe(200);
    expect(await app.sql(`select type, channel, data ->> 'ended' as ended from as_events where subject_type = 'staff' and subject_id = $1`, [String(id)])).toEqual([{ type: 'staff.sessions-ended', channel: 'admin', ended: '1' }]);
    expect((await sessionsOf(neighbour)).map(({ current }) => current)).toEqual([true]);
  });

  test('a member of staff and a person of an agent with one number have nothing to do with each other', async () => {
    const member = await app.staffToken(['me.sessions', 'me.end-session']);
    const [{ id }] = await app.sql<{ id: number }>('select id from admin_users order by id desc limit 1');
    await app.sql(`insert into strapi_sessions (user_id, session_id, origin, status, created_at, expires_at, absolute_expires_at)
      values ($1, $2, 'users-permissions', 'active', now(), now() + interval '1 day', now() + interval '2 days')`, [String(id), randomBytes(8).toString('hex')]);
    expect(await sessionsOf(member)).toHaveLength(1);
  });

  test('[AP4] a neighbour, a colleague without the right and a made-up name end nothing', async () => {
    const person = await newPerson();
    const neighbour = await newPerson((await newAgency()).id, 'manager');
    const colleague = await newPerson();
    const [{ id }] = await sessionsOf(person.jwt);
    const tries = await Promise.all([
      app.get(`/agent-users/${person.id}/sessions`, { token: neighbour.jwt }),
      app.del(`/agent-users/${person.id}/sessions`, { token: neighbour.jwt }),
      app.del(`/agent-users/${person.id}/sessions/${id}`, { token: neighbour.jwt }),
      app.del(`/me/sessions/${id}`, { token: neighbour.jwt }),
      app.del(`/me/sessions/${id}`, { token: colleague.jwt }),
      app.del('/agent-users/2147483647/sessions', { token: office }),
    ]);
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect((await app.del(`/agent-users/${person.id}/sessions`, { token: colleague.jwt })).status).toBe(403);
    expect((await app.del(`/me/sessions/1'; drop table as_log_ins`, { token: colleague.jwt })).status).toBe(400);
    await expectIn('the person', person);
    expect((await app.get(`/agent-users/${person.id}/sessions`, { token: office })).body.items.map((session: { id: string; current: boolean }) => [session.id, session.current])).toEqual([[id, false]]);
    const ended = await app.sql(`select subject_id from as_events where type = 'agent.sessions-ended' and subject_id = $1`, [String(person.id)]);
    expect(ended).toEqual([]);
  });

  test("the name of a device that doesn't fit is refused at its field and is no fault of the server", async () => {
    const { username } = await newPerson();
    for (const deviceId of ['x'.repeat(300), 'nul\0', { name: 'x' }, '\ud800']) {
      const { status, body } = await strapi('/api/auth/local', { identifier: username, password: PASSWORD, deviceId });
      expect([status, body.error.code, body.error.fields?.[0].path]).toEqual([400, 'input.invalid', 'deviceId']);
    }
  });
});
