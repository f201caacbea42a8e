import type { Page } from 'playwright-core';
import { openForBusiness } from './support/company';
import { expectAxeClean } from './support/looks';
import { settled, startPanel, type Panel, type Seat } from './support/panel';
import { wordsIn } from './support/words';

// What becomes of typed text: what can't be read is never sent as something older, what isn't saved is never lost without
// a question, and days typed in Strapi's own forms are stored by the company's clock.

const MINUTES = 300_000;
const say = wordsIn('fa');
const HOLIDAYS = '/settings/after-sales/holidays';
const BRANDS = '/plugins/after-sales/codings/brand';
const NEW_BRAND = '/content-manager/collection-types/plugin::after-sales.brand/create';

let panel: Panel;

beforeAll(async () => {
  panel = await startPanel();
  await openForBusiness(panel);
  for (const [code, fa] of [['ARYA', 'آریا'], ['BEHAR', 'بهار']] as const) expect(await panel.post('/brands', { code, labels: { fa } }, { token: panel.office })).toMatchObject({ status: 201 });
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);
afterEach(() => expect(panel.complaints()).toEqual([]));

const inPersian = async (path: string): Promise<Seat> => {
  const seat = await panel.sit({ language: 'fa' }, panel.admin);
  await seat.goTo(path);
  return seat;
};

const beside = (page: Page) => page.getByRole('complementary');
const question = (page: Page) => page.getByRole('alertdialog').filter({ hasText: say('unsaved.title') });
const answer = (page: Page, way: 'unsaved.leave' | 'action.cancel') => question(page).getByRole('button', { name: say(way) }).click();

const sentTo = (page: Page, path: string, method = 'POST'): unknown[] => {
  const bodies: unknown[] = [];
  page.on('request', (request) => request.method() === method && request.url().endsWith(`/api/after-sales${path}`) && bodies.push(request.postDataJSON()));
  return bodies;
};

describe('text that can not be read', () => {
  test('[PF1] it is not sent as the day that stood there before: not by Enter, not by mouse; a day picked instead is sent', async () => {
    const seat = await inPersian(HOLIDAYS);
    const { page } = seat;
    const sent = sentTo(page, '/holidays');
    await page.getByRole('button', { name: say('settings.holiday.add') }).click();
    await beside(page).locator('input[name=label]').fill('روز شرکت');
    const day = beside(page).locator('input[name=day]');
    await day.fill('۱۴۰۶/۲/۵');
    await day.fill('۱۴۰۶/۱۳/۵');
    await day.press('Enter');
    await beside(page).getByText(say('day.unreadable')).waitFor();
    await beside(page).getByRole('button', { name: say('action.save') }).click();
    await beside(page).locator('input[name=day]:focus').waitFor();
    expect(await day.inputValue()).toBe('۱۴۰۶/۱۳/۵');
    expect(sent).toEqual([]);

    // The calendar opens at the day that was read last; the one that it stands on is chosen anew.
    await beside(page).getByRole('button', { name: say('day.pick') }).press('Enter');
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('grid').waitFor({ state: 'detached' });
    expect(await day.inputValue()).toBe('۱۴۰۶/۰۲/۰۵');
    await beside(page).getByText(say('day.unreadable')).waitFor({ state: 'detached' });
    const [stored] = await Promise.all([page.waitForResponse((told) => told.request().method() === 'POST' && told.url().endsWith('/holidays')), beside(page).getByRole('button', { name: say('action.save') }).click()]);
    expect([stored.status(), sent]).toEqual([201, [{ day: '2027-04-25', scope: 'company', labels: { fa: 'روز شرکت' } }]]);
    await beside(page).waitFor({ state: 'detached' });
    await seat.leave();
  }, MINUTES);

  test('[PF1] it counts as typed: a panel that holds nothing else asks before it closes', async () => {
    const seat = await inPersian(HOLIDAYS);
    const { page } = seat;
    await page.getByRole('button', { name: say('settings.holiday.add') }).click();
    await beside(page).locator('input[name=day]').fill('فردای آن روز');
    await page.keyboard.press('Escape');
    await answer(page, 'action.cancel');
    expect(await beside(page).locator('input[name=day]').inputValue()).toBe('فردای آن روز');
    await beside(page).locator('input[name=day]').press('Escape');
    await answer(page, 'unsaved.leave');
    await beside(page).waitFor({ state: 'detached' });
    await seat.leave();
  }, MINUTES);
});

describe('what is typed and not saved', () => {
  const rowOf = (page: Page, code: string) => page.getByRole('row').filter({ hasText: code });
  const name = (page: Page) => beside(page).locator('input[name="labels.fa"]');

  test('[PF1] another row asks before it takes the place of a panel in which something is typed', async () => {
    const seat = await inPersian(BRANDS);
    const { page } = seat;
    await rowOf(page, 'ARYA').click();
    await name(page).fill('آریای نو');
    await rowOf(page, 'BEHAR').click();
    await answer(page, 'action.cancel');
    expect(await name(page).inputValue()).toBe('آریای نو');
    await rowOf(page, 'BEHAR').click();
    await answer(page, 'unsaved.leave');
    await beside(page).getByRole('heading', { name: 'بهار' }).waitFor();
    expect(await name(page).inputValue()).toBe('بهار');
    // Nothing is typed in this one: the next row opens at once.
    await rowOf(page, 'ARYA').click();
    await beside(page).getByRole('heading', { name: 'آریا' }).waitFor();
    await seat.leave();
  }, MINUTES);

  test('[PF1] the menu, «back» and loading anew ask; whoever has saved is not asked', async () => {
    const seat = await inPersian('/settings/after-sales/company');
    const { page } = seat;
    const hours = page.getByRole('link', { name: say('settings.hours') });
    const field = page.locator('input[name="names.fa"]');
    const typed = 'خدمات نمونه';
    await field.fill(typed);
    await hours.click();
    await answer(page, 'action.cancel');
    await question(page).waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe(typed);
    // A click has told the browser that somebody is here; without one it would not ask.
    const [dialog] = await Promise.all([page.waitForEvent('dialog'), page.evaluate('setTimeout(() => location.reload(), 0)')]);
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect(await field.inputValue()).toBe(typed);
    await hours.click();
    await answer(page, 'unsaved.leave');
    await page.getByRole('heading', { level: 1, name: say('settings.hours') }).waitFor();

    await page.goBack();
    await field.fill(typed);
    await Promise.all([page.waitForResponse((told) => told.request().method() === 'PATCH' && told.ok()), page.locator('form button[type=submit]').click()]);
    await page.getByText(say('settings.saved')).waitFor();
    await hours.click();
    await page.getByRole('heading', { level: 1, name: say('settings.hours') }).waitFor();
    expect(await question(page).count()).toBe(0);
    await seat.leave();
  }, MINUTES);

  test('[PF1] a refusal of a step that nothing is asked before is told: a coding is brought back, a row of a file left out', async () => {
    const ask = { token: panel.office };
    await panel.post('/brands', { code: 'GONE', labels: { fa: 'رفته' } }, ask);
    const seat = await inPersian(BRANDS);
    const { page } = seat;
    await rowOf(page, 'GONE').click();
    await beside(page).getByRole('button', { name: say('codings.retire') }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: say('codings.retire') }).click();
    await beside(page).getByRole('button', { name: say('codings.reinstate') }).waitFor();
    await panel.sql(`delete from as_brands where code = 'GONE'`);
    await Promise.all([page.waitForResponse((told) => told.url().endsWith('/reinstate')), beside(page).getByRole('button', { name: say('codings.reinstate') }).click()]);
    await beside(page).getByRole('alert').waitFor();

    const file = await fetch(`${panel.url}/api/after-sales/coding-imports?list=brand&name=brands.csv`, { method: 'POST', headers: { authorization: `Bearer ${panel.admin.token}`, 'content-type': 'text/csv', 'idempotency-key': 'a-file-that-is-discarded' }, body: 'code,labelFa\nNEW-1,نو\n' });
    const { id } = (await file.json()) as { id: string };
    await seat.goTo(`${BRANDS}/import/${id}`);
    await rowOf(page, 'NEW-1').click();
    expect(await panel.post(`/coding-imports/${id}/discard`, {}, { token: panel.admin.token })).toMatchObject({ status: 200 });
    await Promise.all([page.waitForResponse((told) => told.url().endsWith('/skip')), beside(page).getByRole('button', { name: say('import.skip', { row: '۲' }) }).click()]);
    await beside(page).getByRole('alert').waitFor();
    // The browser itself tells each refusal in its console; an error that nobody took would be another one.
    expect(panel.complaints().filter((text) => !/^Failed to load resource/.test(text))).toEqual([]);
    await seat.leave();
  }, MINUTES);
});

describe('days in the forms of the Content Manager', () => {
  /** None of our own types has a day that is typed there. The server still stores what the form sends: as text, letter by letter. */
  const withDays = async (page: Page): Promise<void> => {
    await page.route('**/content-manager/init', async (route) => {
      const told = await route.fetch();
      const body = (await told.json()) as { data: { contentTypes: { uid: string; attributes: Record<string, object> }[] } };
      const brand = body.data.contentTypes.find(({ uid }) => uid === 'plugin::after-sales.brand')!;
      Object.assign(brand.attributes, { labelFa: { type: 'datetime' }, labelEn: { type: 'date' } });
      await route.fulfill({ response: told, json: body });
    });
  };

  const save = async (page: Page): Promise<void> => {
    await Promise.all([page.waitForResponse((told) => told.request().method() === 'POST' && /plugin::after-sales\.brand/.test(told.url())), page.getByRole('button', { name: 'Save' }).click()]);
  };

  test.each([
    ['Asia/Tehran', '2026-04-24T20:30:00.000Z'],
    ['Europe/Madrid', '2026-04-24T22:00:00.000Z'],
  ])('[PF1] a day and an instant typed there are stored by the company’s clock: %s', async (timeZone, midnight) => {
    expect(await panel.patch('/company', { timeZone }, { token: panel.admin.token })).toMatchObject({ status: 200 });
    const seat = await panel.sit({ language: 'en' }, panel.admin);
    const { page } = seat;
    await withDays(page);
    await seat.goTo(NEW_BRAND);
    const code = `DAY-${timeZone.slice(0, 2).toUpperCase()}`;
    await page.locator('input[name=code]').fill(code);
    for (const field of ['labelFa', 'labelEn']) {
      await page.locator(`input[name=${field}]`).fill('2026-04-25');
      await page.locator(`input[name=${field}]`).blur();
    }
    await save(page);
    expect(await panel.sql('select label_fa, label_en from as_brands where code = $1', [code])).toEqual([{ label_fa: midnight, label_en: '2026-04-25' }]);
    await seat.leave();
  }, MINUTES);

  test('[PF1] text that can not be read there is handed to the server as what it is, not as the day before it', async () => {
    const seat = await panel.sit({ language: 'en' }, panel.admin);
    const { page } = seat;
    await withDays(page);
    await seat.goTo(NEW_BRAND);
    await page.locator('input[name=code]').fill('DAY-X');
    const day = page.locator('input[name=labelEn]');
    await day.fill('2026-04-25');
    await day.fill('2026-04-25x');
    await day.blur();
    await page.getByText(wordsIn('en')('day.unreadable')).waitFor();
    await save(page);
    expect(await panel.sql('select label_en from as_brands where code = $1', ['DAY-X'])).toEqual([{ label_en: '? 2026-04-25x' }]);
    await seat.leave();
  }, MINUTES);

  test('[PF1] without an answer of who the company is nothing is guessed: the field waits and says why, and so does a page', async () => {
    const seat = await panel.sit({ language: 'en' }, panel.admin);
    const { page } = seat;
    const words = wordsIn('en');
    await withDays(page);
    await page.route('**/api/after-sales/company', (route) => route.abort());
    await seat.goTo(NEW_BRAND);
    expect(await page.locator('input[name=labelFa]').isDisabled()).toBe(true);
    await page.getByText(words('problem.offline')).first().waitFor();
    await page.goto(`${panel.url}/admin/plugins/after-sales/customers`);
    await page.getByRole('alert').filter({ hasText: words('problem.offline') }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await page.unroute('**/api/after-sales/company');
    await page.getByRole('button', { name: words('action.retry') }).click();
    await page.getByRole('table').waitFor();
    expect(panel.complaints().filter((text) => !/^Failed to load resource: net::ERR_FAILED/.test(text))).toEqual([]);
    await seat.leave();
  }, MINUTES);
});

describe('pickers', () => {
  const KIT = '/plugins/after-sales/kit';

  test('[PF1] after a choice the field points to no option that is gone, and Escape leaves what was chosen', async () => {
    const seat = await inPersian(KIT);
    const { page } = seat;
    const brand = page.locator('input[name=brand]');
    await brand.pressSequentially('SNO');
    await page.getByRole('option').filter({ hasText: 'ARYA' }).waitFor({ state: 'detached' });
    await page.getByRole('option').filter({ hasText: 'اسنوا' }).first().click();
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    const chosen = await brand.inputValue();
    expect(chosen).toContain('اسنوا');
    expect(await brand.getAttribute('aria-activedescendant')).toBeNull();
    await expectAxeClean(page);
    await brand.press('Escape');
    expect(await brand.inputValue()).toBe(chosen);
    await seat.leave();
  }, MINUTES);

  test('[PF1] a product and an agent that are not there yet are made in place, and are chosen then', async () => {
    const seat = await inPersian(KIT);
    const { page } = seat;
    const making = page.getByRole('dialog');
    const product = page.locator('input[name=product]');
    await product.pressSequentially('REF-30');
    await page.getByText(say('picker.create', { text: 'REF-30' })).click();
    await making.locator('input[name=name]').fill('یخچال ۳۰ فوت');
    // Two that a product needs: what is missing is said there, and the form stays.
    for (const [name, text] of [['categoryCode', 'REF'], ['brandCode', 'SNOWA']] as const) {
      await making.locator(`input[name=${name}]`).pressSequentially(text);
      await page.getByRole('option', { name: text }).first().click();
    }
    await expectAxeClean(page);
    await Promise.all([page.waitForResponse((told) => told.url().endsWith('/products') && told.status() === 201), making.getByRole('button', { name: say('picker.make') }).click()]);
    await making.waitFor({ state: 'detached' });
    await settled(page);
    // Its words stand there now instead of what was typed, and stay when the field is left.
    await product.focus();
    await page.locator('input[name=name]').focus();
    expect([await product.inputValue(), await product.getAttribute('data-unreadable'), await page.getByText(say('picker.none')).count()]).toEqual(['یخچال ۳۰ فوت (\u2066REF-30\u2069)', null, 0]);

    const agent = page.locator('input[name=agent]');
    await agent.press('ArrowDown');
    await agent.pressSequentially('خدمات نو');
    await page.getByText(say('picker.create', { text: 'خدمات نو' })).click();
    await making.locator('input[name=code]').fill('NEW-7');
    await Promise.all([page.waitForResponse((told) => told.url().endsWith('/agents') && told.status() === 201), making.locator('input[name=code]').press('Enter')]);
    await making.waitFor({ state: 'detached' });
    await settled(page);
    expect(await agent.inputValue()).toBe('خدمات نو (\u2066NEW-7\u2069)');
    await seat.leave();
  }, MINUTES);

  test('[PF1] [RC2] a customer is made in place, and whoever has the phone already is offered first', async () => {
    const phone = '09351240077';
    const first = await panel.post('/customers', { name: 'زهرا کریمی', phones: [phone] }, { token: panel.office });
    expect(first.status).toBe(201);
    const seat = await inPersian(KIT);
    const { page } = seat;
    const making = page.getByRole('dialog');
    const customer = page.locator('input[name=customer]');
    const make = (status: number) => Promise.all([page.waitForResponse((told) => told.url().endsWith('/customers') && told.status() === status), making.getByRole('button', { name: say('picker.make') }).click()]);
    const begin = async (): Promise<void> => {
      await customer.press('ArrowDown');
      await customer.pressSequentially('حسین نوری');
      await page.getByText(say('picker.create', { text: 'حسین نوری' })).click();
      expect(await making.locator('input[name=name]').inputValue()).toBe('حسین نوری');
      await making.locator('input[name="phones.0"]').fill('۰۹۳۵۱۲۴۰۰۷۷');
      await make(409);
      await making.getByText('ز… ک…').waitFor();
      await expectAxeClean(page);
    };
    await begin();
    await making.getByRole('button', { name: say('candidates.is-this') }).click();
    await making.waitFor({ state: 'detached' });
    expect(await customer.inputValue()).toContain('ز… ک…');
    await customer.fill('');
    await begin();
    // What is typed in the small form isn't thrown away without a question either.
    const question = page.getByRole('alertdialog');
    await page.keyboard.press('Escape');
    await expectAxeClean(page);
    await question.getByRole('button', { name: say('action.cancel') }).click();
    await question.waitFor({ state: 'detached' });
    expect(await making.locator('input[name=name]').inputValue()).toBe('حسین نوری');
    const [made] = await Promise.all([page.waitForResponse((told) => told.url().endsWith('/customers') && told.status() === 201), making.getByRole('button', { name: say('candidates.none-of-these') }).click()]);
    await making.waitFor({ state: 'detached' });
    const { id } = (await made.json()) as { id: string };
    expect(await customer.inputValue()).toContain('حسین نوری');
    expect((await panel.get(`/customers/${id}`, { token: panel.office })).body).toMatchObject({ name: 'حسین نوری', phones: ['+989351240077'], numbers: [{ sharedWith: [{ id: first.body.id }] }] });
    // The two refusals, which the browser tells too.
    expect(panel.complaints().filter((text) => !/status of 409/.test(text))).toEqual([]);
    await seat.leave();
  }, MINUTES);

  test('[PF1] whoever types faster than the server answers picks nothing that an older text had found, and makes nothing', async () => {
    const seat = await inPersian(KIT);
    const { page } = seat;
    const brand = page.locator('input[name=brand]');
    await brand.press('ArrowDown');
    await page.getByRole('option', { name: 'ARYA' }).first().waitFor();
    const posted: string[] = [];
    page.on('request', (asked) => asked.method() === 'POST' && posted.push(asked.url()));
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/\/brands\?.*q=SNO/, async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(/\/brands\?.*q=SNO/);
    await brand.pressSequentially('SNO');
    await asked;
    for (const key of ['ArrowDown', 'Enter', 'Enter']) await brand.press(key);
    expect([await brand.inputValue(), posted.filter((url) => url.includes('/brands'))]).toEqual(['SNO', []]);
    answer();
    await page.getByRole('option', { name: 'ARYA' }).waitFor({ state: 'detached' });
    await page.getByText(say('picker.create', { text: 'SNO' })).waitFor();
    // The line is marked a moment after the key.
    const marked = page.locator('[role=option][data-highlighted]');
    await brand.press('ArrowDown');
    await marked.waitFor();
    await brand.press('Enter');
    expect([await brand.inputValue(), posted.filter((url) => url.includes('/brands'))]).toEqual([expect.stringContaining('اسنوا'), []]);
    // What isn't there is made by the keyboard too, from the line below the one that is chosen.
    await brand.fill('');
    await brand.pressSequentially('SNO');
    await page.getByText(say('picker.create', { text: 'SNO' })).waitFor();
    await brand.press('ArrowDown');
    await marked.filter({ hasText: say('picker.create', { text: 'SNO' }) }).waitFor();
    await Promise.all([page.waitForResponse((told) => told.url().endsWith('/brands') && told.status() === 201), brand.press('Enter')]);
    await settled(page);
    expect([await brand.inputValue(), await brand.getAttribute('data-unreadable')]).toEqual(['SNO', null]);
    // In other letters than the server keeps it in, and left: it is still the one that was made.
    await brand.fill('');
    await brand.pressSequentially('ZED ');
    await brand.press('ArrowDown');
    const [told] = await Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/brands') && answer.status() === 201), page.getByText(say('picker.create', { text: 'ZED' })).click()]);
    expect(((await told.json()) as { code: string }).code).toBe('ZED');
    await settled(page);
    await brand.press('ArrowDown');
    await page.getByRole('option', { name: 'ZED' }).first().waitFor();
    await brand.press('Escape');
    await page.locator('input[name=name]').focus();
    expect([await brand.inputValue(), await brand.getAttribute('data-unreadable')]).toEqual(['ZED', null]);
    await seat.leave();
  }, MINUTES);
});
