import { formatNumber, numberParts, readNumber } from './number';

describe('[RC7] how numbers are written and read', () => {
  test('prefix, year and as many digits as the company wants, more when it takes more', () => {
    expect(formatNumber({ prefix: '', digits: 5 }, 1405, 42)).toBe('1405-00042');
    expect(formatNumber({ prefix: 'R', digits: 5 }, 1405, 42)).toBe('R-1405-00042');
    expect(formatNumber({ prefix: 'AB-1', digits: 3 }, 2026, 7)).toBe('AB-1-2026-007');
    expect(formatNumber({ prefix: 'R', digits: 3 }, 1405, 12_345)).toBe('R-1405-12345');
  });

  test('as people type them: Persian digits, small letters, spaces', () => {
    expect(readNumber(' r - ۱۴۰۵ - ۰۰۰۴۲ ')).toBe('R-1405-00042');
    expect(readNumber('1405-00042')).toBe('1405-00042');
  });

  test('every number that is written falls into its parts again, whatever the prefix', () => {
    for (const prefix of ['', 'R', 'R1', 'A-B-C1', '1405', '12-345', '99']) {
      for (const running of [1, 42, 123_456]) {
        const parts = numberParts(formatNumber({ prefix, digits: 5 }, 1406, running).toLowerCase());
        expect(parts).toEqual({ prefix, year: '1406', running: String(running).padStart(5, '0') });
      }
    }
    expect(numberParts('۱۴۰۵ / ۰۰۰۴')).toEqual({ prefix: '', year: '1405', running: '0004' });
  });

  test.each(['', '1405', '42', 'R-1405', 'R1405-00042', 'LONGER-1-1405-00042', '-1405-00042', '0912 345-67', 'احمدی 1405-1', '1405-00042-'])('%j is none', (told) => {
    expect(numberParts(told)).toBeNull();
  });
});
