import type { Slice } from '../../kernel/slice';
import { reception } from './content-types/reception';
import { receptionsErrors } from './receptions.errors';
import { receptionsExamples, receptionsRefusals } from './receptions.examples';
import { receptionsRoutes } from './receptions.routes';
import { receptionsMigrations } from './receptions.sql';

export const receptions: Slice = {
  name: 'receptions',
  contentTypes: { reception },
  routes: receptionsRoutes,
  errors: receptionsErrors,
  api: {
    title: 'Receptions',
    about: 'A contact that asks for service becomes a reception with a number and a tracking code; each device in it becomes a job.',
    examples: receptionsExamples,
    refusals: receptionsRefusals,
  },
  migrations: receptionsMigrations,
  constraints: {
    as_receptions_province_code_fk: 'codings.unknown',
    as_receptions_city_code_fk: 'codings.unknown',
    as_receptions_source_ref_uq: 'receptions.source-taken',
  },
  // A tracking code that exists already: the whole opening is done again with a new one.
  retryOn: ['as_receptions_tracking_code_uq'],
  writtenByUseCases: ['reception'],
};

export type { OpenReception } from './domain';
export { openReception } from './use-cases/open-reception';
