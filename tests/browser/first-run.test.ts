import type { Locator, Page } from 'playwright-core';
import { expectAxeClean, expectNoCutText, expectNoForeignWords, expectRightDirection } from './support/looks';
import { settled, startPanel, type Panel, type Seat } from './support/panel';
import { wordsIn } from './support/words';

// A company's first morning, in each language on an installation of its own: the guide, the first product and agent, the
// first reception, and the first call.

const MINUTES = 600_000;

const DATA = ['شرکت نمونه', 'Sample Company', 'Empresa de ejemplo', /Asia\/Tehran/, 'Enter', 'Alt', 'Ctrl', 'مریم', 'احمدی', 'اسنوا', 'یخچال', 'سارا', 'رضایی', 'ما', 'خدمات البرز', 'Snowa', 'Refrigerator', /A-01/, /REF-\w+/, 'maryam'];

async function look({ page, language }: Seat): Promise<void> {
  await settled(page);
  await expectNoForeignWords(page, language, { data: DATA });
  await expectRightDirection(page, language);
  await expectNoCutText(page);
  await expectAxeClean(page);
}

/** Waits for the server's answer to what the click sends. */
async function answered(page: Page, path: RegExp, act: () => Promise<void>, method = 'POST'): Promise<number> {
  const answer = page.waitForResponse((response) => path.test(new URL(response.url()).pathname) && response.request().method() === method);
  await act();
  return (await answer).status();
}

/** Types into a picker, and takes the first answer, which makes what isn't there yet. */
async function pick(page: Page, form: Locator, label: string, typed: string): Promise<void> {
  const box = form.getByRole('combobox', { name: label });
  await box.click();
  await box.pressSequentially(typed);
  await page.getByRole('option').filter({ hasText: typed }).first().click();
}

describe.each(['fa', 'en'] as const)('the first morning: %s', (language) => {
  const say = wordsIn(language);
  let panel: Panel;

  beforeAll(async () => {
    panel = await startPanel();
  }, MINUTES);
  afterAll(() => panel?.stop(), MINUTES);
  afterEach(() => expect(panel.complaints()).toEqual([]));

  const state = async (step: string): Promise<string> => (await panel.get('/first-run', { token: panel.admin.token })).body.items.find((item: { step: string }) => item.step === step).state;

  test('[PF2] whoever logs in to an empty installation is led to the guide, and does every step in it', async () => {
    const seat = await panel.sit({ language });
    const { page } = seat;
    await seat.goTo('/auth/login');
    await page.fill('input[name=email]', panel.admin.email);
    await page.fill('input[name=password]', panel.admin.password);
    await page.locator('button[type=submit]').click();
    await page.waitForURL((address) => address.pathname.endsWith('/plugins/after-sales/first-run'));
    await look(seat);

    const step = (name: 'company' | 'hours' | 'product' | 'agent' | 'tariff') => page.getByRole('region', { name: say(`first-run.step.${name}`) });
    // What the program came with suits.
    for (const name of ['company', 'hours'] as const) {
      expect(await answered(page, new RegExp(`/first-run/${name}/settle$`), () => step(name).getByRole('button', { name: say('first-run.as-it-is') }).click())).toBe(200);
      expect(await state(name)).toBe('done');
    }
    // The next open step opens by itself.
    const opened = async (name: 'product' | 'agent' | 'tariff'): Promise<Locator> => {
      const form = step(name).locator('form');
      await form.waitFor();
      return form;
    };

    // A model whose type and brand are made in the same form.
    const product = await opened('product');
    await look(seat);
    await product.locator('input[name=code]').fill('REF-20');
    await product.locator(`input[name="labels.${language}"]`).fill(language === 'fa' ? 'یخچال' : 'Refrigerator');
    expect(await answered(page, /\/product-categories$/, () => pick(page, product, say('codings.field.categoryCode'), 'REF'))).toBe(201);
    expect(await answered(page, /\/brands$/, () => pick(page, product, say('codings.field.brandCode'), 'SNOWA'))).toBe(201);
    expect(await answered(page, /\/products$/, () => product.locator('button[type=submit]').click())).toBe(201);

    // Who does the work, where, and how they log in.
    const agent = await opened('agent');
    await look(seat);
    await agent.locator('input[name=code]').fill('A-01');
    await agent.locator('input[name=name]').fill(language === 'fa' ? 'خدمات البرز' : 'Alborz');
    await pick(page, agent, say('first-run.agent.province'), language === 'fa' ? 'تهران' : 'Tehran');
    await agent.locator('input[name=username]').fill('alborz');
    await agent.locator('input[name=email]').fill('alborz@example.com');
    expect(await answered(page, /\/agents\/[^/]+\/users$/, () => agent.locator('button[type=submit]').click())).toBe(201);

    // What the work costs.
    const tariff = await opened('tariff');
    await tariff.locator('input[name=wage]').fill(language === 'fa' ? '۴۵۰۰۰۰۰' : '4500000');
    await look(seat);
    expect(await answered(page, /\/tariffs$/, () => tariff.locator('button[type=submit]').click())).toBe(201);
    await step('tariff').getByText(say('first-run.state.done')).waitFor();
    for (const name of ['product', 'agent', 'tariff']) expect([name, await state(name)]).toEqual([name, 'done']);
    await look(seat);
    await seat.leave();
  }, MINUTES);

  test('[PF2] somebody calls', async () => {
    const opened = await panel.post('/receptions', { channel: 'phone', customer: { new: { name: language === 'fa' ? 'سارا رضایی' : 'Sara Rezai', phones: ['09125550101'] } }, devices: [{ category: 'REF' }] }, { token: panel.office });
    expect(opened.status).toBe(201);
  });

  test('[PF2] the home page tells the day, and each number opens its list', async () => {
    const seat = await panel.sit({ language }, panel.admin);
    const { page } = seat;
    await seat.goTo('/');
    await page.getByRole('link', { name: say('home.unassigned') }).click();
    await page.waitForURL((address) => address.pathname.endsWith('/jobs/unassigned'));
    await settled(page);
    expect(await page.locator('tbody tr').count()).toBe(1);
    await seat.leave();
  }, MINUTES);

  test('[PF2] the demo company comes with one click and goes with one, and leaves what the company has', async () => {
    const seat = await panel.sit({ language }, panel.admin);
    const { page } = seat;
    const own = (await panel.get('/receptions', { token: panel.office })).body.items.map((item: { id: string }) => item.id);
    await seat.goTo('/plugins/after-sales/first-run');
    const card = page.getByRole('region', { name: say('demo.title') });
    await card.getByRole('button', { name: say('demo.load') }).click();
    expect(await answered(page, /\/demo\/load$/, () => page.getByRole('alertdialog').getByRole('button', { name: say('demo.load') }).click())).toBe(200);
    await card.getByRole('button', { name: say('demo.remove') }).waitFor();
    await look(seat);
    expect((await panel.get('/receptions?limit=50', { token: panel.office })).body.items.length).toBeGreaterThan(30);
    await card.getByRole('button', { name: say('demo.remove') }).click();
    expect(await answered(page, /\/demo\/remove$/, () => page.getByRole('alertdialog').getByRole('button', { name: say('demo.remove') }).click())).toBe(200);
    await card.getByRole('button', { name: say('demo.load') }).waitFor();
    expect((await panel.get('/receptions', { token: panel.office })).body.items.map((item: { id: string }) => item.id)).toEqual(own);
    await seat.leave();
  }, MINUTES);

  test('[RC25] a call opens the caller\'s card on the operator\'s screen, and Alt+A brings the caller into the reception', async () => {
    const seat = await panel.sit({ language }, panel.admin);
    const { page } = seat;
    await seat.goTo('/plugins/after-sales/reception');
    await page.getByRole('button', { name: say('calls.set-extension') }).click();
    await page.locator('input[name=extension]').fill(language === 'fa' ? '۲۰۱' : '201');
    const listening = page.waitForRequest((request) => request.url().includes('/my-calls') && !request.isNavigationRequest());
    expect(await answered(page, /\/my-extension$/, () => page.locator('input[name=extension]').press('Enter'))).toBe(200);
    await listening;
    const ring = (call: string, phone: string) => panel.post('/incoming-calls', { call, phone, extension: '201' }, { token: panel.office });
    expect(await ring('first', '09125550101')).toMatchObject({ status: 201 });
    const card = page.getByRole('region', { name: say('calls.ringing') });
    await card.getByRole('button', { name: say('calls.answer') }).waitFor();
    await expectNoForeignWords(page, language, { data: DATA });
    await expectRightDirection(page, language);
    await expectNoCutText(page);
    await expectAxeClean(page);
    await page.keyboard.press('Alt+a');
    // The caller is picked, with the open job.
    await page.getByRole('button', { name: say('reception.other-customer') }).waitFor();
    expect(await card.getByRole('button', { name: say('calls.answer') }).count()).toBe(0);
    await page.locator('input[name="devices.0.serial"]').fill('REF-000-2');

    // While this one is being written somebody else calls: nothing typed is lost until the operator says so.
    expect(await ring('second', '09125550202')).toMatchObject({ status: 201 });
    await card.getByRole('button', { name: say('calls.answer') }).click();
    await page.getByRole('button', { name: say('calls.begin') }).waitFor();
    expect(await page.locator('input[name="devices.0.serial"]').inputValue()).toBe('REF-000-2');
    await page.getByRole('button', { name: say('calls.begin') }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: say('calls.begin') }).click();
    // A number that nobody has is looked for, and the first answer is a new customer.
    await page.getByRole('option', { name: say('reception.new-customer') }).waitFor();
    expect(await page.locator('input[role=combobox]').first().inputValue()).toBe('09125550202');

    // One that hangs up takes the card away.
    expect(await ring('third', '09125550303')).toMatchObject({ status: 201 });
    await card.getByRole('button', { name: say('calls.answer') }).waitFor();
    expect(await panel.post('/incoming-calls/third/ended', { answered: false }, { token: panel.office })).toMatchObject({ status: 200 });
    await card.getByRole('button', { name: say('calls.answer') }).waitFor({ state: 'detached' });
    await seat.leave();
  }, MINUTES);
});
