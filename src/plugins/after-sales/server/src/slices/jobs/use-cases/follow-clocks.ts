import type { Tx } from '../../../kernel/db/tx';
import { cancelClock, meetClock, pauseClock, reopenClock, resumeClock } from '../../service-time';
import { clockStands, STAGE_FACTS, type LockedJob } from '../domain';
import type { JobContext } from './change-job';

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
  // Somebody did arrive; it is the end of the work that turned out to be none.
  if (before.stage === 'done') {
    await reopenClock(tx, scope, { ...asked, measure: 'finish' });
    return;
  }
  if (stands(before) !== stands(after)) await (stands(after) ? pauseClock(tx, scope, asked) : resumeClock(tx, scope, asked));
  // Whoever works is there, also after a wait that began before anybody came. A clock that is met stays so.
  if (after.stage === 'in-progress' && before.stage !== 'in-progress') await meetClock(tx, scope, { ...asked, measure: 'arrival' });
}
