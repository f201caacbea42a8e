import { AppError } from '../../../kernel/http/errors';

/** Where a page of reports ended: they come in the order of their submission. */
export interface ListMark {
  at: Date;
  seq: number;
}

/** Opaque to callers, so that it may change. */
export const writeMark = ({ at, seq }: ListMark): string => Buffer.from(`r${at.getTime()}.${seq}`).toString('base64url');

/** @throws input.cursor when it isn't one of ours */
export function readMark(cursor: string | undefined): ListMark | null {
  if (cursor === undefined) return null;
  const [, ms, seq] = /^r(\d{1,14})\.(\d{1,10})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (ms === undefined || Number(seq) > 2_147_483_647) throw new AppError('input.cursor', { fields: [{ path: 'after', code: 'input.cursor' }] });
  return { at: new Date(Number(ms)), seq: Number(seq) };
}
