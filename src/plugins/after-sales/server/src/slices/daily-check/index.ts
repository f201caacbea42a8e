import type { Slice } from '../../kernel/slice';
import { dailyCheckErrors } from './daily-check.errors';
import { dailyCheckExamples } from './daily-check.examples';
import { dailyCheckRoutes } from './daily-check.routes';
import { dailyCheckMigrations } from './daily-check.sql';

export const dailyCheck: Slice = {
  name: 'daily-check',
  routes: dailyCheckRoutes,
  errors: dailyCheckErrors,
  api: {
    title: 'Daily check',
    about: 'The register of calls against the reports of work, day by day: what doesn\'t fit is a list.',
    examples: dailyCheckExamples,
  },
  migrations: dailyCheckMigrations,
};
