import { startApp, type Answer, type TestApp } from '../support/app';

let app: TestApp;
let system: string;
let operator: string;
let colleague: string;
// Strapi hands out the plugin's own objects untyped; what they do is what is asserted.
let kernel: any; // eslint-disable-line @typescript-eslint/no-explicit-any

const MAY = ['incoming-calls.mine', 'incoming-calls.extension', 'incoming-calls.set-extension'];
const PHONE = '09125550101';

let calls = 0;
const ring = (more: object = {}): Promise<Answer> => app.post('/incoming-calls', { call: `call-${(calls += 1)}`, phone: PHONE, extension: '201', ...more }, { token: system });
const end = (call: string, body: object): Promise<Answer> => app.post(`/incoming-calls/${call}/ended`, body, { token: system });
const mine = async (after = 0, token = operator, wait = 0) => (await app.get(`/my-calls?after=${after}&wait=${wait}`, { token })).body;
const upToNow = async (token = operator): Promise<number> => (await mine(0, token)).next;
const missed = async (): Promise<object[]> => (await app.get('/contacts?kind=missed-call', { token: system })).body.items;

beforeAll(async () => {
  app = await startApp();
  kernel = app.strapi.plugin('after-sales').service('kernel').get();
  system = await app.systemToken('full-access');
  [operator, colleague] = [await app.staffToken(MAY), await app.staffToken(MAY)];
  const set = (extension: string, token: string) => app.post('/my-extension', { extension }, { token });
  expect(await set('201', operator)).toMatchObject({ status: 200, body: { extension: '201' } });
  expect(await set('202', colleague)).toMatchObject({ status: 200 });
}, 120_000);
afterAll(() => app?.stop());

test('[RC25] the operator whose extension rings is told who it may be, and nobody else', async () => {
  const opened = await app.post('/receptions', { channel: 'phone', customer: { new: { name: 'سارا رضایی', phones: [PHONE] } }, devices: [{ categoryTold: 'یخچال' }, { categoryTold: 'کولر' }] }, { token: system });
  expect(opened).toMatchObject({ status: 201 });
  const [after, others] = [await upToNow(), await upToNow(colleague)];
  const waiting = mine(after, operator, 25);
  expect(await ring()).toMatchObject({ status: 201, body: { answered: null, contact: null } });
  const { items, next } = await waiting;
  expect(items).toEqual([expect.objectContaining({ phone: '+989125550101', over: false, people: [{ id: opened.body.customer.id, name: 'سارا رضایی', openJobs: 2 }] })]);
  expect((await mine(next)).items).toEqual([]);
  expect((await mine(others, colleague)).items).toEqual([]);
});

test('[RC25] who asked too late still hears it for two minutes, and then no more', async () => {
  const after = await upToNow();
  await ring();
  const found = await mine(after, operator, 25);
  expect(found.items).toHaveLength(1);
  kernel.clock = { now: () => new Date(Date.now() + 121_000) };
  try {
    // The board is read anew by the next call, told to whomever.
    await ring({ extension: '299' });
    while ((await mine(after)).items.length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    kernel.clock = { now: () => new Date() };
  }
});

test('[RC25] a call that nobody answers is a contact, of the one person who has the number; an answered one is not counted twice', async () => {
  const before = (await missed()).length;
  const { body: first } = await ring();
  const over = await end(first.call, { answered: false });
  expect(over).toMatchObject({ status: 200, body: { answered: false, contact: expect.any(String) } });
  expect((await end(first.call, { answered: false })).body).toEqual(over.body);
  const after = await missed();
  expect(after).toHaveLength(before + 1);
  expect(after[0]).toMatchObject({ kind: 'missed-call', channel: 'phone', phone: '+989125550101', customer: { name: 'سارا رضایی' } });

  const { body: second } = await ring();
  expect(await end(second.call, { answered: true, seconds: 95 })).toMatchObject({ status: 200, body: { answered: true, contact: null } });
  expect(await end(second.call, { answered: false })).toMatchObject({ status: 409, body: { error: { code: 'incoming-calls.ended-otherwise' } } });
  expect(await missed()).toHaveLength(before + 1);
});

test('[RC25] a withheld or unreadable number rings too, and leaves no contact that nobody could call back', async () => {
  const before = (await missed()).length;
  for (const phone of [undefined, 'anonymous', '201']) {
    const after = await upToNow();
    const waiting = mine(after, operator, 25);
    const { body } = await ring({ phone });
    expect((await waiting).items).toEqual([expect.objectContaining({ phone: null, people: [] })]);
    expect(await end(body.call, { answered: false })).toMatchObject({ status: 200, body: { contact: null } });
  }
  expect(await missed()).toHaveLength(before);
});

test('[RC25] a call told twice is one call, unless it is told of another extension', async () => {
  const { body } = await ring({ call: 'twice' });
  expect((await ring({ call: 'twice' })).body).toEqual(body);
  expect(await app.sql(`select count(*)::int as count from as_incoming_calls where call = 'twice'`)).toEqual([{ count: 1 }]);
  expect(await app.sql(`select count(*)::int as count from as_events e join as_incoming_calls c on c.id::text = e.subject_id where c.call = 'twice'`)).toEqual([{ count: 1 }]);
  expect(await ring({ call: 'twice', extension: '202' })).toMatchObject({ status: 409, body: { error: { code: 'incoming-calls.other-call' } } });
  expect(await end('never-told', { answered: true })).toMatchObject({ status: 404 });
});

test('[RC25] who has no telephone is answered at once, and an extension can be given back', async () => {
  const person = await app.staffToken(MAY);
  expect(await mine(7, person, 25)).toEqual({ extension: null, items: [], next: 7 });
  const set = (extension: string | null) => app.post('/my-extension', { extension }, { token: person });
  expect(await set('*21#')).toMatchObject({ body: { extension: '*21#' } });
  expect((await app.get('/my-extension', { token: person })).body).toEqual({ extension: '*21#' });
  expect(await set(null)).toMatchObject({ body: { extension: null } });
  expect((await app.get('/my-extension', { token: person })).body).toEqual({ extension: null });
  expect(await set('first floor')).toMatchObject({ status: 400 });
});

/** An operator of their own whose question is open: it was let in, and nothing rings yet. */
async function waits(extension: string): Promise<{ token: string; answer: Promise<Answer>; role: number; user: number }> {
  const token = await app.staffToken(MAY);
  await app.post('/my-extension', { extension }, { token });
  const after = await upToNow(token);
  const admitted = jest.spyOn(kernel.guard, 'admit');
  const answer = app.get(`/my-calls?after=${after}&wait=25`, { token });
  while (!admitted.mock.results.length) await new Promise((resolve) => setTimeout(resolve, 5));
  await admitted.mock.results[0].value;
  admitted.mockRestore();
  const user = Number(JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()).userId);
  const [{ role_id: role }] = await app.sql('select role_id from admin_users_roles_lnk where user_id = $1', [user]);
  return { token, answer, role, user };
}

test('[RC25] whoever is locked out while the question is open hears nothing of the call that comes then', async () => {
  const endings: [string, (who: { token: string; role: number; user: number }) => Promise<unknown>, number][] = [
    ['blocked', ({ user }) => app.strapi.service('admin::user').updateById(user, { isActive: false }), 401],
    ['logged out', ({ token }) => fetch(`${app.url}/admin/logout`, { method: 'POST', headers: { authorization: `Bearer ${token}` } }), 401],
    ['without the right', ({ role }) => app.strapi.service('admin::role').assignPermissions(role, []), 403],
  ];
  for (const [i, [how, end, status]] of endings.entries()) {
    const extension = `40${i}`;
    const who = await waits(extension);
    await end(who);
    while ((await app.get('/my-extension', { token: who.token })).status === 200) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await ring({ extension })).toMatchObject({ status: 201 });
    const answer = await who.answer;
    expect([how, answer.status]).toEqual([how, status]);
    expect(JSON.stringify(answer.body)).not.toContain(PHONE.slice(1));
  }
});

test('[RC25] a HEAD of the question is answered without waiting for a call', async () => {
  const answer = await fetch(`${app.url}/api/after-sales/my-calls?after=0&wait=25`, { method: 'HEAD', headers: { authorization: `Bearer ${operator}` } });
  // Nothing was asked of the database, so nothing was waited for.
  expect([answer.status, answer.headers.get('x-round-trips'), await answer.text()]).toEqual([200, '0', '']);
});

test('[RC25] only systems tell of calls, and only staff hear them', async () => {
  expect(await app.post('/incoming-calls', { call: 'x', extension: '201' }, { token: operator })).toMatchObject({ status: 403 });
  expect(await app.get('/my-calls?wait=0', { token: system })).toMatchObject({ status: 403 });
  expect(await app.post('/incoming-calls', { call: 'x', extension: '201' }, { token: await app.systemToken(['contacts.record']) })).toMatchObject({ status: 403 });
  const granted = await app.systemToken(['incoming-calls.ring']);
  expect(await app.post('/incoming-calls', { call: 'y', extension: '201' }, { token: granted })).toMatchObject({ status: 201 });
});
