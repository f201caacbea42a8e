// @ts-check
// Archives in the format of tar, so that a backup can be opened without this program: written and read as
// streams, whatever their size.

const BLOCK = 512;
const LARGEST_PLAIN = 8 ** 11 - 1;

/**
 * @typedef {{ name: string, folder?: boolean, mode: number, size: number }} Header
 * @typedef {Header & { body?: AsyncIterable<Buffer> | Iterable<Buffer> }} Entry
 */

/** @param {number} size */
const padding = (size) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/**
 * @param {{ name: string, mode: number, size: number, type: string }} header
 */
function block({ name, mode, size, type }) {
  const bytes = Buffer.alloc(BLOCK);
  const octal = (/** @type {number} */ value, /** @type {number} */ at, /** @type {number} */ length) =>
    bytes.write(value.toString(8).padStart(length - 1, '0'), at, length - 1, 'ascii');
  bytes.write(name, 0, 100, 'utf8');
  octal(mode & 0o7777, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  bytes.write('        ', 148, 'ascii');
  bytes.write(type, 156, 'ascii');
  bytes.write('ustar\x0000', 257, 'ascii');
  octal(bytes.reduce((sum, byte) => sum + byte, 0), 148, 7);
  bytes[155] = 0x20;
  return bytes;
}

/**
 * What doesn't fit into the old header: long names and large files.
 * @param {Record<string, string | number>} values
 */
function* extension(values) {
  const line = (/** @type {string} */ text) => {
    let length = Buffer.byteLength(text) + 2;
    // The line's own length stands in front of it and counts itself.
    while (Buffer.byteLength(`${length} ${text}\n`) !== length) length = Buffer.byteLength(`${length} ${text}\n`);
    return `${length} ${text}\n`;
  };
  const body = Buffer.from(Object.entries(values).map(([key, value]) => line(`${key}=${value}`)).join(''));
  yield block({ name: 'pax', mode: 0o644, size: body.length, type: 'x' });
  yield body;
  yield padding(body.length);
}

/**
 * @param {AsyncIterable<Entry> | Iterable<Entry>} entries
 * @returns {AsyncGenerator<Buffer>}
 */
export async function* writeTar(entries) {
  for await (const { name: given, folder = false, mode, size, body = [] } of entries) {
    const name = folder ? `${given}/` : given;
    const long = Buffer.byteLength(name) > 100 || size > LARGEST_PLAIN;
    if (long) yield* extension({ path: name, size });
    yield block({ name: long ? 'long' : name, mode, size: size > LARGEST_PLAIN ? 0 : size, type: folder ? '5' : '0' });
    let written = 0;
    for await (const chunk of body) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== size) throw new Error(`${name} changed while it was being read`);
    yield padding(size);
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** Bytes of a stream by number instead of by chunk. */
class Bytes {
  /** @type {Buffer} */
  rest = Buffer.alloc(0);

  /** @param {AsyncIterable<Buffer>} source */
  constructor(source) {
    this.source = source[Symbol.asyncIterator]();
  }

  /**
   * @param {number} count
   * @returns {AsyncGenerator<Buffer>}
   */
  async *take(count) {
    for (let left = count; left > 0; ) {
      if (this.rest.length === 0) {
        const { value, done } = await this.source.next();
        if (done) throw new Error('the archive ends too early');
        this.rest = value;
      }
      const part = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  /** @param {number} count */
  async all(count) {
    const parts = [];
    for await (const part of this.take(count)) parts.push(part);
    return Buffer.concat(parts);
  }
}

/** @param {Buffer} bytes */
const textOf = (bytes) => bytes.subarray(0, bytes.indexOf(0) === -1 ? bytes.length : bytes.indexOf(0)).toString('utf8').trim();

/** @param {Buffer} body */
function readExtension(body) {
  /** @type {Record<string, string>} */
  const values = {};
  for (let at = 0; at < body.length; ) {
    const length = Number.parseInt(body.subarray(at).toString('latin1'), 10);
    if (!(length > 0)) break;
    const text = body.subarray(at, at + length - 1).toString('utf8');
    const [, key, value] = /^\d+ ([^=]+)=([^]*)$/.exec(text) ?? [];
    if (key) values[key] = value;
    at += length;
  }
  return values;
}

/**
 * Gives every entry to `visit`, with its bytes. Whatever `visit` leaves unread is skipped.
 * @param {AsyncIterable<Buffer>} source
 * @param {(entry: Header, body: AsyncIterable<Buffer>) => Promise<void>} visit
 */
export async function readTar(source, visit) {
  const bytes = new Bytes(source);
  /** @type {Record<string, string>} */
  let more = {};
  for (;;) {
    const header = await bytes.all(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const told = Number.parseInt(textOf(header.subarray(148, 156)), 8);
    const counted = header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    if (told !== counted) throw new Error('the name or the size of an entry is not what was written');
    const type = header.subarray(156, 157).toString('latin1');
    const plainSize = Number.parseInt(textOf(header.subarray(124, 136)), 8);
    if (type === 'x') {
      more = readExtension(await bytes.all(plainSize));
      await bytes.all(padding(plainSize).length);
      continue;
    }
    const name = more.path ?? textOf(header.subarray(0, 100));
    const size = more.size === undefined ? plainSize : Number(more.size);
    more = {};
    if (type !== '0' && type !== '5') throw new Error(`the archive holds something that is neither file nor folder: ${name}`);
    if (name.startsWith('/') || name.split('/').includes('..') || name.includes('\0')) throw new Error(`the archive names a place outside: ${name}`);
    const body = bytes.take(size);
    await visit({ name: name.replace(/\/$/, ''), folder: type === '5', mode: Number.parseInt(textOf(header.subarray(100, 108)), 8), size }, body);
    for await (const _ of body);
    await bytes.all(padding(size).length);
  }
  // To the very end: what lies behind (a checksum of the compression) is looked at too.
  for (;;) if ((await bytes.source.next()).done) return;
}
