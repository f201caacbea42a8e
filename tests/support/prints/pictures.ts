import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const GOLDEN = path.resolve(__dirname, '..', '..', 'golden');
const UPDATE = process.env.UPDATE === '1';
const DOTS_PER_INCH = 110;

/** A difference of this much in a colour is a matter of how an edge is smoothed. */
const A_SHADE = 64;
/** Of all points so many may differ: far fewer than one letter has. */
const MAY_DIFFER = 0.0002;

interface Picture {
  data: Buffer;
  width: number;
  height: number;
}

const pointsOf = async (png: Buffer): Promise<Picture> => {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** Which part of the points differ, and where the first of them stands; pictures of other sizes differ altogether. */
export function differenceOf(one: Picture, other: Picture): { share: number; at: string } {
  if (one.width !== other.width || one.height !== other.height) return { share: 1, at: `${one.width} × ${one.height}, not ${other.width} × ${other.height}` };
  let count = 0;
  let first = -1;
  for (let i = 0; i < one.data.length; i += 1) {
    if (Math.abs(one.data[i]! - other.data[i]!) <= A_SHADE) continue;
    if (first < 0) first = i;
    count += 1;
  }
  return { share: count / one.data.length, at: first < 0 ? '' : `${first % one.width}, ${Math.floor(first / one.width)}` };
}

export const pictureOf = (svg: Buffer): Promise<Buffer> => sharp(svg, { density: DOTS_PER_INCH }).flatten({ background: 'white' }).png({ compressionLevel: 9, palette: true, colours: 16 }).toBuffer();

/** Holds a picture against the one that somebody has looked at; with UPDATE=1 it takes its place, to be looked at. */
export async function expectPicture(name: string, svg: Buffer): Promise<void> {
  const file = path.join(GOLDEN, `${name}.png`);
  const png = await pictureOf(svg);
  if (UPDATE) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, png);
    return;
  }
  if (!existsSync(file)) throw new Error(`there is no tests/golden/${name}.png: make it with UPDATE=1 and look at it`);
  const { share, at } = differenceOf(await pointsOf(png), await pointsOf(readFileSync(file)));
  if (share > MAY_DIFFER) throw new Error(`${name} looks different from tests/golden/${name}.png: ${(share * 100).toFixed(2)} % of the points, the first at ${at}`);
}
