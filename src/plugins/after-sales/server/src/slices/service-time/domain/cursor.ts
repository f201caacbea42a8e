import { AppError } from '../../../kernel/http/errors';

/** Where a page of clocks ended: its last line's time and id. */
export interface PageEnd {
  at: Date;
  id: string;
}

/** The mark that the next page begins after. Opaque to callers, so that it may change. */
export const cursorAfter = ({ at, id }: PageEnd): string => Buffer.from(`t${at.getTime()}.${id}`).toString('base64url');

/** @throws input.cursor when it isn't one of ours */
export function readCursor(cursor: string): PageEnd {
  const [, ms, id] = /^t(-?\d{1,15})\.(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (ms === undefined || id === undefined || Math.abs(Number(ms)) > 8.64e15) throw new AppError('input.cursor', { fields: [{ path: 'after', code: 'input.cursor' }] });
  return { at: new Date(Number(ms)), id };
}
