import { codeOfRole, routesOf, STAFF_ROLES, type StaffRole } from '../../src/plugins/after-sales/server/src/slices/staff/domain';
import { openForBusiness } from './support/company';
import { sendReports } from './support/reports';
import { settled, startPanel, type Panel, type Seat } from './support/panel';
import { goTo, SCREENS, type Screen } from './support/screens';

// What each of the ready-made roles finds in the panel: exactly the menus, pages and buttons whose routes the API lets it
// call. Which routes those are is held against the API in tests/api/staff-roles.

const MINUTES = 1_200_000;
const OURS = SCREENS.filter(({ ours, open }) => ours && !open);

let panel: Panel;
/** Every route that a button of a screen calls, as somebody sees it who may do everything. */
const buttons = new Map<Screen, Set<string>>();
let everything: string[];

beforeAll(async () => {
  panel = await startPanel();
  await openForBusiness(panel);
  await sendReports(panel);
  const seat = await panel.sit({ language: 'en' }, panel.admin);
  everything = await permissionsOf(panel.admin.token);
  for (const screen of OURS) {
    await goTo(panel, seat, screen);
    buttons.set(screen, await routesOn(seat));
  }
  await seat.leave();
  panel.complaints();
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);

/** The routes of ours that the API lets somebody call, by their own permissions. */
async function permissionsOf(token: string): Promise<string[]> {
  const answer = await fetch(`${panel.url}/admin/users/me/permissions`, { headers: { authorization: `Bearer ${token}` } });
  const { data } = (await answer.json()) as { data: { action: string }[] };
  return data.map(({ action }) => action).filter((action) => action.startsWith('plugin::after-sales.')).map((action) => action.replace('plugin::after-sales.', ''));
}

async function routesOn({ page }: Seat): Promise<Set<string>> {
  await settled(page);
  return new Set(await page.locator('[data-route]').evaluateAll((nodes) => nodes.map((node) => (node as unknown as { dataset: { route: string } }).dataset.route)));
}

/** Where the links lead that somebody finds in the menu and in the settings. */
async function menuOf(seat: Seat): Promise<string[]> {
  const links = async (): Promise<string[]> => {
    await settled(seat.page);
    return seat.page.locator('nav a[href*="after-sales"]').evaluateAll((nodes) => nodes.map((node) => (node as unknown as { getAttribute(name: string): string }).getAttribute('href').replace(/^\/admin/, '').replace(/\?.*$/, '')));
  };
  await seat.goTo('/');
  const found = await links();
  await seat.goTo('/settings');
  return [...new Set([...found, ...(await links())])];
}

const pathOf = async ({ path }: Screen): Promise<string> => (typeof path === 'string' ? path : path(panel));

test('[PF4] the buttons of our screens name their routes', () => {
  const named = new Set([...buttons.values()].flatMap((routes) => [...routes]));
  expect([...named].filter((route) => !everything.includes(route))).toEqual([]);
  expect(named.size).toBeGreaterThan(10);
});

test.each(STAFF_ROLES)('[PF4] %s: every page that the menu leads to asks nothing that is refused, and shows exactly the buttons that may be pressed', async (role: StaffRole) => {
  const person = await panel.addPersonOf(codeOfRole(role));
  const may = await permissionsOf(person.token);
  expect(may.sort()).toEqual(routesOf(role, everything).sort());
  const seat = await panel.sit({ language: 'en' }, person);
  const menu = await menuOf(seat);
  expect([role, menu.length > 0]).toEqual([role, true]);
  // One run tells everything.
  const wrong: Record<string, unknown> = {};
  let seen = 0;
  for (const screen of OURS) {
    const path = await pathOf(screen);
    // A page stands below the place that its menu leads to; that of a list has the list's name after it.
    if (!menu.some((link) => path.startsWith(link) || path.startsWith(link.replace(/\/[\w-]+$/, '/')) && /\/codings\//.test(link))) continue;
    await seat.walkTo(path);
    // A view that is not theirs leads to one that is.
    if (!seat.page.url().endsWith(path)) continue;
    seen += 1;
    await screen.prepare?.(seat.page).catch((error: Error) => (wrong[`${screen.name}, prepared`] = error.message));
    const found = await routesOn(seat);
    const expected = [...buttons.get(screen)!].filter((route) => may.includes(route));
    const [missing, tooMany] = [expected.filter((route) => !found.has(route)), [...found].filter((route) => !expected.includes(route))];
    if (missing.length + tooMany.length > 0) wrong[screen.name] = { missing, tooMany };
    // Whatever a page asks by itself, its reader may be told.
    const complaints = panel.complaints();
    if (complaints.length > 0) wrong[`${screen.name}, asked`] = complaints;
  }
  expect(wrong).toEqual({});
  expect([role, seen >= menu.length]).toEqual([role, true]);
  await seat.leave();
}, MINUTES);
