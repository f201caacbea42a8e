import { Client } from 'pg';
import { newDatabase, type Answer } from '../support/app';
import { tally } from '../support/at-once';
import { startInstance, type Instance } from '../support/instance';

const ROUNDS = 10;
const CLERKS = 6;

let database: Awaited<ReturnType<typeof newDatabase>>;
let client: Client;
let one: Instance;
let other: Instance;
let office: string;
let technician: string;

/** Requests go to the two instances in turn. */
const turn = (i: number): Instance => (i % 2 === 0 ? one : other);

const post = async (path: string, body: object): Promise<Answer['body']> => {
  const answer = await one.post(path, body, { token: office });
  expect([path, answer.status, answer.body.error]).toEqual([path, expect.any(Number), undefined]);
  return answer.body;
};

beforeAll(async () => {
  database = await newDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  [one, other] = await Promise.all([startInstance({ database: database.url }), startInstance({ database: database.url })]);
  office = (await one.ask<{ accessKey: string }>('token', 'full-access')).accessKey;
  technician = (await post('/technicians', { name: 'رضا کریمی' })).id;
}, 120_000);

afterAll(async () => {
  await Promise.all([one?.kill(), other?.kill()]);
  await client?.end();
  await database?.drop();
});

let phones = 1_000_000;

async function atTheCounter(): Promise<{ job: string; code: string }> {
  const { jobs, trackingCode } = await post('/receptions', { channel: 'walk-in', customer: { new: { name: 'مریم احمدی', phones: [`0938${(phones += 1)}`] } }, devices: [{ categoryTold: 'یخچال' }] });
  return { job: jobs[0].id, code: trackingCode };
}

/** The same step by several clerks at once, each with a key of their own. */
const allAtOnce = async (job: string, step: string, body: object): Promise<Record<string, number>> => {
  const answers = await Promise.all(Array.from({ length: CLERKS }, (_, i) => turn(i).post(`/custody/${job}/${step}`, body, { token: office })));
  return tally(answers.map(({ status, body: { error } }) => (status === 200 ? 'done' : `${status} ${error.code}`)));
};

const movesOf = async (job: string): Promise<string[]> => (await client.query<{ step: string }>('select step from as_custody_moves where job_id = $1 order by id', [job])).rows.map(({ step }) => step);

test('[WH14] [RC20] clerks who take in and hand over the same device at once, at two instances: exactly one does, the others are told', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { job, code } = await atTheCounter();
    expect(await allAtOnce(job, 'take-in', { shelf: `A-${round}` })).toEqual({ done: 1, '409 custody.in-house-already': CLERKS - 1 });
    await post(`/jobs/${job}/assign`, { technician });
    for (const verb of ['accept', 'start']) await post(`/jobs/${job}/${verb}`, {});
    await post(`/jobs/${job}/done`, { result: 'fixed' });
    expect(await allAtOnce(job, 'hand-over', { receiver: 'مریم', trackingCode: code })).toEqual({ done: 1, '409 custody.handed-over-already': CLERKS - 1 });
    expect(await movesOf(job)).toEqual(['take-in', 'hand-over']);
  }
}, 120_000);

test('[FR6] a device is handed over while another clerk finds that it has not passed: one of the two happens, never both', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { job, code } = await atTheCounter();
    await post(`/custody/${job}/take-in`, {});
    await post(`/jobs/${job}/assign`, { technician });
    for (const verb of ['accept', 'start']) await post(`/jobs/${job}/${verb}`, {});
    await post(`/jobs/${job}/done`, { result: 'fixed' });
    const [gone, failed] = await Promise.all([
      one.post(`/custody/${job}/hand-over`, { receiver: 'مریم', trackingCode: code }, { token: office }),
      other.post(`/custody/${job}/inspect`, { passed: false, reason: 'not-lasting' }, { token: office }),
    ]);
    expect([gone.status, failed.status].sort()).toEqual([200, 409]);
    const { rows: [row] } = await client.query<{ place: string; stage: string }>('select c.place, j.stage from as_custody c join as_jobs j on j.document_id = c.job_id where c.job_id = $1', [job]);
    expect(row).toEqual(gone.status === 200 ? { place: 'handed-over', stage: 'done' } : { place: 'workshop', stage: 'in-progress' });
  }
}, 120_000);
