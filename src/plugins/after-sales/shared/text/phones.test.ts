import fc from 'fast-check';
import { lastFour, maskName, maskPhone, nationalDigits, parsePhone } from './phones';

const tehran = { country: 'IR', homeAreaCode: '021' } as const;
const e164 = (raw: string) => {
  const phone = parsePhone(raw, tehran);
  return phone.ok ? `${phone.e164} ${phone.kind}` : null;
};

describe('parsePhone', () => {
  it.each([
    '09123456789', '0912 345 67 89', '۰۹۱۲۳۴۵۶۷۸۹', '٠٩١٢-٣٤٥-٦٧٨٩', '+989123456789', '00989123456789', '۰۰۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹',
    '989123456789', '9123456789', '+98 (0)912 345 6789', '\u202a+98 912 345 6789\u202c', '(0912) 345.6789', '+9809123456789',
  ])('reads %s as one mobile', (raw) => {
    expect(e164(raw)).toBe('+989123456789 mobile');
  });

  it.each(['02188776655', '(021) 8877-6655', '88776655', '8877 6655', '۸۸۷۷۶۶۵۵', '+982188776655', '2188776655'])(
    'reads %s as one landline of Tehran',
    (raw) => {
      expect(e164(raw)).toBe('+982188776655 landline');
    },
  );

  it('lets mobile ranges through that the library does not know (0941, 0961)', () => {
    expect(e164('09410000000')).toBe('+989410000000 mobile');
    expect(e164('0961 123 4567')).toBe('+989611234567 mobile');
  });

  it('refuses Iranian fixed lines without 8 digits after the area code', () => {
    expect(e164('0211234')).toBeNull();
    expect(e164('021887766')).toBeNull();
    expect(e164('0218877665')).toBeNull();
    expect(e164('8877665')).toBeNull();
  });

  it('gives a bare local number no area code when none is set', () => {
    expect(parsePhone('88776655', { country: 'IR' })).toEqual({ ok: false });
    expect(parsePhone('32223344', { country: 'IR', homeAreaCode: '۰۳۱' })).toMatchObject({ e164: '+983132223344' });
  });

  it('takes 00 for + whatever the country', () => {
    expect(parsePhone('00989123456789', { country: 'US' })).toMatchObject({ e164: '+989123456789', kind: 'mobile' });
    expect(e164('0034612345678')).toBe('+34612345678 mobile');
    expect(parsePhone('612 34 56 78', { country: 'ES' })).toMatchObject({ e164: '+34612345678' });
    expect(parsePhone('(202) 555-0143', { country: 'US' })).toMatchObject({ e164: '+12025550143', kind: 'other' });
  });

  it.each(['', ' ', 'abc', '110', '09123', '091234567890', 'تلفن 09123456789', '09123456789 / 02188776655', '+', '00', '0'])(
    'refuses %j',
    (raw) => {
      expect(e164(raw)).toBeNull();
    },
  );

  it('drops an extension', () => {
    expect(e164('02188776655 ext 12')).toBe('+982188776655 landline');
  });

  it('never throws, and what it accepts it reads again as the same number', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.array(fc.constantFrom(...'0123456789۰۹۱+-() .;ext=/#*'), { maxLength: 20 }).map((a) => a.join('')),
    );
    fc.assert(
      fc.property(typed, (s) => {
        const phone = parsePhone(s, tehran);
        if (!phone.ok) return;
        expect(phone.e164).toMatch(/^\+\d{5,15}$/);
        expect(parsePhone(phone.e164, tehran)).toEqual(phone);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads every Iranian mobile back from its national digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9_000_000_000, max: 9_999_999_999 }), (n) => {
        const phone = parsePhone(`0${n}`, tehran);
        expect(phone).toMatchObject({ ok: true, e164: `+98${n}` });
        expect(nationalDigits(`+98${n}`)).toBe(`0${n}`);
      }),
    );
  });
});

describe('what is shown of a phone or a name', () => {
  it('hides the middle of a number', () => {
    expect(maskPhone('+989121234567')).toBe('+98912•••4567');
    expect(maskPhone('+982122334455')).toBe('+98212•••4455');
    expect(maskPhone('+29012345')).toBe('+2•••2345');
    expect(maskPhone('12345')).toBe('•••');
  });

  it('gives the last four digits', () => {
    expect(lastFour('+989121234567')).toBe('4567');
  });

  it('shows the first letter of each word of a name', () => {
    expect(maskName('علی رضایی')).toBe('ع… ر…');
    expect(maskName('  Ana   María ')).toBe('A… M…');
    expect(maskName('مُحمد (12) 👍')).toBe('مُ… … …');
    expect(maskName('علي\u200cرضا')).toBe('ع…');
    expect(maskName('')).toBe('');
  });

  it('gives the digits dialled inside the country', () => {
    expect(nationalDigits('+982122334455')).toBe('02122334455');
    expect(nationalDigits('+34612345678')).toBe('612345678');
    expect(nationalDigits('?12')).toBe('12');
  });
});
