import { AppError } from './errors';

/** The mark of a page's end for lists in the order of a whole number. Opaque to callers, so that it may change. */
export const cursorOf = (seq: number): string => Buffer.from(`s${seq}`).toString('base64url');

/** A page of rows that were asked for with one more than `limit`: the one too many tells that there is a next page. */
export function pageOf<Row extends { seq: number | string }>(rows: readonly Row[], limit: number): { rows: Row[]; next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? cursorOf(Number(last.seq)) : null };
}

/** @throws input.cursor when it isn't one of ours */
export function readCursor(cursor: string): number {
  const seq = /^s(\d{1,10})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  if (!seq || Number(seq) > 2_147_483_647) throw new AppError('input.cursor', { fields: [{ path: 'after', code: 'input.cursor' }] });
  return Number(seq);
}
