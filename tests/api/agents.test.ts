import { randomBytes } from 'node:crypto';
import { startApp, type TestApp } from '../support/app';

let app: TestApp;
let office: string;

const PASSWORD = 'a-long-enough-password';

beforeAll(async () => {
  app = await startApp();
  office = await app.systemToken('full-access');
  await app.post('/product-categories', { code: 'washer', labels: { fa: 'لباس‌شویی', en: 'Washer' } }, { token: office });
});

afterAll(() => app?.stop());

const newAgent = async (changes: object = {}) => {
  const code = `A-${randomBytes(4).toString('hex')}`;
  const answer = await app.post('/agents', { code, name: 'خدمات البرز', territories: [{ province: 'tehran' }, { phonePrefix: '02122' }], skills: [{ category: 'washer' }], ...changes }, { token: office });
  expect([answer.status, answer.body.error?.code]).toEqual([201, undefined]);
  return answer.body as { id: string; code: string };
};

const addUser = (agentId: string, changes: object = {}, token = office) => {
  const name = `u${randomBytes(5).toString('hex')}`;
  return app.post(`/agents/${agentId}/users`, { username: name, email: `${name}@example.com`, password: PASSWORD, role: 'manager', ...changes }, { token });
};

const logIn = async (username: string, password = PASSWORD): Promise<{ status: number; jwt?: string }> => {
  const answer = await fetch(`${app.url}/api/auth/local`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identifier: username, password }) });
  return { status: answer.status, jwt: ((await answer.json()) as { jwt?: string }).jwt };
};

const managerOf = async (agentId: string): Promise<string> => {
  const user = await addUser(agentId);
  const { jwt } = await logIn(user.body.username);
  if (!jwt) throw new Error('the manager can not log in');
  return jwt;
};

describe('agents', () => {
  test('[AG1] an agent has territories and skills, which are replaced as a whole', async () => {
    const { id, code } = await newAgent();
    const shown = await app.get(`/agents/${id}`, { token: office });
    expect(shown.body).toMatchObject({ code, state: 'active', skills: [{ category: 'washer', brand: null }] });
    expect(shown.body.territories).toHaveLength(2);
    const changed = await app.patch(`/agents/${id}`, { territories: [{ province: 'fars' }] }, { token: office });
    expect(changed.body.territories).toEqual([{ province: 'fars', city: null, phonePrefix: null }]);
    expect(changed.body.skills).toHaveLength(1);
  });

  test('[AG1] what is wrong is refused at its field, and a code is used once', async () => {
    const { code } = await newAgent();
    expect(await app.post('/agents', { code, name: 'دیگری' }, { token: office })).toMatchObject({ status: 409, body: { error: { code: 'agents.code-taken' } } });
    const answer = await app.post('/agents', { code: 'X-1', name: 'نام', territories: [{ province: 'atlantis' }], skills: [{ category: 'NIX' }] }, { token: office, language: 'es' });
    expect(answer.body.error.fields.map(({ path, code: field }: { path: string; code: string }) => [path, field])).toEqual([['territories.0.province', 'codings.unknown'], ['skills.0.category', 'codings.unknown']]);
    expect(await app.post('/agents', { code: 'X-2', name: 'نام', territories: [{ province: 'fars', city: 'x' }] }, { token: office })).toMatchObject({ status: 400 });
  });

  test('the list finds by part of the name, in any spelling, page by page', async () => {
    for (let i = 0; i < 3; i += 1) await newAgent({ name: `سرویس کیش ${i}` });
    const first = await app.get(`/agents?q=${encodeURIComponent('كيش')}&limit=2`, { token: office });
    expect(first.body.items).toHaveLength(2);
    const second = await app.get(`/agents?q=${encodeURIComponent('کیش')}&limit=2&after=${first.body.next}`, { token: office });
    expect(second.body.items).toHaveLength(1);
    expect(second.body.next).toBeNull();
  });

  test('[PF1] the list is sorted by code and by name both ways, as people sort Persian, over its pages', async () => {
    // By their code points گ would stand behind ل and ی, and پ behind ت.
    const names = ['تبریز', 'گرگان', 'پارس', 'لرستان'];
    for (const [at, name] of names.entries()) await newAgent({ name: `ترتیب ${name}`, code: `ORD-${4 - at}` });
    await newAgent({ name: 'ترتیب پارس', code: 'ORD-9' });
    const all = async (sort: string): Promise<{ code: string; name: string }[]> => {
      const found = [];
      for (let after = ''; ;) {
        const { body } = await app.get(`/agents?q=${encodeURIComponent('ترتیب')}&limit=2&sort=${sort}${after && `&after=${after}`}`, { token: office });
        found.push(...body.items);
        if (body.next === null) return found;
        after = body.next;
      }
    };
    const byName = (await all('name')).map(({ name }) => name.replace('ترتیب ', ''));
    expect(byName).toEqual(['پارس', 'پارس', 'تبریز', 'گرگان', 'لرستان']);
    expect((await all('-name')).map(({ name }) => name.replace('ترتیب ', ''))).toEqual(byName.reverse());
    expect((await all('code')).map(({ code }) => code)).toEqual(['ORD-1', 'ORD-2', 'ORD-3', 'ORD-4', 'ORD-9']);
    expect((await all('-code')).map(({ code }) => code)).toEqual(['ORD-9', 'ORD-4', 'ORD-3', 'ORD-2', 'ORD-1']);
  });
});

describe('an agent\'s people', () => {
  test('[AP4] a manager logs in, sees the own agency and makes technicians and users of it', async () => {
    const { id, code } = await newAgent();
    const manager = await managerOf(id);
    expect((await app.get('/me', { token: manager })).body).toMatchObject({ agent: { id, code }, technician: null });
    const technician = await app.post(`/agents/${id}/technicians`, { name: 'رضا کاظمی', phone: '0912 111 2233' }, { token: manager });
    expect(technician).toMatchObject({ status: 201, body: { agent: id, phone: '+989121112233' } });
    const user = await addUser(id, { role: 'technician', technician: technician.body.id }, manager);
    expect(user.status).toBe(201);
    const { jwt } = await logIn(user.body.username);
    const me = await app.get('/me', { token: jwt });
    expect(me.body.technician).toBe(technician.body.id);
    expect(me.body.rights).not.toContain('agents.add-user');
    expect(await addUser(id, {}, jwt)).toMatchObject({ status: 403 });
  });

  test('[AG1][AP4] two agencies side by side can not see or change each other', async () => {
    const [mine, other] = [await newAgent(), await newAgent()];
    const manager = await managerOf(mine.id);
    const theirs = await app.post(`/agents/${other.id}/technicians`, { name: 'سرویسکار دیگری' }, { token: office });
    expect((await app.get(`/agents/${other.id}`, { token: manager })).status).toBe(404);
    expect(await addUser(other.id, {}, manager)).toMatchObject({ status: 404 });
    expect((await app.post(`/agents/${other.id}/technicians`, { name: 'نفوذی' }, { token: manager })).status).toBe(404);
    expect((await app.post(`/technicians/${theirs.body.id}/retire`, {}, { token: manager })).status).toBe(404);
    expect((await app.get('/technicians', { token: manager })).body.items).toEqual([]);
    expect((await app.get(`/technicians?agent=${other.id}`, { token: manager })).body.items).toEqual([]);
    expect(await addUser(mine.id, { role: 'technician', technician: theirs.body.id }, manager)).toMatchObject({ status: 400, body: { error: { code: 'technicians.unknown' } } });
    const foreigner = await addUser(other.id);
    expect((await app.post(`/agent-users/${foreigner.body.id}/block`, {}, { token: manager })).status).toBe(404);
    for (const path of ['/agents', '/receptions', '/customers/12345678', '/dealers']) expect([path, (await app.get(path, { token: manager })).status]).toEqual([path, 403]);
  });

  test('[AP4] who is blocked, or whose agency is retired, is out within seconds', async () => {
    const { id } = await newAgent();
    const user = await addUser(id);
    const { jwt } = await logIn(user.body.username);
    expect((await app.get('/me', { token: jwt })).status).toBe(200);
    expect((await app.post(`/agent-users/${user.body.id}/block`, {}, { token: office })).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await app.get('/me', { token: jwt })).status).toBe(401);
    expect((await app.post(`/agent-users/${user.body.id}/unblock`, {}, { token: office })).status).toBe(200);
    // The log-in comes back, not the session that was ended.
    expect((await app.get('/me', { token: jwt })).status).toBe(401);
    const again = (await logIn(user.body.username)).jwt;
    expect((await app.get('/me', { token: again })).status).toBe(200);
    expect((await app.post(`/agents/${id}/retire`, { reason: 'پایان قرارداد' }, { token: office })).body.state).toBe('retired');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await app.get('/me', { token: again })).status).toBe(401);
    expect(await addUser(id)).toMatchObject({ status: 400, body: { error: { code: 'agents.retired' } } });
    const blocked = (await app.sql('select user_id from as_log_ins where party_id = $1', [id]))[0].user_id;
    await app.sql(`update as_log_ins set state = 'blocked' where user_id = $1`, [blocked]);
    await app.post(`/agents/${id}/reinstate`, {}, { token: office });
    expect(await app.sql('select state from as_log_ins where party_id = $1', [id])).toEqual([{ state: 'blocked' }]);
  });

  test('a user name is taken once, and a refused user leaves nothing behind', async () => {
    const { id } = await newAgent();
    const first = await addUser(id);
    const before = await app.sql('select count(*) from up_users');
    expect(await addUser(id, { username: first.body.username })).toMatchObject({ status: 409, body: { error: { code: 'agents.name-taken' } } });
    expect(await addUser(id, { password: 'ب'.repeat(40) })).toMatchObject({ status: 400, body: { error: { fields: [{ path: 'password', code: 'input.too-long' }] } } });
    expect(await app.sql('select count(*) from up_users')).toEqual(before);
  });

  test('nobody can register by themselves, and a wrong password opens nothing', async () => {
    const answer = await fetch(`${app.url}/api/auth/local/register`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'mallory', email: 'm@example.com', password: PASSWORD }) });
    expect([400, 403]).toContain(answer.status);
    expect(await app.sql(`select 1 from up_users where username = 'mallory'`)).toEqual([]);
    const user = await addUser((await newAgent()).id);
    expect((await logIn(user.body.username, 'wrong-password')).status).toBe(400);
  });
});
