import { startApp, type TestApp } from '../support/app';

let app: TestApp;
let system: string;
let manager: string;

const ALL = ['home.numbers', 'receptions.list', 'jobs.worklist', 'jobs.unassigned', 'sla.list', 'reports.list', 'reports.decide'];

// Strapi hands out the plugin's own objects untyped; what they do is what is asserted.
let kernel: any; // eslint-disable-line @typescript-eslint/no-explicit-any
let phones = 1_000_000;

const numbers = async (token = manager) => {
  const answer = await app.get('/home', { token });
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
};

async function open(devices = 1): Promise<{ id: string; jobs: { id: string }[] }> {
  const answer = await app.post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [`0937${(phones += 1)}`] } }, devices: Array.from({ length: devices }, () => ({ categoryTold: 'یخچال' })) }, { token: system });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

const few = (count: number) => ({ count, more: false });

/** From here to the end of the test the product believes that it is this time. */
const itIs = (now: string): void => {
  kernel.clock = { now: () => new Date(now) };
};
afterEach(() => {
  kernel.clock = { now: () => new Date() };
});

beforeAll(async () => {
  app = await startApp();
  kernel = app.strapi.plugin('after-sales').service('kernel').get();
  system = await app.systemToken('full-access');
  manager = await app.staffToken(ALL);
}, 120_000);
afterAll(() => app?.stop());

test('[PF2] an empty office: nothing anywhere, and fourteen days without anything', async () => {
  const { trend, ...counted } = await numbers();
  expect(counted).toEqual({ opened: few(0), done: few(0), open: few(0), unassigned: few(0), late: few(0), promisedToday: few(0), waitingApproval: few(0) });
  expect(trend).toHaveLength(14);
  expect(trend.every((day: object) => JSON.stringify(day).includes('"opened":0'))).toBe(true);
});

test('[PF2] the day is counted as it goes, and the day after as a new one', async () => {
  itIs('2026-11-15T08:00:00Z');
  const [first, second] = [await open(2), await open()];
  const technician = await app.post('/technicians', { name: 'علی', phone: '09121112233' }, { token: system });
  expect(technician).toMatchObject({ status: 201 });
  const move = async (job: string, verb: string, body: object): Promise<void> => expect(await app.post(`/jobs/${job}/${verb}`, body, { token: system })).toMatchObject({ status: 200 });
  await move(first.jobs[0].id, 'assign', { technician: technician.body.id });
  await move(first.jobs[0].id, 'accept', {});
  await move(first.jobs[0].id, 'start', {});
  await move(first.jobs[0].id, 'done', { result: 'fixed' });
  await move(second.jobs[0].id, 'cancel', { reason: 'customer-cancelled' });
  const today = await numbers();
  expect(today).toMatchObject({ opened: few(2), done: few(1), open: few(1), unassigned: few(1) });
  expect(today.trend.at(-1)).toEqual({ day: '2026-11-15', opened: 2, done: 1 });

  // 23:30 and 00:30 at night in Tehran.
  itIs('2026-11-15T20:00:00Z');
  expect(await numbers()).toMatchObject({ opened: few(2), done: few(1) });
  itIs('2026-11-15T21:00:00Z');
  const next = await numbers();
  expect(next).toMatchObject({ opened: few(0), done: few(0), open: few(1) });
  expect(next.trend.slice(-2)).toEqual([{ day: '2026-11-15', opened: 2, done: 1 }, { day: '2026-11-16', opened: 0, done: 0 }]);
});

test('[PF2] late, promised for today and waiting for approval are as long as the lists behind them', async () => {
  itIs('2026-11-15T08:00:00Z');
  const lines = async (path: string): Promise<number> => (await app.get(`${path}${path.includes('?') ? '&' : '?'}limit=100`, { token: system })).body.items.length;
  expect((await numbers()).promisedToday.count).toBe(await lines('/sla?filter=promised-today'));
  itIs('2026-12-15T08:00:00Z');
  const later = await numbers();
  expect(later.late.count).toBeGreaterThan(0);
  expect(later.late.count).toBe(await lines('/sla?filter=late'));
  expect(later.open.count).toBe(await lines('/worklist'));
  expect(later.unassigned.count).toBe(await lines('/jobs/unassigned'));
  expect(later.waitingApproval.count).toBe(await lines('/reports?state=submitted'));
});

test('[PF2] nobody is told the length of a list that is closed to them, and without the permission nothing at all', async () => {
  const receptionist = await app.staffToken(['home.numbers', 'receptions.list', 'jobs.worklist']);
  const told = await numbers(receptionist);
  expect(told).toMatchObject({ unassigned: null, late: null, promisedToday: null, waitingApproval: null });
  expect(told.open).not.toBeNull();
  expect(await numbers(await app.staffToken(['home.numbers']))).toEqual({ opened: null, done: null, open: null, unassigned: null, late: null, promisedToday: null, waitingApproval: null, trend: null });
  expect(await app.get('/home', { token: await app.staffToken(['jobs.worklist']) })).toMatchObject({ status: 403 });
  expect(await app.get('/home', { token: system })).toMatchObject({ status: 403 });
});

test('[PF2] a count ends at 999 and says that there are more', async () => {
  const { id } = await open();
  await app.sql(`insert into as_receptions select (jsonb_populate_record(r, jsonb_build_object('id', 1000000 + g, 'document_id', 'copy-of-reception-' || g, 'number', 'copy-' || g, 'tracking_code', 'copy-' || g, 'opened_at', now()))).*
    from as_receptions r, generate_series(1, 1200) g where r.document_id = $1`, [id]);
  expect((await numbers()).opened).toEqual({ count: 999, more: true });
});
