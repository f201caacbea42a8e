import { code128, type Barcode } from './code128';
import { qr } from './qr';

/** The code as rows of black and white, for people and for comparison. */
const drawn = ({ width, height, bars }: Barcode): string[] => {
  const rows = Array.from({ length: height }, () => Array<string>(width).fill('.'));
  for (const bar of bars) for (let x = bar.x; x < bar.x + bar.width; x += 1) rows[bar.y]![x] = '#';
  return rows.map((row) => row.join(''));
};

// An independent reader (zxing) has read these two, and 600 others of chance.
test('the bars of a number are those that a reader has read', () => {
  expect(drawn(code128('R-1405-01201')!)).toEqual(['##.#..#....##...#.###.#..##.###..#.###.####.#..##..###.#...#..##..#.####.###.#..##.###..#..###.##..#.###.####.#.##..###..##..##.##..##.##.##...##...###.#.##']);
});

test('the QR code of a tracking code is the one that a reader has read', () => {
  expect(drawn(qr('7K3QF9M2XTH')!)).toEqual([
    '#######.#.#.#.#######',
    '#.....#.##.#..#.....#',
    '#.###.#.#####.#.###.#',
    '#.###.#.#.###.#.###.#',
    '#.###.#.####..#.###.#',
    '#.....#.....#.#.....#',
    '#######.#.#.#.#######',
    '........##.#.........',
    '.##.#.##..###.#.#####',
    '#..##..#.####..#.#..#',
    '...####.###.#.######.',
    '.####...#.#..#.##..#.',
    '##..######....#...###',
    '........###.#.####...',
    '#######.#.###..#.....',
    '#.....#..##...#..##..',
    '#.###.#.#.###.###..##',
    '#.###.#..###.#.#.###.',
    '#.###.#.#..#.##.##..#',
    '#.....#.######..##.##',
    '#######...##.###.##.#',
  ]);
});

test('digits stand in pairs, and what isn’t printable ASCII has no bars', () => {
  expect([code128('1405-01688')?.width, code128('R-1405-01201')?.width, code128('۱۴۰۵'), code128(''), code128('x'.repeat(41))]).toEqual([123, 156, null, null, null]);
});

test('longer text takes the larger size; small letters and too long text have no code', () => {
  expect([qr('ABCDEF-1405-00042')?.width, qr('abc'), qr(''), qr('A'.repeat(30))]).toEqual([25, null, null, null]);
});
