import type { Slice } from '../../kernel/slice';
import { job } from './content-types/job';
import { jobsErrors } from './jobs.errors';
import { jobsRoutes } from './jobs.routes';
import { jobsMigrations } from './jobs.sql';
import { jobsForPrograms } from './use-cases/for-programs';

export const jobs: Slice = {
  name: 'jobs',
  contentTypes: { job },
  routes: jobsRoutes,
  errors: jobsErrors,
  migrations: jobsMigrations,
  constraints: { as_job_faults_fault_code_fk: 'codings.unknown' },
  writtenByUseCases: ['job'],
  services: { jobs: jobsForPrograms },
};

export { insertFaults, insertJobs } from './jobs.store';
export { applyMove, changeJob, lockJob, questionsFor, type JobContext, type Step } from './use-cases/change-job';
export type { JobsForPrograms } from './use-cases/for-programs';
export type { Job, LockedJob, MoveParams, Verb } from './domain';
