import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeAgent, type TestAgent } from '../support/agents';
import { startApp, type Answer, type TestApp } from '../support/app';
import { dayAgo } from '../support/story';

// What lies on our shelves and whose it is, over HTTP, from the counter and back to it.

const STEPS = ['take-in', 'shelve', 'to-workshop', 'send-out', 'bring-back', 'inspect', 'hand-over'].map((step) => `custody.${step}`);
const READS = ['custody.list', 'custody.find', 'custody.register', 'custody.show'];

let app: TestApp;
let office: string;
let clerk: string;
let agent: TestAgent;
let technician: string;
// Strapi hands out the plugin's own objects untyped; what they do is what is asserted.
let kernel: any; // eslint-disable-line @typescript-eslint/no-explicit-any

let counter = 0;
const next = (): number => (counter += 1);

interface Held {
  job: string;
  number: string;
  reception: string;
  receptionNumber: string;
  code: string;
  serial: string;
  name: string;
}

const must = async (answer: Promise<Answer>): Promise<Answer['body']> => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};
const step = (job: string, name: string, body: object = {}, token = clerk): Promise<Answer> => app.post(`/custody/${job}/${name}`, body, { token });
const show = (job: string): Promise<Answer['body']> => must(app.get(`/custody/${job}`, { token: clerk }));
const verb = (job: string, name: string, body: object = {}): Promise<Answer['body']> => must(app.post(`/jobs/${job}/${name}`, body, { token: office }));

/** A customer who stands at the counter with a device. */
async function atTheCounter(): Promise<Held> {
  const serial = `CU-${next()}`;
  const name = `نرگس ${next()}`;
  await must(app.post('/devices', { serial, product: 'WM-8' }, { token: office }));
  const body = await must(app.post('/receptions', { channel: 'walk-in', customer: { new: { name, phones: [`0912${5_000_000 + next()}`] } }, devices: [{ serial }] }, { token: office }));
  const [{ id: job, number }] = body.jobs;
  return { job, number, reception: body.id, receptionNumber: body.number, code: body.trackingCode, serial, name };
}

async function work(job: string, end: 'done' | 'not-possible' = 'done'): Promise<void> {
  await verb(job, 'assign', { technician });
  for (const each of ['accept', 'start']) await verb(job, each);
  await verb(job, end, end === 'done' ? { result: 'fixed' } : { reason: 'too-worn-out' });
}

async function takenIn(end?: 'done' | 'not-possible'): Promise<Held> {
  const held = await atTheCounter();
  expect(await step(held.job, 'take-in', { shelf: 'A-1' })).toMatchObject({ status: 200 });
  if (end) await work(held.job, end);
  return held;
}

/** Everything that a refusal must leave as it was. */
const leftBehind = async (job: string): Promise<unknown> => [
  await app.sql('select * from as_custody where job_id = $1', [job]),
  await app.sql('select * from as_custody_moves where job_id = $1 order by id', [job]),
  await app.sql(`select count(*)::int from as_events where subject_id = $1`, [job]),
  await app.sql('select stage, closed_at from as_jobs where document_id = $1', [job]),
];

async function refused(job: string, name: string, body: object, code: string, path?: string): Promise<void> {
  const before = await leftBehind(job);
  const answer = await step(job, name, body);
  expect({ code: answer.body.error?.code, path: answer.body.error?.fields?.[0]?.path, step: name }).toEqual({ code, path, step: name });
  expect(await leftBehind(job)).toEqual(before);
}

async function companyWants(settings: object): Promise<void> {
  await must(app.patch('/company', settings, { token: await app.staffToken(['company.show', 'company.change']) }));
  const taken = (): boolean => Object.entries(settings).every(([field, value]) => kernel.config.company[field] === value);
  // The change is used as soon as the database has told of it, which the answer doesn't wait for.
  for (let tries = 0; !taken() && tries < 500; tries += 1) await pause(20);
  expect(taken()).toBe(true);
}

beforeAll(async () => {
  app = await startApp();
  kernel = app.strapi.plugin('after-sales').service('kernel').get();
  office = await app.systemToken('full-access');
  clerk = await app.staffToken([...READS, ...STEPS]);
  await must(app.post('/brands', { code: 'PAK', labels: { fa: 'پاکشوما' } }, { token: office }));
  await must(app.post('/product-categories', { code: 'washer', labels: { fa: 'لباس‌شویی' } }, { token: office }));
  await must(app.post('/products', { code: 'WM-8', labels: { fa: 'لباس‌شویی ۸' }, categoryCode: 'washer', brandCode: 'PAK' }, { token: office }));
  agent = await makeAgent(app, { office, name: 'خدمات البرز' });
  technician = (await must(app.post('/technicians', { name: 'رضا کریمی' }, { token: office }))).id;
}, 120_000);
afterAll(() => app?.stop());

describe('the way of a device', () => {
  test('[FR2] [FR6] [WH14] from the counter over shelf, bench, agent and inspection back to its owner; each step stands in the trail', async () => {
    await companyWants({ inspectRepairs: true });
    const { job, number, code, name } = await atTheCounter();
    expect(await show(job)).toMatchObject({ place: null, may: ['take-in'], next: 'take-in', trail: [] });

    expect(await step(job, 'take-in', { accessories: 'شلنگ تخلیه', condition: 'خط روی در', note: 'با عجله' })).toMatchObject({ status: 200, body: { job: { id: job, number, stage: 'new' }, place: 'counter', shelf: null, next: 'shelve' } });
    expect(await step(job, 'shelve', { shelf: 'A-۱۲' })).toMatchObject({ status: 200, body: { place: 'shelf', shelf: 'A-۱۲', next: 'to-workshop' } });
    expect(await step(job, 'to-workshop', { technician })).toMatchObject({ status: 200, body: { place: 'workshop', technician, next: null } });
    expect(await step(job, 'send-out', { agent: agent.id, wayBill: '140509' })).toMatchObject({ status: 200, body: { place: 'away', agent: agent.id, may: ['bring-back'] } });
    expect(await step(job, 'bring-back', { shelf: 'A-12' })).toMatchObject({ status: 200, body: { place: 'shelf', agent: null } });
    await work(job);

    expect(await step(job, 'inspect', { passed: false, reason: 'not-lasting', note: 'صدا می‌دهد' })).toMatchObject({ status: 200, body: { job: { stage: 'in-progress' }, place: 'workshop', inspected: false } });
    expect((await must(app.get(`/jobs/${job}`, { token: office }))).notes).toMatchObject([{ verb: 'reopen', text: 'صدا می‌دهد' }]);
    await verb(job, 'done', { result: 'fixed' });
    expect(await step(job, 'inspect', { passed: true })).toMatchObject({ status: 200, body: { inspected: true, next: 'hand-over' } });
    expect(await step(job, 'hand-over', { receiver: `${name} `, trackingCode: code.toLowerCase().replaceAll('-', ' ') })).toMatchObject({ status: 200, body: { place: 'handed-over', may: [], next: null } });

    const shown = await show(job);
    expect(shown).toMatchObject({ place: 'handed-over', accessories: 'شلنگ تخلیه', condition: 'خط روی در', customer: { name } });
    const nothing = { receiver: null, against: null, identity: null, passed: null };
    expect(shown.trail).toMatchObject([
      { step: 'take-in', accessories: 'شلنگ تخلیه', condition: 'خط روی در', note: 'با عجله', by: { kind: 'staff', name: expect.any(String) }, ...nothing },
      { step: 'shelve', shelf: 'A-۱۲', ...nothing },
      { step: 'to-workshop', technician: 'رضا کریمی', ...nothing },
      { step: 'send-out', sentTo: 'خدمات البرز', wayBill: '140509', ...nothing },
      { step: 'bring-back', shelf: 'A-12', ...nothing },
      { step: 'inspect', passed: false, reason: 'not-lasting', note: 'صدا می‌دهد' },
      { step: 'inspect', passed: true, reason: null },
      { step: 'hand-over', receiver: name, against: 'slip', identity: null },
    ]);
    const events = await app.sql<{ type: string; data: unknown }>(`select type, data, reason, from_state, to_state from as_events where subject_type = 'job' and subject_id = $1 and type like 'custody.%' order by seq`, [job]);
    expect(events.map(({ type }) => type)).toEqual(['take-in', 'shelve', 'to-workshop', 'send-out', 'bring-back', 'inspect', 'inspect', 'hand-over'].map((each) => `custody.${each}`));
    for (const secret of [name, 'شلنگ', 'عجله']) expect(JSON.stringify(events)).not.toContain(secret);
    await companyWants({ inspectRepairs: false });
  });

  test('[WH14] without a slip: who was identified, by what; nobody is named in the events', async () => {
    const { job } = await takenIn('not-possible');
    const identity = { reason: 'قبض گم شده', document: 'national-card', lastDigits: '۴۳۲۱' };
    expect(await step(job, 'hand-over', { receiver: 'برادر مشتری', identity })).toMatchObject({ status: 200, body: { place: 'handed-over' } });
    expect((await show(job)).trail.at(-1)).toMatchObject({ receiver: 'برادر مشتری', against: 'identity', identity: { ...identity, lastDigits: '4321' } });
    const [event] = await app.sql(`select from_state, to_state, data ->> 'against' as against, (select count(*)::int from jsonb_object_keys(data)) as told from as_events where subject_id = $1 and type = 'custody.hand-over'`, [job]);
    expect(event).toEqual({ from_state: 'shelf', to_state: 'handed-over', against: 'identity', told: 1 });
  });

  test('[FR6] an inspection counts for the work that was inspected: whoever reopens the job takes it back', async () => {
    await companyWants({ inspectRepairs: true });
    const { job, code } = await takenIn('done');
    expect(await step(job, 'inspect', { passed: true })).toMatchObject({ status: 200 });
    await verb(job, 'reopen', { reason: 'not-lasting' });
    await verb(job, 'done', { result: 'fixed' });
    expect(await show(job)).toMatchObject({ inspected: false, next: 'inspect' });
    await refused(job, 'hand-over', { receiver: 'مشتری', trackingCode: code }, 'custody.not-inspected');
    await companyWants({ inspectRepairs: false });
    expect(await step(job, 'hand-over', { receiver: 'مشتری', trackingCode: code })).toMatchObject({ status: 200 });
  });

  test('[RC20] what its owner has comes in again when the job goes on', async () => {
    const { job, code } = await takenIn('done');
    await must(step(job, 'hand-over', { receiver: 'مشتری', trackingCode: code }));
    await refused(job, 'take-in', {}, 'custody.job-closed');
    await verb(job, 'reopen', { reason: 'not-lasting' });
    expect(await step(job, 'take-in', { accessories: 'هیچ' })).toMatchObject({ status: 200, body: { place: 'counter' } });
    expect((await show(job)).trail.map((each: { step: string }) => each.step)).toEqual(['take-in', 'hand-over', 'take-in']);
  });

  test('[RC20] the same step sent twice under one key happens once', async () => {
    const { job } = await atTheCounter();
    const send = (): Promise<Answer> => app.post(`/custody/${job}/take-in`, { shelf: 'A-1' }, { token: clerk, key: 'one-take-in' });
    const first = await send();
    expect(await send()).toMatchObject({ status: 200, body: first.body });
    expect((await show(job)).trail).toHaveLength(1);
  });
});

test('[FR2] the repair card has what came in with the device, the real times and the parts that were built in', async () => {
  await must(app.post('/parts', { code: 'PUMP', labels: { fa: 'پمپ تخلیه' } }, { token: office }));
  const { job } = await atTheCounter();
  await must(step(job, 'take-in', { accessories: 'شلنگ', condition: 'خط روی در' }));
  await must(step(job, 'to-workshop', { technician }));
  await verb(job, 'assign', { technician });
  for (const each of ['accept', 'start']) await verb(job, each);
  await must(app.post(`/jobs/${job}/reports`, { kind: 'paid-repair', serviceDay: dayAgo(0), lines: [{ kind: 'part', part: 'PUMP', quantity: 2 }], result: 'fixed' }, { token: await app.staffToken(['reports.submit']) }));
  await must(step(job, 'inspect', { passed: true }));
  await must(step(job, 'shelve', { shelf: 'B-7' }));
  // As the instance itself reads it before it typesets.
  const dist = path.resolve(__dirname, '../../dist/src/plugins/after-sales/server/src');
  const { loadJob } = jest.requireActual<{ loadJob(scope: object, db: object, id: string): Promise<object> }>(path.join(dist, 'slices/prints/prints.store.js'));
  const { poolDb } = jest.requireActual<{ poolDb(pool: object): object }>(path.join(dist, 'kernel/db/tx.js'));
  const row = await loadJob({ owner: 'company', actor: { kind: 'program', id: 'test' }, requestId: 'test' }, poolDb(kernel.pool), job);
  expect(row).toMatchObject({
    held: { accessories: 'شلنگ', condition: 'خط روی در', shelf: 'B-7' },
    times: [{ what: 'take-in' }, { what: 'to-workshop' }, { what: 'start' }, { what: 'done' }, { what: 'inspect', passed: true }, { what: 'shelve', shelf: 'B-7' }],
    parts: [{ part: { code: 'PUMP', fa: 'پمپ تخلیه' }, quantity: 2 }],
  });
  const card = await fetch(`${app.url}/api/after-sales/jobs/${job}/repair-card`, { headers: { authorization: `Bearer ${office}` } });
  // A card is the staff's and the agents'; a system has no paper.
  expect([card.status, (await fetch(`${app.url}/api/after-sales/jobs/${job}/repair-card`, { headers: { authorization: `Bearer ${await app.staffToken(['jobs.repair-card'])}` } })).status]).toEqual([403, 200]);
});

describe('[RC20] [WH14] what is refused leaves nothing behind', () => {
  test('by the place of the device', async () => {
    const fresh = await atTheCounter();
    for (const [name, body] of Object.entries({ shelve: { shelf: 'A' }, 'to-workshop': {}, 'send-out': { sentTo: 'کارخانه' }, 'bring-back': {}, inspect: { passed: true }, 'hand-over': { receiver: 'م', trackingCode: fresh.code } })) {
      await refused(fresh.job, name, body, 'custody.not-here');
    }
    await verb(fresh.job, 'cancel', { reason: 'duplicate' });
    await refused(fresh.job, 'take-in', {}, 'custody.job-closed');

    const held = await takenIn();
    await refused(held.job, 'take-in', {}, 'custody.in-house-already');
    await refused(held.job, 'bring-back', {}, 'custody.not-away');
    await refused(held.job, 'shelve', { shelf: 'a ۱' }, 'custody.same-place');
    await refused(held.job, 'inspect', { passed: true }, 'custody.not-done');
    await refused(held.job, 'hand-over', { receiver: 'م', trackingCode: held.code }, 'custody.job-open');
    await must(step(held.job, 'send-out', { sentTo: 'کارخانه' }));
    await refused(held.job, 'shelve', { shelf: 'B' }, 'custody.away');

    const done = await takenIn('done');
    await refused(done.job, 'send-out', { sentTo: 'کارخانه' }, 'custody.job-closed');
    await must(step(done.job, 'inspect', { passed: true }));
    await refused(done.job, 'inspect', { passed: true }, 'custody.inspected-already');
    await must(step(done.job, 'hand-over', { receiver: 'م', trackingCode: done.code }));
    for (const [name, body] of Object.entries({ shelve: { shelf: 'A' }, inspect: { passed: true }, 'hand-over': { receiver: 'م', trackingCode: done.code } })) await refused(done.job, name, body, 'custody.handed-over-already');
  });

  test('by what was told, at its field', async () => {
    const held = await takenIn();
    const other = await atTheCounter();
    await refused(held.job, 'shelve', { shelf: '--' }, 'custody.shelf-format', 'shelf');
    await refused(held.job, 'shelve', { shelf: 'x'.repeat(21) }, 'input.invalid', 'shelf');
    await refused(held.job, 'to-workshop', { technician: agent.id }, 'technicians.unknown', 'technician');
    await refused(held.job, 'send-out', { agent: technician }, 'agents.unknown', 'agent');
    await refused(held.job, 'send-out', {}, 'input.invalid', 'sentTo');
    await refused(held.job, 'send-out', { agent: agent.id, sentTo: 'کارخانه' }, 'input.invalid', 'sentTo');
    await work(held.job);
    await refused(held.job, 'inspect', { passed: false }, 'input.invalid', 'reason');
    await refused(held.job, 'inspect', { passed: false, reason: 'no-capacity' }, 'jobs.reason-unknown', 'reason');
    await refused(held.job, 'hand-over', { receiver: 'م', trackingCode: other.code }, 'custody.slip-of-another', 'trackingCode');
    await refused(held.job, 'hand-over', { receiver: 'م', trackingCode: held.receptionNumber }, 'custody.slip-of-another', 'trackingCode');
    await refused(held.job, 'hand-over', { receiver: 'م' }, 'input.invalid', 'trackingCode');
    const identity = { reason: 'گم شده', document: 'passport', lastDigits: '1' };
    await refused(held.job, 'hand-over', { receiver: 'م', identity }, 'custody.identity-digits', 'identity.lastDigits');
    await refused(held.job, 'hand-over', { receiver: 'م', identity: { ...identity, lastDigits: '12' }, trackingCode: held.code }, 'input.invalid', 'trackingCode');
    await refused(held.job, 'hand-over', { trackingCode: held.code }, 'input.invalid', 'receiver');
  });

  test('by who asks: no permission, an agent, nobody; another company’s device is not there', async () => {
    const { job, code } = await takenIn('done');
    const before = await leftBehind(job);
    const reader = await app.staffToken(READS);
    for (const token of [reader, agent.token]) expect(await step(job, 'hand-over', { receiver: 'م', trackingCode: code }, token)).toMatchObject({ status: 403, body: { error: { code: 'auth.forbidden' } } });
    for (const path of ['/custody', '/custody/register', `/custody/${job}`]) expect(await app.get(path, { token: agent.token })).toMatchObject({ status: 403 });
    expect(await app.get('/custody')).toMatchObject({ status: 401 });
    const own = kernel.config.company;
    kernel.config.company = { ...own, owner: 'neighbour' };
    try {
      expect(await step(job, 'hand-over', { receiver: 'م', trackingCode: code })).toMatchObject({ status: 404, body: { error: { code: 'record.not-found' } } });
      expect(await app.get(`/custody/${job}`, { token: clerk })).toMatchObject({ status: 404 });
      expect((await must(app.get('/custody', { token: clerk }))).items).toEqual([]);
      expect((await must(app.get('/custody/register', { token: clerk }))).items).toEqual([]);
    } finally {
      kernel.config.company = own;
    }
    expect(await leftBehind(job)).toEqual(before);
  });
});

describe('what is in the house', () => {
  const jobsOf = async (query: string): Promise<string[]> => (await must(app.get(`/custody?limit=200&${query}`, { token: clerk }))).items.map(({ job }: { job: { id: string } }) => job.id);

  test('[RC20] everything, what to inspect, what may be fetched and what was left behind', async () => {
    const [open, done, impossible, gone] = [await takenIn(), await takenIn('done'), await takenIn('not-possible'), await takenIn('done')];
    await must(step(gone.job, 'hand-over', { receiver: 'م', trackingCode: gone.code }));
    const mine = [open, done, impossible, gone].map(({ job }) => job);
    const among = async (query: string): Promise<string[]> => (await jobsOf(query)).filter((job) => mine.includes(job));
    expect(await among('')).toEqual([open.job, done.job, impossible.job]);
    expect(await among('filter=to-inspect')).toEqual([done.job]);
    expect(await among('filter=ready')).toEqual([done.job, impossible.job]);
    await companyWants({ inspectRepairs: true });
    expect(await among('filter=ready')).toEqual([impossible.job]);
    await companyWants({ inspectRepairs: false });
    expect(await among('filter=left-behind')).toEqual([]);
    await app.sql(`update as_custody set closed_at = now() - interval '31 days' where job_id = $1`, [impossible.job]);
    expect(await among('filter=left-behind')).toEqual([impossible.job]);
    expect(await among('filter=left-behind&days=40')).toEqual([]);
    expect((await among('filter=left-behind&days=0')).sort()).toEqual([done.job, impossible.job].sort());
  });

  test('[RC20] by shelf, however it is written, and by anything that names a device', async () => {
    const held = await atTheCounter();
    const shelf = `Q-${next()}`;
    await must(step(held.job, 'take-in', { shelf }));
    const persian = shelf.toLowerCase().replace('-', '').replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!);
    expect(await jobsOf(`shelf=${encodeURIComponent(persian)}`)).toEqual([held.job]);
    for (const q of [held.number, held.receptionNumber, held.code, held.serial.toLowerCase(), held.name]) expect([q, await jobsOf(`q=${encodeURIComponent(q)}`)]).toEqual([q, expect.arrayContaining([held.job])]);
    expect(await jobsOf(`q=${encodeURIComponent(held.code)}`)).toEqual([held.job]);
    expect(await app.get('/custody?q=%2D%2D', { token: clerk })).toMatchObject({ status: 400, body: { error: { code: 'input.too-short' } } });
  });

  test('[RC20] page by page, each device once', async () => {
    for (let i = 0; i < 3; i += 1) await takenIn();
    const all = await jobsOf('');
    const walk = async (sort: string): Promise<string[]> => {
      const walked: string[] = [];
      for (let after = ''; after !== 'end'; ) {
        const { items, next: more } = await must(app.get(`/custody?limit=2&sort=${sort}${after && `&after=${after}`}`, { token: clerk }));
        walked.push(...items.map(({ job }: { job: { id: string } }) => job.id));
        after = more ?? 'end';
      }
      return walked;
    };
    expect(await walk('taken-in')).toEqual(all);
    expect(await walk('-taken-in')).toEqual([...all].reverse());
    expect(await app.get('/custody?after=nonsense', { token: clerk })).toMatchObject({ status: 400, body: { error: { code: 'input.cursor' } } });
  });

  test('[RC20] a scanner finds by whole number, code and serial; here or not, and nothing by a part', async () => {
    const held = await atTheCounter();
    const found = async (q: string): Promise<string[]> => (await must(app.get(`/custody/find?q=${encodeURIComponent(q)}`, { token: clerk }))).items.map(({ job }: { job: { id: string } }) => job.id);
    const persian = held.number.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!);
    for (const q of [held.number, persian, held.receptionNumber, held.code, held.code.toLowerCase(), held.serial]) expect([q, await found(q)]).toEqual([q, expect.arrayContaining([held.job])]);
    expect(await found(held.code)).toEqual([held.job]);
    for (const q of [held.serial.slice(0, -1), held.name, '%']) expect([q, (await found(q)).includes(held.job)]).toEqual([q, false]);
  });
});

describe('the register of what came in and went out', () => {
  const entries = async (query: string, job: string): Promise<string[]> =>
    (await must(app.get(`/custody/register?limit=200&${query}`, { token: clerk }))).items.filter((line: { job: { id: string } }) => line.job.id === job).map((line: { step: string }) => line.step);

  test('[WH14] by days and way, in the order in which it happened', async () => {
    const { job, code } = await takenIn();
    await must(step(job, 'send-out', { sentTo: 'کارخانه' }));
    await must(step(job, 'bring-back'));
    await work(job);
    await must(step(job, 'hand-over', { receiver: 'همسر مشتری', trackingCode: code }));
    const today = `from=${dayAgo(0)}&to=${dayAgo(0)}`;
    expect(await entries(today, job)).toEqual(['take-in', 'send-out', 'bring-back', 'hand-over']);
    expect(await entries(`${today}&way=in`, job)).toEqual(['take-in', 'bring-back']);
    expect(await entries(`${today}&way=out`, job)).toEqual(['send-out', 'hand-over']);
    expect(await entries(`to=${dayAgo(1)}`, job)).toEqual([]);
    expect(await entries(`from=${dayAgo(-1)}`, job)).toEqual([]);
    const { items } = await must(app.get(`/custody/register?${today}&way=out&limit=200`, { token: clerk }));
    expect(items.at(-1)).toMatchObject({ step: 'hand-over', receiver: 'همسر مشتری', against: 'slip', job: { id: job }, device: { product: 'WM-8' } });
  });

  test('[WH14] page by page, each line once', async () => {
    const all = (await must(app.get('/custody/register?limit=200', { token: clerk }))).items.map(({ id }: { id: string }) => id);
    const walked: string[] = [];
    for (let after = ''; after !== 'end'; ) {
      const { items, next: more } = await must(app.get(`/custody/register?limit=7${after && `&after=${after}`}`, { token: clerk }));
      walked.push(...items.map(({ id }: { id: string }) => id));
      after = more ?? 'end';
    }
    expect(all.length).toBeGreaterThan(7);
    expect(walked).toEqual(all);
    expect(await app.get('/custody/register?after=nonsense', { token: clerk })).toMatchObject({ status: 400, body: { error: { code: 'input.cursor' } } });
  });

  test('[WH14] nobody changes or removes a line; the words about a person can be taken away, and only taken away', async () => {
    const { job, code } = await takenIn('done');
    await must(step(job, 'hand-over', { receiver: 'مریم', trackingCode: code, note: 'خودش' }));
    const id = `(select max(id) from as_custody_moves where job_id = '${job}')`;
    for (const change of ["place = 'shelf'", "at = now()", "against = null", "receiver = 'کس دیگر'", "way_bill = '1'", `actor_id = '${randomBytes(2).toString('hex')}'`]) {
      await expect(app.sql(`update as_custody_moves set ${change} where id = ${id}`)).rejects.toMatchObject({ code: 'AS001' });
    }
    await expect(app.sql(`delete from as_custody_moves where id = ${id}`)).rejects.toMatchObject({ code: 'AS001' });
    await expect(app.sql('truncate as_custody_moves cascade')).rejects.toMatchObject({ code: 'AS001' });
    await app.sql(`update as_custody_moves set receiver = null, note = null where id = ${id}`);
    expect((await show(job)).trail.at(-1)).toMatchObject({ step: 'hand-over', receiver: null, note: null, against: 'slip' });
  });
});
