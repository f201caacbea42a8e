import { sql } from '../db/sql';
import type { Db } from '../db/tx';

export interface JobCounts {
  /** Due and not begun. */
  waiting: number;
  running: number;
  /** Given up after the last try; they stay until somebody looks. */
  failed: number;
  /** Due, and tried in vain at least once. */
  retrying: number;
  oldestWaitingSeconds: number;
}

/** How the queue stands, over all instances. */
export async function countJobs(db: Db): Promise<JobCounts | null> {
  return db.one(sql<JobCounts>`
    select
      (count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now()))::int as waiting,
      (count(*) filter (where locked_at is not null))::int as running,
      (count(*) filter (where locked_at is null and attempts >= max_attempts))::int as failed,
      (count(*) filter (where locked_at is null and attempts between 1 and max_attempts - 1))::int as retrying,
      coalesce(extract(epoch from now() - min(run_at) filter (where locked_at is null and attempts < max_attempts and run_at <= now())), 0)::float8 as "oldestWaitingSeconds"
    from graphile_worker.jobs`);
}
