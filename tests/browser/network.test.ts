import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { openForBusiness, TYPED } from './support/company';
import { expectNoCutText, expectNoForeignWords, expectRightDirection } from './support/looks';
import { settled, startPanel, type Panel, type Person, type Seat } from './support/panel';
import { wordsIn } from './support/words';

// Whoever looks after the network: an agent from the first fact to the first log-in, and a serial that nobody knew.

const MINUTES = 600_000;
const PLUGIN = 'plugin::after-sales.';
const LISTS = ['company.show', 'provinces.list', 'provinces.show', 'cities.list', 'cities.show', 'product-categories.list', 'product-categories.show', 'brands.list', 'products.list', 'products.show'];
const AGENTS = ['list', 'show', 'create', 'change', 'retire', 'reinstate', 'users', 'add-user', 'block-user', 'unblock-user', 'sessions', 'end-session', 'end-sessions', 'overlaps', 'papers', 'ending-papers', 'add-paper', 'end-paper', 'attach-paper', 'paper-file'].map((verb) => `agents.${verb}`);
const SERIALS = ['unknown-serials.show', 'unknown-serials.correct', 'unknown-serials.register', 'unknown-serials.leave', 'photos.show', 'photos.of-job', 'photos.upload', 'photos.attach', 'jobs.worklist', 'jobs.show', 'contacts.search'];

let panel: Panel;
let manager: Person;
let reader: Person;

const grant = (actions: readonly string[]) => actions.map((action) => ({ action: PLUGIN + action }));

beforeAll(async () => {
  panel = await startPanel();
  await openForBusiness(panel);
  manager = await panel.addPerson({ firstname: 'مریم', lastname: 'احمدی', role: 'network' }, grant([...LISTS, ...AGENTS, 'technicians.list', 'technicians.create', 'technicians.retire', ...SERIALS]));
  reader = await panel.addPerson({ firstname: 'مریم', lastname: 'احمدی', role: 'reader' }, grant([...LISTS, 'agents.list', 'agents.show', 'jobs.worklist', 'jobs.show']));
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);
afterEach(() => expect(panel.complaints()).toEqual([]));

const DATA = [...TYPED, 'خدمات پارس', 'خدمات الوند', 'رضا کریمی', /SN-\w+/, /\bJ\b/, /\bK\b/, 'Enter', /\bN-\w+/, /\b[a-zA-Z0-9]{14}\b/, 'Pars Service', /boss\.\w+/];

async function look({ page, language }: Seat): Promise<void> {
  await settled(page);
  await expectNoForeignWords(page, language, { data: DATA });
  await expectRightDirection(page, language);
  await expectNoCutText(page);
}

/** Presses, and gives what the server answered: a word may stand on the screen before. */
async function pressed(page: Page, press: () => Promise<void>, path: RegExp, method = 'POST'): Promise<number> {
  const answer = page.waitForResponse((heard) => path.test(heard.url()) && heard.request().method() === method);
  await press();
  return (await answer).status();
}

/** A picker finds while one types, once it is open. */
async function pick(page: Page, field: string, text: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field });
  await box.click();
  await box.pressSequentially(text);
  await page.getByRole('option').filter({ hasText: text }).first().click();
}

const NAME: Record<'fa' | 'en', string> = { fa: 'خدمات پارس', en: 'Pars Service' };
const PROVINCE: Record<'fa' | 'en', string> = { fa: 'فارس', en: 'Fars' };
const CATEGORY: Record<'fa' | 'en', string> = { fa: 'یخچال', en: 'Refrigerator' };

test.each(['fa', 'en'] as const)('[AG1] [AG18] [AP4] a new agent gets a territory, a skill, a paper with its scan, and a log-in that works: %s', async (language) => {
  const say = wordsIn(language);
  const seat = await panel.sit({ language }, manager);
  const { page } = seat;
  await seat.goTo('/plugins/after-sales/network');
  await page.getByRole('button', { name: say('network.agent.add') }).click();
  await page.locator('input[name=code]').fill(`N-${language}`);
  await page.locator('input[name=name]').fill(NAME[language]);
  await look({ ...seat, language });
  expect(await pressed(page, () => page.getByRole('button', { name: say('network.agent.make') }).click(), /\/agents$/)).toBe(201);
  await page.getByRole('heading', { level: 1, name: NAME[language] }).waitFor();

  await pick(page, say('network.area.province'), PROVINCE[language]);
  expect(await pressed(page, () => page.getByRole('button', { name: say('network.territory.add') }).click(), /\/agents\/[\w-]+$/, 'PATCH')).toBe(200);
  await pick(page, say('network.skills.category'), CATEGORY[language]);
  expect(await pressed(page, () => page.getByRole('button', { name: say('network.skills.add') }).click(), /\/agents\/[\w-]+$/, 'PATCH')).toBe(200);

  await page.getByRole('button', { name: say('network.papers.add') }).click();
  await page.locator('input[name=number]').fill('12/7');
  await page.locator('input[name=validFrom]').fill(language === 'fa' ? '۱۴۰۵/۱/۱' : '2026-03-21');
  await page.locator('input[name=validUntil]').fill(language === 'fa' ? '۱۴۰۴/۱/۱' : '2025-03-21');
  expect(await pressed(page, () => page.getByRole('button', { name: say('network.papers.make') }).click(), /\/papers$/)).toBe(400);
  await page.locator('input[name=validUntil][aria-invalid=true]').waitFor();
  // The browser itself tells each refusal in its console.
  expect(panel.complaints().filter((text) => !/status of 400/.test(text))).toEqual([]);
  await look(seat);
  await page.locator('input[name=validUntil]').fill(language === 'fa' ? '۱۴۰۶/۱/۱' : '2027-03-21');
  const scan = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#778899' } }).png().toBuffer();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: scan });
  expect(await pressed(page, () => page.getByRole('button', { name: say('network.papers.make') }).click(), /\/agent-papers\/[\w-]+\/file$/)).toBe(200);
  await page.getByRole('button', { name: say('network.papers.open') }).waitFor();

  await page.getByRole('button', { name: say('network.people.add') }).click();
  await page.locator('input[name=username]').fill(`boss.${language}`);
  await page.locator('input[name=email]').fill(`boss.${language}@example.com`);
  expect(await pressed(page, () => page.getByRole('button', { name: say('network.people.make') }).click(), /\/users$/)).toBe(201);
  const password = await page.locator('[data-secret]').innerText();
  await look({ ...seat, language });
  const entered = await fetch(`${panel.url}/api/auth/local`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identifier: `boss.${language}`, password }) });
  expect(entered.status).toBe(200);
  await page.getByRole('button', { name: say('network.secret.done') }).click();
  expect(await page.getByText(password).count()).toBe(0);

  const { body } = await panel.get(`/agents?q=N-${language}`, { token: panel.office });
  const { body: agent } = await panel.get(`/agents/${body.items[0].id}`, { token: panel.office });
  expect(agent).toMatchObject({ name: NAME[language], territories: [{ province: 'fars' }], skills: [{ category: 'REF', brand: null }] });
  const { body: papers } = await panel.get(`/agents/${agent.id}/papers`, { token: panel.office });
  expect(papers.items).toMatchObject([{ kind: 'contract', number: '12/7', validFrom: '2026-03-21', validUntil: '2027-03-21', file: 'image/webp' }]);
  await seat.leave();
}, MINUTES);

test('[AG1] the end of working together names what follows, and the way back', async () => {
  const say = wordsIn('fa');
  const { body: agent } = await panel.post('/agents', { code: 'N-END', name: 'خدمات الوند' }, { token: panel.office });
  const seat = await panel.sit({ language: 'fa' }, manager);
  const { page } = seat;
  await seat.goTo(`/plugins/after-sales/network/agents/${agent.id}`);
  await page.getByRole('button', { name: say('network.retire'), exact: true }).click();
  await page.getByText(say('network.retire.consequence')).waitFor();
  expect(await pressed(page, () => page.getByRole('alertdialog').getByRole('button', { name: say('network.retire'), exact: true }).click(), /\/retire$/)).toBe(200);
  await page.getByRole('button', { name: say('network.reinstate'), exact: true }).waitFor();
  await look(seat);
  expect((await panel.get(`/agents/${agent.id}`, { token: panel.office })).body.state).toBe('retired');
  await seat.leave();
}, MINUTES);

test.each(['fa', 'en'] as const)('[RC22] a serial that nobody knew is settled beside its photo, by keyboard: %s', async (language) => {
  const say = wordsIn(language);
  const token = panel.office;
  const serial = { fa: 'SN-7700-101', en: 'SN-8800-101' }[language];
  const { body: ours } = await panel.post('/devices', { serial, product: 'REF-20' }, { token });
  const call = (told: string, phone: string) => panel.post('/receptions', { channel: 'phone', customer: { new: { name: 'سارا رضایی', phones: [phone] } }, devices: [{ serial: told }] }, { token });
  const number = { fa: 1, en: 2 }[language];
  const misread = (await call(serial.replace(/1$/, '7'), `0937000001${number}`)).body.jobs[0];
  const fresh = (await call(`SN-NEW-${language}`, `0937000002${number}`)).body.jobs[0];
  const seat = await panel.sit({ language }, manager);
  const { page } = seat;
  await seat.goTo('/plugins/after-sales/jobs/waiting-for-office');
  const current = page.locator('nav [aria-current=true]');
  const told = serial.replace(/1$/, '7');
  const line = page.locator('nav button').filter({ hasText: told });
  await line.waitFor();
  // J walks down to the job; the list begins with whatever waited before.
  for (let steps = 0; steps < 10 && !((await current.innerText()).includes(told)); steps += 1) {
    const before = await current.innerText();
    await page.keyboard.press('j');
    await page.waitForFunction((text) => (globalThis as unknown as { document: { querySelector(name: string): { innerText: string } | null } }).document.querySelector('nav [aria-current=true]')?.innerText !== text, before);
  }
  expect(await current.innerText()).toContain(told);

  const plate = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#8a97a6' } }).png().toBuffer();
  await page.getByRole('region', { name: say('waiting.photos') }).locator('input[type=file]').waitFor({ state: 'attached' });
  expect(await pressed(page, () => page.locator('input[type=file]').setInputFiles({ name: 'plate.png', mimeType: 'image/png', buffer: plate }), /\/jobs\/[\w-]+\/photos$/)).toBe(201);
  await page.locator(`img[alt="${say('waiting.photo.plate')}"]`).first().waitFor();
  await look(seat);

  await page.getByRole('button', { name: say('waiting.is-this', { serial: `\u2066${serial}\u2069` }) }).waitFor();
  await current.focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-main-action]:focus').waitFor();
  expect(await pressed(page, () => page.keyboard.press('Enter'), /\/unknown-serial\/correct$/)).toBe(200);
  await line.waitFor({ state: 'detached' });
  expect((await panel.get(`/jobs/${misread.id}`, { token })).body).toMatchObject({ stage: 'new', device: { id: ours.id, serial } });

  await page.locator('nav button').filter({ hasText: `SN-NEW-${language}` }).click();
  await page.getByRole('heading', { level: 2, name: `SN-NEW-${language}` }).waitFor();
  await pick(page, say('waiting.product'), 'REF-20');
  await look(seat);
  expect(await pressed(page, () => page.getByRole('button', { name: say('waiting.register') }).click(), /\/unknown-serial\/register$/)).toBe(200);
  expect((await panel.get(`/jobs/${fresh.id}`, { token })).body).toMatchObject({ stage: 'new', device: { product: 'REF-20', serial: `SN-NEW-${language}` } });
  await seat.leave();
}, MINUTES);

test('[AG1] [RC22] whoever may only read sees no button that would be refused', async () => {
  const say = wordsIn('fa');
  const { body: agent } = await panel.post('/agents', { code: 'N-READ', name: 'خدمات الوند' }, { token: panel.office });
  const seat = await panel.sit({ language: 'fa' }, reader);
  const { page } = seat;
  await seat.goTo(`/plugins/after-sales/network/agents/${agent.id}`);
  await page.getByRole('heading', { level: 1, name: 'خدمات الوند' }).waitFor();
  for (const name of ['network.retire', 'action.save', 'network.territory.add', 'network.skills.add', 'network.people.add', 'network.papers.add'] as const) expect([name, await page.getByRole('button', { name: say(name), exact: true }).count()]).toEqual([name, 0]);
  await seat.goTo('/plugins/after-sales/jobs/waiting-for-office');
  await page.locator('nav [aria-current=true]').waitFor();
  expect(await page.locator('[data-main-action]').count()).toBe(0);
  await seat.leave();
}, MINUTES);
