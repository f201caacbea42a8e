import { randomUUID } from 'node:crypto';
import { makeAgent, type TestAgent } from '../support/agents';
import { startApp, type Answer, type TestApp } from '../support/app';

let app: TestApp;
let office: string;
let agent: TestAgent;

const CODES: [string, object][] = [
  ['/brands', { code: 'PAK', labels: { fa: 'پاکشوما', en: 'Pakshoma' } }],
  ['/product-categories', { code: 'washing-machine', labels: { fa: 'ماشین لباس‌شویی', en: 'Washing machine', es: 'Lavadora' } }],
  ['/product-categories', { code: 'boiler', labels: { fa: 'پکیج', en: 'Boiler' } }],
  ['/products', { code: 'WM-8414', labels: { fa: 'لباس‌شویی هشت کیلویی', en: 'Washer 8 kg' }, categoryCode: 'washing-machine', brandCode: 'PAK' }],
  ['/faults', { code: 'NO-DRAIN', labels: { fa: 'تخلیه نمی‌کند', en: 'Does not drain' } }],
];

let phones = 3_000_000;
/** A mobile number that no other test uses. */
const newPhone = (): string => `0913${(phones += 1)}`;
const e164 = (national: string): string => `+98${national.slice(1)}`;

interface Opened {
  id: string;
  number: string;
  trackingCode: string;
  customer: { id: string };
  jobs: { id: string; number: string }[];
}

const open = async (changes: object = {}): Promise<Opened> => {
  const body = { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [newPhone()] } }, devices: [{ category: 'washing-machine' }], ...changes };
  const answer = await app.post('/receptions', body, { token: office });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};

const customer = (name: string, ...numbers: string[]) => ({ customer: { new: { name, phones: numbers.length > 0 ? numbers : [newPhone()] } } });
const record = (body: object, ask: object = {}) => app.post('/contacts', body, { token: office, ...ask });
const lookUp = (q: string, ask: object = {}) => app.get(`/lookup?q=${encodeURIComponent(q)}`, { token: office, ...ask });
const found = async (q: string): Promise<string[]> => (await lookUp(q)).body.customers.map(({ id }: { id: string }) => id);
const search = (q: string, where = 'receptions', more = '') => app.get(`/search?q=${encodeURIComponent(q)}&in=${where}${more}`, { token: office });
const searched = async (q: string, where?: string): Promise<string[]> => (await search(q, where)).body.items.map(({ id }: { id: string }) => id);
const ask = (jobId: string, body: object = { channel: 'phone' }, more: object = {}) => app.post(`/jobs/${jobId}/follow-up`, body, { token: office, ...more });
const assign = async (jobId: string) => expect(await app.post(`/jobs/${jobId}/assign`, { agent: agent.id }, { token: office })).toMatchObject({ status: 200 });
const eventsOf = async (type: string, id: string) => (await app.sql('select type, data, reason, channel from as_events where type = $1 and subject_id = $2 order by seq', [type, id])).map((event) => ({ ...event, data: JSON.parse(event.data) }));
const refusal = ({ status, body }: Answer) => [status, body.error?.code, body.error?.fields?.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)];

/** How often the pool is asked while `work` runs: reads have no other way to the database. */
async function asked(work: () => Promise<unknown>): Promise<number> {
  const { pool } = app.strapi.plugin('after-sales').service('kernel').get();
  const query = pool.query.bind(pool);
  let count = 0;
  pool.query = (...given: unknown[]) => {
    // Rights are read anew every two seconds, whoever asks for what.
    if (!/strapi_sessions|strapi_api_tokens/.test(JSON.stringify(given[0]))) count += 1;
    return query(...given);
  };
  try {
    await work();
  } finally {
    pool.query = query;
  }
  return count;
}

beforeAll(async () => {
  app = await startApp();
  office = await app.systemToken('full-access');
  for (const [path, body] of CODES) expect(await app.post(path, body, { token: office })).toMatchObject({ status: 201 });
  agent = await makeAgent(app, { office, name: 'خدمات البرز' });
});

afterAll(() => app?.stop());

describe('every contact is kept', () => {
  test('[RC25] a question solved in the first call, by somebody we do not know', async () => {
    const answer = await record({ kind: 'inquiry', channel: 'phone', phone: '۰۲۱-۲۲۳۳۴۴۵۵', subject: 'ساعت كار نمايندگي', outcome: 'solved-at-once', note: 'خانم صبوری بود' });
    expect(answer).toMatchObject({ status: 201, body: { kind: 'inquiry', outcome: 'solved-at-once', customer: null } });
    expect(Number(answer.headers.get('x-round-trips'))).toBeLessThanOrEqual(4);
    const { body } = await app.get('/contacts?limit=1', { token: office });
    expect(body.items[0]).toMatchObject({ id: answer.body.id, phone: '+982122334455', subject: 'ساعت کار نمایندگی', note: 'خانم صبوری بود', takenBy: { kind: 'system' }, job: null });
  });

  test('[RC25] a missed call needs a phone and nothing else', async () => {
    expect(await record({ kind: 'missed-call', channel: 'phone', phone: newPhone() })).toMatchObject({ status: 201 });
    expect(refusal(await record({ kind: 'missed-call', channel: 'phone' }))).toEqual([400, 'input.invalid', ['phone input.required']]);
  });

  test('[RC25] each kind has one event in its transaction, with ids and codes and not a word of what was said', async () => {
    const reception = await open(customer('پروانه نیک‌نام'));
    for (const kind of ['inquiry', 'follow-up', 'complaint', 'suggestion', 'praise', 'other']) {
      const phone = newPhone();
      const answer = await record({ kind, channel: 'email', phone, subject: 'واژهٔ نشاندار', note: 'یادداشت نشاندار', reception: reception.id });
      expect(answer).toMatchObject({ status: 201, body: { kind, customer: reception.customer.id, reception: reception.id } });
      const events = await app.sql('select type, to_state, channel, subject_id from as_events where request_id = $1', [answer.headers.get('x-request-id')]);
      expect(events).toEqual([{ type: 'contact.recorded', to_state: kind, channel: 'email', subject_id: answer.body.id }]);
    }
    expect(JSON.stringify(await app.sql('select * from as_events'))).not.toMatch(/نشاندار|\+98913|صبوری/);
  });

  test('[RC25] what a reception came in by stays a contact of the kind service, and only a reception makes one', async () => {
    const reception = await open();
    const { body } = await app.get(`/contacts?customer=${reception.customer.id}`, { token: office });
    expect(body.items).toMatchObject([{ kind: 'service', outcome: 'passed-on', reception: { number: reception.number } }]);
    expect(refusal(await record({ kind: 'service', channel: 'phone', subject: 'x' }))).toEqual([400, 'input.invalid', ['kind input.not-in-list']]);
  });

  test('sent twice with one key it is kept once', async () => {
    const key = randomUUID();
    const body = { kind: 'praise', channel: 'sms', subject: 'سپاس' };
    const [first, again] = [await record(body, { key }), await record(body, { key })];
    expect(again.body).toEqual(first.body);
    expect(await app.sql('select from as_contacts where document_id = $1', [first.body.id])).toHaveLength(1);
  });

  test.each([
    ['fa', 'مشتری', /[آ-ی]/],
    ['en', 'customer', /There is no such customer/],
    ['es', 'cliente', /No existe ese cliente/],
  ])('refusals name code and field in %s', async (language, _word, says) => {
    const answer = await record({ kind: 'other', channel: 'phone', subject: 'x', customer: randomUUID() }, { language });
    expect(refusal(answer)).toEqual([400, 'customers.unknown', ['customer customers.unknown']]);
    expect(answer.body.error.message).toMatch(says);
    for (const [field, code] of [['reception', 'contacts.reception-unknown'], ['job', 'contacts.job-unknown']]) {
      const other = await record({ kind: 'other', channel: 'phone', subject: 'x', [field]: randomUUID() }, { language });
      expect(refusal(other)).toEqual([400, code, [`${field} ${code}`]]);
      if (language === 'fa') expect(other.body.error.message).toMatch(says);
    }
  });

  test('other refusals, and nothing is left behind', async () => {
    const before = await app.sql('select count(*) from as_contacts');
    const [one, two] = [await open(), await open()];
    expect(refusal(await record({ kind: 'other', channel: 'phone', subject: 'x', reception: one.id, job: two.jobs[0].id }))).toEqual([400, 'contacts.job-elsewhere', ['job contacts.job-elsewhere']]);
    expect(refusal(await record({ kind: 'follow-up', channel: 'phone', job: one.jobs[0].id }))).toEqual([400, 'contacts.ask-by-job', ['job contacts.ask-by-job']]);
    expect(refusal(await record({ kind: 'inquiry', channel: 'phone' }))).toEqual([400, 'input.invalid', ['subject input.required']]);
    expect(refusal(await record({ kind: 'inquiry', channel: 'import', subject: 'x' }))).toEqual([400, 'input.invalid', ['channel input.not-in-list']]);
    expect(refusal(await record({ kind: 'other', channel: 'phone', subject: 'x', phone: '1234' }))).toEqual([400, 'input.phone', ['phone input.phone']]);
    expect(refusal(await record({ kind: 'other', channel: 'phone', subject: 'x', at: '2020-01-01' }))).toEqual([400, 'input.invalid', ['at input.unknown-field']]);
    const [{ count }] = await app.sql('select count(*) from as_contacts');
    expect(Number(count)).toBe(Number(before[0].count) + 2);
  });
});

describe('the list of contacts', () => {
  test('[RC25] by kind, channel, customer, part of a phone and days; page by page, newest first', async () => {
    const phone = newPhone();
    const { customer: who } = await open(customer('بهرام کاوه', phone));
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.push((await record({ kind: 'suggestion', channel: 'fax', phone, customer: who.id, subject: `پیشنهاد ${i}` })).body.id);
    const list = async (query: string) => (await app.get(`/contacts?kind=suggestion&channel=fax${query}`, { token: office })).body;
    expect((await list('')).items.map(({ id }: { id: string }) => id)).toEqual([...ids].reverse());
    for (const part of [phone, e164(phone), phone.slice(3, 9), phone.slice(-2), `۰${phone.slice(1)}`]) {
      expect([part, (await list(`&phone=${encodeURIComponent(part)}`)).items.length]).toEqual([part, 5]);
    }
    expect((await list('&phone=0999')).items).toEqual([]);
    expect((await list(`&customer=${who.id}&outcome=none`)).items).toHaveLength(5);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tehran' }).format(new Date());
    expect((await list(`&from=${today}&to=${today}`)).items).toHaveLength(5);
    expect((await list('&to=2020-01-01')).items).toEqual([]);

    const first = await list('&limit=3');
    const second = await list(`&limit=3&after=${first.next}`);
    expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual([...ids].reverse());
    expect(second.next).toBeNull();
    expect(refusal(await app.get('/contacts?after=zzz', { token: office }))).toEqual([400, 'input.cursor', ['after input.cursor']]);
    expect(refusal(await app.get('/contacts?from=2026-02-30', { token: office }))).toEqual([400, 'input.invalid', ['from input.format']]);
    expect(refusal(await app.get('/contacts?from=9999-12-31', { token: office }))).toEqual([400, 'input.invalid', ['from input.out-of-range']]);
  });

  test('[RC25] the counts per kind, channel and outcome are those of the table, days being the company\'s', async () => {
    const day = '2025-03-21';
    const rows: [string, string, string, string][] = [
      ['inquiry', 'phone', 'solved-at-once', '2025-03-20T20:30:00Z'],
      ['inquiry', 'sms', 'solved-at-once', '2025-03-21T20:29:59Z'],
      ['praise', 'phone', 'none', '2025-03-21T10:00:00Z'],
      ['praise', 'phone', 'none', '2025-03-20T20:29:59Z'],
      ['praise', 'phone', 'none', '2025-03-21T20:30:00Z'],
    ];
    for (const [kind, channel, outcome, at] of rows) {
      const { body } = await record({ kind, channel, outcome, subject: 'x' });
      await app.sql('update as_contacts set at = $1 where document_id = $2', [at, body.id]);
    }
    expect((await app.get(`/contacts/summary?from=${day}&to=${day}`, { token: office })).body).toEqual({
      from: day,
      to: day,
      total: 3,
      solvedAtOnce: 2,
      byKind: { inquiry: 2, praise: 1 },
      byChannel: { phone: 2, sms: 1 },
      byOutcome: { 'solved-at-once': 2, none: 1 },
    });
    expect(refusal(await app.get('/contacts/summary', { token: office }))).toEqual([400, 'input.invalid', ['from input.required', 'to input.required']]);
  });
});

describe('who is calling', () => {
  test('[RC17] by any part of a phone, name, serial or number, with the keyboards of three scripts', async () => {
    const phone = '09359876501';
    const reception = await open({ ...customer('كاظم يوسفي‌نژاد', phone, '021-88990077'), devices: [{ serial: 'ZX-۴۵/۷۷۸', category: 'washing-machine' }] });
    const { id } = reception.customer;
    const asks = [
      ...['09359876501', '9359876501', '+989359876501', '00989359876501', '۰۹۳۵ ۹۸۷ ۶۵۰۱', '٠٩٣٥٩٨٧٦٥٠١', '98765', '6501', '0935987', '021-8899', '8899007'],
      ...['یوسفی نژاد', 'يوسفي', 'كاظم', 'نژاد کاظم', 'وسف'],
      ...['zx45778', 'ZX-45/778', '۴۵۷۷۸', 'x457'],
      ...[reception.number, reception.jobs[0].number, reception.number.slice(-4), reception.trackingCode, reception.trackingCode.toLowerCase().replaceAll('-', ' ')],
    ];
    for (const q of asks) expect([q, (await found(q)).includes(id)]).toEqual([q, true]);
    expect((await found('09359876501'))[0]).toBe(id);
    expect((await found(reception.trackingCode))[0]).toBe(id);
    for (const q of ['09350000000', 'یوسفزاده', 'ZX99', '1399-00001']) expect([q, await found(q)]).toEqual([q, []]);
  });

  test('[RC17] a whole phone is its owner; a serial that begins so is found too, and one that has it inside when it is nobody\'s phone', async () => {
    const digits = '9359870011';
    const withSerial = async (serial: string) => (await open({ ...customer('دارندهٔ سریال عددی'), devices: [{ serial, category: 'boiler' }] })).customer.id;
    const [begins, inside] = [await withSerial(`${digits}55`), await withSerial(`7${digits}`)];
    expect((await found(digits)).sort()).toEqual([begins, inside].sort());
    const { customer: owner } = await open(customer('دارندهٔ شماره', `0${digits}`));
    expect(await found(digits)).toEqual([owner.id, begins]);
    expect(await found(`0${digits}`)).toEqual([owner.id]);
  });

  test('[RC17] fewer than three: the beginning of a number or serial, or the last digits of a phone; no names', async () => {
    const { customer: who } = await open({ ...customer('ژاله بینا', '09190000073'), devices: [{ serial: 'ÑQ-1', category: 'boiler' }] });
    expect(await found('73')).toContain(who.id);
    expect(await found('ñq')).toEqual([who.id]);
    expect(await found('ژا')).toEqual([]);
    expect(refusal(await lookUp('--'))).toEqual([400, 'input.too-short', ['q input.too-short']]);
    expect(refusal(await app.get('/lookup', { token: office }))).toEqual([400, 'input.invalid', ['q input.required']]);
  });

  test('[RC17] one question to the database tells everything: how to treat them, open jobs, devices, past receptions', async () => {
    const phone = newPhone();
    const city = (await app.sql(`select code from as_cities where label_fa = 'شیراز' and owner = 'company'`))[0].code;
    const reception = await open({
      customer: { new: { name: 'سیمین دانشور', phones: [phone, newPhone()], city, handlingNote: 'مشتری ویژه؛ با احترام بسیار' } },
      devices: [{ product: 'WM-8414', serial: 'SD-001', faults: [{ code: 'NO-DRAIN' }] }, { category: 'boiler' }],
    });
    const [first, second] = reception.jobs;
    await app.post(`/jobs/${second.id}/assign`, { agent: agent.id }, { token: office });
    await ask(second.id);
    await record({ kind: 'praise', channel: 'phone', subject: 'سپاس', customer: reception.customer.id });
    let answer: Answer | undefined;
    expect(await asked(async () => void (answer = await lookUp(phone, { language: 'fa' })))).toBe(1);
    expect(answer?.body.customers).toHaveLength(1);
    expect(answer?.body.customers[0]).toMatchObject({
      name: 'سیمین دانشور',
      matchedBy: 'phone',
      phones: [e164(phone), expect.any(String)],
      city: { code: city, label: 'شیراز' },
      handlingNote: 'مشتری ویژه؛ با احترام بسیار',
      counts: { receptions: 1, openJobs: 2, contacts: 3, followUps: 1 },
      openJobs: [
        { id: second.id, number: second.number, reception: reception.number, stage: 'assigned', agent: { code: agent.code, name: 'خدمات البرز' }, device: 'پکیج', followUps: 1 },
        { id: first.id, agent: null, device: 'ماشین لباس‌شویی', followUps: 0 },
      ],
      lastReceptions: [{ number: reception.number, jobs: [{ number: first.number }, { number: second.number }] }],
    });
    expect(answer?.body.customers[0].devices).toHaveLength(2);
    expect(answer?.body.customers[0].devices).toContainEqual(expect.objectContaining({ serial: 'SD-001', product: 'WM-8414', category: 'washing-machine', brand: 'PAK' }));
  });

  test('[RC17] twenty at most, the best first: a name that begins with it before one that only has it', async () => {
    for (let i = 0; i < 22; i += 1) await open(customer(`پسوند مهرورز${i}`));
    const { customer: best } = await open(customer('مهرورز آذر'));
    await open(customer('پسوند مهرورز'));
    const people = await found('مهرورز');
    expect(people).toHaveLength(20);
    expect(people[0]).toBe(best.id);
  });

  test('[RC17] one phone of several people shows all of them', async () => {
    const phone = newPhone();
    const first = await open(customer('پدر خانواده', phone));
    const second = await open({ customer: { new: { name: 'دختر خانواده', phones: [phone] }, notSameAs: [first.customer.id] } });
    expect((await found(phone)).sort()).toEqual([first.customer.id, second.customer.id].sort());
  });
});

describe('the history of a customer', () => {
  test('[RC17] receptions with jobs, contacts and events, newest first, page by page and each once', async () => {
    const { id, customer: who, jobs } = await open();
    await app.post('/receptions', { channel: 'web', customer: { id: who.id }, devices: [{ category: 'boiler' }] }, { token: office });
    await record({ kind: 'complaint', channel: 'phone', customer: who.id, subject: 'دیر آمدند' });
    await ask(jobs[0].id);
    await assign(jobs[0].id);
    const whole = (await app.get(`/customers/${who.id}/history?limit=100`, { token: office })).body;
    expect(whole).toMatchObject({ customer: { id: who.id, name: 'مریم احمدی' }, next: null });
    const named = whole.items.map((item: { type: string; event?: string; kind?: string }) => `${item.type} ${item.event ?? item.kind ?? ''}`.trim());
    expect(named.filter((name: string) => name === 'reception')).toHaveLength(2);
    expect(named).toEqual(expect.arrayContaining(['contact complaint', 'contact follow-up', 'event customer.added', 'event reception.opened', 'event job.opened', 'event job.assign']));
    const times = whole.items.map(({ at }: { at: string }) => at);
    expect([...times].sort().reverse()).toEqual(times);
    expect(whole.items.find((item: { type: string; id: string }) => item.type === 'reception' && item.id === id).jobs).toMatchObject([{ id: jobs[0].id, stage: 'assigned' }]);

    const pieces: unknown[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: Answer = await app.get(`/customers/${who.id}/history?limit=2${after && `&after=${after}`}`, { token: office });
      pieces.push(...page.body.items);
      after = page.body.next;
    }
    expect(pieces).toEqual(whole.items);
    expect(await asked(() => app.get(`/customers/${who.id}/history`, { token: office }))).toBe(1);
    expect(refusal(await app.get(`/customers/${randomUUID()}/history`, { token: office }))).toEqual([404, 'record.not-found', undefined]);
    expect(refusal(await app.get(`/customers/${who.id}/history?after=s1`, { token: office }))).toEqual([400, 'input.cursor', ['after input.cursor']]);
  });
});

describe('the timeline of a job', () => {
  test('[RC10] [RC26] its steps with the words written then, who did them, the questions about it, page by page', async () => {
    const { customer: who, jobs } = await open();
    const [{ id }] = jobs;
    await assign(id);
    await ask(id);
    await record({ kind: 'complaint', channel: 'phone', customer: who.id, job: id, subject: 'دیر آمدند', note: 'بسیار ناراحت بود' });
    const cancelled = await app.post(`/jobs/${id}/cancel`, { reason: 'customer-cancelled', note: 'خودش درست کرد' }, { token: await app.staffToken(['jobs.cancel']) });
    expect([cancelled.status, cancelled.body.error]).toEqual([200, undefined]);
    const whole = (await app.get(`/jobs/${id}/timeline?limit=100`, { token: office, language: 'fa' })).body;
    const [last] = whole.items.filter(({ event }: { event: string }) => event.startsWith('job.'));
    expect(last).toMatchObject({ event: 'job.cancel', from: 'assigned', to: 'cancelled', note: 'خودش درست کرد', by: { kind: 'staff', name: expect.any(String) } });
    expect(last.reason).toMatch(/[\u0600-\u06FF]/);
    expect(whole.items).toEqual(expect.arrayContaining([expect.objectContaining({ event: 'job.opened' }), expect.objectContaining({ event: 'job.assign', to: 'assigned', agent: expect.any(String) }), expect.objectContaining({ event: 'contact.recorded', to: 'complaint', note: 'بسیار ناراحت بود' }), expect.objectContaining({ event: 'contact.recorded', to: 'follow-up' })]));
    const pieces: unknown[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: Answer = await app.get(`/jobs/${id}/timeline?limit=2${after && `&after=${after}`}`, { token: office, language: 'fa' });
      pieces.push(...page.body.items);
      after = page.body.next;
    }
    expect(pieces).toEqual(whole.items);
    expect(refusal(await app.get(`/jobs/${randomUUID()}/timeline`, { token: office }))).toEqual([404, 'record.not-found', undefined]);
    expect(refusal(await app.get(`/jobs/${id}/timeline?after=x`, { token: office }))).toEqual([400, 'input.cursor', ['after input.cursor']]);
  });
});

describe('where is my service', () => {
  test('[RC26] one call answers, keeps the contact and counts; the agent is pushed each time', async () => {
    const { jobs, number, customer: who } = await open();
    const first = await ask(jobs[0].id, { channel: 'phone', phone: '۰۹۱۲ ۱۱۱ ۲۲ ۳۳' }, { language: 'fa' });
    expect(first).toMatchObject({ status: 200, body: { job: { number: jobs[0].number, device: 'ماشین لباس‌شویی' }, reception: { number }, stage: 'new', followUps: 1, agentPushed: false, escalated: false, agent: null } });
    expect(Number(first.headers.get('x-round-trips'))).toBeLessThanOrEqual(4);
    expect(first.body.sentence).toContain('ثبت شده و در نوبت ارجاع است.');
    expect(first.body.sentence).toContain('پیگیری شما ثبت شد.');
    await assign(jobs[0].id);
    const second = await ask(jobs[0].id, { channel: 'sms', language: 'en' }, { language: 'fa' });
    expect(second.body).toMatchObject({ stage: 'assigned', followUps: 2, agentPushed: true, agent: { name: 'خدمات البرز' } });
    expect(second.body.sentence).toMatch(/^The service of your Washing machine, number 1\d{3}-\d{5}, stands as follows since \w+day \d+ \w+ \d{4}: Given to a service agent\./);
    expect(second.body.sentence).toMatch(/is being reminded now\.$/);
    expect(await eventsOf('job.agent-pushed', jobs[0].id)).toEqual([{ type: 'job.agent-pushed', channel: 'sms', reason: null, data: { contact: second.body.contact, agent: agent.id, technician: null } }]);

    const { body } = await app.get(`/contacts?kind=follow-up&job=${jobs[0].id}`, { token: office });
    expect(body.items).toMatchObject([
      { id: second.body.contact, channel: 'sms', outcome: 'passed-on' },
      { id: first.body.contact, channel: 'phone', phone: '+989121112233', outcome: 'solved-at-once', customer: { id: who.id } },
    ]);
  });

  test('[RC26] the promised date is told, a broken promise with an apology, in three languages', async () => {
    const { jobs } = await open();
    await app.sql(`update as_jobs set promised_at = '2027-03-21T08:00:00Z' where document_id = $1`, [jobs[0].id]);
    const kept = await ask(jobs[0].id, { channel: 'phone', language: 'fa' });
    expect(kept.body).toMatchObject({ promisedAt: '2027-03-21T08:00:00.000Z', late: false });
    expect(kept.body.sentence).toContain('قرار است تا یکشنبه ۱ فروردین ۱۴۰۶ انجام شود.');
    await app.sql(`update as_jobs set promised_at = '2025-03-21T08:00:00Z' where document_id = $1`, [jobs[0].id]);
    const [fa, en, es] = [await ask(jobs[0].id, { channel: 'phone', language: 'fa' }), await ask(jobs[0].id, { channel: 'phone', language: 'en' }), await ask(jobs[0].id, { channel: 'phone', language: 'es' })];
    expect(fa.body).toMatchObject({ late: true, followUps: 2 });
    expect(fa.body.sentence).toContain('بابت تأخیر پوزش می‌خواهیم');
    expect(en.body.sentence).toContain('It was to be done by Friday 21 March 2025; we apologise for the delay.');
    expect(es.body.sentence).toContain('le pedimos disculpas por la demora');
    expect(es.body.job.device).toBe('Lavadora');
  });

  test("[RC26] the reason and the words of staff's own status are told where the customer may hear them", async () => {
    await app.sql(`insert into as_job_statuses (owner, code, label_fa, stage, follows, set_by, words_fa, visible_to_customer, pauses_clock, state)
      values ('company', 'AT-CUSTOMS', 'گمرک', 'waiting-part', '{}', '{office}', 'قطعه در گمرک است.', true, false, 'active'),
        ('company', 'SECRET', 'پنهان', 'waiting-part', '{}', '{office}', 'نباید خوانده شود', false, false, 'active')`);
    await app.sql(`insert into as_job_reasons (owner, kind, code, label_fa, state) values ('company', 'wait', 'NO-STOCK-T', 'موجود نبودن قطعه در انبار', 'active')`);
    const { jobs } = await open();
    await assign(jobs[0].id);
    await app.sql(`update as_jobs set stage = 'waiting-part', status_code = 'AT-CUSTOMS', reason_code = 'NO-STOCK-T' where document_id = $1`, [jobs[0].id]);
    const told = await ask(jobs[0].id, { channel: 'phone', language: 'fa' });
    expect(told.body).toMatchObject({ says: 'قطعه در گمرک است.', status: 'AT-CUSTOMS', reason: { code: 'NO-STOCK-T', label: 'موجود نبودن قطعه در انبار' } });
    expect(told.body.sentence).toContain('علت: موجود نبودن قطعه در انبار.');
    await app.sql(`update as_jobs set status_code = 'SECRET' where document_id = $1`, [jobs[0].id]);
    expect((await ask(jobs[0].id, { channel: 'phone', language: 'fa' })).body.says).toBe('در انتظار قطعه است.');
  });

  test('[RC26] the third one of an open job escalates, and only that one', async () => {
    const { jobs } = await open();
    await assign(jobs[0].id);
    const answers = [];
    for (let i = 0; i < 5; i += 1) answers.push((await ask(jobs[0].id, { channel: 'phone', language: 'fa' })).body);
    expect(answers.map(({ followUps, escalated }) => [followUps, escalated])).toEqual([[1, false], [2, false], [3, true], [4, false], [5, false]]);
    expect(answers[2].sentence).toContain('به سرپرست سپرده شد');
    expect(await eventsOf('job.escalated', jobs[0].id)).toEqual([{ type: 'job.escalated', channel: 'phone', reason: 'follow-ups', data: { contact: answers[2].contact, agent: agent.id } }]);
    expect(await eventsOf('job.agent-pushed', jobs[0].id)).toHaveLength(5);
  });

  test('[RC26] many at once are all counted and escalate once, whatever the order', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { jobs } = await open();
      await assign(jobs[0].id);
      const answers = await Promise.all(Array.from({ length: 6 }, () => ask(jobs[0].id)));
      expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
      expect(answers.map(({ body }) => body.followUps).sort()).toEqual([1, 2, 3, 4, 5, 6]);
      expect(answers.filter(({ body }) => body.escalated).map(({ body }) => body.followUps)).toEqual([3]);
      expect(await eventsOf('job.escalated', jobs[0].id)).toHaveLength(1);
      const [{ count }] = await app.sql(`select count(*)::int as count from as_contacts where kind = 'follow-up' and job_id = $1`, [jobs[0].id]);
      expect(count).toBe(6);
    }
  });

  test('[RC26] after the end of a job it is told and counted, and nobody is troubled', async () => {
    const { jobs } = await open();
    expect(await app.post(`/jobs/${jobs[0].id}/cancel`, { reason: (await cancelReason()) }, { token: office })).toMatchObject({ status: 200 });
    for (let i = 1; i <= 4; i += 1) expect((await ask(jobs[0].id)).body).toMatchObject({ stage: 'cancelled', followUps: i, escalated: false, agentPushed: false });
    expect(await eventsOf('job.escalated', jobs[0].id)).toEqual([]);
  });

  const cancelReason = async (): Promise<string> => (await app.sql(`select code from as_job_reasons where owner = 'company' and kind = 'cancel' limit 1`))[0].code;

  test('[RC26] by tracking code as it was heard, or by number; where several jobs are meant, the operator picks', async () => {
    const one = await open();
    const byCode = (body: object, more: object = {}) => app.post('/follow-ups', { channel: 'phone', ...body }, { token: office, ...more });
    const loose = one.trackingCode.toLowerCase().replaceAll('-', ' ');
    expect(await byCode({ trackingCode: loose })).toMatchObject({ status: 200, body: { job: { id: one.jobs[0].id }, followUps: 1 } });
    const wrong = `${one.trackingCode.slice(0, -1)}${one.trackingCode.endsWith('0') ? '1' : '0'}`;
    for (const language of ['fa', 'en', 'es']) expect(refusal(await byCode({ trackingCode: wrong }, { language }))).toEqual([400, 'contacts.tracking-code', ['trackingCode contacts.tracking-code']]);
    expect(refusal(await byCode({ number: '1300-00001' }))).toEqual([404, 'record.not-found', undefined]);
    expect(refusal(await byCode({}))).toEqual([400, 'input.invalid', ['trackingCode input.required']]);

    const many = await open({ devices: [{ category: 'boiler' }, { category: 'washing-machine' }] });
    const several = await byCode({ trackingCode: many.trackingCode });
    expect(several).toMatchObject({ status: 409, body: { error: { code: 'contacts.several-jobs', jobs: [{ id: many.jobs[0].id, device: { fa: 'پکیج' } }, { id: many.jobs[1].id }] } } });
    await app.post(`/jobs/${many.jobs[0].id}/cancel`, { reason: await cancelReason() }, { token: office });
    expect(await byCode({ trackingCode: many.trackingCode })).toMatchObject({ status: 200, body: { job: { id: many.jobs[1].id } } });
    expect(JSON.stringify(several.body)).not.toContain('مریم');
  });

  test('[RC26] a number that a reception and another reception\'s job share tells nobody about a stranger', async () => {
    let shared: { number: string } | undefined;
    for (let i = 0; i < 20 && !shared; i += 1) {
      const opened = await open();
      const [other] = await app.sql('select j.number from as_jobs j join as_receptions r on r.document_id = j.reception_id where j.number = $1 and r.number <> $1', [opened.number]);
      shared = other;
    }
    if (!shared) throw new Error('no number was shared');
    expect(refusal(await app.post('/follow-ups', { number: shared.number, channel: 'phone' }, { token: office }))).toEqual([409, 'contacts.several-jobs', undefined]);
  });
});

describe('search in any field', () => {
  let reception: Opened;
  let jobId: string;
  const phone = '09021472583';

  beforeAll(async () => {
    const city = (await app.sql(`select code from as_cities where label_fa = 'بروجرد' and owner = 'company' limit 1`))[0].code;
    reception = await open({
      ...customer('شهریار نوذری', phone),
      contactPhone: '066-42511223',
      devices: [{ product: 'WM-8414', serial: 'QK-7788-X', faults: [{ code: 'NO-DRAIN' }, { told: 'هنگام خشک‌کن قطره‌قطره نشتی دارد' }], note: 'طبقهٔ چهارم' }],
      region: { city, address: 'خیابان صفا، کوچهٔ نسترن' },
      note: 'زنگ در خراب است',
    });
    jobId = reception.jobs[0].id;
    const solo = await makeAgent(app, { office, name: 'تعمیرگاه سپیددشت' });
    await app.post(`/jobs/${jobId}/triage`, {}, { token: office });
    expect(await app.post(`/jobs/${jobId}/assign`, { agent: solo.id }, { token: office })).toMatchObject({ status: 200 });
  });

  test('[RC8] every field finds the reception and the job, by any part of at least three letters', async () => {
    const fields = {
      number: reception.number.slice(2),
      'job number': reception.jobs[0].number,
      'tracking code': reception.trackingCode.toLowerCase(),
      name: 'ریار نوذ',
      phone: '1472583',
      'phone with +98': '+98902147',
      'phone with 98': '98902147',
      'phone in Persian digits': '۰۹۰۲ ۱۴۷',
      'number the call came from': '066-425112',
      serial: 'k7788',
      'serial with signs': 'qk-7788-x',
      'product code': 'wm-8414',
      'product label': 'هشت کیلو',
      'brand label': 'pakshoma',
      'category label': 'لباس شویی',
      'fault label': 'not drain',
      'fault as told': 'قطره قطره',
      note: 'زنگ در',
      'note of the job': 'طبقه چهارم',
      agent: 'سپیددشت',
      city: 'بروجرد',
    };
    for (const [field, q] of Object.entries(fields)) {
      expect([field, (await searched(q)).includes(reception.id)]).toEqual([field, true]);
      expect([field, (await searched(q, 'jobs')).includes(jobId)]).toEqual([field, true]);
    }
    const [job] = (await search('qk-7788', 'jobs')).body.items;
    expect(job).toMatchObject({ number: reception.jobs[0].number, stage: 'assigned', reception: { id: reception.id }, customer: { name: 'شهریار نوذری' }, device: { serial: 'QK-7788-X' }, agent: { name: 'تعمیرگاه سپیددشت' } });
  });

  test('[RC8] several words stand in any fields and any order; all of them must', async () => {
    expect(await searched('بروجرد نوذری نشتی')).toEqual([reception.id]);
    expect(await searched('نشتي، نوذري')).toEqual([reception.id]);
    expect(await searched('بروجرد نوذری یخچال')).toEqual([]);
    // Nothing is found across the border of two fields.
    expect(await searched('نوذری0902')).toEqual([]);
  });

  test('[RC8] fewer than three letters: the beginning of a number or serial, the end of a phone', async () => {
    const year = reception.number.slice(0, 2);
    for (const where of ['receptions', 'jobs']) {
      const id = where === 'jobs' ? jobId : reception.id;
      for (const q of ['qk', 'Q', '83', '۸۳']) expect([where, q, (await searched(q, where)).includes(id)]).toEqual([where, q, true]);
      expect((await search(year, where, '&limit=100')).body.items.length).toBeGreaterThan(10);
      expect(await searched('99', where)).not.toContain(id);
      expect(await searched('نو', where)).toEqual([]);
    }
    expect(refusal(await search('؟!'))).toEqual([400, 'input.too-short', ['q input.too-short']]);
  });

  test('[RC8] customers by name, phone and city; devices by serial and labels', async () => {
    for (const q of ['نوذری شهریار', '0902147', '2583', '83']) expect([q, (await searched(q, 'customers')).includes(reception.customer.id)]).toEqual([q, true]);
    expect((await search('نوذری', 'customers')).body).toEqual({ in: 'customers', items: [{ id: reception.customer.id, name: 'شهریار نوذری', phones: ['+989021472583'], city: null }], next: null });
    const city = (await app.sql(`select code from as_cities where label_fa = 'بروجرد' and owner = 'company' limit 1`))[0].code;
    const { customer: citizen } = await open({ customer: { new: { name: 'گلنار', phones: [newPhone()], city } } });
    expect(await searched('بروجرد', 'customers')).toEqual([citizen.id]);
    for (const q of ['K-7788', 'qk', 'WM-8414', 'هشت‌کیلو', 'pakshoma', 'ماشین لباسشویی']) {
      const { items } = (await search(q, 'devices', '&limit=100')).body;
      expect([q, items.map(({ serial }: { serial: string }) => serial)]).toEqual([q, expect.arrayContaining(['QK-7788-X'])]);
    }
    expect((await search('نوذری', 'devices')).body.items).toEqual([]);
  });

  test('[RC8] pages newest first, without doubles, over the newest and the index alike', async () => {
    for (let i = 0; i < 7; i += 1) await open({ ...customer(`مشتری پنجاه${i}`), devices: [{ category: 'boiler', faults: [{ told: 'صدای زوزه' }] }, { category: 'boiler', faults: [{ told: 'صدای زوزه' }] }] });
    for (const where of ['receptions', 'jobs', 'customers', 'devices']) {
      const q = where === 'customers' ? 'مشتری پنجاه' : where === 'devices' ? 'boiler' : 'زوزه';
      const whole = (await search(q, where, '&limit=100')).body.items;
      const pieces: unknown[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const page: Answer = await search(q, where, `&limit=3${after && `&after=${after}`}`);
        pieces.push(...page.body.items);
        after = page.body.next;
      }
      expect(whole.length).toBeGreaterThanOrEqual(7);
      expect(pieces).toEqual(whole);
    }
    expect((await search('زوزه', 'receptions', '&limit=100')).body.items).toHaveLength(7);
    expect(await asked(() => search('زوزه'))).toBe(1);
    expect(refusal(await search('زوزه', 'jobs', '&after=zzz'))).toEqual([400, 'input.cursor', ['after input.cursor']]);
    expect(refusal(await search('زوزه', 'agents'))).toEqual([400, 'input.invalid', ['in input.not-in-list']]);
  });

  test('[RC8] signs of LIKE are letters like all others', async () => {
    for (const q of ['%%%', '___', '\\\\\\']) expect((await search(q)).status).toBe(400);
    expect(await searched('%نوذری%')).toEqual([reception.id]);
    expect(await found('نوذر_')).toEqual([]);
  });
});

describe('the search keys stay true', () => {
  const keyOf = async (jobId: string): Promise<string> => (await app.sql('select k.key from as_job_keys k join as_jobs j on j.id = k.seq where j.document_id = $1', [jobId]))[0].key;
  const fresh = async (): Promise<void> => {
    const [{ stale }] = await app.sql('select count(*)::int as stale from as_job_keys k cross join lateral as_job_key(seq) made where k.key <> made.key or k.labels <> made.labels');
    expect(stale).toBe(0);
  };
  /** Does what waits for the worker, which tests run without, and says how many pieces of work there were. */
  const work = async (): Promise<number> => {
    const kernel = app.strapi.plugin('after-sales').service('kernel').get();
    const job = kernel.composition.jobs.find(({ name }: { name: string }) => name === 'contacts:refresh-keys');
    const waiting = await app.sql(`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
      where t.id = j.task_id and t.identifier = 'contacts:refresh-keys' returning j.payload::text as payload`);
    for (const { payload } of waiting) await job.work(JSON.parse(payload), kernel);
    return waiting.length;
  };

  test('[RC8] every job has one, and it is what it would be if it were made now', async () => {
    const [{ missing }] = await app.sql('select count(*)::int as missing from as_jobs j where not exists (select from as_job_keys k where k.seq = j.id and k.owner = j.owner)');
    expect(missing).toBe(0);
    await fresh();
  });

  test('[RC8] what changes in reception, device, fault or job is found at once', async () => {
    const { id, jobs } = await open({ devices: [{ serial: 'OLD-SERIAL-1', category: 'boiler' }] });
    const [{ device_id: device }] = await app.sql('select device_id from as_jobs where document_id = $1', [jobs[0].id]);
    await app.sql(`update as_receptions set note = 'یادداشت تازه‌وارد' where document_id = $1`, [id]);
    await app.sql(`update as_devices set brand_told = 'زیمنس اصل' where document_id = $1`, [device]);
    await app.sql(`insert into as_job_faults (owner, job_id, position, told) values ('company', $1, 9, 'بوی سوختگی شدید')`, [jobs[0].id]);
    for (const q of ['تازه‌وارد', 'زیمنس', 'سوختگی', 'oldserial']) expect([q, await searched(q)]).toEqual([q, [id]]);
    await fresh();
  });

  test("[RC8] labels and agents' names are looked up as they are now", async () => {
    const { id, jobs } = await open();
    await assign(jobs[0].id);
    expect(await app.patch('/product-categories/washing-machine', { labels: { es: 'Lavarropas' } }, { token: office })).toMatchObject({ status: 200 });
    expect(await app.patch(`/agents/${agent.id}`, { name: 'خدمات دماوند' }, { token: office })).toMatchObject({ status: 200 });
    for (const q of ['lavarropas', 'دماوند', 'دماوند LAVARROPAS', agent.code]) {
      expect([q, await searched(q)]).toEqual([q, expect.arrayContaining([id])]);
      expect([q, await searched(q, 'jobs')]).toEqual([q, expect.arrayContaining([jobs[0].id])]);
    }
    expect(await searched('دماوند boiler')).not.toContain(id);
  });

  test("[RC8] a customer's new name and phone are found after their background work", async () => {
    const { id, jobs, customer: who } = await open(customer('نام پیشین'));
    await work();
    await app.sql(`update as_customers set name = 'گلرخ نامور', name_key = 'گلرخ نامور' where document_id = $1`, [who.id]);
    await app.sql(`insert into as_customer_phones (owner, customer_id, e164, kind, position) values ('company', $1, '+989011230099', 'mobile', 5)`, [who.id]);
    // The same customer twice is one piece of work.
    expect(await work()).toBe(1);
    for (const q of ['گلرخ نامور', '09011230099']) expect([q, await searched(q)]).toEqual([q, [id]]);
    expect(await searched('نام پیشین')).toEqual([]);
    expect(await keyOf(jobs[0].id)).toContain('09011230099');
    await fresh();
  });

  test('the database folds as the program does', async () => {
    const { searchKey } = await import('../../src/plugins/after-sales/server/src/slices/contacts/domain/search-key');
    const texts = ['كاظم يوسفي‌نژاد', 'مؤسسهٔ إسلامی أحمد ٱلف', 'ﷲ ﻻ ﮐﺘﺎب', 'SN-۱۲/٣٤ x_%', 'ＡＢＣ　１２３', 'Peñarol ÁÉÍ ñ', 'a\u0300b\u064Eّc', 'ـكـشـيـده ‏RTL‎', 'ﬁnal ½ ①', "o'neil «q» “x” – — …", 'هۀة ىيی', 'é e\u0301', '😀 یخ', 'ß ẞ Σ', '[\\]^`{|}~'];
    for (const text of texts) {
      const [{ folded }] = await app.sql('select as_search_fold($1) as folded', [text]);
      expect([text, folded]).toEqual([text, searchKey(text)]);
    }
  });
});

describe('who may', () => {
  const routes: [string, () => Promise<Answer>, (token: string) => Promise<Answer>][] = [
    ['contacts.record', () => record({ kind: 'praise', channel: 'phone', subject: 'x' }), (token) => record({ kind: 'praise', channel: 'phone', subject: 'x' }, { token })],
    ['contacts.list', () => app.get('/contacts', { token: office }), (token) => app.get('/contacts', { token })],
    ['contacts.summary', () => app.get('/contacts/summary?from=2026-01-01&to=2026-01-02', { token: office }), (token) => app.get('/contacts/summary?from=2026-01-01&to=2026-01-02', { token })],
    ['contacts.look-up', () => lookUp('مریم'), (token) => lookUp('مریم', { token })],
    ['contacts.search', () => search('مریم'), (token) => app.get(`/search?q=${encodeURIComponent('مریم')}`, { token })],
  ];

  test.each(routes)('%s: with its permission, and not without', async (id, allowed, withToken) => {
    expect((await allowed()).status).toBeLessThan(300);
    const [weak, right, staff] = [await app.systemToken(['receptions.list']), await app.systemToken([id]), await app.staffToken([id])];
    expect(refusal(await withToken(weak))).toEqual([403, 'auth.forbidden', undefined]);
    expect((await withToken(right)).status).toBeLessThan(300);
    expect((await withToken(staff)).status).toBeLessThan(300);
    expect((await withToken(agent.token)).status).toBe(403);
  });

  test('follow-ups and histories too are a permission each', async () => {
    const { jobs, customer: who } = await open();
    const token = await app.systemToken(['contacts.follow-up']);
    expect((await ask(jobs[0].id, { channel: 'phone' }, { token })).status).toBe(200);
    expect(refusal(await app.get(`/customers/${who.id}/history`, { token }))).toEqual([403, 'auth.forbidden', undefined]);
    expect(refusal(await app.post('/follow-ups', { number: '1', channel: 'phone' }, { token }))).toEqual([403, 'auth.forbidden', undefined]);
  });

  test("[RC8][RC17][RC25][RC26] a neighbour's people, jobs, devices and contacts are found nowhere", async () => {
    const phone = newPhone();
    const theirs = await open({ ...customer('همسایهٔ نادیدنی', phone), devices: [{ serial: 'NEIGH-4711', category: 'boiler', faults: [{ told: 'عیب همسایه' }] }] });
    await record({ kind: 'other', channel: 'phone', phone, customer: theirs.customer.id, subject: 'x' });
    await ask(theirs.jobs[0].id);
    await app.sql('set session_replication_role = replica');
    const where: Record<string, string> = {
      as_receptions: `document_id = '${theirs.id}'`,
      as_customers: `document_id = '${theirs.customer.id}'`,
      as_customer_phones: `customer_id = '${theirs.customer.id}'`,
      as_devices: `serial_key = 'NEIGH4711'`,
      as_jobs: `reception_id = '${theirs.id}'`,
      as_contacts: `customer_id = '${theirs.customer.id}'`,
      as_follow_ups: `job_id = '${theirs.jobs[0].id}'`,
      as_job_keys: `seq = (select id from as_jobs where document_id = '${theirs.jobs[0].id}')`,
    };
    for (const [table, condition] of Object.entries(where)) await app.sql(`update ${table} set owner = 'agency-7' where ${condition}`);
    await app.sql('set session_replication_role = default');

    for (const q of [phone, phone.slice(-4), 'همسایه', 'NEIGH-4711', theirs.trackingCode]) {
      expect([q, (await found(q)).includes(theirs.customer.id)]).toEqual([q, false]);
      for (const kind of ['receptions', 'jobs', 'customers', 'devices']) expect([q, kind, JSON.stringify((await search(q, kind)).body)]).toEqual([q, kind, expect.not.stringMatching(/نادیدنی|NEIGH/)]);
    }
    for (const q of [theirs.number, phone.slice(-2), 'NE']) expect([q, JSON.stringify((await lookUp(q)).body)]).toEqual([q, expect.not.stringContaining('نادیدنی')]);
    expect((await app.get(`/contacts?customer=${theirs.customer.id}`, { token: office })).body.items).toEqual([]);
    expect((await app.get(`/contacts?phone=${phone}`, { token: office })).body.items).toEqual([]);
    expect((await app.get(`/customers/${theirs.customer.id}/history`, { token: office })).status).toBe(404);
    expect(refusal(await ask(theirs.jobs[0].id))).toEqual([404, 'record.not-found', undefined]);
    expect(refusal(await app.post('/follow-ups', { trackingCode: theirs.trackingCode, channel: 'phone' }, { token: office }))).toEqual([404, 'record.not-found', undefined]);
    for (const [field, id] of [['customer', theirs.customer.id], ['reception', theirs.id], ['job', theirs.jobs[0].id]]) {
      expect((await record({ kind: 'other', channel: 'phone', subject: 'x', [field]: id })).status).toBe(400);
    }
  });
});
