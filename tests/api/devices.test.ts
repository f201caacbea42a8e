import { makeAgent, type TestAgent } from '../support/agents';
import { startApp, type Answer, type TestApp } from '../support/app';
import { dayAgo } from '../support/story';

let app: TestApp;
let office: string;
let clerk: string;
let agent: TestAgent;

type Body = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of every shape; what they hold is what is asserted

const ok = async (answer: Promise<Answer>): Promise<Body> => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
};
const post = (path: string, body: object, token = office): Promise<Body> => ok(app.post(path, body, { token }));
const refusal = ({ status, body }: Answer) => [status, body.error?.code, ...(body.error?.fields ?? []).map(({ path }: { path: string }) => path)].join(' ');

let count = 0;
const newSerial = (): string => `LIFE-${(count += 1)}${String(count).padStart(4, '0')}`;
const newPhone = (): string => `0915${2_000_000 + (count += 1)}`;

const device = async (serial = newSerial(), product = 'WM-1'): Promise<{ id: string; serial: string }> => ({ id: (await post('/devices', { serial, product })).id, serial });
const show = (id: string, language = 'fa'): Promise<Body> => ok(app.get(`/devices/${id}`, { token: clerk, language }));
const list = (query = ''): Promise<Body> => ok(app.get(`/devices?limit=50${query}`, { token: clerk }));
const idsOf = ({ items }: Body): string[] => items.map(({ id }: { id: string }) => id);
const change = (id: string, body: object, token = clerk): Promise<Answer> => app.patch(`/devices/${id}`, { reason: 'روی پلاک دیگر بود', ...body }, { token });
const called = (serial: string, name = 'مریم احمدی'): Promise<Body> => post('/receptions', { channel: 'phone', customer: { new: { name, phones: [newPhone()] } }, devices: [{ serial }] });
const devices = async (): Promise<unknown> => [await app.sql('select * from as_devices order by id'), await app.sql('select count(*)::int from as_events')];

beforeAll(async () => {
  app = await startApp();
  office = await app.systemToken('full-access');
  clerk = await app.staffToken(['devices.list', 'devices.show', 'devices.change']);
  await post('/brands', { code: 'PAK', labels: { fa: 'پاکشوما' } });
  await post('/product-categories', { code: 'washer', labels: { fa: 'ماشین لباس‌شویی' } });
  await post('/product-categories', { code: 'dryer', labels: { fa: 'خشک‌کن' } });
  await post('/products', { code: 'WM-1', labels: { fa: 'مدل یک' }, categoryCode: 'washer', brandCode: 'PAK' });
  await post('/products', { code: 'DR-1', labels: { fa: 'مدل دو' }, categoryCode: 'dryer', brandCode: 'PAK' });
  await post('/parts', { code: 'PUMP', labels: { fa: 'پمپ' }, categoryCode: 'washer' });
  await post('/warranty-policies', { scope: 'product', code: 'WM-1', validFrom: dayAgo(3_000), inForceAlready: true, terms: { startRule: ['installation', 'sale'], months: { labour: 24, part: 24, travel: 12 } } });
  agent = await makeAgent(app, { office });
});

afterAll(() => app?.stop());

describe('[RC8] the list of devices', () => {
  test('all by pages, newest first; by the last digits of a serial in any digits; of one product', async () => {
    const one = await device('پلاک ۷۷۸۸۱-AZ');
    const two = await device('XX-990077881', 'DR-1');
    expect(idsOf(await list()).slice(0, 2)).toEqual([two.id, one.id]);
    const first = await ok(app.get('/devices?limit=1', { token: clerk }));
    expect(idsOf(await ok(app.get(`/devices?limit=1&after=${first.next}`, { token: clerk })))).toEqual([one.id]);
    expect(idsOf(await list(`&q=${encodeURIComponent('۷۷۸۸۱')}`))).toEqual([two.id, one.id]);
    expect(idsOf(await list('&q=77881&product=DR-1'))).toEqual([two.id]);
    expect(idsOf(await list('&product=DR-1'))).toEqual([two.id]);
    expect(await list('&q=no-such-serial-77')).toEqual({ items: [], next: null });
    expect(refusal(await app.get('/devices?after=nonsense', { token: clerk }))).toBe('400 input.cursor after');
  });

  test('[PF1] by serial, by product or in the order in which they came: each once, what has none last either way', async () => {
    const walk = async (query: string, limit: number): Promise<{ id: string; serial: string | null; product: string | null }[]> => {
      const found = [];
      for (let after = ''; ;) {
        const answer = await app.get(`/devices?limit=${limit}&${query}${after && `&after=${after}`}`, { token: clerk });
        expect([answer.status, answer.headers.get('x-round-trips')]).toEqual([200, '1']);
        found.push(...answer.body.items);
        if (answer.body.next === null) return found;
        after = answer.body.next;
      }
    };
    const ids = (lines: { id: string }[]): string[] => lines.map(({ id }) => id);
    for (const [at, serial] of ['ORD-31', 'ord 1۲', 'ORD-20', 'ORD-1', 'ORD-7'].entries()) await device(serial, at % 2 === 0 ? 'WM-1' : 'DR-1');
    for (const n of [1, 2, 3]) await post('/receptions', { channel: 'phone', customer: { new: { name: `بی‌سریال ${n}`, phones: [newPhone()] } }, devices: [{ category: 'washer' }] });
    const all = (await app.sql<{ id: string }>(`select document_id as id from as_devices where owner = 'company' order by id`)).map(({ id }) => id);
    for (const limit of [1, 2, 5, 100]) {
      const [up, down] = [await walk('sort=serial', limit), await walk('sort=-serial', limit)];
      expect([up.slice(-3), down.slice(-3)].map((last) => last.map(({ serial }) => serial))).toEqual([[null, null, null], [null, null, null]]);
      expect(ids(up).sort()).toEqual([...all].sort());
      expect(ids(down)).toEqual([...ids(up).slice(0, -3).reverse(), ...ids(up).slice(-3).reverse()]);
      const [byProduct, turned] = [await walk('sort=product', limit), await walk('sort=-product', limit)];
      expect(ids(byProduct).sort()).toEqual([...all].sort());
      expect(ids(turned).sort()).toEqual([...all].sort());
      const blocks = byProduct.map(({ product }) => product);
      expect(blocks.filter((product, at) => product !== blocks[at - 1])).toEqual(['DR-1', 'WM-1', null]);
      const turnedBlocks = turned.map(({ product }) => product);
      expect(turnedBlocks.filter((product, at) => product !== turnedBlocks[at - 1])).toEqual(['WM-1', 'DR-1', null]);
      expect(ids(await walk('sort=added', limit))).toEqual(all);
      expect(ids(await walk('sort=-added', limit))).toEqual([...all].reverse());
      expect((await walk('q=ORD&sort=serial', limit)).map(({ serial }) => serial)).toEqual(['ORD-1', 'ord 1۲', 'ORD-20', 'ORD-31', 'ORD-7']);
      expect((await walk(`q=${encodeURIComponent('خشك كن')}&sort=-serial`, limit)).map(({ product }) => product)).toEqual(expect.arrayContaining(['DR-1']));
      expect((await walk('product=DR-1&sort=serial', limit)).map(({ serial }) => serial).filter((serial) => /^ord/i.test(String(serial)))).toEqual(['ORD-1', 'ord 1۲']);
      // What was told of a kind has neither serial nor product, and is found by the name of the kind.
      const washers = await walk(`q=${encodeURIComponent('لباس شويي')}&sort=-serial`, limit);
      expect([washers.slice(-3).map(({ serial }) => serial), new Set(ids(washers)).size]).toEqual([[null, null, null], washers.length]);
    }
    for (const sort of ['brand', 'serial,product', '']) expect([sort, refusal(await app.get(`/devices?sort=${sort}`, { token: clerk }))]).toEqual([sort, '400 input.invalid sort']);
  });

  test('with how often it came and who had it last', async () => {
    const { id, serial } = await device();
    expect((await list(`&q=${serial}`)).items).toEqual([{ id, serial, product: 'WM-1', category: 'washer', brand: 'PAK', known: true, jobs: 0, customer: null, addedAt: expect.stringMatching(/^20\d\d-.*Z$/) }]);
    await called(serial, 'اول نفر');
    const { customer } = await called(serial, 'دوم نفر');
    expect((await list(`&q=${serial}`)).items).toMatchObject([{ jobs: 2, customer: { id: customer.id, name: 'دوم نفر' } }]);
  });
});

describe('[RC3] the life of a device', () => {
  test('[RC17] owners, jobs, parts, contacts and events, and the warranty today with its reasons', async () => {
    const { id, serial } = await device();
    await post('/warranty/facts', { serial, kind: 'sold', day: dayAgo(40), source: 'dealer' });
    const first = await called(serial, 'اول نفر');
    const [job] = first.jobs;
    await post(`/jobs/${job.id}/assign`, { agent: agent.id });
    for (const verb of ['accept', 'start']) await post(`/jobs/${job.id}/${verb}`, {}, agent.token);
    await post(`/jobs/${job.id}/reports`, { kind: 'warranty-repair', serviceDay: dayAgo(0), lines: [{ kind: 'work', text: 'تعویض پمپ' }, { kind: 'part', part: 'PUMP', quantity: 2 }] }, agent.token);
    await post(`/jobs/${job.id}/follow-up`, { channel: 'phone' });
    const second = await called(serial, 'دوم نفر');

    const life = await show(id);
    expect(life).toMatchObject({ id, serial, product: 'WM-1', category: 'washer', brand: 'PAK', state: 'known', yearOfManufacture: null });
    expect(life.warranty.verdicts.map(({ work, covered }: Body) => [work, covered])).toEqual([['labour', true], ['part', true], ['travel', true]]);
    expect(life.warranty.verdicts[0].text).toMatch(/گارانتی دارد/);
    expect(life.warranty.verdicts[0].trace.length).toBeGreaterThan(2);
    expect(life.facts).toMatchObject([{ kind: 'sold', source: 'dealer', day: dayAgo(40) }]);
    expect(life.owners.map(({ customer, receptions }: Body) => [customer.id, receptions])).toEqual([[second.customer.id, 1], [first.customer.id, 1]]);
    expect(life.jobs.map(({ number }: Body) => number)).toEqual([second.jobs[0].number, job.number]);
    expect(life.jobs[1]).toMatchObject({ stage: 'done', result: 'fixed', agent: { id: agent.id }, customer: { name: 'اول نفر' }, reception: { number: first.number } });
    expect(life.reports).toMatchObject([{ job: job.id, kind: 'warranty-repair', state: 'submitted', parts: [{ code: 'PUMP', quantity: 2, cut: false }] }]);
    expect(life.contacts).toMatchObject([{ kind: 'follow-up', channel: 'phone', job: job.number }]);
    expect(life.events.map(({ event }: Body) => event)).toEqual(['device.fact-recorded', 'device.registered']);
    expect((await show(id, 'en')).warranty.verdicts[0].text).toMatch(/warranty|Covered/i);
  });

  test('one that only a customer told of waits for the office', async () => {
    const serial = newSerial();
    const { jobs } = await called(serial);
    expect(await show(jobs[0].device.id)).toMatchObject({ serial, state: 'unverified', product: null, warranty: { verdicts: [{ covered: false, reason: 'waiting-for-office' }, {}, {}] }, facts: [] });
  });
});

describe('[RC3] correcting a device', () => {
  test('serial, product and year, with the reason and what stood there before', async () => {
    const { id, serial } = await device();
    const { changedAt } = await show(id);
    const body = await ok(change(id, { serial: `${serial}-ب`, product: 'DR-1', yearOfManufacture: 2024, reason: 'پلاک را اشتباه خوانده بودند', changedAt }));
    expect(body).toMatchObject({ id, serial: `${serial}-ب`, product: 'DR-1', yearOfManufacture: 2024, state: 'known' });
    const life = await show(id);
    expect(life).toMatchObject({ product: 'DR-1', category: 'dryer', brand: 'PAK', changedAt: body.changedAt });
    expect(life.events[0]).toMatchObject({ event: 'device.changed', reason: 'پلاک را اشتباه خوانده بودند', by: 'staff', was: `${serial} · WM-1` });
    expect(idsOf(await list(`&q=${encodeURIComponent(`${serial}ب`)}`))).toEqual([id]);
  });

  test('the same serial in another spelling is its own; what changes nothing leaves no trace', async () => {
    const { id, serial } = await device();
    expect((await change(id, { serial: serial.toLowerCase().replace('-', ' ') })).status).toBe(200);
    const before = await devices();
    expect((await change(id, {})).status).toBe(200);
    expect(await devices()).toEqual(before);
  });

  test('each refusal at its field, and nothing is different afterwards', async () => {
    const [{ id }, other] = [await device(), await device()];
    const { changedAt } = await show(id);
    await ok(change(id, { yearOfManufacture: 2020 }));
    const before = await devices();
    expect(refusal(await change(id, { serial: other.serial.toLowerCase() }))).toBe('409 devices.serial-taken serial');
    expect(refusal(await change(id, { serial: '-/-' }))).toBe('400 devices.serial-empty serial');
    expect(refusal(await change(id, { product: 'NO-SUCH' }))).toBe('400 codings.unknown product');
    expect(refusal(await change(id, { yearOfManufacture: 2021, changedAt }))).toBe('409 devices.changed-meanwhile');
    expect(refusal(await app.patch(`/devices/${id}`, { yearOfManufacture: 2021 }, { token: clerk }))).toBe('400 input.invalid reason');
    expect(refusal(await change('01990000-0000-7000-8000-00000000dead', { yearOfManufacture: 2021 }))).toBe('404 record.not-found');
    expect(refusal(await app.get('/devices/01990000-0000-7000-8000-00000000dead', { token: clerk }))).toBe('404 record.not-found');
    expect(await devices()).toEqual(before);
  });

  test('nobody without the permission; and another owner’s device is not there', async () => {
    const { id } = await device();
    const stranger = await app.staffToken(['warranty.check']);
    const before = await devices();
    for (const answer of [await app.get('/devices', { token: stranger }), await app.get(`/devices/${id}`, { token: stranger }), await change(id, { yearOfManufacture: 2021 }, stranger)]) expect(refusal(answer)).toBe('403 auth.forbidden');
    expect(await devices()).toEqual(before);
    await app.sql(`update as_devices set owner = 'neighbour', product_code = null, category_code = null, brand_code = null where document_id = $1`, [id]);
    expect(refusal(await change(id, { yearOfManufacture: 2021 }))).toBe('404 record.not-found');
    expect(refusal(await app.get(`/devices/${id}`, { token: clerk }))).toBe('404 record.not-found');
    expect(idsOf(await list())).not.toContain(id);
  });
});
