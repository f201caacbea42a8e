import { fieldError } from '../../../kernel/http/errors';

/** Where a page of a history ends. Three tables are merged, so the time alone doesn't tell. */
export interface HistoryPlace {
  /** Milliseconds of the epoch. */
  at: number;
  /** 3 a reception, 2 a contact, 1 an event: what happens at the same moment stands in this order, the newest first. */
  source: number;
  seq: number;
}

/** Before everything: the first page begins here. */
export const NEWEST: HistoryPlace = { at: Date.UTC(2200, 0, 1), source: 3, seq: 0 };

export const placeCursor = ({ at, source, seq }: HistoryPlace): string => Buffer.from(`h${at}.${source}.${seq}`).toString('base64url');

/** @throws input.cursor at `after` when it isn't one of ours */
export function readPlace(cursor: string | undefined): HistoryPlace {
  if (cursor === undefined) return NEWEST;
  const told = /^h(\d{1,13})\.([123])\.(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'));
  if (!told || Number(told[1]) > NEWEST.at) throw fieldError('input.cursor', 'after');
  return { at: Number(told[1]), source: Number(told[2]), seq: Number(told[3]) };
}
