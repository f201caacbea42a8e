import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { newDatabase, type Answer } from '../support/app';
import { atOnce, tally } from '../support/at-once';
import { startInstance, type Instance } from '../support/instance';

let database: Awaited<ReturnType<typeof newDatabase>>;
let client: Client;
let one: Instance;
let other: Instance;
let token: string;
let staff: string;

const turn = (i: number): Instance => (i % 2 === 0 ? one : other);

let phones = 1_000_000;
const open = (instance: Instance): Promise<Answer> =>
  instance.post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [`0937${(phones += 1)}`] } }, devices: [{ categoryTold: 'یخچال' }, { categoryTold: 'تلویزیون' }] }, { token });

const change = async (instance: Instance, body: object): Promise<void> => expect(await instance.patch('/company', body, { token: staff })).toMatchObject({ status: 200 });

/** What an instance does with what the company is: the year that it puts into a number, and the language in which it speaks to those who ask for none. */
async function habits(instance: Instance): Promise<{ year: string; says: string }> {
  const { body } = await open(instance);
  return { year: body.number.split('-')[0], says: (await instance.get('/brands/NOTHING', { token })).body.error.message };
}

/** Asks until an instance does so, for ten seconds at most. */
async function untilItDoes(instance: Instance, expected: { year: string; says: string }): Promise<void> {
  const end = Date.now() + 10_000;
  let seen = await habits(instance);
  while (Date.now() < end && JSON.stringify(seen) !== JSON.stringify(expected)) {
    await pause(50);
    seen = await habits(instance);
  }
  expect(seen).toEqual(expected);
}

const SPANISH = 'No se encontró nada.';
const PERSIAN = 'موردی با این مشخصات یافت نشد.';

beforeAll(async () => {
  database = await newDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  [one, other] = await Promise.all([startInstance({ database: database.url }), startInstance({ database: database.url })]);
  token = (await one.ask<{ accessKey: string }>('token', 'full-access')).accessKey;
  staff = await one.ask<string>('staff', ['company.show', 'company.change', 'numbering.list', 'numbering.change']);
  // In Madrid it is still 2030, in Tehran already 2031.
  const now = '2030-12-31T22:30:00Z';
  await Promise.all([one.ask('clock', now), other.ask('clock', now)]);
});

afterAll(async () => {
  await Promise.all([one?.kill(), other?.kill()]);
  await client?.end();
  await database?.drop();
});

describe('[PF1] what is changed at one instance', () => {
  test('the other answers and works with it: calendar, zone, language, unit of money', async () => {
    expect(await habits(other)).toEqual({ year: '1409', says: PERSIAN });
    await change(one, { calendar: 'gregorian', language: 'es', moneyUnit: 'toman' });
    expect((await other.get('/company', { token: staff })).body).toMatchObject({ calendar: 'gregorian', language: 'es', moneyUnit: 'toman' });
    await untilItDoes(other, { year: '2031', says: SPANISH });
    await untilItDoes(one, { year: '2031', says: SPANISH });
    await change(other, { timeZone: 'Europe/Madrid' });
    await untilItDoes(one, { year: '2030', says: SPANISH });
    await untilItDoes(other, { year: '2030', says: SPANISH });
  });

  test('when the database tells nobody, everybody finds it by looking', async () => {
    await client.query('alter table as_company disable trigger as_company_news');
    await change(one, { calendar: 'persian', language: 'fa' });
    for (const instance of [one, other]) await untilItDoes(instance, { year: '1409', says: PERSIAN });
    await client.query('alter table as_company enable trigger as_company_news');
  });

  test('an instance that starts later works with it from its first request', async () => {
    await change(one, { calendar: 'gregorian', language: 'es' });
    const late = await startInstance({ database: database.url });
    await late.ask('clock', '2030-12-31T22:30:00Z');
    expect(await habits(late)).toEqual({ year: '2030', says: SPANISH });
    await late.stop();
  });

  test('two changes at once, before there is anything to be locked and after: both hold', async () => {
    for (let round = 0; round < 10; round += 1) {
      if (round === 0) await client.query('delete from as_company');
      const answers = await Promise.all([
        one.patch('/company', { names: { es: `Uno ${round}` } }, { token: staff }),
        other.patch('/company', { names: { en: `Two ${round}` } }, { token: staff }),
      ]);
      expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 2 });
      expect((await one.get('/company', { token: staff })).body.names).toMatchObject({ es: `Uno ${round}`, en: `Two ${round}` });
    }
  });
});

describe('[RC7] numbers while somebody moves them on', () => {
  const runningOf = (number: string): number => Number(number.split('-').at(-1));

  test('two hundred receptions on two instances while the next number is changed: none comes twice, and after each change none comes from before it', async () => {
    let moves = 0;
    let finished = 0;
    const lines: Answer[] = [];
    // Receptions are opened until both are done: two hundred of them, and eight changes.
    const openers = Array.from({ length: 8 }, async (_, lane) => {
      while (finished < 200 || moves < 8) {
        const answer = await open(turn(lane));
        lines.push(answer);
        finished += 1;
      }
    });
    const mover = (async () => {
      let tooLate = 0;
      while (moves < 8) {
        const { body } = await turn(moves).get('/numbering', { token: staff });
        // Close before those who draw, so that they race; further ahead when they were quicker.
        const next = body.items[0].next + 1 + 20 * tooLate;
        const answer = await turn(moves).patch('/numbering/reception', { next, prefix: moves % 3 === 0 ? 'R' : '' }, { token: staff });
        if (answer.status === 409) {
          expect(answer.body.error.code).toBe('company.number-used');
          tooLate += 1;
          continue;
        }
        expect(answer).toMatchObject({ status: 200, body: { next } });
        moves += 1;
        tooLate = 0;
        const after = await open(turn(moves));
        lines.push(after);
        expect(runningOf(after.body.number)).toBeGreaterThanOrEqual(next);
      }
    })();
    await Promise.all([mover, ...openers]);
    expect(tally(lines.map(({ status }) => status))).toEqual({ 201: lines.length });
    expect(lines.length).toBeGreaterThanOrEqual(208);
    // Not the text alone, which a changed prefix makes another: the running number itself.
    expect(new Set(lines.map(({ body }) => runningOf(body.number))).size).toBe(lines.length);
    expect(new Set(lines.flatMap(({ body }) => body.jobs.map((job: { number: string }) => job.number))).size).toBe(2 * lines.length);
  });

  test('the first number of a year and the change of where it begins come at once: whoever is first, none comes twice', async () => {
    for (const year of [2041, 2042, 2043, 2044]) {
      const now = `${year}-06-01T08:00:00Z`;
      await Promise.all([one.ask('clock', now), other.ask('clock', now)]);
      const [moved, ...opened] = await atOnce(17, 17, (i) => (i === 0 ? one.patch('/numbering/reception', { next: 9 }, { token: staff }) : open(turn(i))));
      expect(tally(opened.map(({ status }) => status))).toEqual({ 201: 16 });
      const numbers = opened.map(({ body }) => runningOf(body.number)).sort((a, b) => a - b);
      expect(new Set(numbers).size).toBe(16);
      // It was early enough, or too late and nothing was skipped.
      if (moved.status === 200) expect(numbers.at(-1)).toBeGreaterThanOrEqual(16);
      else expect([moved.status, numbers]).toEqual([409, Array.from({ length: 16 }, (_, i) => i + 1)]);
    }
  });

  /** Until so many wait for a sequence of numbers; they do as soon as they come there. */
  async function untilWaiting(count: number): Promise<void> {
    const waiting = async (): Promise<number> => (await client.query<{ count: number }>(`select count(*)::int as count from pg_locks where not granted and relation::regclass::text like 'as\\_no\\_%'`)).rows[0].count;
    const end = Date.now() + 20_000;
    while ((await waiting()) < count && Date.now() < end) await pause(10);
    expect(await waiting()).toBe(count);
  }

  test('from the look at the last number until the change is committed nobody draws one; one that is rolled back changes nothing', async () => {
    const { year } = (await one.get('/numbering', { token: staff })).body.items[0];
    const before = runningOf((await open(one)).body.number);
    for (const [end, wanted, first] of [['rollback', 90_000, before + 1], ['commit', 95_000, 95_000]] as const) {
      await client.query('begin');
      await client.query(`select as_continue_numbers('company', 'reception', $1::int, $2)`, [year, wanted]);
      const opening = Promise.all([open(one), open(other)]);
      await untilWaiting(2);
      await client.query(end);
      expect((await opening).map(({ body }) => runningOf(body.number)).sort((a, b) => a - b)).toEqual([first, first + 1]);
    }
  });

  test('the change waits for those who have drawn a number and not committed it yet', async () => {
    const { year, next } = (await one.get('/numbering', { token: staff })).body.items[0];
    await client.query('begin');
    expect((await client.query(`select as_next_number('company', 'reception', $1::int) as number`, [year])).rows[0].number).toMatch(new RegExp(`-${next}$`));
    const changing = one.patch('/numbering/reception', { next: next + 5 }, { token: staff });
    const tooLate = other.patch('/numbering/reception', { next }, { token: staff });
    await untilWaiting(1);
    await client.query('commit');
    expect([(await changing).status, (await tooLate).status]).toEqual([200, 409]);
    expect(runningOf((await open(other)).body.number)).toBe(next + 5);
  });
});
