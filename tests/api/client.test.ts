import { AfterSalesError, createAfterSalesClient, type AfterSalesClient, type ClientOptions, type Item } from '../../src/plugins/after-sales/client';
import { startApp, type TestApp } from '../support/app';

// The typed client as a website would use it: against the running product, over real HTTP.

let app: TestApp;
let token: string;

beforeAll(async () => {
  app = await startApp();
  token = await app.systemToken('full-access');
});

afterAll(() => app?.stop());

const clientWith = (options: Partial<ClientOptions> = {}): AfterSalesClient => createAfterSalesClient({ baseUrl: app.url, token, language: 'en', ...options });

const refusalOf = async (call: Promise<unknown>): Promise<AfterSalesError> => {
  const error: unknown = await call.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AfterSalesError)) throw error;
  return error;
};

const newCaller = (name: string, phone: string) => ({ channel: 'web' as const, customer: { new: { name, phones: [phone] } }, devices: [{ category: 'WM', faults: [{ told: 'آب را تخلیه نمی‌کند' }] }] });

/** Answers with these statuses first, without asking the server; then lets everything through. */
const stumbling = (...first: (number | 'broken')[]) => {
  const sent: Request[] = [];
  const fetchLike = async (request: Request): Promise<Response> => {
    sent.push(request);
    const next = first.shift();
    if (next === 'broken') {
      // The server did the work, and its answer got lost on the way.
      await fetch(request);
      throw new TypeError('fetch failed');
    }
    return next === undefined ? fetch(request) : new Response('{}', { status: next, headers: { 'retry-after': '0.01', 'content-type': 'application/json' } });
  };
  return { sent, fetch: fetchLike };
};

describe('a story', () => {
  const api = () => clientWith();

  beforeAll(async () => {
    await api().post('/product-categories', { body: { code: 'WM', labels: { fa: 'ماشین لباسشویی', en: 'Washing machine' } } });
  });

  test('[RC2] a reception is opened and shown', async () => {
    const opened = await api().post('/receptions', { body: newCaller('مریم احمدی', '09123456789') });
    expect(opened).toMatchObject({ number: expect.stringMatching(/^\d{4}-\d{5}$/), jobs: [{ stage: 'new', warranty: null }] });
    const shown = await api().get('/receptions/{id}', { path: { id: opened.id } });
    expect(shown).toMatchObject({ id: opened.id, customer: { name: 'مریم احمدی' } });
    const moved = await api().post('/jobs/{id}/triage', { path: { id: opened.jobs[0].id }, body: { emergency: true } });
    expect(moved.emergency).toBe(true);
  });

  test('[RC7] a known phone is refused with a typed error that carries the candidates', async () => {
    const error = await refusalOf(api().post('/receptions', { body: newCaller('علی رضایی', '0912 345 6789') }));
    expect(error).toMatchObject({ code: 'customers.candidates', status: 409, told: { candidates: [{ name: 'م… ا…' }] } });
    expect(error.message).toMatch(/^Known on this phone/);
    expect(error.requestId).toEqual(expect.any(String));
    const candidates = error.told.candidates ?? [];
    const picked = await api().post('/receptions', { body: { channel: 'web', customer: { id: candidates[0].id }, devices: [{ category: 'WM' }] } });
    expect(picked.customer.id).toBe(candidates[0].id);
  });

  test('wrong fields are named, in the language that was asked for', async () => {
    const body = { ...newCaller('حسین مرادی', '09352223344'), devices: [{ category: 'WM', faults: [{}] }] };
    const error = await refusalOf(clientWith({ language: 'fa' }).post('/receptions', { body }));
    expect(error).toMatchObject({ code: 'input.invalid', fields: [{ path: 'devices.0.faults.0.told', code: 'input.required', message: expect.stringMatching(/[آ-ی]/) }] });
  });

  test('the lines of a list are walked over page by page', async () => {
    for (const i of [1, 2, 3, 4]) await api().post('/receptions', { body: newCaller(`مشتری ${i}`, `0935111220${i}`) });
    const asked: string[] = [];
    const counting = clientWith({ fetch: (request) => (asked.push(request.url), fetch(request)) });
    const numbers: Item<'/receptions'>['number'][] = [];
    for await (const { number } of counting.each('/receptions', { query: { limit: 2 } })) numbers.push(number);
    const { items } = await api().get('/receptions', { query: { limit: 100 } });
    expect(numbers).toEqual(items.map(({ number }) => number));
    expect(numbers.length).toBe(6);
    expect(asked.length).toBe(3);
  });

  test('a photo goes up and comes down as bytes', async () => {
    const staff = clientWith({ token: await app.staffToken(['photos.upload', 'photos.show']) });
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const { id } = await staff.post('/photos', { body: new Blob([png], { type: 'image/png' }) });
    const photo = await staff.get('/photos/{id}', { path: { id } });
    expect([photo.type, photo.size > 0]).toEqual(['image/webp', true]);
  });
});

describe('sent twice', () => {
  const count = async (): Promise<number> => Number((await app.sql('select count(*) from as_receptions'))[0].count);

  test('[F5] an answer that got lost is fetched with the same key: one effect', async () => {
    const before = await count();
    const wire = stumbling('broken');
    const opened = await clientWith({ fetch: wire.fetch }).post('/receptions', { body: newCaller('زهرا کاظمی', '09360001122') });
    expect(await count()).toBe(before + 1);
    expect(wire.sent.length).toBe(2);
    const keys = wire.sent.map((request) => request.headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect((await app.sql('select document_id from as_receptions order by id desc limit 1'))[0].document_id).toBe(opened.id);
  });

  test('each call has a key of its own, and one that the caller chose holds over calls', async () => {
    const before = await count();
    const body = newCaller('نرگس صادقی', '09360003344');
    const first = await clientWith().post('/receptions', { body, idempotencyKey: 'website-order-1' });
    const second = await clientWith().post('/receptions', { body, idempotencyKey: 'website-order-1' });
    expect(second).toEqual(first);
    expect(await count()).toBe(before + 1);
    const wire = stumbling();
    const api = clientWith({ fetch: wire.fetch });
    await api.post('/brands', { body: { code: 'SNW', labels: { fa: 'اسنوا' } } });
    await api.post('/brands', { body: { code: 'PAK', labels: { fa: 'پاکشوما' } } });
    await api.patch('/brands/{code}', { path: { code: 'PAK' }, body: { labels: { en: 'Pakshoma' } } });
    await api.get('/brands');
    const [one, two, three, none] = wire.sent.map((request) => request.headers.get('idempotency-key'));
    expect(new Set([one, two, three]).size).toBe(3);
    expect(none).toBeNull();
  });
});

describe('patience', () => {
  test('busy, starting anew, behind a proxy: the request is sent again', async () => {
    const wire = stumbling(503, 429, 502);
    expect(await clientWith({ fetch: wire.fetch }).get('/live')).toEqual({ live: true });
    expect(wire.sent.length).toBe(4);
  });

  test('a key that is being worked on is waited for; another conflict is not', async () => {
    const busy = { error: { code: 'idempotency.in-flight', message: 'busy', requestId: 'r' } };
    const sent: Request[] = [];
    const api = clientWith({
      fetch: async (request) => {
        sent.push(request);
        return sent.length === 1 ? Response.json(busy, { status: 409, headers: { 'retry-after': '0.01' } }) : fetch(request);
      },
    });
    await api.post('/brands', { body: { code: 'BST', labels: { fa: 'بست' } } });
    expect(sent.length).toBe(2);
    expect(await refusalOf(api.post('/brands', { body: { code: 'BST', labels: { fa: 'بست' } } }))).toMatchObject({ code: 'codings.code-taken', status: 409 });
    expect(sent.length).toBe(3);
  });

  test('it ends: after so many attempts, or when the wait would be too long', async () => {
    const wire = stumbling(503, 503, 503);
    const error = await refusalOf(clientWith({ fetch: wire.fetch, retry: { attempts: 3 } }).get('/live'));
    expect([error.code, error.status, wire.sent.length]).toEqual(['client.unexpected-answer', 503, 3]);

    const told = { error: { code: 'limits.too-many', message: 'later', requestId: 'r' } };
    let asked = 0;
    const api = clientWith({ fetch: async () => ((asked += 1), Response.json(told, { status: 429, headers: { 'retry-after': '600' } })) });
    expect(await refusalOf(api.get('/live'))).toMatchObject({ code: 'limits.too-many', retryAfterSeconds: 600 });
    expect(asked).toBe(1);
  });

  test('who gives up is heard at once', async () => {
    const giveUp = new AbortController();
    const api = clientWith({
      fetch: async () => {
        setImmediate(() => giveUp.abort());
        return new Response(null, { status: 503, headers: { 'retry-after': '15' } });
      },
    });
    await expect(api.get('/live', { signal: giveUp.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('a server that is not there is an error of its own', async () => {
    const error = await refusalOf(clientWith({ baseUrl: 'http://127.0.0.1:9', retry: { attempts: 2 } }).get('/live'));
    expect([error.code, error.status]).toEqual(['client.unreachable', 0]);
  });
});

describe('tokens', () => {
  test('a token that ended is renewed once, and the call goes on with it', async () => {
    const asked: string[] = [];
    const api = clientWith({ token: 'f'.repeat(256), onUnauthorised: (error) => (asked.push(error.code), token) });
    expect((await api.get('/brands')).items).toEqual(expect.any(Array));
    await api.get('/brands');
    expect(asked).toEqual(['auth.invalid']);
  });

  test('who has no new token is told why', async () => {
    expect(await refusalOf(clientWith({ token: 'f'.repeat(256), onUnauthorised: () => undefined }).get('/brands'))).toMatchObject({ code: 'auth.invalid', status: 401 });
    expect(await refusalOf(clientWith({ token: () => undefined }).get('/brands'))).toMatchObject({ code: 'auth.required', status: 401 });
  });
});
