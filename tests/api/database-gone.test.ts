import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { newDatabase, type Answer } from '../support/app';
import { startInstance, type Instance } from '../support/instance';

// In a process of its own: that it lives on is part of what is proved.

let database: Awaited<ReturnType<typeof newDatabase>>;
let server: Client;
let instance: Instance;
let token: string;

const say = ({ status, body }: Answer): string => (status < 300 ? String(status) : `${status} ${body.error.code}`);

const reception = () => ({ channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [`0912${Math.floor(1e6 + Math.random() * 9e6)}`] } }, devices: [{ categoryTold: 'یخچال' }] });

/** As a server that is being restarted: who is in is thrown out, who comes is turned away. */
async function takeAway(): Promise<void> {
  await server.query(`alter database ${database.name} with allow_connections false`);
  await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database.name]);
}

const giveBack = (): Promise<unknown> => server.query(`alter database ${database.name} with allow_connections true`);

beforeAll(async () => {
  database = await newDatabase();
  server = new Client({ connectionString: process.env.TEST_PG_URL });
  await server.connect();
  instance = await startInstance({ database: database.url, env: { AFTER_SALES_JOBS: 'true', AFTER_SALES_POOL_WAIT_MS: '1500' } });
  token = (await instance.ask<{ accessKey: string }>('token', 'full-access')).accessKey;
});

afterAll(async () => {
  await instance?.kill();
  await server?.end();
  await database?.drop();
});

test('[PF2] while the database is away: alive, not ready, 503 with Retry-After and never «who are you?»; soon after, all is well', async () => {
  const body = reception();
  const key = randomUUID();
  expect(say(await instance.get('/receptions', { token }))).toBe('200');
  await takeAway();

  const away = Date.now();
  const unanswered: string[] = [];
  // Longer than rights may be remembered: after ten seconds nothing is known of anybody, and that is no reason for a 401.
  while (Date.now() - away < 12_000) {
    const answers = await Promise.all([
      instance.get('/receptions', { token }),
      instance.post('/receptions', body, { token, key }),
      instance.get('/receptions', { token: 'f'.repeat(256) }),
      instance.get('/tracking/7K3Q-F9M2-XTH?phone=1234'),
      instance.get('/ready'),
    ]);
    for (const answer of answers) {
      unanswered.push(say(answer));
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    const asked = Date.now();
    expect(say(await instance.get('/live'))).toBe('200');
    expect(Date.now() - asked).toBeLessThan(1_000);
    await pause(400);
  }
  expect(new Set(unanswered)).toEqual(new Set(['503 server.unavailable']));

  await giveBack();
  const back = Date.now();
  while (say(await instance.get('/ready')) !== '200' && Date.now() - back < 10_000) await pause(100);
  expect(Date.now() - back).toBeLessThan(5_000);
  expect(say(await instance.post('/receptions', body, { token, key }))).toBe('201');
  expect(say(await instance.get('/receptions', { token: 'f'.repeat(256) }))).toBe('401 auth.invalid');
  await aJobIsDone();
  expect(await instance.stop()).toEqual({ code: 0, signal: null });
});

/** The worker had lost its connections too: what is asked of it now must still be done. */
async function aJobIsDone(): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const old = async () => (await client.query(`select from as_idempotency where key_hash = 'old'`)).rowCount;
  await client.query(`insert into as_idempotency (key_hash, body_hash, status, answer, at) values ('old', 'old', 201, '{}', now() - interval '1 year')`);
  await client.query(`select graphile_worker.add_job('kernel:housekeeping', '{}')`);
  for (let tries = 0; tries < 100 && (await old()) !== 0; tries += 1) await pause(100);
  expect(await old()).toBe(0);
  await client.end();
}
