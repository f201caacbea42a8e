import { AppError } from '../../../kernel/http/errors';

/** Where a page of the register ended: by time, and by id among moves of one moment. */
export interface MoveMark {
  at: Date;
  id: string;
}

/** Opaque to callers, so that it may change. */
export const writeMark = ({ at, id }: MoveMark): string => Buffer.from(`m${at.getTime()}.${id}`).toString('base64url');

/** @throws input.cursor when it isn't one of ours */
export function readMark(cursor: string | undefined): MoveMark | null {
  if (cursor === undefined) return null;
  const parts = /^m(\d{1,13})\.(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!parts) throw new AppError('input.cursor', { fields: [{ path: 'after', code: 'input.cursor' }] });
  return { at: new Date(Number(parts[1])), id: parts[2]! };
}
