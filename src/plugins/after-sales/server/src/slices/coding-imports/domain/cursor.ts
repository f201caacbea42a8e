import { AppError } from '../../../kernel/http/errors';

/** The mark that the next page begins after. Opaque to callers, so that it may change. */
export const cursorAfter = (id: string): string => Buffer.from(`i${id}`).toString('base64url');

/** @throws input.cursor when it isn't one of ours */
export function idIn(cursor: string): string {
  const id = /^i([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  if (!id) throw new AppError('input.cursor', { fields: [{ path: 'after', code: 'input.cursor' }] });
  return id;
}
