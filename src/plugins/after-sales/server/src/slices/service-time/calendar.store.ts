import type { HolidayBody, PlaceScope, Weekday } from '../../../../shared/api/service-time';
import { sql, type Sql } from '../../kernel/db/sql';
import type { Db, Tx } from '../../kernel/db/tx';
import { insertEvents } from '../../kernel/events';
import type { Scope } from '../../kernel/scope';
import type { CalendarFacts } from './domain';

/**
 * Everything that is said about working time from the instant `since` (an expression) on, as one jsonb value, for the
 * load statement of a use-case. Two days more, because `since` has no time zone.
 */
export const calendarFacts = (scope: Scope, since: Sql): Sql =>
  sql`jsonb_build_object(
      'weeks', (select coalesce(jsonb_agg(jsonb_build_object('scope', w.scope, 'code', w.code, 'weekday', w.weekday, 'from', w.from_time, 'to', w.to_time,
          'validFrom', w.valid_from, 'validTo', w.valid_to)), '[]')
        from as_work_weeks w where w.owner = ${scope.owner} and w.withdrawn_at is null and (w.valid_to is null or w.valid_to > (${since} - interval '2 days')::date)),
      'holidays', (select coalesce(jsonb_agg(jsonb_build_object('scope', h.scope, 'code', h.code, 'day', h.day, 'kind', h.kind)), '[]')
        from as_holidays h where h.owner = ${scope.owner} and h.withdrawn_at is null and h.day > (${since} - interval '2 days')::date),
      'closures', (select coalesce(jsonb_agg(jsonb_build_object('scope', c.scope, 'code', c.code, 'from', c.from_at, 'to', c.to_at)), '[]')
        from as_closures c where c.owner = ${scope.owner} and c.withdrawn_at is null and c.to_at > ${since}))`;

/** The working calendar from an instant on. */
export async function loadCalendar(scope: Scope, db: Db, since: Date): Promise<CalendarFacts> {
  const row = await db.one(sql<{ facts: CalendarFacts }>`select ${calendarFacts(scope, sql`${since}::timestamptz`)} as facts`);
  return row?.facts ?? { weeks: [], holidays: [], closures: [] };
}

/** Whether anybody has said anything about the working week yet. */
export async function hasWeeks(scope: Scope, db: Db): Promise<boolean> {
  const row = await db.one(sql<{ found: boolean }>`select exists (select from as_work_weeks where owner = ${scope.owner}) as found`);
  return row?.found ?? false;
}

interface WeekOfPlace {
  scope: PlaceScope;
  code: string;
  from: string;
}

/** Ends a place's week before a day; what was planned from that day on is withdrawn. Says whether there was anything. */
export async function endWeek(scope: Scope, tx: Tx, place: WeekOfPlace, at: Date): Promise<boolean> {
  const rows = await tx.many(sql<{ id: string }>`update as_work_weeks set
      valid_to = case when valid_from < ${place.from}::date then ${place.from}::date else valid_to end,
      withdrawn_at = case when valid_from < ${place.from}::date then withdrawn_at else ${at}::timestamptz end
    where owner = ${scope.owner} and scope = ${place.scope} and code = ${place.code} and withdrawn_at is null and (valid_to is null or valid_to > ${place.from}::date)
    returning id`);
  return rows.length > 0;
}

export interface NewWeekRow {
  weekday: Weekday;
  from: string | null;
  to: string | null;
}

/** Writes a place's week from a day on, with its event. */
export async function addWeek(scope: Scope, tx: Tx, place: WeekOfPlace, rows: readonly NewWeekRow[], events: string, at: Date): Promise<void> {
  await tx.many(sql`with added as (insert into as_work_weeks (owner, scope, code, weekday, from_time, to_time, valid_from, created_at)
      select ${scope.owner}, ${place.scope}, ${place.code}, r.weekday, r."from", r."to", ${place.from}::date, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(weekday text, "from" time, "to" time))
    ${insertEvents(events)}`);
}

export interface HolidayView {
  id: string;
  scope: string;
  code: string;
  day: string;
  kind: string;
  label_fa: string | null;
  label_en: string | null;
  label_es: string | null;
}

/** Holidays of all places between two days, both included. */
export async function listHolidays(scope: Scope, db: Db, from: string, to: string): Promise<HolidayView[]> {
  return db.many(sql<HolidayView>`select id, scope, code, day, kind, label_fa, label_en, label_es from as_holidays
    where owner = ${scope.owner} and withdrawn_at is null and day between ${from}::date and ${to}::date order by day, scope, code limit 2000`);
}

export interface NewHoliday {
  id: string;
  scope: PlaceScope;
  code: string;
  day: string;
  kind: HolidayBody['kind'];
  fa: string | null;
  en: string | null;
  es: string | null;
  source: 'staff' | 'solar';
}

/** Adds holidays that aren't there yet, each with its event, whose subject is the holiday; returns the ids of those it added. */
export async function addHolidays(scope: Scope, tx: Tx, holidays: readonly NewHoliday[], events: string, at: Date): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`with added as (insert into as_holidays (id, owner, scope, code, day, kind, label_fa, label_en, label_es, source, created_at)
      select r.id, ${scope.owner}, r.scope, r.code, r.day, r.kind, r.fa, r.en, r.es, r.source, ${at}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(holidays)}::jsonb) as r(id uuid, scope text, code text, day date, kind text, fa text, en text, es text, source text)
      on conflict (owner, day, scope, code) where withdrawn_at is null do nothing returning id),
    noted as (${insertEvents(events)} where e.subject_id in (select id::text from added))
    select id from added`);
  return rows.map(({ id }) => id);
}

/** Of these days those that were a seeded holiday at any time, taken back ones too. */
export async function seededDays(scope: Scope, db: Db, days: readonly string[]): Promise<string[]> {
  const rows = await db.many(sql<{ day: string }>`select distinct day from as_holidays where owner = ${scope.owner} and source = 'solar' and day = any(${days}::date[])`);
  return rows.map(({ day }) => day);
}

/** Takes a holiday out of the calendar; the row stays for what was counted with it. */
export async function removeHoliday(scope: Scope, tx: Tx, id: string, events: string, at: Date): Promise<HolidayView | null> {
  return tx.one(sql<HolidayView>`with gone as (update as_holidays set withdrawn_at = ${at}::timestamptz where owner = ${scope.owner} and id = ${id}::uuid and withdrawn_at is null
      returning id, scope, code, day, kind, label_fa, label_en, label_es),
    noted as (${insertEvents(events)} where e.subject_id in (select id::text from gone))
    select id, scope, code, day, kind, label_fa, label_en, label_es from gone`);
}

export interface ClosureView {
  id: string;
  scope: string;
  code: string;
  from_at: Date;
  to_at: Date;
  reason: string;
  withdrawn_at: Date | null;
}

/** Closures that end after an instant, withdrawn ones too, the earliest first. */
export async function listClosures(scope: Scope, db: Db, after: Date): Promise<ClosureView[]> {
  return db.many(sql<ClosureView>`select id, scope, code, from_at, to_at, reason, withdrawn_at from as_closures
    where owner = ${scope.owner} and to_at > ${after}::timestamptz order by from_at, id limit 500`);
}

export interface NewClosure {
  id: string;
  scope: PlaceScope;
  code: string;
  from: Date;
  to: Date;
  reason: string;
}

/** Writes a closure with its event. */
export async function addClosure(scope: Scope, tx: Tx, { id, scope: where, code, from, to, reason }: NewClosure, events: string, at: Date): Promise<void> {
  await tx.many(sql`with added as (insert into as_closures (id, owner, scope, code, from_at, to_at, reason, created_at)
      values (${id}::uuid, ${scope.owner}, ${where}, ${code}, ${from}::timestamptz, ${to}::timestamptz, ${reason}, ${at}::timestamptz))
    ${insertEvents(events)}`);
}

/** Takes a closure back, with its event; null when there is none that holds. */
export async function withdrawClosure(scope: Scope, tx: Tx, id: string, events: string, at: Date): Promise<ClosureView | null> {
  return tx.one(sql<ClosureView>`with gone as (update as_closures set withdrawn_at = ${at}::timestamptz where owner = ${scope.owner} and id = ${id}::uuid and withdrawn_at is null
      returning id, scope, code, from_at, to_at, reason, withdrawn_at),
    noted as (${insertEvents(events)} where e.subject_id in (select id::text from gone))
    select id, scope, code, from_at, to_at, reason, withdrawn_at from gone`);
}
