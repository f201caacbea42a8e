import type { WorkOrder } from '../../../../../shared/api/jobs';
import { fieldError } from '../../../kernel/http/errors';
import { readMark, writeMark } from './cursor';

/** Which jobs a list is of; each has the orders that an index gives at any number of jobs. */
export type Among = 'yes' | 'no' | 'any';

const ORDERS: Record<Among, readonly [WorkOrder, ...WorkOrder[]]> = {
  yes: ['urgent', 'opened', '-opened', 'promised', '-promised', 'since', '-since'],
  no: ['-closed', 'closed', 'opened', '-opened'],
  any: ['-opened', 'opened'],
};

/**
 * The order of a list: the one asked for, or the first of its kind.
 * @throws input.not-in-list at `sort` when jobs of this kind can't be given in it
 */
export function orderOf(among: Among, told: WorkOrder | undefined): WorkOrder {
  const [first, ...others] = ORDERS[among];
  if (told === undefined || told === first) return first;
  if (others.includes(told)) return told;
  throw fieldError('input.not-in-list', 'sort', { values: ORDERS[among].join(', ') });
}

/** Where a page of a worklist ended: the value that it is ordered by, and the job's own number where values are alike. */
export interface WorkPlace {
  /** Milliseconds of the epoch; null where there is no time: after all others. */
  at: number | null;
  seq: number;
}

/** What a line is ordered by. */
export interface OrderedLine {
  seq: number;
  emergency: boolean;
  promised_at: Date | null;
  stage_since: Date;
  closed_at: Date | null;
}

const FIELD = { promised: 'promised_at', since: 'stage_since', closed: 'closed_at' } as const;
type Timed = keyof typeof FIELD;

const bare = (order: WorkOrder): string => order.replace('-', '');
export const isTimed = (order: WorkOrder): boolean => bare(order) in FIELD;

/** The mark of a page's end, opaque to callers; it holds for its own order only. */
export function markOf(order: WorkOrder, line: OrderedLine): string {
  if (order === 'urgent') return writeMark(line);
  const at = isTimed(order) ? line[FIELD[bare(order) as Timed]] : null;
  return Buffer.from(`${order}:${at === null ? '' : at.getTime()}:${line.seq}`).toString('base64url');
}

/** @throws input.cursor at `after` when it isn't one of ours, or is of another order */
export function placeOf(order: WorkOrder, after: string | undefined): WorkPlace | null {
  if (after === undefined) return null;
  if (order === 'urgent') {
    const mark = readMark(after);
    return mark && { at: mark.emergency ? 1 : 0, seq: mark.seq };
  }
  const told = /^(-?[a-z]+):(\d{0,14}):(\d{1,10})$/.exec(Buffer.from(after, 'base64url').toString('latin1'));
  if (!told || told[1] !== order || Number(told[3]) > 2_147_483_647) throw fieldError('input.cursor', 'after');
  return { at: told[2] === '' ? null : Number(told[2]), seq: Number(told[3]) };
}
