import { CLOCK_STATES, MEASURES, PLACE_SCOPES, WEEKDAYS } from '../../../../shared/api/service-time';
import type { Migration } from '../../kernel/db/migrations';

const oneOf = (values: readonly string[]): string => `in (${values.map((value) => `'${value}'`).join(', ')})`;

/** Whom a row speaks of; the company has no code, so that unique indexes need no null. */
const place = (table: string): string => `owner text not null,
        scope text not null constraint ${table}_scope_ck check (scope ${oneOf(PLACE_SCOPES)}),
        code text not null default '',
        constraint ${table}_code_ck check ((scope = 'company') = (code = ''))`;

export const serviceTimeMigrations: Migration[] = [
  {
    name: 'service-time/0001-service-time',
    sql: `create table as_work_weeks (
        id bigint generated always as identity primary key,
        ${place('as_work_weeks')},
        weekday text not null constraint as_work_weeks_weekday_ck check (weekday ${oneOf(WEEKDAYS)}),
        from_time time,
        to_time time,
        valid_from date not null,
        valid_to date,
        withdrawn_at timestamptz(3),
        created_at timestamptz(3) not null,
        constraint as_work_weeks_hours_ck check ((from_time is null) = (to_time is null) and to_time > from_time),
        constraint as_work_weeks_valid_ck check (valid_to > valid_from)
      );
      create unique index as_work_weeks_row_uq on as_work_weeks (owner, scope, code, valid_from, weekday, coalesce(from_time, '00:00')) where withdrawn_at is null;

      create table as_holidays (
        id uuid primary key,
        ${place('as_holidays')},
        day date not null,
        kind text not null constraint as_holidays_kind_ck check (kind in ('holiday', 'working-day')),
        label_fa text,
        label_en text,
        label_es text,
        source text not null,
        withdrawn_at timestamptz(3),
        created_at timestamptz(3) not null,
        constraint as_holidays_label_ck check (num_nonnulls(label_fa, label_en, label_es) > 0)
      );
      create unique index as_holidays_day_uq on as_holidays (owner, day, scope, code) where withdrawn_at is null;

      create table as_closures (
        id uuid primary key,
        ${place('as_closures')},
        from_at timestamptz(3) not null,
        to_at timestamptz(3) not null,
        reason text not null,
        withdrawn_at timestamptz(3),
        created_at timestamptz(3) not null,
        constraint as_closures_order_ck check (to_at > from_at)
      );
      create index as_closures_to_ix on as_closures (owner, to_at);

      create table as_sla_targets (
        id uuid primary key,
        owner text not null,
        measure text not null constraint as_sla_targets_measure_ck check (measure ${oneOf(MEASURES)}),
        area text,
        service_type text,
        contract text,
        minutes integer not null constraint as_sla_targets_minutes_ck check (minutes > 0),
        steps jsonb not null,
        valid_from timestamptz(3) not null,
        valid_to timestamptz(3)
      );
      create unique index as_sla_targets_key_uq on as_sla_targets (owner, measure, coalesce(area, ''), coalesce(service_type, ''), coalesce(contract, '')) where valid_to is null;

      create table as_sla_clocks (
        id bigint generated always as identity primary key,
        owner text not null,
        job_id varchar(255) not null constraint as_sla_clocks_job_id_fk references as_jobs (document_id),
        measure text not null constraint as_sla_clocks_measure_ck check (measure ${oneOf(MEASURES)}),
        target_id uuid not null constraint as_sla_clocks_target_id_fk references as_sla_targets (id),
        started_at timestamptz(3) not null,
        province text,
        branch text,
        time_zone text not null,
        promised_at timestamptz(3),
        due_at timestamptz(3),
        pauses jsonb not null default '[]',
        paused_since timestamptz(3),
        paused_minutes integer not null default 0,
        steps_done jsonb not null default '[]',
        warned_at timestamptz(3),
        next_step text,
        next_step_at timestamptz(3),
        missed_at timestamptz(3),
        met_at timestamptz(3),
        cancelled_at timestamptz(3),
        state text not null constraint as_sla_clocks_state_ck check (state ${oneOf(CLOCK_STATES)}),
        constraint as_sla_clocks_job_measure_uq unique (job_id, measure),
        constraint as_sla_clocks_whole_ck check ((state = 'met') = (met_at is not null) and (state = 'cancelled') = (cancelled_at is not null)
          and (state = 'paused') = (paused_since is not null) and (next_step is null) = (next_step_at is null))
      );
      create index as_sla_clocks_due_ix on as_sla_clocks (owner, coalesce(due_at, promised_at, started_at), id) where state in ('running', 'paused', 'missed');
      create index as_sla_clocks_open_ix on as_sla_clocks (owner, id) where state in ('running', 'paused', 'missed');
      create index as_sla_clocks_target_id_ix on as_sla_clocks (target_id)`,
  },
];
