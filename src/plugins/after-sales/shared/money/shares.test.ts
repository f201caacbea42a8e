import fc from 'fast-check';
import { allocate, mulRate, type Rounding } from './shares';

const amounts = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 })
  .filter((ws) => ws.some((w) => w > 0n));
const abs = (n: bigint) => (n < 0n ? -n : n);
const sum = (ns: bigint[]) => ns.reduce((a, b) => a + b, 0n);

describe('allocate', () => {
  it('gives the units left over to the largest remainders, the earlier first', () => {
    expect(allocate(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(allocate(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
    expect(allocate(10n, [15n, 25n, 60n])).toEqual([2n, 2n, 6n]);
    expect(allocate(1n, [1n, 2n, 3n])).toEqual([0n, 0n, 1n]);
    expect(allocate(0n, [0n, 0n])).toEqual([0n, 0n]);
  });

  it('refuses no weights, negative weights and weights that are all zero', () => {
    expect(() => allocate(1n, [])).toThrow(RangeError);
    expect(() => allocate(1n, [2n, -1n])).toThrow(RangeError);
    expect(() => allocate(1n, [0n, 0n])).toThrow(RangeError);
  });

  it('sums exactly, stays within one unit of the exact share, and gives a zero weight nothing', () => {
    fc.assert(
      fc.property(amounts, weights, (total, ws) => {
        const shares = allocate(total, ws);
        expect(sum(shares)).toBe(total);
        shares.forEach((share, i) => {
          expect(abs(share * sum(ws) - total * ws[i]) < sum(ws)).toBe(true);
          if (ws[i] === 0n) expect(share).toBe(0n);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('splits a reversal into the mirror of the original shares', () => {
    fc.assert(
      fc.property(amounts, weights, (total, ws) => {
        expect(allocate(-total, ws)).toEqual(allocate(total, ws).map((share) => (share === 0n ? 0n : -share)));
      }),
    );
  });

  it('never gives a larger weight a smaller share', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 6n }), weights, (total, ws) => {
        const sorted = [...ws].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
        const shares = allocate(total, sorted);
        for (let i = 1; i < shares.length; i += 1) expect(shares[i] <= shares[i - 1]).toBe(true);
      }),
    );
  });
});

describe('mulRate', () => {
  it.each<[Rounding, bigint[]]>([
    ['half-even', [0n, 0n, 1n, 2n, 2n, 2n, 3n]],
    ['half-up', [0n, 1n, 1n, 2n, 2n, 3n, 3n]],
    ['down', [0n, 0n, 0n, 1n, 2n, 2n, 2n]],
  ])('rounds %s', (rounding, expected) => {
    // 0, 1/2, 3/4, 3/2, 2, 5/2, 11/4
    const cases: [bigint, bigint][] = [[0n, 1n], [1n, 2n], [3n, 4n], [3n, 2n], [2n, 1n], [5n, 2n], [11n, 4n]];
    expect(cases.map(([n, d]) => mulRate(1n, n, d, rounding))).toEqual(expected);
    expect(cases.map(([n, d]) => mulRate(-1n, n, d, rounding))).toEqual(expected.map((e) => (e === 0n ? 0n : -e)));
    expect(cases.map(([n, d]) => mulRate(1n, -n, d, rounding))).toEqual(expected.map((e) => (e === 0n ? 0n : -e)));
  });

  it('stays within half a unit of the exact value, or one when rounding down', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.bigInt({ min: 1n, max: 10n ** 9n }), (a, n, d) => {
        expect(abs(mulRate(a, n, d, 'half-even') * d - a * n) * 2n <= d).toBe(true);
        expect(abs(mulRate(a, n, d, 'half-up') * d - a * n) * 2n <= d).toBe(true);
        const down = mulRate(a, n, d, 'down');
        expect(abs(down * d - a * n) < d && abs(down * d) <= abs(a * n)).toBe(true);
      }),
    );
  });

  it('refuses a denominator that is not positive', () => {
    expect(() => mulRate(1n, 1n, 0n, 'down')).toThrow(RangeError);
    expect(() => mulRate(1n, 1n, -2n, 'down')).toThrow(RangeError);
  });
});
