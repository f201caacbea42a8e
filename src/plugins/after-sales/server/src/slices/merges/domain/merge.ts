import { AppError, fieldError } from '../../../kernel/http/errors';

/** A customer as a merge finds it. */
export interface Party {
  id: string;
  mergedInto: string | null;
  handlingNote: string | null;
  receptions: number;
}

/** More than one statement should move: who has more is no slip of the keyboard, and the smaller one is merged instead. */
export const MOST_RECEPTIONS = 1_000;

/**
 * Two customers that may become one.
 * @throws merges.itself, customers.unknown, merges.from-merged at `from`; record.not-found; customers.merged, merges.too-large (409)
 */
export function demandMergeable(ids: { into: string; from: string }, found: { into: Party | null; from: Party | null }): { into: Party; from: Party } {
  const { into, from } = found;
  if (!into) throw new AppError('record.not-found');
  if (ids.into === ids.from) throw fieldError('merges.itself', 'from');
  if (!from) throw fieldError('customers.unknown', 'from');
  if (into.mergedInto !== null) throw new AppError('customers.merged');
  if (from.mergedInto !== null) throw fieldError('merges.from-merged', 'from');
  if (from.receptions > MOST_RECEPTIONS) throw new AppError('merges.too-large', { params: { maximum: MOST_RECEPTIONS } });
  return { into, from };
}

const BETWEEN = ' — ';

/** The note of the customer who stays: nobody's warning is lost, and none is said twice. */
export function joinNotes(into: string | null, from: string | null): { note: string | null; joined: boolean } {
  if (from === null || into?.includes(from)) return { note: into, joined: false };
  return { note: into === null ? from : `${into}${BETWEEN}${from}`, joined: true };
}

/** The note without what the merge brought; undefined when somebody has written another one since. */
export function partNotes(joined: string | null, from: string | null): string | null | undefined {
  if (from === null || joined === null) return undefined;
  if (joined === from) return null;
  return joined.endsWith(`${BETWEEN}${from}`) ? joined.slice(0, -`${BETWEEN}${from}`.length) : undefined;
}

/** A merge as an undoing finds it, with both customers. */
export interface FoundMerge {
  id: string;
  into: string;
  from: string;
  undone: boolean;
  noteJoined: boolean;
  intoMerged: boolean;
  intoNote: string | null;
  fromNote: string | null;
}

/**
 * What an undoing does with the note of the customer who stayed.
 * @throws record.not-found; merges.undone-already, merges.later-first (409)
 */
export function decideUndo(merge: FoundMerge | null): { merge: FoundMerge; note: string | null; noteStays: boolean } {
  if (!merge) throw new AppError('record.not-found');
  if (merge.undone) throw new AppError('merges.undone-already');
  if (merge.intoMerged) throw new AppError('merges.later-first');
  const note = merge.noteJoined ? partNotes(merge.intoNote, merge.fromNote) : merge.intoNote;
  return { merge, note: note === undefined ? merge.intoNote : note, noteStays: note === undefined };
}
