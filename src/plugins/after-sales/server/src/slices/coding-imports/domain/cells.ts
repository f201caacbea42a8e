import { CELL_LENGTH } from '../../../../../shared/api/coding-imports';
import { cleanText } from '../../../kernel/text';

/** What a reader of spreadsheets finds in a cell. */
export type CellValue = string | number | boolean | Date | null | undefined;

/**
 * A cell as text. Excel makes a number of what looks like one, so a code 10 or 35 comes as such and is read without a
 * fraction. What is far too long for any field is cut, so that the draft stays small; it is still told as too long.
 */
export function cellText(value: CellValue): string {
  if (value == null) return '';
  // A reader in another thread has another Date.
  if (typeof value === 'object') return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value.toFixed(0) : String(value);
  return cleanText(String(value).slice(0, CELL_LENGTH));
}
