import type { Change, Verdict } from '../../../../../shared/api/coding-imports';
import type { Judged } from './judge';

export interface Shown {
  verdict: Verdict;
  changes: readonly Change[];
}

const isAmong = (shown: readonly Change[], { field, before, after }: Change): boolean => shown.some((one) => one.field === field && one.before === before && one.after === after);

/**
 * A row does what was shown and nothing else. `now` is what it would do at this moment, with the table locked: when that
 * is more than what somebody looked at and agreed to, because the coding was added, changed or deleted meanwhile, the row
 * becomes a wrong one and is looked at again.
 */
export function stillAsShown(shown: Shown, now: Judged): Judged {
  if (now.verdict === 'wrong' || now.verdict === 'same') return now;
  if (now.verdict === 'new' && shown.verdict === 'new') return now;
  const unseen = now.changes.find((change) => !isAmong(shown.changes, change));
  if (now.verdict === 'changed' && !unseen) return now;
  return changedMeanwhile(unseen);
}

/** The row of a coding that isn't any more what it was when somebody looked. */
export const changedMeanwhile = (unseen?: Change): Judged => ({ verdict: 'wrong', changes: [], problems: [{ field: unseen?.field ?? 'code', code: 'imports.changed-meanwhile' }], coding: null });
