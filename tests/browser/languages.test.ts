import { STAFF_ROLES } from '../../src/plugins/after-sales/server/src/slices/staff/domain';
import en from '../../src/plugins/after-sales/shared/translations/en.json';
import es from '../../src/plugins/after-sales/shared/translations/es.json';
import fa from '../../src/plugins/after-sales/shared/translations/fa.json';
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

test.each(LANGUAGES)('[PF1] who logs in is welcomed to the company\'s service, not to Strapi: %s', async (language) => {
  const seat = await panel.sit({ language });
  await seat.goTo('/auth/login');
  const said = await seat.page.locator('main').innerText();
  expect(said).toContain(WELCOME[language]);
  expect(said).not.toMatch(/Strapi/);
  await seat.leave();
}, MINUTES);

const WELCOME: Record<Language, string> = { fa: 'به سامانهٔ خدمات پس از فروش خوش آمدید', en: 'Welcome to After-Sales', es: 'Le damos la bienvenida al servicio posventa' };

test.each(LANGUAGES)('[PF1] the profile of who has chosen no language says which one the panel has: %s', async (language) => {
  const seat = await panel.sit({ language }, panel.admin);
  await seat.goTo('/me');
  expect(await seat.page.getByRole('combobox', { name: LANGUAGE_LABEL[language] }).innerText()).toBe(NATIVE[language]);
  await seat.leave();
}, MINUTES);

test.each(LANGUAGES)('[PF4] the office\'s ready-made roles are named in the reader\'s language, in their list and in their form: %s', async (language) => {
  const seat = await panel.sit({ language }, panel.admin);
  await seat.goTo('/settings/roles');
  for (const role of STAFF_ROLES) {
    const row = seat.page.getByRole('row').filter({ has: seat.page.getByText(roleTexts(language, role).name, { exact: true }) });
    expect(await row.innerText()).toContain(roleTexts(language, role).about);
  }
  await expectNoForeignWords(seat.page, language, { data: TYPED });
  const [{ id }] = await panel.sql<{ id: number }>("select id from admin_roles where code = 'after-sales-receptionist'");
  await seat.goTo(`/settings/roles/${id}`);
  expect(await seat.page.locator('input[name=name]').inputValue()).toBe(roleTexts(language, 'receptionist').name);
  await seat.leave();
}, MINUTES);

test('[PF4] the form of a ready-made role gives its name back as it is stored, and saves what was typed', async () => {
  const stored = (): Promise<{ id: number; name: string; description: string }[]> => panel.sql("select id, name, description from admin_roles where code = 'after-sales-receptionist'");
  const [{ id, name, description }] = await stored();
  expect(name).toBe(roleTexts('fa', 'receptionist').name);
  const seat = await panel.sit({ language: 'es' }, panel.admin);
  for (const typed of ['Solo por la mañana', roleTexts('es', 'receptionist').about]) {
    await seat.goTo(`/settings/roles/${id}`);
    await seat.page.locator('textarea[name=description]').fill(typed);
    const saved = seat.page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().endsWith(`/admin/roles/${id}`));
    await seat.page.locator('button[type=submit]').click();
    await saved;
    expect(await stored()).toEqual([{ id, name, description: typed }]);
  }
  await panel.sql('update admin_roles set description = $1 where id = $2', [description, id]);
  await seat.leave();
}, MINUTES);

const SHARED: Record<Language, Record<string, string>> = { fa, en, es };
const roleTexts = (language: Language, role: string): { name: string; about: string } => ({ name: SHARED[language][`staff-role.${role}`], about: SHARED[language][`staff-role.${role}.about`] });

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
