import type { Slice } from '../../kernel/slice';
import { mergesErrors } from './merges.errors';
import { mergesExamples, mergesRefusals } from './merges.examples';
import { mergesRoutes } from './merges.routes';
import { mergesMigrations } from './merges.sql';

export const merges: Slice = {
  name: 'merges',
  routes: mergesRoutes,
  errors: mergesErrors,
  api: { title: 'Merging customers', about: 'Two records of one person become one, and two again.', examples: mergesExamples, refusals: mergesRefusals },
  migrations: mergesMigrations,
  constraints: { as_customer_merges_live_uq: 'merges.from-merged' },
};
