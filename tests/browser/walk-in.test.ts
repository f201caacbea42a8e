import type { Page, Response } from 'playwright-core';
import { openForBusiness, TYPED } from './support/company';
import { expectAxeClean, expectNoCutText, expectNoForeignWords, expectRightDirection } from './support/looks';
import { settled, startPanel, type Panel, type Person, type Seat } from './support/panel';
import { wordsIn } from './support/words';

// A clerk at the counter with a scanner that types: a device comes in, is repaired, inspected and fetched, without a mouse.

const MINUTES = 600_000;
const PLUGIN = 'plugin::after-sales.';
const MAY = [
  'custody.list', 'custody.find', 'custody.show', 'custody.register', 'custody.take-in', 'custody.shelve', 'custody.to-workshop', 'custody.send-out', 'custody.bring-back', 'custody.inspect', 'custody.hand-over',
  'receptions.open', 'receptions.slip', 'jobs.label', 'jobs.repair-card', 'jobs.show', 'jobs.start', 'jobs.done', 'jobs.list-reasons', 'technicians.list', 'contacts.look-up', 'company.show',
  'cities.list', 'cities.show', 'products.list', 'brands.list', 'product-categories.list', 'provinces.list', 'faults.list', 'warranty.check', 'sla.promise',
];

let panel: Panel;
let clerk: Person;
let technician: string;

beforeAll(async () => {
  panel = await startPanel();
  await openForBusiness(panel);
  technician = (await must(panel.post('/technicians', { name: 'رضا کریمی' }, { token: panel.office }))).id as string;
  await must(panel.patch('/company', { inspectRepairs: true }, { token: panel.admin.token }));
  clerk = await panel.addPerson({ firstname: 'سارا', lastname: 'رضایی', role: 'office' }, MAY.map((action) => ({ action: PLUGIN + action })));
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);

/** The browser itself tells each refusal in its console; a test that provokes one names it. */
const complaintsBut = (meant: RegExp): string[] => panel.complaints().filter((text) => !meant.test(text));
const NONE = /^$/;
let meant = NONE;
afterEach(() => {
  const left = complaintsBut(meant);
  meant = NONE;
  expect(left).toEqual([]);
});

async function must(answer: Promise<{ status: number; body: any }>): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
}

const DATA = [...TYPED, 'سر', 'سارا', 'رضایی', /SN-\w+/, 'Enter', 'Esc', 'رضا کریمی', /کابل|خط روی در|همسر او|Cable|Scratch|Her husband/, /\d{4}-\d+/, /[A-Z]-\d+/, /[A-Z0-9]{3,4}-[A-Z0-9]{3,4}-[A-Z0-9]{3,4}/];

async function look({ page, language }: Seat): Promise<void> {
  await settled(page);
  await expectNoForeignWords(page, language, { data: DATA });
  await expectRightDirection(page, language);
  await expectNoCutText(page);
  await expectAxeClean(page);
}

const answered = (page: Page, path: string): Promise<Response> => page.waitForResponse((answer) => answer.url().includes(path) && answer.request().method() === 'POST');

async function work(job: string, verbs: readonly [string, object][]): Promise<void> {
  for (const [verb, body] of verbs) await must(panel.post(`/jobs/${job}/${verb}`, body, { token: panel.office }));
}

/** As a scanner does: it types into the box and ends with Enter. */
async function scan(page: Page, code: string): Promise<void> {
  await page.locator('input[name=scan]').focus();
  await page.locator('input[name=scan]').fill(code);
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').waitFor();
  await settled(page);
}

const WORDS = { fa: { accessories: 'کابل', condition: 'خط روی در', receiver: 'همسر او', phone: '09361110001' }, en: { accessories: 'Cable', condition: 'Scratch', receiver: 'Her husband', phone: '09361110002' } };

describe.each(['fa', 'en'] as const)('at the counter: %s', (language) => {
  const say = wordsIn(language);
  const words = WORDS[language];

  test('[FR2] [FR6] [WH14] [RC20] taken in, shelved, repaired, inspected and handed over against the slip, by keyboard; the second time it is refused', async () => {
    const opened = await must(panel.post('/receptions', { channel: 'walk-in', customer: { new: { name: 'سارا رضایی', phones: [words.phone] } }, devices: [{ serial: `SN-W${language}`, product: 'REF-20' }] }, { token: panel.office }));
    const [{ id: job, number }] = opened.jobs;
    const seat = await panel.sit({ language }, clerk);
    const { page } = seat;
    const beside = page.getByRole('complementary');
    const next = (step: Parameters<typeof say>[0]) => beside.getByRole('button', { name: say(step), exact: true }).and(page.locator(':focus'));
    await seat.goTo('/plugins/after-sales/walk-in');
    expect(await page.locator(':focus').getAttribute('name')).toBe('scan');

    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await next('custody.step.take-in').waitFor();
    await look(seat);
    await page.keyboard.press('Enter');
    await page.locator('input[name=accessories]:focus').waitFor();
    await page.keyboard.type(words.accessories);
    await page.keyboard.press('Tab');
    await page.keyboard.type(words.condition);
    let sent = answered(page, `/custody/${job}/take-in`);
    await page.keyboard.press('Enter');
    expect((await sent).status()).toBe(200);

    await next('custody.step.shelve').waitFor();
    await look(seat);
    await page.keyboard.press('Enter');
    await page.locator('input[name=shelf]:focus').waitFor();
    await page.keyboard.type('A-12');
    sent = answered(page, `/custody/${job}/shelve`);
    await page.keyboard.press('Enter');
    expect((await sent).status()).toBe(200);
    await next('custody.step.to-workshop').waitFor();
    await page.keyboard.press('Escape');
    await beside.waitFor({ state: 'detached' });

    await work(job, [['triage', {}], ['assign', { technician }], ['accept', {}], ['start', {}], ['done', { result: 'fixed' }]]);
    await seat.goTo('/plugins/after-sales/walk-in/to-inspect');
    await page.getByRole('row').filter({ hasText: number }).waitFor();
    await look(seat);
    await scan(page, opened.trackingCode);
    await next('custody.step.inspect').waitFor();
    await page.keyboard.press('Enter');
    await beside.locator('button[type=submit]').focus();
    sent = answered(page, `/custody/${job}/inspect`);
    await page.keyboard.press('Enter');
    expect((await sent).status()).toBe(200);

    await next('custody.step.hand-over').waitFor();
    await look(seat);
    // Somebody else opens the same device at another desk.
    const other = await panel.sit({ language }, clerk);
    await other.goTo('/plugins/after-sales/walk-in');
    await scan(other.page, number);

    await page.keyboard.press('Enter');
    await page.locator('input[name=trackingCode]:focus').waitFor();
    await page.keyboard.type(language === 'fa' ? opened.trackingCode.replace(/\d/g, (digit: string) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!) : opened.trackingCode.toLowerCase());
    await look(seat);
    await page.locator('input[name=receiver]').fill(words.receiver);
    sent = answered(page, `/custody/${job}/hand-over`);
    await page.locator('input[name=receiver]').press('Enter');
    expect((await sent).status()).toBe(200);
    await beside.getByText(say('custody.done.hand-over')).waitFor();
    await look(seat);

    // The other desk still shows the button, and is told.
    meant = /status of 409/;
    await other.page.getByRole('complementary').getByRole('button', { name: say('custody.step.hand-over'), exact: true }).press('Enter');
    await other.page.locator('input[name=trackingCode]').fill(opened.trackingCode);
    sent = answered(other.page, `/custody/${job}/hand-over`);
    await other.page.locator('input[name=trackingCode]').press('Enter');
    const refusal = await sent;
    expect(refusal.status()).toBe(409);
    const { error } = (await refusal.json()) as { error: { code: string; message: string } };
    expect(error.code).toBe('custody.handed-over-already');
    await other.page.getByRole('complementary').getByText(error.message).waitFor();
    // What was typed is still there.
    expect(await other.page.locator('input[name=trackingCode]').inputValue()).toBe(opened.trackingCode);
    await other.leave();

    const shown = await must(panel.get(`/custody/${job}`, { token: panel.office }));
    expect(shown).toMatchObject({ place: 'handed-over', accessories: words.accessories, condition: words.condition });
    expect(shown.trail.map(({ step }: { step: string }) => step)).toEqual(['take-in', 'shelve', 'inspect', 'hand-over']);
    expect(shown.trail.at(-1)).toMatchObject({ receiver: words.receiver, against: 'slip', by: { name: 'سارا رضایی' } });

    await seat.goTo('/plugins/after-sales/walk-in/register');
    await page.getByRole('row').filter({ hasText: number }).filter({ hasText: words.receiver }).waitFor();
    await look(seat);
    await seat.leave();
  }, MINUTES);

  test('[WH14] a slip of somebody else is refused at its field; without a slip the papers are asked for', async () => {
    const phone = words.phone.replace('0936', '0937');
    const opened = await must(panel.post('/receptions', { channel: 'walk-in', customer: { new: { name: 'سارا رضایی', phones: [phone] } }, devices: [{ categoryTold: 'یخچال' }] }, { token: panel.office }));
    const [{ id: job, number }] = opened.jobs;
    await must(panel.post(`/custody/${job}/take-in`, { shelf: 'B-1' }, { token: panel.office }));
    await work(job, [['cancel', { reason: 'customer-cancelled' }]]);
    const strange = await must(panel.post('/receptions', { channel: 'phone', customer: { new: { name: 'سارا رضایی', phones: [phone.replace('0937', '0938')] } }, devices: [{ categoryTold: 'یخچال' }] }, { token: panel.office }));
    meant = /status of 409/;
    const seat = await panel.sit({ language }, clerk);
    const { page } = seat;
    const beside = page.getByRole('complementary');
    await seat.goTo('/plugins/after-sales/walk-in/ready');
    await scan(page, number);
    await beside.getByRole('button', { name: say('custody.step.hand-over'), exact: true }).press('Enter');
    await page.locator('input[name=trackingCode]').fill(strange.trackingCode);
    let sent = answered(page, `/custody/${job}/hand-over`);
    await page.keyboard.press('Enter');
    expect((await sent).status()).toBe(409);
    await page.locator('input[name=trackingCode][aria-invalid=true]:focus').waitFor();
    await look(seat);

    await page.locator('input[name=withoutSlip]').press('Space');
    await page.locator('input[name="identity.reason"]').fill(words.condition);
    await page.locator('input[name="identity.lastDigits"]').fill(language === 'fa' ? '۴۳۲۱' : '4321');
    await look(seat);
    sent = answered(page, `/custody/${job}/hand-over`);
    await page.locator('input[name="identity.lastDigits"]').press('Enter');
    expect((await sent).status()).toBe(200);
    const { trail } = await must(panel.get(`/custody/${job}`, { token: panel.office }));
    expect(trail.at(-1)).toMatchObject({ step: 'hand-over', against: 'identity', identity: { document: 'national-card', lastDigits: '4321', reason: words.condition } });
    await seat.leave();
  }, MINUTES);
});

test('[RC20] [FR2] whoever opens a reception for somebody at the counter takes the devices in at once', async () => {
  const say = wordsIn('fa');
  const seat = await panel.sit({ language: 'fa' }, clerk);
  const { page } = seat;
  await seat.goTo('/plugins/after-sales/reception');
  await page.getByRole('combobox', { name: say('reception.channel') }).click();
  await page.getByRole('option', { name: say('reception.channel.walk-in'), exact: true }).click();
  await page.locator('input[role=combobox]').first().fill('09350001122');
  await page.getByRole('option', { name: say('reception.new-customer') }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('input[name="customer.new.name"]:focus').waitFor();
  await page.keyboard.type('سارا رضایی');
  await page.locator('input[name="devices.0.serial"]').fill('SN-C1');
  await page.keyboard.press('Alt+d');
  await page.locator('input[name="devices.1.serial"]:focus').waitFor();
  await page.keyboard.type('SN-C2');
  const opening = answered(page, '/receptions');
  await page.keyboard.press('Control+Enter');
  const { jobs } = (await (await opening).json()) as { jobs: { id: string }[] };
  await page.locator(`input[name="${jobs[0]!.id}.accessories"]:focus`).waitFor();
  await page.keyboard.type('کابل');
  await page.locator(`input[name="${jobs[1]!.id}.shelf"]`).fill('C-3');
  await look(seat);
  await page.keyboard.press('Enter');
  await page.getByText(say('custody.all-taken-in')).waitFor();
  expect(await must(panel.get(`/custody/${jobs[0]!.id}`, { token: panel.office }))).toMatchObject({ place: 'counter', accessories: 'کابل' });
  expect(await must(panel.get(`/custody/${jobs[1]!.id}`, { token: panel.office }))).toMatchObject({ place: 'shelf', shelf: 'C-3' });
  await seat.leave();
}, MINUTES);

test('[RC20] who may only look sees no step', async () => {
  const say = wordsIn('fa');
  const reader = await panel.addPerson({ firstname: 'سارا', lastname: 'رضایی', role: 'reader' }, ['custody.list', 'custody.find', 'custody.show', 'company.show', 'brands.list', 'product-categories.list'].map((action) => ({ action: PLUGIN + action })));
  const opened = await must(panel.post('/receptions', { channel: 'walk-in', customer: { new: { name: 'سارا رضایی', phones: ['09350009988'] } }, devices: [{ categoryTold: 'یخچال' }] }, { token: panel.office }));
  const seat = await panel.sit({ language: 'fa' }, reader);
  const { page } = seat;
  await seat.goTo('/plugins/after-sales/walk-in');
  await scan(page, opened.jobs[0].number);
  await page.getByRole('complementary').getByText(say('custody.place.none')).waitFor();
  expect(await page.getByRole('complementary').getByRole('button').count()).toBe(1);
  expect(await page.getByRole('link', { name: say('custody.view.register') }).count()).toBe(0);
  await seat.leave();
}, MINUTES);
