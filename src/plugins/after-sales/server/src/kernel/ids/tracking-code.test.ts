import fc from 'fast-check';
import { CODE_LETTERS, formatTrackingCode, newTrackingCode, parseTrackingCode, syndrome } from './tracking-code';

const codes = fc.uint8Array({ minLength: 10, maxLength: 10 }).map((bytes) => newTrackingCode(() => bytes));
const words = fc.array(fc.nat(31), { minLength: 11, maxLength: 11 });
const zeros = () => Array.from({ length: 11 }, () => 0);

describe('a tracking code', () => {
  it('has ten letters and a check letter, all of Crockford’s alphabet', () => {
    expect(new Set(CODE_LETTERS).size).toBe(32);
    expect(CODE_LETTERS).not.toMatch(/[ILOU]/);
    fc.assert(fc.property(codes, (code) => /^[0-9A-HJKMNP-TV-Z]{11}$/.test(code)));
    expect(newTrackingCode()).not.toBe(newTrackingCode());
  });

  it('is read back from what is shown, and from any way people type it', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseTrackingCode(code)).toBe(code);
        expect(parseTrackingCode(formatTrackingCode(code))).toBe(code);
        const persian = code.replace(/\d/g, (d) => String.fromCharCode(0x6f0 + Number(d)));
        const typed = persian.toLowerCase().replace(/۰/g, 'o').replace(/۱/g, 'l');
        expect(parseTrackingCode(` \u200f${typed.slice(0, 4)} – ${typed.slice(4)}\u200c`)).toBe(code);
        expect(parseTrackingCode(code.replace(/1/g, 'I'))).toBe(code);
      }),
    );
  });

  it('is shown in groups of four, four and three', () => {
    expect(formatTrackingCode('7K3QF9M2XTH')).toBe('7K3Q-F9M2-XTH');
  });

  it('is refused when the length or a letter is wrong', () => {
    const code = newTrackingCode();
    for (const wrong of ['', code.slice(1), `${code}0`, `U${code.slice(1)}`, `ش${code.slice(1)}`, `*${code.slice(1)}`, code.repeat(1000)]) {
      expect(parseTrackingCode(wrong)).toBeNull();
    }
  });

  it('never makes the parser throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => void parseTrackingCode(s)));
  });
});

/**
 * The check is linear, so what holds for the difference of two words holds for all words: with linearity shown, going
 * through every difference is a proof for every code.
 */
describe('the check letter', () => {
  it('is linear: the syndrome of a sum is the sum of the syndromes', () => {
    fc.assert(fc.property(words, words, (a, b) => syndrome(a.map((v, i) => v ^ b[i])) === (syndrome(a) ^ syndrome(b))));
  });

  it('makes the syndrome of every new code zero', () => {
    fc.assert(fc.property(codes, (code) => syndrome([...code].map((c) => CODE_LETTERS.indexOf(c))) === 0));
  });

  it('notices every difference in a single letter (11 places × 31 differences)', () => {
    for (let place = 0; place < 11; place += 1) {
      for (let difference = 1; difference < 32; difference += 1) {
        const word = zeros();
        word[place] = difference;
        expect(syndrome(word)).not.toBe(0);
      }
    }
  });

  it('notices every exchange of two places (55 pairs × 31 differences)', () => {
    for (let i = 0; i < 11; i += 1) {
      for (let j = i + 1; j < 11; j += 1) {
        for (let difference = 1; difference < 32; difference += 1) {
          const word = zeros();
          word[i] = difference;
          word[j] = difference;
          expect(syndrome(word)).not.toBe(0);
        }
      }
    }
  });

  it('refuses all 341 single errors and all exchanges of any code, as typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const accepted: string[] = [];
        for (let i = 0; i < 11; i += 1) {
          for (const letter of CODE_LETTERS) {
            const wrong = code.slice(0, i) + letter + code.slice(i + 1);
            if (wrong !== code && parseTrackingCode(wrong) !== null) accepted.push(wrong);
          }
          for (let j = i + 1; j < 11; j += 1) {
            const swapped = [...code];
            [swapped[i], swapped[j]] = [swapped[j], swapped[i]];
            if (swapped[i] !== swapped[j] && parseTrackingCode(swapped.join('')) !== null) accepted.push(swapped.join(''));
          }
        }
        expect(accepted).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('lets about one random word in 32 through', () => {
    let passed = 0;
    for (let n = 0; n < 32 ** 3; n += 1) {
      if (syndrome([...zeros().slice(3), n & 31, (n >> 5) & 31, n >> 10]) === 0) passed += 1;
    }
    expect(passed).toBe(32 ** 2);
  });
});
