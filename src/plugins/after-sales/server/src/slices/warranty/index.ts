import type { Slice } from '../../kernel/slice';
import { policiesRoutes } from './policies.routes';
import { warrantyErrors } from './warranty.errors';
import { warrantyExamples, warrantyRefusals } from './warranty.examples';
import { warrantyRoutes } from './warranty.routes';
import { warrantyConstraints, warrantyMigrations } from './warranty.sql';

export const warranty: Slice = {
  name: 'warranty',
  routes: [...policiesRoutes, ...warrantyRoutes],
  errors: warrantyErrors,
  api: {
    title: 'Warranty',
    about: 'Is this device covered, for this work, on this day, and why.',
    examples: warrantyExamples,
    refusals: warrantyRefusals,
  },
  migrations: warrantyMigrations,
  constraints: warrantyConstraints,
};

export { evaluate, verdictOf, verdictsOf, type PolicyVersion, type Question, type Verdict, type WarrantyFacts } from './domain';
export { sayReason, sayStep, sayVerdict } from './warranty.words';
export { warrantyFacts, warrantyFactsFor } from './warranty-facts.store';
export { recordFact } from './use-cases/record-fact';
export { confirmInstallation, reportInstallation, withdrawInstallation } from './use-cases/installation';
