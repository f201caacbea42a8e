import type { CheckKind } from '../../../../shared/api/daily-check';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents, type NewEvent } from '../../kernel/events';
import { channelOf, type Scope } from '../../kernel/scope';
import type { CheckMark } from './domain/mark';

export interface CheckRow {
  rank: number;
  seq: number;
  kind: CheckKind;
  id: string;
  at: Date;
  job: { id: string; number: string } | null;
  report: { id: string; number: string } | null;
  customer: { id: string; name: string } | null;
  phone: string | null;
  agent: string | null;
  explanation: { note: string; at: string } | null;
}

export interface CheckFilter {
  from: Date;
  before: Date;
  kind: CheckKind | null;
  /** Null asks for all. */
  explained: boolean | null;
  after: CheckMark;
  limit: number;
}

interface Days {
  from: Date;
  before: Date;
}

/** Jobs that were done on these days and of which no report came; a returned one has to come again. */
const doneWithoutReport = (scope: Scope, { from, before }: Days): Sql =>
  sql`select 1 as rank, j.id as seq, 'done-without-report' as kind, j.document_id as id, j.closed_at as at, j.document_id as job_id, null::text as report_id, null::text as contact_id
    from as_jobs j where j.owner = ${scope.owner} and j.stage = 'done' and j.closed_at >= ${from}::timestamptz and j.closed_at < ${before}::timestamptz
      and not exists (select from as_invoices i where i.job_id = j.document_id and i.state <> 'returned')`;

/** Reports before which nobody noted that the work had begun. (A report begins and ends the work itself at its own moment.) */
const reportWithoutVisit = (scope: Scope, { from, before }: Days): Sql =>
  sql`select 2, i.id, 'report-without-visit', i.document_id, i.submitted_at, i.job_id, i.document_id, null
    from as_invoices i where i.owner = ${scope.owner} and i.submitted_at >= ${from}::timestamptz and i.submitted_at < ${before}::timestamptz and i.state <> 'returned'
      and not exists (select from as_events e where e.owner = i.owner and e.subject_type = 'job' and e.subject_id = i.job_id and e.type in ('job.start', 'job.on-the-way') and e.at < i.submitted_at)`;

/** Jobs that the customer was told for these days and that are still open. */
const promisedWithoutReport = (scope: Scope, { from, before }: Days): Sql =>
  sql`select 3, j.id, 'promised-without-report', j.document_id, coalesce(j.appointment_from, j.promised_at), j.document_id, null, null
    from as_jobs j where j.owner = ${scope.owner} and j.closed_at is null and coalesce(j.appointment_from, j.promised_at) >= ${from}::timestamptz and coalesce(j.appointment_from, j.promised_at) < ${before}::timestamptz
      and not exists (select from as_invoices i where i.job_id = j.document_id and i.state <> 'returned')`;

/** Calls that were missed, or left a question open, and after which nobody spoke with this person again. */
const callWithoutJob = (scope: Scope, { from, before }: Days): Sql =>
  sql`select 4, c.id, 'call-without-job', c.document_id, c.at, c.job_id, null, c.document_id
    from as_contacts c where c.owner = ${scope.owner} and c.at >= ${from}::timestamptz and c.at < ${before}::timestamptz and c.job_id is null and c.reception_id is null
      and (c.kind = 'missed-call' or c.kind in ('inquiry', 'other') and c.outcome = 'none')
      and not exists (select from as_contacts n where n.owner = c.owner and n.phone = c.phone and n.at > c.at and n.kind <> 'missed-call')
      and not exists (select from as_contacts n where n.customer_id = c.customer_id and n.at > c.at and n.kind <> 'missed-call')
      and not exists (select from as_customer_phones p join as_contacts n on n.customer_id = p.customer_id where p.owner = c.owner and p.e164 = c.phone and n.at > c.at and n.kind <> 'missed-call')`;

const EVERYTHING = sql``;

/** A page of what doesn't fit on these days. Lines are found, not stored: what was put right is gone by itself. */
export async function listMisfits(scope: Scope, db: Db, filter: CheckFilter): Promise<CheckRow[]> {
  const { kind, explained, after, limit } = filter;
  return db.many(sql<CheckRow>`with found as (${doneWithoutReport(scope, filter)} union all ${reportWithoutVisit(scope, filter)} union all ${promisedWithoutReport(scope, filter)} union all ${callWithoutJob(scope, filter)})
    select f.rank, f.seq, f.kind, f.id, f.at, case when j.document_id is null then null else jsonb_build_object('id', j.document_id, 'number', j.number) end as job,
      case when i.document_id is null then null else jsonb_build_object('id', i.document_id, 'number', i.number) end as report,
      case when p.document_id is null then null else jsonb_build_object('id', p.document_id, 'name', p.name) end as customer, c.phone, a.name as agent,
      case when n.note is null then null else jsonb_build_object('note', n.note, 'at', n.at) end as explanation
    from found f left join as_jobs j on j.document_id = f.job_id left join as_invoices i on i.document_id = f.report_id left join as_contacts c on c.document_id = f.contact_id
      left join as_receptions r on r.document_id = j.reception_id left join as_customers p on p.document_id = coalesce(r.customer_id, c.customer_id)
      left join as_agents a on a.document_id = j.agent_id left join as_check_notes n on n.owner = ${scope.owner} and n.kind = f.kind and n.subject_id = f.id
    where (${kind}::text is null or f.kind = ${kind}) and (f.rank, f.seq) > (${after.rank}::int, ${after.seq}::int)
      ${explained === null ? EVERYTHING : explained ? sql`and n.note is not null` : sql`and n.note is null`}
    order by f.rank, f.seq limit ${limit}::int`);
}

const TABLES: Readonly<Record<CheckKind, Sql>> = {
  'done-without-report': sql`as_jobs`,
  'report-without-visit': sql`as_invoices`,
  'promised-without-report': sql`as_jobs`,
  'call-without-job': sql`as_contacts`,
};

/** Writes the note about a record of ours, with its event, over an older one. False when there is no such record. */
export async function writeNote(scope: Scope, tx: Tx, { kind, id, note }: { kind: CheckKind; id: string; note: string }, event: NewEvent, at: Date): Promise<boolean> {
  const rows = await tx.many(sql<{ subject_id: string }>`with noted as (insert into as_check_notes (owner, kind, subject_id, note, actor_kind, actor_id, at)
      select ${scope.owner}, ${kind}, s.document_id, ${note}, ${scope.actor.kind}, ${scope.actor.id}, ${at}::timestamptz from ${TABLES[kind]} s where s.owner = ${scope.owner} and s.document_id = ${id}
      on conflict (owner, kind, subject_id) do update set note = excluded.note, actor_kind = excluded.actor_kind, actor_id = excluded.actor_id, at = excluded.at returning subject_id),
    events as (${insertEvents(eventRows({ scope, channel: channelOf(scope.actor), at }, [event]))} where exists (select from noted))
    select subject_id from noted`);
  return rows.length > 0;
}
