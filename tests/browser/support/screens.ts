import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { KIT } from './kit';
import type { Forgiven } from './looks';
import { stopTheClock } from './company';
import { REPORTED } from './reports';
import { settled, STILL, type Language, type Panel, type Seat, type Theme, type Width } from './panel';

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
  /** A test of its own looks at it, in all its states; here only its pictures are taken, in their whole height. */
  elsewhere?: boolean;
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

const TRACKING_CODE = /\b[0-9A-Z]{11}\b/;

const OWN_ROLE = 'سرپرست شیفت';

/** The company's own name, in each of its languages. */
const COMPANY = ['شرکت نمونه', 'Sample Company', 'Empresa de ejemplo', /Asia\/Tehran/];

/** The technician whose day the screens show, and the key that leads to the next one. */
const WORKED = ['رضا کریمی', 'نمایندگی ولی‌عصر', 'Alt', 'km'];

/** Keys are called alike everywhere. */
const KEYS = ['Enter', 'Alt', 'Ctrl'];

/** What a clerk has typed, and keys. */
const DESK = ['Enter', 'Esc', 'کابل و دفترچه', 'خط روی در', 'سارا رضایی', 'مریم احمدی', 'رضا کریمی', /[A-Z]-\d+/];

let desk: Promise<void> | undefined;

/** The keys of the place where reports are approved. */
const REVIEW_KEYS = [...KEYS, 'Esc', 'Shift', 'Space', /\b[AXRNZ]\b/];

type Ask = <Answer>(path: string, body?: unknown) => Promise<Answer>;

/** What a person of the office asks of the API; the same question twice has one effect. */
const asOffice =
  (panel: Panel): Ask =>
  async (path, body) => {
    const sent = body instanceof Blob ? { body, type: body.type, told: String(body.size) } : { body: JSON.stringify(body), type: 'application/json', told: JSON.stringify(body) };
    const answer = await fetch(`${panel.url}/api/after-sales${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${panel.admin.token}`, ...(body !== undefined && { 'content-type': sent.type, 'idempotency-key': createHash('sha256').update(`${path} ${sent.told}`).digest('hex').slice(0, 40) }) },
      ...(body !== undefined && { body: sent.body }),
    });
    const told = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(told)}`);
    return told as never;
  };

const daysFromStill = (days: number): string => new Date(STILL.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Made once for each server, however many of its screens are looked at; what is made stands at the hour of the pictures. */
function once(make: (ask: Ask) => Promise<string>): (panel: Panel) => Promise<string> {
  let made: Promise<string> | undefined;
  return (panel) =>
    (made ??= make(asOffice(panel)).then(async (path) => {
      if (process.env.SCREENS) await stopTheClock(panel);
      return path;
    }));
}

/** Two agents that share a region; one with people, a technician and papers. */
const agentPage = once(async (ask) => {
  const { id } = await ask<{ id: string }>('/agents', { code: 'SHZ-01', name: 'خدمات پارس شیراز', phone: '071-32334455', grade: 'A', address: 'خیابان زند', territories: [{ province: 'fars' }, { phonePrefix: '07132' }], skills: [{ category: 'REF' }] });
  await ask('/agents', { code: 'SHZ-02', name: 'سرویس جنوب', territories: [{ province: 'fars' }] });
  await ask(`/agents/${id}/technicians`, { name: 'رضا کریمی', phone: '09121112233' });
  await ask(`/agents/${id}/users`, { username: 'pars.manager', email: 'pars@example.com', password: 'a-long-password-1', role: 'manager' });
  await ask('/technicians', { name: 'سعید محمدی', phone: '09124445566' });
  await ask(`/agents/${id}/papers`, { kind: 'contract', number: '1405/12', validFrom: daysFromStill(-300), validUntil: daysFromStill(12) });
  return `/agents/${id}`;
});

const NETWORK = '/plugins/after-sales/network';
const inNetwork = (part?: string) => async (panel: Panel): Promise<string> => {
  const one = await agentPage(panel);
  return `${NETWORK}${part ?? one}`;
};

/** The caller's serial is one slip away from one of ours, and there is a photo of the plate. */
const waitingForOffice = once(async (ask) => {
  await ask('/devices', { serial: 'SN-1405-007', product: 'REF-20' });
  const { items } = await ask<{ items: { id: string }[] }>('/worklist?stage=waiting-for-office');
  const plate = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#8a97a6' } }).png().toBuffer();
  const { id: photo } = await ask<{ id: string }>('/photos', new Blob([new Uint8Array(plate)], { type: 'image/png' }));
  await ask(`/jobs/${items[0].id}/photos`, { photo, kind: 'plate' });
  return '/plugins/after-sales/jobs/waiting-for-office';
});

/** Names of agents and their people, as the company writes them. */
const AGENTS = ['خدمات پارس شیراز', 'سرویس جنوب', 'رضا کریمی', 'سعید محمدی', 'خیابان زند', 'pars.manager', /\bA\b/, '07132'];

const POPOVERS: readonly Forgiven[] = [{ like: /^aria-dialog-name /, because: "the pop-overs of Strapi's lists have no name" }];
const SCROLLED: readonly Forgiven[] = [{ like: /^covered by <div>/, because: 'the list of fields scrolls within its pop-over' }];
const DRAGGED: readonly Forgiven[] = [{ like: /^(nested-interactive|aria-command-name) .*aria-roledescription=/, because: "the library by which Strapi's form drags fields wraps their buttons in another" }];

/** Every screen that people meet: one line per picture, and each is looked at in all languages. */
export const SCREENS: readonly Screen[] = [
  { name: 'log-in', path: '/auth/login', open: true },
  // Strapi's own list of what was changed last names a contact by its kind.
  { name: 'home', path: '/', data: ['service'] },
  { name: 'content-list', path: `${CONTENT}brand` },
  { name: 'content-filter', path: `${CONTENT}invoice`, changing: true, prepare: openFilter, data: [...REPORTED, TRACKING_CODE], axe: POPOVERS },
  { name: 'content-filter-fields', path: `${CONTENT}product`, changing: true, prepare: openFilterFields, axe: POPOVERS },
  { name: 'content-fields', path: `${CONTENT}brand`, changing: true, prepare: openDisplayedFields, axe: POPOVERS, cut: SCROLLED },
  { name: 'content-fields-of-users', path: '/content-manager/collection-types/plugin::users-permissions.user', changing: true, prepare: openDisplayedFields, data: [...AGENTS, /alborz\.\w*/], axe: POPOVERS, cut: SCROLLED },
  { name: 'content-configure', path: `${CONTENT}brand/configurations/list`, changing: true },
  { name: 'content-configure-field', path: `${CONTENT}brand/configurations/list`, changing: true, prepare: openFirstField },
  { name: 'content-configure-form', path: `${CONTENT}brand/configurations/edit`, changing: true, axe: DRAGGED },
  { name: 'content-new', path: `${CONTENT}brand/create` },
  { name: 'content-form', path: async (panel) => `${CONTENT}device/${await firstOf(panel, 'device')}` },
  { name: 'content-reception', path: async (panel) => `${CONTENT}reception/${await firstOf(panel, 'reception')}`, changing: true, data: [TRACKING_CODE] },
  { name: 'content-receptions', path: `${CONTENT}reception`, changing: true, data: [TRACKING_CODE] },
  { name: 'media-library', path: '/plugins/upload' },
  { name: 'media-filter', path: '/plugins/upload', changing: true, prepare: openMediaFilter, axe: [...POPOVERS, { like: /^aria-hidden-focus/, because: 'the pop-over keeps the focus in itself, and what is behind it is hidden without being switched off' }] },
  { name: 'profile', path: '/me' },
  { name: 'users', path: '/settings/users' },
  { name: 'user', path: '/settings/users/1' },
  { name: 'roles', path: '/settings/roles', data: [OWN_ROLE] },
  { name: 'role', path: ownRole, prepare: openPlugins, data: [OWN_ROLE] },
  { name: 'settings-overview', path: '/settings/application-infos' },
  { name: 'api-tokens', path: '/settings/api-tokens' },
  { name: 'kit', path: KIT, elsewhere: true, ours: true },
  { name: 'codings', path: '/plugins/after-sales/codings/product', ours: true },
  { name: 'codings-panel', path: '/plugins/after-sales/codings/product', ours: true, prepare: openFirstRow },
  { name: 'codings-import', path: '/plugins/after-sales/codings/product/import', ours: true },
  { name: 'codings-preview', path: previewOfImport, ours: true, data: ['models.csv', 'SNOWO'] },
  { name: 'reception', path: '/plugins/after-sales/reception', ours: true, prepare: pickCaller, data: KEYS },
  { name: 'jobs', path: '/plugins/after-sales/jobs/unassigned', ours: true },
  { name: 'jobs-board', path: '/plugins/after-sales/jobs/board', ours: true },
  { name: 'jobs-panel', path: '/plugins/after-sales/jobs/unassigned', ours: true, prepare: openFirstRow },
  { name: 'customers', path: '/plugins/after-sales/customers', ours: true },
  { name: 'customers-panel', path: '/plugins/after-sales/customers', ours: true, prepare: openFirstRow },
  { name: 'devices', path: '/plugins/after-sales/devices', ours: true, data: KEYS },
  { name: 'device-life', path: async (panel) => `/plugins/after-sales/devices/${await firstOf(panel, 'device')}`, ours: true },
  { name: 'day-reports', path: '/plugins/after-sales/day-reports/technicians', ours: true, data: WORKED },
  { name: 'day-reports-panel', path: '/plugins/after-sales/day-reports/technicians', ours: true, prepare: openFirstRow, data: WORKED },
  { name: 'day-reports-branch', path: '/plugins/after-sales/day-reports/branch', ours: true, data: WORKED },
  { name: 'day-reports-days', path: '/plugins/after-sales/day-reports/days', ours: true, data: WORKED },
  { name: 'walk-in', path: atTheDesk('all'), ours: true, data: DESK },
  { name: 'walk-in-panel', path: atTheDesk('all'), ours: true, prepare: openFirstRow, data: DESK },
  { name: 'walk-in-hand-over', path: atTheDesk('ready'), ours: true, prepare: beginFirstStep, data: DESK },
  { name: 'walk-in-register', path: atTheDesk('register'), ours: true, data: DESK },
  { name: 'reports', path: '/plugins/after-sales/reports/to-approve', ours: true, data: REPORTED },
  { name: 'reports-review', path: firstReport, ours: true, prepare: decideSome, data: [...REPORTED, ...REVIEW_KEYS] },
  { name: 'reports-check', path: '/plugins/after-sales/reports/daily-check', ours: true, prepare: untilToday, data: REPORTED },
  { name: 'waiting', path: waitingForOffice, ours: true, data: [...KEYS, 'J', 'K', /SN-\w+/] },
  { name: 'network', path: inNetwork('/agents'), ours: true, data: AGENTS },
  { name: 'network-agent', path: inNetwork(), ours: true, data: AGENTS },
  { name: 'network-technicians', path: inNetwork('/technicians'), ours: true, data: AGENTS },
  { name: 'network-papers', path: inNetwork('/papers'), ours: true, data: AGENTS },
  { name: 'settings-company', path: '/settings/after-sales/company', ours: true, data: COMPANY },
  { name: 'settings-hours', path: '/settings/after-sales/hours', ours: true },
  { name: 'settings-holidays', path: '/settings/after-sales/holidays', ours: true },
  { name: 'first-run', path: '/plugins/after-sales/first-run', ours: true, data: COMPANY },
  { name: 'settings-numbering', path: '/settings/after-sales/numbering', ours: true },
];

/** Those that are looked at one after the other. */
export const WALKED = SCREENS.filter(({ elsewhere }) => !elsewhere);

/** The screens share one company, so what was typed for one may stand on another. */
export const TYPED_FOR_SCREENS: readonly (string | RegExp)[] = [...WORKED, ...DESK, ...AGENTS, ...REPORTED];

/** Those of which pictures are kept. */
export const PICTURED = SCREENS.filter(({ changing }) => !changing);

export async function goTo(panel: Panel, seat: Seat, { path, prepare }: Screen): Promise<void> {
  await seat.walkTo(typeof path === 'string' ? path : await path(panel));
  await prepare?.(seat.page);
}

async function openFirstRow(page: Page): Promise<void> {
  // By keyboard: in the middle of a narrow row there may be a button.
  await page.locator('tbody tr').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').waitFor();
  await settled(page);
}

/** Three devices on their way: one on a shelf, one at the bench, one that may be fetched. Made once, whoever looks first. */
function atTheDesk(view: string): (panel: Panel) => Promise<string> {
  return async (panel) => {
    await (desk ??= takeDevicesIn(panel));
    return `/plugins/after-sales/walk-in/${view}`;
  };
}

async function takeDevicesIn({ admin, office, post, sql }: Panel): Promise<void> {
  const must = async (path: string, body: object, token = office): Promise<{ id: string; jobs: { id: string }[] }> => {
    const answer = await post(path, body, { token });
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body as { id: string; jobs: { id: string }[] };
  };
  const { id: technician } = await must('/technicians', { name: 'رضا کریمی' });
  const devices = ['SN-1405-901', 'SN-1405-902', 'SN-1405-903'].map((serial) => ({ serial, product: 'REF-20' }));
  for (const { serial, product } of devices) await must('/devices', { serial, product });
  const { jobs } = await must('/receptions', { channel: 'walk-in', customer: { new: { name: 'سارا رضایی', phones: ['09129876543'] } }, devices });
  for (const [at, { id }] of jobs.entries()) await must(`/custody/${id}/take-in`, { accessories: 'کابل و دفترچه', condition: 'خط روی در', shelf: `A-${at + 1}` }, admin.token);
  await must(`/custody/${jobs[1]!.id}/to-workshop`, { technician }, admin.token);
  await must(`/jobs/${jobs[2]!.id}/cancel`, { reason: 'customer-cancelled' });
  // The clock of pictures stands still on another day; elsewhere it is today, for the day's reports too.
  if (!process.env.SCREENS) return;
  await sql('set session_replication_role = replica');
  for (const [table, columns] of [['as_custody', ['taken_in_at', 'since', 'closed_at']], ['as_custody_moves', ['at']], ['as_jobs', ['closed_at', 'stage_since']]] as const) {
    for (const column of columns) await sql(`update ${table} set ${column} = '${new Date(STILL.getTime() - 15 * 60_000).toISOString()}' where ${column} is not null`);
  }
  await sql('set session_replication_role = default');
}

/** The panel of the first row with its next step begun. */
async function beginFirstStep(page: Page): Promise<void> {
  await openFirstRow(page);
  await page.getByRole('complementary').locator('button:focus').press('Enter');
  await page.getByRole('complementary').locator('form').waitFor();
  await settled(page);
}

/** A role as companies make it; those that Strapi brings keep the English names of their forms. */
async function ownRole(panel: Panel): Promise<string> {
  return `/settings/roles/${await panel.roleNamed(OWN_ROLE)}`;
}

/** The permissions of our routes: third tab, our section open, and in it what a reception may do. */
async function openPlugins(page: Page): Promise<void> {
  const language = (await page.locator('html').getAttribute('lang')) as Language;
  await page.getByRole('tab').nth(2).click();
  const ours = page.locator('[role="tabpanel"]:not([hidden])').getByRole('button', { name: OUR_SECTION[language] });
  await ours.click();
  await page.locator('[role="tabpanel"]:not([hidden]) button[aria-expanded="true"]').waitFor();
  await page.locator('[role="tabpanel"]:not([hidden]) input[type="checkbox"], [role="tabpanel"]:not([hidden]) button[role="checkbox"]').first().waitFor();
  await settled(page);
}

/** What the roles screen calls the section of our permissions. */
const OUR_SECTION: Record<Language, RegExp> = { fa: /خدمات پس از فروش/, en: /after-?\s?sales/i, es: /posventa/i };

const FILTERS = /^(فیلترها|Filters|Filtros)$/;
const VIEW = /^(تنظیم نما|View settings|Ver ajustes)$/;

/** A filter by day, half made; the type of invoices has a day of its own. */
async function openFilter(page: Page): Promise<void> {
  await openFilterFields(page);
  await page.getByRole('option', { name: /^(روز خدمت|روز انجام کار|Service day|Day of service|Día.*servicio)$/i }).click();
  await page.locator('[role="dialog"] input[name="value"]').waitFor();
  await settled(page);
}

/** The fields by which a list can be filtered. */
async function openFilterFields(page: Page): Promise<void> {
  await page.getByRole('button', { name: FILTERS }).click();
  await page.getByRole('dialog').getByRole('combobox').first().click();
  await page.getByRole('option').first().waitFor();
}

async function openMediaFilter(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(فیلتر|Filter|Filtro|Filtrar|فیلترها|Filters|Filtros)$/ }).click();
  await page.locator('[role="menu"], [role="dialog"]').first().waitFor();
}

async function openDisplayedFields(page: Page): Promise<void> {
  await page.getByRole('button', { name: VIEW }).click();
  await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
}

/** The form in which a column is called otherwise. */
async function openFirstField(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(ویرایش|Edit|Editar) \S/ }).first().click();
  await page.getByRole('dialog').locator('input[name="label"]').waitFor();
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
