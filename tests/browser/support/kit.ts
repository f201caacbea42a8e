import type { Locator, Page } from 'playwright-core';
import type { Seat } from './panel';
import { numberIn, wordsIn } from './words';

export const KIT = '/plugins/after-sales/kit';

/** So high that nothing of its page must be scrolled to, on a phone either. */
export const WHOLE_KIT = 9_000;

/** Names in the kit's samples. */
export const KIT_SAMPLES = ['Smart TV', 'یخچال فریزر ۲۰ فوت', 'ماشین لباس‌شویی ۸ کیلویی', 'مریم احمدی', 'مریم', 'احمدی', 'ما', 'نمایندگی ۱۲', 'یخچال ۲۰ فوت'];

/** A state that a part comes into only when somebody does something. */
export interface KitState {
  name: string;
  /** Brings the page into the state and answers with the part that shows it. */
  show: (seat: Seat) => Promise<Locator>;
  /** Of a part that stands in the page, and so isn't closed by Escape: brings the page back. */
  undo?: (seat: Seat) => Promise<void>;
}

export const kitPart = (page: Page, id: string): Locator => page.locator(`[data-kit="${id}"]`);

/** What floats above the page: a calendar, a choice of columns. */
const floating = (page: Page): Locator => page.getByRole('dialog');

async function pressed(button: Locator, shows: Locator): Promise<Locator> {
  await button.press('Enter');
  await shows.waitFor();
  return shows;
}

const button = ({ page, language }: Seat, id: Parameters<ReturnType<typeof wordsIn>>[0]): Locator => page.getByRole('button', { name: wordsIn(language)(id), exact: true });

async function openedRow({ page }: Seat): Promise<Locator> {
  await page.getByRole('table').first().locator('tbody tr').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').waitFor();
  return page.getByRole('complementary');
}

async function openedCalendar({ page, language }: Seat): Promise<Locator> {
  const button = kitPart(page, 'form').getByRole('button', { name: wordsIn(language)('day.pick') }).first();
  const calendar = await pressed(button, floating(page));
  await calendar.getByRole('grid').locator(':focus').waitFor();
  return calendar;
}

/** The server says no, and the question stays open with its words. */
async function refusedQuestion(seat: Seat): Promise<Locator> {
  const { page, language } = seat;
  const dialog = await pressed(button(seat, 'kit.refuse'), page.getByRole('alertdialog'));
  await dialog.getByRole('button', { name: wordsIn(language)('kit.add') }).press('Enter');
  await dialog.getByRole('alert').waitFor();
  return dialog;
}

async function filledBell(seat: Seat): Promise<Locator> {
  const { page, language } = seat;
  await button(seat, 'kit.begin-work').press('Enter');
  const bell = page.getByRole('button', { name: wordsIn(language)('work.bell-count', { count: numberIn(language, 3) }), exact: true });
  const shown = await pressed(bell, floating(page));
  await shown.getByText(wordsIn(language)('work.failed')).waitFor();
  await shown.getByText(wordsIn(language)('work.done')).waitFor();
  return shown;
}

/** A refusal at its field, with the focus in it and what was typed still there. */
async function refusedForm(seat: Seat): Promise<Locator> {
  const form = kitPart(seat.page, 'form');
  await form.locator('input[name=name]').fill('REF-20');
  await form.locator('button[type=submit]').click();
  await form.locator('input[name=name][aria-invalid=true]:focus').waitFor();
  return form;
}

/** Texts that stand for nothing: each is said at its field, and stays. */
export const UNREADABLE = { day: '1404/13/1', amount: '12x', time: '25:70' } as const;

async function unreadableForm({ page }: Seat): Promise<Locator> {
  const form = kitPart(page, 'form');
  for (const [name, text] of Object.entries(UNREADABLE)) {
    const field = form.locator(`input[name="${name}"]`);
    await field.fill(text);
    await field.blur();
    await form.locator(`input[name="${name}"][aria-invalid=true]`).waitFor();
  }
  return form;
}

const toggled = (undo: (seat: Seat) => Locator) => async (seat: Seat): Promise<void> => undo(seat).press('Enter');
const chartButton = ({ page }: Seat): Locator => kitPart(page, 'chart-of-two').getByRole('button');

/** In this order: a form that was refused stays so. */
export const KIT_STATES: readonly KitState[] = [
  { name: 'panel', show: openedRow },
  { name: 'confirm', show: (seat) => pressed(button(seat, 'kit.add').first(), seat.page.getByRole('alertdialog')) },
  { name: 'confirm-refused', show: refusedQuestion },
  { name: 'calendar', show: openedCalendar },
  { name: 'columns', show: (seat) => pressed(button(seat, 'table.columns'), floating(seat.page)) },
  { name: 'views', show: (seat) => pressed(button(seat, 'views.title'), floating(seat.page)) },
  { name: 'bell', show: filledBell },
  { name: 'chart-table', show: (seat) => pressed(chartButton(seat), kitPart(seat.page, 'chart-of-two').getByRole('table')), undo: toggled(chartButton) },
  { name: 'form-refused', show: refusedForm, undo: async () => undefined },
  { name: 'form-unreadable', show: unreadableForm, undo: async () => undefined },
];
