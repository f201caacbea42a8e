import type { Pool } from 'pg';
import { poolDb, withTx } from '../db/tx';
import type { Log } from '../kernel';
import { copyGrants, restoreGrants, wasStartedWithoutUs } from './keep-grants.store';

const COPY_EVERY_MS = 5_000;

/**
 * Strapi deletes every grant whose action it doesn't know: one start with the plugin off would take all rights on
 * receptions from roles and tokens. While the plugin runs, its grants are therefore copied; a start that finds that
 * Strapi has been started without it puts back what is missing. What staff take away leaves the copy too, so it does
 * not come back.
 */
export class KeptGrants {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly log: Log,
  ) {}

  /** Before Strapi's schema sync, which wipes the trace of the start without us. */
  async restore(): Promise<void> {
    if (!(await wasStartedWithoutUs(poolDb(this.pool)))) return;
    const restored = await withTx(this.pool, restoreGrants);
    this.log.warn(`after-sales: Strapi was started without the plugin; ${restored} grants that it had deleted are back`);
  }

  async start(): Promise<void> {
    await copyGrants(poolDb(this.pool));
    this.timer = setInterval(() => void this.copy(), COPY_EVERY_MS);
    this.timer.unref();
  }

  /** The last copy is of the moment of stopping, so that an ordinary stop misses nothing. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.copy();
  }

  /** Without a database there is nothing to copy; the next one that succeeds is complete. */
  private async copy(): Promise<void> {
    await copyGrants(poolDb(this.pool)).catch(() => undefined);
  }
}
