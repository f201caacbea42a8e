import type { Pool } from 'pg';
import type { Clock } from './clock';
import type { Config } from './config';
import type { News } from './db/news';
import type { ErrorCatalogue } from './http/errors.catalogue';
import type { Guard } from './http/guard';
import type { Limits } from './http/limits';
import type { Registry } from './http/registry';
import type { Ids } from './ids';
import type { Jobs } from './jobs';
import type { LogFields } from './log/line';
import type { Memories } from './memories';
import type { Metrics, Requests } from './metrics';
import type { OneTimeCodes } from './one-time-codes';
import type { Rights } from './rights/rights';
import type { TokenUse } from './rights/token-use';
import type { Composition } from './slice';

/** Messages hold no personal data; the fields stand beside them in production's log. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** What every slice may lean on; made once per process and handed down, never imported as a global. */
export interface Kernel {
  /** What stands in the file; `company` is replaced as a whole when staff change it in Settings, so ask for it each time. */
  config: Config;
  composition: Composition;
  registry: Registry;
  errors: ErrorCatalogue;
  pool: Pool;
  clock: Clock;
  ids: Ids;
  rights: Rights;
  memories: Memories;
  news: News;
  tokenUse: TokenUse;
  guard: Guard;
  limits: Limits;
  oneTimeCodes: OneTimeCodes;
  jobs: Jobs;
  log: Log;
  requests: Requests;
  /** Only where the configuration gives them a port. */
  metrics?: Metrics;
  /** Outside production: answers are checked and round trips are told. */
  debug: boolean;
  /** Migrations are done and the start is complete. */
  ready: boolean;
  /** The end has begun: `/ready` tells the proxy, and what still arrives is served. */
  stopping: boolean;
  /** The last request is answered and the pool is about to close: whoever comes now is sent elsewhere. */
  drained: boolean;
}
