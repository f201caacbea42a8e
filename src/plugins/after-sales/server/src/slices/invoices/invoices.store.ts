import type { TariffRow } from '../../../../shared/api/invoices';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import { knownCodes } from '../codings';
import type { CodeRef, KnownCode } from '../codings/domain';
import type { CutReason, ReportedLine } from './domain/decide-lines';
import type { LineRow } from './domain/report-rows';
import { tariffRowsFor } from './tariffs.store';

/** What submitting a report must know beside the job itself. */
export interface FoundForReport {
  device: { id: string; product: string | null; category: string | null; state: 'known' | 'unverified' } | null;
  opened_at: string;
  grade: string | null;
  live_report: string | null;
  live_installation: { number: string; submittedAt: string } | null;
  codes: KnownCode[];
  photos: string[];
  tariff: TariffRow[];
  warranty: unknown;
}

export interface ReportQuestions {
  jobId: string;
  services: readonly string[];
  day: string;
  refs: readonly CodeRef[];
  photoIds: readonly string[];
}

/** Everything in one round trip; `warranty` is another slice's statement about the job's device. */
export async function loadForReport(scope: Scope, tx: Tx, asked: ReportQuestions, warranty: Sql): Promise<FoundForReport> {
  const row = await tx.one(sql<FoundForReport>`select
    (select jsonb_build_object('id', d.document_id, 'product', d.product_code, 'category', d.category_code, 'state', d.state) from as_devices d where d.document_id = j.device_id) as device,
    r.opened_at::text as opened_at,
    (select a.grade from as_agents a where a.document_id = j.agent_id) as grade,
    (select i.number from as_invoices i where i.job_id = j.document_id and i.state in ('submitted', 'approved', 'partly-approved')) as live_report,
    (select jsonb_build_object('number', i.number, 'submittedAt', i.submitted_at) from as_invoices i
      where i.owner = j.owner and i.device_id = j.device_id and i.kind = 'installation' and i.state in ('submitted', 'approved', 'partly-approved')) as live_installation,
    (${knownCodes(scope, asked.refs)}) as codes,
    (select coalesce(jsonb_agg(p.id), '[]') from as_photos p where p.owner = j.owner and p.id = any(${asked.photoIds}::uuid[]) and p.invoice_id is null
      and p.agent_id is not distinct from j.agent_id) as photos,
    (${tariffRowsFor(scope, asked.services, asked.day)}) as tariff,
    (${warranty}) as warranty
    from as_jobs j join as_receptions r on r.document_id = j.reception_id where j.owner = ${scope.owner} and j.document_id = ${asked.jobId}`);
  return row as FoundForReport;
}

export interface ReportRow {
  id: string;
  kind: string;
  job_id: string;
  device_id: string;
  agent_id: string | null;
  technician_id: string | null;
  has_parts: boolean;
  service_day: string;
  zone: string;
  policy_version: number | null;
  note: string | null;
}

export interface ReportWrite {
  at: Date;
  year: number;
  report: ReportRow;
  lines: readonly LineRow[];
  faults: readonly string[];
  photos: readonly string[];
  currency: { code: string; scale: number };
}

/** The report with lines, found faults and photos in one statement; its number is taken here, at submission. */
export async function writeReport(scope: Scope, tx: Tx, { at, year, report, lines, faults, photos, currency }: ReportWrite): Promise<string> {
  const row = await tx.one(sql<{ number: string }>`with
    told as (select r.*, t.at, t.at at time zone 'utc' as utc from jsonb_to_record(${JSON.stringify(report)}::jsonb) as r(id text, kind text, job_id text, device_id text,
        agent_id text, technician_id text, has_parts boolean, service_day date, zone text, policy_version int, note text), (select ${at}::timestamptz as at) t),
    report as (insert into as_invoices (document_id, owner, number, kind, state, job_id, device_id, agent_id, technician_id, has_parts, service_day, zone, submitted_at, policy_version, note, created_at, updated_at, published_at)
      select id, ${scope.owner}, as_next_number(${scope.owner}, 'report', ${year}::int), kind, 'submitted', job_id, device_id, agent_id, technician_id, has_parts, service_day, zone, at, policy_version, note, utc, utc, utc
      from told returning number),
    lines as (insert into as_invoice_lines (owner, invoice_id, position, kind, part_code, text, quantity, payer, verdict, wage, price, currency, scale, wage_row, price_row)
      select ${scope.owner}, ${report.id}, l.position, l.kind, l.part_code, l.text, l.quantity, l.payer, l.verdict, l.wage, l.price, ${currency.code}, ${currency.scale}::smallint, l.wage_row, l.price_row
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(position int, kind text, part_code text, text text, quantity int, payer text, verdict jsonb, wage bigint, price bigint, wage_row uuid, price_row uuid)),
    faults as (insert into as_invoice_faults (owner, invoice_id, fault_code) select ${scope.owner}, ${report.id}, unnest(${faults}::text[])),
    photos as (update as_photos set invoice_id = ${report.id} where owner = ${scope.owner} and id = any(${photos}::uuid[]))
    select number from report`);
  return row?.number ?? '';
}

const EVERYTHING = sql``;

/** Whose reports a call may see: an agent's people those of their agency, a technician the own ones. */
export const visibleReports = (scope: Scope): Sql =>
  sql`i.owner = ${scope.owner} ${scope.agentId === undefined ? EVERYTHING : sql`and i.agent_id = ${scope.agentId}`}
    ${scope.technicianId === undefined ? EVERYTHING : sql`and i.technician_id = ${scope.technicianId}`}`;

export interface LockedReport {
  id: string;
  number: string;
  kind: string;
  state: string;
  jobId: string;
  deviceId: string;
  serviceDay: string;
  lines: ReportedLine[];
  /** Whether the caller has sent it. */
  own: boolean;
  /** Those of the asked reasons for cuts that may be given. */
  reasons: CutReason[];
}

/**
 * One report, locked until the transaction ends, with its lines and the reasons that are asked for; an agent's people and
 * technicians find their own.
 */
export async function lockReport(scope: Scope, tx: Tx, id: string, reasonCodes: readonly string[], language: string): Promise<LockedReport | null> {
  return tx.one(sql<LockedReport>`select i.document_id as id, i.number, i.kind, i.state, i.job_id as "jobId", i.device_id as "deviceId", i.service_day::text as "serviceDay",
      (select jsonb_agg(jsonb_build_object('position', l.position, 'quantity', l.quantity, 'wage', l.wage::text) order by l.position) from as_invoice_lines l where l.invoice_id = i.document_id) as lines,
      exists (select from as_events e where e.owner = i.owner and e.subject_type = 'report' and e.subject_id = i.document_id and e.type = 'report.submitted'
        and e.actor_kind = ${scope.actor.kind} and e.actor_id = ${scope.actor.id}) as own,
      (select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'label', coalesce(case ${language}::text when 'fa' then c.label_fa when 'es' then c.label_es else c.label_en end, c.label_fa, c.label_en, c.label_es))), '[]')
        from as_job_reasons c where c.owner = ${scope.owner} and c.kind = 'report-cut' and c.state = 'active' and c.code = any(${reasonCodes}::text[])) as reasons
    from as_invoices i where ${visibleReports(scope)} and i.document_id = ${id} for update`);
}

export interface LineFate {
  position: number;
  decision: string | null;
  reason: string | null;
  code: string | null;
  quantity: number | null;
  wage: string | null;
}

interface DecisionWrite {
  state: string;
  lines: readonly LineFate[];
  returnReason: string | null;
  at: Date;
}

/** Writes what the office decided: the report's state and each line's fate. */
export async function writeDecision(scope: Scope, tx: Tx, id: string, { state, lines, returnReason, at }: DecisionWrite): Promise<void> {
  await tx.many(sql`with lines as (update as_invoice_lines l set decision = d.decision, cut_reason = d.reason, cut_code = d.code, granted_quantity = d.quantity, granted_wage = d.wage
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as d(position int, decision text, reason text, code text, quantity int, wage bigint)
      where l.owner = ${scope.owner} and l.invoice_id = ${id} and l.position = d.position)
    update as_invoices set state = ${state}, decided_at = ${at}::timestamptz, return_reason = ${returnReason}, updated_at = ${at}::timestamptz at time zone 'utc'
    where owner = ${scope.owner} and document_id = ${id}`);
}

export interface ReportView {
  id: string;
  number: string;
  kind: string;
  state: string;
  job: { id: string; number: string };
  agent: { id: string; name: string } | null;
  device: string;
  serviceDay: string;
  submittedAt: Date;
  decidedAt: Date | null;
  policyVersion: number | null;
  note: string | null;
  returnReason: string | null;
  photos: string[];
  lines: LineView[];
}

export interface LineView {
  position: number;
  kind: string;
  part: string | null;
  text: string | null;
  quantity: number;
  payer: string;
  verdict: { covered: boolean; reason: string } | null;
  wage: string | null;
  price: string | null;
  currency: string;
  scale: number;
  decision: string | null;
  cutReason: string | null;
  cutCode: string | null;
  grantedQuantity: number | null;
  granted: string | null;
}

/** What stands on a report, for a statement about `as_invoices i` and its job `j`. */
export const REPORT = sql`i.document_id as id, i.number, i.kind, i.state, jsonb_build_object('id', j.document_id, 'number', j.number) as job,
  (select jsonb_build_object('id', a.document_id, 'name', a.name) from as_agents a where a.document_id = i.agent_id) as agent, i.device_id as device,
  i.service_day::text as "serviceDay", i.submitted_at as "submittedAt", i.decided_at as "decidedAt", i.policy_version as "policyVersion", i.note, i.return_reason as "returnReason",
  (select coalesce(jsonb_agg(p.id order by p.id), '[]') from as_photos p where p.invoice_id = i.document_id) as photos,
  (select jsonb_agg(jsonb_build_object('position', l.position, 'kind', l.kind, 'part', l.part_code, 'text', l.text, 'quantity', l.quantity, 'payer', l.payer, 'verdict', l.verdict,
      'wage', l.wage::text, 'price', l.price::text, 'currency', l.currency, 'scale', l.scale, 'decision', l.decision, 'cutReason', l.cut_reason, 'cutCode', l.cut_code,
      'grantedQuantity', l.granted_quantity, 'granted', l.granted_wage::text) order by l.position)
    from as_invoice_lines l where l.invoice_id = i.document_id) as lines`;

/** One report with all that stands on it. */
export async function readReport(scope: Scope, db: Db, id: string): Promise<ReportView | null> {
  return db.one(sql<ReportView>`select ${REPORT}
    from as_invoices i join as_jobs j on j.document_id = i.job_id
    where ${visibleReports(scope)} and i.document_id = ${id}`);
}
