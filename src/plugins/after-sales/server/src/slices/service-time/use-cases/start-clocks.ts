import type { Tx } from '../../../kernel/db/tx';
import { eventRows } from '../../../kernel/events';
import { channelOf, type Scope } from '../../../kernel/scope';
import type { Measure } from '../../../../../shared/api/service-time';
import { addClocks, loadStart } from '../clocks.store';
import { clocksToStart, type StartClocks } from '../domain';

/** What a customer may be told about a job that has just begun. */
export interface StartedClock {
  jobId: string;
  measure: Measure;
  dueAt: Date | null;
}

/**
 * Starts the clocks of one or several jobs that begin at the same time. A job whose clock runs already, or ran, keeps
 * it: reopening and reassigning don't reset. Two round trips, however many jobs.
 * @throws sla.target-tie (409)
 */
export async function startClocks(tx: Tx, scope: Scope, asked: StartClocks | readonly StartClocks[]): Promise<StartedClock[]> {
  const jobs: readonly StartClocks[] = Array.isArray(asked) ? (asked as readonly StartClocks[]) : [asked as StartClocks];
  if (jobs.length === 0) return [];
  const since = new Date(Math.min(...jobs.map(({ at }) => at.getTime())));
  const { clocks, events } = clocksToStart(await loadStart(scope, tx, since), jobs);
  if (clocks.length === 0) return [];
  const added = await addClocks(scope, tx, clocks, eventRows({ scope, channel: channelOf(scope.actor), at: since }, events));
  const isNew = new Set(added.map(({ job_id: jobId, measure }) => `${measure} ${jobId}`));
  return clocks.filter(({ jobId, measure }) => isNew.has(`${measure} ${jobId}`)).map(({ jobId, measure, dueAt }) => ({ jobId, measure, dueAt }));
}
