import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { openForBusiness, stopTheClock } from './support/company';
import { WHOLE_KIT } from './support/kit';
import { inWholeHeight } from './support/looks';
import { startPanel, type Language, type Panel, type Seat, type Theme, type Width } from './support/panel';
import { sendReports } from './support/reports';
import { goTo, pictureOf, PICTURED, PICTURES } from './support/screens';

// No test: `npm run screens` takes the pictures of docs/screens with the same machinery (`npm run screens -- missing`: those that there aren't yet). The clock stands still and the
// company is always the same, so a picture changes when its screen does.

const FOLDER = path.resolve(__dirname, '..', '..', 'docs', 'screens');
const MINUTES = 60;
const wanted = (process.env.SCREENS ?? 'all').split(' ');
const onlyMissing = wanted.includes('missing');
const chosen = PICTURED.filter(({ name }) => onlyMissing || wanted.includes('all') || wanted.includes(name));

let panel: Panel;

beforeAll(async () => {
  panel = await startPanel();
  await openForBusiness(panel);
  await sendReports(panel);
  // What one screen needs stands on others too: it is all there before the first picture, whichever are chosen.
  for (const { path: address } of PICTURED) if (typeof address !== 'string') await address(panel);
  await stopTheClock(panel);
  mkdirSync(FOLDER, { recursive: true });
}, MINUTES * 60_000);
afterAll(() => panel?.stop(), MINUTES * 60_000);

/** 256 colours are enough for a panel, and a third of the bytes. */
const small = (png: Buffer): Promise<Buffer> => sharp(png).png({ palette: true, colours: 128, effort: 7 }).toBuffer();

/** All of a page that is longer than the window: it is the panel's frame that scrolls, which a picture of the whole page doesn't know. */
const wholeOf = ({ page }: Seat): Promise<Buffer> =>
  inWholeHeight(page, async () => {
    const content = (await page.locator('main > div').last().boundingBox())!;
    return page.screenshot({ animations: 'disabled', caret: 'hide', clip: { x: 0, y: 0, width: page.viewportSize()!.width, height: Math.ceil(content.y + content.height) } });
  }, WHOLE_KIT);

async function take(language: Language, theme: Theme, width: Width): Promise<void> {
  const [outside, inside] = [await panel.sit({ language, theme, width, still: true }), await panel.sit({ language, theme, width, still: true }, panel.admin)];
  for (const screen of chosen) {
    const file = path.join(FOLDER, pictureOf(screen, { language, theme, width }));
    if (onlyMissing && existsSync(file)) continue;
    const seat = screen.open ? outside : inside;
    await goTo(panel, seat, screen);
    const png = await (screen.elsewhere ? wholeOf(seat) : seat.page.screenshot({ animations: 'disabled', caret: 'hide' }));
    writeFileSync(file, await small(png));
  }
  await outside.leave();
  await inside.leave();
}

test('pictures of every screen', async () => {
  for (const { language, theme, width } of PICTURES) await take(language, theme, width);
  const known = new Set(PICTURED.flatMap((screen) => PICTURES.map((look) => pictureOf(screen, look))));
  for (const name of readdirSync(FOLDER)) if (name.endsWith('.png') && !known.has(name)) rmSync(path.join(FOLDER, name));
}, MINUTES * 60_000);
