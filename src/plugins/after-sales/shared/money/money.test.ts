import fc from 'fast-check';
import { addMoney, compare, MAX_AMOUNT, money, moneyFromJson, moneyToJson, negate } from './money';

const rial = (n: bigint) => money(n, 'IRR', 0);

describe('money', () => {
  it('adds, negates and compares amounts of one currency', () => {
    expect(addMoney(rial(5n), rial(-7n))).toEqual(rial(-2n));
    expect(negate(rial(5n))).toEqual(rial(-5n));
    expect([compare(rial(1n), rial(2n)), compare(rial(2n), rial(2n)), compare(rial(3n), rial(2n))]).toEqual([-1, 0, 1]);
  });

  it('refuses to mix currencies or scales', () => {
    expect(() => addMoney(rial(1n), money(1n, 'USD', 2))).toThrow(TypeError);
    expect(() => compare(rial(1n), money(1n, 'IRR', 2))).toThrow(TypeError);
  });

  it('refuses odd currencies and scales', () => {
    expect(() => money(1n, 'irr', 0)).toThrow(RangeError);
    expect(() => money(1n, 'IRR', -1)).toThrow(RangeError);
    expect(() => money(1n, 'IRR', 0.5)).toThrow(RangeError);
  });

  it('comes back from JSON as it went', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -MAX_AMOUNT, max: MAX_AMOUNT }), fc.nat(9), (amount, scale) => {
        const m = money(amount, 'EUR', scale);
        expect(moneyFromJson(JSON.parse(JSON.stringify(moneyToJson(m))))).toEqual(m);
      }),
    );
  });

  it.each([
    '1.5', '1e3', '', ' 1', '007', '-0', '+1', '0x10', '۱۲', '9000000000000001', '-9000000000000001', '9'.repeat(400), 12, 12n, null,
  ])('refuses the amount %p', (amount) => {
    expect(() => moneyFromJson({ amount, currency: 'IRR', scale: 0 })).toThrow(RangeError);
  });

  it.each([null, 'x', [], {}, { amount: '1' }, { amount: '1', currency: 'IRR', scale: '0' }, { amount: '1', currency: 'constructor', scale: 0 }])(
    'refuses %j as money',
    (value) => {
      expect(() => moneyFromJson(value)).toThrow(RangeError);
    },
  );
});
