import sharp from 'sharp';
import { makeAgent, type TestAgent } from '../support/agents';
import { startApp, type TestApp } from '../support/app';

let app: TestApp;
let office: string;
let agent: TestAgent;
let counter = 0;

interface Told {
  job: string;
  device: string;
}

const dayAgo = (days: number): string => new Date(Date.now() + 3.5 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

/** A customer calls about a device with this serial. */
async function called(serial?: string): Promise<Told> {
  const phone = `0912${String(2_000_000 + (counter += 1))}`;
  const { status, body } = await app.post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [phone] } }, devices: [serial === undefined ? { product: 'WM-1' } : { serial }] }, { token: office });
  expect(status).toBe(201);
  return { job: body.jobs[0].id, device: body.jobs[0].device.id };
}

const ours = async (serial: string): Promise<string> => (await app.post('/devices', { serial, product: 'WM-1' }, { token: office })).body.id;
const show = (job: string, token = office) => app.get(`/jobs/${job}/unknown-serial`, { token });
const settle = (job: string, verb: string, body: object, token = office) => app.post(`/jobs/${job}/unknown-serial/${verb}`, body, { token });
const jobNow = async (job: string) => (await app.get(`/jobs/${job}`, { token: office })).body;
const history = async (subject: string): Promise<string[]> => (await app.sql<{ type: string }>('select type from as_events where subject_id = $1 order by seq', [subject])).map(({ type }) => type);

let keys = 0;
async function upload(token: string): Promise<string> {
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#446688' } }).png().toBuffer();
  const answer = await fetch(`${app.url}/api/after-sales/photos`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png', 'idempotency-key': `photo-of-a-plate-${(keys += 1)}` }, body: new Uint8Array(bytes) });
  return ((await answer.json()) as { id: string }).id;
}

beforeAll(async () => {
  app = await startApp();
  office = await app.systemToken('full-access');
  await app.post('/brands', { code: 'PAK', labels: { en: 'Pakshoma' } }, { token: office });
  await app.post('/product-categories', { code: 'washer', labels: { en: 'Washer' } }, { token: office });
  await app.post('/products', { code: 'WM-1', labels: { en: 'WM 1' }, categoryCode: 'washer', brandCode: 'PAK' }, { token: office });
  const terms = { startRule: ['sale'], months: { labour: 24, part: 24, travel: 24 } };
  await app.post('/warranty-policies', { scope: 'product', code: 'WM-1', validFrom: dayAgo(2000), inForceAlready: true, terms }, { token: office });
  agent = await makeAgent(app, { office });
});

afterAll(() => app?.stop());

describe('[RC22] a serial that nobody knows', () => {
  test('is shown as it was told, beside those of ours that differ by one slip', async () => {
    const [changed, swapped] = [await ours('PK-1405-77001'), await ours('PK-1405-77010')];
    await ours('PK-1405-99999');
    const { job, device } = await called('pk 1405 77000');
    const nearToIt = await show(job);
    expect(nearToIt.body).toMatchObject({ job, waits: true, device: { id: device, serial: 'pk 1405 77000', state: 'unverified' } });
    expect(nearToIt.body.near.map(({ id, differs }: { id: string; differs: string }) => [id, differs])).toEqual([[changed, 'one-changed'], [swapped, 'one-changed']]);
    const other = await called('PK-1405-77100');
    expect((await show(other.job)).body.near).toEqual([expect.objectContaining({ id: swapped, differs: 'two-swapped' })]);
  });

  test('was misread: the job is about the device of ours, goes on and can be found by it', async () => {
    const device = await ours('PK-1405-88001');
    const { job, device: told } = await called('PK-1405-88002');
    const settled = await settle(job, 'correct', { device, note: 'از روی پلاک خوانده شد' });
    expect(settled).toMatchObject({ status: 200, body: { job, stage: 'new', device } });
    const now = await jobNow(job);
    expect(now).toMatchObject({ stage: 'new', device: { id: device, serial: 'PK-1405-88001' } });
    expect(now.notes.map(({ text }: { text: string }) => text)).toEqual(['از روی پلاک خوانده شد']);
    expect((await history(job)).slice(-2)).toEqual(['job.device-corrected', 'job.triage']);
    expect(await app.sql(`select data->>'deviceBefore' as before from as_events where subject_id = $1 and type = 'job.device-corrected'`, [job])).toEqual([{ before: told }]);
    expect(await app.sql(`select state from as_devices where document_id = $1`, [told])).toEqual([{ state: 'unverified' }]);
  });

  test('is a device that we didn\'t have: it comes into our books with what starts its warranty', async () => {
    const { job, device } = await called('PK-NEW-1');
    const settled = await settle(job, 'register', { product: 'WM-1', fact: { kind: 'sold', day: dayAgo(20), source: 'purchase-invoice' }, reason: 'فاکتور خرید دیده شد' });
    expect(settled).toMatchObject({ status: 200, body: { stage: 'new', device } });
    expect(await history(device)).toEqual(expect.arrayContaining(['device.registered', 'device.fact-recorded']));
    const { body } = await app.get('/warranty/check?serial=PK-NEW-1', { token: office });
    expect(body.verdicts.map(({ covered }: { covered: boolean }) => covered)).toEqual([true, true, true]);
  });

  test('was misread and is new: the serial of the plate is registered, the told one stays unverified', async () => {
    const { job, device: told } = await called('PK-NEW-2X');
    const { body } = await settle(job, 'register', { product: 'WM-1', serial: 'PK-NEW-2' });
    expect(body.device).not.toBe(told);
    expect(await jobNow(job)).toMatchObject({ stage: 'new', device: { id: body.device, serial: 'PK-NEW-2', product: 'WM-1' } });
    expect(await app.get('/warranty/check?serial=PK-NEW-2X', { token: office })).toMatchObject({ body: { verdicts: [{ reason: 'waiting-for-office' }, {}, {}] } });
  });

  test('stays unknown: the job goes on without warranty, and why is in the history', async () => {
    const { job, device } = await called('PK-LOST-1');
    expect(await settle(job, 'leave', { reason: 'پلاک کنده شده است' })).toMatchObject({ status: 200, body: { stage: 'new', device } });
    expect(await app.sql(`select reason from as_events where subject_id = $1 and type = 'device.left-unknown'`, [device])).toEqual([{ reason: 'پلاک کنده شده است' }]);
    expect((await app.get('/warranty/check?serial=PK-LOST-1', { token: office })).body.verdicts[0]).toMatchObject({ covered: false, reason: 'waiting-for-office' });
  });

  test('was registered meanwhile: the same device lets the job go on', async () => {
    const { job, device } = await called('PK-MEAN-1');
    await ours('PK-MEAN-1');
    expect((await show(job)).body.device.state).toBe('known');
    expect(await settle(job, 'correct', { device })).toMatchObject({ status: 200, body: { stage: 'new' } });
    expect(await history(job)).not.toContain('job.device-corrected');
  });

  test.each([
    ['correct', { device: '01990000-0000-7000-8000-00000000dead' }, 400, 'device', 'devices.unknown'],
    ['correct', {}, 400, 'device', 'input.required'],
    ['register', { product: 'NIX' }, 400, 'product', 'codings.unknown'],
    ['register', { product: 'WM-1', serial: '--' }, 400, 'serial', 'devices.serial-empty'],
    ['register', { product: 'WM-1', fact: { kind: 'sold', day: '2199-01-01', source: 'office' } }, 400, 'fact.day', 'warranty.fact-future'],
    ['leave', {}, 400, 'reason', 'input.required'],
    ['leave', { reason: 'x' }, 400, 'reason', 'input.too-short'],
  ])('%s with %j is refused at its field, and the job waits on', async (verb, body, status, path, code) => {
    const { job, device } = await called(`PK-REF-${(counter += 1)}A${counter}`);
    const answer = await settle(job, verb, body);
    expect([answer.status, answer.body.error.fields[0].path, answer.body.error.fields[0].code]).toEqual([status, path, code]);
    expect(await jobNow(job)).toMatchObject({ stage: 'waiting-for-office', device: { id: device } });
    expect(await history(job)).not.toContain('job.triage');
  });

  test('a serial that is in our books can\'t be registered again, and an unverified device is no correction', async () => {
    await ours('PK-TWICE-1');
    const [{ job }, { device }] = [await called('PK-TWICE-2B'), await called('PK-TWICE-3C')];
    expect(await settle(job, 'register', { product: 'WM-1', serial: 'PK-TWICE-1' })).toMatchObject({ status: 409, body: { error: { code: 'devices.serial-taken' } } });
    expect(await settle(job, 'correct', { device })).toMatchObject({ status: 400, body: { error: { code: 'devices.unknown' } } });
  });

  test('what doesn\'t wait is not settled, a job that isn\'t there is not found, and agents may do nothing of it', async () => {
    const device = await ours('PK-DONE-1');
    const { job } = await called('PK-DONE-1');
    for (const [verb, body] of [['correct', { device }], ['register', { product: 'WM-1', serial: 'PK-DONE-2' }], ['leave', { reason: 'بی‌دلیل' }]] as const) {
      expect(await settle(job, verb, body)).toMatchObject({ status: 409, body: { error: { code: 'jobs.wrong-stage', from: 'new' } } });
      expect((await settle('01990000-0000-7000-8000-00000000dead', verb, body)).status).toBe(404);
      expect((await settle(job, verb, body, agent.token)).status).toBe(403);
      expect((await settle(job, verb, body, await app.systemToken(['me.show']))).status).toBe(403);
    }
    expect((await show(job, agent.token)).status).toBe(403);
    expect((await show('01990000-0000-7000-8000-00000000dead')).status).toBe(404);
  });
});

describe('[RC22] photos of a job', () => {
  test('an agent adds them to the own jobs, and sees the own agency\'s only', async () => {
    const { job } = await called();
    await app.post(`/jobs/${job}/assign`, { agent: agent.id }, { token: office });
    const neighbour = await makeAgent(app, { office });
    const photo = await upload(agent.token);
    expect(await app.post(`/jobs/${job}/photos`, { photo, kind: 'plate' }, { token: neighbour.token })).toMatchObject({ status: 404 });
    expect(await app.post(`/jobs/${job}/photos`, { photo: await upload(neighbour.token) }, { token: agent.token })).toMatchObject({ status: 400, body: { error: { fields: [{ path: 'photo', code: 'reports.photo-unknown' }] } } });
    expect(await app.post(`/jobs/${job}/photos`, { photo, kind: 'plate' }, { token: agent.token })).toMatchObject({ status: 201, body: { id: photo, kind: 'plate', report: null } });
    // A photo shows one thing of one job.
    expect(await app.post(`/jobs/${job}/photos`, { photo, kind: 'device' }, { token: agent.token })).toMatchObject({ status: 400, body: { error: { code: 'reports.photo-unknown' } } });
    expect((await app.get(`/jobs/${job}/photos`, { token: agent.token })).body.items.map(({ id }: { id: string }) => id)).toEqual([photo]);
    expect((await app.get(`/jobs/${job}/photos`, { token: neighbour.token })).status).toBe(404);
    expect((await history(job)).at(-1)).toBe('job.photo-added');
  });
});
