import { randomBytes as systemRandom } from 'node:crypto';
import { foldKey } from '../../../../shared/text/fold';

/** Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U. A letter's place is its value in GF(32). */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_LETTERS = 10;
const CODE_LENGTH = RANDOM_LETTERS + 1;

/** POWERS[i] = α^i in GF(32), with α a root of the primitive polynomial x^5 + x^2 + 1; α has order 31. */
const POWERS: number[] = [1];
for (let i = 1; i < 31; i += 1) {
  const shifted = POWERS[i - 1] << 1;
  POWERS.push(shifted > 31 ? shifted ^ 0b100101 : shifted);
}

function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return POWERS[(POWERS.indexOf(a) + POWERS.indexOf(b)) % 31];
}

/**
 * Σ cᵢ·αⁱ over the values of a code. A code is right when this is zero.
 *
 * The weights αⁱ of its 11 places are all different and none is zero. So one wrong letter adds e·αⁱ ≠ 0, and changing
 * two places with each other adds (a − b)·(αⁱ − αʲ) ≠ 0: both are always noticed.
 */
export function syndrome(values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum ^ multiply(value, POWERS[i]), 0);
}

/** A new code as it is stored: 10 random letters (50 bits) and their check letter, without dashes. */
export function newTrackingCode(randomBytes: (n: number) => Uint8Array = systemRandom): string {
  const values = Array.from(randomBytes(RANDOM_LETTERS), (byte) => byte & 31);
  const check = multiply(syndrome(values), POWERS[31 - RANDOM_LETTERS]);
  return [...values, check].map((value) => CODE_LETTERS[value]).join('');
}

/**
 * Reads a code as people type it: any case and digits, with or without spaces and dashes, O for 0, I and L for 1.
 * Null when the length, a letter or the check letter is wrong, which spares the database most wrong guesses.
 */
export function parseTrackingCode(text: string): string | null {
  if (text.length > 100) return null;
  const code = foldKey(text)
    .toUpperCase()
    .replace(/[\s\p{Pd}−_.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (code.length !== CODE_LENGTH) return null;
  const values = Array.from(code, (letter) => CODE_LETTERS.indexOf(letter));
  return values.includes(-1) || syndrome(values) !== 0 ? null : code;
}

/** '7K3QF9M2XTH' → '7K3Q-F9M2-XTH'. Isolate it left-to-right where Persian text stands around it. */
export function formatTrackingCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}
