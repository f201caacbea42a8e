import type { Core } from '@strapi/strapi';
import { takeBootLock } from './kernel/db/boot-lock';
import { markTables, refuseToLoseTables } from './kernel/db/keep-tables';
import { migrate } from './kernel/db/migrations';
import { createPool } from './kernel/db/pool';
import { poolDb } from './kernel/db/tx';
import { systemClock } from './kernel/clock';
import { readConfig, type Config } from './kernel/config';
import { eventMigration } from './kernel/events';
import { housekeeping, searchMigration } from './kernel/housekeeping';
import { allowOrigins } from './kernel/http/cors';
import { createDispatcher } from './kernel/http/dispatcher';
import { InFlight } from './kernel/http/drain';
import { kernelErrors } from './kernel/http/errors.catalogue';
import { createGuard } from './kernel/http/guard';
import { Limits, limitsMigration } from './kernel/http/limits';
import { probeRoutes } from './kernel/http/probes';
import { Registry } from './kernel/http/registry';
import { toPermissions, toStrapi } from './kernel/http/strapi-routes';
import { idempotencyMigration } from './kernel/idempotency';
import { systemIds } from './kernel/ids';
import { Jobs } from './kernel/jobs';
import type { Kernel } from './kernel/kernel';
import { allowOnlyUseCases, hideWriteActions } from './kernel/own-writes';
import { numbersMigration } from './kernel/numbers';
import { KeptGrants } from './kernel/rights/keep-grants';
import { keptGrantsMigration } from './kernel/rights/keep-grants.store';
import { logInsMigration } from './kernel/rights/log-ins.sql';
import { Rights } from './kernel/rights/rights';
import { compose, type Composition, type Slice } from './kernel/slice';

const kernelSlice: Slice = {
  name: 'kernel',
  routes: probeRoutes,
  errors: kernelErrors,
  migrations: [searchMigration, idempotencyMigration, eventMigration, numbersMigration, limitsMigration, keptGrantsMigration, logInsMigration],
  jobs: [housekeeping],
};

const createKernel = (strapi: Core.Strapi, config: Config, composition: Composition): Kernel => {
  const pool = createPool({ url: config.database.url, max: config.database.poolMax, applicationName: 'after-sales', statementTimeoutMs: config.database.statementTimeoutMs });
  const rights = new Rights(poolDb(pool), strapi.config.get<string>('admin.apiToken.salt'));
  return {
    config,
    composition,
    registry: new Registry(composition.routes),
    errors: composition.errors,
    pool,
    clock: systemClock,
    ids: systemIds,
    rights,
    guard: createGuard(rights, { staff: strapi.config.get<string>('admin.auth.secret'), agents: strapi.config.get<string>('plugin::users-permissions.jwtSecret') }),
    limits: new Limits(pool),
    jobs: new Jobs(pool, composition.jobs),
    log: strapi.log,
    debug: process.env.NODE_ENV !== 'production',
    ready: false,
    stopping: false,
  };
};

/** The tables of this plugin's content types. */
const ourTables = (strapi: Core.Strapi): string[] =>
  Object.values(strapi.contentTypes)
    .filter((type) => type.plugin === 'after-sales')
    .map((type) => type.collectionName as string);

/** Strapi's plugin object made of the slices: the ten keys that Strapi knows and nothing else. */
export function createPlugin(slices: readonly Slice[]) {
  const composition = compose([kernelSlice, ...slices]);
  const inFlight = new InFlight();
  let kernel: Kernel | undefined;
  let keptGrants: KeptGrants | undefined;
  let releaseBootLock: (() => Promise<void>) | undefined;
  const theKernel = (): Kernel => {
    if (!kernel) throw new Error('after-sales has not started');
    return kernel;
  };

  async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const config = readConfig(strapi.config.get('plugin::after-sales'));
    const lock = await takeBootLock(config.database.url);
    releaseBootLock = lock.release;
    const known = new Set(Object.values(strapi.contentTypes).map((type) => type.collectionName as string));
    await refuseToLoseTables(lock.client, strapi.config.get('database.settings.forceMigration'), known);
    kernel = createKernel(strapi, config, composition);
    keptGrants = new KeptGrants(kernel.pool, kernel.log);
    await keptGrants.restore();
    strapi.server.use(inFlight.middleware);
    strapi.server.use(allowOrigins(config.http.corsOrigins));
    strapi.server.use(createDispatcher(kernel));
    strapi.get('hooks').get('strapi::content-types.afterSync').register(async () => {
      await migrate(lock.client, composition.migrations);
      await markTables(lock.client, ourTables(strapi));
      await theKernel().jobs.migrate();
    });
    allowOnlyUseCases(strapi, composition.writtenByUseCases);
    for (const slice of composition.slices) slice.register?.(strapi);
  }

  async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const running = theKernel();
    await strapi.service('admin::permission').actionProvider.registerMany(toPermissions(composition.routes));
    hideWriteActions(strapi, composition.writtenByUseCases);
    for (const slice of composition.slices) await slice.start?.(running, strapi);
    await running.rights.start();
    await keptGrants?.start();
    if (running.config.jobs.enabled) await running.jobs.start(running, running.config.jobs.concurrency);
    // The other plugins still start after us; the lock is theirs too.
    const timer = setInterval(() => {
      if (!strapi.isLoaded) return;
      clearInterval(timer);
      running.ready = true;
      void releaseBootLock?.().catch(() => undefined);
    }, 10);
  }

  async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    if (!kernel) return;
    kernel.stopping = true;
    kernel.rights.stop();
    await inFlight.drain(strapi.server.httpServer, kernel.config.http.drainMs);
    await kernel.jobs.stop();
    await keptGrants?.stop();
    await kernel.pool.end();
    await releaseBootLock?.().catch(() => undefined);
  }

  return {
    register,
    bootstrap,
    destroy,
    config: { default: {}, validator: (raw: unknown) => void readConfig(raw) },
    contentTypes: composition.contentTypes,
    ...toStrapi(composition.routes, theKernel),
    services: {
      kernel: () => ({ get: theKernel }),
      ...Object.fromEntries(Object.entries(composition.services).map(([name, service]) => [name, () => service(theKernel())])),
    },
  };
}
