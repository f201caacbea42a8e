import type { WorkOrder } from '../../../../shared/api/jobs';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { Stage } from './domain';
import type { PageMark } from './domain/cursor';
import type { Among, WorkPlace } from './domain/work-order';
import { visibleJobs } from './jobs.store';

export interface LineRow {
  seq: number;
  id: string;
  number: string;
  reception_id: string;
  reception_number: string;
  opened_at: Date;
  stage: Stage;
  stage_since: Date;
  status_code: string | null;
  emergency: boolean;
  promised_at: Date | null;
  appointment_from: Date | null;
  appointment_to: Date | null;
  reason_code: string | null;
  device_id: string;
  product_code: string | null;
  category_code: string | null;
  brand_code: string | null;
  serial: string | null;
  province_code: string | null;
  city_code: string | null;
  agent_id: string | null;
  agent_name: string | null;
  technician_id: string | null;
  technician_name: string | null;
  customer_name: string;
  customer_address: string | null;
}

export interface WorkRow extends LineRow {
  closed_at: Date | null;
}

const EVERYTHING = sql``;

export const LINE = sql`j.id as seq, j.document_id as id, j.number, r.document_id as reception_id, r.number as reception_number, r.opened_at, j.stage, j.stage_since, j.status_code,
  j.emergency, j.promised_at, j.appointment_from, j.appointment_to, j.reason_code, d.document_id as device_id, d.product_code, d.category_code, d.brand_code, d.serial,
  r.province_code, r.city_code, j.agent_id, a.name as agent_name, j.technician_id, t.name as technician_name, c.name as customer_name,
  coalesce(r.address, c.address) as customer_address`;

const WITH_ITS_PARTIES = sql`join as_receptions r on r.document_id = j.reception_id join as_customers c on c.document_id = r.customer_id
  join as_devices d on d.document_id = j.device_id left join as_agents a on a.document_id = j.agent_id left join as_technicians t on t.document_id = j.technician_id`;

export const FROM_JOBS = sql`as_jobs j ${WITH_ITS_PARTIES}`;

/** Emergencies first, then in the order in which they came in; `after` is the last line of the page before. */
export const pageAfter = (_scope: Scope, after: PageMark | null): Sql =>
  after === null ? EVERYTHING : sql`and (j.emergency < ${after.emergency} or j.emergency = ${after.emergency} and j.id > ${after.seq}::int)`;

/** An agent's people read what the office and their own people wrote, not what was said at another agent's. */
const visibleNotes = (scope: Scope): Sql =>
  scope.agentId === undefined ? EVERYTHING : sql`and (n.agent_id = ${scope.agentId} or n.agent_id is null and n.verb <> 'refuse')`;

interface WorkFilter {
  stages: readonly Stage[];
  /** Open ones, closed ones, or both: said apart from the stages, because the indexes are cut by it. */
  among: Among;
  agent: string | null;
  order: WorkOrder;
  after: WorkPlace | null;
  limit: number;
}

const AMONG: Record<Among, Sql> = { yes: sql`and j.closed_at is null`, no: sql`and j.closed_at is not null`, any: EVERYTHING };

/** As the indexes have it: without a promise is after every promise. */
const PROMISED = sql`coalesce(j.promised_at, 'infinity'::timestamptz)`;

const ORDER_BY: Record<WorkOrder, Sql> = {
  urgent: sql`j.emergency desc, j.id`,
  opened: sql`j.id`,
  '-opened': sql`j.id desc`,
  promised: sql`${PROMISED}, j.id`,
  '-promised': sql`${PROMISED} desc, j.id desc`,
  since: sql`j.stage_since, j.id`,
  '-since': sql`j.stage_since desc, j.id desc`,
  closed: sql`j.closed_at, j.id`,
  '-closed': sql`j.closed_at desc, j.id desc`,
};

/** The lines after the last one of the page before. */
function beyond(_scope: Scope, order: WorkOrder, place: WorkPlace | null): Sql {
  if (place === null) return EVERYTHING;
  const { seq } = place;
  const at = place.at === null ? 'infinity' : new Date(place.at).toISOString();
  switch (order) {
    case 'urgent':
      return pageAfter(_scope, { emergency: place.at === 1, seq });
    case 'opened':
      return sql`and j.id > ${seq}::int`;
    case '-opened':
      return sql`and j.id < ${seq}::int`;
    case 'promised':
      return sql`and (${PROMISED}, j.id) > (${at}::timestamptz, ${seq}::int)`;
    case '-promised':
      return sql`and (${PROMISED}, j.id) < (${at}::timestamptz, ${seq}::int)`;
    case 'since':
      return sql`and (j.stage_since, j.id) > (${at}::timestamptz, ${seq}::int)`;
    case '-since':
      return sql`and (j.stage_since, j.id) < (${at}::timestamptz, ${seq}::int)`;
    case 'closed':
      return sql`and (j.closed_at, j.id) > (${at}::timestamptz, ${seq}::int)`;
    case '-closed':
      return sql`and (j.closed_at, j.id) < (${at}::timestamptz, ${seq}::int)`;
  }
}

/**
 * Jobs that somebody has to do, or has done; an agent's people see theirs only. One round trip. The page is cut before
 * anything is joined to it: the office's list has thousands of lines, of which a screen shows twenty-five.
 */
export async function listWork(scope: Scope, db: Db, { stages, among, agent, order, after, limit }: WorkFilter): Promise<WorkRow[]> {
  return db.many(sql<WorkRow>`select ${LINE}, j.closed_at from (select j.* from as_jobs j
      where ${visibleJobs(scope)} and j.stage = any(${stages}::text[]) ${AMONG[among]} ${agent === null ? EVERYTHING : sql`and j.agent_id = ${agent}`} ${beyond(scope, order, after)}
      order by ${ORDER_BY[order]} limit ${limit}::int) j ${WITH_ITS_PARTIES}
    order by ${ORDER_BY[order]}`);
}

export interface JobRowView extends LineRow {
  result: string | null;
  assigned_at: Date | null;
  closed_at: Date | null;
  note: string | null;
  customer_id: string;
  phones: string[];
  faults: { code: string | null; told: string | null }[];
  notes: { at: string; verb: string; by: string; text: string }[];
}

/** One job with everything that whoever does it needs: whom to call, where to go, what is wrong. */
export async function readJob(scope: Scope, db: Db, id: string): Promise<JobRowView | null> {
  return db.one(sql<JobRowView>`select ${LINE}, j.result, j.assigned_at, j.closed_at, j.note, c.document_id as customer_id,
      (select coalesce(jsonb_agg(p.e164 order by p.e164 <> coalesce(r.contact_phone, ''), p.position), '[]') from as_customer_phones p where p.customer_id = c.document_id) as phones,
      (select coalesce(jsonb_agg(jsonb_build_object('code', f.fault_code, 'told', f.told) order by f.position), '[]') from as_job_faults f where f.job_id = j.document_id) as faults,
      (select coalesce(jsonb_agg(jsonb_build_object('at', n.at, 'verb', n.verb, 'by', n.actor_kind, 'text', n.text) order by n.id), '[]')
        from as_job_notes n where n.job_id = j.document_id ${visibleNotes(scope)}) as notes
    from ${FROM_JOBS} where ${visibleJobs(scope)} and j.document_id = ${id}`);
}
