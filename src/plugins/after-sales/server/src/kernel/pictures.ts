import sharp from 'sharp';

const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 2_000;

/** The first bytes of the formats that we read; a file's name and stated type may say anything. */
const MAGIC: ((bytes: Buffer) => boolean)[] = [
  (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
];

export const PICTURE_TYPE = 'image/webp';

export interface CleanPicture {
  bytes: Buffer;
  width: number;
  height: number;
}

/**
 * A picture made anew from its pixels: whatever was hidden in the file, its place and camera included, is gone. What can't
 * be read is said in a word, for each slice refuses it with a code of its own.
 */
export async function cleanPicture(bytes: Buffer): Promise<CleanPicture | 'not-a-picture' | 'too-many-pixels'> {
  if (!MAGIC.some((is) => is(bytes))) return 'not-a-picture';
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { data, info } = await picture
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    return /pixel limit/i.test((error as Error).message) ? 'too-many-pixels' : 'not-a-picture';
  }
}
