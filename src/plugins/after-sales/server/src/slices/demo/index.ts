import type { Slice } from '../../kernel/slice';
import { demoExamples } from './demo.examples';
import { demoRoutes } from './demo.routes';
import { demoMigrations } from './demo.sql';
import { loadJob } from './use-cases/load-demo';
import { removeJob } from './use-cases/remove-demo';

export const demo: Slice = {
  name: 'demo',
  routes: demoRoutes,
  api: { title: 'Demo', about: 'A small company to look at, loaded and taken out with one click each.', examples: demoExamples },
  migrations: demoMigrations,
  jobs: [loadJob, removeJob],
};
