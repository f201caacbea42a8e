import type { DeviceLife } from '../../../../shared/api/device-lives';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import { warrantyFacts, type WarrantyFacts } from '../warranty';

const iso = (at: Sql): Sql => sql`to_char(${at} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** No device had more that anybody would read through. */
const SHOWN = sql`50`;

export type Life = Omit<DeviceLife, 'warranty' | 'facts'> & { loaded: WarrantyFacts };

/** The jobs of the device `d` with their receptions and people, as `j`, `r` and `c`. */
const JOBS = sql`as_jobs j join as_receptions r on r.document_id = j.reception_id join as_customers c on c.document_id = r.customer_id`;

const owners = sql`coalesce((select jsonb_agg(to_jsonb(o) - 'newest' order by o.newest desc) from (select jsonb_build_object('id', c.document_id, 'name', c.name) as customer,
    ${iso(sql`min(r.opened_at)`)} as "from", ${iso(sql`max(r.opened_at)`)} as "to", count(distinct r.id)::int as receptions, max(r.id) as newest
  from ${JOBS} where j.device_id = d.document_id group by c.document_id, c.name order by newest desc limit ${SHOWN}) o), '[]')`;

const jobs = sql`coalesce((select jsonb_agg(to_jsonb(o) - 'seq' order by o.seq desc) from (select j.id as seq, j.document_id as id, j.number,
    jsonb_build_object('id', r.document_id, 'number', r.number) as reception, jsonb_build_object('id', c.document_id, 'name', c.name) as customer,
    ${iso(sql`r.opened_at`)} as "openedAt", j.stage, ${iso(sql`j.stage_since`)} as since, j.result,
    (select jsonb_build_object('id', a.document_id, 'name', a.name) from as_agents a where a.document_id = j.agent_id) as agent,
    (select jsonb_build_object('id', t.document_id, 'name', t.name) from as_technicians t where t.document_id = j.technician_id) as technician
  from ${JOBS} where j.device_id = d.document_id order by j.id desc limit ${SHOWN}) o), '[]')`;

const reports = sql`coalesce((select jsonb_agg(to_jsonb(o) - 'seq' order by o.seq desc) from (select i.id as seq, i.document_id as id, i.number, i.job_id as job, i.kind, i.state,
    i.service_day::text as "serviceDay",
    (select coalesce(jsonb_agg(jsonb_build_object('code', l.part_code, 'quantity', l.quantity, 'cut', coalesce(l.decision = 'cut', false)) order by l.position), '[]')
      from as_invoice_lines l where l.invoice_id = i.document_id and l.part_code is not null) as parts
  from as_jobs j join as_invoices i on i.job_id = j.document_id where j.device_id = d.document_id order by i.id desc limit ${SHOWN}) o), '[]')`;

const contacts = sql`coalesce((select jsonb_agg(to_jsonb(o) - 'seq' order by o.seq desc) from (select t.id as seq, t.document_id as id, ${iso(sql`t.at`)} as at, t.kind, t.channel, t.subject, j.number as job
  from as_jobs j join as_contacts t on t.job_id = j.document_id where j.device_id = d.document_id order by t.id desc limit ${SHOWN}) o), '[]')`;

const events = sql`coalesce((select jsonb_agg(to_jsonb(o) - 'seq' order by o.seq desc) from (select e.seq, ${iso(sql`e.at`)} as at, e.type as event, e.reason, e.actor_kind as by,
    case when e.type = 'device.changed' then nullif(concat_ws(' · ', e.data ->> 'serial', e.data ->> 'product', e.data ->> 'yearOfManufacture'), '') end as was
  from as_events e where e.owner = d.owner and e.subject_type = 'device' and e.subject_id = d.document_id order by e.seq desc limit ${SHOWN}) o), '[]')`;

/** Everything of one device in one round trip; null when there is none. */
export async function readLife(scope: Scope, db: Db, id: string): Promise<Life | null> {
  return db.one(sql<Life>`select d.document_id as id, d.serial, d.product_code as product, d.category_code as category, d.brand_code as brand, d.category_told as "categoryTold",
      d.brand_told as "brandTold", d.year_of_manufacture as "yearOfManufacture", d.state, to_char(d.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt",
      ${owners} as owners, ${jobs} as jobs, ${reports} as reports, ${contacts} as contacts, ${events} as events, (${warrantyFacts(scope, [id])}) as loaded
    from as_devices d where d.owner = ${scope.owner} and d.document_id = ${id}`);
}
