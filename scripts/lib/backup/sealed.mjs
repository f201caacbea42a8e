// @ts-check
// A backup that can't be read without its passphrase: scrypt makes the key, AES-256-GCM closes the bytes in
// pieces, each with its number, so that a piece can't be changed, moved, left out or cut off unnoticed.

import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { Refusal } from '../refusal.mjs';

export const MAGIC = Buffer.from('AFTER-SALES-ENC1');
const SALT = 16;
const TAG = 16;
const PIECE = 1024 * 1024;
const LAST = 0x8000_0000;

/**
 * @param {string} passphrase
 * @param {Buffer} salt
 */
const keyFrom = (passphrase, salt) => scryptSync(passphrase.normalize('NFC'), salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 });

/**
 * The key belongs to this one file, so a running number is never used twice.
 * @param {number} index
 * @param {boolean} last
 */
function nonce(index, last) {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(index), 0);
  bytes.writeUInt32BE(last ? 1 : 0, 8);
  return bytes;
}

/**
 * Pieces of one size, the last one shorter (perhaps empty).
 * @param {AsyncIterable<Buffer>} source
 */
async function* pieces(source) {
  /** @type {Buffer[]} */
  let kept = [];
  let size = 0;
  for await (const chunk of source) {
    kept.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    let all = Buffer.concat(kept);
    for (; all.length >= PIECE; all = all.subarray(PIECE)) yield all.subarray(0, PIECE);
    kept = [all];
    size = all.length;
  }
  yield Buffer.concat(kept);
}

/**
 * @param {AsyncIterable<Buffer>} source
 * @param {string} passphrase
 * @returns {AsyncGenerator<Buffer>}
 */
export async function* seal(source, passphrase) {
  const salt = randomBytes(SALT);
  const key = keyFrom(passphrase, salt);
  yield Buffer.concat([MAGIC, salt]);
  let index = 0;
  for await (const piece of pieces(source)) {
    const last = piece.length < PIECE;
    const cipher = createCipheriv('aes-256-gcm', key, nonce(index, last));
    const closed = Buffer.concat([cipher.update(piece), cipher.final()]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(closed.length + (last ? LAST : 0));
    yield Buffer.concat([head, closed, cipher.getAuthTag()]);
    index += 1;
  }
}

const WRONG = 'The backup can\'t be opened: the passphrase in BACKUP_PASSPHRASE is another one, or the file is damaged.';

/**
 * @param {AsyncIterable<Buffer>} source from the first byte of the file
 * @param {string} passphrase
 * @returns {AsyncGenerator<Buffer>}
 */
export async function* unseal(source, passphrase) {
  /** @type {Buffer} */
  let kept = Buffer.alloc(0);
  /** @type {Buffer | undefined} */
  let key;
  let index = 0;
  let ended = false;
  for await (const chunk of source) {
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
    if (!key) {
      if (kept.length < MAGIC.length + SALT) continue;
      key = keyFrom(passphrase, kept.subarray(MAGIC.length, MAGIC.length + SALT));
      kept = kept.subarray(MAGIC.length + SALT);
    }
    while (kept.length >= 4) {
      const head = kept.readUInt32BE(0);
      const [last, length] = head >= LAST ? [true, head - LAST] : [false, head];
      if (ended || length > PIECE) throw new Refusal(WRONG);
      if (kept.length < 4 + length + TAG) break;
      yield open(key, nonce(index, last), kept.subarray(4, 4 + length), kept.subarray(4 + length, 4 + length + TAG));
      kept = kept.subarray(4 + length + TAG);
      index += 1;
      ended = last;
    }
  }
  if (!ended || kept.length > 0) throw new Refusal('The backup is cut off: its end is missing.');
}

/**
 * @param {Buffer} key
 * @param {Buffer} number
 * @param {Buffer} closed
 * @param {Buffer} tag
 */
function open(key, number, closed, tag) {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, number).setAuthTag(tag);
    return Buffer.concat([decipher.update(closed), decipher.final()]);
  } catch {
    throw new Refusal(WRONG);
  }
}
