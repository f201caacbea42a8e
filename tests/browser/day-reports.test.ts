import type { Page } from 'playwright-core';
import { openForBusiness, TYPED } from './support/company';
import { expectNoCutText, expectNoForeignWords, expectRightDirection } from './support/looks';
import { settled, startPanel, type Panel, type Person, type Seat } from './support/panel';
import { wordsIn, type TextId } from './support/words';

// The evening: the supervisor completes and signs what the technicians did, the manager reads and countersigns.

const MINUTES = 600_000;
const PLUGIN = 'plugin::after-sales.';
const READS = ['company.show', 'product-categories.list', 'brands.list', 'provinces.list', 'jobs.list-reasons'];
const SUPERVISES = [...READS, 'day-reports.mine', 'day-reports.save', 'day-reports.send', 'day-reports.roll', 'day-reports.list', 'day-reports.show', 'day-reports.return', 'day-reports.countersign', 'day-reports.print', 'branch-days.list', 'branch-days.show', 'branch-days.save', 'branch-days.send', 'branch-days.print'];
const MANAGES = [...SUPERVISES, 'branch-days.return', 'branch-days.countersign'];

let panel: Panel;
let supervisor: Person;
let manager: Person;

beforeAll(async () => {
  panel = await startPanel();
  await openForBusiness(panel);
  const grants = (actions: readonly string[]) => actions.map((action) => ({ action: PLUGIN + action }));
  supervisor = await panel.addPerson({ firstname: 'سعید', lastname: 'کریمی', role: 'supervisor' }, grants(SUPERVISES));
  manager = await panel.addPerson({ firstname: 'حمید', lastname: 'رستمی', role: 'manager' }, grants(MANAGES));
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);
afterEach(() => expect(panel.complaints()).toEqual([]));

const DATA = [...TYPED, 'رضا', 'کریمی', 'سعید', 'حمید', 'رستمی', 'علی', 'نادری', 'supervisor', 'manager', 'Alt', 'km', 'برف', 'پارکینگ', 'کیلومتر کم است', 'کامل شد', 'سک', 'حر'];

async function look({ page, language }: Seat): Promise<void> {
  await settled(page);
  await expectNoForeignWords(page, language, { data: DATA });
  await expectRightDirection(page, language);
  await expectNoCutText(page);
}

/** Does something that asks the server, and hears its answer. */
async function answered(page: Page, path: RegExp, act: () => Promise<void>): Promise<number> {
  const answer = page.waitForResponse((heard) => heard.request().method() === 'POST' && path.test(new URL(heard.url()).pathname));
  await act();
  return (await answer).status();
}

const TECHNICIANS: Record<'fa' | 'en', string> = { fa: 'علی نادری', en: 'رضا نادری' };

/** A technician of ours who finished a job just now. */
async function worked(name: string, phone: string): Promise<string> {
  const ask = { token: panel.office };
  const technician = (await panel.post('/technicians', { name }, ask)).body.id as string;
  const opened = await panel.post('/receptions', { channel: 'phone', customer: { new: { name: 'مریم احمدی', phones: [phone] } }, devices: [{ categoryTold: 'یخچال' }] }, ask);
  const [job] = opened.body.jobs;
  for (const [verb, body] of [['assign', { technician }], ['accept', {}], ['start', {}], ['done', { result: 'fixed' }]] as const) expect((await panel.post(`/jobs/${job.id}/${verb}`, body, ask)).status).toBe(200);
  return technician;
}

describe.each(['fa', 'en'] as const)('in the evening: %s', (language) => {
  const words = wordsIn(language);
  const say = (id: TextId): string => words(id);

  test('[RP9] the supervisor completes a technician’s day by keyboard and signs it; the manager countersigns', async () => {
    const name = TECHNICIANS[language];
    const technician = await worked(name, { fa: '09361110001', en: '09361110002' }[language]);
    const seat = await panel.sit({ language }, supervisor);
    const { page } = seat;
    await seat.goTo('/plugins/after-sales/day-reports/technicians');
    await look(seat);
    // One key opens those who wait, one after the other, until this one stands there.
    const beside = page.getByRole('complementary', { name });
    for (let tries = 0; tries < 5 && !(await beside.isVisible()); tries += 1) {
      const loaded = page.waitForResponse((heard) => heard.url().includes('/day-reports/mine'));
      await page.keyboard.press('Alt+n');
      await loaded;
      await settled(page);
    }
    await beside.getByText(say('day-reports.outcome.done'), { exact: true }).waitFor();
    await look(seat);

    await beside.locator('input[name=odometerFrom]').fill(language === 'fa' ? '۸۴۲۱۰' : '84210');
    await beside.locator('input[name=odometerTo]').fill(language === 'fa' ? '۸۴۲۰۰' : '84200');
    await beside.getByRole('button', { name: say('day-reports.send') }).click();
    await beside.getByText(say('day-reports.odometer-backwards')).waitFor();
    await beside.locator('input[name=odometerTo]:focus').waitFor();
    await beside.locator('input[name=odometerTo]').fill('84252');
    await beside.getByRole('button', { name: say('day-reports.add-expense') }).click();
    await page.locator('input[name="expenses.0.text"]:focus').waitFor();
    await page.keyboard.type('پارکینگ');
    await beside.locator('input[name="expenses.0.amount"]').fill('350000');
    await beside.locator('textarea').fill('برف');
    await look(seat);
    await beside.getByRole('button', { name: say('day-reports.send') }).click();
    const asked = page.getByRole('alertdialog');
    await look(seat);
    expect(await answered(page, /\/day-reports\/send$/, () => asked.getByRole('button', { name: say('day-reports.send') }).click())).toBe(200);
    await beside.getByText(say('day-reports.signed')).waitFor();
    await look(seat);
    // Whoever signed isn't offered to countersign.
    expect(await beside.getByRole('button', { name: say('day-reports.countersign'), exact: true }).count()).toBe(0);
    await seat.leave();

    const upstairs = await panel.sit({ language }, manager);
    await upstairs.goTo('/plugins/after-sales/day-reports/technicians');
    await upstairs.page.getByRole('row').filter({ hasText: name }).click();
    const open = upstairs.page.getByRole('complementary', { name });
    await open.getByRole('button', { name: say('day-reports.countersign'), exact: true }).click();
    expect(await answered(upstairs.page, /\/countersign$/, () => upstairs.page.getByRole('alertdialog').getByRole('button', { name: say('day-reports.countersign'), exact: true }).click())).toBe(200);
    await open.getByText(say('day-reports.countersigned')).waitFor();
    await look(upstairs);
    const { body } = await panel.get(`/day-reports/mine?technician=${technician}`, { token: panel.office });
    expect(body).toMatchObject({ state: 'countersigned', typed: { odometerFrom: 84_210, odometerTo: 84_252, distance: 42, note: 'برف', expenses: [{ text: 'پارکینگ', amount: '350000' }] }, drafted: { done: 1 }, countersigned: { name: 'حمید رستمی' } });
    await upstairs.leave();
  }, MINUTES);

  test('[RP10] the supervisor signs the day of the branch; the manager returns it with a reason, and countersigns what comes then', async () => {
    const day = { fa: 0, en: 1 }[language];
    const date = new Date(Date.now() + 3.5 * 3_600_000 - day * 86_400_000).toISOString().slice(0, 10);
    const seat = await panel.sit({ language }, supervisor);
    const upstairs = await panel.sit({ language }, manager);
    const path = `/plugins/after-sales/day-reports/branch?day=${date}`;
    const sign = async (note: string): Promise<void> => {
      await seat.goTo(path);
      await look(seat);
      await seat.page.locator('textarea').fill(note);
      await seat.page.getByRole('button', { name: say('day-reports.send') }).click();
      expect(await answered(seat.page, /\/branch-days\/[\d-]+\/send$/, () => seat.page.getByRole('alertdialog').getByRole('button', { name: say('day-reports.send') }).click())).toBe(200);
      await seat.page.getByText(say('day-reports.signed')).waitFor();
      await look(seat);
    };
    await sign('برف');
    await upstairs.goTo(path);
    await upstairs.page.getByRole('button', { name: say('day-reports.return') }).click();
    await upstairs.page.locator('textarea[name=reason], textarea').fill('کیلومتر کم است');
    await look(upstairs);
    expect(await answered(upstairs.page, /\/return$/, () => upstairs.page.getByRole('button', { name: say('day-reports.return') }).click())).toBe(200);
    await upstairs.page.getByText(say('day-reports.returned'), { exact: true }).waitFor();

    await sign('کامل شد');
    await upstairs.goTo('/plugins/after-sales/day-reports/days');
    await look(upstairs);
    await upstairs.page.locator('tbody tr').filter({ has: upstairs.page.getByText(say('day-reports.state.sent'), { exact: true }) }).first().click();
    await upstairs.page.getByRole('button', { name: say('day-reports.countersign'), exact: true }).click();
    expect(await answered(upstairs.page, /\/countersign$/, () => upstairs.page.getByRole('alertdialog').getByRole('button', { name: say('day-reports.countersign'), exact: true }).click())).toBe(200);
    const { body } = await panel.get(`/branch-days/${date}`, { token: manager.token });
    expect(body).toMatchObject({ version: 2, state: 'countersigned', note: 'کامل شد', versions: [{ state: 'returned' }, { state: 'countersigned' }] });
    await seat.leave();
    await upstairs.leave();
  }, MINUTES);
});

test('[RP9] what was typed is saved when the panel is closed or the next one is opened', async () => {
  const say = wordsIn('fa');
  const technician = await worked('علی نادری', '09361110009');
  const seat = await panel.sit({ language: 'fa' }, supervisor);
  const { page } = seat;
  await seat.goTo('/plugins/after-sales/day-reports/technicians');
  await page.getByRole('row').filter({ has: page.getByText(say('day-reports.state.missing'), { exact: true }) }).filter({ hasText: 'علی نادری' }).first().click();
  const beside = page.getByRole('complementary', { name: 'علی نادری' });
  await beside.locator('textarea').fill('برف');
  expect(await answered(page, /\/day-reports\/save$/, () => page.keyboard.press('Escape'))).toBe(200);
  await beside.waitFor({ state: 'detached' });
  const { body } = await panel.get(`/day-reports/mine?technician=${technician}`, { token: panel.office });
  expect(body).toMatchObject({ state: 'draft', typed: { note: 'برف' } });
  await seat.leave();
}, MINUTES);
