import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { newDatabase, type Answer, type Ask } from '../support/app';
import { atOnce, tally } from '../support/at-once';
import { gapsIn, rowCounts } from '../support/books';
import { startInstance, type Instance } from '../support/instance';

let database: Awaited<ReturnType<typeof newDatabase>>;
let client: Client;
let one: Instance;
let other: Instance;
let token: string;

/** Requests go to the two instances in turn. */
const turn = (i: number): Instance => (i % 2 === 0 ? one : other);

let phones = 1_000_000;
const newPhone = (): string => `0935${(phones += 1)}`;

const reception = (changes: object = {}) => ({
  channel: 'phone',
  customer: { new: { name: 'مریم احمدی', phones: [newPhone()] } },
  devices: [{ categoryTold: 'ماشین لباس‌شویی' }],
  ...changes,
});

const open = (instance: Instance, body: object, ask: Ask = {}): Promise<Answer> => instance.post('/receptions', body, { token, ...ask });

const rows = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => (await client.query(text, values)).rows as Row[];
const count = async (from: string, values: unknown[] = []): Promise<number> => (await rows<{ count: number }>(`select count(*)::int as count from ${from}`, values))[0].count;

/** «409 idempotency.in-flight» and the like, to be counted. */
const say = ({ status, body }: Answer): string => (status < 300 ? String(status) : `${status} ${body.error.code}`);

beforeAll(async () => {
  database = await newDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  [one, other] = await Promise.all([startInstance({ database: database.url }), startInstance({ database: database.url })]);
  token = (await one.ask<{ accessKey: string }>('token', 'full-access')).accessKey;
  const codes: [string, object][] = [
    ['/brands', { code: 'PAK', labels: { en: 'Pakshoma' } }],
    ['/product-categories', { code: 'washing-machine', labels: { en: 'Washing machine' } }],
    ['/products', { code: 'WM-8414', labels: { en: 'Washer 8 kg' }, categoryCode: 'washing-machine', brandCode: 'PAK' }],
  ];
  for (const [path, body] of codes) expect(await other.post(path, body, { token })).toMatchObject({ status: 201 });
});

afterAll(async () => {
  await Promise.all([one?.kill(), other?.kill()]);
  await client?.end();
  await database?.drop();
});

describe('numbers', () => {
  test('[PF2] two hundred openings over two instances: all succeed and no number comes twice', async () => {
    const before = await count('as_receptions');
    const answers = await atOnce(200, 16, (i) => open(turn(i), reception({ devices: [{ categoryTold: 'یخچال' }, { categoryTold: 'تلویزیون' }] })));
    expect(tally(answers.map(say))).toEqual({ 201: 200 });
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(200);
    expect(new Set(answers.flatMap(({ body }) => body.jobs.map((job: { number: string }) => job.number))).size).toBe(400);
    expect(await count('as_receptions')).toBe(before + 200);
  });

  test('[PF2] the first openings of a year come at once on both, before there is a sequence, and count from one', async () => {
    for (const year of [1410, 1411, 1412]) {
      const now = `${year + 621}-08-01T08:00:00Z`;
      await Promise.all([one.ask('clock', now), other.ask('clock', now)]);
      const answers = await atOnce(16, 16, (i) => open(turn(i), reception()));
      expect(tally(answers.map(say))).toEqual({ 201: 16 });
      const numbers = answers.map(({ body }) => body.number as string).sort();
      expect(new Set(numbers).size).toBe(16);
      expect(numbers[0]).toBe(`${year}-00001`);
    }
    const now = new Date().toISOString();
    await Promise.all([one.ask('clock', now), other.ask('clock', now)]);
  });
});

describe('idempotency keys', () => {
  test('[PF2] one key sent to both at once has one effect; the others hear «wait» or the same answer', async () => {
    for (let round = 0; round < 10; round += 1) {
      const key = randomUUID();
      const body = reception();
      const answers = await atOnce(20, 20, (i) => open(turn(i), body, { key }));
      const done = answers.filter(({ status }) => status === 201);
      expect(done.length).toBeGreaterThan(0);
      expect(new Set(done.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
      expect(done.filter(({ headers }) => headers.get('idempotent-replay') === null)).toHaveLength(1);
      for (const answer of answers.filter(({ status }) => status !== 201)) {
        expect(say(answer)).toBe('409 idempotency.in-flight');
        expect(answer.headers.get('retry-after')).toBe('1');
      }
      const phone = body.customer.new.phones[0].slice(1);
      expect(await count(`as_receptions r join as_customer_phones p using (customer_id) where p.e164 = $1`, [`+98${phone}`])).toBe(1);

      const replays = await Promise.all([open(one, body, { key }), open(other, body, { key })]);
      for (const replay of replays) expect(replay).toMatchObject({ status: 201, body: done[0].body });
    }
  });

  test('[PF2] one key with two bodies: one is done, the other is told that the key was used', async () => {
    for (let round = 0; round < 5; round += 1) {
      const key = randomUUID();
      const bodies = [reception({ note: 'این' }), reception({ note: 'آن' })];
      const answers = await Promise.all([open(one, bodies[0], { key }), open(other, bodies[1], { key })]);
      const won = answers.findIndex(({ status }) => status === 201);
      expect(won).toBeGreaterThanOrEqual(0);
      expect(['409 idempotency.in-flight', '422 idempotency.other-body']).toContain(say(answers[1 - won]));
      expect(say(await open(one, bodies[1 - won], { key }))).toBe('422 idempotency.other-body');
    }
  });
});

describe('tracking codes', () => {
  /** A code that no other test uses, of the right form. */
  const code = (name: string): string => name.padEnd(11, '0').toUpperCase();
  const proposeFrom = (codesOfOne: string[] | null, codesOfOther: string[] | null): Promise<unknown> => Promise.all([one.ask('codes', codesOfOne), other.ask('codes', codesOfOther)]);

  // What goes wrong here must not make every test after it fail too.
  afterEach(() => proposeFrom(null, null));

  test('[RC7] codes that both instances propose go to one reception each; the others get the next', async () => {
    // Every fifth proposal of both is the same code, so that it is met on the way and nobody meets five of them.
    const scarce = (mine: string): string[] => Array.from({ length: 200 }, (_, i) => code(i % 5 === 0 ? `S${i}X` : `${mine}${i}X`));
    await proposeFrom(scarce('A'), scarce('B'));
    const answers = await atOnce(80, 8, (i) => open(turn(i), reception()));
    expect(tally(answers.map(say))).toEqual({ 201: 80 });
    expect(new Set(answers.map(({ body }) => body.trackingCode)).size).toBe(80);
    const proposed = (await one.ask<number>('proposed')) + (await other.ask<number>('proposed'));
    expect(proposed).toBeGreaterThanOrEqual(80 + 6);
  });

  test('[RC7] when every code is taken nothing is written, and the same key works once there are codes again', async () => {
    const few = ['F1X', 'F2X', 'F3X'].map(code);
    await proposeFrom(few, few);
    const keys = Array.from({ length: 8 }, () => ({ key: randomUUID(), body: reception() }));
    const before = await rowCounts(client);
    const answers = await atOnce(8, 8, (i) => open(turn(i), keys[i].body, { key: keys[i].key }));
    const opened = answers.filter(({ status }) => status === 201).length;
    // Three codes are three receptions at most; who meets a taken code five times is refused although one is free.
    expect(opened).toBeGreaterThan(0);
    expect(opened).toBeLessThanOrEqual(3);
    for (const { status } of answers) expect([201, 409, 503]).toContain(status);
    const after = await rowCounts(client);
    for (const table of ['as_receptions', 'as_jobs', 'as_contacts', 'as_customers', 'as_devices', 'as_idempotency']) {
      expect([table, after[`public.${table}`] - before[`public.${table}`]]).toEqual([table, opened]);
    }

    await proposeFrom(null, null);
    const again = await atOnce(8, 8, (i) => open(turn(i + 1), keys[i].body, { key: keys[i].key }));
    expect(tally(again.map(say))).toEqual({ 201: 8 });
    expect(await gapsIn(client)).toEqual({});
  });
});

describe('things of which there is one', () => {
  test('[CD1] the same new coding at both at once exists once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const code = `RACE-${round}`;
      const answers = await atOnce(20, 20, (i) => turn(i).post('/brands', { code, labels: { en: `Brand ${i}` } }, { token }));
      expect(tally(answers.map(say))).toEqual({ 201: 1, '409 codings.code-taken': 19 });
      expect([await count('as_brands where code = $1', [code]), await count(`as_events where type = 'coding.created' and subject_id = $1`, [code])]).toEqual([1, 1]);
    }
  });

  test('[RC3] the same serial registered at both at once is one device', async () => {
    for (let round = 0; round < 10; round += 1) {
      const answers = await atOnce(20, 20, (i) => turn(i).post('/devices', { serial: i % 3 === 0 ? `wm race ${round}` : `WM-RACE-${round}`, product: 'WM-8414' }, { token }));
      expect(tally(answers.map(say))).toEqual({ 201: 1, '409 devices.serial-taken': 19 });
      expect(await count('as_devices where serial_key = $1', [`WMRACE${round}`])).toBe(1);
    }
  });

  test('[RC3] the same unknown serial told in many receptions at once is one device that waits for the office', async () => {
    for (let round = 0; round < 10; round += 1) {
      const answers = await atOnce(20, 20, (i) => open(turn(i), reception({ devices: [{ serial: `TOLD-${round}` }] })));
      expect(tally(answers.map(say))).toEqual({ 201: 20 });
      expect(new Set(answers.map(({ body }) => body.jobs[0].device.id)).size).toBe(1);
      expect(await count('as_devices where serial_key = $1', [`TOLD${round}`])).toBe(1);
    }
  });

  test('[RC3] a serial registered while receptions tell of it is one known device', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [registered, ...opened] = await atOnce(9, 9, (i) =>
        i === 0 ? one.post('/devices', { serial: `BOTH-${round}`, product: 'WM-8414' }, { token }) : open(turn(i), reception({ devices: [{ serial: `BOTH-${round}` }] })),
      );
      expect(tally(opened.map(say))).toEqual({ 201: 8 });
      expect(say(registered)).toBe('201');
      expect(await rows('select state from as_devices where serial_key = $1', [`BOTH${round}`])).toEqual([{ state: 'known' }]);
    }
  });

  test('[RC2] the same new customer entered at both at once is one customer; the others are shown the candidate', async () => {
    for (let round = 0; round < 10; round += 1) {
      const customer = { new: { name: 'حسین نوری', phones: [newPhone(), '021-22334455'.replace('455', String(100 + round))] } };
      const answers = await atOnce(20, 20, (i) => open(turn(i), reception({ customer })));
      expect(tally(answers.map(say))).toEqual({ 201: 1, '409 customers.candidates': 19 });
      const { id } = answers.find(({ status }) => status === 201)!.body.customer;
      for (const { status, body } of answers) if (status === 409) expect(new Set(body.error.candidates.map((candidate: { id: string }) => candidate.id))).toEqual(new Set([id]));
    }
    expect(await gapsIn(client)).toEqual({});
  });
});

describe('a database that lets go', () => {
  test('[PF2] connections killed in mid-transaction: both instances live on, and the same key repeated has one effect', async () => {
    const before = await count('as_receptions');
    let refused = 0;
    let opened = 0;
    // How fast the machine is decides neither how many are cut off nor how long the test lasts: the killer stops after twenty
    // refusals, and receptions are opened for as long as it kills.
    const killer = (async () => {
      while (refused < 20) {
        await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'after-sales' and state <> 'idle' order by random() limit 2`);
        await pause(40);
      }
    })();
    const openers = Array.from({ length: 8 }, async () => {
      while (refused < 20 || opened < 60) {
        const request = { key: randomUUID(), body: reception() };
        for (let tries = 0; ; tries += 1) {
          const answer = await open(turn(tries), request.body, { key: request.key });
          if (answer.status === 201) break;
          // Neither is a refusal of the request itself: both say «come back», and never «who are you?».
          expect(['503 server.unavailable', '409 idempotency.in-flight']).toContain(say(answer));
          expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
          if (answer.status === 503) refused += 1;
          await pause(10);
        }
        opened += 1;
      }
    });
    await Promise.all([killer, ...openers]);
    expect(await count('as_receptions')).toBe(before + opened);
    expect(await gapsIn(client)).toEqual({});
  });
});

// From here on the instances end: the order of these tests matters.
describe('an instance that ends', () => {
  test('[PF2] kill -9 in the middle of a burst: nothing is half there, and every request repeated elsewhere has one effect', async () => {
    const requests = Array.from({ length: 80 }, () => ({ key: randomUUID(), body: reception() }));
    const before = await count('as_receptions');
    let answered = 0;
    const first = await atOnce(80, 12, async (i) => {
      const answer = await open(turn(i), requests[i].body, { key: requests[i].key }).catch(() => null);
      if ((answered += 1) === 24) void other.kill();
      return answer;
    });
    expect(await other.ended).toEqual({ code: null, signal: 'SIGKILL' });
    const lost = first.filter((answer) => answer === null).length;
    expect(lost).toBeGreaterThan(10);
    expect(tally(first.flatMap((answer) => answer ?? []).map(say))).toEqual({ 201: 80 - lost });
    expect(await gapsIn(client)).toEqual({});

    const again = await atOnce(80, 8, (i) => untilDecided(() => open(one, requests[i].body, { key: requests[i].key })));
    expect(tally(again.map(say))).toEqual({ 201: 80 });
    expect(await count('as_receptions')).toBe(before + 80);
    for (const [i, answer] of first.entries()) if (answer) expect(again[i].body).toEqual(answer.body);
    expect(await gapsIn(client)).toEqual({});
  });

  test('[PF2] SIGTERM in a burst: what was accepted is answered, no connection is cut, and the process ends well', async () => {
    // Writers of receptions stand still behind this lock until we let them go; readers go on.
    const holder = new Client({ connectionString: database.url });
    await holder.connect();
    await holder.query('begin; lock table as_receptions in share mode');
    const slow = atOnce(6, 6, () => open(one, reception()));
    const waiting = `pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await until(async () => (await count(waiting)) === 6);
    const heard: string[] = [];
    const readers = Array.from({ length: 6 }, async () => {
      while (heard.at(-1) !== 'ECONNREFUSED') heard.push(await one.get('/receptions?limit=1', { token }).then(say, codeOf));
    });
    await until(async () => heard.length > 20);

    const asked = Date.now();
    const ending = one.stop();
    await Promise.all(readers);
    await holder.query('commit');
    await holder.end();

    expect(tally((await slow).map(say))).toEqual({ 201: 6 });
    expect(await ending).toEqual({ code: 0, signal: null });
    expect(Date.now() - asked).toBeLessThan(15_000);
    // A reset would leave the caller in doubt; these three say clearly what became of the request.
    expect(heard.filter((what) => !['200', '503 server.stopping', 'ECONNREFUSED'].includes(what))).toEqual([]);
    expect(await gapsIn(client)).toEqual({});
  });
});

/** Why there was no answer. */
const codeOf = (error: Error): string => (error.cause as { code?: string } | undefined)?.code ?? error.message;

/** Sends again while the killed process's transaction still holds the key, as a caller would after Retry-After. */
async function untilDecided(send: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    const answer = await send();
    if (answer.status !== 409 || tries === 10) return answer;
    await pause(300);
  }
}

async function until(met: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await met()) return;
    await pause(25);
  }
  throw new Error('it never came to it');
}
