import { randomBytes } from 'node:crypto';
import { startApp, type Answer, type TestApp } from '../support/app';
import { formatTrackingCode, newTrackingCode } from '../../src/plugins/after-sales/server/src/kernel/ids/tracking-code';
import { tally } from '../support/at-once';
import { startInstance, type Instance } from '../support/instance';

// What may be tried, and how often. `app` stands open to the world; `behind` is the same product behind a proxy that it
// trusts, so that each test can come from an address of its own.

const PASSWORD = 'a-long-enough-password';

let app: TestApp;
let behind: Instance;
let office: string;
let agent: string;
// The running kernel, whose limits a test may lower.
let limits: any; // eslint-disable-line @typescript-eslint/no-explicit-any
let rows: { id: string; who: string[]; limit?: unknown; withoutDatabase?: boolean }[];

let addresses = 0;
const newAddress = (): string => `198.51.100.${(addresses += 1)}`;

interface Heard {
  status: number;
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  retryAfter: number;
}

async function say(url: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Heard> {
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined, retryAfter: Number(answer.headers.get('retry-after')) };
}

const from = (address: string, path: string, body: unknown, headers = {}): Promise<Heard> => say(behind.url, path, body, { 'x-forwarded-for': address, ...headers });

const logIn = (address: string, identifier: string, password = PASSWORD): Promise<Heard> => from(address, '/api/auth/local', { identifier, password });

const times = async (count: number, work: (i: number) => Promise<Heard>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let i = 0; i < count; i += 1) statuses.push((await work(i)).status);
  return statuses;
};

const newName = (): string => `u${randomBytes(5).toString('hex')}`;

async function newUser(): Promise<string> {
  const username = newName();
  expect((await app.post(`/agents/${agent}/users`, { username, email: `${username}@example.com`, password: PASSWORD, role: 'clerk' }, { token: office })).status).toBe(201);
  return username;
}

beforeAll(async () => {
  app = await startApp();
  behind = await startInstance({ database: app.databaseUrl, env: { TRUST_PROXY: 'true' } });
  office = await app.systemToken('full-access');
  agent = (await app.post('/agents', { code: 'LIMITS', name: 'خدمات نمونه' }, { token: office })).body.id;
  const kernel = app.strapi.plugin('after-sales').service('kernel').get();
  limits = kernel.config.http.limits;
  rows = kernel.registry.routes;
}, 180_000);

afterAll(async () => {
  await behind?.kill();
  await app?.stop();
});

describe('log-ins', () => {
  test('five wrong passwords of one name from one address; then it waits, whatever it sends', async () => {
    const [name, address] = [await newUser(), newAddress()];
    expect(await times(5, () => logIn(address, name, 'wrong'))).toEqual([400, 400, 400, 400, 400]);
    const refused = await logIn(address, name);
    expect(refused).toMatchObject({ status: 429, body: { data: null, error: { status: 429, code: 'limits.too-many', name: 'RateLimitError' } } });
    expect(refused.retryAfter).toBeGreaterThan(0);
    expect(refused.retryAfter).toBeLessThanOrEqual(300);
    for (const spelling of [name.toUpperCase(), ` ${name} `, name.replace('u', 'ｕ')]) expect((await logIn(address, spelling)).status).toBe(429);
    for (const path of ['/api/auth/local/', '/api/auth/local?x=1']) expect((await from(address, path, { identifier: name, password: PASSWORD })).status).toBe(429);
    expect((await logIn(newAddress(), name)).status).toBe(200);
    expect((await logIn(address, await newUser())).status).toBe(200);
  });

  test("the refusal speaks the caller's language", async () => {
    const [name, address] = [newName(), newAddress()];
    await times(5, () => logIn(address, name, 'wrong'));
    const texts = [];
    for (const language of ['fa', 'en', 'es']) texts.push((await from(address, '/api/auth/local', { identifier: name, password: 'x' }, { 'accept-language': language })).body.error.message);
    expect(texts).toEqual([expect.stringContaining('درخواست'), expect.stringContaining('Too many'), expect.stringContaining('Demasiadas')]);
  });

  test('whoever gets in has all tries again, and success costs nothing', async () => {
    const [name, address] = [await newUser(), newAddress()];
    expect(await times(4, () => logIn(address, name, 'wrong'))).toEqual([400, 400, 400, 400]);
    expect(await times(7, () => logIn(address, name))).toEqual(Array(7).fill(200));
    expect(await times(5, () => logIn(address, name, 'wrong'))).toEqual(Array(5).fill(400));
  });

  test('one name from many addresses is slowed down, but not its owner where they have been before', async () => {
    const [name, home] = [await newUser(), newAddress()];
    expect((await logIn(home, name)).status).toBe(200);
    expect(tally(await times(25, () => logIn(newAddress(), name, 'wrong')))).toEqual({ 400: 20, 429: 5 });
    expect((await logIn(newAddress(), name)).status).toBe(429);
    expect((await logIn(home, name)).status).toBe(200);
  });

  test('many names from one address: forty, then only those who are known there', async () => {
    const [name, address] = [await newUser(), newAddress()];
    expect((await logIn(address, name)).status).toBe(200);
    expect(tally(await times(50, () => logIn(address, newName(), 'wrong')))).toEqual({ 400: 40, 429: 10 });
    const stranger = await logIn(address, await newUser());
    expect(stranger.status).toBe(429);
    expect(stranger.retryAfter).toBeLessThanOrEqual(60);
    expect((await logIn(address, name)).status).toBe(200);
  });

  test('staff at the door of the panel, counted apart from agents', async () => {
    const address = newAddress();
    const email = `${newName()}@example.com`;
    const tryStaff = (password: string) => from(address, '/admin/login', { email, password });
    expect(await times(6, () => tryStaff('wrong'))).toEqual([400, 400, 400, 400, 400, 429]);
    expect((await logIn(address, email, 'wrong')).status).toBe(400);
  });

  test("a password that is guessed inside, at the door for a new one", async () => {
    const name = await newUser();
    const { jwt } = (await logIn(newAddress(), name)).body;
    const address = newAddress();
    const change = (currentPassword: string) => from(address, '/api/auth/change-password', { currentPassword, password: 'another-password', passwordConfirmation: 'another-password' }, { authorization: `Bearer ${jwt}` });
    expect(await times(6, () => change('wrong'))).toEqual([400, 400, 400, 400, 400, 429]);
  });

  test('mails: three an hour to one address, whether it is known or not', async () => {
    for (const [path, good] of [['/api/auth/forgot-password', 200], ['/admin/forgot-password', 204]] as const) {
      const email = `${newName()}@example.com`;
      expect([path, ...(await times(5, () => from(newAddress(), path, { email })))]).toEqual([path, good, good, good, 429, 429]);
      const address = newAddress();
      expect([path, tally(await times(35, () => from(address, path, { email: `${newName()}@example.com` })))]).toEqual([path, { [good]: 30, 429: 5 }]);
    }
  });

  test('secrets out of mails: twenty guesses of one address', async () => {
    const address = newAddress();
    const guess = () => from(address, '/api/auth/reset-password', { code: randomBytes(8).toString('hex'), password: PASSWORD, passwordConfirmation: PASSWORD });
    expect(tally(await times(25, guess))).toEqual({ 400: 20, 429: 5 });
  });

  test('renewals: those that are refused are counted, those that succeed are not', async () => {
    limits.renewals.perAddress = 4;
    const { body } = await say(app.url, '/api/auth/local', { identifier: await newUser(), password: PASSWORD });
    let { refreshToken } = body;
    for (let i = 0; i < 10; i += 1) {
      const renewed = await say(app.url, '/api/auth/refresh', { refreshToken });
      expect(renewed.status).toBe(200);
      ({ refreshToken } = renewed.body);
    }
    expect(await times(6, () => say(app.url, '/api/auth/refresh', { refreshToken: 'made-up' }))).toEqual([401, 401, 401, 401, 429, 429]);
    limits.renewals.perAddress = 300;
  });

  test('thousands of brackets inside each other are refused, at every door', async () => {
    const deep = (open: string, close: string) => `${open.repeat(20_000)}1${close.repeat(20_000)}`;
    for (const path of ['/api/auth/local', '/api/auth/forgot-password', '/api/auth/reset-password', '/api/auth/refresh', '/admin/login', '/admin/forgot-password', '/admin/reset-password', '/admin/register-admin']) {
      for (const body of [`{"email":${deep('[', ']')}}`, `{"password":${deep('{"a":', '}')}}`]) {
        const answer = await fetch(`${behind.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': newAddress() }, body });
        expect([path, answer.status, ((await answer.json()) as { error: { code?: string } }).error.code]).toEqual([path, 400, 'input.invalid']);
      }
    }
  });

  test('neither names nor addresses stand in the table', async () => {
    const [name, address] = [newName(), newAddress()];
    await logIn(address, name, 'wrong');
    const table = JSON.stringify(await app.sql('select * from as_limits'));
    expect(table).toContain('door agents password pair');
    for (const secret of [name, address, '127.0.0.1']) expect(table).not.toContain(secret);
  });
});

describe("the caller's address", () => {
  test('without a proxy, what a caller writes of themselves counts for nothing', async () => {
    const name = newName();
    const tries = await times(6, (i) => say(app.url, '/api/auth/local', { identifier: name, password: 'wrong' }, { 'x-forwarded-for': `192.0.2.${i}`, 'x-real-ip': `192.0.2.${i}` }));
    expect(tries).toEqual([400, 400, 400, 400, 400, 429]);
  });

  test('behind one, only what the proxy has written', async () => {
    const [name, address] = [newName(), newAddress()];
    expect(await times(6, (i) => logIn(`192.0.2.${i}, 10.0.0.${i}, ${address}`, name, 'wrong'))).toEqual([400, 400, 400, 400, 400, 429]);
    expect((await logIn(`${address}, ${newAddress()}`, name, 'wrong')).status).toBe(400);
  });

  test('of IPv6, whoever has a /64 is one caller', async () => {
    const name = newName();
    expect(await times(6, (i) => logIn(`2001:db8:7:7::${i + 1}`, name, 'wrong'))).toEqual([400, 400, 400, 400, 400, 429]);
    expect((await logIn('2001:db8:7:8::1', name, 'wrong')).status).toBe(400);
  });
});

describe('our own routes', () => {
  test('every row that anybody may call has a limit, except what asks nothing', () => {
    const open = rows.filter(({ who, withoutDatabase }) => who.includes('public') && !withoutDatabase);
    expect(open.length).toBeGreaterThan(1);
    expect(open.filter(({ limit }) => !limit).map(({ id }) => id)).toEqual([]);
  });

  test('each has its own: whoever has asked for too many warranties may still track', async () => {
    const usual = { ...limits };
    Object.assign(limits, { warrantyChecks: 2, trackingGuesses: 3 });
    const status = async (ask: Promise<Answer>) => (await ask).status;
    const warranty = () => status(app.get('/public/warranty/PAK0000001'));
    const tracking = () => status(app.get('/tracking/7K3Q-F9M2-XTH?phone=1234'));
    const warranties = [await warranty(), await warranty(), await warranty()];
    expect(warranties.map((one) => one === 429)).toEqual([false, false, true]);
    const trackings = [await tracking(), await tracking(), await tracking(), await tracking()];
    expect(trackings.map((one) => one === 429)).toEqual([false, false, false, true]);
    Object.assign(limits, usual);
  });

  test('[RC7] a tracking code takes ten wrong digits an hour from everywhere together, and right ones cost nothing', async () => {
    const opened = await app.post('/receptions', { channel: 'phone', customer: { new: { name: 'سارا کریمی', phones: ['09125557788'] } }, devices: [{ categoryTold: 'یخچال' }] }, { token: office });
    expect(opened.status).toBe(201);
    const track = (code: string, phone: string): Promise<Answer> => behind.get(`/tracking/${code}?phone=${phone}`, { headers: { 'x-forwarded-for': newAddress() } });
    const { trackingCode } = opened.body;
    for (let i = 0; i < 15; i += 1) expect((await track(trackingCode, '7788')).status).toBe(200);
    const nobodys = formatTrackingCode(newTrackingCode());
    const heard: Record<string, unknown[]> = {};
    for (const code of [trackingCode, nobodys]) {
      const answers = [];
      for (let i = 0; i < 14; i += 1) answers.push(await track(code, String(1_000 + i)));
      heard[code] = answers.map(({ status, body }) => [status, body.error.code, body.error.message, body.error.fields]);
      expect(tally(answers.map(({ status }) => status))).toEqual({ 404: 10, 429: 4 });
      expect(Number(answers.at(-1)!.headers.get('retry-after'))).toBeLessThanOrEqual(3_600);
    }
    expect(heard[trackingCode]).toEqual(heard[nobodys]);
    // Nor do the right digits come through then, or the one right try among ten thousand would.
    expect((await track(trackingCode, '7788')).status).toBe(429);
    expect(JSON.stringify(await app.sql('select * from as_limits'))).not.toContain(trackingCode.replaceAll('-', ''));
  });

  test('a program that runs wild is stopped, and nobody else', async () => {
    const wild = await app.systemToken('full-access');
    limits.requests.perSystem = 3;
    // However slowly they come, ten calls are never three a minute in every minute.
    const statuses: number[] = [];
    for (let i = 0; i < 10 && !statuses.includes(429); i += 1) statuses.push((await app.get('/agents', { token: wild })).status);
    expect(statuses).toEqual([...Array(statuses.length - 1).fill(200), 429]);
    expect(statuses.length).toBeGreaterThan(3);
    expect((await app.get('/agents', { token: office })).status).toBe(200);
    limits.requests.perSystem = 0;
    expect((await app.get('/agents', { token: wild })).status).toBe(200);
  });
});
