import type { Page } from 'playwright-core';
import { fieldsOf } from '../../src/plugins/after-sales/shared/calendar';
import { openForBusiness, TYPED } from './support/company';
import { expectNoForeignWords } from './support/looks';
import { LANGUAGES, settled, startPanel, type Language, type Panel } from './support/panel';
import { REPORTED, sendReports } from './support/reports';
import { numberIn, wordsIn } from './support/words';

// Strapi's Content Manager: what it shows of a type's fields is in the reader's language, and what it saves is not.

const MINUTES = 240_000;
const CONTENT = '/content-manager/collection-types/plugin::after-sales.';
const FIELD: Record<Language, { code: string; day: string; added: string }> = {
  fa: { code: 'کد', day: 'روز انجام کار', added: 'افزودن فیلتر' },
  en: { code: 'Code', day: 'Service day', added: 'Add filter' },
  es: { code: 'Código', day: 'Día del servicio', added: 'Añadir filtro' },
};

let panel: Panel;

beforeAll(async () => {
  panel = await startPanel();
  await openForBusiness(panel);
  await sendReports(panel);
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);
afterEach(() => expect(panel.complaints()).toEqual([]));

interface Stored {
  data: { contentType: { metadatas: Record<string, { list: { label: string }; edit: { label?: string } }>; layouts: unknown; settings: { pageSize: number } } };
}

async function configurationOf(type: string): Promise<Stored['data']['contentType']> {
  const answer = await fetch(`${panel.url}/content-manager/content-types/plugin::after-sales.${type}/configuration`, { headers: { authorization: `Bearer ${panel.admin.token}` } });
  return ((await answer.json()) as Stored).data.contentType;
}

const labelsOf = ({ metadatas }: Stored['data']['contentType']): Record<string, (string | undefined)[]> => Object.fromEntries(Object.entries(metadatas).map(([name, { list, edit }]) => [name, [list.label, edit.label]]));

async function save(page: Page): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/configuration'));
  await page.locator('button[type=submit]').first().click();
  expect((await saved).status()).toBe(200);
  await settled(page);
}

async function choose(page: Page, combobox: string, option: string): Promise<void> {
  await page.locator(combobox).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test.each(LANGUAGES)('[PF1] «Configure the view» shows fields in the reader\'s language and saves none of these names: %s', async (language) => {
  const before = labelsOf(await configurationOf('part'));
  expect(before.code).toEqual(['code', 'code']);
  const seat = await panel.sit({ language }, panel.admin);
  const { page } = seat;
  await seat.goTo(`${CONTENT}part/configurations/list`);
  await page.getByText(FIELD[language].code, { exact: true }).first().waitFor();
  await expectNoForeignWords(page, language, { data: TYPED });
  const size = { fa: 10, en: 50, es: 100 }[language];
  await choose(page, '[name="settings.pageSize"]', numberIn(language, size));
  await save(page);
  await seat.goTo(`${CONTENT}part/configurations/edit`);
  await page.getByText(FIELD[language].code, { exact: true }).first().waitFor();
  await expectNoForeignWords(page, language, { data: TYPED });
  const stored = await configurationOf('part');
  expect({ labels: labelsOf(stored), size: stored.settings.pageSize }).toEqual({ labels: before, size });
  await seat.leave();
}, MINUTES);

test('[PF1] a label that the company writes itself is kept and shown as it is, in every language', async () => {
  const seat = await panel.sit({ language: 'fa' }, panel.admin);
  const { page } = seat;
  await seat.goTo(`${CONTENT}fault/configurations/list`);
  await page.getByRole('button', { name: `ویرایش ${FIELD.fa.code}`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[name=label]').fill('کد عیب ما');
  await dialog.locator('button[type=submit]').click();
  await dialog.waitFor({ state: 'detached' });
  await save(page);
  const { code, labelFa } = labelsOf(await configurationOf('fault'));
  expect({ code, labelFa }).toEqual({ code: ['کد عیب ما', 'code'], labelFa: ['labelFa', 'labelFa'] });
  await seat.leave();
  const elsewhere = await panel.sit({ language: 'es' }, panel.admin);
  await elsewhere.goTo(`${CONTENT}fault/configurations/list`);
  await elsewhere.page.getByText('کد عیب ما', { exact: true }).last().waitFor();
  await elsewhere.leave();
}, MINUTES);

test.each(LANGUAGES)('[PF1] a filter by day is typed in the reader\'s calendar and asks for the same day: %s', async (language) => {
  const seat = await panel.sit({ language }, panel.admin);
  const { page } = seat;
  await seat.goTo(`${CONTENT}invoice`);
  await page.getByRole('button', { name: /^(فیلترها|Filters|Filtros)$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').first().click();
  await expectNoForeignWords(page, language, { data: [...TYPED, ...REPORTED] });
  await page.getByRole('option', { name: FIELD[language].day, exact: true }).click();
  const day = dialog.getByRole('textbox', { name: FIELD[language].day });
  const { year } = fieldsOf('2026-04-25', language === 'fa' ? 'persian' : 'gregorian');
  await day.fill(language === 'fa' ? `${year}/2/5` : language === 'es' ? `25/4/${year}` : `25 April ${year}`);
  await day.blur();
  const found = page.waitForResponse((answer) => answer.url().includes('/content-manager/') && decodeURIComponent(answer.url()).includes('[serviceDay][$eq]=2026-04-25'));
  await dialog.getByRole('button', { name: FIELD[language].added }).click();
  expect((await found).status()).toBe(200);
  await settled(page);
  await expectNoForeignWords(page, language, { data: [...TYPED, ...REPORTED] });
  await seat.leave();
}, MINUTES);

test.each(['fa', 'es'] as const)('[PF1] a brand that is called like a word of Strapi\'s own programs keeps its name: %s', async (language) => {
  const names = ['Next', 'Menu', 'slide'];
  for (const name of names) await panel.post('/brands', { code: name.toUpperCase(), labels: { fa: name, en: name, es: name } }, { token: panel.office });
  const seat = await panel.sit({ language }, panel.admin);
  for (const path of [`${CONTENT}brand`, '/plugins/after-sales/codings/brand']) {
    await seat.goTo(path);
    for (const name of names) await seat.page.locator('td').getByText(name, { exact: true }).first().waitFor();
  }
  // The words of the programs are still exchanged, where these say them.
  await seat.goTo('/plugins/after-sales/kit');
  await seat.page.getByRole('button', { name: wordsIn(language)('day.pick') }).first().click();
  const grid = seat.page.getByRole('application');
  await grid.waitFor();
  expect(await grid.locator('button[tabindex="-1"][aria-label]').last().getAttribute('aria-label')).toBe({ fa: 'بعدی', es: 'Siguiente' }[language]);
  await seat.leave();
}, MINUTES);
