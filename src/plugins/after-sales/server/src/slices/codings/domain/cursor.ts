import type { CodingList } from '../../../../../shared/api/codings';
import { AppError } from '../../../kernel/http/errors';
import { cleanCode } from './code';
import { sortValue, type FoundCoding, type Order } from './order';

/** Where a page ended: the value that its last row is sorted by, and the code that tells rows of one value apart. */
export interface PageEnd {
  value: string;
  code: string;
}

/** What PostgreSQL refuses in any text. */
const NOT_STORED = /[\0\p{Cs}]/u;

const write = (list: CodingList, { by, descending }: Order, { value, code }: PageEnd): string =>
  Buffer.from(JSON.stringify([list, `${descending ? '-' : ''}${by}`, value, code])).toString('base64url');

/** The mark that the next page of a list begins after. */
export const cursorAfter = (list: CodingList, order: Order, coding: FoundCoding): string => write(list, order, { value: sortValue(order, coding), code: coding.code });

/**
 * Where the page before ended.
 * @throws input.cursor when we didn't write the mark, or wrote it for another list or another order
 */
export function readCursor(list: CodingList, order: Order, cursor: string | undefined): PageEnd | undefined {
  if (cursor === undefined) return undefined;
  const end = endIn(cursor);
  // Written again it must be the same: base64 and JSON are lenient readers.
  if (end === undefined || cleanCode(end.code) !== end.code || NOT_STORED.test(end.value) || write(list, order, end) !== cursor) {
    throw new AppError('input.cursor', { fields: [{ path: 'after', code: 'input.cursor' }] });
  }
  return end;
}

function endIn(cursor: string): PageEnd | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [, , value, code] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
    return typeof value === 'string' && typeof code === 'string' ? { value, code } : undefined;
  } catch {
    return undefined;
  }
}
