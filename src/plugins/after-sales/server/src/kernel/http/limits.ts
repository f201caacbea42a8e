import { createHmac, hkdfSync } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Kernel } from '../kernel';
import type { Actor } from '../scope';
import { AppError } from './errors';
import type { Route } from './registry';

/** The table that `rate-limiter-flexible` expects. */
export const limitsMigration = {
  name: 'kernel/0004-limits',
  sql: `create table as_limits (key varchar(255) primary key, points integer not null default 0, expire bigint);
    create index as_limits_expire_ix on as_limits (expire)`,
};

const MINUTE_MS = 60_000;

/** One purse: who empties it waits until it is full again. */
export interface Purse {
  /** What is counted; the same name with other points is another purse. */
  name: string;
  points: number;
  seconds: number;
}

/** The first so many groups of an IPv6 address, written in full. */
function firstGroups(address: string, count: number): string {
  const [head = '', tail] = address.split('%')[0].split('::');
  const groups = (part: string | undefined): string[] => (part ? part.split(':') : []);
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...groups(tail)];
  return all.slice(0, count).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

/** An IPv4 address in the clothes of IPv6 is the IPv4 address. */
const plain = (address: string): string => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;

/** Whoever has one IPv6 address has the 2^64 of its /64, so they count as one. */
export const oneCaller = (address: string): string => (isIPv6(plain(address)) ? firstGroups(address, 4) : plain(address));

/** The neighbourhood of an address, which one customer of a provider often has as a whole: /24, or /48 of IPv6. */
export const neighbourhood = (address: string): string => {
  if (isIPv4(plain(address))) return plain(address).split('.').slice(0, 3).join('.');
  return isIPv6(address) ? firstGroups(address, 3) : address;
};

/**
 * Counts calls in PostgreSQL, so that a limit holds over all instances together. Who is counted stands there only as a
 * keyed hash: neither addresses nor names can be read from the table.
 */
export class Limits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();
  private readonly hashKey: Buffer;
  private minute = 0;
  private readonly callsOfMinute = new Map<string, number>();

  constructor(
    private readonly pool: Pool,
    secret: string,
  ) {
    this.hashKey = Buffer.from(hkdfSync('sha256', secret, '', 'after-sales limits', 32));
  }

  /** @throws limits.too-many (429) with Retry-After */
  async take(kernel: Kernel, route: Route, address: string): Promise<void> {
    if (!route.limit) return;
    await this.spend({ name: route.id, points: route.limit.points(kernel), seconds: route.limit.seconds }, oneCaller(address));
  }

  /**
   * Takes one point from somebody's purse.
   * @throws limits.too-many (429) with Retry-After
   */
  async spend(purse: Purse, who: string): Promise<void> {
    const wait = await this.trySpend(purse, who);
    if (wait > 0) throw new AppError('limits.too-many', { retryAfterSeconds: wait });
  }

  /** The same, telling the seconds to wait, or 0 when there was a point. */
  async trySpend(purse: Purse, who: string): Promise<number> {
    return (await this.spendTelling(purse, who)).wait;
  }

  /** The same, telling also how many points have been asked for in this window. */
  async spendTelling(purse: Purse, who: string): Promise<{ wait: number; spent: number }> {
    try {
      const { consumedPoints } = await this.limiterOf(purse).consume(this.hash(who));
      return { wait: 0, spent: consumedPoints };
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return { wait: Math.max(1, Math.ceil(error.msBeforeNext / 1000)), spent: error.consumedPoints };
    }
  }

  /** Gives a point back, because what it was taken for was no fault. */
  async giveBack(purse: Purse, who: string): Promise<void> {
    await this.limiterOf(purse).reward(this.hash(who));
  }

  /** Fills a purse. */
  async refill(purse: Purse, who: string): Promise<void> {
    await this.limiterOf(purse).delete(this.hash(who));
  }

  /** Remembers somebody for the time of the purse. */
  async remember(purse: Purse, who: string): Promise<void> {
    await this.limiterOf(purse).set(this.hash(who), 1, purse.seconds);
  }

  /** Whether somebody was remembered. */
  async remembers(purse: Purse, who: string): Promise<boolean> {
    return (await this.limiterOf(purse).get(this.hash(who))) !== null;
  }

  /**
   * A limit for those who have come in, against programs that run wild. It is counted in this process alone: a round trip
   * to the database would cost more than many a request. With three instances a caller has three times as much.
   * @throws limits.too-many (429) with Retry-After
   */
  countCall(actor: Actor, perMinute: number): void {
    if (actor.kind === 'public' || perMinute === 0) return;
    const now = Date.now();
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.minute) {
      this.minute = minute;
      this.callsOfMinute.clear();
    }
    const who = `${actor.kind} ${actor.id}`;
    const calls = (this.callsOfMinute.get(who) ?? 0) + 1;
    this.callsOfMinute.set(who, calls);
    if (calls > perMinute) throw new AppError('limits.too-many', { retryAfterSeconds: Math.ceil(((minute + 1) * MINUTE_MS - now) / 1000) });
  }

  private hash(who: string): string {
    return createHmac('sha256', this.hashKey).update(who).digest('base64url');
  }

  private limiterOf({ name, points, seconds }: Purse): RateLimiterPostgres {
    const id = `${name} ${points} ${seconds}`;
    let limiter = this.limiters.get(id);
    if (!limiter) {
      limiter = new RateLimiterPostgres({
        storeClient: this.pool,
        storeType: 'pool',
        tableName: 'as_limits',
        tableCreated: true,
        keyPrefix: name,
        points,
        duration: seconds,
        clearExpiredByTimeout: false,
      });
      this.limiters.set(id, limiter);
    }
    return limiter;
  }
}
