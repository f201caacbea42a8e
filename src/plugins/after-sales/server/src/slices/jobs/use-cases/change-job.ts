import type { Tx } from '../../../kernel/db/tx';
import { AppError } from '../../../kernel/http/errors';
import type { Scope } from '../../../kernel/scope';
import { NO_QUESTIONS, roleOf, type LockedJob, type MoveParams, type Questions, type Verb } from '../domain';
import { moveJob, questionsOf } from '../domain/move-job';
import { lockJobRow, writeMove } from '../jobs.store';
import { followClocks } from './follow-clocks';

export interface JobContext {
  scope: Scope;
  /** When it happened: the server's clock, or the source's own time for old data. */
  now: Date;
}

export interface Step {
  verb: Verb;
  params?: MoveParams;
  /** When it happened, where several steps are taken at once. */
  at?: Date;
}

/** What has to be looked up for these steps; give it to `lockJob`. */
export const questionsFor = (steps: readonly Step[]): Questions => questionsOf(steps.map(({ verb, params = {} }) => ({ verb, params })));

/** The job, locked until the transaction ends; null when there is none that the caller may see. One round trip. */
export const lockJob = (scope: Scope, tx: Tx, id: string, asked: Questions = NO_QUESTIONS): Promise<LockedJob | null> => lockJobRow(scope, tx, id, asked);

/**
 * Does one verb to a locked job and writes it with its event; one round trip, and two more for each clock that follows.
 * What the verb refers to must have been asked for when the job was locked.
 * @throws what `moveJob` refuses
 */
export async function applyMove(tx: Tx, { scope, now }: JobContext, job: LockedJob, verb: Verb, params: MoveParams = {}): Promise<LockedJob> {
  const move = moveJob(job, verb, params, { role: roleOf(scope), now });
  await writeMove(scope, tx, move, now);
  await followClocks(tx, { scope, now }, job, move.job);
  return move.job;
}

/**
 * Does these verbs to a job, one after the other; all of them or none. One load, and one write per verb.
 * @throws record.not-found; what `moveJob` refuses
 */
export async function changeJob(tx: Tx, { scope, now }: JobContext, id: string, steps: readonly Step[]): Promise<LockedJob> {
  let job = await lockJob(scope, tx, id, questionsFor(steps));
  if (!job) throw new AppError('record.not-found');
  for (const { verb, params, at = now } of steps) job = await applyMove(tx, { scope, now: at }, job, verb, params);
  return job;
}
