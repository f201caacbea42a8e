import { Gauge, type Registry } from 'prom-client';
import type { Pool } from 'pg';
import { poolDb } from '../db/tx';
import { countJobs, type JobCounts } from './jobs.store';

/** What is looked at when Prometheus asks. */
export interface Observed {
  pool: Pool;
  /** Strapi's own pool, as far as it can be seen. */
  strapiPool: () => { total: number; idle: number; waiting: number } | undefined;
  requestsInFlight: () => number;
  rightsAgeMs: () => number | undefined;
  ready: () => boolean;
  version: string;
}

/** However often somebody scrapes, the queue is counted no more often than this. */
const JOBS_KEPT_MS = 10_000;
/** A scrape must end, also while the database doesn't answer. */
const JOBS_PATIENCE_MS = 1_000;

/** Counts the queue at most every ten seconds; undefined when the database doesn't answer in time. */
export function rememberedJobs(pool: Pool, now: () => number = Date.now): () => Promise<JobCounts | undefined> {
  let counted: { at: number; counts: Promise<JobCounts | undefined> } | undefined;
  return () => {
    if (!counted || now() - counted.at >= JOBS_KEPT_MS) {
      const counts = countJobs(poolDb(pool)).then((row) => row ?? undefined).catch(() => undefined);
      counted = { at: now(), counts };
    }
    const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, JOBS_PATIENCE_MS, undefined).unref());
    return Promise.race([counted.counts, tooLate]);
  };
}

/** Registers everything that is read at the moment of the scrape. */
export function addGauges(registry: Registry, observed: Observed): void {
  const registers = [registry];
  addPools(registry, observed);
  addJobs(registry, rememberedJobs(observed.pool));
  new Gauge({ name: 'after_sales_requests_in_flight', help: 'Requests of the API that are being served; without those that wait for news', registers, collect() { this.set(observed.requestsInFlight()); } });
  new Gauge({ name: 'after_sales_ready', help: '1 when this instance may be given work: started, not stopping, rights fresh', registers, collect() { this.set(observed.ready() ? 1 : 0); } });
  new Gauge({
    name: 'after_sales_rights_age_seconds',
    help: 'How old the rights in memory are; above ten seconds everything is refused with 503',
    registers,
    collect() {
      this.set((observed.rightsAgeMs() ?? Number.NaN) / 1000);
    },
  });
  new Gauge({ name: 'after_sales_build_info', help: 'Always 1; what runs here', labelNames: ['version', 'node'], registers }).set({ version: observed.version, node: process.version }, 1);
}

function addPools(registry: Registry, { pool, strapiPool }: Observed): void {
  new Gauge({
    name: 'after_sales_pool_connections',
    help: 'Connections to PostgreSQL by pool (after-sales: the API; strapi: panel and log-in); waiting: callers without one',
    labelNames: ['pool', 'state'],
    registers: [registry],
    collect() {
      const pools = { 'after-sales': { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }, strapi: strapiPool() };
      for (const [name, counts] of Object.entries(pools)) for (const [state, count] of Object.entries(counts ?? {})) this.set({ pool: name, state }, count);
    },
  });
}

function addJobs(registry: Registry, count: () => Promise<JobCounts | undefined>): void {
  const oldest = new Gauge({ name: 'after_sales_jobs_oldest_waiting_seconds', help: 'For how long the oldest due job has been waiting', registers: [registry] });
  new Gauge({
    name: 'after_sales_jobs',
    help: 'Jobs over all instances; failed: given up after the last try. Absent while the database does not answer',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const counts = await count();
      this.reset();
      oldest.set(counts?.oldestWaitingSeconds ?? Number.NaN);
      for (const state of ['waiting', 'running', 'retrying', 'failed'] as const) if (counts) this.set({ state }, counts[state]);
    },
  });
}
