import type { DraftedDay } from '../../../../shared/api/day-reports';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { eventRows, insertEvents, type NewEvent } from '../../kernel/events';
import { channelOf, type Scope } from '../../kernel/scope';
import { OPEN_STAGES } from '../jobs/domain';
import type { Window } from './domain/day';
import type { DayFacts, HeldJob, JobEvent } from './domain/facts';
import type { StoredDay, VersionLine } from './domain/row';
import { STORED, visibleDays, visibleTechnicians } from './stored-day.sql';

/** More jobs than anybody has in hand and has had since a day that is still reported. */
const MOST_JOBS = 2_000;

/**
 * The jobs that a technician has in hand, those that moved since the day began, and those that were taken away since;
 * what else this person ever did has no part in the day.
 */
const heldJobs = (scope: Scope, technician: string, since: Date): Sql =>
  sql`select j.document_id, j.number, j.technician_id, j.stage, j.device_id, j.reception_id, j.appointment_from, j.appointment_to from as_jobs j
      where j.owner = ${scope.owner} and j.technician_id = ${technician} and (j.stage = any(${OPEN_STAGES}::text[]) or j.stage_since >= ${since}::timestamptz)
    union
    select j.document_id, j.number, j.technician_id, j.stage, j.device_id, j.reception_id, j.appointment_from, j.appointment_to
      from as_events e join as_jobs j on j.owner = e.owner and j.document_id = e.subject_id
      where e.owner = ${scope.owner} and e.data ->> 'technicianBefore' = ${technician} and e.at >= ${since}::timestamptz and e.subject_type = 'job'
    limit ${MOST_JOBS}::int`;

interface FactRow {
  technician: { id: string; name: string; agent: { id: string; name: string } | null };
  stored: StoredDay<DraftedDay> | null;
  versions: VersionLine[];
  jobs: (Omit<HeldJob, 'appointment'> & { from: string | null; to: string | null })[];
  events: (Omit<JobEvent, 'at'> & { at: string })[];
  reports: DayFacts['reports'];
  me: string | null;
}

export interface LoadedDay {
  technician: FactRow['technician'];
  stored: StoredDay<DraftedDay> | null;
  versions: VersionLine[];
  facts: DayFacts;
  /** What the caller is called, for a signature that is given now. */
  me: string | null;
}

interface Asked {
  technician: string;
  day: string;
  window: Window;
  /** One version instead of the newest. */
  version: number | null;
}

/** A technician's day in one round trip: what was written, and what it is drafted from. Null when the caller may see no such technician. */
export async function loadDay(scope: Scope, db: Db, { technician, day, window, version }: Asked): Promise<LoadedDay | null> {
  const row = await db.one(sql<FactRow>`with held as materialized (${heldJobs(scope, technician, window.from)})
    select jsonb_build_object('id', t.document_id, 'name', t.name, 'agent', (select jsonb_build_object('id', a.document_id, 'name', a.name) from as_agents a where a.document_id = t.agent_id)) as technician,
      (select ${STORED} from as_day_reports r where ${visibleDays(scope)} and r.technician_id = ${technician} and r.day = ${day}::date and (${version}::int is null or r.version = ${version}::int)
        order by r.version desc limit 1) as stored,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'version', r.version, 'state', r.state, 'sentAt', r.sent_at) order by r.version), '[]')
        from as_day_reports r where ${visibleDays(scope)} and r.technician_id = ${technician} and r.day = ${day}::date) as versions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', h.document_id, 'number', h.number, 'technician', h.technician_id, 'open', h.stage = any(${OPEN_STAGES}::text[]),
          'device', jsonb_build_object('category', d.category_code, 'brand', d.brand_code, 'product', d.product_code), 'city', c.city_code, 'from', h.appointment_from, 'to', h.appointment_to) order by h.number), '[]')
        from held h cross join lateral (select one.category_code, one.brand_code, one.product_code from as_devices one where one.document_id = h.device_id limit 1) d
          cross join lateral (select one.city_code from as_receptions one where one.document_id = h.reception_id limit 1) c) as jobs,
      (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq::text, 'job', e.subject_id, 'type', e.type, 'from', e.from_state, 'to', e.to_state, 'reason', e.reason, 'at', e.at,
          'gives', jsonb_exists(e.data, 'technician'), 'technician', e.data ->> 'technician', 'technicianBefore', e.data ->> 'technicianBefore', 'result', e.data ->> 'result') order by e.seq), '[]')
        from held h join as_events e on e.owner = ${scope.owner} and e.subject_type = 'job' and e.subject_id = h.document_id
        where e.at >= ${window.from}::timestamptz and starts_with(e.type, 'job.')) as events,
      (select coalesce(jsonb_agg(jsonb_build_object('id', i.document_id, 'number', i.number, 'job', j.number, 'kind', i.kind) order by i.id), '[]')
        from as_invoices i join as_jobs j on j.document_id = i.job_id
        where i.owner = ${scope.owner} and i.technician_id = ${technician} and i.submitted_at >= ${window.from}::timestamptz and i.submitted_at < ${window.to}::timestamptz) as reports,
      as_signature(now(), ${scope.actor.kind}, ${scope.actor.id}) ->> 'name' as me
    from as_technicians t where ${visibleTechnicians(scope)} and t.document_id = ${technician}`);
  if (!row) return null;
  const jobs = row.jobs.map(({ from, to, ...job }): HeldJob => ({ ...job, appointment: from && to ? { from: new Date(from), to: new Date(to) } : null }));
  const events = row.events.map((event): JobEvent => ({ ...event, at: new Date(event.at) }));
  return { technician: row.technician, stored: row.stored, versions: row.versions, facts: { jobs, events, reports: row.reports }, me: row.me };
}

export interface DayKey {
  id: string;
  kind: 'technician' | 'branch';
  technician: string | null;
  day: string;
  version: number;
}

/** Which day a report is of; null when the caller may see none of this id. */
export async function findDay(scope: Scope, db: Db, id: string, kind: DayKey['kind']): Promise<DayKey | null> {
  return db.one(sql<DayKey>`select r.id, r.kind, r.technician_id as technician, r.day::text as day, r.version from as_day_reports r
    where ${visibleDays(scope)} and r.id::text = ${id} and r.kind = ${kind}`);
}

/** The same, locked until the transaction ends, with the newest version of its day. */
export async function lockDay(scope: Scope, tx: Tx, id: string): Promise<{ stored: StoredDay; newest: number } | null> {
  return tx.one(sql<{ stored: StoredDay; newest: number }>`select ${STORED} as stored,
      (select max(n.version)::int from as_day_reports n where n.owner = r.owner and n.kind = r.kind and n.day = r.day and coalesce(n.technician_id, '') = coalesce(r.technician_id, '')) as newest
    from as_day_reports r where ${visibleDays(scope)} and r.id::text = ${id} for update of r`);
}

/** Writes a version, new or still a draft, with the event that says so. */
export async function writeDay(scope: Scope, tx: Tx, row: StoredDay, kind: DayKey['kind'], event: NewEvent, at: Date): Promise<void> {
  const { typed, sent } = row;
  await tx.many(sql`with written as (insert into as_day_reports (id, owner, kind, technician_id, agent_id, day, version, state, drafted, seqs, odometer_from, odometer_to, expense_texts, expense_amounts,
        currency, scale, note, sent_at, sent_by_kind, sent_by_id, changed_at)
      values (${row.id}::uuid, ${scope.owner}, ${kind}, ${row.technician}, ${row.agent}, ${row.day}::date, ${row.version}::smallint, ${row.state}, ${row.drafted && JSON.stringify(row.drafted)}::jsonb, ${row.seqs}::bigint[],
        ${typed.odometerFrom}::int, ${typed.odometerTo}::int, ${typed.expenses.map(({ text }) => text)}::text[], ${typed.expenses.map(({ amount }) => amount)}::bigint[],
        ${row.currency}, ${row.scale}::smallint, ${typed.note}, ${sent && sent.at}::timestamptz, ${sent && sent.kind}, ${sent && sent.id}, ${at}::timestamptz)
      on conflict (id) do update set state = excluded.state, drafted = excluded.drafted, seqs = excluded.seqs, odometer_from = excluded.odometer_from, odometer_to = excluded.odometer_to,
        expense_texts = excluded.expense_texts, expense_amounts = excluded.expense_amounts, currency = excluded.currency, scale = excluded.scale, note = excluded.note,
        sent_at = excluded.sent_at, sent_by_kind = excluded.sent_by_kind, sent_by_id = excluded.sent_by_id, changed_at = excluded.changed_at)
    ${insertEvents(eventRows({ scope, channel: channelOf(scope.actor), at }, [event]))}`);
}

/** Writes what the office says of a signed version, and nothing else of it. */
export async function writeVerdict(scope: Scope, tx: Tx, { id, state, returned, countersigned }: StoredDay, event: NewEvent, at: Date): Promise<void> {
  await tx.many(sql`with written as (update as_day_reports set state = ${state}, changed_at = ${at}::timestamptz,
        returned_at = ${returned && returned.at}::timestamptz, returned_by_kind = ${returned && returned.kind}, returned_by_id = ${returned && returned.id}, return_reason = ${returned && returned.reason},
        countersigned_at = ${countersigned && countersigned.at}::timestamptz, countersigned_by_kind = ${countersigned && countersigned.kind}, countersigned_by_id = ${countersigned && countersigned.id}
      where owner = ${scope.owner} and id = ${id}::uuid)
    ${insertEvents(eventRows({ scope, channel: channelOf(scope.actor), at }, [event]))}`);
}
