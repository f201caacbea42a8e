import { AppError } from '../../../kernel/http/errors';

/** Where a page of a list of jobs ended: emergencies come first, then jobs in the order in which they came in. */
export interface PageMark {
  emergency: boolean;
  seq: number;
}

/** Opaque to callers, so that it may change. */
export const writeMark = ({ emergency, seq }: PageMark): string => Buffer.from(`${emergency ? 'e' : 'n'}${seq}`).toString('base64url');

/** @throws input.cursor when it isn't one of ours */
export function readMark(cursor: string | undefined): PageMark | null {
  if (cursor === undefined) return null;
  const parts = /^([en])(\d{1,10})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!parts || Number(parts[2]) > 2_147_483_647) throw new AppError('input.cursor', { fields: [{ path: 'after', code: 'input.cursor' }] });
  return { emergency: parts[1] === 'e', seq: Number(parts[2]) };
}
