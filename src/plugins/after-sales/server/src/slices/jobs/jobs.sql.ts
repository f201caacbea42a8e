import type { Migration } from '../../kernel/db/migrations';
import { REASON_KINDS, RESULTS } from '../../../../shared/api/jobs';
import { CLOSED_STAGES, STAGES, UNASSIGNED_STAGES } from './domain';

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

const STATUSES_AND_REASONS = `create table as_job_statuses (
        owner text not null,
        code text not null,
        label_fa text,
        label_en text,
        label_es text,
        stage text not null check (stage in (${list(STAGES)})),
        follows text[] not null,
        set_by text[] not null check (set_by <@ array['office', 'agent', 'technician'] and cardinality(set_by) > 0),
        words_fa text,
        words_en text,
        words_es text,
        visible_to_customer boolean not null,
        pauses_clock boolean not null,
        state text not null check (state in ('active', 'retired')),
        constraint as_job_statuses_pk primary key (owner, code),
        constraint as_job_statuses_label_ck check (num_nonnulls(label_fa, label_en, label_es) > 0)
      );
      create table as_job_reasons (
        owner text not null,
        kind text not null check (kind in ('refuse', 'not-possible', 'cancel', 'reassign', 'wait', 'reopen')),
        code text not null,
        label_fa text,
        label_en text,
        label_es text,
        position integer generated always as identity,
        state text not null check (state in ('active', 'retired')),
        constraint as_job_reasons_pk primary key (owner, kind, code),
        constraint as_job_reasons_label_ck check (num_nonnulls(label_fa, label_en, label_es) > 0)
      )`;

/** Who has a job follows from its stage, and so does whether it is closed: a row that contradicts itself can't be written. */
export const jobsMigrations: Migration[] = [
  {
    name: 'jobs/0001-jobs',
    sql: `${STATUSES_AND_REASONS};
      alter table as_jobs add constraint as_jobs_document_id_uq unique (document_id);
      alter table as_jobs add constraint as_jobs_number_uq unique (owner, number);
      alter table as_jobs add constraint as_jobs_position_uq unique (reception_id, position);
      alter table as_jobs add constraint as_jobs_stage_ck check (stage in (${list(STAGES)}));
      alter table as_jobs add constraint as_jobs_result_ck check (result in (${list(RESULTS)}));
      alter table as_jobs add constraint as_jobs_done_ck check ((stage = 'done') = (result is not null));
      alter table as_jobs add constraint as_jobs_closed_ck check ((stage in (${list(CLOSED_STAGES)})) = (closed_at is not null));
      alter table as_jobs add constraint as_jobs_given_ck check (stage = 'cancelled' or (stage in (${list(UNASSIGNED_STAGES)})) = (agent_id is null and technician_id is null));
      alter table as_jobs add constraint as_jobs_appointment_ck check ((appointment_from is null) = (appointment_to is null) and appointment_to > appointment_from);
      alter table as_jobs add constraint as_jobs_reception_id_fk foreign key (reception_id) references as_receptions (document_id);
      alter table as_jobs add constraint as_jobs_device_id_fk foreign key (device_id) references as_devices (document_id);
      alter table as_jobs add constraint as_jobs_agent_id_fk foreign key (agent_id) references as_agents (document_id);
      alter table as_jobs add constraint as_jobs_technician_id_fk foreign key (technician_id) references as_technicians (document_id);
      alter table as_jobs add constraint as_jobs_status_code_fk foreign key (owner, status_code) references as_job_statuses (owner, code);
      create index as_jobs_device_id_ix on as_jobs (device_id);
      create index as_jobs_stage_ix on as_jobs (owner, stage, id);
      create index as_jobs_agent_ix on as_jobs (owner, agent_id, stage);
      create index as_jobs_technician_ix on as_jobs (owner, technician_id, stage) where technician_id is not null;
      create index as_jobs_unassigned_ix on as_jobs (owner, emergency desc, id) where stage in (${list(UNASSIGNED_STAGES)});

      create table as_job_faults (
        owner text not null,
        job_id varchar(255) not null references as_jobs (document_id),
        position smallint not null,
        fault_code varchar(255),
        told text,
        primary key (job_id, position),
        constraint as_job_faults_fault_code_fk foreign key (owner, fault_code) references as_faults (owner, code) on update cascade,
        constraint as_job_faults_told_ck check (fault_code is not null or told is not null)
      );
      create index as_job_faults_fault_code_ix on as_job_faults (owner, fault_code) where fault_code is not null;

      create table as_job_notes (
        id bigint generated always as identity primary key,
        owner text not null,
        job_id varchar(255) not null references as_jobs (document_id),
        agent_id varchar(255) references as_agents (document_id),
        verb text not null,
        text text not null,
        actor_kind text not null,
        actor_id text not null,
        at timestamptz not null
      );
      create index as_job_notes_job_ix on as_job_notes (job_id, id)`,
  },
  {
    // Each order of a worklist has its index; those of open jobs stay small however many jobs were done.
    name: 'jobs/0002-work-orders',
    sql: `create index as_jobs_open_urgent_ix on as_jobs (owner, emergency desc, id) where closed_at is null;
      create index as_jobs_open_id_ix on as_jobs (owner, id) where closed_at is null;
      create index as_jobs_open_promised_ix on as_jobs (owner, coalesce(promised_at, 'infinity'::timestamptz), id) where closed_at is null;
      create index as_jobs_open_since_ix on as_jobs (owner, stage_since, id) where closed_at is null;
      create index as_jobs_closed_ix on as_jobs (owner, closed_at, id) where closed_at is not null`,
  },
  {
    // Why the office cuts a line of a report or gives the report back stands in the same lists.
    name: 'jobs/0003-reasons-of-reports',
    sql: `alter table as_job_reasons drop constraint as_job_reasons_kind_check;
      alter table as_job_reasons add constraint as_job_reasons_kind_check check (kind in (${list(REASON_KINDS)}))`,
  },
];
