import type { DayState, DraftedDay, RollState } from '../../../../shared/api/day-reports';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import { ROLL_ORDER, type DayMark, type RollMark } from './domain/cursor';
import type { Window } from './domain/day';
import { WORK_STAGES } from './domain/draft-day';
import { visibleDays, visibleTechnicians } from './stored-day.sql';

const EVERYTHING = sql``;

/**
 * On how many jobs each technician did something within these instants. Whoever had a job at that moment is told by the
 * next step that gave it to somebody, and where there is none by the job itself. It reads one day of the history by its
 * index, however long the history is; the limits of one keep the plan from reading all jobs instead of those of the day.
 */
const worked = (scope: Scope, { from, to }: Window): Sql =>
  sql`select x.holder as technician, count(distinct x.job)::int as jobs from (
      select e.subject_id as job, case when n.found then n.before else j.technician_id end as holder
      from as_events e cross join lateral (select one.technician_id from as_jobs one where one.owner = e.owner and one.document_id = e.subject_id limit 1) j
      left join lateral (select true as found, g.data ->> 'technicianBefore' as before from as_events g
        where g.owner = e.owner and g.subject_type = 'job' and g.subject_id = e.subject_id and g.seq > e.seq and jsonb_exists(g.data, 'technician') order by g.seq limit 1) n on true
      where e.owner = ${scope.owner} and e.at >= ${from}::timestamptz and e.at < ${to}::timestamptz and e.subject_type = 'job' and e.to_state = any(${WORK_STAGES}::text[])
        and e.from_state is distinct from e.to_state and starts_with(e.type, 'job.') and e.type <> 'job.reopen') x
    where x.holder is not null group by x.holder`;

/** The newest version of each technician's report of the day. */
const reported = (scope: Scope, day: string): Sql =>
  sql`select distinct on (r.technician_id) r.id, r.technician_id, r.state, r.version, r.sent_at, r.drafted, r.odometer_from, r.odometer_to, r.expense_amounts
    from as_day_reports r where ${visibleDays(scope)} and r.kind = 'technician' and r.day = ${day}::date order by r.technician_id, r.version desc`;

/** Every technician who worked on the day or wrote of it; `w` is the work, `r` the report, `t` the person. */
export const rollOf = (scope: Scope, day: string, window: Window): Sql =>
  sql`(${worked(scope, window)}) w full join (${reported(scope, day)}) r on r.technician_id = w.technician
    cross join lateral (select t.id, t.document_id, t.name, t.agent_id from as_technicians t where t.document_id = coalesce(w.technician, r.technician_id) and ${visibleTechnicians(scope)} limit 1) t`;

export interface RollRow {
  seq: number;
  rank: number;
  technician: string;
  name: string;
  agent: string | null;
  agent_name: string | null;
  state: RollState;
  report: string | null;
  version: number;
  sent_at: Date | null;
  jobs: number;
}

interface RollFilter {
  day: string;
  window: Window;
  agent: string | null;
  state: RollState | null;
  after: RollMark | null;
  limit: number;
}

/** Who worked on the day and what became of their reports: what waits for the supervisor first. */
export async function listRoll(scope: Scope, db: Db, { day, window, agent, state, after, limit }: RollFilter): Promise<RollRow[]> {
  return db.many(sql<RollRow>`select roll.* from (select t.id as seq, array_position(${ROLL_ORDER}::text[], coalesce(r.state, 'missing')) as rank, t.document_id as technician, t.name, t.agent_id as agent, a.name as agent_name,
        coalesce(r.state, 'missing') as state, r.id as report, coalesce(r.version, 0)::int as version, r.sent_at, coalesce(w.jobs, 0) as jobs
      from ${rollOf(scope, day, window)} left join as_agents a on a.document_id = t.agent_id
      where (${agent}::text is null or t.agent_id = ${agent})) roll
    where (${state}::text is null or roll.state = ${state}) and (${after?.rank ?? null}::int is null or (roll.rank, roll.seq) > (${after?.rank ?? null}::int, ${after?.seq ?? null}::int))
    order by roll.rank, roll.seq limit ${limit}::int`);
}

export interface LineRow {
  seq: string;
  id: string;
  day: string;
  version: number;
  state: DayState;
  technician: string;
  name: string;
  agent: string | null;
  agent_name: string | null;
  sent_at: Date | null;
  drafted: DraftedDay | null;
}

interface LineFilter {
  day: string | null;
  state: DayState | null;
  technician: string | null;
  agent: string | null;
  after: DayMark | null;
  limit: number;
}

/** Reports, the newest day first, each day in its newest version. What isn't asked isn't in the statement, so that each filter gets its index. */
export async function listDays(scope: Scope, db: Db, { day, state, technician, agent, after, limit }: LineFilter): Promise<LineRow[]> {
  return db.many(sql<LineRow>`select r.seq::text as seq, r.id, r.day::text as day, r.version::int as version, r.state, t.document_id as technician, t.name, r.agent_id as agent, a.name as agent_name, r.sent_at, r.drafted
    from as_day_reports r join as_technicians t on t.document_id = r.technician_id left join as_agents a on a.document_id = r.agent_id
    where ${visibleDays(scope)} and r.kind = 'technician' ${day === null ? EVERYTHING : sql`and r.day = ${day}::date`} ${state === null ? EVERYTHING : sql`and r.state = ${state}`}
      ${technician === null ? EVERYTHING : sql`and r.technician_id = ${technician}`} ${agent === null ? EVERYTHING : sql`and r.agent_id = ${agent}`}
      ${after === null ? EVERYTHING : sql`and (r.day, r.seq) < (${after.day}::date, ${after.seq}::bigint)`}
      and not exists (select from as_day_reports n where n.owner = r.owner and n.kind = r.kind and n.day = r.day and coalesce(n.technician_id, '') = coalesce(r.technician_id, '') and n.version > r.version)
    order by r.day desc, r.seq desc limit ${limit}::int`);
}
