/**
 * 'half-even': to the nearest, a half to the even neighbour. 'half-up': to the nearest, a half away from zero.
 * 'down': towards zero. All three treat a negative amount as the mirror of the positive one, so that reversing an
 * entry and recomputing it from the negated amount agree.
 */
export type Rounding = 'half-even' | 'half-up' | 'down';

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

/**
 * `amount × numerator ÷ denominator`, rounded once at the end: 9 % of an amount is `mulRate(a, 9n, 100n, 'half-up')`.
 * Throws RangeError when the denominator isn't positive.
 */
export function mulRate(amount: bigint, numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (denominator <= 0n) throw new RangeError('The denominator of a rate must be positive');
  const product = amount * numerator;
  const size = magnitude(product);
  const whole = size / denominator;
  const twice = (size % denominator) * 2n;
  const up =
    rounding !== 'down' &&
    (twice > denominator || (twice === denominator && (rounding === 'half-up' || whole % 2n === 1n)));
  const rounded = up ? whole + 1n : whole;
  return product < 0n ? -rounded : rounded;
}

/**
 * Splits `total` in proportion to `weights`, in whole minor units, so that the shares add up to `total` exactly: each
 * gets its floor and the units left over go to the largest remainders, the earlier one first when they are equal.
 * A zero weight gets nothing; a negative total gives the mirror of the positive one.
 * Throws RangeError for no weights, a negative weight, or weights that are all zero while there is something to split.
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0) throw new RangeError('Nothing to allocate to');
  if (weights.some((w) => w < 0n)) throw new RangeError('A weight must not be negative');
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (total === 0n) return weights.map(() => 0n);
  if (sum === 0n) throw new RangeError('All weights are zero');

  const size = magnitude(total);
  const shares = weights.map((w) => (size * w) / sum);
  const remainders = weights.map((w) => (size * w) % sum);
  const byRemainder = weights.map((_, i) => i).sort((i, j) => compareBig(remainders[j], remainders[i]) || i - j);
  const left = Number(size - shares.reduce((a, b) => a + b, 0n));
  for (const i of byRemainder.slice(0, left)) shares[i] += 1n;
  return total < 0n ? shares.map((share) => -share) : shares;
}

function compareBig(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
