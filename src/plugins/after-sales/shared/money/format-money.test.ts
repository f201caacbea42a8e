import fc from 'fast-check';
import { formatMoney, parseMoneyInput, type MoneyLocale, type RialUnit } from './format-money';
import { MAX_AMOUNT, money } from './money';

const rial = (n: bigint) => money(n, 'IRR', 0);
const show = (n: bigint, locale: MoneyLocale, unit: RialUnit) => formatMoney(rial(n), { locale, unit });
const read = (text: string, unit: RialUnit, locale?: MoneyLocale) => parseMoneyInput(text, { unit, locale })?.amount ?? null;

describe('formatMoney', () => {
  it('prints Rial and Toman with their unit in each language', () => {
    expect(show(1_250_000n, 'fa', 'rial')).toBe('۱٬۲۵۰٬۰۰۰ ریال');
    expect(show(1_250_000n, 'fa', 'toman')).toBe('۱۲۵٬۰۰۰ تومان');
    expect(show(1_250_000n, 'en', 'rial')).toBe('1,250,000 Rials');
    expect(show(1_250_000n, 'es', 'toman')).toBe('125.000 tomanes');
    expect([show(1n, 'en', 'rial'), show(10n, 'es', 'toman'), show(0n, 'fa', 'toman')]).toEqual(['1 Rial', '1 tomán', '۰ تومان']);
  });

  it('shows the decimal of a Toman amount that is not whole', () => {
    expect(show(1_250_005n, 'fa', 'toman')).toBe('۱۲۵٬۰۰۰٫۵ تومان');
    expect(show(5n, 'en', 'toman')).toBe('0.5 Tomans');
  });

  it('puts the minus before the number, held there by a left-to-right mark in Persian', () => {
    expect(show(-1234n, 'fa', 'rial')).toBe('\u200e−۱٬۲۳۴ ریال');
    expect(show(-5n, 'en', 'toman')).toBe('-0.5 Tomans');
  });

  it('prints other currencies with their code and all their decimals', () => {
    expect(formatMoney(money(123_450n, 'USD', 2), { locale: 'en', unit: 'toman' })).toBe('1,234.50 USD');
    expect(formatMoney(money(-5n, 'EUR', 2), { locale: 'es', unit: 'rial' })).toBe('-0,05 EUR');
  });
});

describe('parseMoneyInput', () => {
  it('reads digits of any script with or without groups', () => {
    for (const text of ['1250000', '1,250,000', '۱٬۲۵۰٬۰۰۰', '١٢٥٠٠٠٠', '۱،۲۵۰،۰۰۰', '1 250 000', ' \u200e1,250,000 ']) {
      expect(read(text, 'rial')).toBe(1_250_000n);
    }
    expect(read('-5', 'rial')).toBe(-5n);
    expect(read('−۵', 'rial')).toBe(-5n);
  });

  it('reads Tomans, with one decimal at most, as ten Rials each', () => {
    expect(read('125,000', 'toman')).toBe(1_250_000n);
    expect(read('۱۲٫۵', 'toman')).toBe(125n);
    expect(read('12.50', 'toman')).toBe(125n);
    expect(read('12.55', 'toman')).toBeNull();
  });

  it('lets a unit in the text win over the unit of the field', () => {
    expect(read('۵۰ تومان', 'rial')).toBe(500n);
    expect(read('500 ریال', 'toman')).toBe(500n);
    expect(read('500 ﷼', 'toman')).toBe(500n);
  });

  it.each(['', '-', '.', '1,23', '12,34,567', '1.234', '1.2.3', '1e3', '0x1', 'abc', '12/5', '1-2', '5-', '--5', '12 34', 'ریال', '9'.repeat(17), '9'.repeat(500)])(
    'refuses %j rather than guess',
    (text) => {
      expect(read(text, 'rial')).toBeNull();
    },
  );

  it('bounds the amount in Rials', () => {
    expect(read('9000000000000000', 'rial')).toBe(MAX_AMOUNT);
    expect(read('9000000000000001', 'rial')).toBeNull();
    expect(read('900000000000001', 'toman')).toBeNull();
  });

  it('reads back everything that formatMoney prints', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -MAX_AMOUNT, max: MAX_AMOUNT }),
        fc.constantFrom<MoneyLocale>('fa', 'en', 'es'),
        fc.constantFrom<RialUnit>('rial', 'toman'),
        (amount, locale, unit) => {
          expect(parseMoneyInput(show(amount, locale, unit), { unit, locale })).toEqual(rial(amount));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => void parseMoneyInput(s, { unit: 'toman' })));
  });
});
