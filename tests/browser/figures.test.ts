import { openForBusiness, TYPED } from './support/company';
import { expectNoForeignWords } from './support/looks';
import { settled, startPanel, type Panel, type Seat } from './support/panel';
import { wordsIn } from './support/words';

// In Persian numbers stand in Persian figures, also in fields; places are called by their names.

const MINUTES = 240_000;
const say = wordsIn('fa');
const LATIN = /[0-9]/;

let panel: Panel;

beforeAll(async () => {
  panel = await startPanel();
  await openForBusiness(panel);
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);
afterEach(() => expect(panel.complaints()).toEqual([]));

const sit = (): Promise<Seat> => panel.sit({ language: 'fa' }, panel.admin);
const ask = () => ({ token: panel.admin.token });

test('[PF1] the days of storage stand in Persian figures and are saved from Persian or Latin ones', async () => {
  const { page, goTo, leave } = await sit();
  await goTo('/settings/after-sales/company');
  const days = page.locator('input[name=storageDays]');
  const save = page.getByRole('button', { name: say('action.save') });
  expect(await days.inputValue()).toBe('۳۰');
  for (const [typed, stored, shown] of [['۴۵', 45, '۴۵'], ['60', 60, '۶۰'], ['۳۰', 30, '۳۰']] as const) {
    await days.fill(typed);
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.url().endsWith('/after-sales/company'));
    await save.click();
    expect((await saved).status()).toBe(200);
    await page.waitForFunction((wanted) => (globalThis as unknown as { document: { querySelector(name: string): { value: string } } }).document.querySelector('input[name=storageDays]').value === wanted, shown);
    expect((await panel.get('/company', ask())).body.storageDays).toBe(stored);
  }
  await leave();
}, MINUTES);

test('[PF1] the form of a numbering has Persian figures, the year too', async () => {
  const { page, goTo, leave } = await sit();
  await goTo('/settings/after-sales/numbering');
  await page.locator('tbody tr').first().focus();
  await page.keyboard.press('Enter');
  const panelOfOne = page.getByRole('complementary');
  await panelOfOne.waitFor();
  await expectNoForeignWords(page, 'fa', { data: TYPED });
  for (const name of ['digits', 'next']) expect(await panelOfOne.locator(`input[name=${name}]`).inputValue()).toMatch(/^[۰-۹]+$/);
  expect(await panelOfOne.innerText()).not.toMatch(LATIN);
  await leave();
}, MINUTES);

test('[PF1] a holiday of one province names the province', async () => {
  const { body: answer } = await panel.get('/provinces?limit=100', { token: panel.office });
  const province = (answer.items as { code: string; labels: { fa: string } }[]).find(({ code }) => code === 'fars')!;
  const today = new Date().toISOString().slice(0, 10);
  expect((await panel.post('/holidays', { day: today, scope: 'province', code: province.code, labels: { fa: 'روز استان' } }, ask())).status).toBe(201);
  const { page, goTo, leave } = await sit();
  await goTo('/settings/after-sales/holidays');
  const row = page.getByRole('row').filter({ hasText: 'روز استان' });
  await row.getByRole('cell', { name: province.labels.fa, exact: true }).waitFor();
  await settled(page);
  await expectNoForeignWords(page, 'fa', { data: TYPED });
  await leave();
}, MINUTES);
