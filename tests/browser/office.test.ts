import type { Page } from 'playwright-core';
import { openForBusiness, TYPED } from './support/company';
import { expectNoCutText, expectNoForeignWords, expectRightDirection } from './support/looks';
import { settled, startPanel, type Panel, type Person, type Seat } from './support/panel';
import { wordsIn } from './support/words';

// A receptionist at the telephone, without a mouse.

const MINUTES = 600_000;
const PLUGIN = 'plugin::after-sales.';
const MAY = ['receptions.open', 'contacts.look-up', 'contacts.follow-up', 'warranty.check', 'sla.promise', 'jobs.proposal', 'jobs.assign', 'jobs.worklist', 'jobs.unassigned', 'jobs.show', 'jobs.cancel', 'jobs.list-reasons', 'sla.list', 'company.show', 'cities.list', 'cities.show', 'products.list', 'brands.list', 'product-categories.list', 'provinces.list', 'faults.list'];

let panel: Panel;
let receptionist: Person;

beforeAll(async () => {
  panel = await startPanel();
  await openForBusiness(panel);
  receptionist = await panel.addPerson({ firstname: 'سارا', lastname: 'رضایی', role: 'office' }, MAY.map((action) => ({ action: PLUGIN + action })));
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);
afterEach(() => expect(panel.complaints()).toEqual([]));

/** Counts the strokes that are no data: what is typed as a name or a number must be typed anyway. */
function handsOn(page: Page) {
  let strokes = 0;
  return {
    type: (text: string): Promise<void> => page.keyboard.type(text),
    async press(...keys: string[]): Promise<void> {
      for (const key of keys) {
        strokes += 1;
        await page.keyboard.press(key);
      }
    },
    strokes: (): number => strokes,
  };
}

const DATA = [...TYPED, 'زهرا', 'کریمی', 'Sara', 'Karimi', /SN-\w+/, 'Enter', 'Alt', 'Ctrl', 'سارا', 'رضایی', 'سر', /[A-Z0-9]{3,4}-[A-Z0-9]{3,4}-[A-Z0-9]{3,4}/];

async function look({ page, language }: Seat): Promise<void> {
  await settled(page);
  await expectNoForeignWords(page, language, { data: DATA });
  await expectRightDirection(page, language);
  await expectNoCutText(page);
}

const focusedName = (page: Page): Promise<string | null> => page.locator(':focus').getAttribute('name', { timeout: 5_000 }).catch(() => null);

/** Tab until the field has the cursor; each is a stroke. */
async function tabTo(page: Page, hands: ReturnType<typeof handsOn>, name: string): Promise<void> {
  for (let tries = 0; tries < 30 && (await focusedName(page)) !== name; tries += 1) await hands.press('Tab');
  expect(await focusedName(page)).toBe(name);
}

const NAMES: Record<'fa' | 'en', string> = { fa: 'زهرا کریمی', en: 'Sara Karimi' };

describe.each(['fa', 'en'] as const)('at the telephone: %s', (language) => {
  const say = wordsIn(language);

  test('[RC17] [RC26] a caller who asks where the service is gets the answer in under 10 strokes', async () => {
    const seat = await panel.sit({ language }, receptionist);
    const { page } = seat;
    await seat.goTo('/plugins/after-sales/reception');
    const hands = handsOn(page);
    // «چهار رقم آخر», from a Persian keyboard.
    await hands.type(language === 'fa' ? '۶۷۸۹' : '6789');
    await page.getByRole('option').first().waitFor();
    await hands.press('Enter');
    await page.getByRole('button', { name: say('reception.where') }).and(page.locator(':focus')).waitFor();
    await look(seat);
    await hands.press('Enter');
    await page.getByText(say('reception.read-out')).waitFor();
    expect(hands.strokes()).toBeLessThan(10);
    await look(seat);
    const { body } = await panel.get('/contacts?kind=follow-up', { token: panel.office });
    expect(body.items[0]).toMatchObject({ kind: 'follow-up', channel: 'phone', customer: { name: 'سارا رضایی' } });
    await seat.leave();
  }, MINUTES);

  test('[RC1] [RC2] [RC5] [RC19] a new customer with two devices, by keyboard alone, in under 40 strokes beside the data', async () => {
    const seat = await panel.sit({ language }, receptionist);
    const { page } = seat;
    const phone = language === 'fa' ? '09351112233' : '09351112244';
    await seat.goTo('/plugins/after-sales/reception');
    const hands = handsOn(page);
    await hands.type(phone);
    await page.getByRole('option', { name: say('reception.new-customer') }).waitFor();
    await hands.press('Enter');
    await page.locator('input[name="customer.new.name"]:focus').waitFor();
    await hands.type(NAMES[language]);
    await tabTo(page, hands, 'devices.0.serial');
    await hands.type(`SN-${language}-1`);
    await look(seat);
    await hands.press('Alt+d');
    await page.locator('input[name="devices.1.serial"]:focus').waitFor();
    await hands.type(`SN-${language}-2`);
    await hands.press('Control+Enter');
    await page.getByRole('button', { name: say('reception.next-caller') }).and(page.locator(':focus')).waitFor();
    expect(hands.strokes()).toBeLessThan(40);
    await look(seat);
    const { body } = await panel.get(`/lookup?q=${phone}`, { token: panel.office });
    expect(body.customers[0]).toMatchObject({ name: NAMES[language], counts: { receptions: 1, openJobs: 2 } });
    await hands.press('Enter');
    await page.locator('input[role=combobox]:focus').waitFor();
    await seat.leave();
  }, MINUTES);
});

test('[RC2] a device of which nothing is said is asked for before anything is sent, and Enter in a field sends nothing', async () => {
  const seat = await panel.sit({ language: 'fa' }, receptionist);
  const { page } = seat;
  const say = wordsIn('fa');
  const receptions = async (): Promise<number> => (await panel.get('/receptions', { token: panel.office })).body.items.length;
  const before = await receptions();
  await seat.goTo('/plugins/after-sales/reception');
  await page.keyboard.type('09350000000');
  await page.getByRole('option', { name: say('reception.new-customer') }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('input[name="customer.new.name"]:focus').waitFor();
  await page.keyboard.type('کسی');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await page.getByText(say('reception.device-needed')).waitFor();
  expect(await focusedName(page)).toBe('devices.0.serial');
  expect(await receptions()).toBe(before);
  await seat.leave();
}, MINUTES);

test('[RC1] a session that ends in the middle loses nothing that was typed', async () => {
  const say = wordsIn('fa');
  const person = await panel.addPerson({ firstname: 'سارا', lastname: 'رضایی', role: 'office-2' }, MAY.map((action) => ({ action: PLUGIN + action })));
  const seat = await panel.sit({ language: 'fa' }, person);
  const { page } = seat;
  await seat.goTo('/plugins/after-sales/reception');
  await page.keyboard.type('09360000000');
  await page.getByRole('option', { name: say('reception.new-customer') }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('input[name="customer.new.name"]:focus').waitFor();
  await page.keyboard.type('مینا');
  await page.locator('input[name="devices.0.serial"]').fill('SN-77');
  await panel.sql(`delete from strapi_sessions where origin = 'admin' and user_id in (select id::text from admin_users where email = '${person.email}')`);
  for (let tries = 0; tries < 100 && (await panel.get('/company', { token: person.token })).status !== 401; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  await page.keyboard.press('Control+Enter');
  // Either the form says it, or the panel leads to the log-in.
  await page.getByText(say('problem.session')).or(page.locator('input[name=password]')).first().waitFor();
  await page.evaluate("['jwtToken', 'isLoggedIn'].forEach((name) => localStorage.removeItem(name))");
  panel.complaints();
  await seat.goTo('/auth/login');
  await page.fill('input[name=email]', person.email);
  await page.fill('input[name=password]', person.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
  await seat.goTo('/plugins/after-sales/reception');
  await page.getByText(say('reception.restored')).waitFor();
  expect(await page.locator('input[name="customer.new.name"]').inputValue()).toBe('مینا');
  expect(await page.locator('input[name="devices.0.serial"]').inputValue()).toBe('SN-77');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: say('reception.next-caller') }).waitFor();
  // The browser itself tells each refusal in its console.
  expect(panel.complaints().filter((text) => !/status of 401/.test(text))).toEqual([]);
  await seat.leave();
}, MINUTES);

test.each(['fa', 'en'] as const)('[RC10] [RC22] [RC23] the lists of the day, the board, and a job that is cancelled with a reason: %s', async (language) => {
  const say = wordsIn(language);
  const seat = await panel.sit({ language }, receptionist);
  const { page } = seat;
  const opened = await panel.post('/receptions', { channel: 'phone', customer: { new: { name: 'سارا رضایی', phones: [{ fa: '09380000001', en: '09380000002' }[language]] } }, devices: [{ serial: `SN-J${language}`, product: 'REF-20' }] }, { token: panel.office });
  const [job] = opened.body.jobs;
  for (const view of ['unassigned', 'late', 'promised-today', 'waiting-part', 'open', 'board']) {
    await seat.goTo(`/plugins/after-sales/jobs/${view}`);
    await look(seat);
  }
  await seat.goTo('/plugins/after-sales/jobs/unassigned');
  await page.getByRole('row').filter({ hasText: job.number }).click();
  const beside = page.getByRole('complementary');
  await beside.getByRole('button', { name: say('jobs.verb.cancel') }).click();
  await look(seat);
  const reason = beside.getByRole('combobox', { name: say('jobs.field.reason') });
  await reason.click();
  await page.getByRole('option').first().click();
  // The list of reasons may hold the stage's own word: the server's answer is what counts.
  const moved = page.waitForResponse((answer) => answer.url().endsWith(`/jobs/${job.id}/cancel`));
  await beside.locator('button[type=submit]').click();
  expect((await moved).status()).toBe(200);
  await beside.getByText(say('stage.cancelled'), { exact: true }).first().waitFor();
  const { body } = await panel.get(`/jobs/${job.id}`, { token: panel.office });
  expect(body.stage).toBe('cancelled');
  await look(seat);
  await seat.leave();
}, MINUTES);
