import { foldDigits } from '../../../../shared/text/fold';

/** Fewer digits are part of something, not a phone. */
const SHORTEST_PHONE = 8;

const LETTER = /\p{L}/u;

/** What was typed to find somebody whom nobody knew yet: a phone, a name, both, or (a serial, a number) neither. */
export function tellApart(typed: string): { phone: string; name: string } {
  const words = typed.trim().split(/\s+/);
  const named = words.filter((word) => LETTER.test(word));
  const digits = foldDigits(words.filter((word) => !LETTER.test(word)).join('')).replace(/[^\d+]/g, '');
  const phone = digits.length >= SHORTEST_PHONE ? digits : '';
  if (named.some((word) => /\d/.test(foldDigits(word))) || !LETTER.test(words[0]!.charAt(0))) return { phone, name: phone ? named.join(' ') : '' };
  return { phone, name: phone ? named.join(' ') : typed.trim() };
}
