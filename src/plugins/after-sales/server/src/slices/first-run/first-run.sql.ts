import { FIRST_STEPS } from '../../../../shared/api/first-run';
import type { Migration } from '../../kernel/db/migrations';

export const firstRunMigrations: Migration[] = [
  {
    name: 'first-run/0001-first-run',
    sql: `create table as_first_run (
        owner text not null,
        step text not null constraint as_first_run_step_ck check (step in (${FIRST_STEPS.map((step) => `'${step}'`).join(', ')})),
        settled_as text not null constraint as_first_run_settled_as_ck check (settled_as in ('it-is', 'later')),
        at timestamptz(3) not null,
        primary key (owner, step)
      )`,
  },
];
