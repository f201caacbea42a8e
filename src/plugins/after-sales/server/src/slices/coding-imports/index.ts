import type { Slice } from '../../kernel/slice';
import { codingImportsErrors } from './coding-imports.errors';
import { codingImportsExamples, codingImportsRefusals } from './coding-imports.examples';
import { codingImportsRoutes } from './coding-imports.routes';
import { codingImportsMigrations } from './coding-imports.sql';
import { applyJob } from './use-cases/apply-import';
import { forgetJob } from './use-cases/discard-import';

export const codingImports: Slice = {
  name: 'coding-imports',
  routes: codingImportsRoutes,
  errors: codingImportsErrors,
  api: {
    title: 'Codings as spreadsheets',
    about: 'Lists of codings out to Excel and back: a file is uploaded, each of its rows is judged, people correct what is wrong, and then it is applied.',
    examples: codingImportsExamples,
    refusals: codingImportsRefusals,
  },
  migrations: codingImportsMigrations,
  jobs: [applyJob, forgetJob],
};
