import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openForBusiness, TYPED } from './support/company';
import { axeProblems, cutTexts, foreignTexts, wrongDirections } from './support/looks';
import { startPanel, type Look, type Panel } from './support/panel';
import { sendReports } from './support/reports';
import { goTo, pictureOf, PICTURED, PICTURES, TYPED_FOR_SCREENS, WALKED, type Screen } from './support/screens';

// Each screen that people meet, looked at in each language: no word of another, nothing cut, covered or running the wrong
// way, nothing that axe calls serious. A screen is added with a line in support/screens.ts.

const MINUTES = 600_000;

let panel: Panel;

beforeAll(async () => {
  panel = await startPanel();
  await openForBusiness(panel);
  await sendReports(panel);
}, MINUTES);
afterAll(() => panel?.stop(), MINUTES);
afterEach(() => expect(panel.complaints()).toEqual([]));

type Check = (screen: Screen, page: Parameters<typeof cutTexts>[0]) => Promise<string[]>;

/** All that is wrong, by screen: one run tells everything. */
async function lookAtAll(look: Look, screens: readonly Screen[], checks: readonly Check[]): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  const [outside, inside] = [await panel.sit(look), await panel.sit(look, panel.admin)];
  for (const screen of screens) {
    const seat = screen.open ? outside : inside;
    const problems = (wrong[screen.name] = [] as string[]);
    try {
      await goTo(panel, seat, screen);
      for (const check of checks) problems.push(...(await check(screen, seat.page)));
    } catch (error) {
      // The others are looked at all the same.
      problems.push((error as Error).message);
    }
  }
  await outside.leave();
  await inside.leave();
  return Object.fromEntries(Object.entries(wrong).filter(([, problems]) => problems.length > 0));
}

const words = (look: Look): Check => ({ data = [] }, page) => foreignTexts(page, look.language, [...TYPED, ...TYPED_FOR_SCREENS, ...data]);
const cut: Check = ({ cut: forgiven = [] }, page) => cutTexts(page, forgiven);
const direction = (look: Look): Check => (_screen, page) => wrongDirections(page, look.language);
/** Names, labels and roles in every language; colours, which are the same in all, in each theme once. */
const axe = ({ colours = true } = {}): Check => ({ axe: defects = [], ours }, page) => axeProblems(page, { ours: ours === true, defects, colours });

test('[PF1] every screen in Persian', async () => {
  const look: Look = { language: 'fa' };
  expect(await lookAtAll(look, WALKED, [words(look), cut, direction(look), axe()])).toEqual({});
}, MINUTES);

test.each(['en', 'es'] as const)('[PF1] every screen in the other languages: %s', async (language) => {
  const look: Look = { language };
  expect(await lookAtAll(look, WALKED, [words(look), cut, direction(look), axe({ colours: false })])).toEqual({});
}, MINUTES);

test('[PF1] our own screens in the dark, on a phone', async () => {
  const look: Look = { language: 'fa', theme: 'dark', width: 390 };
  expect(await lookAtAll(look, WALKED.filter(({ ours }) => ours), [words(look), cut, direction(look), axe()])).toEqual({});
}, MINUTES);

test('[PF1] every screen has its pictures in docs/screens, and there is no picture of a screen that is gone', () => {
  const folder = path.resolve(__dirname, '..', '..', 'docs', 'screens');
  const wanted = PICTURED.flatMap((screen) => PICTURES.map((look) => pictureOf(screen, look)));
  const there = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.png')) : [];
  expect({ missing: wanted.filter((name) => !there.includes(name)), tooMany: there.filter((name) => !wanted.includes(name)) }).toEqual({ missing: [], tooMany: [] });
});
