import { foldDigits } from '../../../../shared/text/fold';

/** Fewer digits are part of something, not a phone. */
const SHORTEST_PHONE = 8;

/** What was typed to find somebody whom nobody knew yet: a phone, a name, or neither. */
export function tellApart(typed: string): { phone: string; name: string } {
  const digits = foldDigits(typed).replace(/[^\d+]/g, '');
  if (digits.length >= SHORTEST_PHONE) return { phone: digits, name: '' };
  return { phone: '', name: /\d/.test(digits) ? '' : typed.trim() };
}
