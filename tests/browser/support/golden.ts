import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const GOLDEN = path.join(ROOT, 'tests', 'golden', 'kit');
/** What a picture that differs looks like now, for whoever wants to see. */
const SEEN = path.join(ROOT, '.cache', 'golden');
const UPDATE = process.env.UPDATE === '1';

/** So much a channel of a colour may differ: less than any two colours of the design system. */
const A_SHADE = 12;
/** Of all points so many may differ. */
const MAY_DIFFER = 0.005;
/** One small thing in a large picture is few of its points: so many of any square of this size may differ. */
const SQUARE = 32;
const MAY_DIFFER_HERE = 0.06;

export interface Picture {
  data: Buffer;
  width: number;
  height: number;
}

const pointsOf = async (png: Buffer): Promise<Picture> => {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** Whether two points, by the places of their first channels, are of one colour. */
const isAlike = (one: Buffer, at: number, other: Buffer, there: number): boolean =>
  Math.abs(one[at]! - other[there]!) <= A_SHADE && Math.abs(one[at + 1]! - other[there + 1]!) <= A_SHADE && Math.abs(one[at + 2]! - other[there + 2]!) <= A_SHADE;

/** Whether the point stands in the other picture, or one beside it: how an edge is smoothed is a matter of the machine. */
function isThere({ data, width, height }: Picture, x: number, y: number, other: Picture): boolean {
  const at = (y * width + x) * 3;
  for (let beside = Math.max(0, y - 1); beside <= Math.min(height - 1, y + 1); beside += 1) {
    for (let across = Math.max(0, x - 1); across <= Math.min(width - 1, x + 1); across += 1) if (isAlike(data, at, other.data, (beside * width + across) * 3)) return true;
  }
  return false;
}

/** What differs, in words; undefined when the two are the same to whoever looks at them. */
export function differenceOf(seen: Picture, known: Picture): string | undefined {
  // A line of text that is broken elsewhere makes it higher: that is seen too.
  if (seen.width !== known.width || seen.height !== known.height) return `${seen.width} × ${seen.height}, not ${known.width} × ${known.height}`;
  if (seen.data.equals(known.data)) return undefined;
  const squares = new Map<string, number>();
  let count = 0;
  for (let y = 0; y < seen.height; y += 1) {
    for (let x = 0; x < seen.width; x += 1) {
      const at = (y * seen.width + x) * 3;
      if (isAlike(seen.data, at, known.data, at)) continue;
      // Both ways: what came is missing from the one, what went from the other.
      if (isThere(seen, x, y, known) && isThere(known, x, y, seen)) continue;
      count += 1;
      const square = `${Math.floor(x / SQUARE) * SQUARE}, ${Math.floor(y / SQUARE) * SQUARE}`;
      squares.set(square, (squares.get(square) ?? 0) + 1);
    }
  }
  const [where, most] = [...squares].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  const share = count / (seen.width * seen.height);
  if (share <= MAY_DIFFER && most <= MAY_DIFFER_HERE * SQUARE * SQUARE) return undefined;
  return `${(share * 100).toFixed(2)} % of the points, most at ${where}`;
}

/** All text in the panel's own font, Latin letters too: those of the machine are others on each. */
export async function writeInOwnFont(page: Page): Promise<void> {
  const font = readFileSync(path.join(ROOT, 'src', 'plugins', 'after-sales', 'admin', 'src', 'assets', 'Vazirmatn-Variable.woff2')).toString('base64');
  await page.addStyleTag({ content: `@font-face { font-family: 'Own'; src: url(data:font/woff2;base64,${font}) format('woff2'); font-weight: 100 900; } * { font-family: 'Own' !important; }` });
  await page.evaluate(`Promise.all([400, 500, 600, 700].map((weight) => document.fonts.load(weight + ' 14px Own', 'aآ'))).then(() => document.fonts.ready).then(() => undefined)`);
}

/** Holds a part of the page against the picture that somebody has looked at, and says what differs; with UPDATE=1 it takes its place, to be looked at. */
export async function pictureProblems(name: string, part: Locator): Promise<string[]> {
  const png = await part.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  const file = path.join(GOLDEN, `${name}.png`);
  if (UPDATE) {
    keep(file, await sharp(png).png({ compressionLevel: 9 }).toBuffer());
    return [];
  }
  if (!existsSync(file)) return [`there is no ${path.relative(ROOT, file)}: make it with UPDATE=1 and look at it`];
  const difference = differenceOf(await pointsOf(png), await pointsOf(readFileSync(file)));
  if (difference === undefined) return [];
  const seen = path.join(SEEN, `${name}.png`);
  keep(seen, png);
  return [`looks different from ${path.relative(ROOT, file)}: ${difference}; what it looks like now is kept in ${path.relative(ROOT, seen)}`];
}

function keep(file: string, png: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, png);
}
