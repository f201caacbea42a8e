import type { Bar, Barcode } from './code128';

/**
 * The smallest two QR codes, with a quarter of their signs allowed to be lost (level Q): up to 29 capitals, digits and
 * dashes. A tracking code or a number needs no more, and a code of one block needs no interleaving.
 */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const VERSIONS = [
  { size: 21, data: 13, spare: 13, most: 16 },
  { size: 25, data: 22, spare: 22, most: 29 },
] as const;
/** Level Q with mask 0, with its own check bits, as the standard's table gives it. */
const FORMAT = 0b011010101011111;

const POWERS: number[] = [];
const LOGS: number[] = [];
for (let i = 0, value = 1; i < 255; i += 1) {
  POWERS[i] = value;
  LOGS[value] = i;
  value = value << 1 > 255 ? (value << 1) ^ 0x11d : value << 1;
}
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : POWERS[(LOGS[a]! + LOGS[b]!) % 255]!);

/** The bytes of Reed and Solomon that let a reader put right what is scratched. */
function spareBytes(data: readonly number[], count: number): number[] {
  let divisor = [1];
  for (let i = 0; i < count; i += 1) {
    const next = [...divisor, 0];
    divisor.forEach((factor, k) => void (next[k + 1] = next[k + 1]! ^ times(factor, POWERS[i]!)));
    divisor = next;
  }
  const rest = [...data, ...Array<number>(count).fill(0)];
  data.forEach((_, i) => {
    const lead = rest[i]!;
    divisor.forEach((factor, k) => void (rest[i + k] = rest[i + k]! ^ times(factor, lead)));
  });
  return rest.slice(data.length);
}

const bits = (value: number, length: number): string => value.toString(2).padStart(length, '0');

function dataBytes(text: string, count: number): number[] {
  const values = Array.from(text, (letter) => LETTERS.indexOf(letter));
  let written = `0010${bits(text.length, 9)}`;
  for (let i = 0; i < values.length; i += 2) written += i + 1 < values.length ? bits(values[i]! * 45 + values[i + 1]!, 11) : bits(values[i]!, 6);
  written = `${written}0000`.slice(0, count * 8);
  written = written.padEnd(Math.ceil(written.length / 8) * 8, '0');
  const bytes = written.match(/.{8}/g)!.map((byte) => parseInt(byte, 2));
  while (bytes.length < count) bytes.push((count - bytes.length) % 2 === (count - written.length / 8) % 2 ? 0xec : 0x11);
  return bytes;
}

type Grid = (boolean | undefined)[][];

/** What every code of this size has: three eyes with white around, the rulers, and the small eye of the larger size. */
function frame(size: number): Grid {
  const grid: Grid = Array.from({ length: size }, () => Array<boolean | undefined>(size).fill(undefined));
  const eye = (top: number, left: number, radius: number): void => {
    for (let y = -radius - 1; y <= radius + 1; y += 1) {
      for (let x = -radius - 1; x <= radius + 1; x += 1) {
        const far = Math.max(Math.abs(x), Math.abs(y));
        const row = grid[top + y];
        if (row && left + x >= 0 && left + x < size && (radius === 3 || far <= radius)) row[left + x] = far !== radius - 1 && far <= radius;
      }
    }
  };
  eye(3, 3, 3);
  eye(3, size - 4, 3);
  eye(size - 4, 3, 3);
  for (let i = 8; i < size - 8; i += 1) {
    grid[6]![i] = i % 2 === 0;
    grid[i]![6] = i % 2 === 0;
  }
  if (size === 25) eye(18, 18, 2);
  grid[size - 8]![8] = true;
  for (let i = 0; i < 15; i += 1) {
    const dark = ((FORMAT >> i) & 1) === 1;
    grid[i < 6 ? i : i < 8 ? i + 1 : size - 15 + i]![8] = dark;
    grid[8]![i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i] = dark;
  }
  return grid;
}

/** Data go up and down in columns of two from the lower right corner, around what stands there already. */
function fill(grid: Grid, written: string): void {
  const size = grid.length;
  let at = 0;
  for (let right = size - 1, upwards = true; right >= 1; right -= 2, upwards = !upwards) {
    if (right === 6) right = 5;
    for (let i = 0; i < size; i += 1) {
      const y = upwards ? size - 1 - i : i;
      for (const x of [right, right - 1]) {
        if (grid[y]![x] !== undefined) continue;
        grid[y]![x] = (written[at] === '1') !== ((x + y) % 2 === 0);
        at += 1;
      }
    }
  }
}

/** The QR code of a short text of capitals, digits and dashes; null for what these sizes can't hold. */
export function qr(text: string): Barcode | null {
  const version = VERSIONS.find(({ most }) => text.length <= most);
  if (!version || text === '' || Array.from(text).some((letter) => !LETTERS.includes(letter))) return null;
  const data = dataBytes(text, version.data);
  const grid = frame(version.size);
  fill(grid, [...data, ...spareBytes(data, version.spare)].map((byte) => bits(byte, 8)).join(''));
  const bars: Bar[] = grid.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [{ x, y, width: 1, height: 1 }] : [])));
  return { width: version.size, height: version.size, bars };
}
