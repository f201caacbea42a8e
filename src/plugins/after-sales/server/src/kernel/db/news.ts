import pg from 'pg';
import type { Connection } from './connection';

const AGAIN_AFTER_MS = 1_000;

/** Somebody who keeps in memory what stands in the database, and must know when it changed. */
export interface Listener {
  /** Where the database's triggers say it, by NOTIFY. */
  channel: string;
  hear(payload: string): void;
  /** The connection is new: what was said before it was said to nobody. */
  missed(): void;
}

/**
 * Hears from the database that something changed, within milliseconds and on every instance. It has a connection of its
 * own: one of the pool would be given to somebody else in between. When the connection is lost it comes back by itself
 * and tells every listener to read everything; until then their polls must do.
 */
export class News {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly connection: Connection,
    private readonly listeners: readonly Listener[],
  ) {}

  /** Resolves when it hears, or has failed to for the first time and will try again. */
  async start(): Promise<void> {
    const client = new pg.Client({ ...this.connection, application_name: 'after-sales news', keepAlive: true, connectionTimeoutMillis: 2_000 });
    this.client = client;
    client.on('notification', ({ channel, payload }) => this.listeners.filter((listener) => listener.channel === channel).forEach((listener) => listener.hear(payload ?? '')));
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(this.listeners.map(({ channel }) => `listen ${channel}`).join('; '));
      for (const listener of this.listeners) listener.missed();
    } catch {
      this.lost(client);
    }
  }

  /** May be told several times of the same loss. */
  private lost(client: pg.Client): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    void client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.start(), AGAIN_AFTER_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }
}
