import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
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
let otherAgentId: string;
let agent: string;
let client: Client;

/** Requests go to the two instances in turn. */
const turn = (i: number): Instance => (i % 2 === 0 ? one : other);

const post = async (path: string, body: object, token = office): Promise<Answer['body']> => {
  const answer = await one.post(path, body, { token });
  expect([path, answer.status, answer.body.error]).toEqual([path, expect.any(Number), undefined]);
  return answer.body;
};

beforeAll(async () => {
  database = await newDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  [one, other] = await Promise.all([startInstance({ database: database.url }), startInstance({ database: database.url })]);
  office = (await one.ask<{ accessKey: string }>('token', 'full-access')).accessKey;
  await post('/brands', { code: 'PAK', labels: { en: 'Pakshoma' } });
  await post('/product-categories', { code: 'washer', labels: { en: 'Washer' } });
  await post('/products', { code: 'WM-1', labels: { en: 'WM 1' }, categoryCode: 'washer', brandCode: 'PAK' });
  agentId = (await post('/agents', { code: 'A-1', name: 'خدمات نمونه' })).id;
  otherAgentId = (await post('/agents', { code: 'A-2', name: 'خدمات دیگر' })).id;
  await post(`/agents/${agentId}/users`, { username: 'manager', email: 'm@example.com', password: 'a-long-password-1', role: 'manager' });
  const logIn = await fetch(`${one.url}/api/auth/local`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identifier: 'manager', password: 'a-long-password-1' }) });
  agent = ((await logIn.json()) as { jwt: string }).jwt;
});

afterAll(async () => {
  await Promise.all([one?.kill(), other?.kill()]);
  await client?.end();
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
    const answers = await Promise.all(jobs.map((job, i) => turn(i).post(`/jobs/${job}/reports`, body, { token: agent })));
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

async function newJob(): Promise<string> {
  const { jobs } = await post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [`0936${(phones += 1)}`] } }, devices: [{ categoryTold: 'یخچال' }] });
  return (jobs as { id: string }[])[0].id;
}

interface Told {
  type: string;
  from_state: string | null;
  to_state: string | null;
}

const eventsOf = async (id: string): Promise<Told[]> =>
  (await client.query<Told>(`select type, from_state, to_state from as_events where subject_type = 'job' and subject_id = $1 and type like 'job.%' order by seq`, [id])).rows;

test('[RC22] two dispatchers give one job away through both instances at once: one of them does', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await newJob();
    const answers = await Promise.all([agentId, otherAgentId].map((to, i) => turn(i + round).post(`/jobs/${id}/assign`, { agent: to }, { token: office })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await eventsOf(id)).filter(({ type }) => type === 'job.assign')).toHaveLength(1);
  }
});

test('[AG2] an agent accepts at one instance while the office gives the job to another at the other: the history is one line', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await newJob();
    await post(`/jobs/${id}/assign`, { agent: agentId });
    const [accepted, reassigned] = await Promise.all([
      turn(round).post(`/jobs/${id}/accept`, {}, { token: agent }),
      turn(round + 1).post(`/jobs/${id}/reassign`, { agent: otherAgentId, reason: 'no-answer' }, { token: office }),
    ]);
    expect([200, 404]).toContain(accepted.status);
    expect(reassigned.status).toBe(200);
    const events = await eventsOf(id);
    events.slice(1).forEach((event, i) => expect(event.from_state).toBe(events[i].to_state));
    expect(events).toHaveLength(accepted.status === 200 ? 4 : 3);
  }
});

test('[WR2] facts of one kind about one device, and facts that contradict each other, told to both instances: one stands', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const serial = `FACT-${randomUUID().slice(0, 8)}`;
    await post('/devices', { serial, product: 'WM-1' });
    const tell = (i: number, kind: string, day: string): Promise<Answer> => turn(i).post('/warranty/facts', { serial, kind, day, source: 'dealer' }, { token: office });
    const answers = await Promise.all([tell(0, 'installed', '2025-01-01'), tell(1, 'installed', '2025-01-02'), tell(2, 'sold', '2025-02-01'), tell(3, 'sold', '2025-02-02')]);
    expect(tally(answers.map(({ status }) => status))).toEqual({ 201: 1, 409: 3 });
  }
});

test('[CD2] a brand deleted at one instance while the other takes it for a product: never a product without one', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const code = `B-${round}`;
    await post('/brands', { code, labels: { en: code } });
    const [gone, made] = await Promise.all([
      turn(round).del(`/brands/${code}`, { token: office }),
      turn(round + 1).post('/products', { code: `P-${round}`, labels: { en: 'X' }, categoryCode: 'washer', brandCode: code }, { token: office }),
    ]);
    expect([[200, 400], [409, 201]]).toContainEqual([gone.status, made.status]);
  }
});

test('[CD1] changes of one coding through both instances follow one another', async () => {
  await post('/parts', { code: 'PART', labels: { en: 'X' } });
  for (let round = 0; round < ROUNDS; round += 1) {
    const changed = await Promise.all(['fa', 'en', 'es'].map((language, i) => turn(i + round).patch('/parts/PART', { labels: { [language]: `${language} ${round}` } }, { token: office })));
    expect(tally(changed.map(({ status }) => status))).toEqual({ 200: 3 });
    expect((await turn(round).get('/parts/PART', { token: office })).body.labels).toEqual({ fa: `fa ${round}`, en: `en ${round}`, es: `es ${round}` });
  }
});
