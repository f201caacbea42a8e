import type { CodingList } from '../../../../../shared/api/codings';
import { AppError } from '../../../kernel/http/errors';
import { cleanCode } from './code';

const write = (list: CodingList, code: string): string => Buffer.from(JSON.stringify([list, code])).toString('base64url');

/** The mark that the next page of a list begins after. */
export const cursorAfter = write;

/**
 * The code that a page mark stands for.
 * @throws input.cursor when we didn't write it, or wrote it for another list
 */
export function readCursor(list: CodingList, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const code = codeIn(cursor);
  // Written again it must be the same: base64 and JSON are lenient readers.
  if (code === undefined || cleanCode(code) !== code || write(list, code) !== cursor) {
    throw new AppError('input.cursor', { fields: [{ path: 'after', code: 'input.cursor' }] });
  }
  return code;
}

function codeIn(cursor: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const code: unknown = Array.isArray(parsed) ? parsed[1] : undefined;
    return typeof code === 'string' ? code : undefined;
  } catch {
    return undefined;
  }
}
