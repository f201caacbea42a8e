import { parsePhoneNumberFromString, type CountryCode, type NumberType, type PhoneNumber } from 'libphonenumber-js/max';
import { cleanText, foldDigits } from './fold';

export type PhoneKind = 'mobile' | 'landline' | 'other';
export type ParsedPhone = { ok: true; e164: string; kind: PhoneKind } | { ok: false };
export type PhoneOptions = {
  /** Where a number without a country code belongs. */
  country: CountryCode;
  /** The office's own area code ('021'), which a bare local number takes. Iran only. */
  homeAreaCode?: string;
};

const REFUSED: ParsedPhone = { ok: false };

/**
 * Reads a phone number as people write it: any digits, spaces, dashes, '00' for '+', a lost leading zero (Excel).
 * Returns E.164, or `{ ok: false }` for whatever isn't one dialable number; never throws. An extension is dropped.
 * Numbers that may be either mobile or fixed (North America) are 'other'.
 */
export function parsePhone(raw: string, { country, homeAreaCode }: PhoneOptions): ParsedPhone {
  const text = withHomeArea(foldDigits(cleanText(raw)).replace(/^[(\s]*00/, '+'), country, homeAreaCode);
  const phone = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
  if (!phone) return REFUSED;
  if (phone.countryCallingCode === '98') return iranian(phone);
  return phone.isValid() ? { ok: true, e164: phone.number, kind: kindOf(phone.getType()) } : REFUSED;
}

function withHomeArea(text: string, country: CountryCode, homeAreaCode?: string): string {
  if (country !== 'IR' || !homeAreaCode || !/^[\d\s().-]+$/.test(text)) return text;
  const local = text.replace(/\D/g, '');
  if (!/^[1-9]\d{6,7}$/.test(local)) return text;
  return `0${foldDigits(homeAreaCode).replace(/\D/g, '').replace(/^0+/, '')}${local}`;
}

/**
 * Two errors of the library's tables are put right here. It refuses real mobile ranges (0941…, 0961…), so every
 * 9xx xxx xxxx passes; and it lets short fixed lines such as 0211234 through, so those need 8 digits after the area code.
 */
function iranian(phone: PhoneNumber): ParsedPhone {
  const national = String(phone.nationalNumber);
  const type = phone.getType();
  if (/^9\d{9}$/.test(national)) return { ok: true, e164: phone.number, kind: type ? kindOf(type) : 'mobile' };
  if (!phone.isValid()) return REFUSED;
  if (kindOf(type) === 'landline' && national.length !== 10) return REFUSED;
  return { ok: true, e164: phone.number, kind: kindOf(type) };
}

function kindOf(type: NumberType | undefined): PhoneKind {
  if (type === 'MOBILE') return 'mobile';
  return type === 'FIXED_LINE' ? 'landline' : 'other';
}

/** The last four digits, which a customer gives together with a tracking code. */
export function lastFour(e164: string): string {
  return e164.replace(/\D/g, '').slice(-4);
}

/** '+989121234567' → '+98912•••4567'. At least three digits are hidden, however short the number. */
export function maskPhone(e164: string): string {
  const digits = e164.replace(/\D/g, '');
  const shown = Math.min(5, digits.length - 7);
  return shown < 0 ? '•••' : `+${digits.slice(0, shown)}•••${digits.slice(-4)}`;
}

/** 'علی رضایی' → 'ع… ر…', for pages that anyone may open. A word without a letter shows nothing of itself. */
export function maskName(name: string): string {
  const words = cleanText(name).split(' ').filter(Boolean);
  return words.map((word) => `${/\p{L}\p{M}*/u.exec(word)?.[0] ?? ''}…`).join(' ');
}

/**
 * The digits dialled inside the country: '+982122334455' → '02122334455'. Other countries' trunk prefixes differ, so
 * theirs is the bare national number; what isn't a phone number comes back as its digits.
 */
export function nationalDigits(e164: string): string {
  if (e164.startsWith('+98')) return `0${e164.slice(3)}`;
  const phone = parsePhoneNumberFromString(e164, { extract: false });
  return phone ? String(phone.nationalNumber) : e164.replace(/\D/g, '');
}
