import type { Page } from 'playwright-core';
import type { Forgiven } from './looks';
import { REPORTED } from './reports';
import { settled, type Language, type Panel, type Seat, type Theme, type Width } from './panel';

export interface Screen {
  /** Stands in the name of its pictures. */
  name: string;
  /** Below /admin; a function when it leads to a record. */
  path: string | ((panel: Panel) => Promise<string>);
  /** Seen by anybody, before the log-in. */
  open?: boolean;
  /** Brings the page into the state that is looked at. */
  prepare?: (page: Page) => Promise<void>;
  /** What the company has typed itself and is shown as it is. */
  data?: readonly (string | RegExp)[];
  /** Shows codes that are another each time: it is looked at, but no picture is kept. */
  changing?: boolean;
  /** Nothing of it is Strapi's: nothing is forgiven that isn't named here. */
  ours?: boolean;
  axe?: readonly Forgiven[];
  cut?: readonly Forgiven[];
}

/** Each screen is kept in these looks. */
export const PICTURES: readonly { language: Language; theme: Theme; width: Width }[] = (['fa', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => ([1366, 390] as const).map((width) => ({ language, theme, width }))),
);

export const pictureOf = ({ name }: Screen, { language, theme, width }: (typeof PICTURES)[number]): string => `${name}-${language}-${theme}-${width}.png`;

const CONTENT = '/content-manager/collection-types/plugin::after-sales.';

async function firstOf(panel: Panel, type: string): Promise<string> {
  const answer = await fetch(`${panel.url}/content-manager/collection-types/plugin::after-sales.${type}?page=1&pageSize=1`, { headers: { authorization: `Bearer ${panel.admin.token}` } });
  const found = (await answer.json()) as { results?: { documentId: string }[] };
  const [first] = found.results ?? [];
  if (!first) throw new Error(`there is no ${type} to look at: ${JSON.stringify(found)}`);
  return first.documentId;
}

/** The roles that a company begins with are named in its own language, whatever each of its people reads. */
const COMPANYS_LANGUAGE = /[\u0600-\u06FF]+/;

const OWN_ROLE = 'سرپرست شیفت';

/** Names in the samples of the kit. */
const KIT_SAMPLES = ['Smart TV', 'یخچال فریزر ۲۰ فوت', 'ماشین لباس‌شویی ۸ کیلویی', 'مریم احمدی', 'نمایندگی ۱۲', 'یخچال ۲۰ فوت'];

/** The company's own name, in each of its languages. */
const COMPANY = ['شرکت نمونه', 'Sample Company', 'Empresa de ejemplo', /Asia\/Tehran/];

/** Keys are called alike everywhere. */
const KEYS = ['Enter', 'Alt', 'Ctrl'];

/** The keys of the place where reports are approved. */
const REVIEW_KEYS = [...KEYS, 'Esc', 'Shift', 'Space', /\b[AXRNZ]\b/];

/** Every screen that people meet: one line per picture, and each is looked at in all languages. */
export const SCREENS: readonly Screen[] = [
  { name: 'log-in', path: '/auth/login', open: true },
  { name: 'home', path: '/' },
  { name: 'content-list', path: `${CONTENT}brand` },
  { name: 'content-new', path: `${CONTENT}brand/create` },
  { name: 'content-form', path: async (panel) => `${CONTENT}device/${await firstOf(panel, 'device')}` },
  { name: 'content-reception', path: async (panel) => `${CONTENT}reception/${await firstOf(panel, 'reception')}`, changing: true },
  { name: 'content-receptions', path: `${CONTENT}reception`, changing: true },
  { name: 'media-library', path: '/plugins/upload' },
  { name: 'profile', path: '/me' },
  { name: 'users', path: '/settings/users' },
  { name: 'user', path: '/settings/users/1' },
  { name: 'roles', path: '/settings/roles', data: [COMPANYS_LANGUAGE] },
  { name: 'role', path: ownRole, prepare: openPlugins, data: [OWN_ROLE] },
  { name: 'settings-overview', path: '/settings/application-infos' },
  { name: 'api-tokens', path: '/settings/api-tokens' },
  { name: 'kit', path: '/plugins/after-sales/kit', ours: true, data: KIT_SAMPLES },
  { name: 'codings', path: '/plugins/after-sales/codings/product', ours: true },
  { name: 'codings-panel', path: '/plugins/after-sales/codings/product', ours: true, prepare: openFirstRow },
  { name: 'codings-import', path: '/plugins/after-sales/codings/product/import', ours: true },
  { name: 'codings-preview', path: previewOfImport, ours: true, data: ['models.csv', 'SNOWO'] },
  { name: 'reception', path: '/plugins/after-sales/reception', ours: true, prepare: pickCaller, data: KEYS },
  { name: 'jobs', path: '/plugins/after-sales/jobs/unassigned', ours: true },
  { name: 'jobs-board', path: '/plugins/after-sales/jobs/board', ours: true },
  { name: 'jobs-panel', path: '/plugins/after-sales/jobs/unassigned', ours: true, prepare: openFirstRow },
  { name: 'reports', path: '/plugins/after-sales/reports/to-approve', ours: true, data: REPORTED },
  { name: 'reports-review', path: firstReport, ours: true, prepare: decideSome, data: [...REPORTED, ...REVIEW_KEYS] },
  { name: 'reports-check', path: '/plugins/after-sales/reports/daily-check', ours: true, prepare: untilToday, data: REPORTED },
  { name: 'settings-company', path: '/settings/after-sales/company', ours: true, data: COMPANY },
  { name: 'settings-hours', path: '/settings/after-sales/hours', ours: true },
  { name: 'settings-holidays', path: '/settings/after-sales/holidays', ours: true },
  { name: 'settings-numbering', path: '/settings/after-sales/numbering', ours: true },
];

/** Those of which pictures are kept. */
export const PICTURED = SCREENS.filter(({ changing }) => !changing);

export async function goTo(panel: Panel, seat: Seat, { path, prepare }: Screen): Promise<void> {
  await seat.goTo(typeof path === 'string' ? path : await path(panel));
  await prepare?.(seat.page);
}

async function openFirstRow(page: Page): Promise<void> {
  // By keyboard: in the middle of a narrow row there may be a button.
  await page.locator('tbody tr').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').waitFor();
  await settled(page);
}

/** A role as companies make it; those that Strapi brings keep the English names of their forms. */
async function ownRole(panel: Panel): Promise<string> {
  return `/settings/roles/${await panel.roleNamed(OWN_ROLE)}`;
}

/** The permissions of our routes: third tab, our section open. */
async function openPlugins(page: Page): Promise<void> {
  await page.getByRole('tab').nth(2).click();
  await page.locator('[role="tabpanel"]:not([hidden]) button[aria-expanded]').first().click();
  await settled(page);
}

/** A file with one new row, one that names a brand that nobody knows, and one that changes nothing. */
const MODELS = 'code,labelFa,labelEn,labelEs,categoryCode,brandCode\nREF-24,یخچال ۲۴ فوت,Refrigerator 24,Frigorífico 24,REF,SNOWA\nREF-26,یخچال ۲۶ فوت,Refrigerator 26,Frigorífico 26,REF,SNOWO\nREF-20,یخچال ۲۰ فوت,Refrigerator 20,Frigorífico 20,REF,SNOWA\n';

async function previewOfImport(panel: Panel): Promise<string> {
  const answer = await fetch(`${panel.url}/api/after-sales/coding-imports?list=product&name=models.csv`, {
    method: 'POST',
    headers: { authorization: `Bearer ${panel.admin.token}`, 'content-type': 'text/csv', 'idempotency-key': 'the-import-that-is-looked-at' },
    body: MODELS,
  });
  const { id } = (await answer.json()) as { id: string };
  return `/plugins/after-sales/codings/product/import/${id}`;
}

/** The caller who is known, as an operator sees her. */
async function pickCaller(page: Page): Promise<void> {
  await page.locator('input[role=combobox]').first().fill('6789');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('h3').first().waitFor();
  await settled(page);
}

/** The oldest report that waits: it has photos. */
async function firstReport(panel: Panel): Promise<string> {
  const { body } = await panel.get('/reports?state=submitted&sort=submitted&limit=1', { token: panel.office });
  return `/plugins/after-sales/reports/${body.items[0].id}`;
}

/** The work approved, and the form in which the part is cut. */
async function decideSome(page: Page): Promise<void> {
  await page.locator('tr[data-position="1"]:focus').waitFor();
  await page.keyboard.press('a');
  await page.locator('tr[data-position="2"]:focus').waitFor();
  await page.keyboard.press('x');
  await page.getByRole('radio').first().waitFor();
  await page.getByRole('img').first().waitFor();
  await settled(page);
}

async function untilToday(page: Page): Promise<void> {
  // Today, by the window's clock, which may stand still.
  await page.locator('input[name="to"]').fill('+0');
  await page.locator('input[name="to"]').blur();
  await page.locator('tbody tr').first().waitFor();
  await settled(page);
}
