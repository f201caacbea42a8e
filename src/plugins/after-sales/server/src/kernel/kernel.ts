import type { Pool } from 'pg';
import type { Clock } from './clock';
import type { Config } from './config';
import type { ErrorCatalogue } from './http/errors.catalogue';
import type { Guard } from './http/guard';
import type { Limits } from './http/limits';
import type { Registry } from './http/registry';
import type { Ids } from './ids';
import type { Jobs } from './jobs';
import type { Rights } from './rights/rights';
import type { Composition } from './slice';

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** What every slice may lean on; made once per process and handed down, never imported as a global. */
export interface Kernel {
  config: Config;
  composition: Composition;
  registry: Registry;
  errors: ErrorCatalogue;
  pool: Pool;
  clock: Clock;
  ids: Ids;
  rights: Rights;
  guard: Guard;
  limits: Limits;
  jobs: Jobs;
  log: Log;
  /** Outside production: answers are checked and round trips are told. */
  debug: boolean;
  /** Migrations are done and the start is complete. */
  ready: boolean;
  /** No new work: the proxy is told and requests in flight are finished. */
  stopping: boolean;
}
