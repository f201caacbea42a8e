import { randomBytes } from 'node:crypto';
import { chromium, type Browser, type BrowserContext, type Page, type Request, type Response } from 'playwright-core';
import { newDatabase } from '../../support/app';
import { startProduction, type Production } from '../../support/production';

export type Language = 'fa' | 'en' | 'es';
export type Theme = 'light' | 'dark';
export type Width = 1366 | 390;

export const LANGUAGES: readonly Language[] = ['fa', 'en', 'es'];

/** Never so short that a slow machine makes a test fail: what is waited for comes, or the test has found something. */
const PATIENCE_MS = 60_000;

/** A spring morning of 1405 in Tehran. */
export const STILL = new Date('2026-04-25T05:30:00Z');

/** Nothing but the server under test is ever reached, by pages or by the browser itself. */
const ALONE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--disable-domain-reliability', '--no-first-run', '--no-default-browser-check', '--no-pings'];
const ON_A_MACHINE_WITHOUT_SCREEN = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb', '--hide-scrollbars'];

/** What Strapi's own panel complains about, with or without us. */
const STRAPIS_OWN: readonly { like: RegExp; because: string }[] = [
  { like: /404 .*\/(admin\/ai-feature-config|i18n\/ai-localization-jobs)\b/, because: 'parts of the paid edition that answer 404 in the other' },
  { like: /404 .*\/content-manager\/preview\/url\//, because: 'it asks for a preview, which nobody has set up' },
];

/** Somebody who works in the panel. */
export interface Person {
  email: string;
  password: string;
  token: string;
}

export interface Look {
  language: Language;
  theme?: Theme;
  width?: Width;
  /** For pictures: the window's clock stands still. */
  still?: boolean;
}

/** A browser window with a person in front of it. */
export interface Seat {
  page: Page;
  language: Language;
  /** Loads the panel anew at this address. */
  goTo(path: string): Promise<void>;
  /** Goes there as a link does, without loading the panel anew: for whoever looks at many screens. */
  walkTo(path: string): Promise<void>;
  leave(): Promise<void>;
}

export interface Panel extends Pick<Production, 'url' | 'office' | 'get' | 'post' | 'patch' | 'sql'> {
  /** May do everything; there from the beginning. */
  admin: Person;
  /** Makes somebody with a role of their own: action ids of Strapi, e.g. `plugin::after-sales.brands.list`. */
  addPerson(name: { firstname: string; lastname: string; role: string }, actions: readonly Grant[]): Promise<Person>;
  /** Makes somebody who holds one of the roles that are there already, by its code. */
  addPersonOf(code: string): Promise<Person>;
  /** The id of the role of this name, which is made when there is none. */
  roleNamed(name: string): Promise<number>;
  /** A fresh window; nobody has logged in unless a person is given. */
  sit(look: Look, who?: Person): Promise<Seat>;
  /** Everything that pages complained about or asked of others since the last call. */
  complaints(): string[];
  stop(): Promise<void>;
}

export interface Grant {
  action: string;
  subject?: string;
  fields?: readonly string[];
}

/** The product as its users have it: a server in production mode on a database of its own, and Chromium before it. */
export async function startPanel(): Promise<Panel> {
  const database = await newDatabase();
  const app = await startProduction(database.url);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: [...ALONE, ...ON_A_MACHINE_WITHOUT_SCREEN] });
  const complaints: string[] = [];
  const windows = windowsOf(browser, app.url);
  const admin = await firstPerson(app.url);
  return {
    url: app.url,
    office: app.office,
    get: app.get,
    post: app.post,
    patch: app.patch,
    sql: app.sql,
    admin,
    addPerson: (name, actions) => addPerson(app.url, admin, name, actions),
    addPersonOf: (code) => addPersonOf(app, admin, code),
    roleNamed: remembered((name) => addRole(app.url, admin, name, [])),
    sit: (look, who) => sit(windows, app.url, look, who, complaints),
    complaints: () => complaints.splice(0).filter((text) => !STRAPIS_OWN.some(({ like }) => like.test(text))),
    async stop() {
      await browser.close();
      await app.stop();
      await database.drop();
    },
  };
}

async function ask<Answer>(address: string, body: unknown, token?: string, method = 'POST'): Promise<Answer> {
  const answer = await fetch(address, { method, headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${text}`);
  return (JSON.parse(text) as { data: Answer }).data;
}

const newPassword = (): string => `Aa1-${randomBytes(12).toString('base64url')}`;

async function firstPerson(url: string): Promise<Person> {
  const person = { email: 'maryam@example.com', password: newPassword() };
  await ask(`${url}/admin/register-admin`, { ...person, firstname: 'مریم', lastname: 'احمدی' });
  return logInByHand(url, person);
}

async function logInByHand(url: string, { email, password }: Omit<Person, 'token'>): Promise<Person> {
  const { token } = await ask<{ token: string }>(`${url}/admin/login`, { email, password });
  return { email, password, token };
}

function remembered<Answer>(make: (name: string) => Promise<Answer>): (name: string) => Promise<Answer> {
  const made = new Map<string, Promise<Answer>>();
  return (name) => made.get(name) ?? made.set(name, make(name)).get(name)!;
}

async function addRole(url: string, { token }: Person, name: string, grants: readonly Grant[]): Promise<number> {
  const { id } = await ask<{ id: number }>(`${url}/admin/roles`, { name, description: name }, token);
  const permissions = grants.map(({ action, subject, fields }) => ({ action, subject: subject ?? null, properties: fields ? { fields } : {}, conditions: [] }));
  await ask(`${url}/admin/roles/${id}/permissions`, { permissions }, token, 'PUT');
  return id;
}

let people = 0;

async function addPerson(url: string, admin: Person, { role, ...name }: { firstname: string; lastname: string; role: string }, grants: readonly Grant[]): Promise<Person> {
  return invite(url, admin, name, await addRole(url, admin, role, grants));
}

async function addPersonOf({ url, sql }: Pick<Panel, 'url' | 'sql'>, admin: Person, code: string): Promise<Person> {
  const [{ id }] = await sql<{ id: number }>('select id from admin_roles where code = $1', [code]);
  return invite(url, admin, { firstname: 'سارا', lastname: 'رضایی' }, id);
}

/** Somebody new with one role, who has chosen a password and logged in. */
async function invite(url: string, admin: Person, name: { firstname: string; lastname: string }, role: number): Promise<Person> {
  people += 1;
  const person = { email: `person-${people}@example.com`, password: newPassword() };
  const { registrationToken } = await ask<{ registrationToken: string }>(`${url}/admin/users`, { ...name, email: person.email, roles: [role] }, admin.token);
  await ask(`${url}/admin/register`, { registrationToken, userInfo: { ...name, password: person.password } });
  return logInByHand(url, person);
}

interface Windows {
  /** A window in which nobody has been, or in which nothing is left of who was. */
  take(touch: boolean): Promise<BrowserContext>;
  giveBack(context: BrowserContext, touch: boolean): Promise<void>;
}

/** A window that has been left is given to the next person, without a memory but with the panel's files in its cache: loading them takes longer than most tests. */
function windowsOf(browser: Browser, url: string): Windows {
  const free = new Map<boolean, BrowserContext[]>([[true, []], [false, []]]);
  return {
    take: async (touch) => free.get(touch)?.pop() ?? openWindow(browser, touch),
    async giveBack(context, touch) {
      for (const page of context.pages()) await page.close();
      const blank = await context.newPage();
      const session = await context.newCDPSession(blank);
      await session.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'cookies,local_storage,indexeddb,service_workers' });
      await blank.close();
      free.get(touch)?.push(context);
    },
  };
}

async function openWindow(browser: Browser, touch: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({
    // The browser's own language is nobody's here: the panel's is a choice, and must show where it was not made.
    locale: 'en-US',
    timezoneId: 'Asia/Tehran',
    hasTouch: touch,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

async function sit(windows: Windows, url: string, { language, theme = 'light', width = 1366, still = false }: Look, who: Person | undefined, complaints: string[]): Promise<Seat> {
  const touch = width === 390;
  const context = await windows.take(touch);
  const kept = { 'strapi-admin-language': language, STRAPI_THEME: theme, ...(who && { jwtToken: JSON.stringify(who.token), isLoggedIn: 'true' }) };
  const page = await context.newPage();
  await page.setViewportSize({ width, height: touch ? 844 : 768 });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.addInitScript(keepFirst, kept);
  if (still) await page.addInitScript(stopTheClock, STILL.getTime());
  const deafen = listen(context, page, url, complaints);
  const quiet = quietness(page);
  const seat: Seat = {
    page,
    language,
    async goTo(path) {
      await page.goto(`${url}/admin${path}`, { waitUntil: 'domcontentloaded' });
      await settled(page);
    },
    async walkTo(path) {
      const here = new URL(page.url());
      // Where it stands already nothing would begin anew.
      if (!here.pathname.startsWith('/admin/') || here.pathname === `/admin${path}`.replace(/\?.*$/, '')) return seat.goTo(path);
      await page.evaluate(follow, `/admin${path}`);
      await quiet();
      await settled(page);
    },
    async leave() {
      deafen();
      await windows.giveBack(context, touch);
    },
  };
  return seat;
}

const QUIET_MS = 300;

/** Waits until nothing was asked for a while: what Playwright calls idle is told once, of the first load. */
function quietness(page: Page): () => Promise<void> {
  const underWay = new Set<Request>();
  let last = 0;
  const over = (request: Request): void => {
    underWay.delete(request);
    last = Date.now();
  };
  page.on('request', (request) => request.url().includes('/my-calls') || underWay.add(request));
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  return async () => {
    const begun = Date.now();
    last = begun;
    while (Date.now() - begun < PATIENCE_MS && (underWay.size > 0 || Date.now() - last < QUIET_MS)) await new Promise((resolve) => setTimeout(resolve, 50));
  };
}

/** The panel's router hears of a new address as of «back». */
function follow(path: string): void {
  const { history, dispatchEvent, PopStateEvent } = globalThis as unknown as { history: { pushState(state: null, unused: string, path: string): void }; dispatchEvent(event: object): void; PopStateEvent: new (name: string) => object };
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** `new Date()` is always the same moment. `Date.now()` goes on: by it Strapi sees whether its token still holds. */
function stopTheClock(moment: number): void {
  globalThis.Date = class extends Date {
    constructor(...parts: [number, number] | []) {
      if (parts.length === 0) super(moment);
      else super(...parts);
    }
  } as DateConstructor;
}

/** Only what isn't there yet: what the person chooses later stays, also after the page was loaded anew. */
function keepFirst(kept: Record<string, string>): void {
  const { localStorage } = globalThis as unknown as { localStorage?: { getItem(name: string): string | null; setItem(name: string, value: string): void } };
  for (const [name, value] of Object.entries(kept)) if (localStorage && localStorage.getItem(name) === null) localStorage.setItem(name, value);
}

/** Notes what goes wrong in a window, until it is told that this is over. */
function listen(context: BrowserContext, page: Page, url: string, complaints: string[]): () => void {
  const onRequest = (request: Request): void => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(data|blob):/.test(address)) complaints.push(`asks somebody else: ${address}`);
  };
  const onAnswer = (answer: Response): void => {
    if (answer.status() >= 500) complaints.push(`${answer.status()} ${answer.url()}`);
  };
  context.on('request', onRequest).on('response', onAnswer);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url}) on ${page.url()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${error.stack ?? error.message} on ${page.url()}`));
  return () => void context.off('request', onRequest).off('response', onAnswer);
}

/** The page has its title, and nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1:visible, h2:visible').first().waitFor();
  await page.waitForLoadState('networkidle');
  // A picker that asks for its options says so.
  await page.getByText(/^(Loading|در حال دریافت|Cargando)$/).and(page.locator('span')).first().waitFor({ state: 'detached' });
  // The page of all parts shows one that waits for ever.
  if (!page.url().endsWith('/kit')) await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}
