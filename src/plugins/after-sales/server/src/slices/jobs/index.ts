import type { Slice } from '../../kernel/slice';
import { job } from './content-types/job';
import { jobsErrors } from './jobs.errors';
import { jobsExamples, jobsRefusals } from './jobs.examples';
import { jobsRoutes } from './jobs.routes';
import { jobsMigrations } from './jobs.sql';
import { verbExamples } from './jobs.verbs.examples';
import { endOfDay } from './use-cases/end-of-day';
import { jobsForPrograms } from './use-cases/for-programs';
import { seedReasons } from './use-cases/save-reason';

export const jobs: Slice = {
  name: 'jobs',
  contentTypes: { job },
  routes: jobsRoutes,
  errors: jobsErrors,
  api: {
    title: 'Jobs',
    about: 'The service of one device, from the call to the end: who has it, where it stands, why. A change is a verb.',
    examples: { ...jobsExamples, ...verbExamples },
    refusals: jobsRefusals,
  },
  migrations: jobsMigrations,
  jobs: [endOfDay],
  constraints: { as_job_faults_fault_code_fk: 'codings.unknown', as_job_statuses_pk: 'statuses.code-taken' },
  writtenByUseCases: ['job'],
  services: { jobs: jobsForPrograms },
  start: seedReasons,
};

export { insertFaults, insertJobs, visibleJobs } from './jobs.store';
export { applyMove, changeJob, lockJob, questionsFor, type JobContext, type Step } from './use-cases/change-job';
export type { JobsForPrograms } from './use-cases/for-programs';
export type { Job, LockedJob, MoveParams, Verb } from './domain';
