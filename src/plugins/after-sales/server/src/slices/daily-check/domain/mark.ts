import { AppError } from '../../../kernel/http/errors';

/** Where a page ended: kinds come one after the other, each in the order in which its records were made. */
export interface CheckMark {
  rank: number;
  seq: number;
}

/** Opaque to callers, so that it may change. */
export const writeMark = ({ rank, seq }: CheckMark): string => Buffer.from(`k${rank}.${seq}`).toString('base64url');

/** @throws input.cursor when it isn't one of ours */
export function readMark(cursor: string | undefined): CheckMark {
  if (cursor === undefined) return { rank: 0, seq: 0 };
  const [, rank, seq] = /^k(\d)\.(\d{1,10})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (rank === undefined || Number(seq) > 2_147_483_647) throw new AppError('input.cursor', { fields: [{ path: 'after', code: 'input.cursor' }] });
  return { rank: Number(rank), seq: Number(seq) };
}
