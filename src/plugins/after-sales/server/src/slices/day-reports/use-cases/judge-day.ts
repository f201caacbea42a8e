import type { Tx } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import { cleanText } from '../../../kernel/text';
import type { Scope } from '../../../kernel/scope';
import { lockDay, writeVerdict } from '../day-reports.store';
import type { SignedBy, StoredDay } from '../domain/row';
import { takeStep } from '../domain/states';

export type Verdict = { verb: 'return'; reason: string } | { verb: 'countersign' };

const EVENTS = { return: 'returned', countersign: 'countersigned' } as const;

/** The version with the office's word on it. Its name is looked up when it is read. */
function judged(stored: StoredDay, verdict: Verdict, signature: SignedBy): StoredDay {
  if (verdict.verb === 'countersign') return { ...stored, state: 'countersigned', countersigned: signature };
  return { ...stored, state: 'returned', returned: { ...signature, reason: cleanText(verdict.reason) } };
}

/**
 * Countersigns a signed day, or gives it back with a reason: a technician's, or the branch's when `noun` says so.
 * @throws record.not-found; day-reports.newer-version, day-reports.wrong-state (409); day-reports.own-signature (403)
 */
export async function judgeDay(tx: Tx, { scope, now }: { scope: Scope; now: Date }, { id, noun }: { id: string; noun: 'day-report' | 'branch-day' }, verdict: Verdict): Promise<void> {
  const found = await lockDay(scope, tx, id);
  if (!found || (found.stored.technician === null) !== (noun === 'branch-day')) throw new AppError('record.not-found');
  const { stored, newest } = found;
  if (stored.version !== newest) throw new AppError('day-reports.newer-version');
  const { to } = takeStep(stored, verdict.verb, 'office', scope.actor);
  const row = judged(stored, verdict, { at: now.toISOString(), kind: scope.actor.kind, id: scope.actor.id, name: null });
  // The reason is in people's own words, so it stays out of the event.
  const event = { type: `${noun}.${EVENTS[verdict.verb]}`, subject: { type: noun, id: stored.id }, from: stored.state, to, data: { technician: stored.technician, day: stored.day, version: stored.version } };
  await writeVerdict(scope, tx, row, event, now);
}
