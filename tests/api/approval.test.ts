import { randomUUID } from 'node:crypto';
import { makeAgent, type TestAgent } from '../support/agents';
import { startApp, type TestApp } from '../support/app';

let app: TestApp;
let office: string;
let mine: TestAgent;
let other: TestAgent;

let counter = 0;
const isoDay = (daysAgo: number): string => new Date(Date.now() + 3.5 * 3_600_000 - daysAgo * 86_400_000).toISOString().slice(0, 10);
const TODAY = isoDay(0);

const must = async <Body>(answer: Promise<{ status: number; body: Body }>, status: number): Promise<Body> => {
  const { status: got, body } = await answer;
  expect([got, (body as { error?: unknown }).error]).toEqual([status, undefined]);
  return body;
};

interface Opened {
  job: string;
  number: string;
  serial: string;
}

/** A job that this agent has, with or without the visit noted. */
async function jobAtWork({ agent = mine, serial = `SN-${(counter += 1)}${randomUUID().slice(0, 4)}`, visited = true } = {}): Promise<Opened> {
  const phone = `0912${String(1_000_000 + (counter += 1))}`;
  const reception = await must(app.post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [phone] } }, devices: [{ serial, product: 'WM-1' }] }, { token: office }), 201);
  const [{ id: job, number }] = (reception as unknown as { jobs: { id: string; number: string }[] }).jobs;
  if ((await app.get(`/jobs/${job}`, { token: office })).body.stage === 'waiting-for-office') await must(app.post(`/jobs/${job}/triage`, {}, { token: office }), 200);
  await must(app.post(`/jobs/${job}/assign`, { agent: agent.id }, { token: office }), 200);
  await must(app.post(`/jobs/${job}/accept`, {}, { token: agent.token }), 200);
  if (visited) await must(app.post(`/jobs/${job}/start`, {}, { token: agent.token }), 200);
  return { job, number, serial };
}

const LINES = [{ kind: 'work', text: 'تعویض پمپ' }, { kind: 'part', part: 'PUMP', quantity: 3 }, { kind: 'travel', quantity: 2 }];
const submit = (job: string, { agent = mine, ...changes }: { agent?: TestAgent } & Record<string, unknown> = {}) =>
  must(app.post(`/jobs/${job}/reports`, { kind: 'paid-repair', serviceDay: TODAY, lines: LINES, ...changes }, { token: agent.token }), 201);
const decide = (id: string, lines: object[]) => app.post(`/reports/${id}/decide`, { lines }, { token: office });
const ids = (body: { items: { id: string }[] }): string[] => body.items.map(({ id }) => id);

beforeAll(async () => {
  app = await startApp();
  office = await app.systemToken('full-access');
  const codings: [string, object][] = [
    ['/brands', { code: 'PAK', labels: { en: 'Pakshoma' } }],
    ['/product-categories', { code: 'washer', labels: { en: 'Washer' } }],
    ['/products', { code: 'WM-1', labels: { en: 'WM 1' }, categoryCode: 'washer', brandCode: 'PAK' }],
    ['/parts', { code: 'PUMP', labels: { fa: 'پمپ', en: 'Pump' } }],
  ];
  for (const [path, body] of codings) await must(app.post(path, body, { token: office }), 201);
  for (const row of [{ service: 'paid-repair', amount: '4500000' }, { service: 'travel', amount: '800000' }]) await must(app.post('/tariffs', { tariff: 'wage', validFrom: isoDay(400), ...row }, { token: office }), 201);
  mine = await makeAgent(app, { office, name: 'خدمات البرز' });
  other = await makeAgent(app, { office, name: 'سرویس دماوند' });
});

afterAll(() => app?.stop());

describe('a decision about amounts', () => {
  test('[IV9] [IV10] a cut may leave some of the quantity or some of the amount, with a reason of the list', async () => {
    const { job } = await jobAtWork();
    const report = await submit(job);
    const { body } = await decide(report.id, [
      { position: 1, decision: 'cut', amount: '4000000', reason: 'کار کوتاه‌تر بود' },
      { position: 2, decision: 'cut', quantity: 1, reasonCode: 'too-many' },
      { position: 3, decision: 'approve' },
    ]);
    expect(body).toMatchObject({
      state: 'partly-approved',
      lines: [
        { decision: 'cut', wage: { amount: '4500000' }, granted: { amount: '4000000', currency: 'IRR' }, cutReason: 'کار کوتاه‌تر بود', cutCode: null },
        { decision: 'cut', quantity: 3, grantedQuantity: 1, granted: { amount: '0' }, cutCode: 'too-many', cutReason: 'تعداد بیش از نیاز است' },
        { decision: 'approved', grantedQuantity: 2, granted: { amount: '1600000' } },
      ],
    });
    const { body: list } = await app.get(`/reports?number=${report.number}`, { token: office });
    expect(list.items).toMatchObject([{ wage: { amount: '6100000' }, granted: { amount: '5600000' } }]);
  });

  const slips: [string, object, string, string][] = [
    ['an amount with a digit too many', { position: 1, decision: 'cut', reason: 'رقم', amount: '45000000' }, 'lines.0.amount', 'reports.cut-raises'],
    ['more than was sent', { position: 2, decision: 'cut', reason: 'رقم', quantity: 30 }, 'lines.0.quantity', 'reports.cut-raises'],
    ['another price than the tariff\'s', { position: 1, decision: 'approve', amount: '1' }, 'lines.0.amount', 'reports.priced-already'],
    ['a reason that is in no list', { position: 1, decision: 'cut', reasonCode: 'whatever' }, 'lines.0.reasonCode', 'jobs.reason-unknown'],
    ['a reason of another list', { position: 1, decision: 'cut', reasonCode: 'no-capacity' }, 'lines.0.reasonCode', 'jobs.reason-unknown'],
  ];
  test('[IV10] what would raise an amount, or has no reason, is refused at its field and decides nothing', async () => {
    const { job } = await jobAtWork();
    const report = await submit(job);
    for (const [what, line, path, code] of slips) {
      const answer = await decide(report.id, [line]);
      expect([what, answer.status, answer.body.error?.fields?.[0]]).toEqual([what, 400, expect.objectContaining({ path, code })]);
    }
    expect((await app.get(`/reports/${report.id}`, { token: office })).body).toMatchObject({ state: 'submitted', lines: [{ decision: null, granted: null }, {}, {}] });
  });

  test('[IV9] a line that no tariff prices gets its amount at the approval', async () => {
    const { job } = await jobAtWork();
    const report = await submit(job, { kind: 'internal-work', lines: [{ kind: 'work', text: 'کنترل کیفیت' }] });
    expect(report).toMatchObject({ lines: [{ wage: null }] });
    expect((await decide(report.id, [{ position: 1, decision: 'approve', amount: '2500000' }])).body).toMatchObject({ state: 'approved', lines: [{ wage: null, granted: { amount: '2500000' } }] });
  });

  test('[IV9] whoever of the office wrote a report down doesn\'t approve it, and may give it back', async () => {
    const writer = await app.staffToken(['reports.submit', 'reports.decide', 'reports.return', 'reports.review']);
    const { job } = await jobAtWork();
    const report = await must(app.post(`/jobs/${job}/reports`, { kind: 'paid-repair', serviceDay: TODAY, lines: LINES }, { token: writer }), 201);
    expect((await app.get(`/reports/${report.id}/review`, { token: writer })).body.own).toBe(true);
    expect(await app.post(`/reports/${report.id}/decide`, {}, { token: writer })).toMatchObject({ status: 403, body: { error: { code: 'reports.own-report' } } });
    expect((await app.get(`/reports/${report.id}/review`, { token: office })).body.own).toBe(false);
    await must(app.post(`/reports/${report.id}/return`, { reason: 'کامل نیست' }, { token: writer }), 200);
  });
});

describe('the lists of the office', () => {
  test('[IV8] oldest first or newest first, each page goes on where the last one ended', async () => {
    for (let n = 0; n < 5; n += 1) await submit((await jobAtWork({ agent: other })).job, { agent: other });
    const walk = async (sort: string): Promise<string[]> => {
      const seen: string[] = [];
      for (let after = ''; ; ) {
        const { body } = await app.get(`/reports?agent=${other.id}&state=submitted&sort=${sort}&limit=2${after}`, { token: office });
        seen.push(...ids(body));
        if (!body.next) return seen;
        after = `&after=${body.next}`;
      }
    };
    const oldest = await walk('submitted');
    expect(oldest).toHaveLength(5);
    expect(await walk('-submitted')).toEqual([...oldest].reverse());
    expect((await app.get('/reports?after=czEy', { token: office })).body.error.code).toBe('input.cursor');
  });

  test('[IV8] a number or its running part, the job\'s number, a serial or an agent\'s name finds it', async () => {
    const agent = await makeAgent(app, { office, name: 'تعمیرگاه كوهسار' });
    const { job, number, serial } = await jobAtWork({ agent });
    const report = await submit(job, { agent });
    const persian = (report.number as string).replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));
    const running = String(Number((report.number as string).split('-').at(-1)));
    for (const q of [report.number, persian, running, number, serial, serial.toLowerCase(), 'کوهسار', agent.code]) {
      const { body } = await app.get(`/reports?q=${encodeURIComponent(q as string)}`, { token: office });
      expect([q, ids(body)]).toEqual([q, expect.arrayContaining([report.id])]);
    }
    expect(ids((await app.get(`/reports?q=${serial}`, { token: other.token })).body)).toEqual([]);
    expect(ids((await app.get('/reports?q=nobody-has-this', { token: office })).body)).toEqual([]);
    expect(ids((await app.get(`/reports?q=${encodeURIComponent('کوهسار')}&state=returned`, { token: office })).body)).toEqual([]);
  });

  test('[IV8] requests for parts, decided ones, and the days of a range', async () => {
    const { job } = await jobAtWork();
    const without = await submit(job, { lines: [{ kind: 'work', text: 'تنظیم درب' }] });
    const list = async (query: string): Promise<string[]> => ids((await app.get(`/reports?limit=100&${query}`, { token: office })).body);
    expect(await list('parts=yes')).not.toContain(without.id);
    expect(await list('')).toContain(without.id);
    expect(await list('state=decided')).not.toContain(without.id);
    await must(decide(without.id, []), 200);
    expect(await list('state=decided')).toContain(without.id);
    expect(await list(`from=${TODAY}&to=${TODAY}`)).toContain(without.id);
    expect(await list(`from=${isoDay(-1)}`)).toEqual([]);
    expect(await list(`to=${isoDay(1)}`)).toEqual([]);
  });
});

test('[IV9] beside a report stand the grounds of its lines, the visit, and what was done to the device before', async () => {
  const first = await jobAtWork();
  const before = await submit(first.job);
  await must(decide(before.id, []), 200);
  const again = await jobAtWork({ serial: first.serial });
  const sent = await submit(again.job, { foundFaults: [] });
  await must(app.post(`/reports/${sent.id}/return`, { reason: 'عکس پلاک لازم است' }, { token: office }), 200);
  const report = await submit(again.job);
  const { body } = await app.get(`/reports/${report.id}/review`, { token: office });
  expect(body).toMatchObject({
    own: false,
    report: { id: report.id, state: 'submitted' },
    customer: { name: 'مریم احمدی' },
    device: { serial: first.serial, product: 'WM-1' },
    job: { result: 'fixed', startedAt: expect.any(String) },
    earlier: [{ job: { id: first.job }, report: { id: before.id }, work: ['تعویض پمپ'], parts: ['PUMP'] }],
    sentBefore: [{ id: sent.id, returnReason: 'عکس پلاک لازم است' }],
    lines: [{ position: 1, says: null, trace: [], wageRow: { service: 'paid-repair', amount: '4500000' } }, { wageRow: null }, { wageRow: { service: 'travel', amount: '800000' } }],
  });
});

describe('[RC24] the register of calls against the reports of work', () => {
  interface Line {
    kind: string;
    id: string;
  }
  const misfits = async (query = ''): Promise<Line[]> => (await app.get(`/daily-check?from=${TODAY}&limit=100${query}`, { token: office })).body.items;
  const has = async (kind: string, id: string): Promise<boolean> => (await misfits()).some((line) => line.kind === kind && line.id === id);

  test('a job that is done without a report is a line until the report comes', async () => {
    const { job } = await jobAtWork();
    await must(app.post(`/jobs/${job}/done`, { result: 'fixed' }, { token: mine.token }), 200);
    expect(await has('done-without-report', job)).toBe(true);
    const report = await submit(job);
    expect(await has('done-without-report', job)).toBe(false);
    await must(app.post(`/reports/${report.id}/return`, { reason: 'کامل نیست' }, { token: office }), 200);
    expect(await has('done-without-report', job)).toBe(true);
  });

  test('a report before which nobody noted a visit is one', async () => {
    const noted = await submit((await jobAtWork()).job);
    const unnoted = await submit((await jobAtWork({ visited: false })).job);
    expect([await has('report-without-visit', noted.id), await has('report-without-visit', unnoted.id)]).toEqual([false, true]);
  });

  test('so is a job that was promised for the day and is open', async () => {
    const { job } = await jobAtWork();
    await app.sql('update as_jobs set promised_at = $2 where document_id = $1', [job, new Date()]);
    expect(await has('promised-without-report', job)).toBe(true);
    await submit(job);
    expect(await has('promised-without-report', job)).toBe(false);
  });

  test('and a missed call until somebody spoke with this person', async () => {
    const phone = `0935${String(2_000_000 + (counter += 1))}`;
    const call = await must(app.post('/contacts', { kind: 'missed-call', channel: 'phone', phone }, { token: office }), 201);
    expect(await has('call-without-job', call.id)).toBe(true);
    await must(app.post('/receptions', { channel: 'phone', customer: { new: { name: 'نسرین امینی', phones: [phone] } }, devices: [{ product: 'WM-1' }] }, { token: office }), 201);
    expect(await has('call-without-job', call.id)).toBe(false);
  });

  test('what is explained leaves the list, and its words stay out of the event', async () => {
    const { job } = await jobAtWork();
    await must(app.post(`/jobs/${job}/done`, { result: 'fixed' }, { token: mine.token }), 200);
    await must(app.post(`/daily-check/done-without-report/${job}/explain`, { note: 'با راهنمایی تلفنی حل شد' }, { token: office }), 200);
    expect(await has('done-without-report', job)).toBe(false);
    expect(await misfits('&explained=yes')).toMatchObject([{ id: job, explanation: { note: 'با راهنمایی تلفنی حل شد' } }]);
    const [event] = await app.sql(`select data from as_events where type = 'daily-check.explained' and subject_id = $1`, [job]);
    expect(JSON.stringify(event)).not.toContain('راهنمایی');
    expect(await app.post(`/daily-check/done-without-report/${randomUUID()}/explain`, { note: 'هیچ' }, { token: office })).toMatchObject({ status: 404 });
  });

  test('pages follow each other; yesterday is checked unless told otherwise; a month at most', async () => {
    for (let n = 0; n < 3; n += 1) {
      const { job } = await jobAtWork();
      await must(app.post(`/jobs/${job}/done`, { result: 'fixed' }, { token: mine.token }), 200);
    }
    const all = (await misfits()).map(({ kind, id }) => `${kind}/${id}`);
    expect(all.length).toBeGreaterThanOrEqual(3);
    const walked: string[] = [];
    for (let after = ''; ; ) {
      const { body } = await app.get(`/daily-check?from=${TODAY}&limit=2${after}`, { token: office });
      walked.push(...(body.items as Line[]).map(({ kind, id }) => `${kind}/${id}`));
      if (!body.next) break;
      after = `&after=${body.next}`;
    }
    expect(walked).toEqual(all);
    expect((await app.get('/daily-check', { token: office })).body).toMatchObject({ from: isoDay(1), to: isoDay(1), items: [] });
    expect((await app.get(`/daily-check?from=${isoDay(40)}&to=${TODAY}`, { token: office })).body.error.fields[0]).toMatchObject({ path: 'to', code: 'daily-check.days' });
  });
});
