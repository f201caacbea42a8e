import { Client } from 'pg';
import { newDatabase, type Answer } from '../support/app';
import { tally } from '../support/at-once';
import { startInstance, type Instance } from '../support/instance';

const ROUNDS = 10;

let database: Awaited<ReturnType<typeof newDatabase>>;
let one: Instance;
let other: Instance;
let office: string;
let client: Client;

const turn = (i: number): Instance => (i % 2 === 0 ? one : other);

async function post(path: string, body: object): Promise<Answer['body']> {
  const answer = await one.post(path, body, { token: office });
  expect([path, answer.status, answer.body.error]).toEqual([path, expect.any(Number), undefined]);
  return answer.body;
}

beforeAll(async () => {
  database = await newDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  [one, other] = await Promise.all([startInstance({ database: database.url }), startInstance({ database: database.url })]);
  office = (await one.ask<{ accessKey: string }>('token', 'full-access')).accessKey;
  await post('/product-categories', { code: 'washer', labels: { en: 'Washer' } });
});

afterAll(async () => {
  await Promise.all([one?.kill(), other?.kill()]);
  await client?.end();
  await database?.drop();
});

let phones = 1_000_000;
const customer = async (): Promise<string> =>
  (await post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [`0937${(phones += 1)}`] } }, devices: [{ category: 'washer' }] })).customer.id;

const said = ({ status, body }: Answer): string => (status < 300 ? 'done' : `${status} ${body.error.code}`);
const receptionsOf = async (id: string): Promise<number> => (await client.query('select count(*)::int as count from as_receptions where customer_id = $1', [id])).rows[0].count;

test('[RC2] A into B and B into A at the same moment, through two instances: exactly one wins, and nothing is lost', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [a, b] = [await customer(), await customer()];
    const answers = await Promise.all([[a, b], [b, a], [a, b], [b, a]].map(([into, from], i) => turn(i).post(`/customers/${into}/merge`, { from }, { token: office })));
    const counts = tally(answers.map(said));
    expect(counts.done).toBe(1);
    for (const refused of Object.keys(counts).filter((name) => name !== 'done')) expect(['409 customers.merged', '409 merges.from-merged']).toContain(refused);
    expect([await receptionsOf(a), await receptionsOf(b)].sort()).toEqual([0, 2]);
  }
});

test('[RC2] one merge undone through both instances at once is undone once', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [a, b] = [await customer(), await customer()];
    const { id } = await post(`/customers/${b}/merge`, { from: a });
    const answers = await Promise.all([0, 1, 2, 3].map((i) => turn(i).post(`/customer-merges/${id}/undo`, {}, { token: office })));
    expect(tally(answers.map(said))).toEqual({ done: 1, '409 merges.undone-already': 3 });
    expect([await receptionsOf(a), await receptionsOf(b)]).toEqual([1, 1]);
  }
});

test('[RC2] calls that come in during a merge are with the one who stays', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [a, b] = [await customer(), await customer()];
    const calls = [0, 1, 2, 3, 4, 5].map((i) => turn(i).post('/receptions', { channel: 'phone', customer: { id: a }, devices: [{ category: 'washer' }] }, { token: office }));
    const [merge, ...answers] = await Promise.all([other.post(`/customers/${b}/merge`, { from: a }, { token: office }), ...calls]);
    expect([merge, ...answers].map(said)).toEqual(Array.from({ length: 7 }, () => 'done'));
    expect([await receptionsOf(a), await receptionsOf(b)]).toEqual([0, 8]);
  }
});
