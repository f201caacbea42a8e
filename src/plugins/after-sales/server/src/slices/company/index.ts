import type { Slice } from '../../kernel/slice';
import { companyErrors } from './company.errors';
import { companyExamples, companyRefusals } from './company.examples';
import { companyMemory } from './company.memory';
import { companyRoutes } from './company.routes';
import { companyMigrations } from './company.sql';

export const company: Slice = {
  name: 'company',
  routes: companyRoutes,
  errors: companyErrors,
  api: { title: 'Company', about: 'Who we are and how we count: names, zone, calendar, money, language, and how numbers are written.', examples: companyExamples, refusals: companyRefusals },
  migrations: companyMigrations,
  memories: [companyMemory],
};
