import { randomUUID } from 'node:crypto';
import { startApp, type Answer, type TestApp } from '../support/app';

let app: TestApp;
let token: string;

const CODES: [string, object][] = [
  ['/brands', { code: 'SNW', labels: { fa: 'اسنوا', en: 'Snowa' } }],
  ['/brands', { code: 'BOSCH', labels: { en: 'Bosch' } }],
  ['/product-categories', { code: 'fridge', labels: { fa: 'یخچال', en: 'Refrigerator', es: 'Frigorífico' } }],
  ['/product-categories', { code: 'boiler', labels: { fa: 'پکیج', en: 'Boiler' } }],
  ['/products', { code: 'FR-1', labels: { en: 'Fridge one' }, categoryCode: 'fridge', brandCode: 'SNW' }],
  ['/products', { code: 'FR-2', labels: { en: 'Fridge two' }, categoryCode: 'fridge', brandCode: 'SNW' }],
  ['/products', { code: 'BO-1', labels: { en: 'Boiler one' }, categoryCode: 'boiler', brandCode: 'BOSCH' }],
  ['/parts', { code: 'P-COMP', labels: { fa: 'کمپرسور', en: 'Compressor' } }],
  ['/parts', { code: 'P-LAMP', labels: { fa: 'لامپ', en: 'Lamp' } }],
];

const TERMS = {
  startRule: ['installation', 'sale', 'warehouse-exit'],
  months: { labour: 24, part: 24, travel: 12 },
  partGroups: [{ code: 'compressor', labels: { fa: 'کمپرسور' }, parts: ['P-COMP'] }],
  partMonths: [{ of: { group: 'compressor' }, months: 60 }],
  consumables: [{ part: 'P-LAMP' }],
  voids: [
    { reason: 'seal-broken', labels: { fa: 'شکستن پلمب', en: 'Seal broken', es: 'Precinto roto' }, voids: ['all'] },
    { reason: 'strange-repairer', voids: ['labour'] },
  ],
};

const policy = (changes: object = {}) => ({ scope: 'category', code: 'fridge', validFrom: '2020-01-01', terms: TERMS, ...changes });
const createPolicy = (body: object, ask: object = {}) => app.post('/warranty-policies', body, { token, ...ask });

let serials = 0;
/** A device of our books that no other test uses. */
const newDevice = async (product = 'FR-1'): Promise<string> => {
  const serial = `W-${(serials += 1)}-${randomUUID().slice(0, 6)}`;
  expect(await app.post('/devices', { serial, product }, { token })).toMatchObject({ status: 201 });
  return serial;
};

const record = (serial: string, kind: string, day: string | null, more: object = {}, ask: object = {}) =>
  app.post('/warranty/facts', { serial, kind, day, source: 'office', ...more }, { token, ...ask });
const change = (verb: 'void' | 'reinstate' | 'extend' | 'accept-start', body: object, ask: object = {}) => app.post(`/warranty/${verb}`, body, { token, ...ask });
const check = (serial: string, more: Record<string, string> = {}, ask: object = {}): Promise<Answer> =>
  app.get(`/warranty/check?${new URLSearchParams({ serial, ...more })}`, { token, language: 'en', ...ask });

/** A device that was sold on a day. */
const sold = async (day = '2025-09-22', product = 'FR-1'): Promise<string> => {
  const serial = await newDevice(product);
  expect(await record(serial, 'sold', day)).toMatchObject({ status: 201 });
  return serial;
};

const TABLES = ['as_warranty_policies', 'as_device_facts', 'as_warranty_events', 'as_events', 'as_idempotency'];
const counts = async (): Promise<object> => (await app.sql(`select ${TABLES.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ')}`))[0];

/** How often the database is asked while `work` runs; rights, limits and jobs ask on clocks of their own. */
async function statementsOf(work: () => Promise<Answer>): Promise<{ answer: Answer; texts: string[] }> {
  const { pool } = app.strapi.plugin('after-sales').service('kernel').get();
  const texts: string[] = [];
  const query = pool.query;
  pool.query = (...args: [{ text?: string } | string]) => {
    texts.push(typeof args[0] === 'string' ? args[0] : (args[0].text ?? ''));
    return query.apply(pool, args);
  };
  try {
    return { answer: await work(), texts: texts.filter((text) => !/strapi_|admin_|as_limits/.test(text)) };
  } finally {
    pool.query = query;
  }
}

beforeAll(async () => {
  app = await startApp();
  token = await app.systemToken('full-access');
  for (const [path, body] of CODES) expect(await app.post(path, body, { token })).toMatchObject({ status: 201 });
  expect(await createPolicy(policy())).toMatchObject({ status: 201, body: { version: 1 } });
});

afterAll(() => app?.stop());

describe('policies', () => {
  test('[WR6] terms are kept as versions, with every default said', async () => {
    const first = await createPolicy(policy({ scope: 'product', code: 'FR-2', terms: { startRule: ['sale'], months: { labour: 6, part: 6, travel: 0 } } }));
    expect(first).toMatchObject({ status: 201, body: { scope: 'product', code: 'FR-2', version: 1, validTo: null, terms: { lastDay: 'same-day', exchange: 'rest-of-term', voids: [] } } });
    const second = await createPolicy(policy({ scope: 'product', code: 'FR-2', validFrom: '2099-01-01' }));
    expect(second.body).toMatchObject({ version: 2 });
    const { body } = await app.get('/warranty-policies?scope=product&code=FR-2', { token });
    expect(body.items.map((item: { version: number }) => item.version)).toEqual([2, 1]);
    expect(body.items[1]).toEqual(first.body);
    const events = await app.sql(`select type, data ->> 'scope' as scope, data ->> 'code' as code, data ->> 'version' as version from as_events where subject_type = 'warranty-policy' and subject_id = $1`, [first.body.id]);
    expect(events).toEqual([{ type: 'warranty-policy.created', scope: 'product', code: 'FR-2', version: '1' }]);
    expect(Number(second.headers.get('x-round-trips'))).toBe(4);
  });

  test('the list pages through all versions', async () => {
    const one = await app.get('/warranty-policies?limit=1', { token });
    expect(one.body.items).toHaveLength(1);
    const two = await app.get(`/warranty-policies?limit=100&after=${one.body.next}`, { token });
    expect(two.body.next).toBeNull();
    expect(two.body.items).not.toContainEqual(one.body.items[0]);
    expect(await app.get('/warranty-policies?after=zzz', { token })).toMatchObject({ status: 400, body: { error: { code: 'input.cursor' } } });
  });

  const terms = (changes: object) => ({ terms: { ...TERMS, ...changes } });
  const refusals: [string, object, number, string, string][] = [
    ['an unknown product', { scope: 'product', code: 'NIX' }, 400, 'code', 'codings.unknown'],
    ['a product\'s code as a brand', { scope: 'brand', code: 'FR-1' }, 400, 'code', 'codings.unknown'],
    ['an unknown part', terms({ consumables: [{ part: 'P-NIX' }] }), 400, 'terms.consumables.0.part', 'codings.unknown'],
    ['a group that is not there', terms({ consumables: [{ group: 'filters' }] }), 400, 'terms.consumables.0.group', 'warranty.group-unknown'],
    ['one start twice', terms({ startRule: ['sale', 'sale'] }), 400, 'terms.startRule.1', 'warranty.terms-twice'],
    ['a start that nobody knows', terms({ startRule: ['moon'] }), 400, 'terms.startRule.0', 'input.not-in-list'],
    ['months below nothing', terms({ months: { labour: -1, part: 1, travel: 1 } }), 400, 'terms.months.labour', 'input.out-of-range'],
    ['a term that nobody knows', terms({ forever: true }), 400, 'terms.forever', 'input.unknown-field'],
    ['a day that does not exist', { validFrom: '2025-02-30' }, 400, 'validFrom', 'input.format'],
    ['an end before the beginning', { validFrom: '2099-02-01', validTo: '2099-01-01' }, 400, 'validTo', 'warranty.period-order'],
    ['a version that begins with the one before', { validFrom: '2020-01-01' }, 409, 'validFrom', 'warranty.policy-order'],
    ['a version that begins before today', { validFrom: '2021-01-01' }, 409, 'validFrom', 'warranty.policy-backdated'],
  ];

  test.each(refusals)('%s is refused at its field, in three languages, and leaves nothing behind', async (_what, changes, status, path, code) => {
    const before = await counts();
    const answers = await Promise.all(['fa', 'en', 'es'].map((language) => createPolicy(policy(changes), { language })));
    for (const answer of answers) {
      expect(answer.status).toBe(status);
      expect(answer.body.error.fields).toContainEqual({ path, code, message: expect.any(String) });
    }
    expect(new Set(answers.map(({ body }) => body.error.fields[0].message)).size).toBe(3);
    expect(answers[0].body.error.message).toMatch(/[آ-ی]/);
    expect(await counts()).toEqual(before);
  });

  test('two versions at the same moment get two numbers', async () => {
    const answers = await Promise.all(['2097-01-01', '2097-02-01', '2097-03-01'].map((validFrom) => createPolicy(policy({ scope: 'brand', code: 'BOSCH', validFrom }))));
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => body.version as number);
    expect([...made].sort()).toEqual(made.map((_, i) => i + 1));
    for (const { status, body } of answers.filter((answer) => answer.status !== 201)) expect([status, body.error.code]).toEqual([409, 'warranty.policy-order']);
  });

  test('neither policies nor facts nor events can be changed or deleted, not even by SQL', async () => {
    const serial = await sold();
    expect((await change('void', { serial, reason: 'seal-broken' })).status).toBe(201);
    for (const table of ['as_warranty_policies', 'as_device_facts', 'as_warranty_events']) {
      await expect(app.sql(`update ${table} set owner = owner`)).rejects.toThrow('append-only');
      await expect(app.sql(`delete from ${table}`)).rejects.toThrow('append-only');
      await expect(app.sql(`truncate ${table} cascade`)).rejects.toThrow('append-only');
    }
  });
});

describe('checking', () => {
  test('[WR11][RC19] labour, part and travel each get their verdict with days, reason and steps', async () => {
    const serial = await sold('2025-09-22');
    const { status, body } = await check(serial.toLowerCase().replaceAll('-', ' '), { day: '2026-10-01' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ serial, device: { product: 'FR-1', category: 'fridge', brand: 'SNW' }, day: '2026-10-01' });
    const version = { scope: 'category', code: 'fridge', version: 1 };
    expect(body.verdicts).toMatchObject([
      { work: 'labour', covered: true, reason: 'covered', startsOn: '2025-09-22', endsOn: '2027-09-22', basis: 'sale', policyVersion: version, text: 'Covered until 2027-09-22.' },
      { work: 'part', covered: true, reason: 'covered', endsOn: '2027-09-22' },
      { work: 'travel', covered: false, reason: 'expired', endsOn: '2026-09-22', text: 'The warranty ended on 2026-09-22.' },
    ]);
    expect(body.verdicts[0].trace.map((step: { code: string }) => step.code)).toEqual(['day', 'policy', 'start', 'months', 'within']);
  });

  test('[WR11] months are counted in the company\'s calendar, the Jalali one', async () => {
    const serial = await newDevice('FR-2');
    expect(await record(serial, 'sold', '۱۴۰۴/۰۶/۳۱')).toMatchObject({ status: 201, body: { day: '2025-09-22' } });
    const verdicts = async (day: string) => (await check(serial, { day })).body.verdicts;
    expect((await verdicts('1404/12/29'))[0]).toMatchObject({ covered: true, endsOn: '2026-03-20' });
    expect((await verdicts('1405/01/01'))[0]).toMatchObject({ covered: false, reason: 'expired' });
    expect((await verdicts('1404/12/29'))[2]).toMatchObject({ covered: false, reason: 'work-not-covered', endsOn: null });
  });

  test('[RC19] the steps are told in the caller\'s language, days in the calendar of its readers', async () => {
    const serial = await sold('2025-09-22');
    const steps = async (language: string) => (await check(serial, { day: '2026-03-20', work: 'labour' }, { language })).body.verdicts[0].trace.map((step: { text: string }) => step.text);
    expect((await steps('fa')).slice(1)).toEqual(['ملاک، ضوابط گارانتی نوع دستگاه «fridge»، نسخهٔ ۱ است.', 'شروع گارانتی ۱۴۰۴/۰۶/۳۱ است، بر پایهٔ فروش.', 'مدت گارانتی برای اجرت ۲۴ ماه است.', '۱۴۰۴/۱۲/۲۹ میان ۱۴۰۴/۰۶/۳۱ و ۱۴۰۶/۰۶/۳۱ است.']);
    expect((await steps('en'))[2]).toBe('It starts on 2025-09-22, by sale.');
    expect((await steps('es'))[2]).toBe('Empieza el 22/09/2025, por la venta.');
  });

  test('[WR11] a part has its own term, a consumable none; one line alone can be asked', async () => {
    const serial = await sold('2022-01-10');
    expect((await check(serial, { day: '2026-01-10', part: 'P-COMP', work: 'part' })).body.verdicts).toMatchObject([{ work: 'part', covered: true, endsOn: '2027-01-10' }]);
    expect((await check(serial, { day: '2026-01-10', part: 'P-COMP' })).body.verdicts.map((one: { covered: boolean }) => one.covered)).toEqual([false, true, false]);
    expect((await check(serial, { day: '2022-02-01', part: 'P-LAMP', work: 'part' })).body.verdicts).toMatchObject([{ reason: 'consumable', covered: false }]);
  });

  test('an unknown serial, a device that the office has not decided and one without policy are answers', async () => {
    const nobody = await check('NOBODY-1');
    expect(nobody).toMatchObject({ status: 200, body: { serial: 'NOBODY-1', device: null } });
    expect(nobody.body.verdicts.map((one: { reason: string }) => one.reason)).toEqual(['unknown-serial', 'unknown-serial', 'unknown-serial']);
    const told = `TOLD-${randomUUID().slice(0, 6)}`;
    const opened = await app.post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: ['09121112244'] } }, devices: [{ serial: told, category: 'fridge' }] }, { token });
    expect(opened.status).toBe(201);
    expect((await check(told)).body.verdicts[0]).toMatchObject({ covered: false, reason: 'waiting-for-office' });
    expect((await check(await newDevice('BO-1'))).body.verdicts[0]).toMatchObject({ covered: false, reason: 'no-policy', policyVersion: null });
    expect((await check(await newDevice())).body.verdicts[0]).toMatchObject({ covered: false, reason: 'not-started' });
  });

  test('[WR11] today counts when no day is given, in the company\'s zone', async () => {
    const { company } = app.strapi.plugin('after-sales').service('kernel').get().config;
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: company.timeZone }).format(new Date());
    expect((await check(await sold())).body.day).toBe(today);
  });

  test('one check costs one round trip, whatever hangs on the device', async () => {
    const serial = await sold();
    await change('extend', { serial, reason: 'Repair took three weeks', days: 14 });
    await change('void', { serial, reason: 'seal-broken' });
    await check(serial);
    const { answer, texts } = await statementsOf(() => check(serial, { part: 'P-COMP' }));
    expect(answer.status).toBe(200);
    expect(texts).toHaveLength(1);
    expect((await statementsOf(() => check('NOBODY-2'))).texts).toHaveLength(1);
    expect((await statementsOf(() => app.get(`/public/warranty/${serial}`))).texts).toHaveLength(1);
  });

  test.each([
    ['no serial', '', 'serial', 'input.required'],
    ['a serial of dashes', 'serial=--', 'serial', 'devices.serial-empty'],
    ['a day that is none', 'serial=A1&day=tomorrowish', 'day', 'input.format'],
    ['a Jalali day that does not exist', 'serial=A1&day=1404/12/30', 'day', 'input.format'],
    ['a work that nobody knows', 'serial=A1&work=magic', 'work', 'input.not-in-list'],
    ['a stranger', 'serial=A1&owner=x', 'owner', 'input.unknown-field'],
  ])('%s is refused at its field', async (_what, query, path, code) => {
    expect(await app.get(`/warranty/check?${query}`, { token })).toMatchObject({ status: 400, body: { error: { fields: [{ path, code }] } } });
  });
});

describe('versions', () => {
  test('[WR6] a device keeps the version of the day that it was sold, whatever comes later', async () => {
    const boiler = (changes: object) => policy({ scope: 'product', code: 'BO-1', ...changes });
    expect((await createPolicy(boiler({ validFrom: '2020-01-01' }))).status).toBe(201);
    const old = await sold('2025-01-31', 'BO-1');
    const before = (await check(old, { day: '2026-06-01' })).body;
    const worse = { ...TERMS, months: { labour: 6, part: 6, travel: 6 } };
    expect((await createPolicy(boiler({ validFrom: '2025-02-01', terms: worse, inForceAlready: true }))).body.version).toBe(2);
    expect((await check(old, { day: '2026-06-01' })).body).toEqual(before);
    expect(before.verdicts[0]).toMatchObject({ covered: true, policyVersion: { scope: 'product', code: 'BO-1', version: 1 } });
    const fresh = await sold('2025-02-01', 'BO-1');
    expect((await check(fresh, { day: '2026-06-01' })).body.verdicts[0]).toMatchObject({ covered: false, reason: 'expired', policyVersion: { version: 2 } });
  });

  test('[WR6] the policy of the product goes before that of its category', async () => {
    expect((await check(await sold('2026-01-01', 'FR-2'), { day: '2026-02-01' })).body.verdicts[0].policyVersion).toEqual({ scope: 'product', code: 'FR-2', version: 1 });
    expect((await check(await sold('2026-01-01', 'FR-1'), { day: '2026-02-01' })).body.verdicts[0].policyVersion).toEqual({ scope: 'category', code: 'fridge', version: 1 });
  });
});

describe('facts', () => {
  test('[WR2] installation, sale or warehouse exit start it: the first of the rule that is known', async () => {
    const serial = await newDevice();
    const starts = async () => (await check(serial, { day: '2026-01-01', work: 'labour' })).body.verdicts[0];
    expect((await record(serial, 'warehouse-exit', '2025-01-01', { source: 'warehouse' })).status).toBe(201);
    expect(await starts()).toMatchObject({ startsOn: '2025-01-01', basis: 'warehouse-exit' });
    expect((await record(serial, 'sold', '2025-03-01', { source: 'dealer' })).status).toBe(201);
    expect(await starts()).toMatchObject({ startsOn: '2025-03-01', basis: 'sale' });
    const installed = await record(serial, 'installed', '2025-03-05', { source: 'installation-report', provisional: true });
    expect(await starts()).toMatchObject({ startsOn: '2025-03-05', basis: 'installation', reason: 'provisional', covered: true });
    expect((await record(serial, 'installed', '2025-03-05', { amends: installed.body.id, reason: 'Report approved' })).status).toBe(201);
    expect(await starts()).toMatchObject({ startsOn: '2025-03-05', reason: 'covered' });
  });

  test('[WR2] each fact stays with its source and who said so, and is told in the history', async () => {
    const serial = await newDevice();
    const answer = await record(serial, 'sold', '2025-03-01', { source: 'purchase-invoice' });
    expect(answer.body).toEqual({ id: expect.any(String), device: expect.any(String), kind: 'sold', day: '2025-03-01', source: 'purchase-invoice', provisional: false, replaces: null });
    expect(Number(answer.headers.get('x-round-trips'))).toBe(4);
    const [row] = await app.sql(`select actor_kind, actor_id, source from as_device_facts where id = $1`, [answer.body.id]);
    expect(row).toEqual({ actor_kind: 'system', actor_id: expect.any(String), source: 'purchase-invoice' });
    const events = await app.sql(`select type, subject_id, data ->> 'kind' as kind, data ->> 'day' as day from as_events where request_id = $1`, [answer.headers.get('x-request-id')]);
    expect(events).toEqual([{ type: 'device.fact-recorded', subject_id: answer.body.device, kind: 'sold', day: '2025-03-01' }]);
  });

  test('[WR2] an amendment replaces a fact and keeps it; taken back, the next best one counts', async () => {
    const serial = await newDevice();
    await record(serial, 'warehouse-exit', '2025-01-01');
    const first = await record(serial, 'sold', '2025-03-01');
    const second = await record(serial, 'sold', '2025-04-01', { amends: first.body.id, reason: 'Purchase invoice shown' });
    expect(second).toMatchObject({ status: 201, body: { replaces: first.body.id } });
    expect((await check(serial)).body.verdicts[0].startsOn).toBe('2025-04-01');
    expect(await record(serial, 'sold', '2025-05-01', { amends: first.body.id, reason: 'Once more' })).toMatchObject({ status: 409, body: { error: { code: 'warranty.amends-replaced' } } });
    expect((await record(serial, 'sold', null, { amends: second.body.id, reason: 'Returned to the dealer' })).status).toBe(201);
    expect((await check(serial)).body.verdicts[0]).toMatchObject({ startsOn: '2025-01-01', basis: 'warehouse-exit' });
    expect((await record(serial, 'sold', '2025-06-01')).status).toBe(201);
    expect((await check(serial)).body.verdicts[0].startsOn).toBe('2025-06-01');
    expect(await app.sql(`select count(*)::int as n from as_device_facts f join as_devices d on d.document_id = f.device_id where d.serial = $1`, [serial])).toEqual([{ n: 5 }]);
  });

  const refusals: [string, string, string | null, object, number, string, string][] = [
    ['a day that has not come', 'sold', '2099-01-01', {}, 400, 'day', 'warranty.fact-future'],
    ['sold before it left the warehouse', 'sold', '2025-01-31', {}, 409, 'day', 'warranty.sold-before-exit'],
    ['made after it left the warehouse', 'manufactured', '2025-02-02', {}, 409, 'day', 'warranty.exit-before-made'],
    ['installed before it left the warehouse', 'installed', '1403/11/11', {}, 409, 'day', 'warranty.installed-before-exit'],
    ['a second warehouse exit', 'warehouse-exit', '2025-02-03', {}, 409, 'kind', 'warranty.fact-exists'],
    ['an amendment of nothing', 'sold', '2025-02-03', { amends: '018f0000-0000-7000-8000-000000000000', reason: 'Wrong' }, 400, 'amends', 'warranty.amends-unknown'],
    ['nothing to take back', 'sold', null, {}, 400, 'amends', 'input.required'],
    ['a day that does not exist', 'sold', '1404/12/30', {}, 400, 'day', 'input.format'],
    ['a kind that nobody knows', 'stolen', '2025-02-03', {}, 400, 'kind', 'input.not-in-list'],
    ['a source that nobody knows', 'sold', '2025-02-03', { source: 'gossip' }, 400, 'source', 'input.not-in-list'],
  ];

  test.each(refusals)('[WR2] %s is refused at its field, in three languages, and leaves nothing behind', async (_what, kind, day, more, status, path, code) => {
    const serial = await newDevice();
    expect((await record(serial, 'warehouse-exit', '2025-02-01')).status).toBe(201);
    const before = await counts();
    const answers = [];
    for (const language of ['fa', 'en', 'es']) answers.push(await record(serial, kind, day, more, { language }));
    for (const answer of answers) {
      expect([answer.status, answer.body.error.code === 'input.invalid' ? code : answer.body.error.code]).toEqual([status, code]);
      expect(answer.body.error.fields).toContainEqual({ path, code, message: expect.any(String) });
    }
    expect(new Set(answers.map(({ body }) => body.error.fields[0].message)).size).toBe(3);
    expect(answers[0].body.error.fields[0].message).toMatch(/[آ-ی]/);
    expect(await counts()).toEqual(before);
  });

  test('a contradiction names the fact that stands against it', async () => {
    const serial = await sold('2025-03-01');
    const { body } = await record(serial, 'installed', '2025-02-28');
    expect(body.error).toMatchObject({ code: 'warranty.installed-before-sold', contradicts: { kind: 'sold', day: '2025-03-01' } });
  });

  test('an unknown device and an empty serial are refused', async () => {
    expect(await record('NOBODY-3', 'sold', '2025-01-01')).toMatchObject({ status: 400, body: { error: { code: 'devices.unknown', fields: [{ path: 'serial' }] } } });
    expect(await record('-- --', 'sold', '2025-01-01')).toMatchObject({ status: 400, body: { error: { code: 'devices.serial-empty' } } });
  });

  test('two facts of the same kind at once: one stands, the others are told of it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const serial = await newDevice();
      const answers = await Promise.all(['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'].map((day) => record(serial, 'installed', day)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      for (const { body } of answers.filter(({ status }) => status === 409)) expect(body.error.code).toBe('warranty.fact-exists');
    }
  });

  test('two facts that contradict each other at once: one stands', async () => {
    for (let round = 0; round < 5; round += 1) {
      const serial = await newDevice();
      const answers = await Promise.all([record(serial, 'sold', '2025-02-01'), record(serial, 'installed', '2025-01-01')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    }
  });

  test('the database itself keeps a second first fact and a second amendment out', async () => {
    const serial = await sold();
    const again = `insert into as_device_facts (id, owner, device_id, kind, day, source, provisional, replaces, actor_kind, actor_id, recorded_at)
      select gen_random_uuid(), owner, device_id, kind, day, source, provisional, $2::uuid, actor_kind, actor_id, now() from as_device_facts where device_id = $1 order by seq limit 1`;
    const [fact] = await app.sql(`select f.id, f.device_id from as_device_facts f join as_devices d on d.document_id = f.device_id where d.serial = $1`, [serial]);
    await expect(app.sql(again, [fact.device_id, null])).rejects.toThrow('as_device_facts_first_uq');
    await app.sql(again, [fact.device_id, fact.id]);
    await expect(app.sql(again, [fact.device_id, fact.id])).rejects.toThrow('as_device_facts_replaces_uq');
  });
});

describe('void, reinstate, extend, accept', () => {
  const line = async (serial: string, day: string, work = 'labour', language = 'en') => (await check(serial, { day, work }, { language })).body.verdicts[0];

  test('[WR6] void for a reason of the policy, reinstated later: the state of every day can be asked', async () => {
    const serial = await sold('2025-09-22');
    const voided = await change('void', { serial, reason: 'seal-broken', day: '2026-01-10' });
    expect(voided).toMatchObject({ status: 201, body: { type: 'void', day: '2026-01-10' } });
    expect(Number(voided.headers.get('x-round-trips'))).toBe(4);
    expect(await line(serial, '2026-01-09')).toMatchObject({ reason: 'covered' });
    expect(await line(serial, '2026-01-10', 'labour', 'fa')).toMatchObject({ reason: 'void', text: 'گارانتی باطل شده است.', trace: expect.arrayContaining([expect.objectContaining({ text: 'گارانتی از ۱۴۰۴/۱۰/۲۰ به دلیل «شکستن پلمب» باطل است.' })]) });
    expect((await change('reinstate', { serial, reason: 'Broken in transport', day: '2026-02-01', void: voided.body.id })).status).toBe(201);
    expect(await line(serial, '2026-01-31')).toMatchObject({ reason: 'void' });
    expect(await line(serial, '2026-02-01')).toMatchObject({ reason: 'covered' });
    const events = await app.sql(`select type, reason, actor_kind from as_events where subject_id = $1 and type like 'warranty.%' order by seq`, [voided.body.device]);
    expect(events).toEqual([{ type: 'warranty.voided', reason: 'seal-broken', actor_kind: 'system' }, { type: 'warranty.reinstated', reason: 'Broken in transport', actor_kind: 'system' }]);
  });

  test('[WR6] a reason takes away only what the policy says', async () => {
    const serial = await sold('2025-09-22');
    await change('void', { serial, reason: 'strange-repairer', day: '2026-01-10' });
    expect(await line(serial, '2026-02-01', 'labour')).toMatchObject({ reason: 'void' });
    expect(await line(serial, '2026-02-01', 'part')).toMatchObject({ reason: 'covered' });
  });

  test('an extension counts from the start and from its own day', async () => {
    const serial = await sold('2025-09-22');
    expect(await change('extend', { serial, reason: 'Goodwill', months: 3, works: ['labour'], day: '2026-01-10' })).toMatchObject({ status: 201, body: { type: 'extend' } });
    expect(await line(serial, '2026-01-09')).toMatchObject({ endsOn: '2027-09-22' });
    expect(await line(serial, '2026-01-10')).toMatchObject({ endsOn: '2027-12-21' });
    expect(await line(serial, '2026-01-10', 'part')).toMatchObject({ endsOn: '2027-09-22' });
  });

  test('[WR2] old stock, bought honestly: the office accepts the late sale', async () => {
    const shelf = { ...TERMS, activationWindowMonths: 12 };
    expect((await createPolicy(policy({ scope: 'brand', code: 'SNW', terms: shelf }))).status).toBe(201);
    await app.post('/product-categories', { code: 'oven', labels: { en: 'Oven' } }, { token });
    await app.post('/products', { code: 'OV-1', labels: { en: 'Oven one' }, categoryCode: 'oven', brandCode: 'SNW' }, { token });
    const serial = await newDevice('OV-1');
    await record(serial, 'warehouse-exit', '2022-01-01');
    expect(await line(serial, '2022-06-01')).toMatchObject({ covered: true, reason: 'provisional' });
    await record(serial, 'sold', '2023-06-01');
    expect(await line(serial, '2025-03-01')).toMatchObject({ covered: false, reason: 'waiting-for-office', basis: 'shelf-cap' });
    expect((await change('accept-start', { serial, basis: 'sale', reason: 'Official purchase invoice' })).status).toBe(201);
    expect(await line(serial, '2025-03-01')).toMatchObject({ covered: true, reason: 'covered', startsOn: '2023-06-01', basis: 'sale' });
    expect(await change('accept-start', { serial, basis: 'sale', reason: 'Once more' })).toMatchObject({ status: 409, body: { error: { code: 'warranty.start-not-late' } } });
  });

  type Refusal = [string, 'void' | 'reinstate' | 'extend' | 'accept-start', object, number, string, string];
  const refusals: Refusal[] = [
    ['a void for a reason that the policy does not know', 'void', { reason: 'bad-mood' }, 400, 'reason', 'warranty.void-reason-unknown'],
    ['a void from tomorrow on', 'void', { reason: 'seal-broken', day: '+1' }, 400, 'day', 'warranty.day-future'],
    ['reinstating what is not void', 'reinstate', { reason: 'By mistake' }, 409, 'serial', 'warranty.not-void'],
    ['an extension by nothing', 'extend', { reason: 'Goodwill' }, 400, 'months', 'input.required'],
    ['an extension without a reason', 'extend', { months: 1 }, 400, 'reason', 'input.required'],
    ['an extension of a hundred years', 'extend', { reason: 'Goodwill', months: 1200 }, 400, 'months', 'input.out-of-range'],
    ['accepting a start that is not late', 'accept-start', { basis: 'sale', reason: 'Invoice' }, 409, 'basis', 'warranty.start-not-late'],
  ];

  test.each(refusals)('%s is refused at its field, in three languages, and leaves nothing behind', async (_what, verb, body, status, path, code) => {
    const serial = await sold();
    const before = await counts();
    const answers = [];
    for (const language of ['fa', 'en', 'es']) answers.push(await change(verb, { serial, ...body }, { language }));
    for (const answer of answers) {
      expect(answer.status).toBe(status);
      expect(answer.body.error.fields).toContainEqual({ path, code, message: expect.any(String) });
    }
    expect(new Set(answers.map((answer) => answer.body.error.fields[0].message)).size).toBe(3);
    expect(await counts()).toEqual(before);
  });

  test('without a policy nothing can be voided or extended, and a void stands once', async () => {
    await app.post('/brands', { code: 'NONE', labels: { en: 'None' } }, { token });
    await app.post('/products', { code: 'NO-1', labels: { en: 'None one' }, categoryCode: 'boiler', brandCode: 'NONE' }, { token });
    const bare = await newDevice('NO-1');
    expect(await change('void', { serial: bare, reason: 'seal-broken' })).toMatchObject({ status: 409, body: { error: { code: 'warranty.no-policy' } } });
    expect(await change('extend', { serial: bare, reason: 'Goodwill', days: 1 })).toMatchObject({ status: 409, body: { error: { code: 'warranty.no-policy' } } });
    const serial = await sold();
    const answers = await Promise.all([1, 2, 3].map(() => change('void', { serial, reason: 'seal-broken' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test('the same key twice is one void', async () => {
    const serial = await sold();
    const key = randomUUID();
    const one = await change('void', { serial, reason: 'seal-broken' }, { key });
    const two = await change('void', { serial, reason: 'seal-broken' }, { key });
    expect([one.status, two.status, two.body]).toEqual([201, 201, one.body]);
    expect(await app.sql('select count(*)::int as n from as_warranty_events where device_id = $1', [one.body.device])).toEqual([{ n: 1 }]);
  });
});

describe('exchanges', () => {
  /** The route comes with the exchange of goods; until then its rows are written here as it will. */
  const exchange = async (from: string, to: string, day: string, takes: string) => {
    const id = async (serial: string) => (await app.sql('select document_id as id from as_devices where serial = $1', [serial]))[0].id as string;
    const row = `insert into as_warranty_events (id, owner, device_id, type, day, reason, other_device_id, data, actor_kind, actor_id, recorded_at) values (gen_random_uuid(), 'company', $1, $2, $3, 'exchange', $4, $5, 'program', 'test', now())`;
    await app.sql(row, [await id(from), 'exchange-out', day, await id(to), '{}']);
    await app.sql(row, [await id(to), 'exchange-in', day, await id(from), JSON.stringify({ takes })]);
  };

  test('a chain is followed in the same one round trip; the old devices are replaced', async () => {
    const [first, second, third] = [await sold('2025-01-31'), await newDevice(), await newDevice()];
    await exchange(first, second, '2025-06-01', 'rest-of-term');
    await exchange(second, third, '2025-09-01', 'rest-of-term');
    const { answer, texts } = await statementsOf(() => check(third, { day: '2026-12-01', work: 'labour' }));
    expect(texts).toHaveLength(1);
    expect(answer.body.verdicts[0]).toMatchObject({ covered: true, startsOn: '2025-01-31', basis: 'sale', policyVersion: { code: 'fridge' } });
    for (const serial of [first, second]) expect((await check(serial, { day: '2026-12-01' })).body.verdicts[0]).toMatchObject({ covered: false, reason: 'replaced' });
    expect((await check(first, { day: '2025-05-31' })).body.verdicts[0]).toMatchObject({ covered: true });
    expect(await record(first, 'installed', '2025-10-01')).toMatchObject({ status: 409, body: { error: { code: 'warranty.replaced-already' } } });
  });

  test('a circle in the data ends the search', async () => {
    const [one, other] = [await newDevice(), await newDevice()];
    await exchange(one, other, '2025-06-01', 'rest-of-term');
    await exchange(other, one, '2025-07-01', 'rest-of-term');
    expect((await check(one, { day: '2026-12-01' })).status).toBe(200);
  });
});

describe('the public check', () => {
  const ask = (serial: string, language = 'en') => app.get(`/public/warranty/${encodeURIComponent(serial)}`, { language });
  beforeEach(() => app.sql('delete from as_limits'));

  test('[RC19] anybody learns whether a serial is covered and until when, and nothing else', async () => {
    const serial = await sold('2026-01-05');
    const answer = await ask(serial.toLowerCase(), 'fa');
    expect(answer.body).toEqual({
      covered: true,
      until: '2028-01-05',
      text: 'این دستگاه تا پایان روز ۱۴۰۶/۱۰/۱۵ گارانتی دارد.',
      lines: [{ work: 'labour', covered: true, until: '2028-01-05' }, { work: 'part', covered: true, until: '2028-01-05' }, { work: 'travel', covered: expect.any(Boolean), until: '2027-01-05' }],
    });
    expect((await ask(await sold('2015-01-05'))).body).toMatchObject({ covered: false, until: null, text: 'No warranty is in force for this serial number.' });
    expect((await ask(await sold('2020-01-05'))).body).toMatchObject({ covered: false, until: '2022-01-05', text: 'The warranty of this device ended on 2022-01-05.' });
  });

  test('a serial that we do not know, one without cover and a void one are answered alike', async () => {
    const voided = await sold('2026-01-05');
    await change('void', { serial: voided, reason: 'seal-broken' });
    const answers = await Promise.all(['NOBODY-4', await newDevice(), voided, '---'].map((serial) => ask(serial)));
    for (const { status, body } of answers) expect([status, body]).toEqual([200, answers[0].body]);
    expect(answers[0].body).toMatchObject({ covered: false, until: null });
  });

  test('counting through serials ends soon', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => ask(`COUNT-${i}`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  });
});

describe('who may', () => {
  const calls: [string, (as: string) => Promise<Answer>][] = [
    ['warranty.check', (as) => check('A1', {}, { token: as })],
    ['warranty-policies.list', (as) => app.get('/warranty-policies', { token: as })],
    ['warranty-policies.create', (as) => createPolicy(policy(), { token: as })],
    ['warranty.record-fact', (as) => record('A1', 'sold', '2025-01-01', {}, { token: as })],
    ['warranty.void', (as) => change('void', { serial: 'A1', reason: 'seal-broken' }, { token: as })],
    ['warranty.reinstate', (as) => change('reinstate', { serial: 'A1', reason: 'By mistake' }, { token: as })],
    ['warranty.extend', (as) => change('extend', { serial: 'A1', reason: 'Goodwill', days: 1 }, { token: as })],
    ['warranty.accept-start', (as) => change('accept-start', { serial: 'A1', basis: 'sale', reason: 'Invoice' }, { token: as })],
  ];

  test('each permission opens its own route and no other', async () => {
    const weak = await app.systemToken(['warranty.check']);
    const answers = await Promise.all(calls.map(([, call]) => call(weak)));
    expect(answers.map(({ status }, i) => [calls[i][0], status === 403])).toEqual(calls.map(([id]) => [id, id !== 'warranty.check']));
  });

  test('staff with the permission may, and the events say that staff did it', async () => {
    const staff = await app.staffToken(['warranty.void']);
    const serial = await sold();
    const answer = await change('void', { serial, reason: 'seal-broken' }, { token: staff });
    expect(answer.status).toBe(201);
    expect(await app.sql(`select channel, actor_kind from as_events where request_id = $1`, [answer.headers.get('x-request-id')])).toEqual([{ channel: 'admin', actor_kind: 'staff' }]);
    expect((await check(serial, {}, { token: staff })).status).toBe(403);
  });

  test("a neighbour's device, facts, events and policies do not exist for us", async () => {
    const serial = await sold('2025-09-22');
    const [{ id }] = await app.sql('select document_id as id from as_devices where serial = $1', [serial]);
    const move = async (text: string, values: unknown[] = []) => {
      await app.sql('set session_replication_role = replica');
      await app.sql(text, values);
      await app.sql('set session_replication_role = default');
    };
    await move(`update as_device_facts set owner = 'agency-7' where device_id = $1`, [id]);
    expect((await check(serial, { day: '2026-01-01' })).body.verdicts[0]).toMatchObject({ reason: 'not-started' });
    await move(`update as_device_facts set owner = 'company' where device_id = $1`, [id]);

    await change('void', { serial, reason: 'seal-broken', day: '2026-01-01' });
    await move(`update as_warranty_events set owner = 'agency-7' where device_id = $1`, [id]);
    expect((await check(serial, { day: '2026-01-01' })).body.verdicts[0]).toMatchObject({ reason: 'covered' });

    const foreign = await createPolicy(policy({ scope: 'product', code: 'FR-1', validFrom: '2020-01-01' }));
    expect((await check(serial, { day: '2026-01-01' })).body.verdicts[0].policyVersion).toMatchObject({ scope: 'product' });
    await move(`update as_warranty_policies set owner = 'agency-7' where id = $1`, [foreign.body.id]);
    expect((await check(serial, { day: '2026-01-01' })).body.verdicts[0].policyVersion).toMatchObject({ scope: 'category' });
    expect(JSON.stringify((await app.get('/warranty-policies?limit=100', { token })).body)).not.toContain(foreign.body.id);

    await move(`update as_devices set owner = 'agency-7' where document_id = $1`, [id]);
    expect((await check(serial, { day: '2026-01-01' })).body).toMatchObject({ device: null, verdicts: [{ reason: 'unknown-serial' }, {}, {}] });
    await app.sql('delete from as_limits');
    expect((await app.get(`/public/warranty/${serial}`)).body).toMatchObject({ covered: false, until: null });
    expect(await record(serial, 'installed', '2025-09-25')).toMatchObject({ status: 400, body: { error: { code: 'devices.unknown' } } });
    expect(await change('extend', { serial, reason: 'Goodwill', days: 1 })).toMatchObject({ status: 400, body: { error: { code: 'devices.unknown' } } });
  });
});
