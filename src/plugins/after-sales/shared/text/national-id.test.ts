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

  it('accepts every prefix of three digits', () => {
    const refused = Array.from({ length: 1000 }, (_, n) => withCheck(`${String(n).padStart(3, '0')}123457`)).filter(
      (id) => !isIranianNationalId(id),
    );
    expect(refused).toEqual([]);
  });

  it('refuses every single wrong digit, save where the check digit 1 stands for two remainders', () => {
    const step = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(9), step, (n, place, by) => {
        const id = withCheck(String(n).padStart(9, '0'));
        fc.pre(id[9] !== '1');
        const altered = id.slice(0, place) + ((Number(id[place]) + by) % 10) + id.slice(place + 1);
        expect(isIranianNationalId(altered)).toBe(false);
      }),
    );
  });
});
