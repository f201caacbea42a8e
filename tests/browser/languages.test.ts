import { openForBusiness, TYPED } from './support/company';
import { expectNoForeignWords, expectRightDirection } from './support/looks';
import { LANGUAGES, settled, startPanel, type Language, type Panel, type Seat } from './support/panel';

// The language is chosen before the log-in and in the profile; the whole of Strapi's panel follows, ours or not.

const MINUTES = 240_000;
const NATIVE: Record<Language, string> = { fa: 'فارسی', en: 'English', es: 'Español' };
const DIRECTION: Record<Language, string> = { fa: 'rtl', en: 'ltr', es: 'ltr' };
const LOG_IN: Record<Language, string> = { fa: 'ورود', en: 'Login', es: 'Iniciar sesión' };

let panel: Panel;

beforeAll(async () => {
  panel = await startPanel();
  await openForBusiness(panel);
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);
afterEach(() => expect(panel.complaints()).toEqual([]));

const directionOf = ({ page }: Seat): Promise<string | null> => page.locator('html').getAttribute('dir');

/** The page of another language is there when its direction and its texts are. */
async function speaks({ page }: Seat, language: Language): Promise<void> {
  await page.locator(`html[lang="${language}"][dir="${DIRECTION[language]}"]`).waitFor();
  await settled(page);
}

test('[PF1] who comes without a choice is met in English, chooses Persian before the log-in, logs in, and the choice stays', async () => {
  const seat = await panel.sit({ language: 'en' });
  await seat.goTo('/auth/login');
  expect(await directionOf(seat)).toBe('ltr');

  await seat.page.getByRole('combobox').click();
  await seat.page.getByRole('option', { name: NATIVE.fa }).click();
  await speaks(seat, 'fa');
  await expectNoForeignWords(seat.page, 'fa');
  await expectRightDirection(seat.page, 'fa');

  await seat.page.fill('input[name=email]', panel.admin.email);
  await seat.page.fill('input[name=password]', panel.admin.password);
  await seat.page.getByRole('button', { name: LOG_IN.fa }).click();
  await seat.page.waitForURL((address) => !address.pathname.includes('/auth/'));
  await speaks(seat, 'fa');
  await expectNoForeignWords(seat.page, 'fa', { data: TYPED });
  await seat.leave();
}, MINUTES);

test('[PF1] a wrong password is refused in the language of the page', async () => {
  for (const language of LANGUAGES) {
    const seat = await panel.sit({ language });
    await seat.goTo('/auth/login');
    await seat.page.fill('input[name=email]', 'nobody@example.com');
    await seat.page.fill('input[name=password]', 'Wrong-password-1');
    await seat.page.getByRole('button', { name: LOG_IN[language], exact: true }).click();
    await seat.page.locator('#global-form-error, [role=alert]').first().waitFor();
    await expectNoForeignWords(seat.page, language);
    await seat.leave();
    // The browser itself tells each refused log-in in its console.
    expect(panel.complaints().filter((text) => !/status of 400 .*\/admin\/login/.test(text))).toEqual([]);
  }
}, MINUTES);

test('[PF1] the profile changes the language of the whole panel at once, and it is the person\'s from then on', async () => {
  const seat = await panel.sit({ language: 'fa' }, panel.admin);
  await seat.goTo('/me');
  for (const [from, to] of [['fa', 'en'], ['en', 'es'], ['es', 'fa']] as const) {
    await speaks(seat, from);
    await seat.page.getByRole('combobox', { name: LANGUAGE_LABEL[from] }).click();
    await seat.page.getByRole('option', { name: NATIVE[to] }).click();
    await seat.page.locator('button[type=submit]').click();
    await speaks(seat, to);
    await expectRightDirection(seat.page, to);
    await expectNoForeignWords(seat.page, to, { data: TYPED });
  }
  // Another browser, which knows nothing of the choice.
  const elsewhere = await panel.sit({ language: 'en' }, panel.admin);
  await elsewhere.goTo('/');
  await speaks(elsewhere, 'fa');
  await panel.sql('update admin_users set prefered_language = null');
  await seat.leave();
  await elsewhere.leave();
}, MINUTES);

const LANGUAGE_LABEL: Record<Language, string> = { fa: 'زبان پنل', en: 'Interface language', es: 'Idioma de interfaz' };

test('[PF1] menus and pop-overs open where the language begins, and their words are its words', async () => {
  for (const language of LANGUAGES) {
    const seat = await panel.sit({ language }, panel.admin);
    await seat.goTo('/');
    const own = seat.page.locator('nav').getByRole('button').last();
    await own.click();
    const menu = seat.page.getByRole('menu');
    await menu.waitFor();
    await expectNoForeignWords(seat.page, language, { data: TYPED });
    await expectRightDirection(seat.page, language);
    const [box, page] = [(await menu.boundingBox())!, seat.page.viewportSize()!];
    // It hangs at its button, on the side of the navigation, and wholly inside the window.
    expect({ language, inside: box.x >= 0 && box.x + box.width <= page.width, side: box.x + box.width / 2 > page.width / 2 ? 'right' : 'left' }).toEqual({ language, inside: true, side: language === 'fa' ? 'right' : 'left' });
    await seat.leave();
  }
}, MINUTES);
