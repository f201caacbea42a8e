import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Kernel } from '../../src/plugins/after-sales/server/src/kernel/kernel';
import { codingImports } from '../../src/plugins/after-sales/server/src/slices/coding-imports';
import { startApp, type Answer, type TestApp } from '../support/app';
import { readSheet, upload, workbookOf, zipOf } from '../support/sheets';

// Files are read by a thread of their own, and lists applied by a job, whatever else the machine does.
jest.setTimeout(180_000);

let app: TestApp;
let token: string;

const LISTS = { brand: 'brands', 'product-category': 'product-categories', product: 'products', part: 'parts', fault: 'faults', province: 'provinces', city: 'cities', 'area-code': 'area-codes' };
const IMPORTS = ['upload', 'list', 'show', 'rows', 'correct-row', 'skip-row', 'check-again', 'apply', 'discard'].map((verb) => `coding-imports.${verb}`);
const ACTIONS = [...IMPORTS, ...Object.values(LISTS).flatMap((plural) => ['list', 'show', 'create', 'change', 'retire', 'export'].map((verb) => `${plural}.${verb}`))];

const ask = (language = 'en') => ({ token, language });
const send = (list: string, bytes: Buffer | string, language?: string, type?: string): Promise<Answer> => upload(app, list, bytes, ask(language), type);
/** Uploads what can be read and returns its import. */
async function sent(list: string, bytes: Buffer | string): Promise<Answer['body']> {
  const answer = await send(list, bytes);
  expect([answer.status, answer.body.error]).toEqual([201, undefined]);
  return answer.body;
}
const rowsOf = async (id: string, query = ''): Promise<Answer['body'][]> => (await app.get(`/coding-imports/${id}/rows?limit=200${query}`, ask())).body.items;
const correct = (id: string, row: number, cells: object): Promise<Answer> => app.patch(`/coding-imports/${id}/rows/${row}`, { cells }, ask());
const act = (id: string, verb: string): Promise<Answer> => app.post(`/coding-imports/${id}/${verb}`, undefined, ask());
const refusalOf = ({ status, body }: Answer) => [status, body.error?.code];

/** Applies the right rows and waits for the job. */
async function applied(id: string): Promise<Answer['body']> {
  const answer = await act(id, 'apply');
  expect(answer).toMatchObject({ status: 200, body: { state: 'applying', appliedAt: expect.any(String) } });
  return settled(id);
}
async function settled(id: string): Promise<Answer['body']> {
  for (;;) {
    const { body } = await app.get(`/coding-imports/${id}`, ask());
    if (body.state !== 'applying') return body;
    const failed = await app.sql('select last_error from graphile_worker.jobs where last_error is not null');
    if (failed.length > 0) throw new Error(`the job failed: ${JSON.stringify(failed)}`);
    await pause(50);
  }
}

const add = async (path: string, body: object): Promise<void> => {
  expect((await app.post(path, body, ask())).status).toBe(201);
};
const eventsOf = async (list: string, code: string): Promise<string[]> =>
  (await app.sql('select type, channel, actor_kind from as_events where subject_type = $1 and subject_id = $2 order by seq', [list, code])).map(({ type, channel, actor_kind }) => `${type} ${channel} ${actor_kind}`);
const counts = (some: object) => ({ new: 0, changed: 0, same: 0, wrong: 0, done: 0, skipped: 0, ...some });

beforeAll(async () => {
  process.env.AFTER_SALES_JOBS = 'true';
  app = await startApp();
  token = await app.staffToken(ACTIONS);
  await add('/product-categories', { code: 'WM', labels: { fa: 'ماشین لباسشویی', en: 'Washing machine', es: 'Lavadora' } });
  await add('/product-categories', { code: 'FR', labels: { fa: 'یخچال‌فریزر', en: 'Refrigerator' } });
  await add('/brands', { code: 'SNW', labels: { fa: 'اسنوا', en: 'Snowa' } });
  await add('/brands', { code: '35', labels: { fa: 'سی و پنج' } });
});

afterAll(() => app?.stop());

describe('a thousand products, three of them wrong', () => {
  test('[PF1] [CD2] the preview tells each, what is right is applied, what is corrected follows', async () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => [`IMP-${i}`, `لباسشویی ${i}`, i % 2 ? 'WM' : 'یخچال فریزر', 'اسنوا']);
    rows[99] = ['IMP-99', 'لباسشویی ۹۹', 'WM', 'Nobody'];
    rows[499] = ['IMP-7', 'دوباره', 'WM', 'SNW'];
    rows[899] = ['IMP 99%', 'نشانهٔ نادرست', 'WM', 'SNW'];
    const one = await sent('product', await workbookOf([['کد', 'عنوان فارسی', 'نوع دستگاه', 'برند'], ...rows]));
    expect(one).toMatchObject({ list: 'product', fileName: 'فهرست.xlsx', state: 'open', total: 1_000, counts: counts({ new: 997, wrong: 3 }), columns: ['code', 'labelFa', 'categoryCode', 'brandCode'], ignored: [], appliedAt: null });

    const wrong = await rowsOf(one.id, '&verdict=wrong');
    expect(wrong.map(({ row, problems }) => [row, ...problems.map(({ field, code }: { field: string; code: string }) => `${field}: ${code}`)])).toEqual([
      [101, 'brandCode: codings.unknown'],
      [501, 'code: imports.code-twice'],
      [901, 'code: codings.code-format'],
    ]);
    expect(wrong[1].problems[0].message).toBe('This code also stands in row 9 of the same file.');
    expect((await app.get(`/coding-imports/${one.id}/rows?verdict=wrong`, ask('fa'))).body.items[0].problems[0].message).toBe('کد «Nobody» تعریف نشده است.');
    expect(await app.sql(`select from as_products where code like 'IMP%'`)).toHaveLength(0);

    expect(await applied(one.id)).toMatchObject({ state: 'open', counts: counts({ done: 997, wrong: 3 }) });
    expect(await app.sql(`select from as_products where code like 'IMP%'`)).toHaveLength(997);
    expect((await app.get('/products/IMP-0', ask())).body).toEqual({ code: 'IMP-0', labels: { fa: 'لباسشویی 0', en: null, es: null }, state: 'active', categoryCode: 'FR', brandCode: 'SNW' });
    expect(await eventsOf('product', 'IMP-0')).toEqual(['coding.created admin staff']);

    expect(await correct(one.id, 101, { brandCode: 'Snowa' })).toMatchObject({ status: 200, body: { row: 101, verdict: 'new', problems: [], cells: { code: 'IMP-99', brandCode: 'Snowa' } } });
    expect((await correct(one.id, 501, { code: 'IMP-499' })).body.verdict).toBe('new');
    expect((await correct(one.id, 901, { code: 'IMP-899' })).body.verdict).toBe('new');
    expect(await applied(one.id)).toMatchObject({ state: 'done', counts: counts({ done: 1_000 }) });
    expect(await app.sql(`select from as_products where code like 'IMP%'`)).toHaveLength(1_000);
    const told = await app.sql(`select type, to_state, data from as_events where subject_type = 'coding-import' and subject_id = $1 order by seq`, [one.id]);
    expect(told.map(({ type, to_state }) => `${type} ${to_state}`)).toEqual(['uploaded open', 'applied applying', 'finished open', 'applied applying', 'finished done'].map((what) => `coding-import.${what}`));
  });

  test('[PF1] pages of rows come in the order of the sheet, each once', async () => {
    const one = await sent('part', ['code,labelEn', ...Array.from({ length: 120 }, (_, i) => `PG-${i},Part ${i}`)].join('\n'));
    const seen: number[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const { body }: Answer = await app.get(`/coding-imports/${one.id}/rows${next ? `?after=${next}` : ''}`, ask());
      seen.push(...body.items.map(({ row }: { row: number }) => row));
      next = body.next;
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, i) => i + 2));
    expect(refusalOf(await app.get(`/coding-imports/${one.id}/rows?after=x`, ask()))).toEqual([400, 'input.cursor']);
  });
});

describe('what is there already', () => {
  beforeAll(async () => {
    await add('/parts', { code: 'E-1', labels: { fa: 'پمپ', en: 'Pump' }, categoryCode: 'WM' });
    await add('/parts', { code: 'E-2', labels: { fa: 'تسمه' } });
    await add('/parts', { code: 'E-3', labels: { en: 'Hose' } });
    await app.post('/parts/E-3/retire', undefined, ask());
  });

  test('[CD1] an empty cell leaves what is there; changes, retiring and reinstating are each told by their own event', async () => {
    const one = await sent('part', 'کد;عنوان فارسی;English label;نوع دستگاه;وضعیت\nE-1;پمپ تخلیه;;;\nE-2;;;;غیرفعال\nE-3;;Hose;;Activo\nE-1b;تازه;;;retired\nE-1;\n');
    expect(one.counts).toEqual(counts({ changed: 3, new: 1, wrong: 1 }));
    expect((await rowsOf(one.id)).map(({ verdict, changes }) => [verdict, changes])).toEqual([
      ['changed', [{ field: 'labelFa', before: 'پمپ', after: 'پمپ تخلیه' }]],
      ['changed', [{ field: 'state', before: 'active', after: 'retired' }]],
      ['changed', [{ field: 'state', before: 'retired', after: 'active' }]],
      ['new', []],
      ['wrong', []],
    ]);
    await app.post(`/coding-imports/${one.id}/rows/6/skip`, undefined, ask());
    expect(await applied(one.id)).toMatchObject({ state: 'done', counts: counts({ done: 4, skipped: 1 }) });
    expect((await app.get('/parts/E-1', ask())).body).toMatchObject({ labels: { fa: 'پمپ تخلیه', en: 'Pump', es: null }, categoryCode: 'WM' });
    expect((await app.get('/parts/E-1b', ask())).body.state).toBe('retired');
    const kinds = (told: string[]): string[] => told.map((line) => line.split(' ')[0]);
    expect(kinds(await eventsOf('part', 'E-1'))).toEqual(['coding.created', 'coding.changed']);
    expect(kinds(await eventsOf('part', 'E-2'))).toEqual(['coding.created', 'coding.retired']);
    expect(kinds(await eventsOf('part', 'E-3'))).toEqual(['coding.created', 'coding.retired', 'coding.reinstated']);
    const again = await sent('part', 'code,labelFa\nE-1,پمپ تخليه\n');
    expect(again.counts).toEqual(counts({ same: 1 }));
    expect(refusalOf(await act(again.id, 'apply'))).toEqual([409, 'imports.nothing-to-apply']);
  });

  test('[CD1] a coding that changed after the preview is not overwritten, and can be looked at again', async () => {
    for (const code of ['M-1', 'M-2', 'M-4']) await add('/parts', { code, labels: { en: 'Old' } });
    const one = await sent('part', 'code,name\nM-1,New\nM-2,New\nM-3,New\nM-4,New\n');
    expect(one.counts).toEqual(counts({ changed: 3, new: 1 }));
    await app.patch('/parts/M-1', { labels: { en: 'Somebody was faster' } }, ask());
    await app.patch('/parts/M-2', { labels: { en: 'New' } }, ask());
    await add('/parts', { code: 'M-3', labels: { en: 'Mine' } });
    await app.sql(`delete from as_parts where code = 'M-4'`);
    expect(await applied(one.id)).toMatchObject({ state: 'open', counts: counts({ same: 1, wrong: 3 }) });
    expect((await rowsOf(one.id, '&verdict=wrong')).map(({ row, problems }) => [row, problems[0].field, problems[0].code])).toEqual([[2, 'labelEn', 'imports.changed-meanwhile'], [4, 'labelEn', 'imports.changed-meanwhile'], [5, 'code', 'imports.changed-meanwhile']]);
    expect((await app.get('/parts/M-1', ask())).body.labels.en).toBe('Somebody was faster');

    expect((await correct(one.id, 2, {})).body).toMatchObject({ verdict: 'changed', changes: [{ field: 'labelEn', before: 'Somebody was faster', after: 'New' }] });
    expect(await act(one.id, 'check-again')).toMatchObject({ status: 200, body: { counts: counts({ changed: 2, new: 1, same: 1 }) } });
    expect(await applied(one.id)).toMatchObject({ state: 'done', counts: counts({ done: 3, same: 1 }) });
    expect((await app.get('/parts/M-1', ask())).body.labels.en).toBe('New');
  });

  test('[CD2] what a row refers to may be added afterwards', async () => {
    const one = await sent('product', 'code,name,category,brand\nL-1,A,WM,Later\nL-2,B,WM,Later\n');
    expect(one.counts).toEqual(counts({ wrong: 2 }));
    await add('/brands', { code: 'LTR', labels: { en: 'Later' } });
    expect((await act(one.id, 'check-again')).body.counts).toEqual(counts({ new: 2 }));
    expect(await applied(one.id)).toMatchObject({ state: 'done' });
    expect((await app.get('/products/L-2', ask())).body.brandCode).toBe('LTR');
  });
});

describe('rows', () => {
  test('[CD1] of two with one code the later is wrong, until the first is another or left out', async () => {
    const one = await sent('part', 'code,name\nD-1,A\nD-1,B\n D-۱ ,C\n');
    const verdicts = async () => (await rowsOf(one.id)).map(({ row, verdict }) => `${row} ${verdict}`);
    expect(await verdicts()).toEqual(['2 new', '3 wrong', '4 wrong']);
    await correct(one.id, 2, { code: 'D-2' });
    expect(await verdicts()).toEqual(['2 new', '3 new', '4 wrong']);
    expect(await app.post(`/coding-imports/${one.id}/rows/3/skip`, undefined, ask())).toMatchObject({ status: 200, body: { verdict: 'skipped', problems: [] } });
    expect(await verdicts()).toEqual(['2 new', '3 skipped', '4 new']);
    await correct(one.id, 3, {});
    expect(await verdicts()).toEqual(['2 new', '3 new', '4 wrong']);
    await correct(one.id, 2, { code: 'D-1' });
    expect(await verdicts()).toEqual(['2 new', '3 wrong', '4 wrong']);
    await app.post(`/coding-imports/${one.id}/rows/3/skip`, undefined, ask());
    await app.post(`/coding-imports/${one.id}/rows/4/skip`, undefined, ask());
    expect(await applied(one.id)).toMatchObject({ state: 'done', counts: counts({ done: 1, skipped: 2 }) });
    expect(refusalOf(await correct(one.id, 2, { labelEn: 'X' }))).toEqual([409, 'imports.not-open']);
  });

  test('[CD1] what is done is done: it is not corrected, and its code stays taken', async () => {
    const one = await sent('part', 'code,name\nT-1,A\nT-1,B\n');
    expect(await applied(one.id)).toMatchObject({ state: 'open', counts: counts({ done: 1, wrong: 1 }) });
    expect(refusalOf(await correct(one.id, 2, { labelEn: 'X' }))).toEqual([409, 'imports.row-done']);
    expect(refusalOf(await app.post(`/coding-imports/${one.id}/rows/2/skip`, undefined, ask()))).toEqual([409, 'imports.row-done']);
    expect((await correct(one.id, 3, { labelEn: 'C' })).body.problems[0].code).toBe('imports.code-twice');
    // The last wrong row is left out: nothing remains to be done.
    await app.post(`/coding-imports/${one.id}/rows/3/skip`, undefined, ask());
    expect((await app.get(`/coding-imports/${one.id}`, ask())).body.state).toBe('done');
  });

  test('[CD2] corrections are refused for rows, fields and imports that aren\'t there or aren\'t open', async () => {
    const one = await sent('part', 'code,name\nR-1,A\n');
    expect(refusalOf(await correct(one.id, 99, { code: 'X' }))).toEqual([404, 'record.not-found']);
    expect(await correct(one.id, 2, { brandCode: 'SNW' })).toMatchObject({ status: 400, body: { error: { code: 'input.invalid', fields: [{ path: 'cells.brandCode', code: 'input.unknown-field' }] } } });
    expect(refusalOf(await correct(randomUUID(), 2, {}))).toEqual([404, 'record.not-found']);
    await app.sql(`update as_coding_imports set state = 'applying' where id = $1`, [one.id]);
    for (const answer of [await correct(one.id, 2, {}), await act(one.id, 'apply'), await act(one.id, 'discard'), await act(one.id, 'check-again')]) expect(refusalOf(answer)).toEqual([409, 'imports.applying']);
    await app.sql(`update as_coding_imports set state = 'open' where id = $1`, [one.id]);
    expect(await act(one.id, 'discard')).toMatchObject({ status: 200, body: { state: 'discarded' } });
    for (const answer of [await correct(one.id, 2, {}), await act(one.id, 'apply'), await act(one.id, 'discard')]) expect(refusalOf(answer)).toEqual([409, 'imports.not-open']);
    expect(await app.sql(`select from as_parts where code = 'R-1'`)).toHaveLength(0);
  });

  test('[CD2] every cell that is wrong is told', async () => {
    const one = await sent('product', `code,labelFa,labelEn,category,brand,state\nA,${'x'.repeat(201)},${'y'.repeat(5_000)},Nobody,,maybe\n,only a name,,WM,SNW,\n`);
    const told = (await rowsOf(one.id)).map(({ problems }) => problems.map(({ field, code }: { field: string; code: string }) => `${field}: ${code}`));
    expect(told).toEqual([['labelFa: input.too-long', 'labelEn: input.too-long', 'categoryCode: codings.unknown', 'state: imports.state-word', 'brandCode: input.required'], ['code: input.required']]);
  });

  test('[CD2] a name that two have needs the code; one that is retired is in nobody\'s way', async () => {
    await add('/brands', { code: 'TW-1', labels: { en: 'Twin' } });
    await add('/brands', { code: 'TW-2', labels: { es: 'TWIN' } });
    const file = 'code,name,category,brand\nTWIN-1,A,washing MACHINE,twin\n';
    expect((await rowsOf((await sent('product', file)).id))[0].problems).toEqual([{ field: 'brandCode', code: 'imports.label-ambiguous', message: 'There are several with the label "twin"; write the code instead.' }]);
    await app.post('/brands/TW-1/retire', undefined, ask());
    const one = await sent('product', file);
    expect(one.counts).toEqual(counts({ new: 1 }));
    expect((await rowsOf((await sent('product', file.replace('twin', 'TW-1'))).id))[0].problems[0].code).toBe('codings.retired');
    await applied(one.id);
    expect((await app.get('/products/TWIN-1', ask())).body).toMatchObject({ brandCode: 'TW-2', categoryCode: 'WM' });
  });
});

describe('files', () => {
  test('[PF1] numbers, formulas, rich text, dates, empty rows and a heading further down are read as people see them', async () => {
    const bytes = await workbookOf(
      [[], ['Stock', 'Code', null, 'Name', 'Category', 'Marca'], [12, 10, null, { formula: 'A1', result: '=SUM' }, 'WM', 35], [], [null, '۰۲۱', null, { richText: [{ text: 'Rich ' }, { text: 'text' }] }, 'WM', '35'], [1, 8.5, null, new Date('2026-01-02T00:00:00Z'), 'WM', 35.0]],
      (workbook) => workbook.addWorksheet('Second').addRow(['code', 'name']),
    );
    const one = await sent('product', bytes);
    expect(one).toMatchObject({ total: 3, columns: ['code', 'labelEn', 'categoryCode', 'brandCode'], ignored: ['Stock'], counts: counts({ new: 3 }) });
    expect((await rowsOf(one.id)).map(({ row, cells }) => [row, cells.code, cells.labelEn, cells.brandCode])).toEqual([[3, '10', '=SUM', '35'], [5, '۰۲۱', 'Rich text', '35'], [6, '8.5', '2026-01-02', '35']]);
    await applied(one.id);
    expect((await app.get('/products/021', ask())).body.labels.en).toBe('Rich text');
  });

  test.each([
    ['commas', 'code,name\nCSV-1,"Pump, ""big"""\n'],
    ['semicolons and Windows line ends', 'code;name\r\nCSV-1;"Pump, ""big"""\r\n'],
    ['tabs', 'code\tname\nCSV-1\tPump, "big"'],
    ['a mark at the beginning', '\ufeffcode,name\nCSV-1,"Pump, ""big"""'],
    ['Excel\'s own hint', 'sep=;\ncode;name\nCSV-1;"Pump, ""big"""'],
  ])('[PF1] CSV with %s', async (_what, text) => {
    const one = await sent('part', text);
    expect([one.total, one.columns, (await rowsOf(one.id))[0].cells]).toEqual([1, ['code', 'labelEn'], { code: 'CSV-1', labelEn: 'Pump, "big"' }]);
  });

  test('[PF1] CSV as Persian Windows and Excel\'s Unicode text write it', async () => {
    const old = Buffer.from([0xdf, 0xcf, 0x2c, 0xe4, 0xc7, 0xe3, 0x0a, 0x41, 0x2c, 0xc8, 0xc7, 0xc8, 0x0a]);
    const wide = Buffer.from('\ufeffکد\tنام\nA\tباب\n', 'utf16le');
    for (const bytes of [old, wide]) {
      const answer = await send('part', bytes, 'en', 'text/csv');
      expect([answer.status, answer.body.columns, (await rowsOf(answer.body.id))[0].cells]).toEqual([201, ['code', 'labelFa'], { code: 'A', labelFa: 'باب' }]);
    }
  });

  test('[PF1] a row is told by its number in the sheet, in CSV too', async () => {
    const one = await sent('part', '\n\ncode,name\n\nA,"two\nlines"\n\nB,x\n');
    expect((await rowsOf(one.id)).map(({ row, cells }) => [row, cells.labelEn])).toEqual([[5, 'two lines'], [7, 'x']]);
  });

  const oldExcel = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const XML = Buffer.from('<?xml version="1.0"?><worksheet/>');
  test.each<[string, () => Buffer | string | Promise<Buffer>, string, string?]>([
    ['Excel of the last century', () => oldExcel, 'imports.old-excel'],
    ['the same, called CSV', () => oldExcel, 'imports.old-excel', 'text/csv'],
    ['a workbook with a password', () => Buffer.concat([oldExcel, Buffer.from('EncryptedPackage', 'utf16le')]), 'imports.password'],
    ['a text called a workbook', () => Buffer.from('code,name\nA,B\n'), 'imports.not-a-spreadsheet'],
    ['a program called CSV', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)]), 'imports.not-a-spreadsheet', 'text/csv'],
    ['a zip of something else', () => zipOf([{ name: 'letter.xml', bytes: XML }]), 'imports.not-a-spreadsheet'],
    ['half a workbook', async () => (await workbookOf([['code', 'name'], ['A', 'B']])).subarray(0, 2_000), 'imports.not-a-spreadsheet'],
    ['a workbook with a broken part', () => zipOf([{ name: 'xl/workbook.xml', bytes: XML }, { name: 'xl/_rels/workbook.xml.rels', bytes: Buffer.from('<Relationships') }]), 'imports.not-a-spreadsheet'],
    ['a bomb', () => zipOf([{ name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(120 * 1024 * 1024) }]), 'imports.too-much-inside'],
    ['a bomb that says it is small', () => zipOf([{ name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(120 * 1024 * 1024), says: 1_000 }]), 'imports.too-much-inside'],
    ['ten thousand parts', () => zipOf(Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}.xml`, bytes: XML }))), 'imports.too-much-inside'],
    ['nothing but a heading', () => workbookOf([['code', 'name']]), 'imports.empty'],
    ['an empty sheet', () => workbookOf([]), 'imports.empty'],
    ['blank lines', () => ' \n,\n;;\n', 'imports.empty'],
    ['no column of codes', () => 'name,brand\nA,B\n', 'imports.no-code-column'],
    ['one row too many', () => ['code', ...Array.from({ length: 20_001 }, (_, i) => i)].join('\n'), 'imports.too-many-rows'],
  ])('[PF1] %s is refused by name and leaves nothing', async (...[, make, code, type]) => {
    const before = await app.sql('select count(*) from as_coding_imports');
    const answer = await send('part', await make(), 'fa', type);
    expect(refusalOf(answer)).toEqual([400, code]);
    expect(answer.body.error.message).toMatch(/[آ-ی]/);
    expect(await app.sql('select count(*) from as_coding_imports')).toEqual(before);
  });

  test('[PF1] a sheet that claims the last cell of all fills no memory', async () => {
    const bytes = await workbookOf([['code', 'name'], ['FAR-1', 'A']], ({ worksheets }) => {
      worksheets[0].getCell('XFD1000000').value = 'far away';
    });
    expect(refusalOf(await send('part', bytes))).toEqual([400, 'imports.too-much-inside']);
    expect((await app.get('/live')).status).toBe(200);
  });

  test('[PF1] other types and too many bytes are refused as everywhere', async () => {
    expect(refusalOf(await send('part', Buffer.from('x'), 'en', 'application/vnd.ms-excel'))).toEqual([415, 'input.media-type']);
    expect(refusalOf(await send('part', Buffer.alloc(6_000_000)))).toEqual([413, 'input.too-large']);
    expect(refusalOf(await send('nothing', 'code\nA\n'))).toEqual([400, 'input.invalid']);
  });

  test('[CD1] twenty thousand parts, and requests are answered meanwhile', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [`BIG-${i}`, `قطعهٔ شمارهٔ ${i}`, `Part number ${i}`, 'WM']);
    const bytes = await workbookOf([['code', 'labelFa', 'labelEn', 'category'], ...rows]);
    let reading = true;
    const uploading = sent('part', bytes).finally(() => (reading = false));
    let answered = 0;
    while (reading) {
      expect((await app.get('/live')).status).toBe(200);
      answered += 1;
    }
    const one = await uploading;
    expect(one.counts).toEqual(counts({ new: 20_000 }));
    expect(answered).toBeGreaterThan(5);
    expect(await applied(one.id)).toMatchObject({ state: 'done', counts: counts({ done: 20_000 }) });
    expect(await app.sql(`select from as_parts where code like 'BIG-%'`)).toHaveLength(20_000);
    expect(await app.sql(`select from as_events where subject_type = 'part' and subject_id like 'BIG-%'`)).toHaveLength(20_000);
  });
});

describe('at once, again, and elsewhere', () => {
  const kernel = (): Kernel => app.strapi.plugin('after-sales').service('kernel').get();
  const job = (name: string) => codingImports.jobs!.find((one) => one.name === `coding-imports:${name}`)!;

  test('[PF1] two people apply the same import at once: it is done once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await sent('fault', ['code,name', ...Array.from({ length: 40 }, (_, i) => `TWO-${round}-${i},Fault`)].join('\n'));
      const heard = await Promise.all([act(one.id, 'apply'), act(one.id, 'apply')]);
      expect(heard.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await settled(one.id)).toMatchObject({ state: 'done', counts: counts({ done: 40 }) });
      expect(await app.sql(`select from as_events where subject_type = 'fault' and subject_id like $1`, [`TWO-${round}-%`])).toHaveLength(40);
    }
  });

  test('[PF1] two files with the same new codes, applied at once, add each once', async () => {
    const file = ['code,name', ...Array.from({ length: 700 }, (_, i) => `BOTH-${i},Fault`)].join('\n');
    const [a, b] = [await sent('fault', file), await sent('fault', file.replaceAll(',Fault', ',Other'))];
    await Promise.all([act(a.id, 'apply'), act(b.id, 'apply')]);
    const ended = await Promise.all([settled(a.id), settled(b.id)]);
    expect(ended.map(({ counts: { done, wrong } }) => done + wrong)).toEqual([700, 700]);
    expect(ended[0].counts.done + ended[1].counts.done).toBe(700);
    expect(await app.sql(`select from as_events where subject_type = 'fault' and subject_id like 'BOTH-%'`)).toHaveLength(700);
  });

  test('[PF1] a job that broke off in the middle goes on, and one that comes twice does nothing twice', async () => {
    const one = await sent('fault', ['code,name', ...Array.from({ length: 1_200 }, (_, i) => `OFF-${i},Fault`)].join('\n'));
    await app.sql(`update as_coding_imports set state = 'applying', applied_at = now() where id = $1`, [one.id]);
    const order = { owner: 'company', id: one.id, actor: { kind: 'staff', id: '1' }, requestId: 'test-request' };
    // The first part is committed, then the process is gone.
    let parts = 0;
    const pool = new Proxy(kernel().pool, {
      get: (target, name) => {
        if (name === 'connect' && (parts += 1) > 1) throw new Error('the process was killed');
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
      },
    });
    await expect(job('apply').work(order, { ...kernel(), pool, clock: kernel().clock })).rejects.toThrow('the process was killed');
    expect((await app.get(`/coding-imports/${one.id}`, ask())).body).toMatchObject({ state: 'applying', counts: counts({ done: 500, new: 700 }) });
    await Promise.all([job('apply').work(order, kernel()), job('apply').work(order, kernel())]);
    expect((await app.get(`/coding-imports/${one.id}`, ask())).body).toMatchObject({ state: 'done', counts: counts({ done: 1_200 }) });
    expect(await app.sql(`select from as_events where subject_type = 'fault' and subject_id like 'OFF-%'`)).toHaveLength(1_200);
  });

  test('[PF1] the same upload sent twice is one import', async () => {
    const key = randomUUID();
    const heard = [await upload(app, 'part', 'code,name\nKEY-1,A\n', { token, key }), await upload(app, 'part', 'code,name\nKEY-1,A\n', { token, key })];
    expect(heard[1].body).toEqual(heard[0].body);
    expect(refusalOf(await upload(app, 'part', 'code,name\nKEY-1,B\n', { token, key }))).toEqual([422, 'idempotency.other-body']);
  });

  test('[PF1] imports are listed, the newest first, and forgotten after thirty days', async () => {
    const ids = [];
    for (const name of ['A', 'B', 'C']) ids.unshift((await sent('area-code', `code,name,province\n99${name},X,yazd\n`)).id);
    const page = await app.get('/coding-imports?list=area-code&state=open&limit=2', ask());
    expect(page.body.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    const rest = await app.get(`/coding-imports?list=area-code&state=open&limit=2&after=${page.body.next}`, ask());
    expect([rest.body.items.map(({ id }: { id: string }) => id), rest.body.next]).toEqual([ids.slice(2), null]);
    expect(refusalOf(await app.get('/coding-imports?after=x', ask()))).toEqual([400, 'input.cursor']);

    await app.sql(`update as_coding_imports set created_at = now() - interval '31 days' where id = any($1)`, [[ids[0], ids[1]]]);
    await app.sql(`update as_coding_imports set state = 'applying' where id = $1`, [ids[1]]);
    await job('forget').work({}, kernel());
    expect((await app.get('/coding-imports?list=area-code', ask())).body.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(1));
    expect(await app.sql('select from as_coding_import_rows where import_id = $1', [ids[0]])).toHaveLength(0);
  });

  test('[PF1] a neighbour\'s import can\'t be seen, corrected or applied', async () => {
    const one = await sent('part', 'code,name\nNB-1,A\n');
    await app.sql(`update as_coding_imports set owner = 'neighbour' where id = $1`, [one.id]);
    await app.sql(`update as_coding_import_rows set owner = 'neighbour' where import_id = $1`, [one.id]);
    const heard = [
      await app.get(`/coding-imports/${one.id}`, ask()), await app.get(`/coding-imports/${one.id}/rows`, ask()), await correct(one.id, 2, { code: 'MINE' }), await app.post(`/coding-imports/${one.id}/rows/2/skip`, undefined, ask()),
      await act(one.id, 'apply'), await act(one.id, 'check-again'), await act(one.id, 'discard'),
    ];
    expect(heard.map(refusalOf)).toEqual(heard.map(() => [404, 'record.not-found']));
    expect((await app.get('/coding-imports?list=part', ask())).body.items.map(({ id }: { id: string }) => id)).not.toContain(one.id);
  });

  test('[PF1] staff with the permission, and nobody else', async () => {
    const viewer = await app.staffToken(['coding-imports.list', 'parts.list']);
    expect((await app.get('/coding-imports', { token: viewer })).status).toBe(200);
    expect((await app.get('/parts/export', { token: viewer })).status).toBe(403);
    expect((await upload(app, 'part', 'code\nA\n', { token: viewer })).status).toBe(403);
    expect((await upload(app, 'part', 'code\nA\n', { token: await app.systemToken('full-access') })).status).toBe(403);
    expect((await upload(app, 'part', 'code\nA\n', {})).status).toBe(401);
  });
});

describe('exports', () => {
  const exported = async (path: string, language: string): Promise<{ bytes: Buffer; headers: Headers }> => {
    const answer = await fetch(`${app.url}/api/after-sales${path}`, { headers: { authorization: `Bearer ${token}`, 'accept-language': language } });
    expect(answer.status).toBe(200);
    return { bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
  };

  test.each(['fa', 'en', 'es'])('[PF1] [RP2] what is exported in %s and imported again is all the same, in every list', async (language) => {
    for (const [list, plural] of Object.entries(LISTS)) {
      const { bytes } = await exported(`/${plural}/export?state=any&sort=name${plural === 'parts' ? '&q=e-' : ''}`, language);
      const one = await sent(list, bytes);
      expect([plural, one.counts, one.ignored]).toEqual([plural, counts({ same: one.total }), []]);
      expect(one.total).toBeGreaterThan(1);
    }
  });

  test('[RP2] is a sheet as people want it: headings in their language, every cell a text, references with their names', async () => {
    await add('/product-categories', { code: 'X-1', labels: { fa: '=1+1', en: '-danger', es: '@sum' } });
    await add('/product-categories', { code: 'X-2', labels: { fa: '+۹۸', en: "'quoted" } });
    const { bytes, headers } = await exported('/product-categories/export?q=x-&sort=-code', 'fa');
    const { worksheet, rows } = await readSheet(bytes);
    expect(rows).toEqual([['کد', 'عنوان فارسی', 'عنوان انگلیسی', 'عنوان اسپانیایی', 'وضعیت'], ['X-2', '+۹۸', "'quoted", '', 'فعال'], ['X-1', '=1+1', '-danger', '@sum', 'فعال']]);
    expect(worksheet.views[0]).toMatchObject({ rightToLeft: true, state: 'frozen', ySplit: 1 });
    expect(worksheet.autoFilter).toBe('A1:E1');
    expect([worksheet.getCell('A2').numFmt, worksheet.getCell('A1').font.bold]).toEqual(['@', true]);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="product-categories-14\d\d-\d\d-\d\d\.xlsx"$/);

    await add('/products', { code: 'X-P', labels: { en: 'X' }, categoryCode: 'WM', brandCode: 'SNW' });
    const product = await readSheet((await exported('/products/export?q=X-P', 'en')).bytes);
    expect(product.rows).toEqual([
      ['Code', 'Persian label', 'English label', 'Spanish label', 'Product category code', 'Product category label', 'Brand code', 'Brand label', 'State'],
      ['X-P', '', 'X', '', 'WM', 'Washing machine', 'SNW', 'Snowa', 'Active'],
    ]);
    expect(product.worksheet.views[0].rightToLeft).toBeFalsy();
  });

  test('[RP2] is kept to what was asked for; an empty one is a form to be filled in', async () => {
    const codes = async (path: string): Promise<string[]> => (await readSheet((await exported(path, 'es')).bytes)).rows.slice(1).map(([code]) => code);
    await add('/parts', { code: 'KEPT-1', labels: { en: 'A' }, categoryCode: 'FR' });
    await add('/parts', { code: 'KEPT-2', labels: { en: 'B' }, categoryCode: 'FR' });
    await app.post('/parts/KEPT-2/retire', undefined, ask());
    expect(await codes('/parts/export?category=FR')).toEqual(['KEPT-1']);
    expect(await codes('/parts/export?category=FR&state=any&sort=-code')).toEqual(['KEPT-2', 'KEPT-1']);
    await app.post('/product-categories', { code: 'KEPT-K', labels: { fa: 'کولر آبی ۷۰۰۰' } }, ask());
    await add('/parts', { code: 'KEPT-4', labels: { en: 'C' }, categoryCode: 'KEPT-K' });
    await add('/parts', { code: 'KEPT-3', labels: { fa: 'پوشالِ کولر آبی 7000' } });
    expect(await codes(`/parts/export?q=${encodeURIComponent('كولر آبي ٧٠٠٠')}`)).toEqual(['KEPT-3', 'KEPT-4']);
    expect(await codes(`/parts/export?q=${encodeURIComponent('کولر آبی')}&sort=-code`)).toEqual(['KEPT-4', 'KEPT-3']);
    expect(await codes('/parts/export?empty=true')).toEqual([]);
    expect(refusalOf(await app.get('/parts/export?limit=5', ask()))).toEqual([400, 'input.invalid']);
  });
});
