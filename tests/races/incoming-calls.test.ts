import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { newDatabase, type Answer } from '../support/app';
import { startInstance, type Instance } from '../support/instance';

// An operator is logged in at one instance; the telephone system talks to the other.

let database: Awaited<ReturnType<typeof newDatabase>>;
let client: Client;
let one: Instance;
let other: Instance;
let system: string;
let operator: string;

const person = { email: 'operator@example.com', password: `Aa1-${randomBytes(8).toString('hex')}` };

async function logIn(): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  await fetch(`${one.url}/admin/register-admin`, { method: 'POST', headers, body: JSON.stringify({ ...person, firstname: 'مریم', lastname: 'احمدی' }) });
  const answer = await fetch(`${one.url}/admin/login`, { method: 'POST', headers, body: JSON.stringify(person) });
  return ((await answer.json()) as { data: { token: string } }).data.token;
}

const ring = (instance: Instance, call: string, more: object = {}): Promise<Answer> => instance.post('/incoming-calls', { call, phone: '0912 555 0101', extension: '201', ...more }, { token: system });
const listen = (instance: Instance, after: number, wait = 25): Promise<Answer> => instance.get(`/my-calls?after=${after}&wait=${wait}`, { token: operator });

beforeAll(async () => {
  database = await newDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  [one, other] = await Promise.all([startInstance({ database: database.url }), startInstance({ database: database.url })]);
  system = (await one.ask<{ accessKey: string }>('token', 'full-access')).accessKey;
  operator = await logIn();
  expect(await one.post('/my-extension', { extension: '201' }, { token: operator })).toMatchObject({ status: 200 });
});
afterAll(async () => {
  await Promise.all([one?.kill(), other?.kill()]);
  await client?.end();
  await database?.drop();
});

test('[RC25] a call arrives while the question is open, whichever instance heard it and whichever was asked', async () => {
  let after = 0;
  let n = 0;
  for (const [heard, asked] of [[one, one], [one, other], [other, one], [other, other]]) {
    const waiting = listen(asked, after);
    expect(await ring(heard, `call-${(n += 1)}`)).toMatchObject({ status: 201 });
    const { body } = await waiting;
    expect(body.items).toEqual([expect.objectContaining({ phone: '+989125550101', over: false, people: [] })]);
    expect(body.next).toBeGreaterThan(after);
    after = body.next;
  }
});

test('[RC25] the same call told to both instances at once rings once', async () => {
  const before = (await listen(one, 0, 0)).body.next as number;
  const answers = await Promise.all([one, other, one, other].map((instance) => ring(instance, 'told-four-times')));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect((await client.query(`select count(*)::int as count from as_incoming_calls where call = 'told-four-times'`)).rows).toEqual([{ count: 1 }]);
  expect((await listen(other, before)).body.items).toHaveLength(1);
});

test('[RC25] a hang-up on one instance takes the card away on the other', async () => {
  await ring(one, 'hangs-up');
  let after = 0;
  for (let calls: { over: boolean }[] = []; !calls.some(({ over }) => !over); ) {
    const { body } = await listen(other, after);
    calls = body.items;
    after = body.next;
  }
  const waiting = listen(other, after);
  expect(await one.post('/incoming-calls/hangs-up/ended', { answered: false }, { token: system })).toMatchObject({ status: 200 });
  expect((await waiting).body.items).toEqual([expect.objectContaining({ over: true })]);
});

test('[RC25] an instance that ends answers those who wait there', async () => {
  const { body } = await listen(other, 0, 0);
  const waiting = listen(other, body.next as number);
  // The question is on its way when the end begins; it is answered and not cut.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const ended = other.stop();
  expect(await waiting).toMatchObject({ status: 200, body: { items: [] } });
  await ended;
});
