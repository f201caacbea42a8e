import type { Tx } from '../../../kernel/db/tx';
import { cancelClock, meetClock, pauseClock, reopenClock, resumeClock } from '../../service-time';
import { clockStands, STAGE_FACTS, type LockedJob, type Stage } from '../domain';
import type { JobContext } from './change-job';

/** Stages in which somebody of ours has been there already. */
const ARRIVED: ReadonlySet<Stage> = new Set(['in-progress', 'waiting-part', 'waiting-customer']);

const stands = ({ stage, statusCode, found }: LockedJob): boolean => clockStands(stage, found.statuses.find(({ code }) => code === statusCode) ?? null);

/**
 * Lets the promise's clocks follow a job's move, in the same transaction: who arrives or finishes meets them, who waits
 * for the customer stops them, what is over ends them. Old data have no clocks.
 */
export async function followClocks(tx: Tx, { scope, now }: JobContext, before: LockedJob, after: LockedJob): Promise<void> {
  if (scope.actor.kind === 'import' || (before.stage === after.stage && stands(before) === stands(after))) return;
  const asked = { jobId: after.id, at: now };
  if (!STAGE_FACTS[after.stage].open) {
    if (after.stage !== 'done') await cancelClock(tx, scope, { ...asked, reason: after.reasonCode ?? undefined });
    else await meetClock(tx, scope, { ...asked, measure: 'finish' });
    return;
  }
  if (before.stage === 'done') await reopenClock(tx, scope, asked);
  else if (stands(before) !== stands(after)) await (stands(after) ? pauseClock(tx, scope, asked) : resumeClock(tx, scope, asked));
  if (after.stage === 'in-progress' && before.stage !== 'done' && !ARRIVED.has(before.stage)) await meetClock(tx, scope, { ...asked, measure: 'arrival' });
}
