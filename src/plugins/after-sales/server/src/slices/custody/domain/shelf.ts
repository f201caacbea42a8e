import { fieldError } from '../../../kernel/http/errors';
import { cleanText, foldSerial } from '../../../kernel/text';

/**
 * Under what a shelf is found: «A-12», «a 12» and «A۱۲» are the same. Shelves are no list of their own: what counts is
 * what is written on the furniture, nothing depends on them, and whoever moves in new ones should not need an administrator.
 */
export const shelfKey = (told: string): string => foldSerial(told);

/** A shelf as it is kept. @throws custody.shelf-format at the field when it has neither letter nor digit */
export function readShelf(told: string): string {
  if (shelfKey(told) === '') throw fieldError('custody.shelf-format', 'shelf');
  return cleanText(told);
}
