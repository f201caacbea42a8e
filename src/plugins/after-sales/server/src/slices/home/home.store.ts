import { sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { DaySpan, Shown } from './domain';

export interface NumbersRow {
  opened: number | null;
  done: number | null;
  open: number | null;
  unassigned: number | null;
  late: number | null;
  promised_today: number | null;
  waiting_approval: number | null;
  trend: { day: string; opened: number; done: number }[] | null;
}

interface Asked {
  shown: Shown;
  openStages: readonly string[];
  now: Date;
  /** Today. */
  today: DaySpan;
  /** The days of the picture. */
  days: readonly DaySpan[];
}

/** One more than is ever told, so that «more» is known; written out, for the planner must know how few they are. */
const ENOUGH = sql`1000`;
const ENOUGH_OF_A_DAY = sql`10000`;

/**
 * All numbers in one round trip. What isn't shown isn't counted: PostgreSQL doesn't run a branch that isn't taken. Each
 * count ends at its limit on an index of its own order; what is late is due before now, first in the index of due times.
 */
export async function countNumbers(scope: Scope, db: Db, { shown, openStages, now, today, days }: Asked): Promise<NumbersRow> {
  const row = await db.one(sql<NumbersRow>`select
    case when ${shown.opened}::boolean then (select count(*)::int from (select from as_receptions r where r.owner = ${scope.owner}
      and r.opened_at >= ${today.from}::timestamptz and r.opened_at < ${today.to}::timestamptz limit ${ENOUGH}) c) end as opened,
    case when ${shown.done}::boolean then (select count(*)::int from (select from as_jobs j where j.owner = ${scope.owner} and j.stage = 'done'
      and j.closed_at >= ${today.from}::timestamptz and j.closed_at < ${today.to}::timestamptz limit ${ENOUGH}) c) end as done,
    case when ${shown.open}::boolean then (select count(*)::int from (select from as_jobs j where j.owner = ${scope.owner} and j.stage = any(${openStages}::text[]) limit ${ENOUGH}) c) end as open,
    case when ${shown.unassigned}::boolean then (select count(*)::int from (select from as_jobs j where j.owner = ${scope.owner} and j.stage in ('new', 'waiting-for-office') limit ${ENOUGH}) c) end as unassigned,
    case when ${shown.clocks}::boolean then (select count(*)::int from (select from as_sla_clocks c where c.owner = ${scope.owner} and c.state in ('running', 'paused', 'missed')
      and coalesce(c.due_at, c.promised_at, c.started_at) < ${now}::timestamptz and c.state <> 'paused' and (c.state = 'missed' or c.due_at < ${now}::timestamptz) limit ${ENOUGH}) c) end as late,
    case when ${shown.clocks}::boolean then (select count(*)::int from (select from as_sla_clocks c where c.owner = ${scope.owner} and c.state in ('running', 'paused', 'missed')
      and c.promised_at >= ${today.from}::timestamptz and c.promised_at < ${today.to}::timestamptz limit ${ENOUGH}) c) end as promised_today,
    case when ${shown.waitingApproval}::boolean then (select count(*)::int from (select from as_invoices i where i.owner = ${scope.owner} and i.state = 'submitted' limit ${ENOUGH}) c) end as waiting_approval,
    case when ${shown.open}::boolean then (select jsonb_agg(jsonb_build_object('day', d.day,
        'opened', (select count(*)::int from (select from as_receptions r where r.owner = ${scope.owner} and r.opened_at >= d."from" and r.opened_at < d."to" limit ${ENOUGH_OF_A_DAY}) c),
        'done', (select count(*)::int from (select from as_jobs j where j.owner = ${scope.owner} and j.stage = 'done' and j.closed_at >= d."from" and j.closed_at < d."to" limit ${ENOUGH_OF_A_DAY}) c)) order by d.day)
      from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d(day text, "from" timestamptz, "to" timestamptz)) end as trend`);
  return row as NumbersRow;
}
