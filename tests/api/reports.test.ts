import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { makeAgent, type TestAgent } from '../support/agents';
import { startApp, type TestApp } from '../support/app';

let app: TestApp;
let office: string;
let mine: TestAgent;
let other: TestAgent;

let counter = 0;
const unique = (): string => `${(counter += 1)}${randomUUID().slice(0, 4)}`;

const isoDay = (daysAgo: number): string => new Date(Date.now() + 3.5 * 3_600_000 - daysAgo * 86_400_000).toISOString().slice(0, 10);
const TODAY = isoDay(0);

const must = async (answer: Promise<{ status: number; body: { id: string } & Record<string, never> }>, status: number) => {
  const { status: got, body } = await answer;
  expect([got, (body as { error?: unknown }).error]).toEqual([status, undefined]);
  return body;
};

/** A device of our books, and a job about it that this agent is working on. */
async function jobAtWork(agent = mine, soldDaysAgo: number | null = 30): Promise<{ job: string; serial: string }> {
  const serial = `SN-${unique()}`;
  await must(app.post('/devices', { serial, product: 'WM-1' }, { token: office }), 201);
  if (soldDaysAgo !== null) await must(app.post('/warranty/facts', { serial, kind: 'sold', day: isoDay(soldDaysAgo), source: 'dealer' }, { token: office }), 201);
  const phone = `0912${String(1_000_000 + (counter += 1))}`;
  const reception = await must(app.post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [phone] } }, devices: [{ serial }] }, { token: office }), 201);
  const [{ id: job }] = (reception as unknown as { jobs: { id: string }[] }).jobs;
  await must(app.post(`/jobs/${job}/assign`, { agent: agent.id }, { token: office }), 200);
  for (const verb of ['accept', 'start']) await must(app.post(`/jobs/${job}/${verb}`, {}, { token: agent.token }), 200);
  return { job, serial };
}

const repair = (changes: object = {}) => ({ kind: 'warranty-repair', serviceDay: TODAY, lines: [{ kind: 'work', text: 'تعویض پمپ' }, { kind: 'part', part: 'PUMP', quantity: 2 }, { kind: 'travel' }], ...changes });
const submit = (job: string, body: object, token = mine.token, more: object = {}) => app.post(`/jobs/${job}/reports`, body, { token, ...more });
const check = async (serial: string) => (await app.get(`/warranty/check?serial=${serial}`, { token: office })).body;

beforeAll(async () => {
  app = await startApp();
  office = await app.systemToken('full-access');
  const codings: [string, object][] = [
    ['/brands', { code: 'PAK', labels: { en: 'Pakshoma' } }],
    ['/product-categories', { code: 'washer', labels: { en: 'Washer' } }],
    ['/products', { code: 'WM-1', labels: { en: 'WM 1' }, categoryCode: 'washer', brandCode: 'PAK' }],
    ['/parts', { code: 'PUMP', labels: { fa: 'پمپ', en: 'Pump' } }],
    ['/parts', { code: 'FILTER', labels: { fa: 'فیلتر', en: 'Filter' } }],
    ['/faults', { code: 'LEAK', labels: { en: 'Leaks' } }],
  ];
  for (const [path, body] of codings) await must(app.post(path, body, { token: office }), 201);
  const terms = { startRule: ['installation', 'sale'], months: { labour: 24, part: 24, travel: 12 }, consumables: [{ part: 'FILTER' }] };
  await must(app.post('/warranty-policies', { scope: 'product', code: 'WM-1', validFrom: isoDay(2000), inForceAlready: true, terms }, { token: office }), 201);
  const tariffs: object[] = [
    { tariff: 'wage', service: 'warranty-repair', amount: '4000000' },
    { tariff: 'wage', service: 'warranty-repair', product: 'WM-1', amount: '4500000' },
    { tariff: 'wage', service: 'installation', amount: '3000000' },
    { tariff: 'wage', service: 'travel', amount: '800000' },
    { tariff: 'customer', service: 'paid-repair', amount: '6000000' },
    { tariff: 'customer', service: 'part', part: 'PUMP', amount: '9500000' },
  ];
  for (const row of tariffs) await must(app.post('/tariffs', { validFrom: isoDay(400), ...row }, { token: office }), 201);
  mine = await makeAgent(app, { office });
  other = await makeAgent(app, { office });
});

afterAll(() => app?.stop());

describe('a report of work', () => {
  test('[IV1][IV3][IV4][IV7][WR11] a covered warranty repair gets its number, prices and verdicts at submission, and the job is done', async () => {
    const { job, serial } = await jobAtWork();
    const answer = await submit(job, repair({ foundFaults: ['LEAK'] }));
    expect([answer.status, answer.body.error]).toEqual([201, undefined]);
    expect(answer.body).toMatchObject({ kind: 'warranty-repair', state: 'submitted', policyVersion: 1, agent: { id: mine.id } });
    expect(answer.body.number).toMatch(/^1[34]\d\d-\d{5}$/);
    expect(Math.abs(Date.parse(answer.body.submittedAt) - Date.now())).toBeLessThan(60_000);
    expect(answer.body.lines).toMatchObject([
      { kind: 'work', payer: 'company', covered: true, wage: { amount: '4500000', currency: 'IRR' }, price: null },
      { kind: 'part', part: 'PUMP', quantity: 2, payer: 'company', covered: true, wage: { amount: '0' }, price: { amount: '19000000' } },
      { kind: 'travel', payer: 'company', covered: true, wage: { amount: '800000' } },
    ]);
    expect((await app.get(`/jobs/${job}`, { token: mine.token })).body).toMatchObject({ stage: 'done', result: 'fixed' });
    expect((await check(serial)).error).toBeUndefined();
  });

  test('[IV4][WR11] a repair that is not covered is refused with the reason and its steps, in the caller\'s words', async () => {
    const { job } = await jobAtWork(mine, 1_000);
    const before = await app.sql('select (select count(*) from as_invoices) as a, (select count(*) from as_events) as b');
    const answer = await submit(job, repair(), mine.token, { language: 'fa' });
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'reports.not-covered', reason: 'expired' } } });
    expect(answer.body.error.trace.length).toBeGreaterThan(2);
    expect(answer.body.error.trace.map((step: { text: string }) => step.text).join(' ')).toMatch(/[آ-ی]/);
    expect(await app.sql('select (select count(*) from as_invoices) as a, (select count(*) from as_events) as b')).toEqual(before);
    expect((await submit(job, repair({ kind: 'paid-repair' }))).body.lines).toMatchObject([{ payer: 'customer', price: { amount: '6000000' }, covered: null }, { payer: 'customer' }, { payer: 'customer' }]);
  });

  test('[WR11] lines are judged one by one: a consumable is the customer\'s though the work is covered', async () => {
    const { job } = await jobAtWork();
    const { body } = await submit(job, repair({ lines: [{ kind: 'work' }, { kind: 'part', part: 'FILTER' }] }));
    expect(body.lines).toMatchObject([{ covered: true, payer: 'company' }, { covered: false, coverReason: 'consumable', payer: 'customer' }]);
  });

  test('[WR11] the day the fault was reported counts, not the visit', async () => {
    const { job, serial } = await jobAtWork(mine, null);
    await must(app.post('/warranty/facts', { serial, kind: 'sold', day: isoDay(734), source: 'dealer' }, { token: office }), 201);
    expect(await submit(job, repair({ lines: [{ kind: 'work' }] }))).toMatchObject({ status: 409, body: { error: { reason: 'expired' } } });
    await app.sql(`update as_receptions set opened_at = opened_at - interval '6 days' where document_id = (select reception_id from as_jobs where document_id = $1)`, [job]);
    const shifted = await submit(job, repair({ lines: [{ kind: 'work' }] }));
    expect([shifted.status, shifted.body.error?.code]).toEqual([201, undefined]);
  });

  const wrong: [string, object, number, string, string][] = [
    ['a day in the future', { serviceDay: isoDay(-2) }, 400, 'serviceDay', 'reports.service-day'],
    ['a day long ago', { serviceDay: isoDay(40) }, 400, 'serviceDay', 'reports.service-day'],
    ['an unknown part', { lines: [{ kind: 'part', part: 'NIX' }] }, 400, 'lines.0.part', 'codings.unknown'],
    ['a part without its code', { lines: [{ kind: 'part' }] }, 400, 'lines.0.part', 'input.required'],
    ['an unknown fault', { foundFaults: ['NIX'] }, 400, 'foundFaults.0', 'codings.unknown'],
    ['a photo that is not ours', { photos: [randomUUID()] }, 400, 'photos.0', 'reports.photo-unknown'],
    ['no line', { lines: [] }, 400, 'lines', 'input.too-few'],
    ['an amount of the agent\'s own', { lines: [{ kind: 'work', wage: '1' }] }, 400, 'lines.0.wage', 'input.unknown-field'],
  ];
  test('[IV1] what is wrong is refused at its field and leaves the job as it is', async () => {
    const { job } = await jobAtWork();
    for (const [what, changes, status, path, code] of wrong) {
      const answer = await submit(job, repair(changes));
      expect([what, answer.status, answer.body.error?.fields?.[0]?.path, answer.body.error?.fields?.[0]?.code]).toEqual([what, status, path, code]);
    }
    expect((await app.get(`/jobs/${job}`, { token: mine.token })).body.stage).toBe('in-progress');
  });

  test('[IV1] a job has one live report; after a return another may be sent', async () => {
    const { job } = await jobAtWork();
    const first = await submit(job, repair());
    expect(await submit(job, repair())).toMatchObject({ status: 409, body: { error: { code: 'reports.reported-already' } } });
    await must(app.post(`/reports/${first.body.id}/return`, { reason: 'عکس پلاک لازم است' }, { token: office }), 200);
    expect((await app.get(`/reports/${first.body.id}`, { token: mine.token })).body).toMatchObject({ state: 'returned', returnReason: 'عکس پلاک لازم است' });
    expect((await submit(job, repair())).status).toBe(201);
  });
});

describe('the office decides', () => {
  test('[IV4] line by line, each cut with its reason; once', async () => {
    const { job } = await jobAtWork();
    const { body: report } = await submit(job, repair());
    expect(await app.post(`/reports/${report.id}/decide`, { lines: [{ position: 2, decision: 'cut' }] }, { token: office })).toMatchObject({ status: 400, body: { error: { fields: [{ path: 'lines.0.reason', code: 'reports.cut-reason' }] } } });
    const decided = await app.post(`/reports/${report.id}/decide`, { lines: [{ position: 2, decision: 'cut', reason: 'یک عدد کافی بود' }] }, { token: office });
    expect(decided.body).toMatchObject({ state: 'partly-approved', lines: [{ decision: 'approved' }, { decision: 'cut', cutReason: 'یک عدد کافی بود' }, { decision: 'approved' }] });
    expect(await app.post(`/reports/${report.id}/decide`, {}, { token: office })).toMatchObject({ status: 409, body: { error: { code: 'reports.wrong-state' } } });
    const events = await app.sql(`select type from as_events where subject_type = 'report' and subject_id = $1 order by seq`, [report.id]);
    expect(events.map(({ type }) => type)).toEqual(['report.submitted', 'report.partly-approved']);
  });

  test('[IV4] approved in two browsers at once, it is approved once', async () => {
    const { job } = await jobAtWork();
    const { body: report } = await submit(job, repair());
    const answers = await Promise.all(Array.from({ length: 6 }, () => app.post(`/reports/${report.id}/decide`, {}, { token: office })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  });

  test('[IV8] there is a list for each kind and state', async () => {
    const { job } = await jobAtWork();
    const { body: report } = await submit(job, { kind: 'internal-work', serviceDay: TODAY, lines: [{ kind: 'work', text: 'کنترل کیفیت' }] });
    const list = await app.get('/reports?kind=internal-work&state=submitted', { token: office });
    expect(list.body.items).toMatchObject([{ id: report.id, kind: 'internal-work' }]);
    const page = await app.get('/reports?limit=2', { token: office });
    expect(page.body.items).toHaveLength(2);
    const next = await app.get(`/reports?limit=2&after=${page.body.next}`, { token: office });
    expect(next.body.items.map(({ id }: { id: string }) => id)).not.toContain(page.body.items[1].id);
  });
});

describe('an installation', () => {
  const installation = { kind: 'installation', serviceDay: TODAY, lines: [{ kind: 'work' }] };

  test('[IV2][WR2] starts the warranty: provisionally from its submission, for good at approval', async () => {
    const { job, serial } = await jobAtWork(mine, null);
    const { body: report, status } = await submit(job, installation);
    expect([status, report.error]).toEqual([201, undefined]);
    expect(JSON.stringify(await check(serial))).toContain('provisional');
    await must(app.post(`/reports/${report.id}/decide`, {}, { token: office }), 200);
    const held = JSON.stringify(await check(serial));
    expect(held).not.toContain('"provisional"');
    expect(held).toContain('covered');
  });

  test('[IV2] returned, it never was: the cover is withdrawn and the device may be installed', async () => {
    const { job, serial } = await jobAtWork(mine, null);
    const { body: report } = await submit(job, installation);
    await must(app.post(`/reports/${report.id}/return`, { reason: 'سریال خوانا نیست' }, { token: office }), 200);
    expect(JSON.stringify(await check(serial))).toContain('not-started');
    expect((await submit(job, installation)).status).toBe(201);
  });

  test('[IV2] the second live one of a serial is refused with who and when, also at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { job, serial } = await jobAtWork(mine, null);
      const phone = `0935${String(1_000_000 + (counter += 1))}`;
      const second = await must(app.post('/receptions', { channel: 'phone', customer: { new: { name: 'نسرین امینی', phones: [phone] } }, devices: [{ serial }] }, { token: office }), 201);
      const [{ id: secondJob }] = (second as unknown as { jobs: { id: string }[] }).jobs;
      await must(app.post(`/jobs/${secondJob}/assign`, { agent: other.id }, { token: office }), 200);
      for (const verb of ['accept', 'start']) await must(app.post(`/jobs/${secondJob}/${verb}`, {}, { token: other.token }), 200);
      const answers = await Promise.all([submit(job, installation), submit(secondJob, installation, other.token)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const refused = answers.find(({ status }) => status === 409);
      expect(['reports.installed-already', 'warranty.fact-exists']).toContain(refused?.body.error.code);
    }
  });
});

describe('who may', () => {
  test('[AG1][IV1] another agency\'s job, report and photo do not exist', async () => {
    const { job } = await jobAtWork();
    expect((await submit(job, repair(), other.token)).status).toBe(404);
    const { body: report } = await submit(job, repair());
    expect((await app.get(`/reports/${report.id}`, { token: other.token })).status).toBe(404);
    expect((await app.get('/reports', { token: other.token })).body.items.map(({ id }: { id: string }) => id)).not.toContain(report.id);
    expect((await app.get(`/reports?agent=${mine.id}`, { token: other.token })).body.items).toEqual([]);
    for (const action of ['decide', 'return']) expect((await app.post(`/reports/${report.id}/${action}`, { reason: 'xx' }, { token: mine.token })).status).toBe(403);
  });
});

describe('photos', () => {
  const upload = async (bytes: Buffer, type: string, token = mine.token) => {
    const answer = await fetch(`${app.url}/api/after-sales/photos`, { method: 'POST', headers: { 'content-type': type, authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }, body: new Uint8Array(bytes) });
    return { status: answer.status, body: (await answer.json()) as { id: string; width: number; error: { code: string } } };
  };
  const picture = () => sharp({ create: { width: 3_000, height: 1_000, channels: 3, background: '#884422' } }).withExif({ IFD0: { Copyright: 'secret place' } }).jpeg().toBuffer();

  test('[IV1] a photo is made anew without what was hidden in it, stays private and stands on its report', async () => {
    const { status, body } = await upload(await picture(), 'image/jpeg');
    expect([status, body.width]).toEqual([201, 2_000]);
    const { job } = await jobAtWork();
    const { body: report } = await submit(job, repair({ photos: [body.id] }));
    expect(report.photos).toEqual([body.id]);
    const shown = await fetch(`${app.url}/api/after-sales/photos/${body.id}`, { headers: { authorization: `Bearer ${mine.token}` } });
    expect(shown.headers.get('content-disposition')).toContain('attachment');
    expect(shown.headers.get('content-security-policy')).toBe('sandbox');
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes('secret place')).toBe(false);
    expect((await app.get(`/photos/${body.id}`, { token: other.token })).status).toBe(404);
    expect((await app.get(`/photos/${body.id}`)).status).toBe(401);
    const { job: second } = await jobAtWork();
    expect((await submit(second, repair({ photos: [body.id] }))).body.error.fields[0].code).toBe('reports.photo-unknown');
  });

  test('[IV1] what is no picture is refused, whatever it says of itself', async () => {
    const html = Buffer.from('<html><script>alert(1)</script>');
    expect(await upload(html, 'image/jpeg')).toMatchObject({ status: 400, body: { error: { code: 'photos.not-a-picture' } } });
    expect(await upload(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), html]), 'image/jpeg')).toMatchObject({ status: 400, body: { error: { code: 'photos.not-a-picture' } } });
    expect(await upload(Buffer.from('<svg/>'), 'image/svg+xml')).toMatchObject({ status: 415 });
    expect(await upload(Buffer.alloc(9_000_000, 1), 'image/png')).toMatchObject({ status: 413 });
    const huge = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: 'white' } }).png({ compressionLevel: 9 }).toBuffer();
    expect(await upload(huge, 'image/png')).toMatchObject({ status: 400, body: { error: { code: 'photos.too-many-pixels' } } });
  });
});

describe('tariffs', () => {
  test('[CD4] a row is added once for its key and day, and never changed', async () => {
    const row = { tariff: 'wage', service: 'installation', category: 'washer', validFrom: '2026-01-01', amount: '1' };
    expect((await app.post('/tariffs', row, { token: office })).status).toBe(201);
    expect(await app.post('/tariffs', { ...row, amount: '2' }, { token: office })).toMatchObject({ status: 409, body: { error: { code: 'tariffs.row-taken' } } });
    expect(await app.post('/tariffs', { ...row, category: 'NIX' }, { token: office })).toMatchObject({ status: 400, body: { error: { fields: [{ path: 'category', code: 'codings.unknown' }] } } });
    expect(await app.post('/tariffs', { ...row, amount: '1.5' }, { token: office })).toMatchObject({ status: 400 });
    await expect(app.sql(`update as_tariff_rows set amount = 5`)).rejects.toThrow('append-only');
    expect((await app.get('/tariffs?service=installation&limit=1', { token: office })).body).toMatchObject({ items: [{ amount: '1' }], next: expect.any(String) });
  });
});
