import type { BranchDay } from '../../../../shared/api/branch-days';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import { readBranchVersion, readVersion, type DayContext } from '../day-reports';
import { visibleReports } from '../invoices';
import { visibleJobs } from '../jobs';
import type { PrintedDay, PrintedJob, PrintedReception, PrintedReport } from './domain/printed';

const DEVICE = sql`jsonb_build_object('serial', d.serial, 'categoryTold', d.category_told, 'brandTold', d.brand_told,
  'category', (select jsonb_build_object('fa', k.label_fa, 'en', k.label_en, 'es', k.label_es, 'code', k.code) from as_product_categories k where k.owner = d.owner and k.code = d.category_code),
  'brand', (select jsonb_build_object('fa', b.label_fa, 'en', b.label_en, 'es', b.label_es, 'code', b.code) from as_brands b where b.owner = d.owner and b.code = d.brand_code),
  'product', (select jsonb_build_object('fa', p.label_fa, 'en', p.label_en, 'es', p.label_es, 'code', p.code) from as_products p where p.owner = d.owner and p.code = d.product_code))`;

const CUSTOMER = sql`jsonb_build_object('name', c.name, 'address', coalesce(r.address, c.address),
  'phones', (select coalesce(jsonb_agg(p.e164 order by p.e164 <> coalesce(r.contact_phone, ''), p.position), '[]') from as_customer_phones p where p.customer_id = c.document_id))`;

const JOB = sql`jsonb_build_object('number', j.number, 'promisedAt', j.promised_at, 'note', j.note, 'device', ${DEVICE},
  'faults', (select coalesce(jsonb_agg(jsonb_build_object('told', f.told, 'name', case when f.fault_code is not null then
      jsonb_build_object('fa', k.label_fa, 'en', k.label_en, 'es', k.label_es, 'code', f.fault_code) end) order by f.position), '[]')
    from as_job_faults f left join as_faults k on k.owner = f.owner and k.code = f.fault_code where f.job_id = j.document_id))`;

/** What stands on a reception's slip. */
export async function loadReception(scope: Scope, db: Db, id: string): Promise<PrintedReception | null> {
  return db.one(sql<PrintedReception>`select r.number, r.tracking_code as "trackingCode", r.opened_at as "openedAt", r.note, ${CUSTOMER} as customer,
      (select jsonb_agg(${JOB} order by j.position) from as_jobs j join as_devices d on d.document_id = j.device_id where j.reception_id = r.document_id) as jobs
    from as_receptions r join as_customers c on c.document_id = r.customer_id
    where r.owner = ${scope.owner} and r.document_id = ${id}`);
}

const MOST_TIMES = 8;

/** When the device moved and when somebody worked on it. Times only: whose hands it went through is not on the card that goes with it. */
const TIMES = sql`coalesce((select jsonb_agg(to_jsonb(x) order by x.at, x.what) from (select y.* from (
      select m.at, m.step as what, m.shelf, m.passed from as_custody_moves m where m.owner = j.owner and m.job_id = j.document_id
      union all select e.at, substr(e.type, 5), null, null from as_events e where e.owner = j.owner and e.subject_type = 'job' and e.subject_id = j.document_id
        and e.type in ('job.start', 'job.wait', 'job.resume', 'job.done', 'job.not-possible', 'job.reopen')) y
    order by y.at desc, y.what desc limit ${MOST_TIMES}::int) x), '[]')`;

const HELD = sql`to_jsonb((select h from (select h.accessories, h.condition, h.shelf from as_custody h where h.owner = j.owner and h.job_id = j.document_id) h))`;

/** What the reports of this job say was built in, as far as the caller may read them and nothing was cut or sent back. */
const partsOf = (scope: Scope): Sql =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('text', l.text, 'quantity', l.quantity, 'part', case when l.part_code is not null then
        jsonb_build_object('fa', p.label_fa, 'en', p.label_en, 'es', p.label_es, 'code', l.part_code) end) order by i.id, l.position)
      from as_invoices i join as_invoice_lines l on l.invoice_id = i.document_id left join as_parts p on p.owner = l.owner and p.code = l.part_code
      where ${visibleReports(scope)} and i.job_id = j.document_id and i.state in ('submitted', 'approved', 'partly-approved') and l.kind = 'part' and l.decision is distinct from 'cut'), '[]')`;

/** What stands on a device's label and on its repair card; an agent's people find their own jobs. */
export async function loadJob(scope: Scope, db: Db, id: string): Promise<PrintedJob | null> {
  return db.one(sql<PrintedJob>`select r.number as "receptionNumber", r.opened_at as "openedAt", r.note as "receptionNote", ${CUSTOMER} as customer, ${JOB} as job,
      (select a.name from as_agents a where a.document_id = j.agent_id) as agent,
      (select t.name from as_technicians t where t.document_id = j.technician_id) as technician, ${HELD} as held, ${TIMES} as times, ${partsOf(scope)} as parts
    from as_jobs j join as_receptions r on r.document_id = j.reception_id join as_customers c on c.document_id = r.customer_id join as_devices d on d.document_id = j.device_id
    where ${visibleJobs(scope)} and j.document_id = ${id}`);
}

/** What stands on a printed report of work; an agent's people find those of their agency, a technician the own ones. */
export async function loadReport(scope: Scope, db: Db, id: string): Promise<PrintedReport | null> {
  return db.one(sql<PrintedReport>`select i.number, i.kind, i.state, j.number as "jobNumber", i.service_day::text as "serviceDay", i.submitted_at as "submittedAt", i.decided_at as "decidedAt",
      i.note, i.return_reason as "returnReason", ${CUSTOMER} as customer, ${DEVICE} as device,
      (select a.name from as_agents a where a.document_id = i.agent_id) as agent,
      (select t.name from as_technicians t where t.document_id = i.technician_id) as technician,
      (select coalesce(jsonb_agg(jsonb_build_object('told', null, 'name', jsonb_build_object('fa', k.label_fa, 'en', k.label_en, 'es', k.label_es, 'code', f.fault_code)) order by f.fault_code), '[]')
        from as_invoice_faults f join as_faults k on k.owner = f.owner and k.code = f.fault_code where f.invoice_id = i.document_id) as faults,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'text', l.text, 'quantity', l.quantity, 'payer', l.payer, 'covered', l.verdict -> 'covered', 'wage', l.wage::text, 'price', l.price::text,
          'currency', l.currency, 'scale', l.scale, 'decision', l.decision, 'cutReason', l.cut_reason,
          'part', case when l.part_code is not null then jsonb_build_object('fa', p.label_fa, 'en', p.label_en, 'es', p.label_es, 'code', l.part_code) end) order by l.position), '[]')
        from as_invoice_lines l left join as_parts p on p.owner = l.owner and p.code = l.part_code where l.invoice_id = i.document_id) as lines
    from as_invoices i join as_jobs j on j.document_id = i.job_id join as_receptions r on r.document_id = j.reception_id
      join as_customers c on c.document_id = r.customer_id join as_devices d on d.document_id = i.device_id
    where ${visibleReports(scope)} and i.document_id = ${id}`);
}

/** A technician's day with the names of its codes; an agent's people find those of their agency, a technician the own ones. @throws record.not-found */
export async function loadDayReport(scope: Scope, db: Db, id: string, context: DayContext): Promise<PrintedDay> {
  const report = await readVersion(db, context, id);
  const { visits, notVisited } = report.drafted;
  const devices = [...visits, ...notVisited].map(({ device }) => device);
  const codes = (pick: (device: (typeof devices)[number]) => string | null): string[] => [...new Set(devices.map(pick).filter((code) => code !== null))];
  const names = await db.many(sql<{ list: 'category' | 'brand' | 'reason'; code: string; fa: string | null; en: string | null; es: string | null }>`
    select 'category' as list, code, label_fa as fa, label_en as en, label_es as es from as_product_categories where owner = ${scope.owner} and code = any(${codes(({ category }) => category)}::text[])
    union all select 'brand', code, label_fa, label_en, label_es from as_brands where owner = ${scope.owner} and code = any(${codes(({ brand }) => brand)}::text[])
    union all select distinct on (code) 'reason', code, label_fa, label_en, label_es from as_job_reasons where owner = ${scope.owner} and kind in ('not-possible', 'wait') and code = any(${visits.map(({ reason }) => reason)}::text[])`);
  return { report, names };
}

/** The branch's day in one version. @throws record.not-found */
export const loadBranchDay = (_scope: Scope, db: Db, id: string, context: DayContext): Promise<BranchDay> => readBranchVersion(db, context, id);
