import { startApp, type TestApp } from '../support/app';
import { atOnce, tally } from '../support/at-once';

// The machinery of one-time codes on real PostgreSQL: asked through the kernel, because no route sends one yet.

let app: TestApp;
// The kernel of the running product; its types are those of the build.
let kernel: any; // eslint-disable-line @typescript-eslint/no-explicit-any
let warnings: string[];
let usual: object;

const AT = Date.parse('2026-11-21T08:00:00Z');
let addresses = 0;

/** Each caller from a neighbourhood of their own, so that only what a test is about runs out. */
const newAddress = (): string => {
  addresses += 1;
  return `10.${Math.floor(addresses / 250)}.${addresses % 250}.7`;
};

let phones = 0;
const newPhone = (): string => `+98912${String(7_000_000 + (phones += 1))}`;

const clock = (ms: number): void => {
  kernel.clock = { now: () => new Date(AT + ms) };
};

interface Issued {
  requestId: string;
  code: string;
  expiresAt: Date;
}

const issue = (request: Partial<{ purpose: string; subject: string; address: string }> = {}): Promise<Issued> =>
  kernel.oneTimeCodes.issue(kernel, { purpose: 'tracking', subject: newPhone(), address: newAddress(), ...request });

/** «ok», or the code of the refusal. */
const said = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );

const verify = (subject: string, requestId: string, code: string, purpose = 'tracking'): Promise<string> => said(kernel.oneTimeCodes.verify(kernel, { purpose, subject, requestId, code }));

const wrong = (code: string, by = 1): string => String((Number(code) + by) % 1_000_000).padStart(6, '0');

beforeAll(async () => {
  app = await startApp();
  kernel = app.strapi.plugin('after-sales').service('kernel').get();
  kernel.log = { ...kernel.log, info: () => undefined, error: () => undefined, warn: (message: string) => warnings.push(message) };
  usual = { ...kernel.config.oneTimeCodes };
});

beforeEach(async () => {
  clock(0);
  warnings = [];
  Object.assign(kernel.config.oneTimeCodes, usual);
  await app.sql('delete from as_limits');
});

afterAll(() => app?.stop());

describe('a code', () => {
  test('has six digits, opens once, and only what it was made for, for whom and with whose request', async () => {
    const subject = newPhone();
    const { requestId, code } = await issue({ subject });
    expect(code).toMatch(/^\d{6}$/);
    const other = await issue({ subject: newPhone() });
    expect(await verify(subject, requestId, code, 'password')).toBe('one-time-codes.wrong');
    expect(await verify(newPhone(), requestId, code)).toBe('one-time-codes.wrong');
    expect(await verify(subject, other.requestId, code)).toBe('one-time-codes.wrong');
    expect(await verify(subject, requestId, code)).toBe('ok');
    expect(await verify(subject, requestId, code)).toBe('one-time-codes.gone');
  });

  test('lives two minutes', async () => {
    const subject = newPhone();
    const [one, two] = [await issue({ subject }), await issue({ subject })];
    expect(one.expiresAt).toEqual(new Date(AT + 120_000));
    clock(119_999);
    expect(await verify(subject, one.requestId, one.code)).toBe('ok');
    clock(120_000);
    expect(await verify(subject, two.requestId, two.code)).toBe('one-time-codes.gone');
  });

  test('five wrong tries end it, and the right one comes too late', async () => {
    const subject = newPhone();
    const { requestId, code } = await issue({ subject });
    const tries = [];
    for (let i = 1; i <= 5; i += 1) tries.push(await verify(subject, requestId, wrong(code, i)));
    expect(tries).toEqual([...Array<string>(4).fill('one-time-codes.wrong'), 'one-time-codes.gone']);
    expect(await verify(subject, requestId, code)).toBe('one-time-codes.gone');
  });

  test('of three hundred wrong tries at once exactly five count', async () => {
    const subject = newPhone();
    const { requestId, code } = await issue({ subject });
    const answers = await atOnce(300, 300, (i) => verify(subject, requestId, wrong(code, i + 1)));
    expect(tally(answers)).toEqual({ 'one-time-codes.wrong': 4, 'one-time-codes.gone': 296 });
    expect(await app.sql('select tries, used_at from as_one_time_codes where id = $1', [requestId])).toEqual([{ tries: 5, used_at: null }]);
  });

  test('of three hundred right ones at once exactly one opens', async () => {
    const subject = newPhone();
    const { requestId, code } = await issue({ subject });
    expect(tally(await atOnce(300, 300, () => verify(subject, requestId, code)))).toEqual({ ok: 1, 'one-time-codes.gone': 299 });
  });

  test('made-up requests are gone, and break nothing', async () => {
    for (const requestId of ['', 'x', '00000000-0000-4000-8000-000000000000', "'; drop table as_one_time_codes --", '\0']) expect(await verify(newPhone(), requestId, '000000')).toBe('one-time-codes.gone');
  });

  test('codes are spread over all of them', async () => {
    Object.assign(kernel.config.oneTimeCodes, { inAnHour: 100_000 });
    const codes = (await atOnce(300, 10, () => issue())).map(({ code }) => code);
    // Of 300 random ones out of a million, 290 different ones are certain for all practical purposes.
    expect(new Set(codes).size).toBeGreaterThan(290);
    expect(codes.filter((code) => code.startsWith('0')).length).toBeGreaterThan(5);
  });
});

describe('what may be asked for', () => {
  const many = async (count: number, request: () => object): Promise<Record<string, number>> => tally(await atOnce(count, 10, () => said(issue(request()))));

  test('one telephone: three in ten minutes and ten a day, from wherever', async () => {
    const subject = newPhone();
    expect(await many(20, () => ({ subject }))).toEqual({ ok: 3, 'limits.too-many': 17 });
    Object.assign(kernel.config.oneTimeCodes, { perSubjectInTenMinutes: 1_000 });
    expect(await many(20, () => ({ subject }))).toEqual({ ok: 7, 'limits.too-many': 13 });
  });

  test('one address, whatever the telephones; of IPv6 its /64', async () => {
    const address = newAddress();
    expect(await many(15, () => ({ address }))).toEqual({ ok: 10, 'limits.too-many': 5 });
    let host = 0;
    expect(await many(15, () => ({ address: `2001:db8:1:2::${(host += 1).toString(16)}` }))).toEqual({ ok: 10, 'limits.too-many': 5 });
    expect(await said(issue({ address: '2001:db8:1:3::1' }))).toBe('ok');
    expect(await said(issue({ address: '2001:db8:1:2:ffff::1' }))).toBe('limits.too-many');
  });

  test('one neighbourhood: a /24, a /48', async () => {
    Object.assign(kernel.config.oneTimeCodes, { perNeighbourhoodInAnHour: 20 });
    let host = 0;
    expect(await many(30, () => ({ address: `192.0.2.${(host += 1)}` }))).toEqual({ ok: 20, 'limits.too-many': 10 });
    expect(await said(issue({ address: '192.0.3.1' }))).toBe('ok');
    expect(await many(30, () => ({ address: `2001:db8:5:${(host += 1).toString(16)}::1` }))).toEqual({ ok: 20, 'limits.too-many': 10 });
    expect(await said(issue({ address: '2001:db8:6:1::1' }))).toBe('ok');
  });

  test('everybody together: the budget of the hour, and the log says when it runs out', async () => {
    Object.assign(kernel.config.oneTimeCodes, { inAnHour: 50 });
    expect(await many(200, () => ({}))).toEqual({ ok: 50, 'limits.too-many': 150 });
    expect(warnings).toEqual([expect.stringContaining('40 of the 50'), expect.stringContaining('all 50')]);
  });

  test('ten thousand requests over a thousand telephones and a thousand addresses stay within the budget', async () => {
    const all = Array.from({ length: 1_000 }, newPhone);
    const from = all.map(newAddress);
    let i = 0;
    const answers = await many(10_000, () => ({ subject: all[i % 1_000], address: from[(i += 7) % 1_000] }));
    expect(answers.ok).toBeLessThanOrEqual(1_000);
    expect(answers.ok + answers['limits.too-many']).toBe(10_000);
    expect((await app.sql('select count(*)::int as count from as_one_time_codes where expires_at > $1', [new Date(AT)]))[0].count).toBeGreaterThanOrEqual(answers.ok);
  }, 180_000);
});

describe('what is kept', () => {
  test('neither telephone nor code nor address stands anywhere in clear', async () => {
    const subject = newPhone();
    const address = newAddress();
    const { requestId, code } = await issue({ subject, address });
    const kept = JSON.stringify([await app.sql('select id, encode(code_hash, $1) as code_hash, tries, used_at, expires_at from as_one_time_codes where id = $2', ['escape', requestId]), await app.sql('select key, points from as_limits')]);
    for (const secret of [subject, subject.slice(3), address, `"${code}"`]) expect(kept).not.toContain(secret);
  });

  test('codes that are over are forgotten by the housekeeping', async () => {
    const old = await issue();
    clock(121_000);
    const young = await issue();
    const job = kernel.composition.jobs.find(({ name }: { name: string }) => name === 'kernel:housekeeping');
    await job.work({}, kernel);
    expect(await app.sql('select id from as_one_time_codes where id = any($1::uuid[])', [[old.requestId, young.requestId]])).toEqual([{ id: young.requestId }]);
  });
});
