import fc from 'fast-check';
import { isIranianNationalId } from './national-id';

/** The check digit of nine digits, computed the long way round. */
function withCheck(nine: string): string {
  const rest = [...nine].reduce((sum, d, i) => sum + Number(d) * (10 - i), 0) % 11;
  return nine + (rest < 2 ? rest : 11 - rest);
}

describe('isIranianNationalId', () => {
  it('accepts a right number in any digits', () => {
    expect(isIranianNationalId('0084575948')).toBe(true);
    expect(isIranianNationalId('۰۰۸۴۵۷۵۹۴۸')).toBe(true);
    expect(isIranianNationalId('٠٠٨٤٥٧٥٩٤٨')).toBe(true);
  });

  it('refuses equal digits, although their checksum is right', () => {
    for (let d = 0; d <= 9; d += 1) expect(isIranianNationalId(String(d).repeat(10))).toBe(false);
  });

  it('does not pad shorter numbers', () => {
    expect(isIranianNationalId('84575948')).toBe(false);
    expect(isIranianNationalId('084575948')).toBe(false);
  });

  it.each(['', '00845759480', '008457594a', '008-457594-8', ' 0084575948'])('refuses %j', (raw) => {
    expect(isIranianNationalId(raw)).toBe(false);
  });

  it('accepts every prefix of three digits, and refuses every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_998 }).filter((n) => n % 111_111_111 !== 0),
        fc.nat(9),
        fc.integer({ min: 1, max: 9 }),
        (n, place, step) => {
          const id = withCheck(String(n).padStart(9, '0'));
          expect(isIranianNationalId(id)).toBe(true);
          const wrong = String((Number(id[place]) + step) % 10);
          const altered = id.slice(0, place) + wrong + id.slice(place + 1);
          // Ten check values for eleven remainders: remainders 1 and 10 share the digit 1, so those alone may slip by.
          if (withCheck(altered.slice(0, 9)) !== altered) expect(isIranianNationalId(altered)).toBe(false);
        },
      ),
    );
  });
});
