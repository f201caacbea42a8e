import fc from 'fast-check';
import { cleanCode } from './code';

describe('cleanCode', () => {
  it.each([
    ['WM-8414', 'WM-8414'],
    ['  Black & Decker ', 'Black & Decker'],
    ['a  b', 'a b'],
    ['۰۲۱', '021'],
    ['٠٣١٥', '0315'],
    ['قطعه/۱۲', 'قطعه/12'],
    ['كيت', 'کیت'],
    ['ab\u200e-1', 'ab-1'],
    ['x'.repeat(60), 'x'.repeat(60)],
  ])('[CD1] stores %j as %j', (raw, code) => {
    expect(cleanCode(raw)).toBe(code);
  });

  it.each(['', ' ', '..', '-', 'a,b', "De'Longhi", 'a\\b', 'a%', 'x'.repeat(61), '\u200e'])('[CD1] refuses %j', (raw) => {
    expect(cleanCode(raw)).toBeNull();
  });

  it('[CD1] keeps letter case', () => {
    expect(cleanCode('ab-1')).not.toBe(cleanCode('AB-1'));
  });

  it('[CD1] is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const code = cleanCode(raw);
        expect(code === null ? null : cleanCode(code)).toBe(code);
      }),
    );
  });
});
