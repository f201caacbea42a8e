import { randomUUID } from 'node:crypto';
import { newDatabase, type Answer } from '../support/app';
import { tally } from '../support/at-once';
import { startInstance, type Instance } from '../support/instance';
import { dayAgo } from '../support/story';

const ROUNDS = 10;

let database: Awaited<ReturnType<typeof newDatabase>>;
let one: Instance;
let other: Instance;
let office: string;
let agentId: string;
let agent: string;

const post = async (path: string, body: object, token = office): Promise<Answer['body']> => {
  const answer = await one.post(path, body, { token });
  expect([path, answer.status, answer.body.error]).toEqual([path, expect.any(Number), undefined]);
  return answer.body;
};

beforeAll(async () => {
  database = await newDatabase();
  [one, other] = await Promise.all([startInstance({ database: database.url }), startInstance({ database: database.url })]);
  office = (await one.ask<{ accessKey: string }>('token', 'full-access')).accessKey;
  await post('/brands', { code: 'PAK', labels: { en: 'Pakshoma' } });
  await post('/product-categories', { code: 'washer', labels: { en: 'Washer' } });
  await post('/products', { code: 'WM-1', labels: { en: 'WM 1' }, categoryCode: 'washer', brandCode: 'PAK' });
  agentId = (await post('/agents', { code: 'A-1', name: 'خدمات نمونه' })).id;
  await post(`/agents/${agentId}/users`, { username: 'manager', email: 'm@example.com', password: 'a-long-password-1', role: 'manager' });
  const logIn = await fetch(`${one.url}/api/auth/local`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identifier: 'manager', password: 'a-long-password-1' }) });
  agent = ((await logIn.json()) as { jwt: string }).jwt;
});

afterAll(async () => {
  await Promise.all([one?.kill(), other?.kill()]);
  await database?.drop();
});

let phones = 1_000_000;

/** Another job about this device, being worked on. */
async function jobAbout(serial: string): Promise<string> {
  const { jobs } = await post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [`0936${(phones += 1)}`] } }, devices: [{ serial }] });
  const [{ id }] = jobs as { id: string }[];
  await post(`/jobs/${id}/assign`, { agent: agentId });
  for (const verb of ['accept', 'start']) await post(`/jobs/${id}/${verb}`, {}, agent);
  return id;
}

test('[IV2] two live installations of one serial, reported at the same moment to two instances: exactly one, the other is told', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const serial = `RACE-${randomUUID().slice(0, 8)}`;
    await post('/devices', { serial, product: 'WM-1' });
    const jobs = [await jobAbout(serial), await jobAbout(serial), await jobAbout(serial), await jobAbout(serial)];
    const body = { kind: 'installation', serviceDay: dayAgo(0), lines: [{ kind: 'work' }] };
    const answers = await Promise.all(jobs.map((job, i) => (i % 2 === 0 ? one : other).post(`/jobs/${job}/reports`, body, { token: agent })));
    expect(tally(answers.map(({ status, body: { error } }) => (status === 201 ? 'installed' : `${status} ${error.code}`)))).toEqual({ installed: 1, '409 reports.installed-already': 3 });
  }
});

test('[IV4] one report approved through both instances at once is approved once', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const serial = `RACE-${randomUUID().slice(0, 8)}`;
    await post('/devices', { serial, product: 'WM-1' });
    const report = await post(`/jobs/${await jobAbout(serial)}/reports`, { kind: 'internal-work', serviceDay: dayAgo(0), lines: [{ kind: 'work' }] }, agent);
    const answers = await Promise.all([one, other, one, other].map((instance) => instance.post(`/reports/${report.id}/decide`, {}, { token: office })));
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 1, 409: 3 });
  }
});
