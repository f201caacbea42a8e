import { CODE_LENGTH } from '../../../../../shared/api/codings';
import { cleanText, foldDigits } from '../../../kernel/text';

/** A letter or digit must be there: a path like `/brands/..` leads nowhere. */
const FORMAT = /^(?=.*[\p{L}\p{Nd}])[\p{L}\p{M}\p{Nd}\-_./+& ]+$/u;

/**
 * A code as we store and look it up: cleaned, with Latin digits, so that «۰۲۱» from a Persian keyboard is 021. Letter
 * case stays: AB-1 and ab-1 are two parts. Null when it isn't a code.
 */
export function cleanCode(raw: string): string | null {
  const code = foldDigits(cleanText(raw));
  return code.length <= CODE_LENGTH && FORMAT.test(code) ? code : null;
}
