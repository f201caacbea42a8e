import { expectAxeClean, expectNoForeignWords } from './support/looks';
import { LANGUAGES, startPanel, type Language, type Panel, type Seat } from './support/panel';
import texts from '../../src/plugins/after-sales/admin/src/translations/fa.json';

// The parts that consoles are built from, on the page that shows each of them: what works here works in every console.

const MINUTES = 240_000;
const KIT = '/plugins/after-sales/kit';

let panel: Panel;

beforeAll(async () => {
  panel = await startPanel();
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);
afterEach(() => expect(panel.complaints()).toEqual([]));

const kit = async (language: Language): Promise<Seat> => {
  const seat = await panel.sit({ language }, panel.admin);
  await seat.goTo(KIT);
  return seat;
};

/** A day some days from now as the panel writes it in Persian, reckoned by the browser's own calendar. */
const jalali = ({ page }: Seat, days: number): Promise<string> =>
  page.evaluate((shift) => {
    const parts = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { timeZone: 'Asia/Tehran', year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(Date.now() + shift * 86_400_000);
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
    return `${part('year')}/${part('month')}/${part('day')}`;
  }, days);

test('[PF1] a table is worked by keyboard: arrows walk, Enter opens, Escape closes and gives the place back', async () => {
  const { page, leave } = await kit('fa');
  const rows = page.getByRole('table').first().locator('tbody tr');
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await rows.nth(1).evaluate((row) => row.matches(':focus'))).toBe(true);
  await page.keyboard.press('End');
  expect(await rows.last().evaluate((row) => row.matches(':focus'))).toBe(true);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const beside = page.getByRole('complementary');
  await beside.waitFor();
  expect(await beside.evaluate((panel) => panel.matches(':focus-within'))).toBe(true);
  await page.keyboard.press('Escape');
  await beside.waitFor({ state: 'detached' });
  expect(await rows.first().evaluate((row) => row.matches(':focus'))).toBe(true);
  await leave();
}, MINUTES);

test('[PF1] a refusal of the server lands at its field, which is given the focus, and nothing typed is lost', async () => {
  for (const language of LANGUAGES) {
    const { page, leave } = await kit(language);
    const form = page.locator('form').filter({ has: page.locator('input[name=name]') });
    await form.locator('input[name=name]').fill('REF-20');
    await form.locator('button[type=submit]').click();
    const field = form.locator('input[name=name][aria-invalid=true]');
    await field.waitFor();
    expect(await field.inputValue()).toBe('REF-20');
    const said = await page.locator(`[id="${(await field.getAttribute('aria-describedby'))!.split(' ').pop()!}"]`).innerText();
    expect(said.length).toBeGreaterThan(3);
    await expectNoForeignWords(page, language, { data: DATA });
    await expectAxeClean(page);
    await leave();
  }
}, MINUTES);

/** Names in the kit's samples. */
const DATA = ['Smart TV', 'یخچال فریزر ۲۰ فوت', 'ماشین لباس‌شویی ۸ کیلویی', 'مریم احمدی', 'مریم', 'احمدی', 'ما', 'نمایندگی ۱۲', 'یخچال ۲۰ فوت'];

test('[PF1] a day is typed as people write it, or picked by keyboard; in Persian it is Jalali', async () => {
  const seat = await kit('fa');
  const { page } = seat;
  const day = page.getByLabel(texts['after-sales.kit.day'], { exact: true });
  expect(await day.inputValue()).toBe('۱۴۰۴/۰۲/۰۵');
  for (const [typed, shown] of [['۱۴۰۳/۱۲/۳۰', '۱۴۰۳/۱۲/۳۰'], ['1404/2/5', '۱۴۰۴/۰۲/۰۵'], ['امروز', await jalali(seat, 0)], ['-7', await jalali(seat, -7)]] as const) {
    await day.fill(typed);
    await day.blur();
    expect({ typed, shown: await day.inputValue() }).toEqual({ typed, shown });
  }
  await day.fill('۱۴۰۴/۱۳/۱');
  await day.blur();
  await page.getByText(texts['after-sales.day.unreadable']).waitFor();
  expect(await day.inputValue()).toBe('۱۴۰۴/۱۳/۱');

  await day.fill('۱۴۰۴/۲/۵');
  await page.getByRole('button', { name: texts['after-sales.day.pick'] }).first().press('Enter');
  const grid = page.getByRole('grid');
  await grid.waitFor();
  await expectNoForeignWords(page, 'fa', { data: DATA });
  // Towards the end of the line lies the next day, which in Persian is the left.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await grid.waitFor({ state: 'detached' });
  expect(await day.inputValue()).toBe('۱۴۰۴/۰۲/۱۳');
  await seat.leave();
}, MINUTES);

test('[PF1] the same day is Gregorian in English and Spanish', async () => {
  for (const [language, label] of [['en', 'Day'], ['es', 'Día']] as const) {
    const { page, leave } = await kit(language);
    expect(['2025-04-25', '25/04/2025', '25/4/2025']).toContain(await page.getByLabel(label, { exact: true }).inputValue());
    await leave();
  }
}, MINUTES);
