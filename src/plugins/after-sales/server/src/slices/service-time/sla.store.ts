import { sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';

export interface SlaFilter {
  filter: 'late' | 'warned' | 'promised-today' | null;
  measure: string | null;
  now: Date;
  /** Today where the company is. */
  today: { from: Date; to: Date };
  after: { at: Date; id: string } | null;
  limit: number;
}

export interface SlaView {
  id: string;
  job_id: string;
  number: string;
  stage: string;
  reception_id: string;
  measure: string;
  state: string;
  minutes: number;
  started_at: Date;
  promised_at: Date | null;
  due_at: Date | null;
  warned_at: Date | null;
  paused_since: Date | null;
  paused_minutes: number;
  next_step: string | null;
  next_step_at: Date | null;
  sort_at: Date;
}

const EVERYTHING = sql``;

/**
 * Open clocks, the one that is due first on top, so late ones come first; one that stands still stands where it was
 * promised, and is told only among what is promised for today.
 */
export async function listClocks(scope: Scope, db: Db, { filter, measure, now, today, after, limit }: SlaFilter): Promise<SlaView[]> {
  return db.many(sql<SlaView>`select c.id, c.job_id, j.number, j.stage, j.reception_id, c.measure, c.state, t.minutes, c.started_at, c.promised_at, c.due_at, c.warned_at,
      c.paused_since, c.paused_minutes, c.next_step, c.next_step_at, coalesce(c.due_at, c.promised_at, c.started_at) as sort_at
    from as_sla_clocks c join as_sla_targets t on t.id = c.target_id join as_jobs j on j.document_id = c.job_id
    where c.owner = ${scope.owner} and c.state in ('running', 'paused', 'missed')
      ${filter === 'promised-today' ? sql`and c.promised_at >= ${today.from}::timestamptz and c.promised_at < ${today.to}::timestamptz` : sql`and c.state <> 'paused'`}
      ${filter === 'late' ? sql`and (c.state = 'missed' or c.due_at < ${now}::timestamptz)` : EVERYTHING}
      ${filter === 'warned' ? sql`and c.state = 'running' and c.warned_at is not null and c.due_at >= ${now}::timestamptz` : EVERYTHING}
      ${measure === null ? EVERYTHING : sql`and c.measure = ${measure}`}
      ${after === null ? EVERYTHING : sql`and (coalesce(c.due_at, c.promised_at, c.started_at), c.id) > (${after.at}::timestamptz, ${after.id}::bigint)`}
    order by coalesce(c.due_at, c.promised_at, c.started_at), c.id limit ${limit}::int`);
}
