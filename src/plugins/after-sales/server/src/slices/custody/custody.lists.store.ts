import type { CustodyFilter } from '../../../../shared/api/custody';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { CustodyRow, MoveRow, TrailRow } from './custody.rows';
import type { MoveMark } from './domain/mark';
import type { Asked } from './domain/read-query';

const EVERYTHING = sql``;

/** What every list shows of a device; `c` is where it is, and may be missing where it was never here. */
const LINE = sql`c.taken_in::text as seq, j.document_id as id, j.number, j.stage, j.emergency, j.closed_at as "closedAt",
  jsonb_build_object('id', r.document_id, 'number', r.number) as reception, k.name as customer,
  jsonb_build_object('id', d.document_id, 'product', d.product_code, 'category', d.category_code, 'brand', d.brand_code, 'serial', d.serial) as device,
  c.place, c.since, c.shelf, c.sent_to as "sentTo", c.taken_in_at as "takenInAt", coalesce(c.inspected, false) as inspected,
  case when t.document_id is not null then jsonb_build_object('id', t.document_id, 'name', t.name) end as technician,
  case when a.document_id is not null then jsonb_build_object('id', a.document_id, 'name', a.name) end as agent`;

const PARTIES = sql`join as_receptions r on r.document_id = j.reception_id join as_customers k on k.document_id = r.customer_id join as_devices d on d.document_id = j.device_id
  left join as_technicians t on t.document_id = c.technician_id left join as_agents a on a.document_id = c.agent_id`;

export interface HouseFilter {
  filter: CustodyFilter;
  /** Finished before this moment: left behind. */
  before: Date;
  inspectRepairs: boolean;
  shelfKey: string | null;
  asked: Asked | null;
  newestFirst: boolean;
  after: number | null;
  limit: number;
}

/** Each list has an index of its own, so the closed stages are written out as they stand in it. */
const CLOSED = sql`c.stage in ('done', 'not-possible', 'cancelled')`;

const among = (_scope: Scope, { filter, before, inspectRepairs }: HouseFilter): Sql => {
  const ready = inspectRepairs ? sql`and ${CLOSED} and (c.stage <> 'done' or c.inspected)` : sql`and ${CLOSED}`;
  if (filter === 'to-inspect') return sql`and c.stage = 'done' and not c.inspected`;
  if (filter === 'ready') return ready;
  return filter === 'left-behind' ? sql`and ${CLOSED} and c.closed_at < ${before}::timestamptz` : EVERYTHING;
};

/** Both ways the same index is walked, from one end or the other. */
const beyond = (_scope: Scope, { after, newestFirst }: HouseFilter): Sql => {
  if (after === null) return EVERYTHING;
  return newestFirst ? sql`and c.taken_in < ${after}::bigint` : sql`and c.taken_in > ${after}::bigint`;
};

/** OFFSET 0, here and below, keeps PostgreSQL from reading the keys of all jobs that ever were for the few that are here. */
const named = (scope: Scope, asked: Asked | null): Sql => {
  if (asked === null) return EVERYTHING;
  if (asked.trackingCode !== null) {
    return sql`and c.job_id in (select n.document_id from as_receptions o join as_jobs n on n.reception_id = o.document_id where o.owner = ${scope.owner} and o.tracking_code = ${asked.trackingCode})`;
  }
  return sql`and exists (select from as_job_keys w where w.owner = c.owner and w.seq = c.job_seq and w.key like all(${asked.patterns}::text[]) offset 0)`;
};

/**
 * Devices in the house, in the order in which they came in or the other way round. What is here is little beside all that ever was: only that is
 * looked through, and the page is cut before anything is joined to it.
 */
export async function listHouse(scope: Scope, db: Db, asked: HouseFilter): Promise<CustodyRow[]> {
  const order = asked.newestFirst ? sql`order by c.taken_in desc` : sql`order by c.taken_in`;
  return db.many(sql<CustodyRow>`select shown.* from (select c.* from as_custody c
      where c.owner = ${scope.owner} and c.place <> 'handed-over' ${among(scope, asked)} ${asked.shelfKey === null ? EVERYTHING : sql`and c.shelf_key = ${asked.shelfKey}`}
        ${named(scope, asked.asked)} ${beyond(scope, asked)}
      ${order} limit ${asked.limit}::int) c
    cross join lateral (select ${LINE} from as_jobs j ${PARTIES} where j.document_id = c.job_id offset 0) shown ${order}`);
}

/** What a scanner may have read: a whole number, a code or a serial. The newest twenty jobs, here or not. */
export async function findDevices(scope: Scope, db: Db, { number, serialKey, trackingCode }: { number: string; serialKey: string; trackingCode: string | null }): Promise<CustodyRow[]> {
  return db.many(sql<CustodyRow>`select ${LINE} from (
      select n.document_id from as_jobs n where n.owner = ${scope.owner} and n.number = ${number}
      union select n.document_id from as_receptions o join as_jobs n on n.reception_id = o.document_id where o.owner = ${scope.owner} and o.number = ${number}
      union select n.document_id from as_receptions o join as_jobs n on n.reception_id = o.document_id where o.owner = ${scope.owner} and o.tracking_code = ${trackingCode}
      union (select n.document_id from as_devices v join as_jobs n on n.device_id = v.document_id where v.owner = ${scope.owner} and v.serial_key = ${serialKey} order by n.id desc limit 20)) f
    join as_jobs j on j.document_id = f.document_id left join as_custody c on c.job_id = j.document_id ${PARTIES}
    where j.owner = ${scope.owner} order by j.id desc limit 20`);
}

/** One move as it is read; `m` is its row. */
const MOVE = sql`m.id::text as id, m.at, m.step, m.actor_kind as "byKind", nullif(concat_ws(' ', u.firstname, u.lastname), '') as "byName", m.shelf, mt.name as technician,
  coalesce(ma.name, m.sent_to) as "sentTo", m.way_bill as "wayBill", m.passed, m.reason, m.receiver, m.against`;

/** Who did it is a number of Strapi's; a person who has left it keeps the move without a name. */
const MOVERS = sql`left join as_technicians mt on mt.document_id = m.technician_id left join as_agents ma on ma.document_id = m.agent_id
  left join admin_users u on m.actor_kind = 'staff' and u.id::text = m.actor_id`;

export interface CustodyView extends CustodyRow {
  phones: string[];
  accessories: string | null;
  condition: string | null;
  note: string | null;
  trail: TrailRow[];
}

/** One device with everything that whoever holds it needs, and all its moves. */
export async function readCustody(scope: Scope, db: Db, jobId: string): Promise<CustodyView | null> {
  return db.one(sql<CustodyView>`select ${LINE}, c.accessories, c.condition, j.note,
      (select coalesce(jsonb_agg(p.e164 order by p.e164 <> coalesce(r.contact_phone, ''), p.position), '[]') from as_customer_phones p where p.customer_id = k.document_id) as phones,
      (select coalesce(jsonb_agg(to_jsonb(x) order by x.id::bigint), '[]') from (select ${MOVE}, m.accessories, m.condition, m.note,
          m.identity_reason as "identityReason", m.identity_document as "identityDocument", m.identity_digits as "identityDigits"
        from as_custody_moves m ${MOVERS} where m.job_id = j.document_id) x) as trail
    from as_jobs j left join as_custody c on c.job_id = j.document_id ${PARTIES} where j.owner = ${scope.owner} and j.document_id = ${jobId}`);
}

const STEPS_OF = { in: sql`m.step in ('take-in', 'bring-back')`, out: sql`m.step in ('hand-over', 'send-out')`, both: sql`m.step in ('take-in', 'bring-back', 'hand-over', 'send-out')` };

export interface RegisterRow extends MoveRow {
  at: Date;
  jobId: string;
  number: string;
  reception: { id: string; number: string };
  customer: string;
  device: CustodyRow['device'];
}

interface RegisterFilter {
  way: 'in' | 'out' | null;
  from: Date | null;
  until: Date | null;
  after: MoveMark | null;
  limit: number;
}

/** What came in and what went out, in the order in which it did. The page is cut before anything is joined to it. */
export async function listRegister(scope: Scope, db: Db, { way, from, until, after, limit }: RegisterFilter): Promise<RegisterRow[]> {
  return db.many(sql<RegisterRow>`select ${MOVE}, j.document_id as "jobId", j.number, jsonb_build_object('id', r.document_id, 'number', r.number) as reception, k.name as customer,
      jsonb_build_object('id', d.document_id, 'product', d.product_code, 'category', d.category_code, 'brand', d.brand_code, 'serial', d.serial) as device
    from (select m.* from as_custody_moves m where m.owner = ${scope.owner} and ${STEPS_OF[way ?? 'both']} ${from === null ? EVERYTHING : sql`and m.at >= ${from}::timestamptz`}
        ${until === null ? EVERYTHING : sql`and m.at < ${until}::timestamptz`} ${after === null ? EVERYTHING : sql`and (m.at, m.id) > (${after.at}::timestamptz, ${after.id}::bigint)`}
      order by m.at, m.id limit ${limit}::int) m
    join as_jobs j on j.document_id = m.job_id join as_receptions r on r.document_id = j.reception_id join as_customers k on k.document_id = r.customer_id
    join as_devices d on d.document_id = j.device_id ${MOVERS} order by m.at, m.id`);
}
