import { DAY_STATES } from '../../../../shared/api/day-reports';
import type { Migration } from '../../kernel/db/migrations';

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/**
 * One row per version of a day: a technician's, or the branch's, which has no technician. The guard lets nobody change
 * what was signed, whatever a program does: only a return or a countersignature may be added to it.
 *
 * The indexes on other slices' tables are for drafting: what a technician did on a day is found by the jobs in hand, those
 * that moved since, and those that were taken away since; what was promised for a day by the promise.
 */
export const dayReportsMigrations: Migration[] = [
  {
    name: 'day-reports/0001-day-reports',
    sql: `create table as_day_reports (
        seq bigint generated always as identity primary key,
        id uuid not null constraint as_day_reports_id_uq unique,
        owner text not null,
        kind text not null constraint as_day_reports_kind_ck check (kind in ('technician', 'branch')),
        technician_id varchar(255) constraint as_day_reports_technician_id_fk references as_technicians (document_id),
        agent_id varchar(255) constraint as_day_reports_agent_id_fk references as_agents (document_id),
        day date not null,
        version smallint not null constraint as_day_reports_version_ck check (version > 0),
        state text not null constraint as_day_reports_state_ck check (state in (${list(DAY_STATES)})),
        drafted jsonb,
        seqs bigint[] not null default '{}',
        odometer_from integer,
        odometer_to integer,
        expense_texts text[] not null default '{}',
        expense_amounts bigint[] not null default '{}',
        currency text not null,
        scale smallint not null,
        note text,
        sent_at timestamptz(3),
        sent_by_kind text,
        sent_by_id text,
        returned_at timestamptz(3),
        returned_by_kind text,
        returned_by_id text,
        return_reason text,
        countersigned_at timestamptz(3),
        countersigned_by_kind text,
        countersigned_by_id text,
        changed_at timestamptz(3) not null,
        constraint as_day_reports_whose_ck check ((kind = 'technician') = (technician_id is not null)),
        constraint as_day_reports_expenses_ck check (cardinality(expense_texts) = cardinality(expense_amounts)),
        constraint as_day_reports_odometer_ck check (odometer_to >= odometer_from),
        constraint as_day_reports_sent_ck check ((state = 'draft') = (sent_at is null) and (sent_at is null) = (drafted is null)),
        constraint as_day_reports_returned_ck check ((state = 'returned') = (returned_at is not null) and (returned_at is null) = (return_reason is null)),
        constraint as_day_reports_countersigned_ck check (state <> 'countersigned' or countersigned_at is not null)
      );
      create unique index as_day_reports_version_uq on as_day_reports (owner, kind, day, coalesce(technician_id, ''), version);
      create index as_day_reports_page_ix on as_day_reports (owner, kind, day, seq);
      create index as_day_reports_state_ix on as_day_reports (owner, kind, state, day, seq);
      create index as_day_reports_technician_ix on as_day_reports (owner, technician_id, day, seq) where technician_id is not null;
      create index as_day_reports_agent_ix on as_day_reports (owner, agent_id, day, seq) where agent_id is not null;

      create function as_keep_day_report() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'a day report is never deleted' using errcode = 'AS001';
        end if;
        if (old.id, old.owner, old.kind, old.technician_id, old.day, old.version) is distinct from (new.id, new.owner, new.kind, new.technician_id, new.day, new.version) then
          raise exception 'a day report stays whose it is' using errcode = 'AS001';
        end if;
        if old.state <> 'draft' and not (
          (old.state, new.state) in (('sent', 'returned'), ('sent', 'countersigned'), ('countersigned', 'returned'))
          and (to_jsonb(old) - array['state', 'returned_at', 'returned_by_kind', 'returned_by_id', 'return_reason', 'countersigned_at', 'countersigned_by_kind', 'countersigned_by_id', 'changed_at'])
            = (to_jsonb(new) - array['state', 'returned_at', 'returned_by_kind', 'returned_by_id', 'return_reason', 'countersigned_at', 'countersigned_by_kind', 'countersigned_by_id', 'changed_at'])
          and (old.countersigned_at is null or (old.countersigned_at, old.countersigned_by_kind, old.countersigned_by_id) is not distinct from (new.countersigned_at, new.countersigned_by_kind, new.countersigned_by_id))
        ) then
          raise exception 'a signed day report does not change' using errcode = 'AS001';
        end if;
        return new;
      end $$;
      create trigger as_day_reports_keep before update or delete on as_day_reports for each row execute function as_keep_day_report();
      create trigger as_day_reports_no_truncate before truncate on as_day_reports for each statement execute function as_refuse_change();

      -- People are named when a report is read, never in it: whoever is erased has no name here any more.
      create function as_signature(at timestamptz, kind text, id text) returns jsonb language plpgsql stable as $$
      declare called text;
      begin
        if at is null then return null; end if;
        if kind = 'staff' and id ~ '^[0-9]{1,9}$' then
          select nullif(trim(concat_ws(' ', u.firstname, u.lastname)), '') into called from admin_users u where u.id = $3::int;
        elsif kind = 'agent' and id ~ '^[0-9]{1,9}$' then
          select coalesce(t.name, u.username) into called from up_users u left join as_log_ins l on l.user_id = u.id left join as_technicians t on t.document_id = l.member_id where u.id = $3::int;
        end if;
        return jsonb_build_object('at', at, 'kind', kind, 'id', id, 'name', called);
      end $$;

      create index as_jobs_technician_since_ix on as_jobs (owner, technician_id, stage_since) where technician_id is not null;
      create index as_jobs_promised_day_ix on as_jobs (owner, promised_at) where promised_at is not null;
      create index as_invoices_technician_sent_ix on as_invoices (owner, technician_id, submitted_at) where technician_id is not null;
      create index as_events_technician_before_ix on as_events (owner, (data ->> 'technicianBefore'), at) where data ->> 'technicianBefore' is not null`,
  },
];
