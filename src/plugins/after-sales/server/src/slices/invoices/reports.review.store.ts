import type { TariffRow } from '../../../../shared/api/invoices';
import type { ReviewAnswer } from '../../../../shared/api/report-review';
import { sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Language } from '../../kernel/http/texts';
import type { Scope } from '../../kernel/scope';
import type { LineVerdict } from './domain/report-rows';
import { REPORT, visibleReports, type ReportView } from './invoices.store';

type Moment = string | null;
type Labels = Readonly<Record<Language, string | null>>;

export interface ReviewView extends Omit<ReportView, 'lines'> {
  lines: (Omit<ReportView['lines'][number], 'verdict'> & { verdict: (LineVerdict & { startsOn: string | null; endsOn: string | null }) | null })[];
  own: boolean;
  technician: ReviewAnswer['technician'];
  customer: ReviewAnswer['customer'];
  region: ReviewAnswer['region'];
  unit: ReviewAnswer['device'];
  work: ReviewAnswer['job'];
  foundFaults: string[];
  clocks: { measure: string; state: string; dueAt: Moment; metAt: Moment; missedAt: Moment }[];
  earlier: ReviewAnswer['earlier'];
  sentBefore: ReviewAnswer['sentBefore'];
  notes: ReviewAnswer['notes'];
  rows: { position: number; part: Labels | null; row: TariffRow | null }[];
}

const JOB_FACTS = sql`jsonb_build_object('reception', jsonb_build_object('id', r.document_id, 'number', r.number), 'openedAt', r.opened_at, 'promisedAt', j.promised_at, 'closedAt', j.closed_at,
    'result', j.result, 'note', j.note,
    'startedAt', (select min(e.at) from as_events e where e.owner = j.owner and e.subject_type = 'job' and e.subject_id = j.document_id and e.type = 'job.start' and e.at < i.submitted_at),
    'faults', (select coalesce(jsonb_agg(jsonb_build_object('code', f.fault_code, 'told', f.told) order by f.position), '[]') from as_job_faults f where f.job_id = j.document_id)) as work`;

/** Work on the same device that ended within a year before this fault was reported: did it last? */
const EARLIER = sql`coalesce((select jsonb_agg(jsonb_build_object('job', jsonb_build_object('id', o.document_id, 'number', o.number), 'closedAt', o.closed_at, 'result', o.result,
      'report', case when x.document_id is null then null else jsonb_build_object('id', x.document_id, 'number', x.number) end,
      'work', (select coalesce(jsonb_agg(l.text order by l.position), '[]') from as_invoice_lines l where l.invoice_id = x.document_id and l.kind <> 'part' and l.text is not null),
      'parts', (select coalesce(jsonb_agg(l.part_code order by l.position), '[]') from as_invoice_lines l where l.invoice_id = x.document_id and l.kind = 'part')) order by o.closed_at desc)
    from (select o.* from as_jobs o where o.device_id = i.device_id and o.document_id <> i.job_id and o.stage in ('done', 'not-possible') and o.closed_at < r.opened_at
        and o.closed_at > r.opened_at - interval '1 year' order by o.closed_at desc limit 10) o
      left join as_invoices x on x.job_id = o.document_id and x.state in ('submitted', 'approved', 'partly-approved')), '[]') as earlier`;

const LINE_ROWS = sql`coalesce((select jsonb_agg(jsonb_build_object('position', l.position,
      'part', case when p.code is null then null else jsonb_build_object('fa', p.label_fa, 'en', p.label_en, 'es', p.label_es) end, 'row', case when t.id is null then null else jsonb_build_object('id', t.id, 'tariff', t.tariff, 'service', t.service,
      'product', t.product_code, 'category', t.category_code, 'part', t.part_code, 'grade', t.grade, 'zone', t.zone, 'validFrom', t.valid_from, 'amount', t.amount::text) end) order by l.position)
    from as_invoice_lines l left join as_tariff_rows t on t.id = l.wage_row left join as_parts p on p.owner = l.owner and p.code = l.part_code where l.invoice_id = i.document_id), '[]') as rows`;

/** A report with the job, the device and its life before, what was promised, and the grounds of each line. One round trip. */
export async function readReview(scope: Scope, db: Db, id: string): Promise<ReviewView | null> {
  return db.one(sql<ReviewView>`select ${REPORT}, ${JOB_FACTS}, ${EARLIER}, ${LINE_ROWS},
      exists (select from as_events e where e.owner = i.owner and e.subject_type = 'report' and e.subject_id = i.document_id and e.type = 'report.submitted'
        and e.actor_kind = ${scope.actor.kind} and e.actor_id = ${scope.actor.id}) as own,
      (select jsonb_build_object('id', t.document_id, 'name', t.name) from as_technicians t where t.document_id = i.technician_id) as technician,
      jsonb_build_object('id', c.document_id, 'name', c.name) as customer, jsonb_build_object('province', r.province_code, 'city', r.city_code) as region,
      jsonb_build_object('id', d.document_id, 'serial', d.serial, 'product', d.product_code, 'category', d.category_code, 'brand', d.brand_code) as unit,
      array(select f.fault_code::text from as_invoice_faults f where f.invoice_id = i.document_id order by f.fault_code) as "foundFaults",
      (select coalesce(jsonb_agg(jsonb_build_object('measure', k.measure, 'state', k.state, 'dueAt', k.due_at, 'metAt', k.met_at, 'missedAt', k.missed_at) order by k.id), '[]') from as_sla_clocks k where k.job_id = j.document_id) as clocks,
      (select coalesce(jsonb_agg(jsonb_build_object('id', b.document_id, 'number', b.number, 'submittedAt', b.submitted_at, 'returnReason', b.return_reason) order by b.id), '[]')
        from as_invoices b where b.job_id = i.job_id and b.state = 'returned' and b.id < i.id) as "sentBefore",
      (select coalesce(jsonb_agg(jsonb_build_object('at', n.at, 'by', n.actor_kind, 'text', n.text) order by n.id), '[]') from as_job_notes n where n.job_id = j.document_id) as notes
    from as_invoices i join as_jobs j on j.document_id = i.job_id join as_receptions r on r.document_id = j.reception_id join as_customers c on c.document_id = r.customer_id
      join as_devices d on d.document_id = i.device_id
    where ${visibleReports(scope)} and i.document_id = ${id}`);
}
