import { startApp, type TestApp } from '../support/app';

let app: TestApp;
let system: string;
let administrator: string;

const states = async (): Promise<Record<string, string>> => {
  const { status, body } = await app.get('/first-run', { token: administrator });
  expect(status).toBe(200);
  return Object.fromEntries(body.items.map(({ step, state }: { step: string; state: string }) => [step, state]));
};
const settle = (step: string, as: string, token = administrator) => app.post(`/first-run/${step}/settle`, { as }, { token });
const made = async (path: string, body: object): Promise<void> => expect(await app.post(path, body, { token: system })).toMatchObject({ status: 201 });

beforeAll(async () => {
  app = await startApp();
  system = await app.systemToken('full-access');
  administrator = await app.staffToken(['first-run.show', 'first-run.settle', 'company.change']);
}, 120_000);
afterAll(() => app?.stop());

test('[PF2] a new installation has everything before it, and each step is done when its data are there', async () => {
  expect((await app.get('/first-run', { token: administrator })).body.untouched).toBe(true);
  expect(await states()).toEqual({ company: 'open', hours: 'open', product: 'open', agent: 'open', tariff: 'open' });

  expect(await app.patch('/company', { names: { fa: 'خدمات سپهر' } }, { token: administrator })).toMatchObject({ status: 200 });
  await made('/brands', { code: 'SNW', labels: { fa: 'اسنوا' } });
  await made('/product-categories', { code: 'WM', labels: { fa: 'ماشین لباسشویی' } });
  expect((await states()).product).toBe('open');
  await made('/products', { code: 'WM-1', labels: { fa: 'لباسشویی ۱' }, categoryCode: 'WM', brandCode: 'SNW' });
  await made('/agents', { code: 'A-01', name: 'خدمات البرز' });
  await made('/tariffs', { tariff: 'wage', service: 'installation', validFrom: '2026-11-22', amount: '1000' });
  expect(await states()).toEqual({ company: 'done', hours: 'open', product: 'done', agent: 'done', tariff: 'done' });
});

test('[PF2] the usual week may be found right, a step may wait, and both are told once with who said it', async () => {
  expect(await settle('hours', 'later')).toMatchObject({ status: 200 });
  expect((await states()).hours).toBe('later');
  expect(await settle('hours', 'it-is')).toMatchObject({ status: 200 });
  expect(await settle('hours', 'it-is')).toMatchObject({ status: 200 });
  expect((await states()).hours).toBe('done');
  const events = await app.sql(`select actor_kind, subject_id, to_state from as_events where type = 'first-run.settled' order by seq`);
  expect(events).toEqual([{ actor_kind: 'staff', subject_id: 'hours', to_state: 'later' }, { actor_kind: 'staff', subject_id: 'hours', to_state: 'it-is' }]);
});

test('[PF2] a week of the company\'s own is an answer too', async () => {
  const week = (await app.get('/working-week?scope=company', { token: system })).body.week;
  await app.sql(`delete from as_first_run where step = 'hours'`);
  expect((await states()).hours).toBe('open');
  expect((await app.post('/working-week/replace', { scope: 'company', week: { ...week, thu: [] } }, { token: system })).status).toBeLessThan(300);
  expect((await states()).hours).toBe('done');
});

test('[PF2] what isn\'t there can\'t be found right, and nobody else is asked', async () => {
  expect(await settle('agent', 'it-is')).toMatchObject({ status: 409, body: { error: { code: 'first-run.needs-data' } } });
  expect(await settle('spaceship', 'later')).toMatchObject({ status: 400 });
  const somebody = await app.staffToken(['company.show']);
  expect(await app.get('/first-run', { token: somebody })).toMatchObject({ status: 403 });
  expect(await settle('hours', 'later', somebody)).toMatchObject({ status: 403 });
});
