import { foldDigits } from './fold';

/**
 * Whether `raw` is a well-formed Iranian national ID: ten digits in any script, not all the same, check digit right.
 * Only the checksum counts: lists of the first three digits refuse real people. Shorter numbers are not padded, since
 * any 8 digits with two zeros in front would pass one time in eleven.
 */
export function isIranianNationalId(raw: string): boolean {
  const digits = foldDigits(raw);
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += Number(digits[i]) * (10 - i);
  const rest = sum % 11;
  return Number(digits[9]) === (rest < 2 ? rest : 11 - rest);
}
