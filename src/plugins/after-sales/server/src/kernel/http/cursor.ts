import { AppError } from './errors';

/** The mark of a page's end for lists in the order of a whole number. Opaque to callers, so that it may change. */
export const cursorOf = (seq: number): string => Buffer.from(`s${seq}`).toString('base64url');

/** @throws input.cursor when it isn't one of ours */
export function readCursor(cursor: string): number {
  const seq = /^s(\d{1,10})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  if (!seq || Number(seq) > 2_147_483_647) throw new AppError('input.cursor', { fields: [{ path: 'after', code: 'input.cursor' }] });
  return Number(seq);
}
