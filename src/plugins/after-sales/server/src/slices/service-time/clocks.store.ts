import type { Measure } from '../../../../shared/api/service-time';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import { calendarFacts } from './calendar.store';
import { clockRow, readClock, type ClockRow } from './clock-rows';
import type { CalendarFacts, Clock, NewClock, Target } from './domain';
import { targetFacts } from './targets.store';

/** The calendar from a clock's start on, and the targets that it may get. */
export interface StartFacts extends CalendarFacts {
  targets: Target[];
}

/** What must be known to start a clock, as one jsonb, for the load statement of whoever opens a job. */
export const serviceTimeFacts = (scope: Scope, at: Date): Sql =>
  sql`select ${calendarFacts(scope, sql`${at}::timestamptz`)} || jsonb_build_object('targets', (${targetFacts(scope)})) as facts`;

/** The same on its own. */
export async function loadStart(scope: Scope, db: Db, at: Date): Promise<StartFacts> {
  const row = await db.one(sql<{ facts: StartFacts }>`${serviceTimeFacts(scope, at)}`);
  return row?.facts ?? { weeks: [], holidays: [], closures: [], targets: [] };
}

/**
 * The statement that writes new clocks; a job that has one of this measure already keeps it. As a CTE it must be called
 * `clocks`: `queueSteps` reads its rows, and events are kept to the jobs that it returns.
 */
export const insertClocks = (scope: Scope, clocks: readonly NewClock[]): Sql =>
  sql`insert into as_sla_clocks (owner, job_id, measure, target_id, started_at, province, branch, time_zone, promised_at, due_at, next_step, next_step_at, state)
    select ${scope.owner}, r."jobId", r.measure, r."targetId", r."startedAt", r.province, r.branch, r."timeZone", r."promisedAt", r."dueAt", r."nextStep", r."nextStepAt", r.state
    from jsonb_to_recordset(${JSON.stringify(clocks.map((clock) => ({ ...clockRow(clock), targetId: clock.targetId })))}::jsonb) as r("jobId" text, measure text, "targetId" uuid,
      "startedAt" timestamptz, province text, branch text, "timeZone" text, "promisedAt" timestamptz, "dueAt" timestamptz, "nextStep" text, "nextStepAt" timestamptz, state text)
    on conflict (job_id, measure) do nothing
    returning id, owner, job_id, measure, next_step_at`;

/**
 * Sets the alarm of every row of the CTE `clocks`; an expression that counts them. One key per clock: a moved due time
 * replaces the old alarm, a clock that stands still or is over has none. Made for sets, because a calendar's edit moves
 * hundreds at once. The statement must select its value: PostgreSQL leaves out what nobody reads.
 */
export const queueSteps = (scope: Scope): Sql =>
  sql`coalesce((select count(alarm) from (
      select (select count(*) from graphile_worker.add_job('service-time:step', payload := json_build_object('owner', clocks.owner, 'clock', clocks.id::text),
        job_key := 'service-time:step:' || clocks.id, run_at := clocks.next_step_at)) as alarm
      from clocks where clocks.owner = ${scope.owner} and clocks.next_step_at is not null
      union all
      select (select count(*) from graphile_worker.remove_job('service-time:step:' || clocks.id)) from clocks where clocks.owner = ${scope.owner} and clocks.next_step_at is null) alarms), 0)`;

/** Writes new clocks with their events and alarms in one statement; returns what began. */
export async function addClocks(scope: Scope, tx: Tx, clocks: readonly NewClock[], events: string): Promise<{ job_id: string; measure: string }[]> {
  return tx.many(sql<{ job_id: string; measure: string }>`with clocks as (${insertClocks(scope, clocks)}),
    noted as (${insertEvents(events)} where exists (select from clocks where clocks.job_id = e.subject_id and clocks.measure = e.data ->> 'measure')),
    alarms as (select ${queueSteps(scope)} as set)
    select clocks.job_id, clocks.measure from clocks, alarms`);
}

interface Loaded {
  clocks: ClockRow[] | null;
  facts: CalendarFacts;
}

export interface LockedClocks {
  clocks: Clock[];
  facts: CalendarFacts;
}

const COLUMNS = sql`c.id::text as id, c.job_id as "jobId", c.measure, c.started_at as "startedAt", t.minutes as "targetMinutes", t.steps, c.province, c.branch, c.time_zone as "timeZone",
  c.pauses, c.paused_minutes as "pausedMinutes", c.promised_at as "promisedAt", c.due_at as "dueAt", c.steps_done as "stepsDone", c.warned_at as "warnedAt", c.next_step as "nextStep",
  c.next_step_at as "nextStepAt", c.missed_at as "missedAt", c.met_at as "metAt", c.cancelled_at as "cancelledAt", c.state`;

/** Locks the clocks of a condition in the order of their ids, and reads the calendar since the oldest of them began. */
async function lock(scope: Scope, tx: Tx, condition: Sql): Promise<LockedClocks> {
  const row = await tx.one(sql<Loaded>`with picked as (select ${COLUMNS} from as_sla_clocks c join as_sla_targets t on t.id = c.target_id
      where c.owner = ${scope.owner} and ${condition} for no key update of c)
    select (select jsonb_agg(to_jsonb(p) order by p.id::bigint) from picked p) as clocks, ${calendarFacts(scope, sql`coalesce((select min("startedAt") from picked), 'infinity')`)} as facts`);
  return { clocks: (row?.clocks ?? []).map(readClock), facts: row?.facts ?? { weeks: [], holidays: [], closures: [] } };
}

/** The clocks of a job, locked; of one measure or of all. */
export async function lockClocksOf(scope: Scope, tx: Tx, jobId: string, measure: Measure | null): Promise<LockedClocks> {
  return lock(scope, tx, sql`c.job_id = ${jobId} and (${measure}::text is null or c.measure = ${measure}) order by c.id`);
}

export async function lockClock(scope: Scope, tx: Tx, id: string): Promise<LockedClocks> {
  return lock(scope, tx, sql`c.id = ${id}::bigint`);
}

/** The next open clocks after an id, locked. */
export async function lockOpenClocks(scope: Scope, tx: Tx, afterId: string, limit: number): Promise<LockedClocks> {
  return lock(scope, tx, sql`c.state in ('running', 'paused', 'missed') and c.id > ${afterId}::bigint order by c.id limit ${limit}::int`);
}

/** Writes changed clocks with their events and alarms in one statement. */
export async function saveClocks(scope: Scope, tx: Tx, clocks: readonly Clock[], events: string): Promise<void> {
  await tx.many(sql<{ alarms: string }>`with clocks as (update as_sla_clocks c set pauses = r.pauses, paused_since = r."pausedSince", paused_minutes = r."pausedMinutes", due_at = r."dueAt",
        steps_done = r."stepsDone", warned_at = r."warnedAt", next_step = r."nextStep", next_step_at = r."nextStepAt", missed_at = r."missedAt", met_at = r."metAt",
        cancelled_at = r."cancelledAt", state = r.state
      from jsonb_to_recordset(${JSON.stringify(clocks.map(clockRow))}::jsonb) as r(id bigint, pauses jsonb, "pausedSince" timestamptz, "pausedMinutes" int, "dueAt" timestamptz,
        "stepsDone" jsonb, "warnedAt" timestamptz, "nextStep" text, "nextStepAt" timestamptz, "missedAt" timestamptz, "metAt" timestamptz, "cancelledAt" timestamptz, state text)
      where c.owner = ${scope.owner} and c.id = r.id returning c.id, c.owner, c.next_step_at),
    noted as (${insertEvents(events)})
    select ${queueSteps(scope)} as alarms`);
}

/** The alarm rang before its time, because two servers' clocks differ: it shall ring again, in a moment by the database's clock. */
export async function snoozeStep(scope: Scope, tx: Tx, id: string): Promise<void> {
  await tx.many(sql`select from as_sla_clocks c, graphile_worker.add_job('service-time:step', payload := json_build_object('owner', c.owner, 'clock', c.id::text),
      job_key := 'service-time:step:' || c.id, run_at := greatest(c.next_step_at, now() + interval '5 seconds'))
    where c.owner = ${scope.owner} and c.id = ${id}::bigint and c.next_step_at is not null`);
}
