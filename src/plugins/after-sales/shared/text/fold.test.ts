import fc from 'fast-check';
import { cleanLines, cleanText, foldDigits, foldKey, foldSerial, tightKey } from './fold';

/** Texts rich in what goes wrong: Persian and Arabic letters and marks, joiners, controls, accents, surrogates. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ...'يىیكکۀةهأإٱاآؤوئسAaIiİıßſΣς1۱١é \t\n\0-_./',
        '\u200c', '\u200d', '\u200e', '\u202b', '\ufeff', '\u00a0', '\u0085', '\u0301', '\u0307', '\u064b', '\u0653',
        '\u0654', '\u0640', '\u1100', '\u1161', '\u11a8', '\ud83d', '\ude00', '👩‍🔧', 'ﷲ', 'ﻼ', '①',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('foldKey', () => {
  it('gives Arabic and Persian letters, digits and marks one form', () => {
    expect(foldKey('كتابِ  عليِ ۱۲٣')).toBe('کتاب علی 123');
    expect(foldKey('مدرسة أحمد')).toBe(foldKey('مدرسه احمد'));
    expect(foldKey('ﻻﻣﭗ ＬＥＤ')).toBe('لامپ led');
  });

  it('drops half-spaces, direction marks, tatweel, lone surrogates and NUL', () => {
    expect(foldKey('یخچال\u200cفریزر')).toBe('یخچالفریزر');
    expect(foldKey('\u202bســـلام\u202c\u200e\ufeff')).toBe('سلام');
    expect(foldKey('a\ud83db\0c\udc00')).toBe('abc');
    expect(foldKey('👍')).toBe('👍');
  });

  it('takes every kind of white space as one plain space', () => {
    expect(foldKey(' a\u00a0\t\r\nb\u0085c ')).toBe('a b c');
  });

  it('is idempotent for any text', () => {
    fc.assert(fc.property(nasty, (s) => foldKey(foldKey(s)) === foldKey(s)), { numRuns: 5000 });
  });

  it('is idempotent for every single character, and for each one before an accent', () => {
    const changed: string[] = [];
    for (let code = 0; code <= 0x1ffff; code += 1) {
      const char = String.fromCodePoint(code);
      for (const s of [char, `${char}\u200c\u0301`]) {
        const key = foldKey(s);
        if (foldKey(key) !== key) changed.push(code.toString(16));
      }
    }
    expect(changed).toEqual([]);
  });

  it('leaves nothing that PostgreSQL refuses', () => {
    fc.assert(fc.property(nasty, (s) => !/[\0\p{Cs}]/u.test(foldKey(s) + cleanText(s) + foldSerial(s))));
  });
});

describe('tightKey', () => {
  it('makes the three ways to write a compound one', () => {
    const keys = ['یخچال\u200cفریزر', 'یخچال فریزر', 'یخچالفریزر'].map(tightKey);
    expect(new Set(keys).size).toBe(1);
  });

  it('is idempotent for any text', () => {
    fc.assert(fc.property(nasty, (s) => tightKey(tightKey(s)) === tightKey(s)), { numRuns: 3000 });
  });
});

describe('cleanText', () => {
  it('writes ی and ک and keeps the words, their digits and their vowel signs', () => {
    expect(cleanText('  عليرضا   كاظمى ۱۲ مُهم ')).toBe('علیرضا کاظمی ۱۲ مُهم');
  });

  it('keeps a half-space between letters and drops it elsewhere', () => {
    expect(cleanText('می\u200cشود')).toBe('می\u200cشود');
    expect(cleanText('می\u200c\u200cشود')).toBe('می\u200cشود');
    expect(cleanText('\u200cمی \u200cشود\u200c.\u200c')).toBe('می شود.');
  });

  it('removes controls and direction marks', () => {
    expect(cleanText('a\0\u0007\u202eb\u2066c\u200f\ud800')).toBe('abc');
  });

  it('keeps the joiner inside emoji', () => {
    expect(cleanText('👩‍🔧 \u200d')).toBe('👩‍🔧');
  });

  it('is empty for a text of unseen characters', () => {
    expect(cleanText(' \u200c\u200d\u200e\u00ad\0\ufeff ')).toBe('');
  });

  it('is idempotent for any text', () => {
    fc.assert(fc.property(nasty, (s) => cleanText(cleanText(s)) === cleanText(s)), { numRuns: 5000 });
  });

  it('leaves the key of any text as it was', () => {
    // Once a half-space between a letter and its hamza kept the two from composing.
    expect(foldKey(cleanText('ي\u200c\u0654'))).toBe(foldKey('ي\u200c\u0654'));
    fc.assert(fc.property(nasty, (s) => foldKey(cleanText(s)) === foldKey(s)), { numRuns: 5000 });
  });
});

describe('cleanLines', () => {
  it('keeps line breaks and cleans each line', () => {
    expect(cleanLines('\r\n صداي  بلند \r\n\r\nنشتي\u2028آب\n\n')).toBe('صدای بلند\n\nنشتی\nآب');
  });
});

describe('foldDigits', () => {
  it('turns Persian and Arabic digits into Latin ones and touches nothing else', () => {
    expect(foldDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ ك½')).toBe('0123456789 0123456789 ك½');
  });
});

describe('foldSerial', () => {
  it('reads one sticker the same however it is written', () => {
    const ways = ['sn-12/34.5_6', 'SN 123456', ' SN۱۲۳۴۵۶ ', '\u200esn–١٢٣٤٥٦', 'ＳＮ１２３４５６'];
    expect(new Set(ways.map(foldSerial))).toEqual(new Set(['SN123456']));
  });

  it('keeps letters of any script and is empty when nothing remains', () => {
    expect(foldSerial('آ-12 ي')).toBe('آ12ی');
    expect(foldSerial(' -./_ \u200c👍')).toBe('');
  });

  it('is idempotent and holds only letters and digits, for any text', () => {
    fc.assert(fc.property(nasty, (s) => foldSerial(foldSerial(s)) === foldSerial(s)), { numRuns: 5000 });
    fc.assert(fc.property(nasty, (s) => /^[\p{L}\p{Nd}]*$/u.test(foldSerial(s))));
  });
});
