import type { Slice } from '../../kernel/slice';
import { custodyErrors } from './custody.errors';
import { custodyExamples } from './custody.examples';
import { custodyRoutes } from './custody.routes';
import { custodyMigrations } from './custody.sql';
import { custodyForPrograms } from './use-cases/for-programs';

export const custody: Slice = {
  name: 'custody',
  routes: custodyRoutes,
  errors: custodyErrors,
  api: {
    title: 'Workshop desk',
    about: "Customers' devices in our hands: taken in, on which shelf, at the bench, sent out, inspected, and given back against the slip.",
    examples: custodyExamples,
  },
  migrations: custodyMigrations,
  services: { custody: custodyForPrograms },
};

export type { CustodyForPrograms } from './use-cases/for-programs';
