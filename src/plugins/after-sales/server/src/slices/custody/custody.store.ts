import { sql, type Sql } from '../../kernel/db/sql';
import type { Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents, type NewEvent } from '../../kernel/events';
import { channelOf, type Scope } from '../../kernel/scope';
import type { Job } from '../jobs';
import type { Custody, Move } from './domain/custody';
import { shelfKey } from './domain/shelf';

/** A device's whereabouts as rules know them; `c` is the row. */
const PRESENT: Sql = sql`c.taken_in::text as "takenIn", c.taken_in_at as "takenInAt", c.place, c.since, c.shelf, c.technician_id as "technicianId", c.agent_id as "agentId",
  c.sent_to as "sentTo", c.accessories, c.condition, c.inspected`;

/**
 * Where the device of a locked job is, and the code of its reception. It asks after the job is locked, in a statement of
 * its own: one that waited for the lock would still see what was there before it.
 */
export async function loadCustody(scope: Scope, tx: Tx, job: Pick<Job, 'id' | 'receptionId'>): Promise<{ custody: Custody | null; trackingCode: string }> {
  const row = await tx.one(sql<Partial<Custody> & { trackingCode: string }>`select r.tracking_code as "trackingCode", ${PRESENT}
    from as_receptions r left join as_custody c on c.job_id = ${job.id} and c.owner = r.owner where r.owner = ${scope.owner} and r.document_id = ${job.receptionId}`);
  if (!row) throw new Error(`job ${job.id} has no reception`);
  const { trackingCode, ...custody } = row;
  return { trackingCode, custody: custody.place ? (custody as Custody) : null };
}

interface StepWrite {
  /** The job as it stands after the step. */
  job: Pick<Job, 'id' | 'stage' | 'closedAt'>;
  custody: Custody;
  move: Move;
  event: NewEvent;
}

const insertMove = (scope: Scope, { job, move }: StepWrite, at: Date): Sql =>
  sql`insert into as_custody_moves (owner, job_id, step, place, shelf, technician_id, agent_id, sent_to, way_bill, accessories, condition, passed, reason, note, receiver, against,
      identity_reason, identity_document, identity_digits, actor_kind, actor_id, at)
    values (${scope.owner}, ${job.id}, ${move.step}, ${move.place}, ${move.shelf}, ${move.technicianId}, ${move.agentId}, ${move.sentTo}, ${move.wayBill}, ${move.accessories}, ${move.condition},
      ${move.passed}, ${move.reason}, ${move.note}, ${move.receiver}, ${move.against}, ${move.identity?.reason ?? null}, ${move.identity?.document ?? null}, ${move.identity?.lastDigits ?? null},
      ${scope.actor.kind}, ${scope.actor.id}, ${at}) returning id`;

/** Writes a move, where the device is since, and the event, in one statement. */
export async function writeStep(scope: Scope, tx: Tx, step: StepWrite, at: Date): Promise<void> {
  const { job, custody, event } = step;
  const events = eventRows({ scope, channel: channelOf(scope.actor), at }, [event]);
  await tx.many(sql`with moved as (${insertMove(scope, step, at)}),
    noted as (${insertEvents(events)})
    insert into as_custody as c (job_id, job_seq, owner, taken_in, taken_in_at, place, since, shelf, shelf_key, technician_id, agent_id, sent_to, accessories, condition, inspected, stage, closed_at)
    select ${job.id}, (select j.id from as_jobs j where j.document_id = ${job.id}), ${scope.owner}, coalesce(${custody.takenIn}::bigint, moved.id), ${custody.takenInAt}::timestamptz, ${custody.place}, ${custody.since}::timestamptz, ${custody.shelf},
      ${custody.shelf === null ? null : shelfKey(custody.shelf)}, ${custody.technicianId}, ${custody.agentId}, ${custody.sentTo}, ${custody.accessories}, ${custody.condition},
      ${custody.inspected}::boolean, ${job.stage}, ${job.closedAt}::timestamptz from moved
    on conflict (job_id) do update set taken_in = excluded.taken_in, taken_in_at = excluded.taken_in_at, place = excluded.place, since = excluded.since, shelf = excluded.shelf,
      shelf_key = excluded.shelf_key, technician_id = excluded.technician_id, agent_id = excluded.agent_id, sent_to = excluded.sent_to, accessories = excluded.accessories,
      condition = excluded.condition, inspected = excluded.inspected, stage = excluded.stage, closed_at = excluded.closed_at where c.owner = ${scope.owner}`);
}
