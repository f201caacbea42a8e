import type { Tx } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import { roleOf, type LockedJob } from '../domain';
import { questionsOfStatus, setStatus, type StatusParams } from '../domain/set-status';
import { lockJobRow, writeMove } from '../jobs.store';
import type { JobContext } from './change-job';
import { followClocks } from './follow-clocks';

/**
 * Gives a job one of staff's statuses; it moves too when the status stands for another stage.
 * @throws record.not-found; what `setStatus` refuses
 */
export async function setJobStatus(tx: Tx, { scope, now }: JobContext, id: string, told: StatusParams): Promise<LockedJob> {
  const job = await lockJobRow(scope, tx, id, questionsOfStatus(told));
  if (!job) throw new AppError('record.not-found');
  const move = setStatus(job, told, { role: roleOf(scope), now });
  await writeMove(scope, tx, move, now);
  await followClocks(tx, { scope, now }, job, move.job);
  return move.job;
}
