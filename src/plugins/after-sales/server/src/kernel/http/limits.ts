import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Kernel } from '../kernel';
import { AppError } from './errors';
import type { Route } from './registry';

/** The table that `rate-limiter-flexible` expects. */
export const limitsMigration = {
  name: 'kernel/0004-limits',
  sql: `create table as_limits (key varchar(255) primary key, points integer not null default 0, expire bigint);
    create index as_limits_expire_ix on as_limits (expire)`,
};

/** Counts calls in PostgreSQL, so that a limit holds over all instances together. */
export class Limits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly pool: Pool) {}

  /** @throws limits.too-many (429) with Retry-After */
  async take(kernel: Kernel, route: Route, address: string): Promise<void> {
    if (!route.limit) return;
    const limiter = this.limiterOf(route.id, route.limit.points(kernel), route.limit.seconds);
    await limiter.consume(address).catch((error: unknown) => {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new AppError('limits.too-many', { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) });
    });
  }

  private limiterOf(id: string, points: number, duration: number): RateLimiterPostgres {
    let limiter = this.limiters.get(id);
    if (!limiter) {
      const options = { storeClient: this.pool, storeType: 'pool', tableName: 'as_limits', tableCreated: true, keyPrefix: id, points, duration, clearExpiredByTimeout: false };
      limiter = new RateLimiterPostgres(options);
      this.limiters.set(id, limiter);
    }
    return limiter;
  }
}
