import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { withTx } from '../../src/plugins/after-sales/server/src/kernel/db/tx';
import type { Kernel } from '../../src/plugins/after-sales/server/src/kernel/kernel';
import { foldKey, tightKey } from '../../src/plugins/after-sales/server/src/kernel/text';
import { codings, ensureCodings } from '../../src/plugins/after-sales/server/src/slices/codings';
import { CODING_SORTS } from '../../src/plugins/after-sales/shared/api/codings';
import { startApp, type Answer, type TestApp } from '../support/app';

let app: TestApp;
let token: string;

const VERBS = ['list', 'show', 'create', 'change', 'retire', 'reinstate', 'delete'];
const LISTS = ['brands', 'product-categories', 'products', 'parts', 'faults', 'provinces', 'cities', 'area-codes'];
const ALL = LISTS.flatMap((list) => VERBS.map((verb) => `${list}.${verb}`));

let counter = 0;
/** A code that no other test uses. */
const fresh = (prefix = 'C'): string => `${prefix}-${(counter += 1)}`;

const ask = (language?: string) => ({ token, language });
const add = async (path: string, body: object): Promise<string> => {
  const answer = await app.post(path, body, ask());
  expect(answer.status).toBe(201);
  return answer.body.code;
};
const addBrand = (code = fresh('B')): Promise<string> => add('/brands', { code, labels: { en: `Brand ${code}` } });
const addCategory = (code = fresh('K')): Promise<string> => add('/product-categories', { code, labels: { en: `Category ${code}` } });

const refusalOf = ({ status, body }: Answer) => [status, body.error?.code, body.error?.fields?.map((field: { path: string; code: string }) => `${field.path}: ${field.code}`)];
const eventsOf = (list: string, code: string) =>
  app.sql('select type, from_state, to_state, reason, channel, actor_kind, owner, data from as_events where subject_type = $1 and subject_id = $2 order by seq', [list, code]);

beforeAll(async () => {
  app = await startApp();
  token = await app.systemToken(ALL);
});

afterAll(() => app?.stop());

describe('a coding\'s life', () => {
  const category = 'LIFE-K';
  const brand = 'LIFE-B';
  beforeAll(async () => {
    await addCategory(category);
    await addBrand(brand);
  });

  test.each([
    ['CD1', 'parts', 'part', { code: 'L-PART', labels: { fa: 'پمپ تخلیه', en: 'Drain pump' }, categoryCode: category }, { categoryCode: null }],
    ['CD2', 'brands', 'brand', { code: 'L-BRAND', labels: { fa: 'اسنوا' } }, {}],
    ['CD2', 'product-categories', 'product-category', { code: 'L-CATEGORY', labels: { es: 'Lavadora' } }, {}],
    ['CD2', 'products', 'product', { code: 'L/PRODUCT 1', labels: { en: 'Octa' }, categoryCode: category, brandCode: brand }, {}],
    ['CD3', 'faults', 'fault', { code: 'L-FAULT', labels: { fa: 'تخلیه نمی‌کند' } }, { categoryCode: category }],
    ['CD2', 'provinces', 'province', { code: 'l-province', labels: { en: 'Elsewhere' } }, {}],
    ['CD2', 'cities', 'city', { code: 'L-CITY', labels: { en: 'Town' }, provinceCode: 'yazd', county: 'میبد' }, { county: null }],
    ['CD2', 'area-codes', 'area-code', { code: '0315', labels: { en: 'Kashan' }, provinceCode: 'isfahan' }, { cityCode: '1001011395' }],
  ])('[%s] %s: add, show, list, change, retire, reinstate, delete, each with one event', async (_id, path, list, body, changes) => {
    const one = `/${path}/${encodeURIComponent(body.code)}`;
    const created = await app.post(`/${path}`, body, ask());
    expect(created).toMatchObject({ status: 201, body: { ...body, labels: { fa: null, en: null, es: null, ...body.labels }, state: 'active' } });
    expect(await app.get(one, ask())).toMatchObject({ status: 200, body: created.body });
    expect((await app.get(`/${path}?q=${encodeURIComponent(body.code)}`, ask())).body).toEqual({ items: [created.body], next: null });

    const changed = await app.patch(one, { labels: { en: 'Another name' }, ...changes }, ask());
    expect(changed).toMatchObject({ status: 200, body: { ...created.body, ...changes, labels: { ...created.body.labels, en: 'Another name' } } });
    expect(await app.patch(one, {}, ask())).toMatchObject({ status: 200, body: changed.body });

    expect(await app.post(`${one}/retire`, { reason: 'no longer sold' }, ask())).toMatchObject({ status: 200, body: { state: 'retired' } });
    expect(await app.post(`${one}/retire`, undefined, ask())).toMatchObject({ status: 200, body: { state: 'retired' } });
    expect((await app.get(`/${path}?q=${encodeURIComponent(body.code)}`, ask())).body.items).toEqual([]);
    expect((await app.get(`/${path}?q=${encodeURIComponent(body.code)}&state=any`, ask())).body.items).toHaveLength(1);
    expect((await app.get(`/${path}?q=${encodeURIComponent(body.code)}&state=retired`, ask())).body.items).toHaveLength(1);
    expect(await app.post(`${one}/reinstate`, undefined, ask())).toMatchObject({ status: 200, body: changed.body });

    expect(await app.del(one, ask())).toMatchObject({ status: 200, body: { code: body.code, deleted: true } });
    expect(refusalOf(await app.get(one, ask()))).toEqual([404, 'record.not-found', undefined]);

    const told = await eventsOf(list, body.code);
    expect(told.map(({ type, from_state, to_state, reason }) => [type, from_state, to_state, reason])).toEqual([
      ['coding.created', null, 'active', null],
      ['coding.changed', null, null, null],
      ['coding.retired', 'active', 'retired', 'no longer sold'],
      ['coding.reinstated', 'retired', 'active', null],
      ['coding.deleted', null, null, null],
    ]);
    expect(new Set(told.map(({ channel, actor_kind, owner }) => `${channel} ${actor_kind} ${owner}`))).toEqual(new Set(['api system company']));
  });

  test('[CD1] rows carry what Strapi\'s panel expects of them, and writes keep their round trips', async () => {
    const code = fresh('P');
    const answer = await app.post('/parts', { code, labels: { en: 'Seal' }, categoryCode: category }, ask());
    expect(answer.headers.get('x-round-trips')).toBe('4');
    expect((await app.post('/parts', { code: fresh('P'), labels: { en: 'Seal' } }, ask())).headers.get('x-round-trips')).toBe('3');
    expect((await app.post(`/parts/${code}/retire`, {}, ask())).headers.get('x-round-trips')).toBe('4');
    const [row] = await app.sql('select document_id, created_at = updated_at as untouched, created_at = published_at as published, search_key from as_parts where code = $1', [code]);
    expect(row).toMatchObject({ document_id: expect.stringMatching(/^[0-9a-f-]{36}$/), search_key: ` ${code.toLowerCase()} seal` });
    const [{ near }] = await app.sql(`select abs(extract(epoch from created_at - (now() at time zone 'utc'))) < 60 as near from as_parts where code = $1`, [code]);
    expect(near).toBe(true);
  });

  test('[CD1] the same request sent twice adds one', async () => {
    const key = randomUUID();
    const body = { code: fresh('P'), labels: { en: 'Hose' } };
    const first = await app.post('/parts', body, { token, key });
    const second = await app.post('/parts', body, { token, key });
    expect([first.status, second.status, second.headers.get('idempotent-replay')]).toEqual([201, 201, 'true']);
    expect(await eventsOf('part', body.code)).toHaveLength(1);
  });
});

describe('refusals', () => {
  test('[CD2] name the field and the reason', async () => {
    const [category, retired] = [await addCategory(), await addBrand()];
    await app.post(`/brands/${retired}/retire`, {}, ask());
    const product = { code: fresh(), labels: { en: 'X' }, categoryCode: category, brandCode: retired };
    expect(refusalOf(await app.post('/products', product, ask()))).toEqual([400, 'codings.retired', ['brandCode: codings.retired']]);
    expect(refusalOf(await app.post('/products', { ...product, brandCode: 'NEVER', categoryCode: 'NOR' }, ask()))).toEqual([
      400,
      'codings.unknown',
      ['categoryCode: codings.unknown', 'brandCode: codings.unknown'],
    ]);
    expect(refusalOf(await app.post('/products', { code: fresh(), labels: { en: 'X' }, categoryCode: category }, ask()))).toEqual([400, 'input.invalid', ['brandCode: input.required']]);
    expect(refusalOf(await app.post('/brands', { code: fresh(), labels: {} }, ask()))).toEqual([400, 'input.invalid', ['labels: codings.label-required']]);
    expect(refusalOf(await app.post('/brands', { code: fresh(), labels: { en: '\u200e' } }, ask()))).toEqual([400, 'codings.label-required', ['labels: codings.label-required']]);
    expect(refusalOf(await app.post('/brands', { code: 'a,b', labels: { en: 'X' } }, ask()))).toEqual([400, 'codings.code-format', ['code: codings.code-format']]);
    expect(refusalOf(await app.post('/brands', { code: fresh(), labels: { en: 'X' }, categoryCode: category }, ask()))).toEqual([400, 'input.invalid', ['categoryCode: input.unknown-field']]);
    expect(refusalOf(await app.patch(`/brands/${retired}`, { code: 'NEW' }, ask()))).toEqual([400, 'input.invalid', ['code: input.unknown-field']]);
    expect(refusalOf(await app.patch('/brands/NEVER', { labels: { en: 'X' } }, ask()))).toEqual([404, 'record.not-found', undefined]);
    expect(refusalOf(await app.post('/brands/NEVER/retire', {}, ask()))).toEqual([404, 'record.not-found', undefined]);
    expect(refusalOf(await app.del('/brands/NEVER', ask()))).toEqual([404, 'record.not-found', undefined]);
    expect(refusalOf(await app.get('/brands/%2C', ask()))).toEqual([404, 'record.not-found', undefined]);
  });

  test('[CD2] a refused creation leaves nothing', async () => {
    const code = fresh();
    await app.post('/products', { code, labels: { en: 'X' }, categoryCode: 'NEVER', brandCode: 'NEVER' }, ask());
    expect(await app.sql('select from as_products where code = $1', [code])).toHaveLength(0);
    expect(await eventsOf('product', code)).toHaveLength(0);
  });

  test('[CD1] a taken code is told at its field in three languages', async () => {
    const code = fresh('P');
    await add('/parts', { code, labels: { en: 'X' } });
    const said = await Promise.all(['fa', 'en', 'es'].map((language) => app.post('/parts', { code: ` ${code} `, labels: { en: 'Y' } }, ask(language))));
    for (const answer of said) expect(refusalOf(answer)).toEqual([409, 'codings.code-taken', ['code: codings.code-taken']]);
    expect(said.map((answer) => answer.body.error.fields[0].message)).toEqual([`کد «${code}» پیش‌تر ثبت شده است.`, `The code "${code}" is taken already.`, `El código «${code}» ya existe.`]);
    expect(await add('/parts', { code: code.toLowerCase(), labels: { en: 'Another part' } })).toBe(code.toLowerCase());
  });

  test('[CD3] a fault of an unknown category is refused in three languages', async () => {
    const said = await Promise.all(['fa', 'en', 'es'].map((language) => app.post('/faults', { code: fresh(), labels: { en: 'X' }, categoryCode: 'NEVER' }, ask(language))));
    expect(said.map((answer) => answer.body.error.message)).toEqual(['کد «NEVER» تعریف نشده است.', 'There is no code "NEVER".', 'No existe el código «NEVER».']);
  });
});

describe('a code in use', () => {
  test('[CD2] is retired, not deleted', async () => {
    const [category, brand] = [await addCategory(), await addBrand()];
    const product = await add('/products', { code: fresh(), labels: { en: 'X' }, categoryCode: category, brandCode: brand });
    const said = await Promise.all(['fa', 'en', 'es'].map((language) => app.del(`/brands/${brand}`, ask(language))));
    for (const answer of said) expect(refusalOf(answer)).toEqual([409, 'codings.in-use', undefined]);
    expect(said.map((answer) => answer.body.error.message)).toEqual([expect.stringContaining('غیرفعال'), expect.stringContaining('retire it instead'), expect.stringContaining('délo de baja')]);
    expect(await eventsOf('brand', brand)).toHaveLength(1);

    await app.post(`/brands/${brand}/retire`, {}, ask());
    expect(await app.get(`/products/${product}`, ask())).toMatchObject({ body: { brandCode: brand, state: 'active' } });
    // What was chosen before may stay, and other fields can still be changed beside it.
    expect(await app.patch(`/products/${product}`, { labels: { en: 'Y' }, brandCode: brand }, ask())).toMatchObject({ status: 200, body: { brandCode: brand } });
    expect(await app.patch(`/products/${product}`, { brandCode: await addBrand() }, ask())).toMatchObject({ status: 200 });
    expect(refusalOf(await app.patch(`/products/${product}`, { brandCode: brand }, ask()))).toEqual([400, 'codings.retired', ['brandCode: codings.retired']]);
    expect(await app.del(`/brands/${brand}`, ask())).toMatchObject({ status: 200 });
  });

  test('[CD2] is found by the database in whatever table refers to it', async () => {
    const brand = await addBrand();
    await app.sql(`create table if not exists other_slice (owner varchar(255), brand_code varchar(255), constraint other_slice_brand_code_fk foreign key (owner, brand_code) references as_brands (owner, code))`);
    await app.sql(`insert into other_slice values ('company', $1)`, [brand]);
    expect(refusalOf(await app.del(`/brands/${brand}`, ask()))).toEqual([409, 'codings.in-use', undefined]);
    await app.sql('drop table other_slice');
  });
});

describe('two at once', () => {
  test('[CD1] of those who add the same code exactly one wins', async () => {
    for (let round = 0; round < 5; round += 1) {
      const code = fresh('RACE');
      const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => app.post('/parts', { code, labels: { en: `X${i}` } }, ask())));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
      for (const answer of answers.filter(({ status }) => status === 409)) expect(refusalOf(answer)).toEqual([409, 'codings.code-taken', ['code: codings.code-taken']]);
      expect(await eventsOf('part', code)).toHaveLength(1);
    }
  });

  test('[CD2] deleting a brand and using it never leaves a product without one', async () => {
    const category = await addCategory();
    for (let round = 0; round < 5; round += 1) {
      const brand = await addBrand();
      const code = fresh();
      const [gone, made] = await Promise.all([app.del(`/brands/${brand}`, ask()), app.post('/products', { code, labels: { en: 'X' }, categoryCode: category, brandCode: brand }, ask())]);
      expect([[200, 400], [409, 201]]).toContainEqual([gone.status, made.status]);
      if (made.status === 400) expect(made.body.error.code).toBe('codings.unknown');
    }
  });

  test('[CD1] changes of one part follow one another', async () => {
    const code = await add('/parts', { code: fresh('P'), labels: { en: 'X' } });
    await Promise.all(['fa', 'en', 'es'].map((language) => app.patch(`/parts/${code}`, { labels: { [language]: `new ${language}` } }, ask())));
    expect((await app.get(`/parts/${code}`, ask())).body.labels).toEqual({ fa: 'new fa', en: 'new en', es: 'new es' });
  });
});

describe('lists', () => {
  const codesOf = (answer: Answer): string[] => answer.body.items.map(({ code }: { code: string }) => code);

  test('[CD2] the places of Iran are there from the first start', async () => {
    expect((await app.get('/provinces?limit=200', ask())).body.items).toHaveLength(31);
    expect((await app.get('/area-codes/021', ask())).body).toEqual({ code: '021', labels: { fa: 'تهران', en: 'Tehran', es: 'Tehran' }, state: 'active', provinceCode: 'tehran', cityCode: null });
    expect((await app.get('/area-codes/۰۲۱', ask())).body.code).toBe('021');
    const yazd = await app.get('/cities?province=yazd&q=یزد', ask());
    expect(yazd.body.items).toContainEqual({ code: expect.stringMatching(/^\d+$/), labels: { fa: 'یزد', en: 'Yazd', es: 'Yazd' }, state: 'active', provinceCode: 'yazd', county: 'یزد' });
  });

  test('[CD2] all cities are paged through without doubles or gaps while others are added', async () => {
    const before = (await app.sql<{ code: string }>(`select code from as_cities where owner = 'company' order by code`)).map(({ code }) => code);
    expect(before.length).toBeGreaterThanOrEqual(1354);
    const seen: string[] = [];
    let next: string | null = null;
    let page = 0;
    do {
      const answer: Answer = await app.get(`/cities?limit=100&state=any${next ? `&after=${next}` : ''}`, ask());
      expect(answer.status).toBe(200);
      seen.push(...codesOf(answer));
      next = answer.body.next;
      // Before, at and after the page mark.
      for (const code of [`1-added-${page}`, `${seen.at(-1)}-added`, `zz-added-${page}`]) await add('/cities', { code, labels: { en: 'New' }, provinceCode: 'yazd' });
      page += 1;
    } while (next);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((code) => !code.includes('-added')).sort()).toEqual(before.filter((code) => !code.includes('-added')).sort());
    await app.sql(`delete from as_cities where code like '%-added%'`);
  });

  test('[CD2] a page has its size, and the last one no next', async () => {
    const category = await addCategory();
    const parts = [];
    for (const n of [1, 2, 3, 4, 5]) parts.push(await add('/parts', { code: `PAGE-${n}`, labels: { en: 'X' }, categoryCode: category }));
    const first = await app.get(`/parts?category=${category}&limit=3`, ask());
    expect(codesOf(first)).toEqual(parts.slice(0, 3));
    const last = await app.get(`/parts?category=${category}&limit=3&after=${first.body.next}`, ask());
    expect([codesOf(last), last.body.next]).toEqual([parts.slice(3), null]);
    expect((await app.get(`/parts?category=${category}&limit=5`, ask())).body.next).toBeNull();
    expect((await app.get('/parts?category=%25', ask())).body.items).toEqual([]);
  });

  /** All codes of a list, page by page. */
  const paged = async (path: string, language: string, limit: number): Promise<string[]> => {
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const answer: Answer = await app.get(`${path}&limit=${limit}${next ? `&after=${next}` : ''}`, ask(language));
      expect([answer.status, answer.headers.get('x-round-trips')]).toEqual([200, '1']);
      seen.push(...codesOf(answer));
      next = answer.body.next;
    }
    return seen;
  };

  test('[PF1] names are sorted as people of each language read them, with the nearest label where there is none', async () => {
    const category = await addCategory();
    const labels: [string, object][] = [
      ['S-1', { fa: 'گیربکس', en: 'Zebra' }], ['S-2', { fa: 'کمپرسور', en: 'apple' }], ['S-3', { fa: 'لوله', es: 'Ábaco' }], ['S-4', { fa: 'پمپ', es: 'zorro' }], ['S-5', { en: 'Banana' }], ['S-6', { fa: 'چرخ' }], ['S-7', { fa: 'آب‌بند' }], ['S-8', { fa: 'یاتاقان', es: 'nube' }], ['S-9', { fa: 'هواکش', es: 'ñandú' }],
    ];
    for (const [code, own] of labels) await add('/parts', { code, labels: own, categoryCode: category });
    const sorted = (sort: string, language: string): Promise<string[]> => paged(`/parts?category=${category}&sort=${sort}`, language, 2);
    // By code points گ and چ and پ would come behind all others.
    expect((await sorted('name', 'fa')).filter((code) => code !== 'S-5')).toEqual(['S-7', 'S-4', 'S-6', 'S-2', 'S-1', 'S-3', 'S-9', 'S-8']);
    expect((await sorted('name', 'en')).filter((code) => ['S-1', 'S-2', 'S-5'].includes(code))).toEqual(['S-2', 'S-5', 'S-1']);
    expect((await sorted('name', 'es')).filter((code) => ['S-3', 'S-4', 'S-8', 'S-9'].includes(code))).toEqual(['S-3', 'S-8', 'S-9', 'S-4']);
    expect(await sorted('-name', 'fa')).toEqual((await sorted('name', 'fa')).reverse());
    expect(await sorted('-code', 'fa')).toEqual(labels.map(([code]) => code).reverse());
  });

  test('[PF1] every order tells every row once, whatever the page\'s size, also where many have one name', async () => {
    const category = await addCategory();
    for (let i = 0; i < 30; i += 1) {
      const code = await add('/faults', { code: `EQ-${(i * 7) % 30}`, labels: { fa: ['یکسان', 'همان', 'دیگر'][i % 3], ...(i % 5 === 0 && { en: 'Same' }) }, categoryCode: category });
      if (i % 4 === 0) await app.post(`/faults/${code}/retire`, {}, ask());
    }
    const path = `/faults?category=${category}&state=any`;
    const all = (await paged(path, 'fa', 200)).sort();
    expect(all).toHaveLength(30);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CODING_SORTS), fc.constantFrom('fa', 'en', 'es'), fc.integer({ min: 1, max: 12 }), async (sort, language, limit) => {
        const [seen, whole] = [await paged(`${path}&sort=${sort}`, language, limit), await paged(`${path}&sort=${sort}`, language, 200)];
        expect(seen).toEqual(whole);
        expect([...seen].sort()).toEqual(all);
      }),
      { numRuns: 25 },
    );
  });

  test('[PF1] a mark of another order or another reader is refused', async () => {
    const { next } = (await app.get('/cities?limit=1&sort=name', ask('fa'))).body;
    expect((await app.get(`/cities?limit=1&sort=name&after=${next}`, ask('fa'))).status).toBe(200);
    for (const [query, language] of [['sort=name', 'en'], ['sort=-name', 'fa'], ['sort=state', 'fa'], ['sort=code', 'fa']]) {
      expect(refusalOf(await app.get(`/cities?${query}&after=${next}`, ask(language)))).toEqual([400, 'input.cursor', ['after: input.cursor']]);
    }
    expect(refusalOf(await app.get('/cities?sort=county', ask()))).toEqual([400, 'input.invalid', ['sort: input.not-in-list']]);
  });

  test('[CD1] a forged page mark and wrong filters are refused', async () => {
    const ofBrands = (await app.get('/cities?limit=1', ask())).body.next;
    for (const after of ['x', 'WyJwYXJ0Il0', ofBrands]) expect(refusalOf(await app.get(`/parts?after=${after}`, ask()))).toEqual([400, 'input.cursor', ['after: input.cursor']]);
    expect(refusalOf(await app.get('/parts?limit=201', ask()))).toEqual([400, 'input.invalid', ['limit: input.out-of-range']]);
    expect(refusalOf(await app.get('/parts?brand=X', ask()))).toEqual([400, 'input.invalid', ['brand: input.unknown-field']]);
    expect(refusalOf(await app.get('/parts?state=gone', ask()))).toEqual([400, 'input.invalid', ['state: input.not-in-list']]);
  });

  test('[CD3] a search finds Persian written with Arabic letters, digits and any spacing', async () => {
    const code = await add('/faults', { code: 'F-۱۲۳', labels: { fa: 'كمپرسور روشن نمي‌شود (کد ۴۵)', en: "Compressor doesn't start 100%" } });
    expect(code).toBe('F-123');
    for (const q of ['کمپرسور', 'كمپرسور', 'نمی‌شود', 'نمیشود', 'نمي شود', 'کد 45', 'کد ٤٥', 'f-۱۲', 'COMPRESSOR', '100%', 'کم', 'f-']) {
      expect([q, codesOf(await app.get(`/faults?q=${encodeURIComponent(q)}`, ask()))]).toEqual([q, expect.arrayContaining([code])]);
    }
    for (const q of ['پر', '1%0', 'compressor_', 'start\\']) expect([q, codesOf(await app.get(`/faults?q=${encodeURIComponent(q)}`, ask()))]).toEqual([q, []]);
  });

  describe('[PF1] a search finds a row by whatever stands in it', () => {
    const found = async (path: string, q: string): Promise<string[]> => codesOf(await app.get(`${path}?limit=200&q=${encodeURIComponent(q)}`, ask()));
    const washers = { code: 'SEEK-K', labels: { fa: 'ظرف‌شوی رومیزی ۱۲۳', en: 'Tabletop dishwasher' } };
    const brand = { code: 'SEEK-B', labels: { fa: 'برفینه‌یار', es: 'Nevadita' } };

    beforeAll(async () => {
      await add('/product-categories', washers);
      await add('/brands', brand);
      await add('/provinces', { code: 'seek-p', labels: { fa: 'کوهپایهٔ شرقی' } });
      for (const n of [3, 1, 2]) await add('/products', { code: `SK-${n}`, labels: { fa: `دستگاه ${n}` }, categoryCode: washers.code, brandCode: brand.code });
      await add('/products', { code: 'SK-9', labels: { fa: 'ویژهٔ برفینه‌یار' }, categoryCode: washers.code, brandCode: brand.code });
      await add('/parts', { code: 'SK-PART', labels: { fa: 'واشر' }, categoryCode: washers.code });
      await add('/faults', { code: 'SK-FAULT', labels: { fa: 'نشتی' }, categoryCode: washers.code });
      await add('/cities', { code: 'SK-TOWN', labels: { fa: 'چشمه‌سر' }, provinceCode: 'seek-p', county: 'دشتِ  آهویانِ ۴۵' });
      await add('/area-codes', { code: '0777', labels: { fa: 'خط یک' }, provinceCode: 'seek-p', cityCode: 'SK-TOWN' });
    });

    test.each([
      ['/products', 'the name of its category, with Arabic letters and other digits', ['ظرفشوي روميزي', 'ظرف شوی رومیزی ١٢٣', 'tabletop DISH', 'رومیزی123', 'seek-k', 'ظر'], ['SK-1', 'SK-2', 'SK-3', 'SK-9']],
      ['/products', 'the name of its brand', ['برفينه يار', 'nevad', 'seek-b'], ['SK-1', 'SK-2', 'SK-3', 'SK-9']],
      ['/parts', 'the name of its category', ['رومیزی ۱۲۳', 'SEEK-K'], ['SK-PART']],
      ['/faults', 'the name of its category', ['رومیزی ۱۲۳', 'seek-k'], ['SK-FAULT']],
      ['/cities', 'the name of its province', ['كوهپایه شرقي', 'کوهپایهٔ', 'seek-p'], ['SK-TOWN']],
      ['/cities', 'its county', ['دشت آهويان', 'دشتآهویان۴۵', 'آهویان ٤٥', 'دش'], ['SK-TOWN']],
      ['/area-codes', 'the name of its province', ['کوهپایه', 'seek-p'], ['0777']],
      ['/area-codes', 'the name of its city', ['چشمه سر', 'چشمه\u200cسر', 'sk-town'], ['0777']],
    ])('%s by %s', async (path, _by, asked, codes) => {
      for (const q of asked) expect([q, (await found(path, q)).filter((code) => codes.includes(code)).sort()]).toEqual([q, codes]);
      for (const q of ['هیچ‌چیز‌چنین‌نام', '%', 'رومیزی_', 'seek-k\\']) expect([q, await found(path, q)]).toEqual([q, []]);
    });

    test('first what is called so itself, then the rest by code; each once, over pages of any size, in one round trip', async () => {
      const q = encodeURIComponent('برفینه');
      const expected = ['SK-9', 'SK-1', 'SK-2', 'SK-3'];
      for (const limit of [1, 2, 3, 4]) expect(await paged(`/products?q=${q}`, 'fa', limit)).toEqual(expected);
      expect(await paged(`/products?q=${q}&sort=-code`, 'fa', 1)).toEqual(['SK-9', 'SK-3', 'SK-2', 'SK-1']);
      expect(await paged(`/products?q=${q}&sort=name`, 'fa', 1)).toEqual(['SK-1', 'SK-2', 'SK-3', 'SK-9']);
      // Found by category and brand alike, and by its own code as well.
      expect(await paged('/products?q=seek', 'fa', 2)).toEqual(['SK-1', 'SK-2', 'SK-3', 'SK-9']);
      expect(await paged('/area-codes?q=sk-', 'fa', 1)).toEqual(['0777']);
    });

    test('whoever types a city finds it before the other cities of its province', async () => {
      const [first, ...others] = (await app.get(`/cities?limit=20&q=${encodeURIComponent('يزد')}&province=yazd`, ask())).body.items;
      expect([first.labels.fa, others.length > 10]).toEqual(['یزد', true]);
      for (const { county, provinceCode } of others) expect([county === 'یزد' || provinceCode === 'yazd']).toEqual([true]);
    });

    test('with the filters beside it, by names that were given up or changed, and never by a neighbour\'s', async () => {
      expect(await found('/products', 'برفینه')).toHaveLength(4);
      await app.post('/products/SK-2/retire', {}, ask());
      await app.post(`/brands/${brand.code}/retire`, {}, ask());
      expect(await found('/products', 'برفینه')).toEqual(['SK-9', 'SK-1', 'SK-3']);
      expect(codesOf(await app.get(`/products?state=retired&q=nevadita&category=${washers.code}&brand=${brand.code}`, ask()))).toEqual(['SK-2']);
      expect(codesOf(await app.get('/products?state=any&q=nevadita&category=OTHER', ask()))).toEqual([]);
      await app.patch(`/brands/${brand.code}`, { labels: { es: 'Otra marca' } }, ask());
      expect([await found('/products', 'nevadita'), await found('/products', 'otra marca')]).toEqual([[], ['SK-1', 'SK-3', 'SK-9']]);
      await app.sql(
        `insert into as_brands (document_id, owner, code, label_en, state, search_key, created_at, updated_at, published_at) values ($1, 'neighbour', $2, 'Theirs', 'active', ' foreignname', now(), now(), now())`,
        [randomUUID(), brand.code],
      );
      expect(await found('/products', 'foreignname')).toEqual([]);
    });

    test('a county is folded by the database as a name is before it is kept', async () => {
      const kept = await app.sql<{ county: string }>('select distinct county from as_cities where county is not null');
      expect(kept.length).toBeGreaterThan(400);
      for (const { county } of kept.filter((_, at) => at % 12 === 0)) expect([county, (await found('/cities', ` ${county} `)).length > 0]).toEqual([county, true]);
      const odd = 'هُنرِ أُستادِ مؤذّن، آستانهٔ ۀـةٱ ۰١2 ﻻله';
      await add('/cities', { code: 'SK-ODD', labels: { en: 'Odd' }, provinceCode: 'seek-p', county: odd });
      for (const q of [odd, tightKey(odd), foldKey(odd)]) expect([q, await found('/cities', q)]).toEqual([q, ['SK-ODD']]);
    });
  });

  test('[CD2] products are kept to a category and a brand', async () => {
    const [category, brand, other] = [await addCategory(), await addBrand(), await addBrand()];
    const product = await add('/products', { code: fresh(), labels: { en: 'X' }, categoryCode: category, brandCode: brand });
    await add('/products', { code: fresh(), labels: { en: 'X' }, categoryCode: category, brandCode: other });
    expect(codesOf(await app.get(`/products?category=${category}&brand=${brand}`, ask()))).toEqual([product]);
    expect(codesOf(await app.get(`/products?category=${category}`, ask()))).toHaveLength(2);
  });
});

describe('imports', () => {
  const kernel = (): Kernel => app.strapi.plugin('after-sales').service('kernel').get();
  const scope = { owner: 'company', actor: { kind: 'import', id: 'test' }, requestId: 'test-request' } as const;
  const ensure = (list: Parameters<typeof ensureCodings>[2], wanted: Parameters<typeof ensureCodings>[3]) =>
    withTx(kernel().pool, (tx) => ensureCodings(tx, { scope, now: new Date('2020-02-02T10:00:00Z') }, list, wanted));

  test('[CD2] make what is missing, leave what is there, and tell every code', async () => {
    const there = await addBrand();
    await app.post(`/brands/${there}/retire`, {}, ask());
    const missing = fresh('Bosch &');
    const wanted = [missing, there, ` ${missing} `].map((code) => ({ code, labels: { en: `Imported ${code}` } }));
    expect(await ensure('brand', wanted)).toEqual([missing, there, missing]);
    expect(await ensure('brand', wanted)).toEqual([missing, there, missing]);
    expect((await app.get(`/brands/${there}`, ask())).body).toMatchObject({ state: 'retired', labels: { en: `Brand ${there}` } });
    expect(await eventsOf('brand', missing)).toMatchObject([{ type: 'coding.created', channel: 'import', actor_kind: 'import' }]);
    expect(await eventsOf('brand', there)).toHaveLength(2);
    expect(await app.sql(`select from as_brands where code = $1 and created_at = '2020-02-02 10:00:00'`, [missing])).toHaveLength(1);
    expect(await ensure('brand', [])).toEqual([]);
  });

  test('[CD2] of many brands at once, from several sides', async () => {
    const wanted = Array.from({ length: 500 }, (_, i) => ({ code: `MANY-${i}`, labels: { en: `Brand ${i}` } }));
    await Promise.all([ensure('brand', wanted), ensure('brand', [...wanted].reverse()), ensure('brand', wanted.slice(200))]);
    expect(await app.sql(`select from as_brands where code like 'MANY-%'`)).toHaveLength(500);
    expect(await app.sql(`select from as_events where subject_type = 'brand' and subject_id like 'MANY-%'`)).toHaveLength(500);
  });

  test('[CD2] refuse a code of which the reference is unknown', async () => {
    await expect(ensure('city', [{ code: fresh(), labels: { en: 'X' }, provinceCode: 'nowhere' }])).rejects.toMatchObject({ constraint: 'as_cities_province_code_fk' });
    expect(codings.constraints).toMatchObject({ as_cities_province_code_fk: 'codings.unknown' });
  });

  test('[CD2] a start brings back nothing that was deleted', async () => {
    const [{ code }] = await app.sql<{ code: string }>(`delete from as_cities where code = (select code from as_cities where owner = 'company' and province_code = 'yazd' limit 1) returning code`);
    await codings.start?.(kernel(), { documents: { use: () => undefined } } as never);
    expect(await app.sql('select from as_cities where code = $1', [code])).toHaveLength(0);
  });
});

describe('who may', () => {
  test('[CD1] nobody without a token, nobody without the permission, a reader only reads', async () => {
    const reader = await app.systemToken('read-only');
    const lister = await app.systemToken(['parts.list']);
    const part = { code: fresh('P'), labels: { en: 'X' } };
    expect((await app.get('/parts')).status).toBe(401);
    expect((await app.get('/parts', { token: reader })).status).toBe(200);
    expect(refusalOf(await app.post('/parts', part, { token: reader }))).toEqual([403, 'auth.forbidden', undefined]);
    expect((await app.get('/parts', { token: lister })).status).toBe(200);
    expect((await app.get('/brands', { token: lister })).status).toBe(403);
    expect((await app.post('/parts', part, { token: lister })).status).toBe(403);
    expect((await app.del('/parts/x', { token: lister })).status).toBe(403);
    expect((await app.patch('/parts/x', {}, { token: lister })).status).toBe(403);
    expect(await app.sql('select from as_parts where code = $1', [part.code])).toHaveLength(0);
  });

  test('[CD3] staff with the permission, whose event says so', async () => {
    const staff = await app.staffToken(['faults.create', 'product-categories.list', 'area-codes.show']);
    const code = fresh('F');
    expect(await app.post('/faults', { code, labels: { en: 'X' } }, { token: staff })).toMatchObject({ status: 201 });
    expect((await app.get('/product-categories', { token: staff })).status).toBe(200);
    expect((await app.get('/area-codes/021', { token: staff })).status).toBe(200);
    expect((await app.post(`/faults/${code}/retire`, {}, { token: staff })).status).toBe(403);
    expect(await eventsOf('fault', code)).toMatchObject([{ channel: 'admin', actor_kind: 'staff' }]);
  });

  test('[CD2] a neighbour\'s codings can\'t be seen, referred to, changed or deleted', async () => {
    const code = fresh('NEIGHBOUR');
    const category = await addCategory();
    await app.sql(
      `insert into as_brands (document_id, owner, code, label_en, state, search_key, created_at, updated_at, published_at) values ($1, 'neighbour', $2, 'Theirs', 'active', ' theirs', now(), now(), now())`,
      [randomUUID(), code],
    );
    expect((await app.get(`/brands?q=${code}`, ask())).body.items).toEqual([]);
    expect((await app.get('/brands?q=theirs', ask())).body.items).toEqual([]);
    const product = { code: fresh(), labels: { en: 'X' }, categoryCode: category, brandCode: code };
    expect(refusalOf(await app.post('/products', product, ask()))).toEqual([400, 'codings.unknown', ['brandCode: codings.unknown']]);
    for (const answer of [await app.get(`/brands/${code}`, ask()), await app.patch(`/brands/${code}`, { labels: { en: 'Ours' } }, ask()), await app.post(`/brands/${code}/retire`, {}, ask()), await app.del(`/brands/${code}`, ask())]) {
      expect(answer.status).toBe(404);
    }
    // The same code may exist once for each owner.
    await addBrand(code);
    expect(await app.sql('select label_en, state from as_brands where code = $1 order by owner', [code])).toEqual([
      { label_en: `Brand ${code}`, state: 'active' },
      { label_en: 'Theirs', state: 'active' },
    ]);
  });
});

describe('Strapi\'s Content Manager', () => {
  let session: string;
  const panel = async (method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${app.url}/content-manager/collection-types/plugin::after-sales.${path}`, {
      method,
      headers: { authorization: `Bearer ${session}`, 'content-type': 'application/json', 'accept-language': 'en' },
      body: body && JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json(), headers: answer.headers };
  };
  const documentOf = async (table: string, code: string): Promise<string> => (await app.sql(`select document_id from ${table} where owner = 'company' and code = $1`, [code]))[0].document_id;

  beforeAll(async () => {
    const user = { email: 'panel@example.com', firstname: 'Panel', password: `Test-${randomUUID()}-A1`, isActive: true, preferedLanguage: 'es', registrationToken: null };
    const role = await app.strapi.service('admin::role').getSuperAdmin();
    await app.strapi.service('admin::user').create({ ...user, roles: [role.id] });
    const answer = await fetch(`${app.url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: user.email, password: user.password }) });
    session = ((await answer.json()) as { data: { token: string } }).data.token;
  });

  test('[CD1] adds, changes, retires and deletes by our rules, with events', async () => {
    const category = await addCategory();
    const created = await panel('POST', 'part', { code: ' cm-۱ ', labelFa: 'پمپ', labelEn: '', state: 'active', categoryCode: category });
    expect(created).toMatchObject({ status: 201, body: { data: { code: 'cm-1', labelFa: 'پمپ', labelEn: null, categoryCode: category } } });
    const id = created.body.data.documentId;
    expect((await panel('GET', `part/${id}`)).body.data.code).toBe('cm-1');
    expect(await panel('PUT', `part/${id}`, { code: 'cm-1', labelFa: 'پمپ', labelEn: 'Pump', state: 'retired', categoryCode: '' })).toMatchObject({
      status: 200,
      body: { data: { documentId: id, labelEn: 'Pump', state: 'retired', categoryCode: null } },
    });
    expect((await app.get('/parts?q=pump&state=retired', ask())).body.items.map(({ code }: { code: string }) => code)).toContain('cm-1');
    expect(await panel('PUT', `part/${id}`, { state: 'active' })).toMatchObject({ status: 200, body: { data: { state: 'active' } } });
    expect((await panel('DELETE', `part/${id}`)).status).toBe(200);
    const told = await eventsOf('part', 'cm-1');
    expect(told.map(({ type, channel, actor_kind }) => [type, channel, actor_kind])).toEqual(
      ['created', 'changed', 'retired', 'reinstated', 'deleted'].map((what) => [`coding.${what}`, 'admin', 'staff']),
    );
  });

  test('[CD2] is refused in the user\'s language at the field, and never with a 500', async () => {
    const [category, brand] = [await addCategory(), await addBrand()];
    await add('/products', { code: fresh(), labels: { en: 'X' }, categoryCode: category, brandCode: brand });
    expect(await panel('DELETE', `brand/${await documentOf('as_brands', brand)}`)).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining('délo de baja') } } });
    const taken = await panel('POST', 'brand', { code: brand, labelEn: 'X' });
    expect(taken).toMatchObject({ status: 400, body: { error: { name: 'ValidationError', details: { errors: [{ path: ['code'], message: `El código «${brand}» ya existe.` }] } } } });
    const unknown = await panel('POST', 'product', { code: fresh(), labelEn: 'X', categoryCode: category, brandCode: 'NEVER' });
    expect(unknown).toMatchObject({ status: 400, body: { error: { details: { errors: [{ path: ['brandCode'] }] } } } });
    expect(await panel('POST', 'brand', { code: fresh() })).toMatchObject({ status: 400, body: { error: { details: { errors: [{ path: ['labelFa'] }] } } } });
    expect(await panel('POST', 'brand', { labelEn: 'X' })).toMatchObject({ status: 400, body: { error: { details: { errors: [{ path: ['code'] }] } } } });
    expect(await panel('PUT', `brand/${await documentOf('as_brands', brand)}`, { code: fresh() })).toMatchObject({ status: 400, body: { error: { details: { errors: [{ path: ['code'] }] } } } });
  });

  test('[CD2] duplicates under a new code, and deletes several', async () => {
    const brand = await addBrand();
    const copy = fresh('B');
    expect(await panel('POST', `brand/clone/${await documentOf('as_brands', brand)}`, { code: copy })).toMatchObject({ status: 200, body: { data: { code: copy, labelEn: `Brand ${brand}` } } });
    const documentIds = [await documentOf('as_brands', brand), await documentOf('as_brands', copy)];
    expect((await panel('POST', 'brand/actions/bulkDelete', { documentIds })).status).toBe(200);
    expect(await app.sql('select from as_brands where code = any($1)', [[brand, copy]])).toHaveLength(0);
  });

  test('[CD2] can\'t change a neighbour\'s row', async () => {
    const id = randomUUID();
    const code = await addBrand();
    await app.sql(
      `insert into as_brands (document_id, owner, code, label_en, state, search_key, created_at, updated_at, published_at) values ($1, 'neighbour', $2, 'Theirs', 'active', ' theirs', now(), now(), now())`,
      [id, code],
    );
    expect((await panel('PUT', `brand/${id}`, { labelEn: 'Mine' })).status).toBe(400);
    expect((await panel('DELETE', `brand/${id}`)).status).toBe(400);
    expect((await app.sql('select label_en from as_brands where code = $1 order by owner', [code])).map(({ label_en }) => label_en)).toEqual([`Brand ${code}`, 'Theirs']);
  });

  test('[CD3] owner and search key are shown to nobody', async () => {
    const answer = await fetch(`${app.url}/content-manager/content-types/plugin::after-sales.fault/configuration`, { headers: { authorization: `Bearer ${session}` } });
    const { contentType } = ((await answer.json()) as { data: { contentType: { layouts: object; settings: object } } }).data;
    expect(JSON.stringify(contentType.layouts)).not.toMatch(/owner|searchKey/);
    expect(contentType.settings).toMatchObject({ mainField: 'code' });
  });
});
