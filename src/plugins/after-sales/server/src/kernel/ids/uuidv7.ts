import { randomFillSync } from 'node:crypto';

export type RandomBytes = (n: number) => Uint8Array;

const BYTES_PER_ID = 10;
const pool = new Uint8Array(BYTES_PER_ID * 400);
let used = pool.length;

/** Asking the system for random bytes costs a microsecond each time, so they are taken 400 ids at once. */
function pooledBytes(n: number): Uint8Array {
  if (used + n > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += n;
  return pool.subarray(used - n, used);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const MAX_MS = 2 ** 48 - 1;

let lastMs = -1;
let counter = 0;

/**
 * A time-ordered UUID of version 7 (RFC 9562) for the instant `nowMs` (Unix milliseconds).
 *
 * Inside a process each one is greater than the one before: within a millisecond a 12-bit counter in `rand_a` goes up
 * from a random start in its lower half, a clock that went back is held at the last millisecond, and a full counter
 * borrows the next one. Throws RangeError when `nowMs` isn't within 48 bits.
 */
export function uuidv7(nowMs: number, random: RandomBytes = pooledBytes): string {
  if (!(nowMs >= 0 && nowMs <= MAX_MS)) throw new RangeError(`Not a time for a UUID: ${nowMs}`);
  const ms = Math.floor(nowMs);
  const bytes = random(BYTES_PER_ID);
  const fresh = ((bytes[8] & 0x07) << 8) | bytes[9];
  if (ms > lastMs) {
    lastMs = ms;
    counter = fresh;
  } else if (counter < 0xfff) {
    counter += 1;
  } else {
    lastMs += 1;
    counter = fresh;
  }

  const high = Math.floor(lastMs / 0x10000);
  const low = lastMs % 0x10000;
  return (
    `${HEX[high >>> 24]}${HEX[(high >>> 16) & 0xff]}${HEX[(high >>> 8) & 0xff]}${HEX[high & 0xff]}-` +
    `${HEX[low >>> 8]}${HEX[low & 0xff]}-` +
    `${HEX[0x70 | (counter >>> 8)]}${HEX[counter & 0xff]}-` +
    `${HEX[0x80 | (bytes[0] & 0x3f)]}${HEX[bytes[1]]}-` +
    `${HEX[bytes[2]]}${HEX[bytes[3]]}${HEX[bytes[4]]}${HEX[bytes[5]]}${HEX[bytes[6]]}${HEX[bytes[7]]}`
  );
}

/** Whether PostgreSQL would take `s` for a `uuid` in its usual form; asked first, because its own refusal is an error 500. */
export function isUuid(s: unknown): s is string {
  return typeof s === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(s);
}
