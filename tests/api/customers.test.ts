import { startApp, type Answer, type TestApp } from '../support/app';

let app: TestApp;
let office: string;
let clerk: string;

let phones = 4_000_000;
/** A mobile number that no other test uses. */
const newPhone = (): string => `0914${(phones += 1)}`;
const e164 = (national: string): string => `+98${national.slice(1)}`;

type Body = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of every shape; what they hold is what is asserted

const ok = async (answer: Promise<Answer>): Promise<Body> => {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
};
const opening = (name: string, numbers: string[], more: object = {}): object => ({ channel: 'phone', customer: { new: { name, phones: numbers, ...more }, notSameAs: [] }, devices: [{ category: 'washing-machine' }] });

/** A customer who called, as the id that the reception answers with. */
async function customer(name = 'مریم احمدی', { numbers = [newPhone()], ...more }: { numbers?: string[] } & Record<string, unknown> = {}): Promise<{ id: string; phone: string; reception: string; job: string }> {
  let body = opening(name, numbers, more) as Body;
  let answer = await app.post('/receptions', body, { token: office });
  if (answer.body.error?.code === 'customers.candidates') {
    body = { ...body, customer: { ...body.customer, notSameAs: answer.body.error.candidates.map(({ id }: { id: string }) => id) } };
    answer = await app.post('/receptions', body, { token: office });
  }
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return { id: answer.body.customer.id, phone: numbers[0], reception: answer.body.id, job: answer.body.jobs[0].id };
}

const again = (id: string): Promise<Body> => ok(app.post('/receptions', { channel: 'phone', customer: { id }, devices: [{ category: 'washing-machine' }] }, { token: office }));
const show = (id: string): Promise<Body> => ok(app.get(`/customers/${id}`, { token: clerk }));
const list = (q?: string, more = ''): Promise<Body> => ok(app.get(`/customers?limit=50${q === undefined ? '' : `&q=${encodeURIComponent(q)}`}${more}`, { token: clerk }));
const idsOf = ({ items }: Body): string[] => items.map(({ id }: { id: string }) => id);
const change = (id: string, body: object, token = clerk): Promise<Answer> => app.patch(`/customers/${id}`, body, { token });
const phone = (id: string, verb: 'add' | 'change' | 'remove', body: object, token = clerk): Promise<Answer> => app.post(`/customers/${id}/phones/${verb}`, body, { token });
const merge = (into: string, from: string, token = clerk): Promise<Answer> => app.post(`/customers/${into}/merge`, { from }, { token });
const undo = (id: string, token = clerk): Promise<Answer> => app.post(`/customer-merges/${id}/undo`, {}, { token });
const refusal = ({ status, body }: Answer) => [status, body.error?.code, ...(body.error?.fields ?? []).map(({ path }: { path: string }) => path)].join(' ');
const eventsOf = async (id: string): Promise<string[]> => (await app.sql<{ type: string }>('select type from as_events where subject_id = $1 order by seq', [id])).map(({ type }) => type);

/** Every row that a customer's change or merge may touch. */
const everything = async (): Promise<unknown> => ({
  customers: await app.sql('select document_id, name, city_code, address, handling_note, merged_into, updated_at from as_customers order by id'),
  phones: await app.sql('select customer_id, e164, whose, position from as_customer_phones order by seq'),
  receptions: await app.sql('select document_id, customer_id from as_receptions order by id'),
  contacts: await app.sql('select document_id, customer_id from as_contacts order by id'),
  merges: await app.sql('select id, undone_at from as_customer_merges order by seq'),
  rows: await app.sql('select * from as_customer_merge_rows order by 1, 2, 3, 4'),
  events: await app.sql('select count(*)::int from as_events'),
});

const RIGHTS = ['customers.add', 'customers.list', 'customers.show', 'customers.change', 'customers.add-phone', 'customers.change-phone', 'customers.remove-phone', 'customers.duplicates', 'customers.merge-preview', 'customers.merge', 'customers.unmerge'];

beforeAll(async () => {
  app = await startApp();
  office = await app.systemToken('full-access');
  clerk = await app.staffToken(RIGHTS);
  await ok(app.post('/product-categories', { code: 'washing-machine', labels: { fa: 'ماشین لباس‌شویی' } }, { token: office }));
  await ok(app.post('/provinces', { code: 'north', labels: { fa: 'شمال' } }, { token: office }));
  for (const code of ['amol', 'babol']) await ok(app.post('/cities', { code, labels: { en: code }, provinceCode: 'north', county: code }, { token: office }));
});

afterAll(() => app?.stop());

describe('[RC8] the list of customers', () => {
  test('all of them by pages, the newest first', async () => {
    const three = [await customer('الف الف'), await customer('ب ب'), await customer('پ پ')].map(({ id }) => id).reverse();
    expect(idsOf(await list()).slice(0, 3)).toEqual(three);
    const first = await ok(app.get('/customers?limit=2', { token: clerk }));
    expect(idsOf(first)).toEqual(three.slice(0, 2));
    expect(idsOf(await ok(app.get(`/customers?limit=2&after=${first.next}`, { token: clerk })))[0]).toBe(three[2]);
    expect(refusal(await app.get('/customers?after=nonsense', { token: clerk }))).toBe('400 input.cursor after');
  });

  test('a part of a name or phone in any letters and digits, with what stands beside it', async () => {
    const { id, phone: number } = await customer('ياسمن كاظمی', { handlingNote: 'آرام' });
    expect((await list('یاسمن کاظمی')).items).toEqual([{ id, name: 'یاسمن کاظمی', phones: [e164(number)], city: null, handlingNote: 'آرام', openJobs: 1, receptions: 1, mergedInto: null, addedAt: expect.stringMatching(/^20\d\d-.*Z$/) }]);
    const persian = number.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]);
    expect(idsOf(await list(persian))).toEqual([id]);
    expect(idsOf(await list(persian.slice(-5)))).toEqual([id]);
    expect(await list('هیچ‌کس‌به‌این‌نام')).toEqual({ items: [], next: null });
  });

  describe('[PF1] in an order of its own', () => {
    const walk = async (sort: string, limit: number, q = ''): Promise<{ id: string; name: string }[]> => {
      const found: { id: string; name: string }[] = [];
      for (let after = ''; ;) {
        const answer = await app.get(`/customers?limit=${limit}&sort=${sort}${q && `&q=${encodeURIComponent(q)}`}${after && `&after=${after}`}`, { token: clerk });
        expect([answer.status, answer.headers.get('x-round-trips')]).toEqual([200, '1']);
        found.push(...answer.body.items);
        if (answer.body.next === null) return found;
        after = answer.body.next;
      }
    };
    // By their code points گ would stand behind ل and ی, and پ behind ت.
    const names = ['تبریزی ردیف', 'گرگانی ردیف', 'پارسا ردیف', 'لرستانی ردیف', 'پارسا ردیف', 'پارسا ردیف', 'یزدی ردیف'];
    const sorted = ['پارسا ردیف', 'پارسا ردیف', 'پارسا ردیف', 'تبریزی ردیف', 'گرگانی ردیف', 'لرستانی ردیف', 'یزدی ردیف'];
    const made: string[] = [];

    beforeAll(async () => {
      for (const name of names) made.push((await customer(name)).id);
    });

    test('by name as people sort, oldest or newest first: each once, whatever the page, also where many have one name', async () => {
      for (const limit of [1, 2, 3, 7, 100]) {
        const up = await walk('name', limit, 'رديف');
        expect(up.map(({ name }) => name)).toEqual(sorted);
        expect(new Set(up.map(({ id }) => id))).toEqual(new Set(made));
        expect((await walk('-name', limit, 'ردیف')).map(({ id }) => id)).toEqual(up.map(({ id }) => id).reverse());
        expect((await walk('added', limit, 'ردیف')).map(({ id }) => id)).toEqual(made);
        expect((await walk('-added', limit, 'ردیف')).map(({ id }) => id)).toEqual([...made].reverse());
      }
    });

    test('by city or phone a search finds the same, whether the next rows of the list fill its page or an index is asked', async () => {
      for (const at of [0, 2, 6]) await ok(change(made[at], { city: 'amol' }));
      const [tabrizi, , parsa, , , , yazdi] = made;
      for (const limit of [1, 2, 100]) {
        expect((await walk('name', limit, 'amol')).map(({ id }) => id)).toEqual([parsa, tabrizi, yazdi]);
        expect((await walk('-added', limit, 'amol')).map(({ id }) => id)).toEqual([yazdi, parsa, tabrizi]);
      }
      const byPhone = (await walk('-name', 100, '۰۹۱۴۴')).map(({ id }) => id);
      expect(byPhone).toEqual(expect.arrayContaining(made));
      for (const limit of [1, 3]) expect((await walk('-name', limit, '09144')).map(({ id }) => id)).toEqual(byPhone);
    });

    test('of all customers every order tells each once, while another comes in and one gets another name', async () => {
      const all = new Set((await app.sql<{ id: string }>(`select document_id as id from as_customers where owner = 'company' and merged_into is null`)).map(({ id }) => id));
      expect(all.size).toBeGreaterThan(10);
      for (const sort of ['name', '-name', 'added', '-added']) {
        const seen = (await walk(sort, 2)).map(({ id }) => id);
        expect([sort, seen.length, new Set(seen)]).toEqual([sort, all.size, all]);
      }
      expect((await walk('name', 3)).map(({ id }) => id)).toEqual((await walk('-name', 100)).map(({ id }) => id).reverse());
      const first = await ok(app.get('/customers?limit=3&sort=name', { token: clerk }));
      const later = await customer('ییی آخرین');
      // The page ended at this one, which is now called otherwise but found by no search for it: the next page begins there.
      const last = first.items.at(-1);
      await ok(change(last.id, { name: `${last.name} ب` }));
      const rest = [];
      for (let after = first.next; after !== null;) {
        const page = await ok(app.get(`/customers?limit=3&sort=name&after=${after}`, { token: clerk }));
        rest.push(...idsOf(page));
        after = page.next;
      }
      const told = [...idsOf(first), ...rest];
      expect([new Set(told).size, rest.at(-1)]).toEqual([told.length, later.id]);
      await ok(change(last.id, { name: last.name }));
    });

    test('an order that isn’t there is refused at its field', async () => {
      for (const sort of ['phone', 'name;', '--name', '']) expect([sort, refusal(await app.get(`/customers?sort=${sort}`, { token: clerk }))]).toEqual([sort, '400 input.invalid sort']);
      expect((await app.get('/customers?sort=phone', { token: clerk })).body.error.fields[0].code).toBe('input.not-in-list');
    });
  });
});

describe('[RC2] a customer before anything was reported', () => {
  const add = (body: object, token = clerk, key?: string): Promise<Answer> => app.post('/customers', body, { token, ...(key && { key }) });

  test('a name and a phone are enough; everything else is kept as a reception keeps it', async () => {
    const [mobile, landline] = [newPhone(), '011-44221100'];
    const { status, body } = await add({ name: ' شرکت  پارسيان ', phones: [mobile, landline, mobile], city: 'amol', address: 'بازار', handlingNote: 'با مدیر مالی حرف بزنید', nationalId: '۰۴۹۹۳۷۰۸۹۹' });
    expect([status, body.error]).toEqual([201, undefined]);
    expect(body).toMatchObject({ name: 'شرکت پارسیان', phones: [e164(mobile), '+981144221100'], city: 'amol', address: 'بازار', handlingNote: 'با مدیر مالی حرف بزنید', counts: { receptions: 0, openJobs: 0, devices: 0 } });
    expect(await show(body.id)).toEqual(body);
    expect(idsOf(await list('شرکت پارسیان'))).toEqual([body.id]);
    expect(await eventsOf(body.id)).toEqual(['customer.added']);
    expect(await app.sql('select national_id from as_customers where document_id = $1', [body.id])).toEqual([{ national_id: '0499370899' }]);
    expect(idsOf(await list()).at(0)).toBe(body.id);
    // The first call of somebody who was there before.
    await again(body.id);
    expect((await show(body.id)).counts).toMatchObject({ receptions: 1, openJobs: 1 });
  });

  test('somebody with the same phone must be said to be somebody else', async () => {
    const { id, phone: number } = await customer('زهرا کریمی');
    const told = { name: 'ز کریمی', phones: [newPhone(), number] };
    const asked = await add(told);
    expect([refusal(asked), asked.body.error.candidates]).toEqual(['409 customers.candidates', [{ id, name: 'ز… ک…', phone: expect.stringContaining('•••') }]]);
    expect((await add({ ...told, notSameAs: ['01990000-0000-7000-8000-00000000dead'] })).status).toBe(409);
    expect((await add({ ...told, notSameAs: [id] })).status).toBe(201);
  });

  test('of several who take somebody in at once, by the list or by a call, one does, and the others see it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const number = newPhone();
      const answers = await Promise.all([
        ...Array.from({ length: 4 }, () => add({ name: 'مینا شریفی', phones: [newPhone(), number] })),
        ...Array.from({ length: 2 }, () => app.post('/receptions', opening('مینا شریفی', [number]), { token: office })),
      ]);
      expect(answers.map((answer) => refusal(answer).trim()).sort()).toEqual(['201', ...Array.from({ length: 5 }, () => '409 customers.candidates')]);
      expect(idsOf(await list(number))).toHaveLength(1);
    }
  });

  test('the same intent sent twice makes one', async () => {
    const told = { name: 'یک نفر', phones: [newPhone()] };
    const [one, two] = await Promise.all([add(told, clerk, 'one-person'), add(told, clerk, 'one-person')]);
    const answers = [one, two, await add(told, clerk, 'one-person')].filter(({ status }) => status === 201);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(idsOf(await list('یک نفر'))).toHaveLength(1);
  });

  test('each refusal at its field, nothing is kept, and only those may who have the right', async () => {
    const before = await everything();
    const phones = [newPhone()];
    expect(refusal(await add({ name: 'بی شماره', phones: [] }))).toMatch(/^400 input\.\S+ phones$/);
    expect(refusal(await add({ name: 'بی شماره', phones: [...phones, '12345'] }))).toBe('400 input.phone phones.1');
    expect(refusal(await add({ name: '‌‌', phones }))).toBe('400 input.too-short name');
    expect(refusal(await add({ name: 'کسی', phones, nationalId: '0499370898' }))).toBe('400 input.national-id nationalId');
    expect(refusal(await add({ name: 'کسی', phones, city: 'no-such-city' }))).toBe('400 codings.unknown city');
    expect(refusal(await add({ name: 'کسی', phones, owner: 'other' }))).toBe('400 input.invalid owner');
    const reader = await app.staffToken(['customers.list']);
    expect((await add({ name: 'کسی', phones }, reader)).status).toBe(403);
    expect(await everything()).toEqual(before);
  });
});

describe('[RC2] correcting a customer', () => {
  test('name, city, address and note; the search finds the new name', async () => {
    const { id } = await customer('مریم محمدی');
    const seen = await show(id);
    const { status, body } = await change(id, { name: ' مريم  صالحي ', city: 'amol', address: 'کوچهٔ یاس', handlingNote: 'زنگ نزنید', changedAt: seen.changedAt });
    expect([status, body.error]).toEqual([200, undefined]);
    expect(body).toMatchObject({ name: 'مریم صالحی', city: 'amol', address: 'کوچهٔ یاس', handlingNote: 'زنگ نزنید', mergedInto: null, merges: [], counts: { receptions: 1, openJobs: 1, devices: 1 } });
    expect(body.changedAt > seen.changedAt).toBe(true);
    expect(await show(id)).toEqual(body);
    expect(idsOf(await list('مریم صالحی'))).toEqual([id]);
    const [{ data }] = await app.sql(`select data from as_events where subject_id = $1 and type = 'customer.changed'`, [id]);
    // Which fields, and never what was in them.
    expect(JSON.stringify(data)).toMatch(/name,city,address,handlingNote/);
    expect(JSON.stringify(data)).not.toMatch(/صالح/);
    expect((await ok(change(id, { city: null, address: '' }) as Promise<Answer>)).city).toBeNull();
  });

  test('what changes nothing leaves no trace', async () => {
    const { id } = await customer();
    const before = await everything();
    expect((await change(id, { name: 'مریم احمدی' })).status).toBe(200);
    expect((await change(id, {})).status).toBe(200);
    expect(await everything()).toEqual(before);
  });

  test('each refusal at its field, and nothing is different afterwards', async () => {
    const { id } = await customer();
    const { changedAt } = await show(id);
    await ok(change(id, { address: 'جای تازه' }));
    const before = await everything();
    expect(refusal(await change(id, { name: 'نام من', changedAt }))).toBe('409 customers.changed-meanwhile');
    expect(refusal(await change(id, { city: 'no-such-city' }))).toBe('400 codings.unknown city');
    expect(refusal(await change(id, { name: '‌‌' }))).toBe('400 input.too-short name');
    expect(refusal(await change(id, { nationalId: '1' }))).toBe('400 input.invalid nationalId');
    expect(refusal(await change('01990000-0000-7000-8000-00000000dead', { name: 'هیچ‌کس' }))).toBe('404 record.not-found');
    expect(await everything()).toEqual(before);
  });
});

describe('[RC2] phones', () => {
  test('one more with whose it is, first or last, and who else has it', async () => {
    const neighbour = await customer('رضا احمدی');
    const { id, phone: own } = await customer();
    const body = await ok(phone(id, 'add', { phone: neighbour.phone.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]), whose: 'برادر', first: true }));
    expect(body.phones).toEqual([e164(neighbour.phone), e164(own)]);
    expect(body.numbers[0]).toEqual({ phone: e164(neighbour.phone), kind: 'mobile', whose: 'برادر', sharedWith: [{ id: neighbour.id, name: 'رضا احمدی' }] });
    expect(idsOf(await list(neighbour.phone)).sort()).toEqual([neighbour.id, id].sort());
    expect((await ok(phone(id, 'change', { phone: own, whose: 'خودش', first: true }))).numbers.map(({ whose }: Body) => whose)).toEqual(['خودش', 'برادر']);
    expect((await ok(phone(id, 'change', { phone: own, first: false }))).numbers.map(({ whose }: Body) => whose)).toEqual(['خودش', 'برادر']);
    expect((await ok(phone(id, 'remove', { phone: neighbour.phone }))).phones).toEqual([e164(own)]);
    expect((await show(neighbour.id)).phones).toEqual([e164(neighbour.phone)]);
    expect(await eventsOf(id)).toEqual(expect.arrayContaining(['customer.phone-added', 'customer.phone-changed', 'customer.phone-removed']));
    const events = JSON.stringify(await app.sql('select * from as_events where subject_id = $1', [id]));
    expect(events).not.toContain(own.slice(1));
  });

  test('each refusal at its field, and nothing is different afterwards', async () => {
    const { id, phone: own } = await customer();
    const before = await everything();
    expect(refusal(await phone(id, 'add', { phone: own }))).toBe('409 customers.phone-taken phone');
    expect(refusal(await phone(id, 'add', { phone: '12' }))).toBe('400 input.invalid phone');
    expect(refusal(await phone(id, 'add', { phone: '0912 34' }))).toBe('400 input.phone phone');
    expect(refusal(await phone(id, 'change', { phone: newPhone(), whose: 'کسی' }))).toBe('400 customers.phone-unknown phone');
    expect(refusal(await phone(id, 'remove', { phone: newPhone() }))).toBe('400 customers.phone-unknown phone');
    expect(refusal(await phone(id, 'remove', { phone: own }))).toBe('409 customers.last-phone phone');
    expect(refusal(await phone('01990000-0000-7000-8000-00000000dead', 'add', { phone: newPhone() }))).toBe('404 record.not-found');
    expect(await everything()).toEqual(before);
    for (let i = 1; i < 10; i += 1) await ok(phone(id, 'add', { phone: newPhone() }));
    expect(refusal(await phone(id, 'add', { phone: newPhone() }))).toBe('400 input.too-many phone');
  });
});

describe('[RC2] who may be the same person', () => {
  test('on the same phone, or of the same name in the same city, and why', async () => {
    const shared = newPhone();
    const one = await customer('پرویز یگانه', { numbers: [shared], city: 'amol' });
    const other = await customer('پ. یگانه', { numbers: [shared] });
    const namesake = await customer('پرويز يگانه', { city: 'amol' });
    await customer('پرویز یگانه', { city: 'babol' });
    const both = await customer('پرویز یگانه', { numbers: [shared], city: 'amol' });
    const { items } = await ok(app.get(`/customers/${one.id}/duplicates`, { token: clerk }));
    expect(items.map(({ id, why }: Body) => [id, why])).toEqual([[both.id, ['phone', 'name-and-city']], [namesake.id, ['name-and-city']], [other.id, ['phone']]]);
    await ok(merge(one.id, both.id));
    expect(idsOf(await ok(app.get(`/customers/${one.id}/duplicates`, { token: clerk })))).toEqual([namesake.id, other.id]);
    expect(refusal(await app.get('/customers/01990000-0000-7000-8000-00000000dead/duplicates', { token: clerk }))).toBe('404 record.not-found');
  });
});

describe('[RC2] merging', () => {
  /** Two records of one person: each called once, the second one also asked something, and both have one phone. */
  async function pair() {
    const shared = newPhone();
    const into = await customer('مریم احمدی', { numbers: [shared], handlingNote: 'آرام' });
    const own = newPhone();
    const from = await customer('م. احمدیان', { numbers: [shared, own], handlingNote: 'بدهکار' });
    await ok(app.post('/contacts', { kind: 'inquiry', channel: 'phone', customer: from.id, subject: 'ساعت کار' }, { token: office }));
    return { into, from, shared, own };
  }

  test('the preview says what will move, and then it does', async () => {
    const { into, from, shared, own } = await pair();
    const before = await everything();
    const preview = await ok(app.get(`/customers/${into.id}/merge-preview?from=${from.id}`, { token: clerk }));
    expect(preview).toEqual({
      into: { id: into.id, name: 'مریم احمدی', phones: [e164(shared)], city: null, address: null, handlingNote: 'آرام' },
      from: { id: from.id, name: 'م. احمدیان', phones: [e164(shared), e164(own)], city: null, address: null, handlingNote: 'بدهکار' },
      moves: { receptions: 1, openJobs: 1, devices: 1, contacts: 2, phones: 1 },
      handlingNote: 'آرام — بدهکار',
    });
    expect(await everything()).toEqual(before);

    const done = await ok(merge(into.id, from.id));
    expect(done).toEqual({ id: expect.any(String), into: into.id, from: from.id, moved: { receptions: 1, contacts: 2, phones: 1 } });
    const kept = await show(into.id);
    expect(kept).toMatchObject({ phones: [e164(shared), e164(own)], handlingNote: 'آرام — بدهکار', counts: { receptions: 2, openJobs: 2 }, merges: [{ id: done.id, customer: { id: from.id, name: 'م. احمدیان' } }] });
    expect(await show(from.id)).toMatchObject({ name: 'م. احمدیان', counts: { receptions: 0 }, mergedInto: { id: into.id, name: 'مریم احمدی', merge: done.id } });
    const { items } = await ok(app.get(`/customers/${into.id}/history?limit=50`, { token: office }));
    expect(items.filter(({ type }: Body) => type === 'reception')).toHaveLength(2);
    expect(items.map(({ event }: Body) => event)).toEqual(expect.arrayContaining(['customer.merged', 'customer.merged-away']));
  });

  test('whoever looks finds the one who stays, and the console also the one who went', async () => {
    const { into, from, own } = await pair();
    await ok(merge(into.id, from.id));
    const lookUp = async (q: string): Promise<string[]> => (await ok(app.get(`/lookup?q=${encodeURIComponent(q)}`, { token: office }))).customers.map(({ id }: Body) => id);
    expect(await lookUp(own)).toEqual([into.id]);
    expect(await lookUp('احمدیان')).not.toContain(from.id);
    expect(await lookUp('احمدیان')).toContain(into.id);
    expect(idsOf(await ok(app.get(`/search?in=customers&q=${own}`, { token: office })))).toEqual([into.id]);
    expect(idsOf(await list())).not.toContain(from.id);
    expect((await list('احمدیان')).items.find(({ id }: Body) => id === from.id)).toMatchObject({ mergedInto: into.id });
    // Somebody on the phone of both is one person now.
    const answer = await app.post('/receptions', opening('تازه', [own]), { token: office });
    expect(answer.body.error).toMatchObject({ code: 'customers.candidates', candidates: [{ id: into.id }] });
  });

  test('a reception or contact for the one who went goes to the one who stays', async () => {
    const { into, from } = await pair();
    await ok(merge(into.id, from.id));
    const opened = await again(from.id);
    expect(opened.customer.id).toBe(into.id);
    expect((await ok(app.get(`/receptions/${opened.id}`, { token: office }))).customer.id).toBe(into.id);
    expect((await ok(app.post('/contacts', { kind: 'inquiry', channel: 'phone', customer: from.id, subject: 'ساعت کار' }, { token: office }))).customer).toBe(into.id);
    // One that slipped past the look, as if the merge had come in between.
    await app.sql(`insert into as_contacts (document_id, owner, kind, channel, at, customer_id, outcome, taken_by_kind, taken_by_id, subject) values (gen_random_uuid(), 'company', 'inquiry', 'phone', now(), $1, 'none', 'staff', '1', 'x')`, [from.id]);
    expect(await app.sql('select count(*)::int as left from as_contacts where customer_id = $1', [from.id])).toEqual([{ left: 0 }]);
  });

  test('undone, everything that moved is back; what came since stays and is told', async () => {
    const { into, from, shared, own } = await pair();
    const rowsBefore = (await everything()) as Body;
    const done = await ok(merge(into.id, from.id));
    const since = await again(into.id);
    expect(await ok(undo(done.id))).toEqual({ id: done.id, into: into.id, from: from.id, back: { receptions: 1, contacts: 2, phones: 1 }, gone: 0, newSince: { receptions: 1, contacts: 0 }, noteStays: false });
    const rows = (await everything()) as Body;
    expect(rows.phones).toEqual(rowsBefore.phones);
    expect(rows.receptions.filter(({ document_id }: Body) => document_id !== since.id)).toEqual(rowsBefore.receptions);
    expect(await show(from.id)).toMatchObject({ phones: [e164(shared), e164(own)], handlingNote: 'بدهکار', mergedInto: null, counts: { receptions: 1 } });
    expect(await show(into.id)).toMatchObject({ phones: [e164(shared)], handlingNote: 'آرام', merges: [], counts: { receptions: 2 } });
    expect(await eventsOf(from.id)).toEqual(expect.arrayContaining(['customer.merged-away', 'customer.unmerged-away']));
    // And it may be done again.
    expect((await merge(into.id, from.id)).status).toBe(201);
  });

  test('what was taken away since is not brought back, and a note written since stays', async () => {
    const { into, from, own } = await pair();
    const done = await ok(merge(into.id, from.id));
    await ok(phone(into.id, 'remove', { phone: own }));
    await ok(change(into.id, { handlingNote: 'تازه' }));
    expect(await ok(undo(done.id))).toMatchObject({ back: { receptions: 1, contacts: 2, phones: 0 }, gone: 1, noteStays: true });
    expect((await show(into.id)).handlingNote).toBe('تازه');
  });

  test('one who has others in them may go on, and comes back with them', async () => {
    const [a, b, c] = [await customer('الف یک'), await customer('ب دو'), await customer('پ سه')];
    const first = await ok(merge(b.id, a.id));
    const second = await ok(merge(c.id, b.id));
    expect((await show(a.id)).mergedInto).toMatchObject({ id: c.id });
    expect((await again(a.id)).customer.id).toBe(c.id);
    expect(refusal(await undo(first.id))).toBe('409 merges.later-first');
    await ok(undo(second.id));
    expect((await show(a.id)).mergedInto).toMatchObject({ id: b.id });
    expect(await ok(undo(first.id))).toMatchObject({ back: { receptions: 1 } });
    expect(await show(a.id)).toMatchObject({ mergedInto: null, counts: { receptions: 1 } });
  });

  test('each refusal with its code, and nothing is different afterwards', async () => {
    const [a, b, c] = [await customer(), await customer(), await customer()];
    const done = await ok(merge(b.id, a.id));
    const before = await everything();
    const nobody = '01990000-0000-7000-8000-00000000dead';
    expect(refusal(await merge(c.id, c.id))).toBe('400 merges.itself from');
    expect(refusal(await merge(c.id, nobody))).toBe('400 customers.unknown from');
    expect(refusal(await merge(nobody, c.id))).toBe('404 record.not-found');
    expect(refusal(await merge(c.id, a.id))).toBe('409 merges.from-merged from');
    expect(refusal(await merge(a.id, c.id))).toBe('409 customers.merged');
    expect(refusal(await merge(a.id, b.id))).toBe('409 customers.merged');
    expect(refusal(await app.get(`/customers/${c.id}/merge-preview?from=${a.id}`, { token: clerk }))).toBe('409 merges.from-merged from');
    expect(refusal(await undo(nobody))).toBe('404 record.not-found');
    expect(refusal(await change(a.id, { name: 'تازه تازه' }))).toBe('409 customers.merged');
    expect(refusal(await phone(a.id, 'add', { phone: newPhone() }))).toBe('409 customers.merged');
    expect(await everything()).toEqual(before);
    await ok(undo(done.id));
    const after = await everything();
    expect(refusal(await undo(done.id))).toBe('409 merges.undone-already');
    expect(await everything()).toEqual(after);
  });

  test('one with too many receptions is not moved by a slip', async () => {
    const [a, b] = [await customer(), await customer()];
    await app.sql(`insert into as_receptions (document_id, owner, number, tracking_code, channel, opened_at, contact_id, customer_id, country_code, region_by, created_at, updated_at, published_at)
      select gen_random_uuid(), owner, '9000-' || n, 'Z' || lpad(n::text, 10, '0'), channel, opened_at, contact_id, customer_id, country_code, region_by, created_at, updated_at, published_at
      from as_receptions, generate_series(1, 1000) n where document_id = $1`, [a.reception]);
    expect(refusal(await merge(b.id, a.id))).toBe('409 merges.too-large');
    expect((await merge(a.id, b.id)).status).toBe(201);
  });
});

test('[RC2] nobody without the permission; and another owner’s customer is not there', async () => {
  const [a, b] = [await customer(), await customer()];
  const stranger = await app.staffToken(['customers.duplicates']);
  const before = await everything();
  const answers = [
    app.get('/customers', { token: stranger }), app.get(`/customers/${a.id}`, { token: stranger }), change(a.id, { name: 'کس دیگر' }, stranger),
    phone(a.id, 'add', { phone: newPhone() }, stranger), phone(a.id, 'change', { phone: a.phone }, stranger), phone(a.id, 'remove', { phone: a.phone }, stranger),
    app.get(`/customers/${a.id}/merge-preview?from=${b.id}`, { token: stranger }), merge(a.id, b.id, stranger), undo(a.id, stranger),
  ];
  for (const answer of await Promise.all(answers)) expect(refusal(answer)).toBe('403 auth.forbidden');
  expect(await everything()).toEqual(before);
  await app.sql(`update as_customers set owner = 'neighbour' where document_id = $1`, [b.id]);
  for (const answer of [await app.get(`/customers/${b.id}`, { token: clerk }), await change(b.id, { name: 'کس دیگر' }), await phone(b.id, 'add', { phone: newPhone() }), await merge(b.id, a.id)]) {
    expect(refusal(answer)).toBe('404 record.not-found');
  }
  expect(refusal(await merge(a.id, b.id))).toBe('400 customers.unknown from');
  expect(idsOf(await list())).not.toContain(b.id);
});
