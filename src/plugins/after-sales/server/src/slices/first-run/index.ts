import type { Slice } from '../../kernel/slice';
import { firstRunErrors } from './first-run.errors';
import { firstRunExamples, firstRunRefusals } from './first-run.examples';
import { firstRunRoutes } from './first-run.routes';
import { firstRunMigrations } from './first-run.sql';

export const firstRun: Slice = {
  name: 'first-run',
  routes: firstRunRoutes,
  errors: firstRunErrors,
  api: { title: 'First run', about: 'What a new installation still needs before the first caller can be answered.', examples: firstRunExamples, refusals: firstRunRefusals },
  migrations: firstRunMigrations,
};
