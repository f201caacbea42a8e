import type { Migration } from '../../kernel/db/migrations';

/** Beside the notes: what a day's lists are read by, on the tables that they are read from. */
export const dailyCheckMigrations: Migration[] = [
  {
    name: 'daily-check/0001-notes',
    sql: `create table as_check_notes (
        owner text not null,
        kind text not null,
        subject_id varchar(255) not null,
        note text not null,
        actor_kind text not null,
        actor_id text not null,
        at timestamptz(3) not null,
        constraint as_check_notes_pk primary key (owner, kind, subject_id)
      );
      create index as_jobs_promised_ix on as_jobs (owner, coalesce(appointment_from, promised_at)) where closed_at is null`,
  },
];
