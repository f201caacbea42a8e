import { fieldError } from '../../../kernel/http/errors';

/** Where a page of papers that end soon ended. */
export interface PaperMark {
  /** The last day of the last paper, YYYY-MM-DD. */
  until: string;
  seq: number;
}

/** Opaque to callers, so that it may change. */
export const writePaperMark = ({ until, seq }: PaperMark): string => Buffer.from(`p${until}.${seq}`).toString('base64url');

/** @throws input.cursor at `after` when it isn't one of ours */
export function readPaperMark(cursor: string | undefined): PaperMark | null {
  if (cursor === undefined) return null;
  const told = /^p((?:19|2[01])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]|29|30|31))\.(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!told || Number.isNaN(Date.parse(told[1])) || new Date(told[1]).toISOString().slice(0, 10) !== told[1]) throw fieldError('input.cursor', 'after');
  return { until: told[1], seq: Number(told[2]) };
}
