import type { ReasonKind } from '../../../../shared/api/jobs';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents, type NewEvent } from '../../kernel/events';
import { channelOf, type Scope } from '../../kernel/scope';
import type { FaultRow, JobRow, LockedJob, Questions } from './domain';
import { STATUS } from './statuses.store';

interface NewJobs {
  receptionId: string;
  at: Date;
  /** The year that the numbers belong to. */
  year: number;
  rows: readonly JobRow[];
}

/** The statement that writes a reception's jobs, for use inside its one write statement; it returns position and number. */
export const insertJobs = (scope: Scope, { receptionId, at, year, rows }: NewJobs): Sql =>
  sql`insert into as_jobs (document_id, owner, number, reception_id, device_id, position, stage, stage_since, emergency, promised_at, note, created_at, updated_at, published_at)
    select j.id, ${scope.owner}, as_next_number(${scope.owner}, 'job', ${year}::int), ${receptionId}, j.device_id, j.position, j.stage, t.at, false, j.promised_at, j.note, t.utc, t.utc, t.utc
    from (select i.at, i.at at time zone 'utc' as utc from (select ${at}::timestamptz as at) i) t,
      (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, device_id text, position int, stage text, promised_at timestamptz, note text) order by position) j
    returning position, number`;

/** The statement that writes what the customer says is wrong. */
export const insertFaults = (scope: Scope, rows: readonly FaultRow[]): Sql =>
  sql`insert into as_job_faults (owner, job_id, position, fault_code, told)
    select ${scope.owner}, job_id, position, fault_code, told
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(job_id text, position int, fault_code text, told text)`;

const EVERYTHING = sql``;

/**
 * Whose jobs a call may see: an agent's people theirs, an agent's technician those given to this person. What isn't asked
 * isn't in the statement either, so that each gets the index that suits it.
 */
export const visibleJobs = (scope: Scope): Sql =>
  sql`j.owner = ${scope.owner} ${scope.agentId === undefined ? EVERYTHING : sql`and j.agent_id = ${scope.agentId}`}
    ${scope.technicianId === undefined ? EVERYTHING : sql`and j.technician_id = ${scope.technicianId}`}`;

/**
 * The job, locked until the transaction ends, with the answers to what was asked: one round trip. Null when there is
 * none, or none that the caller may see. Agents and technicians are locked too, so that nobody is retired meanwhile.
 */
export async function lockJobRow(scope: Scope, tx: Tx, id: string, asked: Questions): Promise<LockedJob | null> {
  const reasons: { kind: ReasonKind; code: string }[] = asked.reasons;
  return tx.one(sql<LockedJob>`select j.document_id as id, j.number, j.reception_id as "receptionId", r.customer_id as "customerId", j.device_id as "deviceId",
      r.opened_at as "openedAt", j.promised_at as "promisedAt", j.stage, j.stage_since as "stageSince", j.status_code as "statusCode", j.emergency, j.agent_id as "agentId",
      j.technician_id as "technicianId", j.assigned_at as "assignedAt", j.appointment_from as "appointmentFrom", j.appointment_to as "appointmentTo",
      j.reason_code as "reasonCode", j.result, j.closed_at as "closedAt",
      jsonb_build_object(
        'agents', (select coalesce(jsonb_agg(jsonb_build_object('id', a.document_id, 'state', a.state)), '[]')
          from (select document_id, state from as_agents where owner = ${scope.owner} and document_id = any(${asked.agents}::text[]) for share) a),
        'technicians', (select coalesce(jsonb_agg(jsonb_build_object('id', t.document_id, 'agent', t.agent_id, 'state', t.state)), '[]')
          from (select document_id, agent_id, state from as_technicians where owner = ${scope.owner} and document_id = any(${asked.technicians}::text[]) for share) t),
        'reasons', (select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'code', c.code, 'state', c.state)), '[]')
          from as_job_reasons c join jsonb_to_recordset(${JSON.stringify(reasons)}::jsonb) as q(kind text, code text) using (kind, code) where c.owner = ${scope.owner}),
        'statuses', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (select ${STATUS} from as_job_statuses s
          where s.owner = ${scope.owner} and (s.code = any(${asked.statuses}::text[]) or s.code = j.status_code)) x)
      ) as found
    from as_jobs j join as_receptions r on r.document_id = j.reception_id
    where ${visibleJobs(scope)} and j.document_id = ${id} for update of j`);
}

interface MoveWrite {
  job: LockedJob;
  events: readonly NewEvent[];
  note: { verb: string; text: string } | null;
}

/** Writes a locked job's new facts with the events and the note that go with them, in one statement. */
export async function writeMove(scope: Scope, tx: Tx, { job, events, note }: MoveWrite, at: Date): Promise<void> {
  const rows = eventRows({ scope, channel: channelOf(scope.actor), at }, events);
  await tx.many(sql`with moved as (update as_jobs set stage = ${job.stage}, stage_since = ${job.stageSince}, status_code = ${job.statusCode}, emergency = ${job.emergency},
        agent_id = ${job.agentId}, technician_id = ${job.technicianId}, assigned_at = ${job.assignedAt}, appointment_from = ${job.appointmentFrom},
        appointment_to = ${job.appointmentTo}, reason_code = ${job.reasonCode}, result = ${job.result}, closed_at = ${job.closedAt},
        updated_at = ${at}::timestamptz at time zone 'utc'
      where owner = ${scope.owner} and document_id = ${job.id} returning document_id),
    noted as (insert into as_job_notes (owner, job_id, agent_id, verb, text, actor_kind, actor_id, at)
      select ${scope.owner}, ${job.id}, ${scope.agentId ?? null}::text, n.verb, n.text, ${scope.actor.kind}, ${scope.actor.id}, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(note ? [note] : [])}::jsonb) as n(verb text, text text)),
    events as (${insertEvents(rows)})
    select document_id from moved`);
}
