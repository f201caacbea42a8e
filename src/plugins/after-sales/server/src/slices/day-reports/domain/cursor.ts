import { isDay, type Day } from '../../../kernel/calendar';
import { AppError } from '../../../kernel/http/errors';
import { ROLL_STATES, type RollState } from '../../../../../shared/api/day-reports';

const refused = (): AppError => new AppError('input.cursor', { fields: [{ path: 'after', code: 'input.cursor' }] });
const packed = (text: string): string => Buffer.from(text).toString('base64url');
const unpacked = (cursor: string): string => Buffer.from(cursor, 'base64url').toString('latin1');

/** Where a page of reports ended: newest days first. Opaque to callers, so that it may change. */
export interface DayMark {
  day: Day;
  seq: string;
}

export const writeDayMark = ({ day, seq }: DayMark): string => packed(`d${day}.${seq}`);

/** @throws input.cursor when it isn't one of ours */
export function readDayMark(cursor: string | undefined): DayMark | null {
  if (cursor === undefined) return null;
  const [, day, seq] = /^d(\d{4}-\d{2}-\d{2})\.(\d{1,18})$/.exec(unpacked(cursor)) ?? [];
  if (!isDay(day) || seq === undefined) throw refused();
  return { day, seq };
}

/** What waits for the supervisor comes first in the list of a day: signed ones to read, then the missing. */
export const ROLL_ORDER: readonly RollState[] = ['sent', 'missing', 'draft', 'returned', 'countersigned'];

export interface RollMark {
  rank: number;
  seq: number;
}

export const writeRollMark = ({ rank, seq }: RollMark): string => packed(`r${rank}.${seq}`);

/** @throws input.cursor when it isn't one of ours */
export function readRollMark(cursor: string | undefined): RollMark | null {
  if (cursor === undefined) return null;
  const [, rank, seq] = /^r(\d)\.(\d{1,10})$/.exec(unpacked(cursor)) ?? [];
  if (rank === undefined || Number(rank) > ROLL_STATES.length || Number(seq) > 2_147_483_647) throw refused();
  return { rank: Number(rank), seq: Number(seq) };
}

export const writeDay = (day: Day): string => packed(`b${day}`);

/** @throws input.cursor when it isn't one of ours */
export function readDayCursor(cursor: string | undefined): Day | null {
  if (cursor === undefined) return null;
  const day = /^b(\d{4}-\d{2}-\d{2})$/.exec(unpacked(cursor))?.[1];
  if (!isDay(day) || day < '1900' || day >= '2200') throw refused();
  return day;
}
