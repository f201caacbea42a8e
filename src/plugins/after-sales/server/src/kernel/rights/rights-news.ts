import pg from 'pg';
import type { Connection } from '../db/connection';
import type { Door, Rights } from './rights';

const CHANNEL = 'as_rights';
const AGAIN_AFTER_MS = 1_000;
/** `+<door> <session>`: a session that has just begun. */
const BEGUN = /^\+(admin|users-permissions) (\S+)$/;

/**
 * Hears from the database that rights have changed, within milliseconds and on every instance. It has a connection of
 * its own: one of the pool would be given to somebody else in between. When the connection is lost it comes back by
 * itself and reads everything, for what was said meanwhile was said to nobody; until then the poll of Rights must do.
 */
export class RightsNews {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly connection: Connection,
    private readonly rights: Rights,
  ) {}

  /** Resolves when it hears, or has failed to for the first time and will try again. */
  async start(): Promise<void> {
    const client = new pg.Client({ ...this.connection, application_name: 'after-sales news', keepAlive: true, connectionTimeoutMillis: 2_000 });
    this.client = client;
    client.on('notification', ({ payload }) => this.hear(payload ?? ''));
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.rights.changed();
    } catch {
      this.lost(client);
    }
  }

  private hear(payload: string): void {
    const begun = BEGUN.exec(payload);
    if (begun) this.rights.begun(begun[1] as Door, begun[2]);
    else this.rights.changed();
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
