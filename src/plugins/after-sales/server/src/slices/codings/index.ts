import type { CodingList, NewCoding } from '../../../../shared/api/codings';
import type { Slice } from '../../kernel/slice';
import { codingsErrors } from './codings.errors';
import { codingsExamples, codingsRefusals } from './codings.examples';
import { serveContentManager } from './codings.panel';
import { codingsRoutes } from './codings.routes';
import { codingsConstraints, codingsMigrations } from './codings.sql';
import { codingTypes } from './content-types/coding';
import { importCodings } from './use-cases/import-codings';
import { seedPlaces } from './use-cases/seed-places';

export const codings: Slice = {
  name: 'codings',
  contentTypes: codingTypes,
  routes: codingsRoutes,
  errors: codingsErrors,
  api: {
    title: 'Codings',
    about: 'The eight lists that staff maintain and everything else refers to by code: brands, product categories, products, parts, faults, provinces, cities, area codes.',
    examples: codingsExamples,
    refusals: codingsRefusals,
  },
  migrations: codingsMigrations,
  constraints: codingsConstraints,
  services: { codings: (kernel) => ({ ensure: (source: string, list: CodingList, wanted: readonly NewCoding[]) => importCodings(kernel, source, list, wanted) }) },
  async start(kernel, strapi) {
    serveContentManager(kernel, strapi);
    await seedPlaces(kernel);
  },
};

export { cleanCode, refuseUnknownCodes, type CodeRef, type KnownCode } from './domain';
export { findCodingsByCode, findKnownCodes, findNamedCodes, insertCodings, knownCodes, lockCodings, updateCodings, type NamedCode } from './codings.store';
export { LISTS } from './codings.lists';
export { filterOf } from './filter';
export { findCodings } from './find-codings.store';
export { areaCodesIn, citiesIn, productsIn } from './facts.store';
export { ensureCodings } from './use-cases/ensure-codings';
