/** An amount in minor units: `{ amount: 125n, currency: 'USD', scale: 2 }` is 1.25 dollars. The Rial has scale 0. */
export type Money = { readonly amount: bigint; readonly currency: string; readonly scale: number };
export type MoneyJson = { amount: string; currency: string; scale: number };

/** Largest amount taken in from outside, in minor units; a JavaScript number still holds it exactly. */
export const MAX_AMOUNT = 9_000_000_000_000_000n;

/** Throws RangeError unless the currency is three capital letters and the scale 0–9. */
export function money(amount: bigint, currency: string, scale: number): Money {
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`Not a currency code: ${currency}`);
  if (!Number.isInteger(scale) || scale < 0 || scale > 9) throw new RangeError(`Not a money scale: ${scale}`);
  return { amount, currency, scale };
}

/** Throws TypeError when the two differ in currency or scale: such amounts are never mixed silently. */
export function addMoney(a: Money, b: Money): Money {
  requireSameUnit(a, b);
  return { ...a, amount: a.amount + b.amount };
}

export function negate(m: Money): Money {
  return { ...m, amount: -m.amount };
}

/** -1, 0 or 1, as `Array.sort` wants it. Throws TypeError when currency or scale differ. */
export function compare(a: Money, b: Money): -1 | 0 | 1 {
  requireSameUnit(a, b);
  if (a.amount === b.amount) return 0;
  return a.amount < b.amount ? -1 : 1;
}

function requireSameUnit(a: Money, b: Money): void {
  if (a.currency !== b.currency || a.scale !== b.scale) {
    throw new TypeError(`Different money: ${a.currency}/${a.scale} and ${b.currency}/${b.scale}`);
  }
}

/** The amount travels as a string, because JSON readers turn large numbers into floats. */
export function moneyToJson(m: Money): MoneyJson {
  return { amount: m.amount.toString(), currency: m.currency, scale: m.scale };
}

/**
 * Reads what `moneyToJson` wrote. Throws RangeError for anything else: an amount that isn't a string of a plain whole
 * number ('1.5', '1e3', '۱۲', '007', '-0'), one beyond ±MAX_AMOUNT, a bad currency or scale.
 */
export function moneyFromJson(value: unknown): Money {
  if (typeof value !== 'object' || value === null) throw new RangeError('Money must be an object');
  const { amount, currency, scale } = value as Record<string, unknown>;
  if (typeof amount !== 'string' || !/^(0|-?[1-9]\d{0,15})$/.test(amount)) {
    throw new RangeError('Money amount must be a whole number in a string');
  }
  if (typeof currency !== 'string' || typeof scale !== 'number') throw new RangeError('Money needs currency and scale');
  const minor = BigInt(amount);
  if (minor > MAX_AMOUNT || minor < -MAX_AMOUNT) throw new RangeError('Money amount is too large');
  return money(minor, currency, scale);
}
