import type { Core } from '@strapi/strapi';
import { takeBootLock } from './kernel/db/boot-lock';
import { connectionOf, type Connection } from './kernel/db/connection';
import { markTables, refuseToLoseTables } from './kernel/db/keep-tables';
import { migrate } from './kernel/db/migrations';
import { News } from './kernel/db/news';
import { createPool } from './kernel/db/pool';
import { poolDb } from './kernel/db/tx';
import { systemClock } from './kernel/clock';
import { readConfig, type Config } from './kernel/config';
import { eventMigration } from './kernel/events';
import { housekeeping, searchMigration } from './kernel/housekeeping';
import { tellBroken } from './kernel/http/broken';
import { allowOrigins } from './kernel/http/cors';
import { createDispatcher } from './kernel/http/dispatcher';
import { InFlight } from './kernel/http/drain';
import { kernelErrors } from './kernel/http/errors.catalogue';
import { createGuard } from './kernel/http/guard';
import { kernelApi } from './kernel/http/kernel.examples';
import { Limits, limitsMigration } from './kernel/http/limits';
import { openApi } from './kernel/http/openapi';
import { probeRoutes } from './kernel/http/probes';
import { readerRoutes } from './kernel/http/reader';
import { Registry } from './kernel/http/registry';
import { toPermissions, toStrapi } from './kernel/http/strapi-routes';
import { idempotencyMigration } from './kernel/idempotency';
import { systemIds } from './kernel/ids';
import { Jobs } from './kernel/jobs';
import { keepDoors } from './kernel/log-ins/doors';
import { doorKeeper } from './kernel/log-ins/log-in-limits';
import type { Kernel } from './kernel/kernel';
import { Memories } from './kernel/memories';
import { Metrics, Requests, startMetrics } from './kernel/metrics';
import { allowOnlyUseCases, hideWriteActions } from './kernel/own-writes';
import { OneTimeCodes, oneTimeCodesMigration } from './kernel/one-time-codes';
import { numberingMigration, numbersMigration } from './kernel/numbers';
import { keepGrants, knownNames } from './kernel/rights/keep-grants';
import { endedLogInsMigration } from './kernel/rights/ended-log-ins.sql';
import { keepGrantsMigration, keptGrantsMigration } from './kernel/rights/keep-grants.sql';
import { logInsMigration } from './kernel/rights/log-ins.sql';
import { Rights } from './kernel/rights/rights';
import { rightsListener } from './kernel/rights/rights-news';
import { accessTokenSeconds, refuseEndedSessions } from './kernel/rights/strapi-sessions';
import { TokenUse } from './kernel/rights/token-use';
import { refuseKnownDatabasePassword } from './kernel/secrets/database-password';
import { refuseWeakSecrets } from './kernel/secrets/refuse-weak';
import { compose, type Composition, type Slice } from './kernel/slice';

const kernelSlice: Slice = {
  name: 'kernel',
  routes: [...probeRoutes, ...readerRoutes],
  errors: kernelErrors,
  api: kernelApi,
  migrations: [searchMigration, idempotencyMigration, eventMigration, numbersMigration, limitsMigration, keptGrantsMigration, logInsMigration, keepGrantsMigration, endedLogInsMigration, oneTimeCodesMigration, numberingMigration],
  jobs: [housekeeping],
};

const createKernel = (strapi: Core.Strapi, config: Config, connection: Connection, composition: Composition): Kernel => {
  const pool = createPool({ connection, max: config.database.poolMax, waitMs: config.database.waitMs, applicationName: 'after-sales', statementTimeoutMs: config.database.statementTimeoutMs });
  const debug = process.env.NODE_ENV !== 'production';
  const metrics = config.metrics.port === undefined ? undefined : new Metrics();
  const rights = new Rights(poolDb(pool), { tokenSalt: strapi.config.get<string>('admin.apiToken.salt'), accessTokenSeconds: accessTokenSeconds(strapi) });
  const tokenUse = new TokenUse(poolDb(pool));
  const memories = new Memories(composition.memories);
  return {
    config,
    composition,
    registry: new Registry(composition.routes),
    errors: composition.errors,
    pool,
    clock: systemClock,
    ids: systemIds,
    rights,
    memories,
    news: new News(connection, [rightsListener(rights), ...memories.listeners()]),
    tokenUse,
    guard: createGuard(rights, tokenUse, { staff: strapi.config.get<string>('admin.auth.secret'), agents: strapi.config.get<string>('plugin::users-permissions.jwtSecret') || strapi.config.get<string>('admin.auth.secret') }),
    limits: new Limits(pool, strapi.config.get<string>('admin.auth.secret')),
    oneTimeCodes: new OneTimeCodes(strapi.config.get<string>('admin.auth.secret')),
    jobs: new Jobs(pool, composition.jobs),
    log: strapi.log,
    requests: new Requests({ log: strapi.log, metrics: metrics?.requests, tellEach: config.log.requests, plainErrors: debug }),
    metrics,
    debug,
    ready: false,
    stopping: false,
    drained: false,
  };
};

/** The tables of this plugin's content types. */
const ourTables = (strapi: Core.Strapi): string[] =>
  Object.values(strapi.contentTypes)
    .filter((type) => type.plugin === 'after-sales')
    .map((type) => type.collectionName as string);

/** Rights, jobs and connections go on until what was accepted has been answered, and end in the order in which they lean on each other. */
async function stopWell(kernel: Kernel, drain: () => Promise<unknown>): Promise<void> {
  kernel.stopping = true;
  await drain();
  kernel.drained = true;
  kernel.rights.stop();
  kernel.memories.stop();
  await kernel.news.stop();
  await kernel.tokenUse.stop();
  await kernel.jobs.stop();
  await kernel.metrics?.stop();
  await kernel.pool.end();
}

/** Everything that runs beside the requests. */
async function startWell(kernel: Kernel, strapi: Core.Strapi): Promise<void> {
  await kernel.rights.start();
  kernel.memories.start();
  await kernel.news.start();
  kernel.tokenUse.start();
  refuseEndedSessions(strapi, kernel.rights);
  if (kernel.config.jobs.enabled) await kernel.jobs.start(kernel, kernel.config.jobs.concurrency);
  await startMetrics(kernel, strapi);
}

/** Strapi's plugin object made of the slices: the ten keys that Strapi knows and nothing else. */
export function createPlugin(slices: readonly Slice[]) {
  const composition = compose([kernelSlice, ...slices]);
  const inFlight = new InFlight();
  let kernel: Kernel | undefined;
  let releaseBootLock: (() => Promise<void>) | undefined;
  const theKernel = (): Kernel => {
    if (!kernel) throw new Error('after-sales has not started');
    return kernel;
  };

  async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const config = readConfig(strapi.config.get('plugin::after-sales'));
    refuseWeakSecrets(strapi);
    if (!strapi.plugin('users-permissions')) throw new Error('after-sales needs the plugin users-permissions: npm install @strapi/plugin-users-permissions');
    const connection = connectionOf(config.database.url, strapi.config.get('database.connection'));
    refuseKnownDatabasePassword(connection, (message) => strapi.log.warn(message));
    const lock = await takeBootLock(connection);
    releaseBootLock = lock.release;
    const known = new Set(Object.values(strapi.contentTypes).map((type) => type.collectionName as string));
    await refuseToLoseTables(lock.client, strapi.config.get('database.settings.forceMigration'), known);
    kernel = createKernel(strapi, config, connection, composition);
    strapi.server.app.onerror = tellBroken(strapi.log);
    strapi.server.use(inFlight.middleware);
    strapi.server.use(allowOrigins(config.http.corsOrigins));
    strapi.server.use(createDispatcher(kernel));
    strapi.get('hooks').get('strapi::content-types.afterSync').register(async () => {
      await migrate(lock.client, composition.migrations);
      await keepGrants(theKernel().pool, knownNames(composition.routes, strapi.contentTypes), strapi.log);
      await markTables(lock.client, ourTables(strapi));
      await theKernel().jobs.migrate();
    });
    if (config.logIn.limitAttempts) keepDoors(strapi, (door) => doorKeeper(theKernel, door));
    allowOnlyUseCases(strapi, composition.writtenByUseCases);
    for (const slice of composition.slices) slice.register?.(strapi);
  }

  async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const running = theKernel();
    await strapi.service('admin::permission').actionProvider.registerMany(toPermissions(composition.routes));
    hideWriteActions(strapi, composition.writtenByUseCases);
    await running.memories.begin(running);
    for (const slice of composition.slices) await slice.start?.(running, strapi);
    await startWell(running, strapi);
    // The other plugins still start after us; the lock is theirs too.
    const timer = setInterval(() => {
      if (!strapi.isLoaded) return;
      clearInterval(timer);
      running.ready = true;
      void releaseBootLock?.().catch(() => undefined);
    }, 10);
  }

  async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    if (kernel) await stopWell(kernel, () => inFlight.drain(strapi.server.httpServer, { announceMs: theKernel().config.http.drainAnnounceMs, patienceMs: theKernel().config.http.drainMs }));
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
      /** Needs no start: the typed client and the reference are made from it without a database. */
      api: () => ({ document: () => openApi(composition) }),
      ...Object.fromEntries(Object.entries(composition.services).map(([name, service]) => [name, () => service(theKernel())])),
    },
  };
}
