import type { DraftedBranchDay } from '../../../../shared/api/branch-days';
import type { DayState } from '../../../../shared/api/day-reports';
import { sql } from '../../kernel/db/sql';
import type { Db } from '../../kernel/db/tx';
import type { Scope } from '../../kernel/scope';
import type { Window } from './domain/day';
import type { BranchFacts } from './domain/draft-branch';
import type { SignedBy, StoredDay, VersionLine } from './domain/row';
import { rollOf } from './roll.store';
import { STORED, visibleDays } from './stored-day.sql';

export interface NamedTechnician {
  id: string;
  name: string;
  agent: string | null;
}

export interface LoadedBranchDay {
  stored: StoredDay<DraftedBranchDay> | null;
  versions: VersionLine[];
  facts: BranchFacts;
  /** The people whom a signed report names by id. */
  signed: NamedTechnician[];
  /** Those of the draft. */
  worked: NamedTechnician[];
  me: string | null;
}

/**
 * The day of the branch in one round trip: what was written, what happened, who has reported. What nobody had been given
 * at the close is what the closing has noted; while the day still runs, what it is now.
 */
export async function loadBranchDay(scope: Scope, db: Db, { day, window, now, version }: { day: string; window: Window; now: Date; version: number | null }): Promise<LoadedBranchDay> {
  const row = await db.one(sql<Omit<LoadedBranchDay, 'facts'> & BranchFacts>`with
    stored as (select ${STORED} as day from as_day_reports r where ${visibleDays(scope)} and r.kind = 'branch' and r.day = ${day}::date and (${version}::int is null or r.version = ${version}::int) order by r.version desc limit 1),
    roll as (select t.document_id as id, t.name, a.name as agent, coalesce(r.state, 'missing') as state, r.drafted, r.odometer_from, r.odometer_to, r.expense_amounts
      from ${rollOf(scope, day, window)} left join as_agents a on a.document_id = t.agent_id)
    select (select stored.day from stored) as stored,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'version', r.version, 'state', r.state, 'sentAt', r.sent_at) order by r.version), '[]')
        from as_day_reports r where ${visibleDays(scope)} and r.kind = 'branch' and r.day = ${day}::date) as versions,
      (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from (select e.type, e.from_state as "from", e.to_state as "to", count(*)::int as count from as_events e
        where e.owner = ${scope.owner} and e.at >= ${window.from}::timestamptz and e.at < ${window.to}::timestamptz group by e.type, e.from_state, e.to_state) c) as counts,
      p.promised, p.kept,
      coalesce((select (e.data ->> 'count')::int from as_events e where e.owner = ${scope.owner} and e.subject_type = 'day' and e.subject_id = ${day} and e.type = 'day.unassigned' order by e.seq limit 1),
        case when ${now}::timestamptz < ${window.to}::timestamptz then (select count(*)::int from as_jobs j where j.owner = ${scope.owner} and j.stage in ('new', 'waiting-for-office')) else 0 end) as unassigned,
      (select coalesce(jsonb_agg(jsonb_build_object('technician', roll.id, 'state', roll.state, 'drafted', roll.drafted, 'odometerFrom', roll.odometer_from, 'odometerTo', roll.odometer_to,
          'expenses', to_jsonb(coalesce(roll.expense_amounts, '{}')::text[])) order by roll.name, roll.id), '[]') from roll) as roll,
      (select coalesce(jsonb_agg(jsonb_build_object('id', roll.id, 'name', roll.name, 'agent', roll.agent)), '[]') from roll) as worked,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.document_id, 'name', t.name, 'agent', a.name)), '[]') from stored, jsonb_array_elements(stored.day -> 'drafted' -> 'technicians') x
        join as_technicians t on t.owner = ${scope.owner} and t.document_id = x ->> 'id' left join as_agents a on a.document_id = t.agent_id) as signed,
      as_signature(now(), ${scope.actor.kind}, ${scope.actor.id}) ->> 'name' as me
    from (select count(*)::int as promised, (count(*) filter (where j.stage = 'done' and j.closed_at <= j.promised_at))::int as kept from as_jobs j
      where j.owner = ${scope.owner} and j.promised_at >= ${window.from}::timestamptz and j.promised_at < ${window.to}::timestamptz and j.stage <> 'cancelled') p`);
  if (!row) throw new Error('a statement without a condition answered nothing');
  const { stored, versions, signed, worked, me, ...facts } = row;
  return { stored, versions, signed, worked, me, facts };
}

export interface DayRow {
  day: string;
  state: DayState | null;
  id: string | null;
  version: number | null;
  sent: SignedBy | null;
  countersigned: SignedBy | null;
  done: number | null;
  signed: number;
  busy: boolean;
}

/**
 * The days one by one backwards from `until` to the first on which anything happened or was written, each with its newest report. Each
 * day is looked at by itself, so that a page costs the same in the tenth year.
 */
export async function listBranchDays(scope: Scope, db: Db, { until, timeZone, limit }: { until: string; timeZone: string; limit: number }): Promise<DayRow[]> {
  return db.many(sql<DayRow>`with first as (select least(coalesce((select (min(e.at) at time zone ${timeZone})::date from as_events e where e.owner = ${scope.owner}), ${until}::date),
      (select min(n.day) from as_day_reports n where n.owner = ${scope.owner} and n.kind = 'branch')) as day)
    select d.day::text as day, r.state, r.id, r.version::int as version, r.sent, r.countersigned, r.done,
      (select count(*)::int from as_day_reports s where s.owner = ${scope.owner} and s.kind = 'technician' and s.day = d.day and s.state in ('sent', 'countersigned')) as signed,
      exists (select from as_events e where e.owner = ${scope.owner} and e.at >= d.day::timestamp at time zone ${timeZone} and e.at < (d.day + 1)::timestamp at time zone ${timeZone} and e.subject_type = 'job') as busy
    from first, lateral (select ${until}::date - back as day from generate_series(0, ${limit}::int - 1) back where ${until}::date - back >= first.day) d
      left join lateral (select n.state, n.id, n.version, as_signature(n.sent_at, n.sent_by_kind, n.sent_by_id) as sent,
          as_signature(n.countersigned_at, n.countersigned_by_kind, n.countersigned_by_id) as countersigned, (n.drafted -> 'figures' ->> 'done')::int as done
        from as_day_reports n where n.owner = ${scope.owner} and n.kind = 'branch' and n.day = d.day order by n.version desc limit 1) r on true
    order by d.day desc`);
}
