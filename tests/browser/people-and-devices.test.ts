import type { Page } from 'playwright-core';
import { openForBusiness, TYPED } from './support/company';
import { expectNoCutText, expectNoForeignWords, expectRightDirection } from './support/looks';
import { settled, startPanel, type Panel, type Person, type Seat } from './support/panel';
import { wordsIn } from './support/words';

// Who keeps the office's records: people with their phones, and devices with their lives.

const MINUTES = 600_000;
const PLUGIN = 'plugin::after-sales.';
const MAY = [
  'customers.add', 'customers.list', 'customers.show', 'customers.change', 'customers.add-phone', 'customers.change-phone', 'customers.remove-phone', 'customers.duplicates', 'customers.merge-preview', 'customers.merge', 'customers.unmerge',
  'contacts.history', 'contacts.search', 'contacts.look-up', 'devices.list', 'devices.show', 'devices.change', 'warranty.check', 'warranty.record-fact', 'receptions.open', 'company.show',
  'cities.list', 'cities.show', 'products.list', 'products.show', 'brands.list', 'product-categories.list', 'provinces.list', 'faults.list',
];
const READS = ['customers.list', 'customers.show', 'devices.list', 'devices.show', 'company.show', 'product-categories.list', 'brands.list', 'provinces.list', 'products.list'];

let panel: Panel;
let keeper: Person;
let reader: Person;

const rights = (routes: readonly string[]) => routes.map((action) => ({ action: PLUGIN + action }));

beforeAll(async () => {
  panel = await startPanel();
  await openForBusiness(panel);
  await must('/warranty-policies', { scope: 'product', code: 'REF-20', validFrom: '2020-01-01', inForceAlready: true, terms: { startRule: ['sale'], months: { labour: 240, part: 240, travel: 0 } } });
  keeper = await panel.addPerson({ firstname: 'سارا', lastname: 'رضایی', role: 'keeper' }, rights(MAY));
  reader = await panel.addPerson({ firstname: 'مریم', lastname: 'احمدی', role: 'reader' }, rights(READS));
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);
afterEach(() => expect(panel.complaints()).toEqual([]));

// Answers of every shape; whoever asks knows which.
async function must(path: string, body: object): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any
  const answer = await panel.post(path, body, { token: panel.office });
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

const DATA = [...TYPED, 'زهرا', 'کریمی', 'سارا', 'رضایی', 'سر', 'ما', 'keeper', 'reader', 'ORDER', 'گلناز', 'پریا', 'نادر', 'ردیف', /(SN|LIFE|ORDER)-\w+/, 'Enter', 'آرام', 'همسر', 'پلاک'];

async function look({ page, language }: Seat): Promise<void> {
  await settled(page);
  await expectNoForeignWords(page, language, { data: DATA });
  await expectRightDirection(page, language);
  await expectNoCutText(page);
}

/** Does it, and waits until the server has answered the call whose path ends so. */
async function answered(page: Page, end: string, act: () => Promise<unknown>): Promise<number> {
  const heard = page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith(end) && answer.request().method() !== 'OPTIONS');
  await act();
  return (await heard).status();
}

const PEOPLE = { fa: { shared: '09351231001', own: '09351232001', typed: '۱۲۳۱۰۰۱' }, en: { shared: '09351231002', own: '09351232002', typed: '1231002' } };

/** Two records of one woman, and the words to find them by. */
async function twoOfOne(language: 'fa' | 'en'): Promise<{ into: string; from: string }> {
  const { shared, own } = PEOPLE[language];
  const call = async (phones: string[], notSameAs: string[]): Promise<string> =>
    (await must('/receptions', { channel: 'phone', customer: { new: { name: 'سارا رضایی', phones }, notSameAs }, devices: [{ serial: `SN-${language}-${phones.length}`, product: 'REF-20' }] })).customer.id;
  const into = await call([shared], []);
  return { into, from: await call([shared, own], [into]) };
}

test.each(['fa', 'en'] as const)('[RC2] [RC8] [RC17] found by phone, corrected, merged after a preview, and undone: %s', async (language) => {
  const say = wordsIn(language);
  const { into, from } = await twoOfOne(language);
  const seat = await panel.sit({ language }, keeper);
  const { page } = seat;
  await seat.goTo('/plugins/after-sales/customers');
  await look(seat);
  expect(await answered(page, '/customers', () => page.locator('input[name=q]').fill(PEOPLE[language].typed))).toBe(200);
  const rows = page.locator('tbody tr[data-opens]');
  await expectCount(rows, 2);
  await look(seat);

  // The older of the two stands last.
  await rows.last().focus();
  expect(await answered(page, `/customers/${into}`, () => page.keyboard.press('Enter'))).toBe(200);
  const beside = page.getByRole('complementary');
  const name = beside.locator('input[name=name]');
  await name.waitFor();
  await look(seat);
  // Escape doesn't throw away what was typed without a question.
  const question = page.getByRole('alertdialog');
  await name.fill('زهرا');
  await page.keyboard.press('Escape');
  await look(seat);
  await question.getByRole('button', { name: say('action.cancel') }).click();
  await question.waitFor({ state: 'detached' });
  expect(await name.inputValue()).toBe('زهرا');
  await beside.getByRole('button', { name: say('action.close') }).click();
  await question.getByRole('button', { name: say('unsaved.leave') }).click();
  await beside.waitFor({ state: 'detached' });
  await rows.last().focus();
  expect(await answered(page, `/customers/${into}`, () => page.keyboard.press('Enter'))).toBe(200);
  await name.waitFor();
  expect(await name.inputValue()).toBe('سارا رضایی');
  await name.fill('زهرا کریمی');
  expect(await answered(page, `/customers/${into}`, () => beside.getByRole('button', { name: say('action.save') }).click())).toBe(200);
  await beside.getByRole('heading', { level: 2, name: 'زهرا کریمی' }).waitFor();

  await beside.getByRole('button', { name: say('customers.phone-add') }).click();
  await beside.locator('input[name=phone]').fill({ fa: '۰۹۳۵۱۲۳۳۰۰۱', en: '09351233002' }[language]);
  await beside.locator('input[name=whose]').fill('همسر');
  expect(await answered(page, '/phones/add', () => page.keyboard.press('Enter'))).toBe(200);

  await beside.getByRole('button', { name: say('customers.merge') }).click();
  expect(await answered(page, '/merge-preview', () => beside.getByRole('button', { name: say('customers.merge-this') }).first().click())).toBe(200);
  await beside.getByText(say('customers.goes'), { exact: true }).waitFor();
  await look(seat);
  await beside.getByRole('button', { name: say('customers.merge-do'), exact: true }).click();
  await question.waitFor();
  expect((await panel.get(`/customers/${from}`, { token: panel.office })).body.mergedInto).toBeNull();
  expect(await answered(page, '/merge', () => question.getByRole('button', { name: say('customers.merge-do'), exact: true }).click())).toBe(201);
  await beside.getByText(say('customers.merged-done')).waitFor();
  expect((await panel.get(`/customers/${into}`, { token: panel.office })).body).toMatchObject({ name: 'زهرا کریمی', counts: { receptions: 2 }, merges: [{ customer: { id: from } }] });
  await look(seat);

  // The one who went leads to the one who stays, and says so.
  await seat.goTo(`/plugins/after-sales/customers/${from}`);
  await beside.getByRole('button', { name: say('customers.open-other') }).waitFor();
  expect(await beside.locator('input[name=name]').count()).toBe(0);
  await look(seat);
  await beside.getByRole('button', { name: say('customers.undo') }).click();
  expect(await answered(page, '/undo', () => question.getByRole('button', { name: say('customers.undo') }).click())).toBe(200);
  await beside.locator('input[name=name]').waitFor();
  expect((await panel.get(`/customers/${from}`, { token: panel.office })).body).toMatchObject({ mergedInto: null, counts: { receptions: 1 }, phones: [`+98${PEOPLE[language].shared.slice(1)}`, `+98${PEOPLE[language].own.slice(1)}`] });
  await look(seat);
  await seat.leave();
}, MINUTES);

test.each(['fa', 'en'] as const)('[RC2] somebody who was sought and is not there is taken in from the list: %s', async (language) => {
  const say = wordsIn(language);
  const phone = { fa: '09351247001', en: '09351247002' }[language];
  const seat = await panel.sit({ language }, keeper);
  const { page } = seat;
  await seat.goTo('/plugins/after-sales/customers');
  expect(await answered(page, '/customers', () => page.locator('input[name=q]').fill(phone))).toBe(200);
  await page.getByRole('button', { name: say('customers.add') }).click();
  const making = page.getByRole('dialog');
  expect(await making.locator('input[name="phones.0"]').inputValue()).toBe(phone.replace(/^(\d{4})(\d{3})/, '$1 $2 '));
  await making.getByRole('button', { name: say('picker.make') }).click();
  await look(seat);
  await making.locator('input[name=name]').fill('زهرا کریمی');
  expect(await answered(page, '/customers', () => making.getByRole('button', { name: say('picker.make') }).click())).toBe(201);
  await page.getByRole('complementary').getByRole('heading', { level: 2, name: 'زهرا کریمی' }).waitFor();
  await expectCount(page.locator('tbody tr[data-opens]'), 1);
  await look(seat);
  await seat.leave();
  const without = await panel.sit({ language }, reader);
  await without.goTo('/plugins/after-sales/customers');
  expect(await without.page.getByRole('button', { name: say('customers.add') }).count()).toBe(0);
  // The form without a name, which the browser tells too.
  expect(panel.complaints().filter((text) => !/status of 400/.test(text))).toEqual([]);
  await without.leave();
}, MINUTES);

/** Until the list holds just so many rows. */
async function expectCount(rows: ReturnType<Page['locator']>, count: number): Promise<void> {
  await rows.nth(count - 1).waitFor();
  expect(await rows.count()).toBe(count);
}

const DIGITS = { fa: { serial: 'LIFE-90-77881', typed: '۷۷۸۸۱' }, en: { serial: 'LIFE-90-55442', typed: '55442' } };

test.each(['fa', 'en'] as const)('[RC3] [RC8] a device by the last digits of its serial, its life, why it is covered, and a correction: %s', async (language) => {
  const say = wordsIn(language);
  const { serial, typed } = DIGITS[language];
  const { id } = await must('/devices', { serial, product: 'REF-20' });
  await must('/warranty/facts', { serial, kind: 'sold', day: '2026-01-05', source: 'dealer' });
  await must('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [{ fa: '09371110001', en: '09371110002' }[language]] } }, devices: [{ serial }] });
  const seat = await panel.sit({ language }, keeper);
  const { page } = seat;
  await seat.goTo('/plugins/after-sales/devices');
  await look(seat);
  await page.locator('input[name=q]:focus').waitFor();
  await page.keyboard.type(typed);
  // As a scanner does.
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => address.pathname.endsWith(`/devices/${id}`));
  await page.getByText(say('devices.covered'), { exact: true }).first().waitFor();
  await page.getByText('مریم احمدی').first().waitFor();
  await look(seat);
  await page.getByRole('button', { name: say('devices.why') }).first().click();
  expect(await page.locator('ol li').count()).toBeGreaterThan(2);
  await look(seat);

  await page.getByRole('button', { name: say('devices.correct'), exact: true }).click();
  const beside = page.getByRole('complementary');
  await beside.locator('input[name=yearOfManufacture]').fill(language === 'fa' ? '۲۰۲۴' : '2024');
  await beside.locator('input[name=reason]').fill('x');
  expect(await answered(page, `/devices/${id}`, () => beside.locator('button[type=submit]').click())).toBe(400);
  await beside.locator('input[name=reason][aria-invalid=true]').waitFor();
  await beside.locator('input[name=reason]').fill('پلاک');
  expect(await answered(page, `/devices/${id}`, () => beside.locator('button[type=submit]').click())).toBe(200);
  await beside.waitFor({ state: 'detached' });
  expect((await panel.get(`/devices/${id}`, { token: panel.office })).body).toMatchObject({ yearOfManufacture: 2024, events: [{ event: 'device.changed', reason: 'پلاک', by: 'staff' }, {}, {}] });

  await page.getByRole('button', { name: say('devices.new-reception') }).click();
  await page.locator('input[role=combobox]:focus').waitFor();
  await page.keyboard.type('09399999999');
  await page.getByRole('option', { name: say('reception.new-customer') }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('input[name="devices.0.serial"]').waitFor();
  expect(await page.locator('input[name="devices.0.serial"]').inputValue()).toBe(serial);
  // What was begun here is nobody else's to go on with.
  await page.evaluate("Object.keys(localStorage).filter((name) => name.includes('reception')).forEach((name) => localStorage.removeItem(name))");
  // The browser itself tells of the refusal in its console.
  expect(panel.complaints().filter((text) => !/status of 400/.test(text))).toEqual([]);
  await seat.leave();
}, MINUTES);

test('[RC8] customers by name and devices by serial, product or day: the server sorts, and a saved view brings the order back', async () => {
  const say = wordsIn('fa');
  for (const [at, name] of ['گلناز ردیف', 'پریا ردیف', 'نادر ردیف'].entries()) {
    await must('/receptions', { channel: 'phone', customer: { new: { name, phones: [`0937222000${at}`] } }, devices: [{ serial: `ORDER-${at}`, product: 'REF-20' }] });
  }
  const seat = await panel.sit({ language: 'fa' }, reader);
  const { page } = seat;
  const heads = page.getByRole('columnheader');
  const first = (): Promise<string[]> => page.locator('tbody tr[data-opens] td:first-child').allInnerTexts();
  /** What the list was asked for by a click, once its answer is on the page. */
  const sortedBy = async (path: string, press: () => Promise<unknown>): Promise<string | null> => {
    const heard = page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith(path));
    await press();
    const answer = await heard;
    const { items } = (await answer.json()) as { items: { name?: string; serial?: string | null }[] };
    const lead = items[0]?.name ?? items[0]?.serial;
    await page.locator('tbody tr[data-opens]').first().filter({ hasText: lead ?? say('devices.no-serial') }).waitFor();
    return new URL(answer.url()).searchParams.get('sort');
  };
  const press = (path: string, head: string): Promise<string | null> => sortedBy(path, () => heads.getByRole('button', { name: head, exact: true }).click());

  await seat.goTo('/plugins/after-sales/customers');
  expect(await answered(page, '/customers', () => page.locator('input[name=q]').fill('رديف'))).toBe(200);
  await page.locator('tbody tr[data-opens]').nth(2).waitFor();
  expect(await press('/customers', say('customers.name'))).toBe('name');
  expect(await first()).toEqual(['پریا ردیف', 'گلناز ردیف', 'نادر ردیف']);
  expect(await press('/customers', say('customers.name'))).toBe('-name');
  expect(await first()).toEqual(['نادر ردیف', 'گلناز ردیف', 'پریا ردیف']);
  await page.getByRole('columnheader', { name: say('customers.name') }).and(page.locator('[aria-sort=descending]')).waitFor();
  await look(seat);
  await page.getByRole('button', { name: say('views.title') }).click();
  await page.getByLabel(say('views.name')).fill('از آخر');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'از آخر', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  expect(await press('/customers', say('customers.added'))).toBe('added');
  expect(await first()).toEqual(['گلناز ردیف', 'پریا ردیف', 'نادر ردیف']);
  await seat.goTo('/plugins/after-sales/customers');
  await page.locator('tbody tr[data-opens]').first().waitFor();
  await page.getByRole('button', { name: say('views.title') }).click();
  expect(await sortedBy('/customers', () => page.getByRole('button', { name: 'از آخر', exact: true }).click())).toBe('-name');
  expect(await first()).toEqual(['نادر ردیف', 'گلناز ردیف', 'پریا ردیف']);

  await seat.goTo('/plugins/after-sales/devices');
  expect(await answered(page, '/devices', () => page.locator('input[name=q]').fill('ORDER'))).toBe(200);
  await page.locator('tbody tr[data-opens]').nth(2).waitFor();
  expect(await press('/devices', say('devices.serial'))).toBe('serial');
  expect(await first()).toEqual(['ORDER-0', 'ORDER-1', 'ORDER-2']);
  expect(await press('/devices', say('devices.serial'))).toBe('-serial');
  expect(await first()).toEqual(['ORDER-2', 'ORDER-1', 'ORDER-0']);
  expect(await press('/devices', say('devices.device'))).toBe('product');
  expect(await press('/devices', say('devices.added'))).toBe('added');
  expect(await first()).toEqual(['ORDER-0', 'ORDER-1', 'ORDER-2']);
  await look(seat);
  await seat.leave();
}, MINUTES);

test('[PF4] who may only read sees no button that would be refused', async () => {
  const say = wordsIn('fa');
  const { body } = await panel.get('/customers?limit=1', { token: panel.office });
  const seat = await panel.sit({ language: 'fa' }, reader);
  const { page } = seat;
  await seat.goTo(`/plugins/after-sales/customers/${body.items[0].id}`);
  const beside = page.getByRole('complementary');
  await beside.getByRole('heading', { level: 3 }).first().waitFor();
  for (const verb of ['action.save', 'customers.merge', 'customers.phone-add'] as const) expect([verb, await beside.getByRole('button', { name: say(verb) }).count()]).toEqual([verb, 0]);
  const devices = await panel.get('/devices?limit=1', { token: panel.office });
  await seat.goTo(`/plugins/after-sales/devices/${devices.body.items[0].id}`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  for (const verb of ['devices.correct', 'devices.record-fact', 'devices.new-reception'] as const) expect([verb, await page.getByRole('button', { name: say(verb), exact: true }).count()]).toEqual([verb, 0]);
  await seat.leave();
}, MINUTES);
