import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { readSheet } from '../support/sheets';
import { KIT, kitPart } from './support/kit';
import { settled, startPanel, type Panel, type Person, type Seat } from './support/panel';
import { numberIn, wordsIn } from './support/words';

// What the parts of the kit do where consoles use them: what is chosen, kept, sent, downloaded and told.

const MINUTES = 240_000;
const BRANDS = '/plugins/after-sales/codings/brand';
const say = wordsIn('fa');

let panel: Panel;

beforeAll(async () => {
  panel = await startPanel();
  for (const [code, fa] of [['ARJ', 'ارج'], ['GPL', 'جی‌پلاس'], ['SNW', 'اسنوا']] as const) await must(panel.post('/brands', { code, labels: { fa, en: code } }, asAdmin()));
  await must(panel.post('/brands/SNW/retire', undefined, asAdmin()));
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);
afterEach(() => expect(panel.complaints()).toEqual([]));

async function must<Body>(answer: Promise<{ status: number; body: Body }>): Promise<Body> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
}

/** Not a system's token: what the office alone may do is done too. */
const asAdmin = (): { token: string } => ({ token: panel.admin.token });

const at = async (path: string, who: Person = panel.admin): Promise<Seat> => {
  const seat = await panel.sit({ language: 'fa' }, who);
  await seat.goTo(path);
  return seat;
};

const pick = async (page: Page, from: Locator, option: string): Promise<void> => {
  await from.click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

const heads = (page: Page): Promise<string[]> => page.getByRole('table').first().locator('thead th').allInnerTexts();
const codes = (page: Page): Promise<string[]> => page.getByRole('table').first().locator('tbody tr td:first-child').allInnerTexts();
/** Presses, and waits for the list that is asked for because of it. */
const asked = async (page: Page, path: string, press: () => Promise<void>): Promise<URLSearchParams> => {
  const [answer] = await Promise.all([page.waitForResponse((response) => new URL(response.url()).pathname === `/api/after-sales${path}`), press()]);
  await settled(page);
  return new URL(answer.url()).searchParams;
};

test('[PF1] a range is a span by name in the months of the reader, or two days; one that is turned round is said', async () => {
  const { page, leave } = await at(KIT);
  const form = kitPart(page, 'form');
  const [from, to] = [form.locator('input[name="range.from"]'), form.locator('input[name="range.to"]')];
  await pick(page, form.getByRole('combobox', { name: say('kit.range') }), say('day.this-year'));
  const year = await page.evaluate(() => new Intl.DateTimeFormat('fa-IR-u-ca-persian', { timeZone: 'Asia/Tehran', year: 'numeric' }).format(new Date()));
  expect(await from.inputValue()).toBe(`${year}/۰۱/۰۱`);
  expect([`${year}/۱۲/۲۹`, `${year}/۱۲/۳۰`]).toContain(await to.inputValue());
  await to.fill('1403/1/1');
  await to.blur();
  await form.locator('input[name="range.to"][aria-invalid=true]').waitFor();
  expect(await to.inputValue()).toBe('۱۴۰۳/۰۱/۰۱');
  await from.fill('1402/12/29');
  await from.blur();
  await form.locator('input[name="range.to"]:not([aria-invalid=true])').waitFor();
  await leave();
}, MINUTES);

test('[PF1] a day and a time make an instant: either may be changed, and the other stays', async () => {
  const { page, leave } = await at(KIT);
  const form = kitPart(page, 'form');
  const day = form.locator('input[name="at"]');
  const time = form.locator('input[name="at.time"]');
  const shown = async (): Promise<string[]> => [await day.inputValue(), await time.inputValue()];
  // 08:30 in UTC by the company's clock.
  expect(await shown()).toEqual(['۱۴۰۴/۰۲/۰۵', '۱۲:۰۰']);
  await day.fill('1404/2/6');
  await day.blur();
  expect(await shown()).toEqual(['۱۴۰۴/۰۲/۰۶', '۱۲:۰۰']);
  for (const [typed, read] of [['14:45', '۱۴:۴۵'], ['۹', '۰۹:۰۰'], ['', '۰۰:۰۰']] as const) {
    await time.fill(typed);
    await time.blur();
    expect(await shown()).toEqual(['۱۴۰۴/۰۲/۰۶', read]);
  }
  await time.fill('25:70');
  await time.blur();
  await form.locator('input[name="at.time"][aria-invalid=true]').waitFor();
  expect(await shown()).toEqual(['۱۴۰۴/۰۲/۰۶', '25:70']);
  await leave();
}, MINUTES);

test('[PF1] amounts are shown and typed in Toman where the company counts so; what is kept is Rial', async () => {
  await must(panel.patch('/company', { moneyUnit: 'toman' }, asAdmin()));
  const { page, leave } = await at(KIT);
  const amount = kitPart(page, 'form').locator('input[name="amount"]');
  await kitPart(page, 'form').getByText(`${say('kit.amount')} (${say('money.toman')})`).waitFor();
  expect(await amount.inputValue()).toBe('۱۲۵٬۰۰۰');
  await amount.fill('2500');
  await amount.blur();
  expect(await amount.inputValue()).toBe('۲٬۵۰۰');
  expect(await kitPart(page, 'table').locator('tbody tr').first().innerText()).toContain('۱۲۵٬۰۰۰');
  await leave();

  await must(panel.patch('/company', { moneyUnit: 'rial' }, asAdmin()));
  const rial = await at(KIT);
  await kitPart(rial.page, 'form').getByText(`${say('kit.amount')} (${say('money.rial')})`).waitFor();
  expect(await kitPart(rial.page, 'form').locator('input[name="amount"]').inputValue()).toBe('۱٬۲۵۰٬۰۰۰');
  await rial.leave();
}, MINUTES);

test('[PF1] a saved view brings filters, order and columns back; a colleague at the same desk has others', async () => {
  const seat = await at(BRANDS);
  const { page } = seat;
  const usual = await heads(page);
  await asked(page, '/brands', () => pick(page, page.getByRole('combobox', { name: say('codings.filter.state') }), say('codings.filter.any')));
  await asked(page, '/brands', () => page.getByRole('button', { name: say('codings.field.code'), exact: true }).click());
  await asked(page, '/brands', () => page.getByRole('button', { name: say('codings.field.code'), exact: true }).click());
  expect(await codes(page)).toEqual(['SNW', 'GPL', 'ARJ']);
  await page.getByRole('button', { name: say('table.columns') }).click();
  await page.getByRole('checkbox', { name: say('codings.field.labelEn') }).click();
  await page.keyboard.press('Escape');
  expect(await heads(page)).toContain(say('codings.field.labelEn'));
  await page.getByRole('button', { name: say('views.title') }).click();
  await page.getByLabel(say('views.name')).fill('همه از آخر');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'همه از آخر', exact: true }).waitFor();

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('table.columns') }).click();
  await page.getByRole('checkbox', { name: say('codings.field.labelEn') }).click();
  await seat.goTo(BRANDS);
  expect(await heads(page)).toEqual(usual);
  expect(await codes(page)).toEqual(['ARJ', 'GPL']);
  await page.getByRole('button', { name: say('views.title') }).click();
  const query = await asked(page, '/brands', () => page.getByRole('button', { name: 'همه از آخر', exact: true }).click());
  expect(Object.fromEntries(query)).toMatchObject({ state: 'any', sort: '-code' });
  expect(await codes(page)).toEqual(['SNW', 'GPL', 'ARJ']);
  expect(await heads(page)).toContain(say('codings.field.labelEn'));
  // The choice of columns stays, the order of a view is only asked for.
  await seat.goTo(BRANDS);
  expect(await heads(page)).toContain(say('codings.field.labelEn'));

  const colleague = await panel.addPersonOf('after-sales-coding-admin');
  await page.evaluate(`localStorage.setItem('jwtToken', ${JSON.stringify(JSON.stringify(colleague.token))})`);
  await seat.goTo(BRANDS);
  expect(await heads(page)).toEqual(usual);
  await page.getByRole('button', { name: say('views.title') }).click();
  await page.getByText(say('views.none')).waitFor();
  await seat.leave();
}, MINUTES);

test('[PF1] a chart is a table for whoever wants the figures', async () => {
  const { page, leave } = await at(KIT);
  const chart = kitPart(page, 'chart-of-two');
  await chart.getByRole('button', { name: say('chart.as-table') }).press('Enter');
  const figures = (await chart.locator('tr').allInnerTexts()).map((row) => row.split('\t'));
  expect(figures).toEqual([[say('chart.label'), say('kit.receptions'), say('kit.hand-overs')], ...[[12, 9], [30, 24], [22, 27], [41, 35], [18, 20]].map((values, week) => [week + 1, ...values].map((value) => numberIn('fa', value)))]);
  await chart.getByRole('button', { name: say('chart.as-picture') }).press('Enter');
  await chart.getByRole('table').waitFor({ state: 'detached' });
  await leave();
}, MINUTES);

const bellOf = (page: Page): Locator => page.getByRole('button', { name: say('work.bell-count', { count: numberIn('fa', 1) }) });

test('[PF1] an export holds what the table shows, and the bell tells of it', async () => {
  const { page, leave } = await at(BRANDS);
  await asked(page, '/brands', () => page.getByRole('button', { name: say('codings.field.code'), exact: true }).click());
  await asked(page, '/brands', () => page.getByRole('button', { name: say('codings.field.code'), exact: true }).click());
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say('table.export') }).click()]);
  expect(download.suggestedFilename()).toMatch(/^brands-14\d\d-\d\d-\d\d\.xlsx$/);
  const { rows } = await readSheet(readFileSync(await download.path()));
  // Its own columns stand in the first row; the retired one isn't shown, so it isn't there either.
  expect(rows.slice(1).map(([code]) => code)).toEqual(['GPL', 'ARJ']);
  await bellOf(page).click();
  await page.getByRole('dialog').getByText(say('work.done')).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('work.bell'), exact: true }).waitFor();
  await leave();
}, MINUTES);

const sentFile = async (name: string, text: string): Promise<string> => {
  const answer = await fetch(`${panel.url}/api/after-sales/coding-imports?list=brand&name=${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${panel.admin.token}`, 'content-type': 'text/csv', 'idempotency-key': `kit-parts-${name}` },
    body: text,
  });
  const { id } = (await answer.json()) as { id: string };
  return id;
};

test('[PF1] rows are saved behind the page: whoever goes elsewhere meanwhile is told by the bell', async () => {
  const id = await sentFile('many.csv', ['code,labelFa,labelEn', ...Array.from({ length: 40 }, (_, at) => `MANY-${at},برند ${at},Brand ${at}`)].join('\n'));
  const seat = await at(`${BRANDS}/import/${id}`);
  const { page } = seat;
  const count = numberIn('fa', 40);
  await page.getByRole('button', { name: say('import.apply', { count }) }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: say('import.apply', { count }) }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await seat.walkTo('/plugins/after-sales/customers');
  await bellOf(page).click();
  await page.getByRole('dialog').getByText(say('import.finished', { count })).waitFor();
  const { body } = await panel.get('/brands?q=MANY&limit=100', asAdmin());
  expect(body.items).toHaveLength(40);
  await seat.leave();
}, MINUTES);

test('[PF1] an import that is discarded is gone, and so is its page\'s way to save', async () => {
  const id = await sentFile('unwanted.csv', 'code,labelFa\nUNWANTED,ناخواسته');
  const { page, leave } = await at(`${BRANDS}/import/${id}`);
  await page.getByRole('button', { name: say('import.discard') }).click();
  const dialog = page.getByRole('alertdialog', { name: say('import.discard-title') });
  const [answer] = await Promise.all([page.waitForResponse((response) => response.url().endsWith('/discard')), dialog.getByRole('button', { name: say('import.discard') }).click()]);
  expect(answer.ok()).toBe(true);
  await page.getByRole('button', { name: say('import.choose') }).waitFor();
  expect(await panel.get(`/coding-imports/${id}`, asAdmin())).toMatchObject({ body: { state: 'discarded' } });
  expect(await panel.get('/brands/UNWANTED', asAdmin())).toMatchObject({ status: 404 });
  await leave();
}, MINUTES);

test('[PF1] a coding is retired after a question, and reinstated without one', async () => {
  await must(panel.post('/brands', { code: 'OLD', labels: { fa: 'کهنه' } }, asAdmin()));
  const { page, leave } = await at(BRANDS);
  await page.getByRole('row').filter({ hasText: 'OLD' }).focus();
  await page.keyboard.press('Enter');
  const beside = page.getByRole('complementary');
  await beside.getByRole('button', { name: say('codings.retire') }).click();
  const dialog = page.getByRole('alertdialog', { name: say('codings.retire-title', { name: 'کهنه' }) });
  await dialog.getByText(say('codings.retire-consequence')).waitFor();
  await dialog.getByRole('button', { name: say('codings.retire') }).click();
  await beside.getByText(say('codings.state.retired'), { exact: true }).waitFor();
  expect(await panel.get('/brands/OLD', asAdmin())).toMatchObject({ body: { state: 'retired' } });
  await beside.getByRole('button', { name: say('codings.reinstate') }).click();
  await beside.getByText(say('codings.state.active'), { exact: true }).waitFor();
  expect(await panel.get('/brands/OLD', asAdmin())).toMatchObject({ body: { state: 'active' } });
  await leave();
}, MINUTES);
