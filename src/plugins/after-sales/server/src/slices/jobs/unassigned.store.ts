import { sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents } from '../../kernel/events';
import { channelOf, type Scope } from '../../kernel/scope';
import type { PageMark } from './domain/cursor';
import { FROM_JOBS, LINE, pageAfter, type LineRow } from './jobs.lists.store';

/** Jobs not yet given to anybody, emergencies first, then the oldest; `before` leaves out what came in since. */
export async function listUnassigned(scope: Scope, db: Db, { before, after, limit }: { before: Date | null; after: PageMark | null; limit: number }): Promise<LineRow[]> {
  return db.many(sql<LineRow>`select ${LINE} from ${FROM_JOBS}
    where j.owner = ${scope.owner} and j.stage in ('new', 'waiting-for-office') and (${before}::timestamptz is null or r.opened_at < ${before}::timestamptz) ${pageAfter(scope, after)}
    order by j.emergency desc, j.id limit ${limit}::int`);
}

/** What the last closed day left over, as its event says. */
export async function lastLeftOver(scope: Scope, db: Db): Promise<{ day: string; count: number } | null> {
  return db.one(sql<{ day: string; count: number }>`select e.subject_id as day, (e.data->>'count')::int as count from as_events e
    where e.owner = ${scope.owner} and e.subject_type = 'day' and e.type = 'day.unassigned' order by e.subject_id desc, e.seq desc limit 1`);
}

/** Records once per day how many jobs it leaves to the next one. */
export async function recordLeftOver(scope: Scope, tx: Tx, day: string, at: Date): Promise<void> {
  const left = await tx.one(sql<{ count: number; emergencies: number }>`select count(*)::int as count, count(*) filter (where j.emergency)::int as emergencies from as_jobs j
    where j.owner = ${scope.owner} and j.stage in ('new', 'waiting-for-office')`);
  const event = { type: 'day.unassigned', subject: { type: 'day', id: day }, data: { count: left?.count ?? 0, emergencies: left?.emergencies ?? 0 } };
  await tx.many(sql`${insertEvents(eventRows({ scope, channel: channelOf(scope.actor), at }, [event]))}
    where not exists (select from as_events d where d.owner = ${scope.owner} and d.subject_type = 'day' and d.subject_id = ${day} and d.type = 'day.unassigned')`);
}
