import { randomUUID } from 'node:crypto';
import path from 'node:path';
import sharp from 'sharp';
import type { Kernel } from '../../src/plugins/after-sales/server/src/kernel/kernel';
import { code128 } from '../../src/plugins/after-sales/server/src/slices/prints/domain/code128';
import { slipOf } from '../../src/plugins/after-sales/server/src/slices/prints/papers/job-papers';
import { plain } from '../../src/plugins/after-sales/server/src/slices/prints/papers/words';
import { Printer } from '../../src/plugins/after-sales/server/src/slices/prints/typst/printer';
import { makeAgent, type TestAgent } from '../support/agents';
import { startApp, type TestApp } from '../support/app';
import { differenceOf, pictureOf } from '../support/prints/pictures';
import { readerOf, reception } from '../support/prints/rows';
import { dayAgo } from '../support/story';

const SLIP = 'receptions.slip';
const OFFICE_PAPERS = [SLIP, 'jobs.label', 'jobs.repair-card', 'reports.print'];

/** The slice as the instance runs it. */
const RUNNING = path.resolve(__dirname, '../../dist/src/plugins/after-sales/server/src/slices/prints');

let app: TestApp;
let office: string;
let staff: string;
let mine: TestAgent;
let other: TestAgent;
let counter = 0;

interface Paper {
  status: number;
  type: string | null;
  name: string | null;
  bytes: Buffer;
  pages: number;
  /** Of the first page, in millimetres. */
  size: number[];
  trips: string | null;
}

/** Asks for a paper and reads of its PDF what stands there uncompressed. */
async function paper(path: string, token = staff, language = 'fa'): Promise<Paper> {
  const answer = await fetch(`${app.url}/api/after-sales${path}`, { headers: { authorization: `Bearer ${token}`, 'accept-language': language } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const text = bytes.toString('latin1');
  const [, , width = '0', height = '0'] = /\/MediaBox\s*\[\s*(\S+)\s+(\S+)\s+([\d.]+)\s+([\d.]+)/.exec(text)?.slice(1) ?? [];
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    name: answer.headers.get('content-disposition'),
    bytes,
    pages: (text.match(/\/Type\s*\/Page\b/g) ?? []).length,
    size: [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)),
    trips: answer.headers.get('x-round-trips'),
  };
}

const must = async (path: string, body: object, token = office) => {
  const answer = await app.post(path, body, { token });
  expect([path, answer.status < 300, answer.body.error]).toEqual([path, true, undefined]);
  return answer.body;
};

interface Told {
  name?: string;
  address?: string;
  note?: string;
  fault?: string;
}

const receive = async ({ name = 'مریم احمدی', address = 'کوچهٔ ۱۲', note = 'شلنگ همراه', fault = 'آب نمی‌دهد' }: Told = {}) =>
  must('/receptions', {
    channel: 'walk-in',
    customer: { new: { name, phones: [`0912${1_000_000 + (counter += 1)}`], address } },
    devices: [{ serial: `SN-${randomUUID().slice(0, 8)}`, product: 'WM-1', faults: [{ code: 'LEAK', told: fault }], note }],
    note,
  });

/** A job of a device of our books, which goes to an agent without a look of the office. */
async function jobOf(agent: TestAgent): Promise<string> {
  const serial = `SN-${randomUUID().slice(0, 8)}`;
  await must('/devices', { serial, product: 'WM-1' });
  const { jobs } = await must('/receptions', { channel: 'phone', customer: { new: { name: 'رضا', phones: [`0912${1_000_000 + (counter += 1)}`] } }, devices: [{ serial }] });
  await must(`/jobs/${jobs[0].id}/assign`, { agent: agent.id });
  for (const verb of ['accept', 'start']) await must(`/jobs/${jobs[0].id}/${verb}`, {}, agent.token);
  return jobs[0].id;
}

async function reportBy(agent: TestAgent): Promise<string> {
  const job = await jobOf(agent);
  const lines = [{ kind: 'work', text: 'تعویض پمپ' }, { kind: 'part', part: 'PUMP', quantity: 2 }, { kind: 'travel' }];
  return (await must(`/jobs/${job}/reports`, { kind: 'paid-repair', serviceDay: dayAgo(0), foundFaults: ['LEAK'], lines }, agent.token)).id;
}

beforeAll(async () => {
  app = await startApp();
  office = await app.systemToken('full-access');
  staff = await app.staffToken(OFFICE_PAPERS);
  const codings: [string, object][] = [
    ['/brands', { code: 'PAK', labels: { en: 'Pakshoma' } }],
    ['/product-categories', { code: 'washer', labels: { fa: 'ماشین لباسشویی', en: 'Washer' } }],
    ['/products', { code: 'WM-1', labels: { en: 'WM 1' }, categoryCode: 'washer', brandCode: 'PAK' }],
    ['/parts', { code: 'PUMP', labels: { fa: 'پمپ', en: 'Pump' } }],
    ['/faults', { code: 'LEAK', labels: { en: 'Leaks' } }],
  ];
  for (const [path, body] of codings) await must(path, body);
  await must('/tariffs', { tariff: 'wage', service: 'paid-repair', validFrom: dayAgo(400), amount: '4000000' });
  [mine, other] = [await makeAgent(app, { office }), await makeAgent(app, { office })];
});

afterAll(() => app?.stop());
jest.setTimeout(60_000);

describe('papers', () => {
  test('[WH14] the slip of a reception is a PDF of one A5 page, in one round trip', async () => {
    const { id, number } = await receive();
    expect(await paper(`/receptions/${id}/slip`)).toMatchObject({ status: 200, type: 'application/pdf', name: `attachment; filename="slip-${number}.pdf"`, pages: 1, size: [148, 210], trips: '1' });
  });

  test('[WH14] the sticker is 50 by 30 millimetres, the repair card A5', async () => {
    const { jobs } = await receive();
    const [{ id, number }] = jobs;
    expect(await paper(`/jobs/${id}/label`)).toMatchObject({ status: 200, name: `attachment; filename="label-${number}.pdf"`, pages: 1, size: [50, 30], trips: '1' });
    expect(await paper(`/jobs/${id}/repair-card`)).toMatchObject({ status: 200, name: `attachment; filename="repair-card-${number}.pdf"`, pages: 1, size: [148, 210], trips: '1' });
  });

  test('a report of work is a PDF of one A4 page', async () => {
    const id = await reportBy(mine);
    expect(await paper(`/reports/${id}/print`)).toMatchObject({ status: 200, type: 'application/pdf', pages: 1, size: [210, 297], trips: '1' });
  });

  test('the language asked for goes before that of the caller', async () => {
    const { id } = await receive();
    const titleOf = async (query: string, accepted: string) => {
      const { bytes } = await paper(`/receptions/${id}/slip${query}`, staff, accepted);
      return /\/Lang\s*\((\w\w)/.exec(bytes.toString('latin1'))?.[1];
    };
    expect([await titleOf('', 'es'), await titleOf('?language=en', 'es'), await titleOf('?language=fa', 'en')]).toEqual(['es', 'en', 'fa']);
    expect((await paper(`/receptions/${id}/slip?language=de`)).status).toBe(400);
  });
});

describe('who may print', () => {
  test('whoever lacks the right is forbidden, and nobody prints without a log-in', async () => {
    const { id, jobs } = await receive();
    const others = await app.staffToken(['receptions.show']);
    expect((await paper(`/receptions/${id}/slip`, others)).status).toBe(403);
    expect((await paper(`/jobs/${jobs[0].id}/label`, others)).status).toBe(403);
    expect((await app.get(`/receptions/${id}/slip`)).status).toBe(401);
  });

  test('an agent prints own jobs and reports; those of a neighbour are not found, and a slip is the office’s', async () => {
    const [job, report] = [await jobOf(mine), await reportBy(mine)];
    const paths = [`/jobs/${job}/label`, `/jobs/${job}/repair-card`, `/reports/${report}/print`];
    for (const path of paths) {
      expect([path, (await paper(path, mine.token)).status]).toEqual([path, 200]);
      expect([path, (await paper(path, other.token)).status]).toEqual([path, 404]);
    }
    const { id } = await receive();
    expect((await paper(`/receptions/${id}/slip`, mine.token)).status).toBe(403);
    expect((await paper('/receptions/01a201f5-dda0-7000-8000-000000000999/slip')).status).toBe(404);
  });
});

describe('what people write', () => {
  const HOSTILE = ['#panic("x")', '*a* _b_ $x$ `c`', '#read("/etc/passwd")', '= Heading \\ #{1+1}', '<label> @ref "quoted" \'s', '😀 👩‍👩‍👧 日本', '\u202Eevil\u202C \u2067x', '{"a": 1}', '// gone', '[#image("x")]'];

  test.each(HOSTILE)('%s is printed as it stands', async (written) => {
    const { id, jobs } = await receive({ name: written, address: written, note: written, fault: written });
    expect(await paper(`/receptions/${id}/slip`)).toMatchObject({ status: 200, pages: 1 });
    expect(await paper(`/jobs/${jobs[0].id}/label`)).toMatchObject({ status: 200, pages: 1 });
    expect(await paper(`/jobs/${jobs[0].id}/repair-card`)).toMatchObject({ status: 200, pages: 1 });
  });

  test('markup looks like its own letters: what Typst would make of it is a different picture', async () => {
    const printer = new Printer({ shown: '#set page(width: 80mm, height: 10mm)\n#set text(font: "Vazirmatn")\n#json(bytes(sys.inputs.data)).told', markup: '#set page(width: 80mm, height: 10mm)\n#set text(font: "Vazirmatn")\n*a* $x$', letters: '#set page(width: 80mm, height: 10mm)\n#set text(font: "Vazirmatn")\n\\*a\\* \\$x\\$' });
    const picture = async (template: string) => {
      const { data, info } = await sharp(await pictureOf(await printer.print({ template, data: { told: '*a* $x$' }, as: 'svg' }))).greyscale().raw().toBuffer({ resolveWithObject: true });
      return { data, width: info.width, height: info.height };
    };
    try {
      const shown = await picture('shown');
      expect(differenceOf(shown, await picture('letters')).share).toBe(0);
      expect(differenceOf(shown, await picture('markup')).share).toBeGreaterThan(0.001);
    } finally {
      await printer.end();
    }
  });

  test('4,000 letters go over several pages, with and without a space among them; a sticker stays one', async () => {
    for (const fault of ['آب نمی‌دهد و صدا دارد '.repeat(180).slice(0, 4_000).trim(), 'W'.repeat(4_000), 'ش'.repeat(4_000)]) {
      const { id, jobs } = await receive({ fault, name: fault.slice(0, 120).trim() });
      const slip = await paper(`/receptions/${id}/slip`);
      expect(slip.status).toBe(200);
      expect(slip.pages).toBeGreaterThan(1);
      expect(await paper(`/jobs/${jobs[0].id}/label`)).toMatchObject({ status: 200, pages: 1 });
    }
  });

  test('direction marks are taken away, and a long word gets places to break', () => {
    expect(plain('a\u202Eb\u2067c')).toBe('\u2068abc\u2069');
    expect(plain('x'.repeat(45))).toBe(`\u2068${'x'.repeat(20)}\u200B${'x'.repeat(20)}\u200B${'x'.repeat(5)}\u2069`);
  });
});

describe('when it goes wrong', () => {
  test('a broken template says what is wrong, and the next paper is printed', async () => {
    const printer = new Printer({ broken: '#panic("no ink")', missing: '#read("/etc/passwd")', whole: '= #json(bytes(sys.inputs.data)).title' });
    try {
      await expect(printer.print({ template: 'broken', data: {}, as: 'pdf' })).rejects.toThrow('the template broken is broken: panicked with: "no ink"');
      await expect(printer.print({ template: 'missing', data: {}, as: 'pdf' })).rejects.toThrow('the template missing is broken');
      expect((await printer.print({ template: 'whole', data: { title: 'x' }, as: 'pdf' })).subarray(0, 5).toString()).toBe('%PDF-');
    } finally {
      await printer.end();
    }
  });

  test('over HTTP it is a 500 and a line in the log, and the server goes on', async () => {
    const { id } = await receive();
    const kernel: Kernel = app.strapi.plugin('after-sales').service('kernel').get();
    const failed = jest.spyOn(kernel.requests, 'failed');
    const { TEMPLATES } = (await import(path.join(RUNNING, 'templates'))) as { TEMPLATES: Record<string, string> };
    const { printer } = (await import(path.join(RUNNING, 'typst', 'printer'))) as { printer: Printer };
    const { slip } = TEMPLATES;
    try {
      TEMPLATES.slip = `${slip}#d.no-such-thing`;
      await printer.end();
      expect((await paper(`/receptions/${id}/slip`)).status).toBe(500);
      expect(failed).toHaveBeenCalledWith(expect.anything(), 'server.error', expect.objectContaining({ message: expect.stringContaining('the template slip is broken: dictionary does not contain key') }));
    } finally {
      TEMPLATES.slip = slip!;
      failed.mockRestore();
    }
    expect((await paper(`/receptions/${id}/slip`)).status).toBe(200);
  });

  test('a hundred wait, the next is asked to come back; all that waited are printed', async () => {
    const printer = new Printer();
    try {
      const data = slipOf(readerOf('fa'), reception);
      const asked = Array.from({ length: 101 }, () => printer.print({ template: 'slip', data, as: 'pdf' }));
      const ended = await Promise.allSettled(asked);
      expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
      expect(ended.at(-1)).toMatchObject({ status: 'rejected', reason: { code: 'prints.busy' } });
    } finally {
      await printer.end();
    }
  });

  test('a number that bars can’t hold has none', () => {
    expect([code128('۱۴۰۵'), code128(''), code128('1405-01688')?.width]).toEqual([null, null, 123]);
  });
});
