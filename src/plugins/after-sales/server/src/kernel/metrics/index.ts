import type { Core } from '@strapi/strapi';
import type { Kernel } from '../kernel';
import { VERSION } from '../version';

export { Requests, type Trace } from './requests';
export { Metrics } from './server';

interface Tarn {
  numUsed(): number;
  numFree(): number;
  numPendingAcquires(): number;
}

/** Strapi's own connections, through knex; undefined when Strapi keeps them elsewhere one day. */
const strapiPool = (strapi: Core.Strapi) => () => {
  const pool = (strapi.db?.connection as { client?: { pool?: Partial<Tarn> } } | undefined)?.client?.pool;
  if (!pool?.numUsed || !pool.numFree || !pool.numPendingAcquires) return undefined;
  return { total: pool.numUsed() + pool.numFree(), idle: pool.numFree(), waiting: pool.numPendingAcquires() };
};

/** Begins to serve metrics, where the configuration asks for it. */
export async function startMetrics(kernel: Kernel, strapi: Core.Strapi): Promise<void> {
  const { metrics, config, log } = kernel;
  if (!metrics || config.metrics.port === undefined) return;
  metrics.watch({
    pool: kernel.pool,
    strapiPool: strapiPool(strapi),
    requestsInFlight: () => kernel.requests.inFlight,
    rightsAgeMs: () => kernel.rights.ageMs(),
    ready: () => kernel.ready && !kernel.stopping && kernel.rights.fresh(),
    version: VERSION,
  });
  const port = await metrics.listen(config.metrics.host, config.metrics.port);
  log.info(`after-sales: metrics for Prometheus on port ${port}`);
}
