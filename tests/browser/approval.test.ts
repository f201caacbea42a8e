import type { Page, Response } from 'playwright-core';
import { openForBusiness, TYPED } from './support/company';
import { expectNoCutText, expectNoForeignWords, expectRightDirection } from './support/looks';
import { settled, startPanel, type Panel, type Person, type Seat } from './support/panel';
import { openForReports, REPORTED, type Reporter } from './support/reports';
import { wordsIn } from './support/words';

// Whoever approves reports of work, eight hours a day, without a mouse.

const MINUTES = 600_000;
const PLUGIN = 'plugin::after-sales.';
const MAY = ['reports.list', 'reports.show', 'reports.review', 'reports.decide', 'reports.return', 'reports.print', 'photos.show', 'daily-check.list', 'daily-check.explain', 'jobs.list-reasons', 'agents.list', 'company.show', 'brands.list', 'product-categories.list', 'cities.list', 'faults.list'];

let panel: Panel;
let approver: Person;
let reporter: Reporter;

beforeAll(async () => {
  panel = await startPanel();
  await openForBusiness(panel);
  reporter = await openForReports(panel);
  approver = await panel.addPerson({ firstname: 'سارا', lastname: 'رضایی', role: 'office' }, MAY.map((action) => ({ action: PLUGIN + action })));
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);
afterEach(() => expect(panel.complaints()).toEqual([]));

const DATA = [...TYPED, ...REPORTED, 'سارا', 'رضایی', 'سر', 'Enter', 'Esc', 'Ctrl', 'Shift', 'Space', /\b[AXRNZ]\b/, /SN-\w+/];

async function look({ page, language }: Seat): Promise<void> {
  await settled(page);
  await expectNoForeignWords(page, language, { data: DATA });
  await expectRightDirection(page, language);
  await expectNoCutText(page);
}

const answerTo = (page: Page, end: string): Promise<Response> => page.waitForResponse((answer) => answer.url().endsWith(end) && answer.request().method() === 'POST');

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The line that the keys are about has the focus. */
const onLine = (page: Page, position: number): Promise<void> => page.locator(`tr[data-position="${position}"]:focus`).waitFor();

const stateOf = async (id: string): Promise<{ state: string; returnReason: string | null }> => (await panel.get(`/reports/${id}`, { token: panel.office })).body;

describe.each(['fa', 'en'] as const)('at the desk of approval: %s', (language) => {
  const say = wordsIn(language);

  test('[IV9] [IV10] by keyboard alone: a line approved, one cut with its reason, signed; the next report comes and is returned', async () => {
    const first = await reporter.send({ photo: true });
    const second = await reporter.send();
    const seat = await panel.sit({ language }, approver);
    const { page } = seat;
    await seat.goTo('/plugins/after-sales/reports/to-approve');
    await look(seat);
    await page.locator('tbody tr[tabindex="0"]').focus();
    await press(page, 'Enter');
    await onLine(page, 1);
    await page.getByRole('img').first().waitFor();
    await look(seat);

    // A approves and goes on to the next line, X asks what is left of it and why.
    await press(page, 'a');
    await onLine(page, 2);
    await press(page, 'x');
    await page.locator('input[name="quantity"]:focus').waitFor();
    await page.keyboard.type(language === 'fa' ? '۲' : '2');
    await page.getByRole('radio').first().waitFor();
    await press(page, 'Tab', 'Space', 'ArrowDown');
    await page.locator(':focus').and(page.getByRole('radio').nth(1)).waitFor();
    await press(page, 'Space', 'Enter');
    await page.getByText(say('review.cut-raises')).waitFor();
    await page.locator('input[name="quantity"]').fill('1');
    await press(page, 'Enter');
    await onLine(page, 3);
    // Not signed while a line waits.
    await press(page, 'Control+Enter');
    await page.getByText(say('review.undecided-left')).waitFor();
    await press(page, 'Shift+A', 'Control+Enter');
    await page.getByRole('button', { name: say('review.sign') }).and(page.locator(':focus')).waitFor();
    await look(seat);
    const deciding = answerTo(page, `/reports/${first.id}/decide`);
    await press(page, 'Enter');
    const decided = await deciding;
    expect(decided.status()).toBe(200);
    expect(await decided.json()).toMatchObject({
      state: 'partly-approved',
      lines: [
        { decision: 'approved', granted: { amount: '4500000' } },
        { decision: 'cut', quantity: 2, grantedQuantity: 1, cutCode: 'too-many', granted: { amount: '0' } },
        { decision: 'approved', granted: { amount: '1200000' } },
      ],
    });

    // The next one is here already; it goes back.
    await page.getByRole('heading', { level: 1 }).filter({ hasText: second.number }).waitFor();
    await onLine(page, 1);
    await press(page, 'r');
    await page.locator('[role=radio]:focus').waitFor();
    await press(page, 'Space');
    await look(seat);
    const returning = answerTo(page, `/reports/${second.id}/return`);
    await press(page, 'Control+Enter');
    expect((await returning).status()).toBe(200);
    await page.getByText(say('reports.nothing-waits')).waitFor();
    expect(await stateOf(second.id)).toMatchObject({ state: 'returned', returnReason: { fa: 'عکس پلاک دستگاه لازم است', en: 'A photo of the plate is needed' }[language] });
    await seat.leave();
  }, MINUTES);

  test('[IV9] what was decided and not signed outlives the page, and a colleague\'s decision is told and not overwritten', async () => {
    const report = await reporter.send();
    const seat = await panel.sit({ language }, approver);
    const { page } = seat;
    const address = `/plugins/after-sales/reports/${report.id}`;
    await seat.goTo(address);
    await onLine(page, 1);
    await press(page, 'a');
    await onLine(page, 2);
    await seat.goTo(address);
    await page.getByText(say('review.restored')).waitFor();
    await onLine(page, 1);
    await press(page, 'Shift+A', 'Control+Enter');
    await page.getByRole('button', { name: say('review.sign') }).and(page.locator(':focus')).waitFor();
    const cut = [1, 2, 3].map((position) => ({ position, decision: 'cut', reason: 'پیش‌تر پرداخت شده' }));
    expect((await panel.post(`/reports/${report.id}/decide`, { lines: cut }, { token: panel.office })).status).toBe(200);
    const deciding = answerTo(page, `/reports/${report.id}/decide`);
    await press(page, 'Enter');
    expect((await deciding).status()).toBe(409);
    await page.getByText(say('review.overtaken')).waitFor();
    expect((await stateOf(report.id)).state).toBe('rejected');
    await page.getByRole('button', { name: say('review.show-decision') }).click();
    await page.getByText(say('reports.state.rejected'), { exact: true }).first().waitFor();
    // The browser itself tells each refusal in its console.
    expect(panel.complaints().filter((text) => !/status of 409/.test(text))).toEqual([]);
    await seat.leave();
  }, MINUTES);

  test('[RC24] the daily check lists a job without a report until it is explained', async () => {
    const { job, number } = await reporter.finish();
    const seat = await panel.sit({ language }, approver);
    const { page } = seat;
    await seat.goTo('/plugins/after-sales/reports/daily-check');
    await look(seat);
    // Yesterday is asked for at first; +0 is today.
    await page.locator('input[name="to"]').fill('+0');
    const row = page.getByRole('row').filter({ hasText: number });
    await row.waitFor();
    await row.focus();
    await press(page, 'Enter');
    const beside = page.getByRole('complementary');
    await beside.locator('textarea').fill('با راهنمایی تلفنی حل شد');
    const explaining = answerTo(page, `/daily-check/done-without-report/${job}/explain`);
    await beside.locator('button[type=submit]').click();
    expect((await explaining).status()).toBe(200);
    await row.waitFor({ state: 'detached' });
    await seat.leave();
  }, MINUTES);
});
