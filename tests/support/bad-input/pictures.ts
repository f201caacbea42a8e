import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

const PNG_MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG_MAGIC = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
const HTML = Buffer.from('<html><script>alert(document.cookie)</script></html>');
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="file:///etc/passwd"/></svg>');

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, crc]);
}

/** A PNG whose head promises so many pixels; the pixels are those given, often far fewer. */
function png(width: number, height: number, pixels: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([PNG_MAGIC, chunk('IHDR', head), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]);
}

export interface BadPicture {
  name: string;
  type: string;
  bytes: Buffer;
  /** How it must end: the status and the code. */
  expected: [number, string];
}

/** Files that are no pictures, broken ones, and those that would fill the memory. */
export async function badPictures(): Promise<BadPicture[]> {
  const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#885' } });
  const [jpeg, realPng, webp, gif, tiff] = await Promise.all([picture.clone().jpeg().toBuffer(), picture.clone().png().toBuffer(), picture.clone().webp().toBuffer(), picture.clone().gif().toBuffer(), picture.clone().tiff().toBuffer()]);
  const noPicture: [number, string] = [400, 'photos.not-a-picture'];
  const tooMany: [number, string] = [400, 'photos.too-many-pixels'];
  const bad = (name: string, type: string, bytes: Buffer, expected = noPicture): BadPicture => ({ name, type, bytes, expected });
  return [
    bad('nothing', 'image/jpeg', Buffer.alloc(0), [400, 'input.invalid']),
    bad('HTML named jpg', 'image/jpeg', HTML),
    bad('HTML behind the first bytes of a JPEG', 'image/jpeg', Buffer.concat([JPEG_MAGIC, HTML])),
    bad('HTML behind the first bytes of a PNG', 'image/png', Buffer.concat([PNG_MAGIC, HTML])),
    bad('SVG named png', 'image/png', SVG),
    bad('SVG as itself', 'image/svg+xml', SVG, [415, 'input.media-type']),
    bad('GIF named png', 'image/png', gif!),
    bad('TIFF named jpg', 'image/jpeg', tiff!),
    bad('a program', 'image/png', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400)])),
    bad('a PDF', 'application/pdf', Buffer.from('%PDF-1.7'), [415, 'input.media-type']),
    bad('no type', '', jpeg!, [415, 'input.media-type']),
    bad('multipart', 'multipart/form-data; boundary=x', Buffer.from('--x\r\n\r\n--x--'), [415, 'input.media-type']),
    bad('only the first bytes', 'image/webp', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1')),
    bad('a JPEG cut off', 'image/jpeg', jpeg!.subarray(0, Math.floor(jpeg!.length / 2))),
    bad('a PNG cut off', 'image/png', realPng!.subarray(0, realPng!.length - 40)),
    bad('a WebP cut off', 'image/webp', webp!.subarray(0, webp!.length - 20)),
    bad('a PNG with fewer pixels than it says', 'image/png', png(3_000, 3_000, Buffer.alloc(100))),
    bad('a PNG without pixels', 'image/png', png(0, 0, Buffer.alloc(0))),
    bad('a PNG that says 2^31 × 2^31', 'image/png', png(2_147_483_647, 2_147_483_647, Buffer.alloc(10))),
    bad('a PNG bomb of 10,000 × 10,000', 'image/png', png(10_000, 10_000, Buffer.alloc(10_001 * 10_000)), tooMany),
    bad('a PNG bomb of 1 × 40,000,001', 'image/png', png(1, 40_000_001, Buffer.alloc(10)), tooMany),
    bad('nine megabytes', 'image/jpeg', Buffer.concat([jpeg!, Buffer.alloc(9_000_000)]), [413, 'input.too-large']),
  ];
}

/** Pictures that are what they say, and the worst of their kind: as many pixels as are taken, and a program behind the last. */
export async function heavyPictures(): Promise<Buffer[]> {
  const jpeg = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#885' } }).jpeg().toBuffer();
  return [png(6_300, 6_300, Buffer.alloc(6_301 * 6_300)), Buffer.concat([jpeg, HTML])];
}
