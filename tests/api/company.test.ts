import { setTimeout as pause } from 'node:timers/promises';
import { makeAgent } from '../support/agents';
import { startApp, type Answer, type TestApp } from '../support/app';

let app: TestApp;
let system: string;
let staff: string;
// Strapi hands out the plugin's own objects untyped; what they do is what is asserted.
let kernel: any; // eslint-disable-line @typescript-eslint/no-explicit-any

const RIGHTS = ['company.show', 'company.change', 'numbering.list', 'numbering.change'];

const show = async (): Promise<any> => (await app.get('/company', { token: staff })).body; // eslint-disable-line @typescript-eslint/no-explicit-any
const change = (body: object, token = staff): Promise<Answer> => app.patch('/company', body, { token });
const renumber = (kind: string, body: object, token = staff): Promise<Answer> => app.patch(`/numbering/${kind}`, body, { token });
const numbering = async (kind: string): Promise<any> => (await app.get('/numbering', { token: staff })).body.items.find((line: { kind: string }) => line.kind === kind); // eslint-disable-line @typescript-eslint/no-explicit-any

/** Everything that a refusal must leave as it was. */
const leftBehind = async (): Promise<unknown> => [
  await app.sql('select * from as_company'),
  await app.sql('select * from as_numbering order by kind'),
  await app.sql(`select count(*)::int from as_events where type in ('company.changed', 'numbering.changed')`),
  (await app.get('/numbering', { token: staff })).body,
];

async function lastEvent(): Promise<object> {
  const [{ data, ...row }] = await app.sql(`select type, subject_id, actor_kind, channel, data from as_events where type in ('company.changed', 'numbering.changed') order by seq desc limit 1`);
  return { ...row, data: typeof data === 'string' ? JSON.parse(data) : data };
}

/** A change is used as soon as the database has told of it, which the answer doesn't wait for. */
async function untilUsed(field: string, value: unknown): Promise<void> {
  for (let tries = 0; kernel.config.company[field] !== value && tries < 500; tries += 1) await pause(20);
  expect(kernel.config.company[field]).toEqual(value);
}

let phones = 1_000_000;
async function open(more: object = {}): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any
  const answer = await app.post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [`0936${(phones += 1)}`] } }, devices: [{ categoryTold: 'یخچال' }], ...more }, { token: system });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

beforeAll(async () => {
  app = await startApp();
  kernel = app.strapi.plugin('after-sales').service('kernel').get();
  system = await app.systemToken('full-access');
  staff = await app.staffToken(RIGHTS);
});

/** From here to the end of the test the product believes that it is this time. */
const itIs = (now: string): void => {
  kernel.clock = { now: () => new Date(now) };
};
afterEach(() => {
  kernel.clock = { now: () => new Date() };
});

afterAll(() => app?.stop());

describe('who may see and change it', () => {
  test('[PF1] every screen needs it: staff with the permission, systems, and all of an agent’s people', async () => {
    const file = {
      names: { fa: 'شرکت نمونه', en: 'Sample Company', es: 'Empresa de ejemplo' }, country: 'IR', timeZone: 'Asia/Tehran', calendar: 'persian',
      currency: { code: 'IRR', scale: 0 }, moneyUnit: 'rial', language: 'fa', homeAreaCode: '021',
    };
    const agent = await makeAgent(app, { office: system });
    const technician = await agent.addTechnician();
    const clerk = await agent.addUser('clerk');
    for (const token of [staff, system, agent.token, technician.token, clerk.token]) expect(await app.get('/company', { token })).toMatchObject({ status: 200, body: file });
  });

  test('nobody without the permission, and only staff may change anything', async () => {
    const others = [await app.staffToken(['company.show']), system, (await makeAgent(app, { office: system })).token];
    const before = await leftBehind();
    for (const token of others) {
      expect(await change({ moneyUnit: 'toman' }, token)).toMatchObject({ status: 403, body: { error: { code: 'auth.forbidden' } } });
      expect(await renumber('reception', { next: 900 }, token)).toMatchObject({ status: 403, body: { error: { code: 'auth.forbidden' } } });
      expect(await app.get('/numbering', { token })).toMatchObject({ status: 403 });
    }
    expect(await app.get('/company', { token: await app.staffToken(['numbering.list']) })).toMatchObject({ status: 403 });
    expect(await leftBehind()).toEqual(before);
  });
});

describe('what the company is', () => {
  test('[PF1] names, zone, calendar, money and language are changed, told in one event, and used', async () => {
    expect((await open()).number).toMatch(/^14\d\d-00001$/);
    const answer = await change({ names: { en: ' Sun  Service ' }, calendar: 'gregorian', timeZone: 'europe/madrid', moneyUnit: 'toman', language: 'es' });
    expect(answer).toMatchObject({
      status: 200,
      body: { names: { fa: 'شرکت نمونه', en: 'Sun Service', es: 'Empresa de ejemplo' }, calendar: 'gregorian', timeZone: 'Europe/Madrid', moneyUnit: 'toman', language: 'es', country: 'IR', homeAreaCode: '021' },
    });
    // Who has just changed it sees it at once.
    expect(await show()).toEqual(answer.body);
    expect(await lastEvent()).toMatchObject({ type: 'company.changed', subject_id: 'company', actor_kind: 'staff', channel: 'admin', data: { fields: 'names.en,timeZone,calendar,moneyUnit,language' } });

    await untilUsed('calendar', 'gregorian');
    expect(kernel.config.company).toMatchObject({ owner: 'company', name: { en: 'Sun Service' }, timeZone: 'Europe/Madrid', moneyUnit: 'toman', countryAlpha3: 'IRN' });
    expect((await open()).number).toMatch(/^20\d\d-00001$/);
    expect((await app.get('/brands/NOTHING', { token: system })).body.error.message).toBe('No se encontró nada.');
  });

  test('a year ends when it ends in the company’s zone', async () => {
    itIs('2030-12-31T23:30:00Z');
    expect((await open()).number).toBe('2031-00001');
    expect(await change({ timeZone: 'America/St_Johns' })).toMatchObject({ status: 200 });
    await untilUsed('timeZone', 'America/St_Johns');
    expect((await open()).number).toBe('2030-00001');
  });

  test('what changes nothing leaves no trace', async () => {
    const { country: _country, ...same } = await show();
    const before = await leftBehind();
    expect(await change(same)).toMatchObject({ status: 200, body: same });
    expect(await change({})).toMatchObject({ status: 200, body: same });
    expect(await renumber('job', {})).toMatchObject({ status: 200, body: await numbering('job') });
    const { prefix, digits, next } = await numbering('job');
    expect(await renumber('job', { prefix, digits, next })).toMatchObject({ status: 200 });
    expect(await leftBehind()).toEqual(before);
  });

  test('local landlines belong to the new area code; null takes it away', async () => {
    const landline = async (): Promise<string> => {
      const { id } = await open({ contactPhone: '3622 4455' });
      return (await app.sql('select contact_phone from as_receptions where document_id = $1', [id]))[0].contact_phone;
    };
    expect(await change({ homeAreaCode: '۰۳۱' })).toMatchObject({ status: 200, body: { homeAreaCode: '031' } });
    await untilUsed('homeAreaCode', '031');
    expect(await landline()).toBe('+983136224455');
    expect(await change({ homeAreaCode: null })).toMatchObject({ status: 200, body: { homeAreaCode: null } });
    await untilUsed('homeAreaCode', undefined);
    expect(await app.post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: ['36224455'] } }, devices: [{ categoryTold: 'یخچال' }] }, { token: system })).toMatchObject({ status: 400 });
  });

  test('an area code that was retired meanwhile may stay, and can’t be chosen anew', async () => {
    expect(await change({ homeAreaCode: '041' })).toMatchObject({ status: 200 });
    expect(await app.post('/area-codes/041/retire', {}, { token: system })).toMatchObject({ status: 200 });
    expect(await change({ homeAreaCode: '041', names: { es: 'Sol' } })).toMatchObject({ status: 200, body: { homeAreaCode: '041', names: { es: 'Sol' } } });
    expect(await change({ homeAreaCode: '031' })).toMatchObject({ status: 200 });
    expect(await change({ homeAreaCode: '041' })).toMatchObject({ status: 400, body: { error: { code: 'codings.retired', fields: [{ path: 'homeAreaCode', code: 'codings.retired' }] } } });
  });

  test.each([
    [{ timeZone: 'Mars/Phobos' }, 'company.time-zone', 'timeZone'],
    [{ timeZone: '+03:30' }, 'company.time-zone', 'timeZone'],
    [{ homeAreaCode: '0999' }, 'codings.unknown', 'homeAreaCode'],
    [{ homeAreaCode: '%%' }, 'codings.code-format', 'homeAreaCode'],
    [{ calendar: 'julian' }, 'input.invalid', 'calendar'],
    [{ language: 'de' }, 'input.invalid', 'language'],
    [{ moneyUnit: 'dinar' }, 'input.invalid', 'moneyUnit'],
    [{ names: { fa: ' ' } }, 'input.invalid', 'names.fa'],
    [{ names: { de: 'Firma' } }, 'input.invalid', 'names.de'],
    [{ currency: { code: 'euro', scale: 2 } }, 'input.invalid', 'currency.code'],
    [{ currency: { code: 'EUR', scale: 7 } }, 'input.invalid', 'currency.scale'],
    [{ country: 'ES' }, 'input.invalid', 'country'],
    [{ owner: 'somebody' }, 'input.invalid', 'owner'],
  ])('%j is refused at its field, and nothing of it stays', async (wrong, code, path) => {
    const before = await leftBehind();
    expect(await change({ names: { en: 'Not kept' }, ...wrong })).toMatchObject({ status: 400, body: { error: { code, fields: expect.arrayContaining([expect.objectContaining({ path })]) } } });
    expect(await leftBehind()).toEqual(before);
  });

  test('[CD4] the currency can be changed until the first amount is recorded', async () => {
    expect(await change({ currency: { code: 'AED', scale: 2 } })).toMatchObject({ status: 200, body: { currency: { code: 'AED', scale: 2 } } });
    expect(await app.post('/tariffs', { tariff: 'wage', service: 'travel', validFrom: '2026-01-01', amount: '9000' }, { token: system })).toMatchObject({ status: 201 });
    const before = await leftBehind();
    for (const currency of [{ code: 'IRR', scale: 0 }, { code: 'AED', scale: 0 }]) {
      const refused = await change({ currency, names: { en: 'Not kept' } });
      expect(refused).toMatchObject({ status: 409, body: { error: { code: 'company.currency-in-use', fields: [{ path: 'currency', code: 'company.currency-in-use' }] } } });
    }
    expect(await leftBehind()).toEqual(before);
    expect(await change({ currency: { code: 'AED', scale: 2 }, names: { en: 'Moon Service' } })).toMatchObject({ status: 200, body: { names: { en: 'Moon Service' } } });
  });
});

describe('how numbers are written', () => {
  beforeAll(async () => {
    expect(await change({ calendar: 'persian', timeZone: 'Asia/Tehran', homeAreaCode: '021' })).toMatchObject({ status: 200 });
    await untilUsed('calendar', 'persian');
  });

  test('[RC7] a company goes on with the numbers of its old system; those that were given stay', async () => {
    const given = await open();
    const before = await numbering('reception');
    expect(before).toMatchObject({ prefix: '', digits: 5 });
    expect(before.example).toBe(`${before.year}-${String(before.next).padStart(5, '0')}`);

    const answer = await renumber('reception', { prefix: 'r', digits: 6, next: 12_000 });
    expect(answer).toMatchObject({ status: 200, body: { kind: 'reception', prefix: 'R', digits: 6, next: 12_000, example: `R-${before.year}-012000` } });
    expect(await numbering('reception')).toEqual(answer.body);
    expect(await lastEvent()).toMatchObject({ type: 'numbering.changed', subject_id: 'reception', actor_kind: 'staff', data: { fields: 'prefix,digits,next', prefix: 'R', digits: 6, next: 12_000, year: before.year } });

    const [first, second] = [await open(), await open()];
    expect([first.number, second.number]).toEqual([`R-${before.year}-012000`, `R-${before.year}-012001`]);
    expect(first.jobs[0].number).toMatch(/^14\d\d-\d{5}$/);
    expect(await app.get(`/receptions/${given.id}`, { token: system })).toMatchObject({ body: { number: given.number } });
  });

  test('[RC8] such a number is found however it is typed, with its prefix and without', async () => {
    const { number, id } = await open();
    const [, year, running] = number.split('-');
    const persian = number.replace(/\d/g, (digit: string) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]);
    for (const typed of [number, number.toLowerCase(), ` ${persian} `]) {
      expect((await app.get(`/receptions?number=${encodeURIComponent(typed)}`, { token: system })).body.items.map((one: { id: string }) => one.id)).toEqual([id]);
    }
    for (const typed of [number, persian, number.toLowerCase(), `${year}-${running}`, `${year} - ${running}`, running]) {
      const looked = await app.get(`/lookup?q=${encodeURIComponent(typed)}`, { token: system });
      expect([typed, looked.body.customers.map((one: { lastReceptions: { number: string }[] }) => one.lastReceptions[0].number)]).toEqual([typed, [number]]);
      const searched = await app.get(`/search?in=receptions&q=${encodeURIComponent(typed)}`, { token: system });
      expect([typed, searched.body.items.map((one: { number: string }) => one.number)]).toEqual([typed, [number]]);
    }
    expect(await app.post('/follow-ups', { number: persian, channel: 'phone' }, { token: system })).toMatchObject({ status: 200, body: { reception: { number } } });
  });

  test('a prefix that makes a number look like a tracking code hides nothing', async () => {
    expect(await renumber('reception', { prefix: 'RC', digits: 5 })).toMatchObject({ status: 200 });
    // Of so many one has, by chance, the check letter that a tracking code would have.
    for (let i = 0; i < 40; i += 1) {
      const { number } = await open();
      const { items } = (await app.get(`/search?in=receptions&q=${number}`, { token: system })).body;
      expect([number, items.map((one: { number: string }) => one.number)]).toEqual([number, [number]]);
    }
  });

  test('never back: a number that was given is refused with the smallest that is possible, and nothing changes', async () => {
    const { next } = await numbering('reception');
    const before = await leftBehind();
    for (const wanted of [1, next - 1]) {
      const refused = await app.patch('/numbering/reception', { next: wanted, prefix: 'X' }, { token: staff, language: 'en' });
      expect(refused).toMatchObject({ status: 409, body: { error: { code: 'company.number-used', fields: [{ path: 'next', code: 'company.number-used' }] } } });
      expect(refused.body.error.message).toContain(String(next));
    }
    expect(await leftBehind()).toEqual(before);
    expect(await renumber('reception', { next: next + 1 })).toMatchObject({ status: 200 });
    expect((await open()).number).toMatch(new RegExp(`-${String(next + 1).padStart(5, '0')}$`));
  });

  test('a year that has no number yet begins where it is told to, and each kind counts for itself', async () => {
    itIs('2040-05-05T08:00:00Z');
    expect(await numbering('reception')).toMatchObject({ year: 1419, next: 1, example: 'RC-1419-00001' });
    expect(await renumber('reception', { next: 700 })).toMatchObject({ status: 200, body: { example: 'RC-1419-00700' } });
    expect(await open()).toMatchObject({ number: 'RC-1419-00700', jobs: [{ number: '1419-00001' }] });
  });

  test('the office of another owner counts for itself', async () => {
    const [{ number }] = await app.sql(`select as_next_number('somebody-else', 'reception', 1405) as number`);
    expect(number).toBe('1405-00001');
  });

  test.each([
    [{ prefix: 'الف' }, 'company.number-prefix', 'prefix'],
    [{ prefix: 'R-' }, 'company.number-prefix', 'prefix'],
    [{ prefix: 'TOO-LONG' }, 'input.too-long', 'prefix'],
    [{ digits: 2 }, 'input.out-of-range', 'digits'],
    [{ digits: 10 }, 'input.out-of-range', 'digits'],
    [{ next: 0 }, 'input.out-of-range', 'next'],
    [{ next: 1.5 }, 'input.type', 'next'],
    [{ next: 1_000_000_000 }, 'input.out-of-range', 'next'],
    [{ year: 1404 }, 'input.unknown-field', 'year'],
  ])('%j is refused at its field, and nothing of it stays', async (wrong, code, path) => {
    const before = await leftBehind();
    expect(await renumber('report', { digits: 7, ...wrong })).toMatchObject({ status: 400, body: { error: { fields: [expect.objectContaining({ path, code })] } } });
    expect(await leftBehind()).toEqual(before);
  });

  test('a kind that has no numbers is none', async () => {
    expect(await renumber('customer', { next: 5 })).toMatchObject({ status: 400, body: { error: { fields: [{ path: 'kind' }] } } });
  });
});
