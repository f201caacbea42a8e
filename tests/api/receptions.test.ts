import { formatTrackingCode, newTrackingCode } from '../../src/plugins/after-sales/server/src/kernel/ids/tracking-code';
import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../support/app';

let app: TestApp;
let token: string;

const CODES: [string, object][] = [
  ['/brands', { code: 'PAK', labels: { fa: 'پاکشوما', en: 'Pakshoma' } }],
  ['/product-categories', { code: 'washing-machine', labels: { fa: 'ماشین لباس‌شویی', en: 'Washing machine', es: 'Lavadora' } }],
  ['/products', { code: 'WM-8414', labels: { fa: 'لباس‌شویی ۸ کیلویی', en: 'Washer 8 kg' }, categoryCode: 'washing-machine', brandCode: 'PAK' }],
  ['/faults', { code: 'NO-DRAIN', labels: { fa: 'تخلیه نمی‌کند', en: 'Does not drain' } }],
  ['/faults', { code: 'OLD', labels: { fa: 'کد قدیمی', en: 'Old code' } }],
];

let phoneCounter = 1_000_000;
/** A mobile number that no other test uses. */
const newPhone = (): string => `0912${(phoneCounter += 1)}`;

const washer = { product: 'WM-8414', faults: [{ code: 'NO-DRAIN' }, { told: 'آب را تخلیه نمی‌کند و صدا می‌دهد' }] };

const reception = (changes: object = {}) => ({
  channel: 'phone',
  customer: { new: { name: 'مریم احمدی', phones: [newPhone()] } },
  devices: [washer],
  ...changes,
});

const open = (body: object, ask: object = {}) => app.post('/receptions', body, { token, ...ask });

/** Every table that an opening writes to, counted. */
const counts = async (): Promise<Record<string, string>> => {
  const tables = ['as_customers', 'as_customer_phones', 'as_devices', 'as_contacts', 'as_receptions', 'as_jobs', 'as_job_faults', 'as_events', 'as_idempotency'];
  const [row] = await app.sql(`select ${tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ')}`);
  return row;
};

beforeAll(async () => {
  app = await startApp();
  token = await app.systemToken('full-access');
  for (const [path, body] of CODES) expect(await app.post(path, body, { token })).toMatchObject({ status: 201 });
  expect(await app.post('/faults/OLD/retire', {}, { token })).toMatchObject({ status: 200 });
});

afterAll(() => app?.stop());

describe('opening a reception', () => {
  test('[RC2][RC7][PF2] a call of a new customer becomes a reception with number, tracking code, job and events', async () => {
    const answer = await open(reception({ customer: { new: { name: '  علي  رضايي ', phones: ['۰۹۱۲ ۹۹۹ ۸۸ ۷۷', '021-22334455'], address: 'تهران، خیابان شریعتی' } } }));
    expect(answer).toMatchObject({ status: 201, body: { customer: { id: expect.any(String) }, region: { by: 'landline', province: 'tehran' }, jobs: [{ stage: 'new' }] } });
    expect(answer.body.number).toMatch(/^1[34]\d\d-\d{5}$/);
    expect(answer.body.trackingCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}$/);

    const shown = await app.get(`/receptions/${answer.body.id}`, { token });
    expect(shown).toMatchObject({ status: 200, body: { number: answer.body.number, customer: { name: 'علی رضایی' } } });
    const customer = await app.get(`/customers/${answer.body.customer.id}`, { token });
    expect(customer.body.phones).toEqual(['+989129998877', '+982122334455']);

    const events = await app.sql('select type, subject_type, channel, actor_kind from as_events where request_id = $1 order by seq', [answer.headers.get('x-request-id')]);
    expect(events.slice(0, 4).map((event) => event.type)).toEqual(['customer.added', 'device.told', 'reception.opened', 'job.opened']);
    expect(new Set(events.map((event) => `${event.channel} ${event.actor_kind}`))).toEqual(new Set(['phone system']));
    expect(JSON.stringify(await app.sql('select * from as_events'))).not.toMatch(/رضایی|9998877|شریعتی/);
  });

  test('[RC5][RC4] several devices become several jobs, each with its own declared faults', async () => {
    const answer = await open(reception({ devices: [washer, { category: 'washing-machine', brandTold: 'بوش', faults: [{ told: 'روشن نمی‌شود' }] }, { brand: 'PAK' }] }));
    expect(answer.status).toBe(201);
    expect(answer.body.jobs).toHaveLength(3);
    const { body } = await app.get(`/receptions/${answer.body.id}`, { token });
    expect(body.jobs.map((job: { faults: unknown }) => job.faults)).toEqual([
      [
        { code: 'NO-DRAIN', told: null },
        { code: null, told: 'آب را تخلیه نمی‌کند و صدا می‌دهد' },
      ],
      [{ code: null, told: 'روشن نمی‌شود' }],
      [],
    ]);
    const numbers = body.jobs.map((job: { number: string }) => job.number);
    expect([...numbers].sort()).toEqual(numbers);
  });

  test('[RC3] brand and category of a device follow from its product in the coded lists', async () => {
    const { body } = await open(reception());
    const shown = await app.get(`/receptions/${body.id}`, { token });
    expect(shown.body.jobs[0].device).toMatchObject({ product: 'WM-8414', category: 'washing-machine', brand: 'PAK' });
  });

  test('[RC3] a serial that we do not know waits for the office, and is the same device however it is written', async () => {
    const first = await open(reception({ devices: [{ serial: 'sn-۱۴۰۵ / 00A', category: 'washing-machine' }] }));
    expect(first.body.jobs[0]).toMatchObject({ stage: 'waiting-for-office', device: { known: false } });
    const second = await open(reception({ devices: [{ serial: 'SN140500a' }] }));
    expect(second.body.jobs[0].device.id).toBe(first.body.jobs[0].device.id);
  });

  test('[RC3] a registered device is known, its job can go ahead', async () => {
    expect(await app.post('/devices', { serial: 'WM-77-1', product: 'WM-8414' }, { token })).toMatchObject({ status: 201, body: { state: 'known' } });
    expect((await open(reception({ devices: [{ serial: 'wm771' }] }))).body.jobs[0]).toMatchObject({ stage: 'new', device: { known: true } });
    expect(await app.post('/devices', { serial: 'wm 77 1', product: 'WM-8414' }, { token })).toMatchObject({ status: 409, body: { error: { code: 'devices.serial-taken' } } });
  });

  test('[RC2][RC6] the region comes from the city that was said, else from the landline', async () => {
    const [city] = await app.sql(`select code, province_code from as_cities where label_fa = 'شیراز' and owner = 'company'`);
    const said = await open(reception({ customer: { new: { name: 'سارا کریمی', phones: ['021 88776655'] } }, region: { city: city.code } }));
    expect(said.body.region).toEqual({ by: 'city', city: city.code, province: city.province_code });
    const mobileOnly = await open(reception());
    expect(mobileOnly.body.region).toEqual({ by: 'none', city: null, province: null });
    const local = await open(reception({ customer: { new: { name: 'نیما راد', phones: ['88776644'] } } }));
    expect(local.body.region).toMatchObject({ by: 'landline', province: 'tehran' });
  });

  test('[RC19][RC26][SL1] the customer is told at once whether it is covered and until when somebody comes', async () => {
    await app.post('/devices', { serial: 'RC19-1', product: 'WM-8414' }, { token });
    const terms = { startRule: ['sale'], months: { labour: 24, part: 24, travel: 24 } };
    expect((await app.post('/warranty-policies', { scope: 'product', code: 'WM-8414', validFrom: '2020-01-01', inForceAlready: true, terms }, { token })).status).toBe(201);
    const sold = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
    expect((await app.post('/warranty/facts', { serial: 'RC19-1', kind: 'sold', day: sold, source: 'dealer' }, { token })).status).toBe(201);
    const answer = await open(reception({ devices: [{ serial: 'rc 19 1' }, { serial: 'NOBODY-KNOWS' }] }), { language: 'fa' });
    const [known, unknown] = answer.body.jobs;
    expect(known.warranty).toMatchObject({ covered: true, reason: 'covered', says: expect.stringMatching(/[آ-ی]/) });
    expect(unknown.warranty.covered).toBe(false);
    expect(Date.parse(known.promisedAt)).toBeGreaterThan(Date.now());
    const [clock] = await app.sql(`select state, due_at from as_sla_clocks where job_id = $1 and measure = 'arrival'`, [known.id]);
    expect(clock).toMatchObject({ state: 'running', due_at: new Date(known.promisedAt) });
    const [alarm] = await app.sql(`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'service-time:step'`);
    expect(alarm.n).toBeGreaterThan(0);
    expect(Number(answer.headers.get('x-round-trips'))).toBeLessThanOrEqual(4);
  });

  test('[PF2] takes at most four round trips to the database', async () => {
    const answer = await open(reception({ devices: [washer, { serial: 'RT-1', category: 'washing-machine' }], contactPhone: '021-77665544' }));
    expect(answer.status).toBe(201);
    expect(Number(answer.headers.get('x-round-trips'))).toBeLessThanOrEqual(4);
  });
});

describe('who the customer is', () => {
  test('[RC2] somebody on the same phone must be picked or ruled out; until then nothing is written', async () => {
    const phone = newPhone();
    const first = await open(reception({ customer: { new: { name: 'رضا محمدی', phones: [phone] } } }));
    const before = await counts();
    const asked = await open(reception({ customer: { new: { name: 'زهرا محمدی', phones: [phone] } } }));
    expect(asked.status).toBe(409);
    expect(asked.body.error).toMatchObject({ code: 'customers.candidates', candidates: [{ id: first.body.customer.id, name: 'ر… م…' }] });
    expect(asked.body.error.candidates[0].phone).toMatch(/^\+98912•••\d{4}$/);
    expect(await counts()).toEqual(before);

    const picked = await open(reception({ customer: { id: first.body.customer.id } }));
    expect(picked).toMatchObject({ status: 201, body: { customer: first.body.customer } });
    const ruledOut = await open(reception({ customer: { new: { name: 'زهرا محمدی', phones: [phone] }, notSameAs: [first.body.customer.id] } }));
    expect(ruledOut.status).toBe(201);
    expect(ruledOut.body.customer.id).not.toBe(first.body.customer.id);

    const third = await open(reception({ customer: { new: { name: 'امیر محمدی', phones: [phone] }, notSameAs: [first.body.customer.id] } }));
    expect(third.body.error.candidates.map((candidate: { id: string }) => candidate.id)).toEqual([ruledOut.body.customer.id]);
  });

  test('[RC2] two operators who enter the same new customer at once make one customer', async () => {
    for (let round = 0; round < 10; round += 1) {
      const phone = newPhone();
      const answers = await Promise.all(Array.from({ length: 4 }, () => open(reception({ customer: { new: { name: 'حسین نوری', phones: [phone] } } }))));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    }
  });

  test('an unknown customer is refused at its field', async () => {
    const answer = await open(reception({ customer: { id: randomUUID() } }), { language: 'es' });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'customers.unknown', message: 'No existe ese cliente.', fields: [{ path: 'customer.id' }] } } });
  });
});

describe('bad input', () => {
  const refusals: [string, object, number, string, string][] = [
    ['a phone that is none', { customer: { new: { name: 'مینا', phones: ['1234'] } } }, 400, 'customer.new.phones.0', 'input.phone'],
    ['no phone at all', { customer: { new: { name: 'مینا', phones: [] } } }, 400, 'customer.new.phones', 'input.too-few'],
    ['a wrong national ID', { customer: { new: { name: 'مینا راد', phones: ['09121112233'], nationalId: '1234567890' } } }, 400, 'customer.new.nationalId', 'input.national-id'],
    ['no device', { devices: [] }, 400, 'devices', 'input.too-few'],
    ['an unknown product', { devices: [{ product: 'NIX' }] }, 400, 'devices.0.product', 'codings.unknown'],
    ['a retired fault', { devices: [{ faults: [{ code: 'OLD' }] }] }, 400, 'devices.0.faults.0.code', 'codings.retired'],
    ['an empty fault', { devices: [{ faults: [{}] }] }, 400, 'devices.0.faults.0.told', 'input.required'],
    ['a serial of dashes', { devices: [{ serial: '--- --' }] }, 400, 'devices.0.serial', 'devices.serial-empty'],
    ['one serial twice', { devices: [{ serial: 'AB-1' }, { serial: 'ab1' }] }, 400, 'devices.1.serial', 'receptions.device-twice'],
    ['an unknown city', { region: { city: '0' } }, 400, 'region.city', 'codings.unknown'],
    ['a channel that is closed to REST', { channel: 'import' }, 400, 'channel', 'input.not-in-list'],
    ['a time of its own', { openedAt: '2020-01-01T00:00:00Z' }, 400, 'openedAt', 'input.unknown-field'],
    ['a stranger inside', { devices: [{ stage: 'done' }] }, 400, 'devices.0.stage', 'input.unknown-field'],
    ['half a character', { note: '\ud800' }, 400, '', 'input.not-json'],
    ['a NUL', { note: 'a\u0000b' }, 400, '', 'input.not-json'],
  ];

  test.each(refusals)('%s is refused at the right field and leaves nothing behind', async (_what, changes, status, path, code) => {
    const before = await counts();
    const answer = await open(reception(changes), { language: 'fa-IR,fa;q=0.9' });
    expect(answer.status).toBe(status);
    const { error } = answer.body;
    if (path === '') expect(error.code).toBe(code);
    else expect(error.fields).toContainEqual({ path, code, message: expect.stringMatching(/[آ-ی]/) });
    expect(await counts()).toEqual(before);
  });

  test('a body that is no JSON, too large or of another type', async () => {
    expect(await open('{"a":' as unknown as object)).toMatchObject({ status: 400, body: { error: { code: 'input.not-json' } } });
    expect(await open({ note: 'x'.repeat(300_000) })).toMatchObject({ status: 413 });
    expect(await open(reception(), { headers: { 'content-type': 'text/plain' } })).toMatchObject({ status: 415 });
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    expect(await open(deep as unknown as object)).toMatchObject({ status: 400, body: { error: { code: 'input.not-json' } } });
  });
});

describe('exactly once', () => {
  test('the same key and body gives the same answer and no second effect', async () => {
    const body = reception();
    const key = randomUUID();
    const first = await open(body, { key });
    const before = await counts();
    const again = await open(JSON.parse(JSON.stringify(body)), { key });
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('idempotent-replay')).toBe('true');
    expect(await counts()).toEqual(before);
    expect(await open({ ...body, note: 'other' }, { key })).toMatchObject({ status: 422, body: { error: { code: 'idempotency.other-body' } } });
  });

  test('a key belongs to its caller', async () => {
    const key = randomUUID();
    const other = await app.systemToken('full-access');
    const one = await open(reception(), { key });
    const two = await open(reception(), { key, token: other });
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body.id).not.toBe(one.body.id);
  });

  test('a POST without a key is refused', async () => {
    expect(await open(reception(), { key: null })).toMatchObject({ status: 400, body: { error: { code: 'idempotency.key-required' } } });
  });

  test('a refusal is decided anew: after the reason is gone the same key works', async () => {
    const key = randomUUID();
    const code = `P-${randomUUID().slice(0, 6)}`;
    const body = reception({ devices: [{ product: code }] });
    expect((await open(body, { key })).status).toBe(400);
    await app.post('/products', { code, labels: { fa: 'مدل تازه' }, categoryCode: 'washing-machine', brandCode: 'PAK' }, { token });
    expect((await open(body, { key })).status).toBe(201);
  });

  test('the same key sent many times at once has one effect; the others are told to come back', async () => {
    for (let round = 0; round < 10; round += 1) {
      const key = randomUUID();
      const body = reception();
      const answers = await Promise.all(Array.from({ length: 8 }, () => open(body, { key })));
      const done = answers.filter(({ status }) => status === 201);
      expect(done.length).toBeGreaterThan(0);
      expect(new Set(done.map((answer) => answer.body.id)).size).toBe(1);
      for (const { status, body: refusal, headers } of answers.filter((answer) => answer.status !== 201)) {
        expect({ status, code: refusal.error.code }).toEqual({ status: 409, code: 'idempotency.in-flight' });
        expect(headers.get('retry-after')).toBe('1');
      }
    }
  });
});

describe('who may', () => {
  test('nobody without a token, a foreign token or without the permission', async () => {
    expect(await open(reception(), { token: undefined })).toMatchObject({ status: 401, body: { error: { code: 'auth.required' } } });
    expect(await open(reception(), { token: 'f'.repeat(256) })).toMatchObject({ status: 401, body: { error: { code: 'auth.invalid' } } });
    expect(await open(reception(), { token: 'a.b.c' })).toMatchObject({ status: 401, body: { error: { code: 'auth.invalid' } } });
    const weak = await app.systemToken(['receptions.list']);
    expect(await open(reception(), { token: weak })).toMatchObject({ status: 403, body: { error: { code: 'auth.forbidden' } } });
    expect((await app.get('/receptions', { token: weak })).status).toBe(200);
    const reader = await app.systemToken('read-only');
    expect((await open(reception(), { token: reader })).status).toBe(403);
    expect((await app.get('/receptions', { token: reader })).status).toBe(200);
  });

  test('staff with the permission may, and the event says that staff did it', async () => {
    const staff = await app.staffToken(['receptions.open']);
    const answer = await open(reception(), { token: staff });
    expect(answer.status).toBe(201);
    const [event] = await app.sql(`select actor_kind from as_events where type = 'reception.opened' and subject_id = $1`, [answer.body.id]);
    expect(event.actor_kind).toBe('staff');
    expect((await app.get(`/receptions/${answer.body.id}`, { token: staff })).status).toBe(403);
  });

  test('a deleted token ends within seconds', async () => {
    const doomed = await app.systemToken(['receptions.list']);
    expect((await app.get('/receptions', { token: doomed })).status).toBe(200);
    await app.sql(`delete from strapi_api_tokens where id = (select max(id) from strapi_api_tokens)`);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await app.get('/receptions', { token: doomed })).status).toBe(401);
  });

  test("a neighbour's reception, customer and device do not exist for us", async () => {
    const mine = await open(reception({ devices: [{ serial: 'NEIGHBOUR-1', category: 'washing-machine' }] }));
    const foreignTables = ['as_receptions', 'as_customers', 'as_customer_phones', 'as_devices', 'as_jobs', 'as_contacts'];
    const { id, number, trackingCode, customer } = mine.body;
    const phone = (await app.sql('select e164 from as_customer_phones where customer_id = $1', [customer.id]))[0].e164 as string;
    const move = async (from: string, to: string) => {
      const where: Record<string, string> = { as_receptions: `document_id = '${id}'`, as_customers: `document_id = '${customer.id}'`, as_customer_phones: `customer_id = '${customer.id}'`, as_devices: `serial_key = 'NEIGHBOUR1'`, as_jobs: `reception_id = '${id}'`, as_contacts: `customer_id = '${customer.id}'` };
      await app.sql(`set session_replication_role = replica`);
      for (const table of foreignTables) await app.sql(`update ${table} set owner = '${to}' where owner = '${from}' and ${where[table]}`);
      await app.sql(`set session_replication_role = default`);
    };
    await move('company', 'agency-7');
    expect((await app.get(`/receptions/${id}`, { token })).status).toBe(404);
    expect((await app.get(`/customers/${customer.id}`, { token })).status).toBe(404);
    expect((await app.get(`/receptions?number=${number}`, { token })).body.items).toEqual([]);
    expect((await app.get(`/tracking/${trackingCode}?phone=${phone.slice(-4)}`)).status).toBe(404);
    expect(await open(reception({ customer: { id: customer.id } }))).toMatchObject({ status: 400, body: { error: { code: 'customers.unknown' } } });
    const other = await open(reception({ customer: { new: { name: 'همان شماره', phones: [phone] } }, devices: [{ serial: 'NEIGHBOUR-1' }] }));
    expect(other.status).toBe(201);
    expect(other.body.jobs[0].device.id).not.toBe(mine.body.jobs[0].device.id);
  });
});

describe('following a reception', () => {
  test('[RC7] tracking by code and the last four digits of any phone of the customer, in the reader\'s words', async () => {
    const opened = await open(reception({ customer: { new: { name: 'لیلا امینی', phones: ['09351234567', '021-66554433'] } }, contactPhone: '0933 000 1122' }));
    const { trackingCode, number } = opened.body;
    for (const digits of ['4567', '4433', '1122', '۴۵۶۷']) {
      const answer = await app.get(`/tracking/${trackingCode}?phone=${encodeURIComponent(digits)}`, { language: 'fa' });
      expect(answer).toMatchObject({ status: 200, body: { number, jobs: [{ stage: 'new', says: 'ثبت شده و در نوبت ارجاع است.', device: 'ماشین لباس‌شویی' }] } });
      expect(JSON.stringify(answer.body)).not.toMatch(/امینی|1234567/);
    }
    const loose = trackingCode.toLowerCase().replaceAll('-', ' ');
    expect((await app.get(`/tracking/${encodeURIComponent(loose)}?phone=4567`, { language: 'en' })).body.jobs[0].says).toBe('Registered; about to be given to a technician.');
  });

  test('[RC7] a wrong code, wrong digits and no code at all are answered alike, and guessing ends soon', async () => {
    await app.sql('delete from as_limits');
    const { trackingCode } = (await open(reception())).body;
    const wrong = await Promise.all([app.get(`/tracking/${trackingCode}?phone=0000`), app.get('/tracking/7K3Q-F9M2-XTH?phone=1234'), app.get('/tracking/x?phone=abcd')]);
    for (const { status, body } of wrong) expect({ status, code: body.error.code, message: body.error.message }).toEqual({ status: 404, code: 'tracking.not-found', message: wrong[0].body.error.message });
    const codes = Array.from({ length: 40 }, () => formatTrackingCode(newTrackingCode()));
    const guesses = await Promise.all(codes.map((code) => app.get(`/tracking/${code}?phone=0000`)));
    expect(guesses.filter(({ status }) => status === 404)).toHaveLength(17);
    const refused = guesses.find(({ status }) => status === 429);
    expect(refused?.body.error.code).toBe('limits.too-many');
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    await app.sql('delete from as_limits');
  });

  test('[PF2] the list pages through all receptions, newest first, without doubles while new ones come in', async () => {
    const seen: string[] = [];
    let after: string | null = '';
    let pages = 0;
    const total = Number((await app.sql(`select count(*) from as_receptions where owner = 'company'`))[0].count);
    while (after !== null) {
      const page: { body: { items: { id: string }[]; next: string | null } } = await app.get(`/receptions?limit=7${after && `&after=${after}`}`, { token });
      seen.push(...page.body.items.map(({ id }) => id));
      after = page.body.next;
      pages += 1;
      if (pages === 2) await open(reception());
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect(await app.get('/receptions?after=zzz', { token })).toMatchObject({ status: 400, body: { error: { code: 'input.cursor' } } });
  });
});

describe('what keeps the books whole', () => {
  test('[PF2] events can be neither changed nor deleted, not even by SQL', async () => {
    await expect(app.sql(`update as_events set type = 'x'`)).rejects.toThrow('append-only');
    await expect(app.sql('delete from as_events')).rejects.toThrow('append-only');
    await expect(app.sql('truncate as_events')).rejects.toThrow('append-only');
  });

  test('[PF2] Strapi itself can not write receptions behind the rules', async () => {
    await expect(app.strapi.documents('plugin::after-sales.reception').create({ data: {} })).rejects.toThrow('use-cases only');
    const [first] = await app.sql('select document_id as id from as_receptions limit 1');
    await expect(app.strapi.documents('plugin::after-sales.reception').delete({ documentId: first.id })).rejects.toThrow('use-cases only');
  });

  test('[PF2] no generic REST of Strapi answers for our types', async () => {
    for (const path of ['/api/receptions', '/api/customers', '/api/brands']) {
      const answer = await fetch(`${app.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});
