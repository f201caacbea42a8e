import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import bcrypt from 'bcryptjs';
import { Pool } from 'pg';
import { newDatabase } from '../support/app';
import { atOnce, tally } from '../support/at-once';
import { startInstance, type Instance } from '../support/instance';

// Log-ins on two processes at once, behind a proxy that both trust, so that callers can come from anywhere.

const PASSWORD = 'a-long-enough-password';
const LONGEST_MS = 10_000;

let database: Awaited<ReturnType<typeof newDatabase>>;
let pool: Pool;
let one: Instance;
let other: Instance;
let office: string;
let agent: string;

const turn = (i: number): Instance => (i % 2 === 0 ? one : other);

const post = async (url: string, body: unknown, address: string): Promise<{ status: number; body: any }> => { // eslint-disable-line @typescript-eslint/no-explicit-any
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': address }, body: JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined };
};

const logIn = (i: number, address: string, identifier: string, password = PASSWORD) => post(`${turn(i).url}/api/auth/local`, { identifier, password }, address);

/** People of the agent, made by SQL because a hundred passwords take their time; all have the same. */
async function newPeople(count: number): Promise<string[]> {
  const hash = await bcrypt.hash(PASSWORD, 10);
  const names = Array.from({ length: count }, () => `u${randomBytes(5).toString('hex')}`);
  await pool.query(
    `with person as (insert into up_users (document_id, username, email, provider, password, confirmed, blocked, created_at, updated_at, published_at)
        select gen_random_uuid()::text, n, n || '@example.com', 'local', $2, true, false, now(), now(), now() from unnest($1::text[]) n returning id),
      role as (insert into up_users_role_lnk (user_id, role_id) select person.id, r.id from person, up_roles r where r.type = 'agent-clerk')
      insert into as_log_ins (user_id, owner, party_id, state) select person.id, 'company', $3, 'active' from person`,
    [names, hash, agent],
  );
  return names;
}

beforeAll(async () => {
  database = await newDatabase();
  pool = new Pool({ connectionString: database.url, max: 4 });
  const env = { TRUST_PROXY: 'true' };
  [one, other] = await Promise.all([startInstance({ database: database.url, env }), startInstance({ database: database.url, env })]);
  office = (await one.ask<{ accessKey: string }>('token', 'full-access')).accessKey;
  agent = (await one.post('/agents', { code: 'RACE', name: 'خدمات نمونه' }, { token: office })).body.id;
}, 180_000);

afterAll(async () => {
  await Promise.all([one?.kill(), other?.kill()]);
  await pool?.end();
  await database?.drop();
});

/** A password that was looked at is answered with 400; before that, with 429. */
const lookedAt = (answers: { status: number }[]): Record<string, number> => tally(answers.map(({ status }) => status));

describe('guessing', () => {
  test('a thousand tries over a hundred people: forty passwords are looked at, and whoever belongs there gets in', async () => {
    const people = await newPeople(101);
    const mine = people.pop()!;
    expect((await logIn(0, '203.0.113.1', mine)).status).toBe(200);
    const answers = await atOnce(1_000, 16, (i) => logIn(i, '203.0.113.1', people[i % 100], `guess ${i}`));
    expect(lookedAt(answers)).toEqual({ 400: 40, 429: 960 });
    expect((await logIn(1, '203.0.113.1', mine)).status).toBe(200);
    expect((await logIn(1, '203.0.113.2', people[0])).status).toBe(200);
  });

  test('one person from two hundred addresses: twenty', async () => {
    const [name] = await newPeople(1);
    expect((await logIn(0, '203.0.113.3', name)).status).toBe(200);
    expect(lookedAt(await atOnce(200, 16, (i) => logIn(i, `192.0.2.${i}`, name, `guess ${i}`)))).toEqual({ 400: 20, 429: 180 });
    expect((await logIn(1, '203.0.113.3', name)).status).toBe(200);
  });

  test('one person from one address, as fast as it goes: five', async () => {
    const [name] = await newPeople(1);
    expect(lookedAt(await atOnce(60, 16, (i) => logIn(i, '203.0.113.4', name, `guess ${i}`)))).toEqual({ 400: 5, 429: 55 });
  });

  test('staff at the panel: forty of three hundred', async () => {
    const answers = await atOnce(300, 16, (i) => post(`${turn(i).url}/admin/login`, { email: `staff${i % 60}@example.com`, password: `guess ${i}` }, '203.0.113.5'));
    expect(lookedAt(answers)).toEqual({ 400: 40, 429: 260 });
  });
});

test('thirty people of an agency behind one router log in at the same moment, some of them at the second try', async () => {
  const people = await newPeople(30);
  const answers = await atOnce(30, 30, async (i) => {
    if (i % 6 === 0) expect((await logIn(i, '203.0.113.6', people[i], 'mistyped')).status).toBe(400);
    return logIn(i, '203.0.113.6', people[i]);
  });
  expect(lookedAt(answers)).toEqual({ 200: 30 });
});

describe('the end of a log-in against its renewal', () => {
  interface Tokens {
    jwt: string;
    refreshToken: string;
  }

  /** Renews as fast as it can, on both in turn, until it is refused; keeps everything it was ever given. */
  async function renewUntilRefused(first: Tokens, address: string): Promise<Tokens[]> {
    const all = [first];
    for (let i = 0; i < 2_000; i += 1) {
      const { status, body } = await post(`${turn(i).url}/api/auth/refresh`, { refreshToken: all.at(-1)!.refreshToken }, address);
      if (status === 401) return all;
      expect(status).toBe(200);
      all.push(body as Tokens);
    }
    throw new Error('the renewal was never refused');
  }

  test('[AP4] whoever renews without a pause is out as well, with every token they ever had', async () => {
    const people = await newPeople(8);
    const ids = new Map((await pool.query('select username, id from up_users where username = any($1)', [people])).rows.map(({ username, id }) => [username, id]));
    await atOnce(people.length, 4, async (n) => {
      const address = `203.0.113.${20 + n}`;
      const first = (await logIn(n, address, people[n])).body as Tokens;
      const chain = renewUntilRefused(first, address);
      // As many renewals as it takes; the end falls into one of them.
      while ((await pool.query(`select count(*)::int as n from strapi_sessions where user_id = $1`, [String(ids.get(people[n]))])).rows[0].n < 3) await pause(5);
      expect((await turn(n).del(`/agent-users/${ids.get(people[n])}/sessions`, { token: office })).status).toBe(200);
      const tokens = await chain;
      expect(tokens.length).toBeGreaterThan(1);
      for (const instance of [one, other]) {
        const begin = Date.now();
        const statuses = async () => tally((await Promise.all(tokens.slice(-20).map(({ jwt }) => instance.get('/me', { token: jwt })))).map(({ status }) => status));
        while (Object.keys(await statuses()).join() !== '401' && Date.now() - begin < LONGEST_MS) await pause(50);
        expect(await statuses()).toEqual({ 401: Math.min(20, tokens.length) });
      }
    });
  }, 120_000);
});
